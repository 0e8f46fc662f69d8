// A command line tool: flags, config files, exit codes.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_cli {
using namespace app;

static bool hasFlag(const char *name) {
  return std::string_view(name) == "--no-telemetry" ? !consent().granted(Purpose::Analytics) : featureOn();
}
static bool conf(const char *name) {
  return std::string_view(name) == "crash.upload" ? consent().granted(Purpose::Crash) : featureOn();
}

void build(const User &u) {
  if (hasFlag("--no-telemetry"))
    return;
  track(u.email); // ok
}
void test(const User &u) {
  if (hasFlag("--quiet"))
    return;
  track(u.email); // expect: privacy-unconsented-flow
}
void publish(const User &u) {
  if (!hasFlag("--no-telemetry"))
    track(u.email); // ok
  else
    track(u.phone); // expect: privacy-inverted-consent
}
void install(const User &u) {
  const bool telemetry = !hasFlag("--no-telemetry") && !hasFlag("--offline");
  if (telemetry)
    track(u.email); // ok
}
void uninstall(const User &u) {
  const bool telemetry = !hasFlag("--no-telemetry") || !hasFlag("--offline");
  if (telemetry)
    track(u.email); // expect: privacy-unconsented-flow
}
void panicked(const User &u) {
  if (conf("crash.upload"))
    sendCrash(u.email); // ok
}
void aborted(const User &u) {
  if (conf("crash.keep"))
    sendCrash(u.email); // expect: privacy-unconsented-flow
}
void failed(const User &u) {
  if (!hasFlag("--no-telemetry"))
    sendCrash(u.email); // expect: privacy-wrong-purpose
}

// Ends the program.
static void dieUnless(bool ok, const char *why) {
  if (!ok)
    quit(why);
}
void login(const User &u) {
  dieUnless(consent().granted(Purpose::Analytics), "no consent");
  track(u.email); // ok
}
void logout(const User &u) {
  dieUnless(featureOn(), "no network");
  track(u.email); // expect: privacy-unconsented-flow
}
void update(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    quit("consent needed");
  track(u.email); // ok
}
void upgrade(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    journal().add("consent needed");
  track(u.email); // expect: privacy-unconsented-flow
}

// Status codes.
enum Status { StatusOk, StatusDenied, StatusOffline };
static Status checkUpload() {
  if (!consent().granted(Purpose::Analytics))
    return StatusDenied;
  if (!featureOn())
    return StatusOffline;
  return StatusOk;
}
void push(const User &u) {
  if (checkUpload() != StatusOk)
    return;
  track(u.email); // ok
}
void pull(const User &u) {
  if (checkUpload() == StatusOffline)
    return;
  track(u.email); // expect: privacy-unconsented-flow
}
void fetched(const User &u) {
  const Status s = checkUpload();
  if (s == StatusOk || s == StatusOffline)
    track(u.phone); // ok
}
void merged(const User &u) {
  const Status s = checkUpload();
  if (s == StatusDenied)
    track(u.phone); // expect: privacy-inverted-consent
}

} // namespace usual_cli
