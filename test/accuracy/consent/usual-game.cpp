// A game: ordered levels, a scoreboard and a shop.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_game {
using namespace app;

struct Options {
  int telemetryLevel = 0;
  int volume = 5;
};
static Options readOptions() {
  Options o;
  o.telemetryLevel = consent().granted(Purpose::Analytics) ? 2 : 0;
  o.volume = logLevel();
  return o;
}

void levelUp(const User &u) {
  if (readOptions().telemetryLevel >= 1)
    track(u.email); // ok
}
void levelDown(const User &u) {
  if (readOptions().telemetryLevel >= 0)
    track(u.email); // expect: privacy-unconsented-flow
}
void louder(const User &u) {
  if (readOptions().volume >= 1)
    track(u.email); // expect: privacy-unconsented-flow
}
void bossKilled(const User &u) {
  const Options o = readOptions();
  if (o.telemetryLevel < 1)
    return;
  track("boss " + u.phone); // ok
}
void bossEscaped(const User &u) {
  const Options o = readOptions();
  if (o.telemetryLevel > 0)
    return;
  track("boss " + u.phone); // expect: privacy-inverted-consent
}

void matchEnded(const User &u) {
  if (consent().mode() == Mode::Full)
    track(u.email); // ok
}
void matchBegan(const User &u) {
  if (consent().mode() > Mode::Off)
    track(u.email); // ok
}
void matchPaused(const User &u) {
  if (consent().mode() >= Mode::Off)
    track(u.email); // expect: privacy-unconsented-flow
}
void matchLeft(const User &u) {
  if (consent().mode() != Mode::Off)
    track(u.email); // ok
  if (consent().mode() == Mode::Off)
    track(u.phone); // expect: privacy-inverted-consent
}

// The scoreboard: every player for themselves.
void scoreboard(const std::vector<Account> &players) {
  for (const Account &p : players) {
    if (!p.shareUsage)
      continue;
    track(p.label + p.phone); // ok
  }
}
void hallOfFame(const std::vector<Account> &players) {
  for (const Account &p : players)
    if (players.front().shareUsage)
      track(p.phone); // expect: privacy-wrong-subject
}
void duel(const Account &red, const Account &blue) {
  if (red.allows(Purpose::Analytics))
    track(red.phone); // ok
  if (red.allows(Purpose::Analytics))
    track(blue.phone); // expect: privacy-wrong-subject
}
void rematch(const Account &red, const Account &blue) {
  if (!red.allows(Purpose::Analytics) || !blue.allows(Purpose::Analytics))
    return;
  track(red.phone + blue.phone); // ok
}
void coop(const Account &red, const Account &blue) {
  if (!red.allows(Purpose::Analytics) && !blue.allows(Purpose::Analytics))
    return;
  track(red.phone + blue.phone); // expect: privacy-wrong-subject
}

// The shop.
void shopOpened(const User &u, const Settings &s) {
  if (s.showAds)
    advertise(u.email); // ok
}
void shopClosed(const User &u, const Settings &s) {
  if (s.shareUsage)
    advertise(u.email); // expect: privacy-wrong-purpose
}
void bought(const User &u) {
  if (consent().granted(Purpose::Marketing))
    mail(u.email); // ok
}
void sold(const User &u) {
  if (consent().granted(Purpose::Ads))
    mail(u.email); // expect: privacy-wrong-purpose
}

} // namespace usual_game
