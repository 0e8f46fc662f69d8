// A game: modes, states, scopes, players, back ends.
// POLICY: Inputs/real.yaml
#include "Inputs/app.h"
#include <array>

namespace real_game {
using namespace app;

// Levels.
void levelStarted(const User &u, const Consent &c) {
  if (c.mode() >= Mode::Basic)
    track(u.email); // ok
  if (c.mode() >= Mode::Off)
    track(u.phone); // expect: privacy-unconsented-flow
}

void levelEnded(const User &u, const Consent &c) {
  if (c.mode() == Mode::Off)
    return;
  track(u.email); // ok
}

void levelSkipped(const User &u, const Consent &c) {
  if (c.mode() != Mode::Off)
    return;
  track(u.email); // expect: privacy-inverted-consent
}

void bossBeaten(const User &u, const Consent &c) {
  switch (c.mode()) {
  case Mode::Full:
    track(u.email); // ok
    [[fallthrough]];
  case Mode::Basic:
    track(u.phone); // ok
    break;
  case Mode::Off:
    break;
  }
}

void bossLost(const User &u, const Consent &c) {
  switch (c.mode()) {
  case Mode::Off:
    journal().add("lost");
    [[fallthrough]];
  default:
    track(u.phone); // expect: privacy-unconsented-flow
  }
}

static bool detailed(Mode m) { return static_cast<int>(m) > 1; }

void detailedStats(const User &u, const Consent &c) {
  if (detailed(c.mode()))
    track(u.phone); // ok
  if (!detailed(c.mode()))
    track(u.email); // expect: privacy-unconsented-flow
}

// What is on in this build and for this player.
struct Features {
  bool telemetry = false;
  bool shadows = false;
  bool banners = false;
};

static Features featuresFor(const Consent &c) {
  Features f;
  f.telemetry = c.granted(Purpose::Analytics);
  f.banners = c.granted(Purpose::Ads);
  f.shadows = featureOn();
  return f;
}

class Scene {
public:
  explicit Scene(Features f) : features_(f) {}
  void loaded(const User &u) {
    if (features_.telemetry)
      track(u.email); // ok
    if (features_.shadows)
      track(u.email); // expect: privacy-unconsented-flow
    if (features_.banners)
      track(u.email); // expect: privacy-wrong-purpose
    if (features_.banners)
      advertise(u.email); // ok
  }

private:
  Features features_;
};

void sceneLoaded(const User &u, const Consent &c) {
  Scene scene(featuresFor(c));
  scene.loaded(u);
}

// A machine that gets to Upload only through the question.
enum class State { Idle, Ask, Upload, Done };

void uploadMachine(const User &u, const Consent &c) {
  State state = State::Idle;
  while (state != State::Done) {
    switch (state) {
    case State::Idle:
      state = State::Ask;
      break;
    case State::Ask:
      state = c.granted(Purpose::Analytics) ? State::Upload : State::Done;
      break;
    case State::Upload:
      track(u.email); // ok
      state = State::Done;
      break;
    case State::Done:
      break;
    }
  }
}

void hurriedMachine(const User &u, const Consent &c) {
  State state = State::Idle;
  while (state != State::Done) {
    switch (state) {
    case State::Idle:
      state = featureOn() ? State::Upload : State::Ask;
      break;
    case State::Ask:
      state = c.granted(Purpose::Analytics) ? State::Upload : State::Done;
      break;
    case State::Upload:
      track(u.email); // expect: privacy-unconsented-flow
      state = State::Done;
      break;
    case State::Done:
      break;
    }
  }
}

// A scope that reports how a round went, if it may.
class RoundScope {
public:
  RoundScope(const Consent &c, const User &u)
      : report_(c.granted(Purpose::Analytics)), user_(u) {}
  ~RoundScope() {
    if (report_)
      track(user_.email); // ok
  }

private:
  bool report_;
  const User &user_;
};
class NoisyScope {
public:
  NoisyScope(bool on, const User &u) : report_(on), user_(u) {}
  ~NoisyScope() {
    if (report_)
      track(user_.email); // expect: privacy-unconsented-flow
  }

private:
  bool report_;
  const User &user_;
};

void roundPlayed(const User &u, const Consent &c) {
  RoundScope scope(c, u);
  redraw();
}

void roundWatched(const User &u, const Consent &c) {
  NoisyScope scope(c.granted(Purpose::Analytics) || featureOn(), u);
  redraw();
}

// Back ends behind an interface: the real one is made only with a yes.
class Backend {
public:
  virtual ~Backend() = default;
  virtual void event(const User &u) = 0;
};
class NullBackend : public Backend {
public:
  void event(const User &) override { journal().add("event"); }
};
class HttpBackend : public Backend {
public:
  void event(const User &u) override {
    track(u.email); // ok
  }
};
class UdpBackend : public Backend {
public:
  void event(const User &u) override {
    track(u.email); // expect: privacy-unconsented-flow
  }
};

static std::unique_ptr<Backend> makeBackend(const Consent &c) {
  if (c.granted(Purpose::Analytics))
    return std::make_unique<HttpBackend>();
  return std::make_unique<NullBackend>();
}
static std::unique_ptr<Backend> makeFastBackend() {
  if (featureOn())
    return std::make_unique<UdpBackend>();
  return std::make_unique<NullBackend>();
}

void matchPlayed(const User &u, const Consent &c) {
  auto backend = makeBackend(c);
  backend->event(u);
}

void matchStreamed(const User &u) {
  auto backend = makeFastBackend();
  backend->event(u);
}

// A frame's events, gathered and sent at its end.
void frame(const User &u, const Consent &c) {
  std::array<std::string, 3> events;
  for (std::size_t i = 0; i < events.size(); ++i)
    events[i] = u.name + std::to_string(i) + u.email;
  if (!c.granted(Purpose::Analytics))
    return;
  for (const std::string &e : events)
    track(e); // ok
}

void frameLate(const User &u, const Consent &c) {
  std::array<std::string, 3> events;
  for (std::size_t i = 0; i < events.size(); ++i)
    events[i] = u.name + std::to_string(i) + u.email;
  if (!c.granted(Purpose::Analytics))
    journal().add("no consent");
  for (const std::string &e : events)
    track(e); // expect: privacy-unconsented-flow
}

} // namespace real_game
