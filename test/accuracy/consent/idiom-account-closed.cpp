// A settings page on which people agree and take it back, and what is still
// kept about them then.
// POLICY: Inputs/idioms.yaml
#include "Inputs/app.h"

namespace idiom_account_closed {
using namespace app;

// The switches of the page.
void usageSwitched(bool on) {
  if (on)
    consent().give(Purpose::Analytics); // ok (state)
  else {
    forget();
    consent().withdraw(Purpose::Analytics); // ok (state)
  }
}
void newsletterSwitched(bool on) {
  if (on)
    consent().give(Purpose::Email); // ok (state)
  else
    consent().withdraw(Purpose::Email); // ok (state)
}
void crashAsked(bool on) {
  if (on)
    consent().give(Purpose::Crash); // expect: privacy-no-withdrawal
}

// What is kept.
void visited(const User &u) {
  if (consent().granted(Purpose::Analytics))
    remember("visit " + u.email); // ok
}
void visitedPage(const std::string &page) {
  remember("page " + page); // ok
}

// The account is closed.
static void wipe() {
  journal().add("wiped");
  forget();
}
void closed() {
  consent().withdraw(Purpose::Analytics); // ok (state)
  wipe();
}
void closedKept() {
  consent().withdraw(Purpose::Analytics); // expect: privacy-kept-after-withdrawal
  journal().add("closed");
}
void closedMaybe(bool expert) {
  consent().withdraw(Purpose::Analytics); // expect: privacy-kept-after-withdrawal
  if (expert)
    wipe();
}
void closedEither(bool expert) {
  consent().withdraw(Purpose::Analytics); // ok (state)
  if (expert) {
    wipe();
    return;
  }
  forget();
}

} // namespace idiom_account_closed
