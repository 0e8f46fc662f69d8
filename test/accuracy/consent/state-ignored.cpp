// Asked, and the answer not heard.
// POLICY: Inputs/askfirst.yaml
// norun: nothing is sent here but behind an assertion
#include "Inputs/app.h"
#include <cassert>

namespace state_ignored {
using namespace app;

static int s_uploads = 0;
static void enableUploads(bool on) { s_uploads += on; }

void dropped(const Consent &c) {
  c.granted(Purpose::Analytics); // expect: privacy-ignored-consent
  redraw();
}

void heard(const Consent &c) {
  if (c.granted(Purpose::Analytics)) // ok
    enableUploads(true);
}

void droppedStatus(Consent &c) {
  c.ask(Purpose::Crash); // expect: privacy-ignored-consent
}

int handedOn(Consent &c) {
  return c.ask(Purpose::Crash); // ok
}

void droppedDialog() {
  ConsentDialog box(Purpose::Analytics);
  box.exec(); // expect: privacy-ignored-consent
}

void heardDialog() {
  ConsentDialog box(Purpose::Analytics);
  enableUploads(box.exec() == DialogResult::Accepted); // ok
}

void bothAlike(const Consent &c) {
  if (c.granted(Purpose::Analytics)) // expect: privacy-ignored-consent
    enableUploads(true);
  else
    enableUploads(true);
}

void bothDiffer(const Consent &c) {
  if (c.granted(Purpose::Analytics)) // ok
    enableUploads(true);
  else
    enableUploads(false);
}

bool chosenAlike(const Consent &c) {
  return c.granted(Purpose::Ads) ? true : true; // expect: privacy-ignored-consent
}

bool chosen(const Consent &c) {
  return c.granted(Purpose::Ads) ? true : false; // ok
}

void assertedOnly(const User &u, const Consent &c) {
  assert(c.granted(Purpose::Analytics)); // expect: privacy-ignored-consent
  track(u.phone);
}

void assertedAndAsked(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  assert(c.mode() != Mode::Off); // ok
  track(u.phone); // ok
}

void neverRead(const Consent &c) {
  [[maybe_unused]] const bool may = c.granted(Purpose::Analytics); // expect: privacy-ignored-consent
  redraw();
}

void readLater(const Consent &c) {
  const bool may = c.granted(Purpose::Analytics); // ok
  redraw();
  enableUploads(may);
}

} // namespace state_ignored
