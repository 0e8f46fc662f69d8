// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// One answer for several purposes, beside one for each.
#include "Inputs/app.h"

void both(const User &u) {
  if (!consent().everything()) // expect: privacy-bundled-consent
    return;
  track(u.phone);         // ok
  advertise(u.interests); // ok
}
void one(const User &u) {
  if (consent().everything()) // ok
    track(u.phone); // ok
}
void each(const User &u) {
  if (consent().granted(Purpose::Analytics)) // ok
    track(u.phone); // ok
  if (consent().granted(Purpose::Ads)) // ok
    advertise(u.interests); // ok
}
void together(const User &u) {
  if (consent().granted(Purpose::Analytics) && consent().granted(Purpose::Ads)) { // ok
    track(u.phone);         // ok
    advertise(u.interests); // ok
  }
}
void ofNoPurpose(const User &u) {
  if (consent().terms()) { // expect: privacy-bundled-consent
    track(u.phone);         // ok
    advertise(u.interests); // ok
  }
}
void ofNoPurposeOnce(const User &u) {
  if (consent().terms()) // ok
    track(u.phone); // ok
}
void itsOwnToo(const User &u) {
  if (!consent().terms()) // ok
    return;
  if (consent().granted(Purpose::Analytics))
    track(u.phone); // ok
  if (consent().granted(Purpose::Ads))
    advertise(u.interests); // ok
}
void kept(const User &u) {
  const bool ok = consent().everything(); // expect: privacy-bundled-consent
  if (ok)
    track(u.phone); // ok
  redraw();
  if (ok)
    advertise(u.interests); // ok
}

struct Settings {
  bool usage = false;
  bool ads = false;
  bool dark = false;
};
void save(Settings &s, const Dialog &d) {
  bool on = d.checked();
  s.usage = on; // expect: privacy-bundled-consent
  s.ads = on;   // ok
}
void saveEach(Settings &s, const Dialog &usage, const Dialog &ads) {
  s.usage = usage.checked(); // ok
  s.ads = ads.checked();     // ok
}
void saveOne(Settings &s, bool on) {
  s.usage = on; // ok
  s.dark = on;  // ok
}
void chain(Settings &s, const Dialog &d) {
  s.ads = s.usage = d.checked(); // expect: privacy-bundled-consent
}
void grants(bool agreed) {
  if (agreed) {
    consent().give(Purpose::Analytics); // expect: privacy-bundled-consent
    consent().give(Purpose::Ads);       // ok
  }
}
void grantsEach(bool usage, bool ads) {
  if (usage)
    consent().give(Purpose::Analytics); // ok
  if (ads)
    consent().give(Purpose::Ads); // ok
}
void sets(const Dialog &d) {
  bool on = d.checked();
  consent().set(Purpose::Analytics, on); // expect: privacy-bundled-consent
  consent().set(Purpose::Crash, on);     // ok
}
void copy(Settings &to, const Settings &from) {
  to.usage = from.usage; // ok
  to.ads = from.ads;     // ok
}
void stop() { consent().withdrawAll(); } // ok
