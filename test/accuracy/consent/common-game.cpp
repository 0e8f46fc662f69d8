// A game: options, bit masks, frames, leaderboards, players at one console.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace common_game {
using namespace app;

enum Flags : unsigned {
  kSound = 1u << 0,
  kTelemetry = 1u << 1,
  kAds = 1u << 2,
  kVsync = 1u << 3
};
static unsigned loadFlags() {
  unsigned f = 0;
  if (featureOn())
    f |= kSound;
  if (consent().granted(Purpose::Analytics))
    f |= kTelemetry;
  if (consent().granted(Purpose::Ads))
    f |= kAds;
  if (logLevel() > 0)
    f |= kVsync;
  return f;
}
void masked(const User &u) {
  if (loadFlags() & kTelemetry)
    track(u.phone); // ok
}
void maskedSound(const User &u) {
  if (loadFlags() & kSound)
    track(u.phone); // expect: privacy-unconsented-flow
}
void maskedAds(const User &u) {
  if ((loadFlags() & kAds) != 0)
    track(u.phone); // expect: privacy-wrong-purpose
}
void maskedNot(const User &u) {
  if ((loadFlags() & kTelemetry) == 0)
    track(u.phone); // expect: privacy-inverted-consent
}
void maskedBoth(const User &u) {
  const unsigned need = kTelemetry | kSound;
  if ((loadFlags() & need) == need)
    track(u.phone); // ok
}
void maskedAny(const User &u) {
  if (loadFlags() & (kTelemetry | kSound))
    track(u.phone); // expect: privacy-unconsented-flow
}

// Players at one console, each with an account.
struct Seat {
  Account account;
  int points = 0;
};
void roundOver(const std::vector<Account> &players) {
  std::vector<Seat> seats;
  for (const auto &p : players)
    seats.push_back({p, 1});
  for (const Seat &s : seats) {
    if (!s.account.allows(Purpose::Analytics))
      continue;
    track(s.account.phone); // ok
  }
}
void roundOverHost(const std::vector<Account> &players) {
  if (players.empty() || !players.front().allows(Purpose::Analytics))
    return;
  for (size_t i = 1; i < players.size(); ++i)
    track(players[i].phone); // expect: privacy-wrong-subject
}
void duel(const Account &winner, const Account &loser) {
  if (winner.allows(Purpose::Analytics))
    track("won " + winner.phone); // ok
  if (winner.allows(Purpose::Analytics))
    track("lost " + loser.phone); // expect: privacy-wrong-subject
}
void rematch(const Account &a, const Account &b) {
  const Account &next = featureOn() ? a : b;
  if (next.shareUsage)
    track(next.phone); // ok
}
void rematchOther(const Account &a, const Account &b) {
  if (b.shareUsage)
    track(a.phone); // expect: privacy-wrong-subject
}

// Frames.
class Engine {
public:
  explicit Engine(const User &u) : user_(u) {}
  void frame() {
    ++frames_;
    if (frames_ % 2 == 0 && consent().mode() != Mode::Off)
      track("fps " + user_.phone); // ok
    if (frames_ % 2 == 0 || consent().mode() != Mode::Off)
      track("gpu " + user_.phone); // expect: privacy-unconsented-flow
  }

private:
  User user_;
  int frames_ = 0;
};
void frames(const User &u) {
  Engine e(u);
  for (int i = 0; i < 4; ++i)
    e.frame();
}

// Chat relay: skipped for those who hide.
void chat(const User &u) {
  if (settings().hideMe)
    return;
  track("chat " + u.phone); // ok
}
void chatMuted(const User &u) {
  if (settings().darkTheme)
    return;
  track("chat " + u.phone); // expect: privacy-unconsented-flow
}

// A rewarded video: the player says yes each time.
void rewarded(const User &u) {
  int coins = 0;
  if (consent().ask(Purpose::Ads) == 0) {
    advertise(u.email); // ok
    coins += 5;
  } else {
    coins += 1;
  }
  trackNumber(coins); // ok
}
void rewardedAnyhow(const User &u) {
  int coins = 0;
  if (consent().ask(Purpose::Ads) != 0) {
    advertise(u.email); // expect: privacy-inverted-consent
    coins += 5;
  }
  trackNumber(coins); // ok
}

} // namespace common_game
