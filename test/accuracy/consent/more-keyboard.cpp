// A keyboard app: everything it sees is personal, so settings are many.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace second_keyboard {
using namespace app;

#define PREF(key) (store().value(key).toBool())
#define RETURN_UNLESS(x)                                                       \
  do {                                                                         \
    if (!(x))                                                                  \
      return;                                                                  \
  } while (0)
static constexpr const char *KeyUsage = "telemetry/enabled";
static constexpr const char *KeyDark = "ui/dark";
static constexpr const char *KeyAds = "ads/enabled";

void swiped(const User &u) {
  if (PREF(KeyUsage))
    track("swipe " + u.email); // ok
}
void tapped(const User &u) {
  if (PREF(KeyDark))
    track("tap " + u.email); // expect: privacy-unconsented-flow
}
void pressed(const User &u) {
  if (PREF(KeyAds))
    track("press " + u.email); // expect: privacy-wrong-purpose
}
void themeOffer(const User &u) {
  RETURN_UNLESS(PREF(KeyAds));
  advertise(u.email); // ok
}
void stickerOffer(const User &u) {
  RETURN_UNLESS(PREF(KeyUsage));
  advertise(u.email); // expect: privacy-wrong-purpose
}
void emojiOffer(const User &u) {
  RETURN_UNLESS(PREF("ui/dark"));
  advertise(u.email); // expect: privacy-unconsented-flow
}

// Keyed by section and name.
void wordLearned(const User &u) {
  if (store().getBool("Privacy", "EnableTelemetry"))
    track("learned " + u.phone); // ok
}
void wordForgotten(const User &u) {
  if (store().getBool("Privacy", "EnableSounds"))
    track("forgot " + u.phone); // expect: privacy-unconsented-flow
}

// Enumerators through one helper.
static bool on(Key key) { return store().get(key); }
void layout(const User &u) {
  if (on(Key::ShareUsage))
    track("layout " + u.email); // ok
}
void skin(const User &u) {
  if (on(Key::DarkTheme))
    track("skin " + u.email); // expect: privacy-unconsented-flow
}
void gif(const User &u) {
  if (on(Key::ShowAds))
    advertise("gif " + u.email); // ok
}
void gifSearch(const User &u) {
  if (on(Key::ShareUsage))
    advertise("gif " + u.email); // expect: privacy-wrong-purpose
}

// Conversions.
void dictated(const User &u) {
  if (settings().usageOption && u.age > 0)
    track("dictated " + u.email); // ok
}
void spoken(const User &u) {
  if (settings().soundOption && u.age > 0)
    track("spoken " + u.email); // expect: privacy-unconsented-flow
}
void corrected(const User &u) {
  if (Application::instance().settings.usageOption.value())
    track("corrected " + u.email); // ok
}
void uncorrected(const User &u) {
  if (!Application::instance().settings.usageOption.value())
    track("uncorrected " + u.email); // expect: privacy-inverted-consent
}

// A small lookup that asks for what it is told to.
static bool may(const char *feature) {
  return std::string(feature) == "typing" && consent().granted(Purpose::Analytics);
}
void typed(const User &u) {
  if (may("typing"))
    track("typed " + u.email); // ok
}
static bool might(const char *feature) {
  return std::string(feature) == "typing" || consent().granted(Purpose::Analytics);
}
void pasted(const User &u) {
  if (might("typing"))
    track("pasted " + u.email); // expect: privacy-unconsented-flow
}

// SDKs that take the device's identifiers along when they start.
void launched(Metrics &m) {
  if (PREF(KeyUsage))
    m.start("key"); // ok
}
void relaunched(Metrics &m) {
  if (PREF(KeyDark))
    m.start("key"); // expect: privacy-early-collection
}
void adsReady() {
  RETURN_UNLESS(PREF(KeyAds));
  AdSdk::initialize(); // ok
}
void adsFirst() {
  AdSdk::initialize(); // expect: privacy-early-collection
  RETURN_UNLESS(PREF(KeyAds));
  redraw();
}
void metricsFirst(Metrics &m) {
  m.start("key"); // expect: privacy-early-collection
  if (!consent().granted(Purpose::Analytics))
    m.stop();
}
void metricsAfter(Metrics &m) {
  if (!consent().granted(Purpose::Analytics)) {
    m.stop();
    return;
  }
  m.start("key"); // ok
}

} // namespace second_keyboard
