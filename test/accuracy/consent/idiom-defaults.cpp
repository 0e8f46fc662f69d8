// What holds before anybody was asked: initialisers, constructors, aggregates,
// default arguments, defaults of getters.
// POLICY: Inputs/idioms.yaml
// norun: a run starts with settings that are filled
#include "Inputs/app.h"
#include "Inputs/idioms.h"

namespace idiom_defaults {
using namespace app;

// Members.
struct Prefs {
  bool usage = true;      // expect: privacy-default-consent
  bool offers = false;    // ok (state)
  bool anonymous = false; // expect: privacy-default-consent
  int level = 0;          // ok (state)
  bool animations = true; // ok (state)
};
static Prefs s_prefs;
void opened(const User &u) {
  if (s_prefs.offers)
    advertise(u.email); // ok
  if (s_prefs.level >= 1)
    report(u.email); // ok
}

// Constructors.
class Profile {
public:
  Profile() : name_("default"), usage_(false), crashes_(true) {} // expect: privacy-default-consent
  explicit Profile(bool usage) : usage_(usage), crashes_(false) {} // ok (state)
  void sync(const User &u) const {
    if (usage_)
      track(name_ + u.email); // ok
    if (!crashes_)
      redraw();
  }

private:
  std::string name_;
  bool usage_;
  bool crashes_;
};
void profile(const User &u) {
  Profile().sync(u);
  Profile(consent().granted(Purpose::Analytics)).sync(u);
}

// Enumerators.
struct Answers {
  Answer answer = Answer::Unknown; // ok (state)
  Answer earlier = Answer::Given;  // expect: privacy-default-consent
};
void answers(const User &u) {
  const Answers a;
  if (a.answer == Answer::Given)
    track(u.email); // ok
}

// Globals.
static bool g_metrics = true;  // expect: privacy-default-consent
static bool g_banners = false; // ok (state)
static bool g_optOut = true;   // ok (state)
static bool g_dark = true;     // ok (state)
void toggled(bool usage, bool ads) {
  g_metrics = usage;
  g_banners = ads;
  g_optOut = !usage;
  g_dark = !g_dark;
}
void globals(const User &u) {
  if (g_banners)
    advertise(u.phone); // ok
  if (!g_optOut)
    track(u.phone); // ok
}

// Fallbacks of getters.
void startup(const User &u) {
  const bool on = store().value("telemetry/enabled", false).toBool(); // ok (state)
  if (on)
    track(u.email); // ok
}
void startupFallback(const User &u) {
  const bool on = store().value("telemetry/enabled", true).toBool(); // expect: privacy-default-consent
  if (on)
    track(u.email); // behind
}
void startupDark() {
  const bool on = store().value("ui/dark", true).toBool(); // ok (state)
  if (on)
    redraw();
}
void neverAsked(const User &u) {
  const bool on = consent().stored(Purpose::Analytics).value_or(false); // ok (state)
  if (on)
    track(u.email); // ok
}
void neverAskedIsYes(const User &u) {
  const bool on = consent().stored(Purpose::Analytics).value_or(true); // expect: privacy-default-consent
  if (on)
    track(u.email); // behind
}
void foundOrYes(const User &u) {
  const auto found = store().find("telemetry/enabled");
  const bool on = found ? *found : true; // expect: privacy-default-consent
  if (on)
    track(u.email); // behind
}
void foundOrNo(const User &u) {
  const auto found = store().find("telemetry/enabled");
  const bool on = found ? *found : false; // ok (state)
  if (on)
    track(u.email); // ok
}

// Unknown passes.
void notRefused(const User &u) {
  if (consent().answer() != Answer::Denied) // expect: privacy-default-consent
    track(u.phone); // behind
}
void given(const User &u) {
  if (consent().answer() != Answer::Given)
    return;
  track(u.phone); // ok
}

} // namespace idiom_defaults
