// A radio app: a consent manager with listeners, a config file, a service
// locator, sessions, batching, feature flags, a crash hook.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <array>
#include <functional>
#include <list>
#include <memory>
#include <set>
#include <sstream>
#include <unordered_map>

namespace prog_radio {
using namespace app;

// The manager: purposes in a map, listeners that are told.
class ConsentManager {
public:
  using Listener = std::function<void(Purpose, bool)>;
  void refresh() {
    for (Purpose p : {Purpose::Analytics, Purpose::Ads, Purpose::Crash})
      set(p, consent().granted(p));
  }
  void listen(Listener l) { listeners_.push_back(std::move(l)); }
  bool isGranted(Purpose p) const {
    const auto it = state_.find(p);
    if (it == state_.end())
      return false;
    return it->second;
  }
  bool isKnown(Purpose p) const { return state_.count(p) != 0; }

private:
  void set(Purpose p, bool on) {
    state_[p] = on;
    for (const Listener &l : listeners_)
      l(p, on);
  }
  std::map<Purpose, bool> state_;
  std::vector<Listener> listeners_;
};

void tuned(const User &u) {
  ConsentManager m;
  m.refresh();
  if (m.isGranted(Purpose::Analytics))
    track(u.email); // ok
  if (m.isGranted(Purpose::Ads))
    advertise(u.email); // ok
}
void tunedKnown(const User &u) {
  ConsentManager m;
  m.refresh();
  if (m.isKnown(Purpose::Analytics))
    track(u.email); // expect: privacy-unconsented-flow
}
void tunedCrossed(const User &u) {
  ConsentManager m;
  m.refresh();
  if (!m.isGranted(Purpose::Crash))
    return;
  advertise(u.email); // expect: privacy-wrong-purpose
}

// A listener keeps what it is told.
class Player {
public:
  explicit Player(ConsentManager &m) {
    m.listen([this](Purpose p, bool on) {
      if (p == Purpose::Analytics)
        stats_ = on;
      if (p == Purpose::Ads)
        ads_ = on;
    });
  }
  void played(const User &u) {
    if (stats_)
      track(u.email); // ok
  }
  void banner(const User &u) {
    if (ads_)
      advertise(u.email); // ok
  }
  void playedWithAds(const User &u) {
    if (ads_)
      track(u.email); // expect: privacy-wrong-purpose
  }

private:
  bool stats_ = false, ads_ = false;
};
void player(const User &u) {
  ConsentManager m;
  Player p(m);
  m.refresh();
  p.played(u);
  p.banner(u);
  p.playedWithAds(u);
}

// A service locator.
class Analytics {
public:
  virtual ~Analytics() = default;
  virtual void log(const User &u) = 0;
};
class Services {
public:
  static Services &get() {
    static Services the;
    return the;
  }
  bool statsAllowed() const { return consent().granted(Purpose::Analytics); }
  bool cheap() const { return featureOn(); }
};
class LoggedAnalytics : public Analytics {
public:
  void log(const User &u) override {
    if (Services::get().statsAllowed())
      track(u.email); // ok
  }
};
class CheapAnalytics : public Analytics {
public:
  void log(const User &u) override {
    if (Services::get().cheap())
      track(u.email); // expect: privacy-unconsented-flow
  }
};
void services(const User &u) {
  std::vector<std::unique_ptr<Analytics>> all;
  all.push_back(std::make_unique<LoggedAnalytics>());
  all.push_back(std::make_unique<CheapAnalytics>());
  for (auto &a : all)
    a->log(u);
}

// A config file of lines; what is missing is off.
class Ini {
public:
  void put(const std::string &key, const std::string &value) {
    values_[key] = value;
  }
  bool flag(const std::string &key, bool otherwise = false) const {
    auto it = values_.find(key);
    if (it == values_.end())
      return otherwise;
    return it->second == "1" || it->second == "yes";
  }

private:
  std::map<std::string, std::string> values_;
};
static void store(Ini &ini) {
  ini.put("stats", consent().granted(Purpose::Analytics) ? "yes" : "no");
  ini.put("sound", "yes");
}
void configSound(const User &u) {
  Ini ini;
  store(ini);
  if (ini.flag("sound"))
    track(u.email); // expect: privacy-unconsented-flow
}

// Batches.
class Batch {
public:
  explicit Batch(const ConsentManager &m) : manager_(m) {}
  void add(const std::string &line) {
    if (!manager_.isGranted(Purpose::Analytics))
      return;
    lines_.push_back(line);
  }
  void addAlways(const std::string &line) { other_.push_back(line); }
  void flush() {
    for (const auto &l : lines_)
      track(l); // ok
    lines_.clear();
  }
  void flushOther() {
    std::ostringstream all;
    for (const auto &l : other_)
      all << l << '\n';
    track(all.str()); // expect: privacy-unconsented-flow
  }

private:
  const ConsentManager &manager_;
  std::list<std::string> lines_, other_;
};
void batches(const User &u) {
  ConsentManager m;
  m.refresh();
  Batch b(m);
  b.add(u.email);
  b.addAlways(u.phone);
  b.flush();
  b.flushOther();
}

// Features.
enum class Feature { Recommendations, Sleep };
class FeatureGate {
public:
  static bool enabled(Feature f) {
    switch (f) {
    case Feature::Recommendations:
      return featureOn() && consent().granted(Purpose::Marketing);
    case Feature::Sleep:
      return featureOn();
    }
    return false;
  }
};
void recommended(const User &u) {
  if (FeatureGate::enabled(Feature::Recommendations))
    advertise(u.email); // ok
}
void slept(const User &u) {
  if (FeatureGate::enabled(Feature::Sleep))
    advertise(u.email); // expect: privacy-unconsented-flow
}

// A station list, each with its own answer.
struct Station {
  std::string name;
  Purpose purpose;
  bool on;
};
static std::vector<Station> stations() {
  return {{"usage", Purpose::Analytics, consent().granted(Purpose::Analytics)},
          {"other", Purpose::Crash, consent().granted(Purpose::Crash)}};
}
void stationsAny(const User &u) {
  for (const Station &s : stations())
    if (s.on)
      track(u.email); // expect: privacy-wrong-purpose
}
void stationsNamed(const User &u) {
  for (const Station &s : stations())
    if (s.on && s.purpose == Purpose::Analytics)
      track(u.email); // ok
}

// Enumerators of its own for the purposes.
enum Slot { SlotStats, SlotAds, SlotCount };
static Purpose purposeOf(Slot s) {
  return s == SlotStats ? Purpose::Analytics : Purpose::Ads;
}
static bool slotOpen(Slot s) { return consent().granted(purposeOf(s)); }
void slots(const User &u) {
  if (slotOpen(SlotStats))
    track(u.email); // ok
  if (slotOpen(SlotAds))
    advertise(u.email); // ok
}
void slotsCrossed(const User &u) {
  if (slotOpen(SlotAds))
    track(u.email); // expect: privacy-wrong-purpose
}
class SlotTable {
public:
  SlotTable() {
    for (int i = 0; i < SlotCount; ++i)
      open_[i] = consent().granted(purposeOf(static_cast<Slot>(i)));
  }
  bool operator[](Slot s) const { return open_[s]; }

private:
  std::array<bool, SlotCount> open_{};
};
void slotTable(const User &u) {
  const SlotTable t;
  if (t[SlotStats])
    track(u.email); // ok
}
void slotTableCrossed(const User &u) {
  const SlotTable t;
  if (t[SlotAds])
    track(u.email); // expect: privacy-wrong-purpose
}

// Privacy mode: a denial that wins.
class Mode2 {
public:
  void enter() { private_ = true; }
  void leave() { private_ = !consent().granted(Purpose::Analytics); }
  bool isPrivate() const { return private_; }

private:
  bool private_ = true;
};
void privately(const User &u) {
  Mode2 m;
  m.leave();
  if (!m.isPrivate())
    track(u.email); // ok
}
void privatelyWrong(const User &u) {
  Mode2 m;
  m.leave();
  if (m.isPrivate())
    track(u.email); // expect: privacy-inverted-consent
}

// Several conditions, one of them the consent.
struct Conditions {
  bool online, charged, agreed;
  bool all() const { return online && charged && agreed; }
  bool most() const { return (online && charged) || agreed; }
};
static Conditions now2() {
  return {featureOn(), logLevel() > 0, consent().granted(Purpose::Analytics)};
}
void conditions(const User &u) {
  if (now2().all())
    track(u.email); // ok
}
void conditionsMost(const User &u) {
  if (now2().most())
    track(u.email); // expect: privacy-unconsented-flow
}

// The crash hook is installed under a check.
using CrashHook = void (*)(const User &);
static CrashHook s_hook = nullptr;
static void reportCrash(const User &u) {
  sendCrash(u.email); // ok
}
static void dumpCrash(const User &u) {
  sendCrash(u.email); // expect: privacy-unconsented-flow
}
void crashed(const User &u) {
  CrashHook hook = nullptr;
  if (consent().granted(Purpose::Crash))
    hook = reportCrash;
  if (hook)
    hook(u);
}
void crashedAnyway(const User &u) {
  CrashHook hook = dumpCrash;
  if (!consent().granted(Purpose::Crash))
    journal().add("no consent");
  hook(u);
}
void hookUnset() { s_hook = nullptr; }

} // namespace prog_radio
