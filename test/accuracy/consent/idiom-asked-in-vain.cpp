// Answers that change nothing, and one answer that is taken for several.
// POLICY: Inputs/idioms.yaml
#include "Inputs/app.h"
#include "Inputs/idioms.h"

namespace idiom_asked_in_vain {
using namespace app;

void dropped(const User &u) {
  consent().ask(Purpose::Email); // expect: privacy-ignored-consent
  mail(u.email); // behind
}
void used(const User &u) {
  if (consent().ask(Purpose::Email) == 0) // ok (state)
    mail(u.email); // ok
}
void droppedVoid(const User &u) {
  (void)consent().granted(Purpose::Analytics); // expect: privacy-ignored-consent
  track(u.phone); // behind
}
void droppedNothingPersonal() {
  if (consent().granted(Purpose::Analytics))
    journal().add("usage is on");
  track(version()); // ok
}

// Whatever the answer is.
void alike(const User &u) {
  if (consent().granted(Purpose::Ads)) // expect: privacy-ignored-consent
    advertise(u.phone); // ok
  else
    advertise(u.phone); // behind
}
void different(const User &u) {
  if (consent().granted(Purpose::Ads)) // ok (state)
    advertise(u.phone); // ok
  else
    advertise(u.name); // ok
}
void dialogShown(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  dialog.exec(); // expect: privacy-ignored-consent
  track(u.email); // behind
}
void dialogRead(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  const auto result = dialog.exec(); // ok (state)
  if (result == DialogResult::Accepted)
    track(u.email); // ok
}

// One box for everything.
struct Choices {
  bool usage = false;
  bool offers = false;
  bool crashes = false;
  bool tips = false;
};
struct Boxes {
  bool accept = false;
  bool usage = false;
  bool offers = false;
  bool crashes = false;
};
static void applyOne(Choices &c, const Boxes &b) {
  c.usage = c.offers = b.accept; // expect: privacy-bundled-consent
}
static void applyEach(Choices &c, const Boxes &b) {
  c.usage = b.usage;   // ok (state)
  c.offers = b.offers; // ok (state)
}
static void applyTips(Choices &c, const Boxes &b) {
  c.crashes = c.tips = b.crashes; // ok (state)
}
static Choices fromOne(const Boxes &b) {
  return {b.accept, b.accept, false, true}; // expect: privacy-bundled-consent
}
static Choices fromEach(const Boxes &b) {
  return {b.usage, b.offers, false, true}; // ok (state)
}
void applied(bool accept, bool usage, bool offers, bool crashes) {
  const Boxes b{accept, usage, offers, crashes};
  Choices c;
  applyOne(c, b);
  applyEach(c, b);
  applyTips(c, b);
  c = fromOne(b);
  c = fromEach(b);
}

} // namespace idiom_asked_in_vain
