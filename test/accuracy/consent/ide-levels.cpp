// An IDE with telemetry: levels, command lines, extensions, a feedback SDK.
// POLICY: Inputs/kit.yaml
#include "Inputs/kit.h"
#include "Inputs/sdks.h"

namespace ide_levels {
using namespace app;

// Off < Crash < Usage < All; usage is sent from Usage on.
enum class Level { Off, Crash, Usage, All };
struct TelemetryConfig {
  Level level = Level::Off;
  std::string endpoint;
};
static TelemetryConfig loadConfig() {
  TelemetryConfig c;
  switch (consent().mode()) {
  case Mode::Off:
    c.level = Level::Crash;
    break;
  case Mode::Basic:
    c.level = Level::Usage;
    break;
  case Mode::Full:
    c.level = Level::All;
    break;
  }
  return c;
}
void atLeastUsage(const User &u) {
  const TelemetryConfig c = loadConfig();
  if (c.level >= Level::Usage)
    track(u.email); // ok
}
void atLeastCrash(const User &u) {
  const TelemetryConfig c = loadConfig();
  if (c.level >= Level::Crash)
    track(u.email); // expect: privacy-unconsented-flow
}
void aboveCrash(const User &u) {
  const TelemetryConfig c = loadConfig();
  if (c.level > Level::Crash)
    track(u.email); // ok
}
void onlyAll(const User &u) {
  if (loadConfig().level == Level::All)
    track(u.email); // ok
}
void belowUsage(const User &u) {
  if (loadConfig().level < Level::Usage)
    track(u.email); // expect: privacy-inverted-consent
}
void levelSwitch(const User &u) {
  switch (loadConfig().level) {
  case Level::Off:
    break;
  case Level::Crash:
    track("crash level " + version()); // ok
    break;
  case Level::Usage:
  case Level::All:
    track("usage of " + u.email); // ok
    break;
  }
}

// --disable-telemetry on the command line.
static bool argument(const char *name) {
  if (std::string_view(name) == "--disable-telemetry")
    return !consent().granted(Purpose::Analytics);
  return featureOn();
}
void notDisabled(const User &u) {
  if (!argument("--disable-telemetry"))
    track(u.phone); // ok
}
void disabled(const User &u) {
  if (argument("--disable-telemetry"))
    track(u.phone); // expect: privacy-inverted-consent
}
void otherArgument(const User &u) {
  if (!argument("--disable-gpu"))
    track(u.phone); // expect: privacy-unconsented-flow
}
void disabledLeaves(const User &u) {
  if (argument("--disable-gpu") || argument("--disable-telemetry"))
    return;
  track(u.phone); // ok
}

// Extensions report through a channel that the core opens for them.
class Channel {
public:
  explicit Channel(bool open) : open_(open) {}
  void event(const std::string &name, const std::string &who) const {
    if (!open_)
      return;
    track(name + "/" + who); // ok
  }

private:
  const bool open_;
};
class RawChannel {
public:
  explicit RawChannel(bool buffered) : buffered_(buffered) {}
  void event(const std::string &name, const std::string &who) const {
    if (buffered_)
      journal().add("buffered");
    track(name + "/" + who); // expect: privacy-unconsented-flow
  }

private:
  const bool buffered_;
};
void extensions(const User &u) {
  const Channel c(consent().granted(Purpose::Analytics));
  c.event("format", u.email);
  const RawChannel r(consent().granted(Purpose::Analytics));
  r.event("format", u.email);
}

// A token of consent is what the sender wants to see.
static void usage(const ConsentToken<Purpose::Analytics> &, const User &u) {
  track(u.email); // ok
}
static void usageOnCrash(const ConsentToken<Purpose::Crash> &, const User &u) {
  track(u.email); // expect: privacy-wrong-purpose
}
void withToken(const User &u) {
  if (const auto token = consent().analyticsToken())
    usage(*token, u);
}
void withCrashToken(const User &u) {
  if (consent().granted(Purpose::Crash))
    usageOnCrash(ConsentToken<Purpose::Crash>(7), u);
}
void withFoundToken(const User &u) {
  const auto *token = consent().findToken();
  if (token == nullptr)
    return;
  track(u.email); // ok
}
void withoutFoundToken(const User &u) {
  const auto *token = consent().findToken();
  if (token != nullptr)
    return;
  track(u.email); // expect: privacy-inverted-consent
}

// The feedback provider starts closed.
void providerAsked(const User &u) {
  feedback::Provider p;
  if (consent().granted(Purpose::Analytics))
    p.setTelemetryMode(feedback::TelemetryMode::DetailedUsageStatistics);
  p.submit(u.email, feedback::TelemetryMode::DetailedUsageStatistics); // ok
}
void providerOpened(const User &u) {
  feedback::Provider p;
  p.setTelemetryMode(feedback::TelemetryMode::DetailedUsageStatistics); // expect: privacy-default-consent
  p.submit(u.email, feedback::TelemetryMode::BasicSystemInformation); // behind
}
void providerUntouched(const User &u) {
  feedback::Provider p;
  p.setProduct("ide");
  p.submit(u.email, feedback::TelemetryMode::BasicSystemInformation); // ok
}

} // namespace ide_levels
