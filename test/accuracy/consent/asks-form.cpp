// How programs write the question down: settings files, flags, environment,
// dialogs, tri-states, macros, cleanup labels.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"
#include <cassert>
#include <cstring>
#include <set>
#include <tuple>

namespace asks_form {
using namespace app;

// A configuration with sections, read through a C function.
struct Config {};
static Config *globalConfig() {
  static Config the;
  return &the;
}
bool config_get_bool(Config *, const char *section, const char *name) {
  return store().getBool(section, name);
}
void obsUsage(const User &u) {
  if (!config_get_bool(globalConfig(), "General", "EnableTelemetry"))
    return;
  track(u.email); // ok
}
void obsUsageOther(const User &u) {
  if (!config_get_bool(globalConfig(), "General", "EnableAutoUpdates"))
    return;
  track(u.email); // expect: privacy-unconsented-flow
}

// Keys as constants.
static constexpr const char *kTelemetryKey = "telemetry/enabled";
static constexpr const char *kThemeKey = "ui/dark";
void keyConstant(const User &u) {
  const bool on = store().value(kTelemetryKey, false).toBool();
  if (on)
    track(u.email); // ok
}
void keyConstantOther(const User &u) {
  const bool on = store().value(kThemeKey, false).toBool();
  if (on)
    track(u.email); // expect: privacy-unconsented-flow
}

// The environment.
std::optional<std::string> env(const char *name) {
  if (!std::strcmp(name, "DO_NOT_TRACK") &&
      consent().granted(Purpose::Analytics))
    return std::nullopt;
  return "1";
}
void envOptOut(const User &u) {
  if (env("DO_NOT_TRACK"))
    return;
  track(u.email); // ok
}
void envOptOutBackwards(const User &u) {
  if (!env("DO_NOT_TRACK"))
    return;
  track(u.email); // expect: privacy-inverted-consent
}

// The command line.
class Args {
public:
  bool has(const std::string &flag) const {
    if (flag == "--no-telemetry")
      return !consent().granted(Purpose::Analytics);
    return featureOn();
  }
};
static Args &args() {
  static Args the;
  return the;
}
void commandLine(const User &u) {
  if (!args().has("--no-telemetry"))
    track(u.email); // ok
}
void commandLineQuiet(const User &u) {
  if (!args().has("--quiet"))
    track(u.email); // expect: privacy-unconsented-flow
}

// A question box.
enum class Button { Yes, No, Cancel };
Button question(const char *) {
  if (consent().granted(Purpose::Analytics))
    return Button::Yes;
  return featureOn() ? Button::No : Button::Cancel;
}
void box(const User &u) {
  const auto reply = question("May we count how often you start us?");
  if (reply != Button::Yes)
    return;
  track(u.email); // ok
}
void boxCancelPasses(const User &u) {
  const auto reply = question("May we count how often you start us?");
  if (reply == Button::Cancel)
    return;
  track(u.email); // expect: privacy-unconsented-flow
}
void boxSwitch(const User &u) {
  switch (question("Send?")) {
  case Button::Yes:
    track(u.email); // ok
    break;
  case Button::No:
  case Button::Cancel:
    redraw();
    break;
  }
}
void boxSwitchFallsThrough(const User &u) {
  switch (question("Send?")) {
  case Button::No:
    redraw();
    [[fallthrough]];
  case Button::Yes:
    track(u.email); // expect: privacy-unconsented-flow
    break;
  case Button::Cancel:
    break;
  }
}

// Ordered modes of a feedback provider.
enum TelemetryMode { None = 0, BasicInfo = 16, Detailed = 64 };
class Feedback {
public:
  TelemetryMode mode() const {
    return consent().granted(Purpose::Analytics)
               ? (featureOn() ? Detailed : BasicInfo)
               : None;
  }
};
static Feedback &feedback() {
  static Feedback the;
  return the;
}
void modeAtLeast(const User &u) {
  if (feedback().mode() < BasicInfo)
    return;
  track(u.email); // ok
}
void modeNegative(const User &u) {
  if (feedback().mode() < None)
    return;
  track(u.email); // expect: privacy-unconsented-flow
}
void modeNone(const User &u) {
  if (feedback().mode() == None)
    track(u.email); // expect: privacy-inverted-consent
  else
    track(u.phone); // ok
}

// An optional answer.
void answered(const User &u) {
  if (auto a = consent().stored(Purpose::Crash); a && *a)
    sendCrash(u.email); // ok
}
void answeredAnyhow(const User &u) {
  if (auto a = consent().stored(Purpose::Crash); a.has_value())
    sendCrash(u.email); // expect: privacy-unconsented-flow
}
void answeredYes(const User &u) {
  if (consent().stored(Purpose::Crash) == std::optional<bool>(true))
    sendCrash(u.email); // ok
}
void answeredOr(const User &u) {
  if (consent().stored(Purpose::Crash).value_or(false))
    sendCrash(u.email); // ok
}

// A word in a profile.
struct Profile {
  std::string consentState;
};
static Profile loadProfile() {
  Profile p;
  p.consentState =
      consent().granted(Purpose::Analytics) ? "granted" : "refused";
  return p;
}
void wordGranted(const User &u) {
  const Profile p = loadProfile();
  if (p.consentState == "granted")
    track(u.email); // ok
}
void wordNotEmpty(const User &u) {
  const Profile p = loadProfile();
  if (!p.consentState.empty())
    track(u.email); // expect: privacy-unconsented-flow
}
void wordCompared(const User &u) {
  const Profile p = loadProfile();
  if (std::strcmp(p.consentState.c_str(), "granted") != 0)
    return;
  track(u.email); // ok
}
void wordComparedBackwards(const User &u) {
  const Profile p = loadProfile();
  if (std::strcmp(p.consentState.c_str(), "granted"))
    track(u.email); // expect: privacy-inverted-consent
}

// Macros.
#define RETURN_UNLESS_ALLOWED(p)                                               \
  do {                                                                         \
    if (!app::consent().granted(p))                                            \
      return;                                                                  \
  } while (0)
#define RETURN_UNLESS_VERBOSE()                                                \
  do {                                                                         \
    if (!app::g_verbose)                                                       \
      return;                                                                  \
  } while (0)
void macroReturns(const User &u) {
  RETURN_UNLESS_ALLOWED(Purpose::Analytics);
  track(u.email); // ok
}
void macroReturnsOther(const User &u) {
  RETURN_UNLESS_ALLOWED(Purpose::Crash);
  track(u.email); // expect: privacy-wrong-purpose
}

// C-like cleanup.
void cleanup(const User &u) {
  journal().add("begin");
  if (!consent().granted(Purpose::Analytics))
    goto out;
  track(u.email); // ok
out:
  journal().add("end");
}
void cleanupSends(const User &u) {
  journal().add("begin");
  if (!consent().granted(Purpose::Analytics))
    goto out;
  redraw();
out:
  track(u.email); // expect: privacy-unconsented-flow
}
void onceLoop(const User &u) {
  do {
    if (featureOn())
      break;
    if (!consent().granted(Purpose::Analytics))
      break;
    track(u.email); // ok
  } while (false);
}

// Throws without consent.
static void demand(Purpose p) {
  if (!consent().granted(p))
    throw std::runtime_error("not allowed");
}
void demanded(const User &u) {
  demand(Purpose::Ads);
  advertise(u.email); // ok
}
void demandedCaught(const User &u) {
  try {
    demand(Purpose::Ads);
  } catch (const std::exception &) {
    journal().add("no consent");
  }
  advertise(u.email); // expect: privacy-unconsented-flow
}

// A status object.
class Status {
public:
  static Status okay() { return Status(0); }
  static Status error(int code) { return Status(code); }
  bool ok() const { return code_ == 0; }

private:
  explicit Status(int code) : code_(code) {}
  int code_;
};
static Status mayTrack() {
  if (!consent().granted(Purpose::Analytics))
    return Status::error(13);
  return Status::okay();
}
static Status isReady() {
  if (!featureOn())
    return Status::error(7);
  return Status::okay();
}
void statusOk(const User &u) {
  const Status s = mayTrack();
  if (!s.ok())
    return;
  track(u.email); // ok
}
void statusReady(const User &u) {
  const Status s = isReady();
  if (!s.ok())
    return;
  track(u.email); // expect: privacy-unconsented-flow
}

// Out-parameters.
static bool lookUp(Purpose p, bool *allowed) {
  *allowed = consent().granted(p);
  return true;
}
void outParameter(const User &u) {
  bool allowed = false;
  if (lookUp(Purpose::Analytics, &allowed) && allowed)
    track(u.email); // ok
}
void outParameterFound(const User &u) {
  bool allowed = false;
  if (lookUp(Purpose::Analytics, &allowed))
    track(u.email); // expect: privacy-unconsented-flow
}

// Several answers at once.
static std::pair<bool, bool> answers() {
  return {consent().granted(Purpose::Analytics),
          consent().granted(Purpose::Ads)};
}
void pairOfAnswers(const User &u) {
  const auto [usage, ads] = answers();
  if (usage)
    track(u.email); // ok
  if (ads)
    advertise(u.email); // ok
}
void pairOfAnswersCrossed(const User &u) {
  const auto [usage, ads] = answers();
  if (ads)
    track(u.email); // expect: privacy-wrong-purpose
}
void tied(const User &u) {
  bool usage = false, ads = false;
  std::tie(usage, ads) = answers();
  if (usage)
    track(u.email); // ok
}

// Spelled in odd ways.
void comparedWithFalse(const User &u) {
  if (false == consent().granted(Purpose::Analytics))
    return;
  track(u.email); // ok
}
void comparedWithTrue(const User &u) {
  if (consent().granted(Purpose::Analytics) != true)
    track(u.email); // expect: privacy-inverted-consent
}
void deMorgan(const User &u) {
  if (!(featureOn() && consent().granted(Purpose::Analytics)))
    return;
  track(u.email); // ok
}
void deMorganWrong(const User &u) {
  if (!(featureOn() || consent().granted(Purpose::Analytics)))
    return;
  track(u.email); // expect: privacy-unconsented-flow
}
void twiceNot(const User &u) {
  const bool off = !consent().granted(Purpose::Analytics);
  if (!off)
    track(u.email); // ok
  if (off)
    track(u.phone); // expect: privacy-inverted-consent
}
void elseIf(const User &u) {
  if (featureOn())
    redraw();
  else if (!consent().granted(Purpose::Analytics))
    journal().add("no");
  else
    track(u.email); // ok
}
void elseIfMissing(const User &u) {
  if (featureOn())
    track(u.email); // expect: privacy-unconsented-flow
  else if (consent().granted(Purpose::Analytics))
    track(u.phone); // ok
}
void asNumber(const User &u) {
  if (static_cast<int>(consent().mode()) >= 1)
    track(u.email); // ok
}
void asNumberZero(const User &u) {
  if (static_cast<int>(consent().mode()) >= 0)
    track(u.email); // expect: privacy-unconsented-flow
}
void bitAnd(const User &u) {
  bool all = true;
  all &= featureOn();
  all &= consent().granted(Purpose::Analytics);
  if (all)
    track(u.email); // ok
}
void bitOr(const User &u) {
  bool any = false;
  any |= featureOn();
  any |= consent().granted(Purpose::Analytics);
  if (any)
    track(u.email); // expect: privacy-unconsented-flow
}
void fromFunction(const User &u) {
  const bool on = [] {
    if (featureOn())
      return false;
    return consent().granted(Purpose::Analytics);
  }();
  if (on)
    track(u.email); // ok
}
void fromFunctionEither(const User &u) {
  const bool on = [] {
    if (featureOn())
      return true;
    return consent().granted(Purpose::Analytics);
  }();
  if (on)
    track(u.email); // expect: privacy-unconsented-flow
}
void granular(const User &u) {
  static const std::map<Purpose, const char *> names = {
      {Purpose::Analytics, "a"}, {Purpose::Ads, "b"}};
  for (const auto &[purpose, name] : names) {
    if (!consent().granted(purpose))
      return;
    journal().add(name);
  }
  track(u.email); // ok
}
void whileAllowed(const std::vector<User> &all) {
  size_t i = 0;
  while (i < all.size() && consent().granted(Purpose::Analytics))
    track(all[i++].email); // ok
}
void whileAllowedThen(const std::vector<User> &all) {
  size_t i = 0;
  while (i < all.size() && consent().granted(Purpose::Analytics))
    ++i;
  if (i < all.size())
    track(all[i].email); // expect: privacy-inverted-consent
}

// A level, as a number.
void levelKept(const User &u) {
  const int level = int(consent().mode());
  if (level > 0)
    track(u.email); // ok
  if (level < 1)
    track(u.phone); // expect: privacy-inverted-consent
}
const char *setting(const char *name) {
  if (!std::strcmp(name, "no-tracking"))
    return consent().granted(Purpose::Analytics) ? nullptr : "1";
  return featureOn() ? "1" : nullptr;
}
void settingThere(const User &u) {
  if (setting("no-tracking") != nullptr)
    return;
  track(u.email); // ok
}
void otherSettingThere(const User &u) {
  if (setting("no-colours") != nullptr)
    return;
  track(u.email); // expect: privacy-unconsented-flow
}

} // namespace asks_form
