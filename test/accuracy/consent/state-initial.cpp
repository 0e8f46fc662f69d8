// What a consent is before anybody was asked.
// POLICY: Inputs/askfirst.yaml
// norun: nothing is sent here; what counts is what is written
#include "Inputs/app.h"

namespace state_initial {
using namespace app;

// Member initialisers.
struct Prefs {
  bool analytics = true; // expect: privacy-default-consent
  bool ads = false; // ok
  bool hideMe = false; // expect: privacy-default-consent
  bool hidePhone = true; // ok
  bool darkTheme = true; // ok
};

// Constructors.
class Options {
public:
  Options()
      : analytics_(true), // expect: privacy-default-consent
        ads_(false), // ok
        sounds_(true) // ok
  {}
  bool analytics() const { return analytics_; }
  bool ads() const { return ads_; }
  bool sounds() const { return sounds_; }

private:
  bool analytics_;
  bool ads_;
  bool sounds_;
};

// Aggregates.
struct Flags {
  bool analytics;
  bool ads;
};
Flags factorySettings() {
  return {.analytics = true, // expect: privacy-default-consent
          .ads = false}; // ok
}

// Levels and states.
struct Level {
  Mode level = Mode::Full; // expect: privacy-default-consent
};
struct OtherLevel {
  Mode level = Mode::Off; // ok
};
struct State {
  Answer answer = Answer::Given; // expect: privacy-default-consent
};
struct OtherState {
  Answer answer = Answer::Unknown; // ok
};

// Atomics.
struct Shared {
  std::atomic<bool> telemetry{true}; // expect: privacy-default-consent
  std::atomic<bool> banners{false}; // ok
};

// Static initialisation.
static bool s_telemetry = true; // expect: privacy-default-consent
static bool s_banners = false; // ok
static bool s_sounds = true; // ok
static std::atomic<bool> s_shareLocation{true}; // expect: privacy-default-consent
static std::atomic<bool> s_shareContacts{false}; // ok
static bool s_hidden = false; // expect: privacy-default-consent

void show(const Prefs &p, const Options &o, const Level &l, const State &s,
          const OtherLevel &ol, const OtherState &os, const Shared &shared) {
  journal().add(p.analytics ? "a" : "-");
  journal().add(p.ads || p.hideMe || p.hidePhone || p.darkTheme ? "b" : "-");
  journal().add(o.analytics() || o.ads() || o.sounds() ? "c" : "-");
  journal().add(l.level == Mode::Off || ol.level == Mode::Off ? "d" : "-");
  journal().add(s.answer == Answer::Given || os.answer == Answer::Given ? "e"
                                                                        : "-");
  journal().add(shared.telemetry || shared.banners ? "f" : "-");
  journal().add(s_telemetry || s_banners || s_sounds ? "g" : "-");
  journal().add(s_shareLocation || s_shareContacts || s_hidden ? "h" : "-");
}

void optOut(Consent &c) {
  c.withdraw(Purpose::Analytics);
  c.withdraw(Purpose::Marketing);
}

} // namespace state_initial
