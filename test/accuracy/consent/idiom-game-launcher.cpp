// A game and its launcher: levels, tri-states, ads between rounds, sale of
// player data.
// POLICY: Inputs/idioms.yaml
#include "Inputs/app.h"

namespace idiom_game_launcher {
using namespace app;

void roundStart(const User &u) {
  if (consent().mode() >= Mode::Basic)
    trackNumber(u.age); // ok
}
void roundStartAnyMode(const User &u) {
  if (consent().mode() >= Mode::Off)
    trackNumber(u.age); // expect: privacy-unconsented-flow
}
void roundStartFull(const User &u) {
  if (consent().mode() > Mode::Basic)
    trackNumber(u.age); // ok
}
void roundStartBelow(const User &u) {
  if (consent().mode() < Mode::Basic)
    trackNumber(u.age); // expect: privacy-inverted-consent
}

// What the mode allows.
static bool allowsStats(Mode m) {
  switch (m) {
  case Mode::Off:
    return false;
  case Mode::Basic:
  case Mode::Full:
    return true;
  }
  return false;
}
static bool allowsAnything(Mode m) {
  switch (m) {
  case Mode::Full:
    return true;
  default:
    return featureOn();
  }
}
void levelUp() {
  if (allowsStats(consent().mode()))
    track("level " + deviceId()); // ok
}
void levelUpAnything() {
  if (allowsAnything(consent().mode()))
    track("level " + deviceId()); // expect: privacy-unconsented-flow
}

// Days since the player last said yes.
void dailyReward(const User &u) {
  const int left = consent().days();
  if (left < 0)
    return;
  track(u.phone); // ok
}
void dailyRewardMinus(const User &u) {
  const int left = consent().days();
  if (left >= -1)
    track(u.phone); // expect: privacy-unconsented-flow
}

// The banner between rounds.
void interstitial(bool premium) {
  if (premium)
    return;
  if (Application::instance().settings.showAds)
    advertise(advertisingId()); // ok
}
void interstitialStats(bool premium) {
  if (premium)
    return;
  if (Application::instance().settings.shareUsage)
    advertise(advertisingId()); // expect: privacy-wrong-purpose
}
void interstitialPremium(bool premium) {
  if (!premium)
    advertise(advertisingId()); // expect: privacy-unconsented-flow
}

// Partners buy player data unless the player objected.
void partnerExport(const User &u) {
  if (consent().optedOut())
    return;
  sell(u.phone); // ok
}
void partnerExportIgnoring(const User &u) {
  if (consent().granted(Purpose::Marketing))
    sell(u.phone); // expect: privacy-wrong-purpose
}
void partnerExportOpposite(const User &u) {
  if (!consent().optedOut())
    return;
  sell(u.phone); // expect: privacy-inverted-consent
}

// Crash upload at the next start.
struct CrashUploader {
  bool allowed;
  CrashUploader() : allowed(consent().granted(Purpose::Crash)) {}
  void upload(const std::string &dump) const {
    if (allowed)
      sendCrash(dump + deviceId()); // ok
  }
  void uploadVerbose(const std::string &dump) const {
    if (allowed || g_verbose)
      sendCrash(dump + deviceId()); // expect: privacy-unconsented-flow
  }
};
void crashed(const std::string &dump) { CrashUploader().upload(dump); }
void crashedVerbose(const std::string &dump) {
  CrashUploader().uploadVerbose(dump);
}

// Hidden players are not on the public ladder.
void ladder(const User &u) {
  if (settings().hideMe)
    track(u.name); // ok
  else
    track(u.email); // ok
}
void ladderHidden(const User &u) {
  if (settings().hideMe)
    track(u.email); // expect: privacy-inverted-consent
}

} // namespace idiom_game_launcher
