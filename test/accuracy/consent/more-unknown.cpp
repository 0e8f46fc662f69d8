// A game launcher: nobody was asked yet, and that is no yes.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace second_unknown {
using namespace app;

void started(const User &u) {
  if (consent().answer() != Answer::Denied) // expect: privacy-default-consent
    track("started " + u.email); // behind
}
void stopped(const User &u) {
  if (consent().answer() == Answer::Given)
    track("stopped " + u.email); // ok
}

void installed(const User &u) {
  if (store().find("telemetry/enabled").value_or(true)) // expect: privacy-default-consent
    track("installed " + u.email); // behind
}
void removed(const User &u) {
  if (store().find("telemetry/enabled").value_or(false)) // ok (state)
    track("removed " + u.email); // ok
}

void updated(const User &u) {
  if (store().value("telemetry/enabled", true).toBool()) // expect: privacy-default-consent
    track("updated " + u.email); // behind
}
void patched(const User &u) {
  if (store().value("telemetry/enabled", false).toBool()) // ok (state)
    track("patched " + u.email); // ok
}
void themed(const User &u) {
  const bool dark = store().value("ui/dark", true).toBool(); // ok (state)
  if (dark && settings().shareUsage)
    track("themed " + u.email); // ok
}

// A helper with its own idea of silence.
static bool crashReports() {
  const std::optional<bool> said = consent().stored(Purpose::Crash);
  return said.value_or(true); // expect: privacy-default-consent
}
void crashed(const User &u) {
  if (crashReports())
    sendCrash(u.email); // behind
}
static bool crashReportsAgreed() {
  const std::optional<bool> said = consent().stored(Purpose::Crash);
  return said.value_or(false); // ok (state)
}
void hung(const User &u) {
  if (crashReportsAgreed())
    sendCrash(u.email); // ok
}

// Early out on the no alone.
void wishlisted(const User &u) {
  if (consent().answer() == Answer::Denied) // expect: privacy-default-consent
    return;
  track("wish " + u.phone); // behind
}
void gifted(const User &u) {
  if (consent().answer() != Answer::Given)
    return;
  track("gift " + u.phone); // ok
}

} // namespace second_unknown
