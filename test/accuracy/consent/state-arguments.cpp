// Defaults: of parameters, handed to getters, put in for what is not there.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace state_arguments {
using namespace app;

static bool s_analytics = false;
static bool s_ads = false;

// norun: a declaration
static void setAnalytics(bool on = true) { // expect: privacy-default-consent
  s_analytics = on;
}
// norun: a declaration
static void setAds(bool on = false) { // ok
  s_ads = on;
}
// norun: a declaration
static void setSounds(bool on = true) { // ok
  settings().darkTheme = on;
}
void configure() {
  setAnalytics();
  setAds();
  setSounds();
  journal().add(s_analytics || s_ads ? "some" : "none");
}

void getterDefault(const User &u, const Store &s) {
  if (s.value("telemetry/enabled", true).toBool()) // expect: privacy-default-consent
    track(u.phone); // behind
}

void getterDefaultNo(const User &u, const Store &s) {
  if (s.value("telemetry/enabled", false).toBool())
    track(u.phone); // ok
}

void getterDefaultOther(const User &u, const Store &s) {
  if (s.value("ui/dark", true).toBool() &&
      s.value("telemetry/enabled", false).toBool())
    track(u.phone); // ok
}

void valueOr(const User &u, const Consent &c) {
  if (c.stored(Purpose::Analytics).value_or(true)) // expect: privacy-default-consent
    track(u.phone); // behind
}

void valueOrNo(const User &u, const Consent &c) {
  if (c.stored(Purpose::Analytics).value_or(false))
    track(u.phone); // ok
}

void namedValueOr(const User &u, const Store &s) {
  const bool on = s.find("telemetry/enabled").value_or(true); // expect: privacy-default-consent
  if (on)
    track(u.phone); // behind
}

void otherValueOr(const User &u, const Store &s) {
  const bool dark = s.find("ui/dark").value_or(true);
  const bool on = s.find("telemetry/enabled").value_or(false);
  if (dark && on)
    track(u.phone); // ok
}

} // namespace state_arguments
