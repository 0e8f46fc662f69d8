// A smart-home hub: settings by key, levels, a preference not to be tracked.
// POLICY: Inputs/habits.yaml
#include "Inputs/habits.h"

#define HUB_BOOL(name) (app::store().getBool("hub", name))
#define HUB_TELEMETRY() HUB_BOOL("EnableTelemetry")
#define HUB_LEDS() HUB_BOOL("EnableLeds")

namespace habit_hub {
using namespace app;

void paired() {
  if (HUB_TELEMETRY())
    track("paired " + deviceId()); // ok
}
void unpaired() {
  if (HUB_LEDS())
    track("unpaired " + deviceId()); // expect: privacy-unconsented-flow
}
void booted() {
  const std::string hub = HUB_TELEMETRY() ? deviceId() : "a hub";
  track("booted " + hub); // ok
}
void rebooted() {
  const std::string hub = HUB_TELEMETRY() ? "a hub" : deviceId();
  track("rebooted " + hub); // expect: privacy-inverted-consent
}

// Do not track.
void lightOn(const User &u) {
  if (habits::doNotTrack())
    return;
  track("light of " + u.phone); // ok
}
void lightOff(const User &u) {
  if (!habits::doNotTrack())
    return;
  track("light of " + u.phone); // expect: privacy-inverted-consent
}
void dimmed(const User &u) {
  if (!g_hideLocation && !habits::doNotTrack())
    track("dimmed by " + u.phone); // ok
}

// Levels.
enum Detail { None, Some, Everything };
void heated(const User &u) {
  if (habits::usageLevel() >= Some)
    track("heated for " + u.phone); // ok
}
void cooled(const User &u) {
  if (habits::usageLevel() >= None)
    track("cooled for " + u.phone); // expect: privacy-unconsented-flow
}
void aired(const User &u) {
  if (habits::usageLevel() == Everything)
    track("aired for " + u.phone); // ok
}
void trial(const User &u) {
  const int left = consent().days();
  if (left < 0)
    return;
  track("trial of " + u.phone); // ok
}
void trialOver(const User &u) {
  const int left = consent().days();
  if (left)
    track("trial of " + u.phone); // expect: privacy-unconsented-flow
}

// Text preferences.
static bool preferred(const char *key) {
  return habits::preference(key) == "yes";
}
void doorOpened(const User &u) {
  if (habits::preference("usage_stats") == "yes")
    track("door of " + u.phone); // ok
}
void doorClosed(const User &u) {
  if (!habits::preference("usage_stats").empty())
    track("door of " + u.phone); // expect: privacy-unconsented-flow
}
void doorLocked(const User &u) {
  if (preferred("usage_stats"))
    track("lock of " + u.phone); // ok
}
void doorKnocked(const User &u) {
  if (preferred("chime"))
    track("knock at " + u.phone); // expect: privacy-unconsented-flow
}

// What may be reported, as bits.
enum : unsigned { kUsage = 1, kOffers = 2, kLoud = 4 };
static unsigned abilities() {
  unsigned bits = 0;
  if (store().get(Key::ShareUsage))
    bits |= kUsage;
  if (store().get(Key::ShowAds))
    bits |= kOffers;
  if (g_verbose)
    bits |= kLoud;
  return bits;
}
void scene(const User &u) {
  if (abilities() & kUsage)
    track("scene of " + u.phone); // ok
}
void sceneOffer(const User &u) {
  if (abilities() & kOffers)
    track("scene of " + u.phone); // expect: privacy-wrong-purpose
}

// Readings are sent until somebody says stop.
void readings() {
  int left = 3;
  while (left-- > 0) {
    if (!settings().telemetry.load())
      break;
    std::string phone;
    readPhone(phone);
    track(phone); // ok
  }
}
void readingsAnyway() {
  int left = 3;
  do {
    std::string phone;
    readPhone(phone);
    track(phone); // expect: privacy-unconsented-flow
    if (!settings().telemetry.load())
      break;
  } while (left-- > 0);
}

// The hub's own statistics follow the switch.
void statistics(const User &u) {
  games::setEnabledEventSubmission(store().get(Key::ShareUsage));
  games::addDesignEvent("hub of " + u.phone); // ok
}

// The first page on the panel.
class PanelPage : public habits::AgreementPage {
public:
  explicit PanelPage(const User &u) : user_(u) {}
  void agreed() override {
    track("panel of " + user_.phone); // ok
  }
  void skipped() override {
    track("skipped by " + user_.phone); // expect: privacy-inverted-consent
  }

private:
  User user_;
};
void panel(const User &u) {
  PanelPage page(u);
  page.show();
}

} // namespace habit_hub
