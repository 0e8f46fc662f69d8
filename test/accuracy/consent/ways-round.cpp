// Ways round a question: work that is put off, exits, builders, interfaces,
// withdrawals.
// POLICY: Inputs/kit.yaml
#include "Inputs/kit.h"
#include <algorithm>
#include <list>
#include <mutex>
#include <sstream>

namespace ways_round {
using namespace app;

// Work that is put off.
void delayed(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  later([email = u.email] { track(email); }); // expect: privacy-stale-consent
}
void delayedAsked(const User &u) {
  later([email = u.email] {
    if (consent().granted(Purpose::Analytics))
      track(email); // ok
  });
}
static void sendNow(const std::string &s) { track("now" + s); } // ok
void atOnce(const User &u) {
  if (consent().granted(Purpose::Analytics))
    now([&] { sendNow(u.email); });
}
class Heartbeat {
public:
  void start(const User &u) {
    if (consent().granted(Purpose::Analytics))
      timer_.start(60, [this, u] { beat(u); });
  }
  void startAsking(const User &u) {
    timer_.start(60, [this, u] { beatAsking(u); });
  }

private:
  void beat(const User &u) { track("b" + u.email); } // expect: privacy-stale-consent
  void beatAsking(const User &u) {
    if (consent().granted(Purpose::Analytics))
      track("a" + u.email); // ok
  }
  Timer timer_;
};
void heart(const User &u) {
  static Heartbeat h;
  h.start(u);
  h.startAsking(u);
}

// Locked.
class Guarded {
public:
  bool allowed() const {
    std::lock_guard<std::mutex> l(m_);
    return allowed_;
  }
  void refresh() {
    std::lock_guard<std::mutex> l(m_);
    allowed_ = consent().granted(Purpose::Analytics);
  }
  bool ready() const {
    std::lock_guard<std::mutex> l(m_);
    return ready_;
  }

private:
  mutable std::mutex m_;
  bool allowed_ = false;
  bool ready_ = true;
};
void locked(const User &u) {
  Guarded g;
  g.refresh();
  if (g.allowed())
    track(u.email); // ok
}
void lockedReady(const User &u) {
  Guarded g;
  g.refresh();
  if (g.ready())
    track(u.email); // expect: privacy-unconsented-flow
}

// Early exits by macros and gotos.
#define RETURN_IF(x)                                                           \
  do {                                                                         \
    if (x)                                                                     \
      return;                                                                  \
  } while (0)
void macroExit(const User &u) {
  RETURN_IF(!consent().granted(Purpose::Analytics));
  track(u.email); // ok
}
void macroExitOther(const User &u) {
  RETURN_IF(!featureOn());
  track(u.email); // expect: privacy-unconsented-flow
}
void gotos(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    goto out;
  track(u.email); // ok
out:
  redraw();
}
void gotosPast(const User &u) {
  if (consent().granted(Purpose::Analytics))
    goto out;
  redraw();
out:
  track(u.email); // expect: privacy-unconsented-flow
}

// Builders.
class Event {
public:
  explicit Event(std::string name) { os_ << name; }
  Event &with(const std::string &s) {
    os_ << s;
    return *this;
  }
  Event &withIf(bool ok, const std::string &s) {
    if (ok)
      os_ << s;
    return *this;
  }
  std::string done() const { return os_.str(); }

private:
  std::ostringstream os_;
};
void built(const User &u) {
  Event e("open");
  e.withIf(consent().granted(Purpose::Analytics), u.email);
  track(e.done()); // ok
}
void builtAlways(const User &u) {
  Event e("open");
  e.withIf(true, u.email);
  track(e.done()); // expect: privacy-unconsented-flow
}
void builtFeature(const User &u) {
  track(Event("open").withIf(featureOn(), u.email).done()); // expect: privacy-unconsented-flow
}
void builtChain(const User &u) {
  track(Event("open").withIf(settings().shareUsage, u.email).with("x").done()); // ok
}

// Two purposes at once.
void adsAndStats(const User &u) {
  const bool stats = consent().granted(Purpose::Analytics);
  const bool ads = consent().granted(Purpose::Ads);
  if (stats && ads) {
    track(u.email);     // ok
    advertise(u.email); // ok
  }
  if (stats || ads)
    track(u.phone); // expect: privacy-wrong-purpose
}
void levels(const User &u) {
  const Mode m = consent().mode();
  if (m == Mode::Off)
    return;
  track(u.email); // ok
}
void levelsFull(const User &u) {
  if (consent().mode() == Mode::Full)
    track(u.email); // ok
}
void levelsOff(const User &u) {
  if (consent().mode() <= Mode::Off)
    track(u.email); // expect: privacy-inverted-consent
}
void levelsSwitch(const User &u) {
  switch (consent().mode()) {
  case Mode::Full:
    track("full" + u.email); // ok
    [[fallthrough]];
  case Mode::Basic:
    track(u.email); // ok
    break;
  case Mode::Off:
    break;
  }
}
void levelsFallthrough(const User &u) {
  switch (consent().mode()) {
  case Mode::Basic:
    redraw();
    [[fallthrough]];
  default:
    track(u.email); // expect: privacy-unconsented-flow
  }
}

// Interfaces.
struct Policy {
  virtual ~Policy() = default;
  virtual bool mayTrack() const = 0;
};
struct UserPolicy : Policy {
  bool mayTrack() const override {
    return consent().granted(Purpose::Analytics);
  }
};
struct OpenPolicy : Policy {
  bool mayTrack() const override { return true; }
};
class Tracker {
public:
  explicit Tracker(std::unique_ptr<Policy> p) : p_(std::move(p)) {}
  void event(const User &u) {
    if (p_->mayTrack())
      track("t" + u.email); // expect: privacy-unconsented-flow
  }

private:
  std::unique_ptr<Policy> p_;
};
void tracked(const User &u) {
  Tracker(std::make_unique<UserPolicy>()).event(u);
  Tracker(std::make_unique<OpenPolicy>()).event(u);
}
void direct(const User &u) {
  UserPolicy p;
  const Policy &q = p;
  if (q.mayTrack())
    track(u.email); // ok
}

// Functions as values.
using Ask = bool (*)();
static bool askStats() { return consent().granted(Purpose::Analytics); }
static bool askNothing() { return featureOn(); }
static void sendIf(Ask ask, const User &u) {
  if (ask())
    track("fn" + u.email); // expect: privacy-unconsented-flow
}
void pointers(const User &u) {
  sendIf(askStats, u);
  sendIf(askNothing, u);
}
void lambdaAsks(const User &u) {
  auto ask = [] { return consent().granted(Purpose::Analytics); };
  if (ask())
    track(u.email); // ok
  auto other = [] { return featureOn(); };
  if (other())
    track(u.phone); // expect: privacy-unconsented-flow
}
struct Hook {
  std::function<bool()> ask;
  std::function<void(const std::string &)> send;
};
void hooks(const User &u) {
  Hook h;
  h.ask = [] { return consent().granted(Purpose::Analytics); };
  h.send = [](const std::string &s) { track(s); }; // ok
  if (h.ask())
    h.send(u.email);
}

// Exceptions while asking.
void asksThrowing(const User &u) {
  bool ok = false;
  try {
    ok = consent().granted(Purpose::Analytics);
    journal().add("asked");
  } catch (...) {
    ok = false;
  }
  if (ok)
    track(u.email); // ok
}

// Withdrawn meanwhile.
void withdrawnBefore(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  consent().withdraw(Purpose::Analytics);
  track(u.email); // expect: privacy-stale-consent
}
void otherWithdrawn(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  consent().withdraw(Purpose::Ads);
  track(u.email); // ok
}
static void signOut() {
  consent().withdraw(Purpose::Analytics);
  redraw();
}
void signedOut(const User &u) {
  const bool ok = consent().granted(Purpose::Analytics);
  signOut();
  if (ok)
    track(u.email); // expect: privacy-stale-consent
}
// Clients of a bank.
void clients() {
  for (const bank::Client &c : bank::branch(1)) {
    if (!c.statsOptIn)
      continue;
    track(c.email); // ok
  }
  for (const bank::Client &c : bank::branch(1)) {
    if (c.noProfiling)
      continue;
    track(c.email); // expect: privacy-wrong-purpose
    advertise(c.email); // ok
  }
}
void clientsById() {
  const int id = 2;
  if (bank::permits(id, consentkit::Category::Measurement))
    track(bank::emailOf(id)); // ok
  if (bank::permits(1, consentkit::Category::Measurement))
    track(bank::emailOf(2)); // expect: privacy-wrong-subject
  if (bank::permits(id, consentkit::Category::Personalization))
    track(bank::clientOf(id).email); // expect: privacy-wrong-purpose
}
void clientsNext() {
  const auto all = bank::branch(2);
  for (std::size_t i = 0; i + 1 < all.size(); ++i)
    if (all[i].statsOptIn)
      track(all[i + 1].email); // expect: privacy-wrong-subject
}
void clientsIndex() {
  const auto all = bank::branch(2);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].statsOptIn)
      track(all[i].email); // ok
}
void clientsOwn() {
  const bank::Client c = bank::clientOf(1), d = bank::clientOf(2);
  if (c.statsOptIn && d.statsOptIn)
    track(c.email + d.email); // ok
  if (c.statsOptIn)
    track(c.email + d.email); // expect: privacy-wrong-subject
}
} // namespace ways_round
