// RUN: %verify --policy %policies/annotated.yaml %s -- -std=c++20 -I%policies -I%root/annotations/include
// What the attributes say counts as what the policy would say.
extern "C" {
#include "annotated.h"
}

void fields(const Person &p) {
  track("e", p.email);  // expect: privacy-unconsented-flow
  track("e", p.colour); // ok
  track(p.email, "e");  // ok
}
void variables() {
  track("w", where); // expect: privacy-unconsented-flow
}
void results() {
  track("d", deviceId());            // expect: privacy-unconsented-flow
  track("d", anonymise(deviceId())); // ok
}
void outs() {
  char name[32], other[32] = "x";
  readName(name);
  track("n", name);  // expect: privacy-unconsented-flow
  track("n", other); // ok
}
void types(const HealthRecord &r) {
  const char digit[] = {char(r.pulse), 0};
  track("p", digit); // expect: privacy-unconsented-flow
}
void parameters(const Person &p) {
  post("https://acme.example", p.email); // expect: privacy-unconsented-flow
  post(p.email, "");                     // ok
}
void asked(const Person &p) {
  if (mayTrack())
    track("e", p.email); // ok
  if (!mayTrack())
    track("e", p.email); // expect: privacy-inverted-consent
  if (p.shares)
    track("e", p.email); // ok
  if (!hidesAds())
    track("e", p.email); // expect: privacy-wrong-purpose
}
void withdrawn(const Person &p) {
  if (!mayTrack())
    return;
  track("e", p.email); // ok
  withdrawConsent();
  track("e", p.email); // expect: privacy-stale-consent
}
void given() { giveConsent(); }
