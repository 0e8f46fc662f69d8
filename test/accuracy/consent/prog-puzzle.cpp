// A puzzle game: a save file with bits, an age gate, a facade over networks, a
// bus of events, remote configuration, achievements.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <array>
#include <bitset>
#include <memory>
#include <set>
#include <variant>

namespace prog_puzzle {
using namespace app;

// What the player chose, in the bits of the save file.
enum ChoiceBits : unsigned {
  ChoiceNone = 0,
  ChoiceStats = 1u << 0,
  ChoiceAds = 1u << 1,
  ChoiceMusic = 1u << 2,
};
struct SaveGame {
  unsigned choices = ChoiceNone;
  int level = 0;
  bool has(ChoiceBits b) const { return (choices & b) == b; }
};
static SaveGame loadSave() {
  SaveGame s;
  if (consent().granted(Purpose::Analytics))
    s.choices |= ChoiceStats;
  if (consent().granted(Purpose::Ads))
    s.choices |= ChoiceAds;
  if (featureOn())
    s.choices |= ChoiceMusic;
  return s;
}
void saved(const User &u) {
  const SaveGame s = loadSave();
  if (s.has(ChoiceStats))
    track(u.email); // ok
  if (s.has(ChoiceAds))
    advertise(u.email); // ok
}
void savedMusic(const User &u) {
  const SaveGame s = loadSave();
  if (s.has(ChoiceMusic))
    track(u.email); // expect: privacy-unconsented-flow
}
void savedAny(const User &u) {
  const SaveGame s = loadSave();
  if (s.choices != ChoiceNone)
    track(u.email); // expect: privacy-unconsented-flow
}
void savedCrossed(const User &u) {
  const SaveGame s = loadSave();
  if (s.has(ChoiceAds))
    track(u.email); // expect: privacy-wrong-purpose
}

// The same with a bitset.
enum Bit { BitStats, BitAds, BitCount };
static std::bitset<BitCount> chosenBits() {
  std::bitset<BitCount> b;
  b[BitStats] = consent().granted(Purpose::Analytics);
  b.set(BitAds, consent().granted(Purpose::Ads));
  return b;
}
void bits(const User &u) {
  const auto b = chosenBits();
  if (b[BitStats])
    track(u.email); // ok
  if (b.test(BitAds))
    advertise(u.email); // ok
}
void bitsCrossed(const User &u) {
  const auto b = chosenBits();
  if (b.test(BitAds))
    track(u.email); // expect: privacy-wrong-purpose
}
void bitsAll(const User &u) {
  if (chosenBits().all())
    track(u.email); // ok
}
void bitsAny(const User &u) {
  if (chosenBits().any())
    track(u.email); // expect: privacy-wrong-purpose
}

// The age gate comes first; adults are asked.
class AgeGate {
public:
  enum class Result { Child, Adult, Skipped };
  Result ask(int years) const {
    if (years < 0)
      return Result::Skipped;
    return years >= 16 ? Result::Adult : Result::Child;
  }
};
static bool mayMeasure(int years) {
  const AgeGate gate;
  switch (gate.ask(years)) {
  case AgeGate::Result::Adult:
    return consent().granted(Purpose::Analytics);
  case AgeGate::Result::Child:
  case AgeGate::Result::Skipped:
    break;
  }
  return false;
}
static bool mayMeasureWrong(int years) {
  const AgeGate gate;
  switch (gate.ask(years)) {
  case AgeGate::Result::Adult:
    return true;
  default:
    return consent().granted(Purpose::Analytics);
  }
}
void gated(const User &u, int years) {
  if (mayMeasure(years + 16))
    track(u.email); // ok
}
void gatedWrong(const User &u, int years) {
  if (mayMeasureWrong(years + 16))
    track(u.email); // expect: privacy-unconsented-flow
}

// Networks behind one facade; each is told.
class Network {
public:
  virtual ~Network() = default;
  virtual void setAllowed(bool on) { allowed_ = on; }
  virtual void show(const User &u) = 0;

protected:
  bool allowed_ = false;
};
class Banner : public Network {
public:
  void show(const User &u) override {
    if (!allowed_)
      return;
    advertise(u.email); // ok
  }
};
class Video : public Network {
public:
  void show(const User &u) override {
    advertise(u.email); // expect: privacy-unconsented-flow
  }
};
class Mediation {
public:
  void add(std::unique_ptr<Network> n) { all_.push_back(std::move(n)); }
  void update(bool on) {
    for (auto &n : all_)
      n->setAllowed(on);
  }
  void show(const User &u) {
    for (auto &n : all_)
      n->show(u);
  }

private:
  std::vector<std::unique_ptr<Network>> all_;
};
void mediation(const User &u) {
  Mediation m;
  m.add(std::make_unique<Banner>());
  m.add(std::make_unique<Video>());
  m.update(consent().granted(Purpose::Ads));
  m.show(u);
}

// A service that is there only when it may be.
class Stats {
public:
  void level(const User &u) const {
    track(u.email); // ok
  }
  void start(const User &u) const {
    track(u.phone); // expect: privacy-unconsented-flow
  }
};
static const Stats theStats;
static const Stats *statsIfAllowed() {
  return consent().granted(Purpose::Analytics) ? &theStats : nullptr;
}
void service(const User &u) {
  if (const Stats *s = statsIfAllowed())
    s->level(u);
  theStats.start(u);
}

// Events carry what they need.
struct GameEvent {
  std::string text;
  Purpose needs;
};
class Bus {
public:
  void post(GameEvent e) { events_.push_back(std::move(e)); }
  void run() {
    for (const GameEvent &e : events_) {
      if (!consent().granted(e.needs))
        continue;
      switch (e.needs) {
      case Purpose::Analytics:
        track(e.text); // ok
        break;
      case Purpose::Ads:
        advertise(e.text); // ok
        break;
      default:
        break;
      }
    }
    events_.clear();
  }
  void runBlindly() {
    for (const GameEvent &e : events_)
      if (e.needs == Purpose::Analytics)
        track(e.text); // expect: privacy-unconsented-flow
  }

private:
  std::vector<GameEvent> events_;
};
void bus(const User &u) {
  Bus b;
  b.post({u.email, Purpose::Analytics});
  b.post({u.email, Purpose::Ads});
  b.run();
}
void busBlindly(const User &u) {
  Bus b;
  b.post({u.email, Purpose::Analytics});
  b.runBlindly();
}

// What the player says, as one of several types.
struct NotAsked {};
struct Said {
  bool yes;
};
using Reply = std::variant<NotAsked, Said>;
static Reply reply() {
  const Answer a = consent().answer();
  if (a == Answer::Unknown)
    return NotAsked{};
  return Said{a == Answer::Given};
}
void replied(const User &u) {
  const Reply r = reply();
  if (const Said *s = std::get_if<Said>(&r); s && s->yes)
    track(u.email); // ok
}
void repliedAtAll(const User &u) {
  const Reply r = reply();
  if (std::holds_alternative<Said>(r))
    track(u.email); // expect: privacy-unconsented-flow
}
void repliedVisit(const User &u) {
  struct Visitor {
    bool operator()(const NotAsked &) const { return false; }
    bool operator()(const Said &s) const { return s.yes; }
  };
  if (std::visit(Visitor{}, reply()))
    track(u.email); // ok
}

// Remote configuration may switch it off, but not on.
struct Remote {
  bool killed = false, forced = false;
};
static Remote remote() { return {!featureOn(), featureOn()}; }
static bool measured(const Remote &r) {
  return !r.killed && consent().granted(Purpose::Analytics);
}
static bool measuredForced(const Remote &r) {
  return r.forced || consent().granted(Purpose::Analytics);
}
void remotely(const User &u) {
  if (measured(remote()))
    track(u.email); // ok
}
void remotelyForced(const User &u) {
  if (measuredForced(remote()))
    track(u.email); // expect: privacy-unconsented-flow
}

// Achievements: what is sent is chosen first, then sent.
static std::vector<std::string> unlocked(const User &u) {
  std::vector<std::string> out{u.name};
  if (consent().granted(Purpose::Analytics))
    out.push_back(u.email);
  return out;
}
static std::vector<std::string> unlockedAll(const User &u) {
  std::vector<std::string> out{u.name};
  out.push_back(u.email);
  return out;
}
void achievements(const User &u) {
  for (const std::string &line : unlocked(u))
    track(line); // ok
}
void achievementsAll(const User &u) {
  for (const std::string &line : unlockedAll(u))
    track(line); // expect: privacy-unconsented-flow
}

// A pause menu with a toggle that takes effect at once.
class Toggle {
public:
  explicit Toggle(Purpose p) : purpose_(p), on_(consent().granted(p)) {}
  void flip() {
    if (on_)
      consent().withdraw(purpose_);
    else
      consent().give(purpose_);
    on_ = !on_;
  }
  bool on() const { return on_; }

private:
  Purpose purpose_;
  bool on_;
};
void toggled(const User &u) {
  Toggle t(Purpose::Analytics);
  if (t.on())
    track(u.email); // ok
}
void toggledCrash(const User &u) {
  Toggle t(Purpose::Crash);
  if (t.on())
    track(u.email); // expect: privacy-wrong-purpose
}

// Levels are counted; the sender drops what may not be sent.
class Uploader {
public:
  bool accept(const std::string &line) {
    if (!enabled())
      return false;
    pending_ += line;
    return true;
  }
  void acceptAlways(const std::string &line) { other_ += line; }
  void upload() {
    if (pending_.empty())
      return;
    track(pending_); // ok
  }
  void uploadOther() {
    if (!enabled() && other_.empty())
      return;
    track(other_); // expect: privacy-unconsented-flow
  }

private:
  static bool enabled() { return consent().granted(Purpose::Analytics); }
  std::string pending_, other_;
};
void uploads(const User &u) {
  Uploader up;
  if (!up.accept(u.email))
    journal().add("dropped");
  up.upload();
  up.acceptAlways(u.phone);
  up.uploadOther();
}

} // namespace prog_puzzle
