// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Asked for nothing, beside asked and heard.
#include "Inputs/app.h"
#define assert(e) ((e) ? void(0) : __assert_fail(#e, "", 0, ""))
extern "C" [[noreturn]] void __assert_fail(const char *, const char *, unsigned,
                                           const char *);

void dropped(const User &u) {
  consent().granted(Purpose::Analytics); // expect: privacy-ignored-consent
  track(u.phone);
}
void heard(const User &u) {
  if (consent().granted(Purpose::Analytics)) // ok
    track(u.phone); // ok
}
void droppedOther(const User &u) {
  consent().granted(Purpose::Ads); // expect: privacy-ignored-consent
  track(u.phone); // expect: privacy-unconsented-flow
}
void toVoid() {
  (void)consent().granted(Purpose::Analytics); // expect: privacy-ignored-consent
  static_cast<void>(consent().state()); // expect: privacy-ignored-consent
}
void neverRead(const User &u) {
  bool ok = consent().granted(Purpose::Analytics); // expect: privacy-ignored-consent
  (void)ok;
  track(u.phone);
}
void readLater(const User &u) {
  bool ok = consent().granted(Purpose::Analytics); // ok
  redraw();
  if (ok)
    track(u.phone); // ok
}
void chainOfNobody() {
  [[maybe_unused]] bool a = consent().granted(Purpose::Ads); // expect: privacy-ignored-consent
  [[maybe_unused]] bool b = !a;
}
void assignedOnly() {
  bool ok;
  ok = consent().granted(Purpose::Ads); // expect: privacy-ignored-consent
}
bool handedOn() {
  bool ok;
  ok = consent().granted(Purpose::Ads); // ok
  return ok;
}
void captured() {
  bool ok = consent().granted(Purpose::Ads); // ok
  auto later = [ok] {
    if (ok)
      redraw();
  };
  later();
}
void optionalDropped() {
  auto answer = consent().stored(Purpose::Ads); // expect: privacy-ignored-consent
}
void negatedDropped() {
  !consent().granted(Purpose::Ads); // expect: privacy-ignored-consent
}

void alike(const User &u) {
  if (consent().granted(Purpose::Analytics)) // expect: privacy-ignored-consent
    track(u.phone);
  else
    track(u.phone);
}
void differ(const User &u) {
  if (consent().granted(Purpose::Analytics)) // ok
    track(u.phone);
  else
    track("");
}
void refusedSends(const User &u) {
  if (consent().granted(Purpose::Analytics)) // ok
    redraw();
  else
    track(u.phone); // expect: privacy-inverted-consent
}
void alikeInBraces() {
  if (consent().granted(Purpose::Analytics)) { // expect: privacy-ignored-consent
    redraw();
  } else
    redraw();
}
void empty(const User &u) {
  if (consent().granted(Purpose::Analytics)) { // expect: privacy-ignored-consent
  }
  track(u.phone);
}
void logsOnly(const User &u) {
  if (!consent().granted(Purpose::Analytics)) // ok
    redraw();
  track(u.phone); // expect: privacy-unconsented-flow
}
int conditional() {
  return consent().granted(Purpose::Ads) ? 1 : 1; // expect: privacy-ignored-consent
}
int conditionalDiffers() {
  return consent().granted(Purpose::Ads) ? 1 : 2; // ok
}
void shortCircuit(const User &u) {
  consent().granted(Purpose::Analytics) && (track(u.phone), true); // ok
}
void condition(bool busy) {
  while (!busy && consent().granted(Purpose::Ads)) // ok
    redraw();
}

void asserted(const User &u) {
  assert(consent().granted(Purpose::Analytics)); // expect: privacy-ignored-consent
  track(u.phone);
}
void assertedToo(const User &u) {
  if (!consent().granted(Purpose::Analytics)) // ok
    return;
  assert(consent().granted(Purpose::Analytics)); // ok
  track(u.phone); // ok
}
void assertedOther(const User &u) {
  assert(consent().granted(Purpose::Ads)); // ok
  track(u.phone); // expect: privacy-unconsented-flow
}
