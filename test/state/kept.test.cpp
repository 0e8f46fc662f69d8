// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Withdrawals that delete what was stored, and some that do not.
#include "Inputs/app.h"

void store(const User &u) {
  if (consent().granted(Purpose::Analytics))
    remember(u.phone); // ok
}
void bad() {
  consent().withdraw(Purpose::Analytics); // expect: privacy-kept-after-withdrawal
}
void good() {
  consent().withdraw(Purpose::Analytics); // ok
  wipe();
}
void before() {
  wipe();
  consent().withdraw(Purpose::Analytics); // ok
}
static void cleanUp() { wipe(); }
void deeper() {
  consent().withdraw(Purpose::Analytics); // ok
  cleanUp();
}
void everything() {
  consent().withdrawAll(); // expect: privacy-kept-after-withdrawal
}
void otherPurpose() {
  consent().withdraw(Purpose::Ads); // ok
}
// By all who call it.
static void inner() {
  consent().withdraw(Purpose::Analytics); // ok
}
void callerOne() {
  inner();
  wipe();
}
void callerTwo() {
  cleanUp();
  inner();
}
static void innerToo() {
  consent().withdraw(Purpose::Analytics); // expect: privacy-kept-after-withdrawal
}
void callerThree() {
  innerToo();
  wipe();
}
void callerFour() { innerToo(); }
// By a callback.
template <typename F> void post(F f) { f(); }
void posted() {
  consent().withdraw(Purpose::Analytics); // ok
  post([] { wipe(); });
}
