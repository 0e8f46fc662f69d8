// An app that was never answered: unknown taken for yes, or for no.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_unknown {
using namespace app;

static bool storedOrYes() {
  return consent().stored(Purpose::Analytics).value_or(true); // expect: privacy-default-consent
}
static bool storedOrNo() {
  return consent().stored(Purpose::Analytics).value_or(false); // ok (state)
}
void opened(const User &u) {
  if (storedOrYes())
    track(u.email); // behind
}
void closed(const User &u) {
  if (storedOrNo())
    track(u.email); // ok
}

void adsByName(const User &u) {
  const bool on = store().value("ads/enabled", false).toBool(); // ok (state)
  if (on)
    advertise(u.email); // ok
}
void usageByName(const User &u) {
  const bool on = store().value("telemetry/enabled", true).toBool(); // expect: privacy-default-consent
  if (on)
    track(u.email); // behind
}
void darkByName(const User &u) {
  const bool dark = store().value("ui/dark", true).toBool(); // ok (state)
  track(dark ? "dark" : "light"); // ok
}

void answered(const User &u) {
  if (consent().answer() == Answer::Given)
    track(u.email); // ok
}
void notRefused(const User &u) {
  if (consent().answer() != Answer::Denied) // expect: privacy-default-consent
    track(u.email); // behind
}
void refusedReturns(const User &u) {
  if (consent().answer() == Answer::Denied) // expect: privacy-default-consent
    return;
  track(u.phone); // behind
}
void notGivenReturns(const User &u) {
  if (consent().answer() != Answer::Given)
    return;
  track(u.phone); // ok
}
void switched(const User &u) {
  switch (consent().answer()) {
  case Answer::Unknown:
  case Answer::Denied:
    return;
  case Answer::Given:
    break;
  }
  report(u.email); // ok
}

// What is stored may be missing.
static bool present(const User &u) {
  if (auto yes = consent().stored(Purpose::Crash))
    return *yes; // ok (state)
  return false;
}
static bool missing(const User &u) {
  if (auto yes = consent().stored(Purpose::Crash))
    return *yes;
  return true; // expect: privacy-default-consent
}
void crashed(const User &u) {
  if (present(u))
    sendCrash(u.email); // ok
}
void hung(const User &u) {
  if (missing(u))
    sendCrash(u.email); // behind
}

// Reading may fail.
static bool parse(const std::optional<bool> &found) {
  if (!found)
    throw std::runtime_error("no entry");
  return *found;
}
static bool readCarefully() {
  try {
    return parse(store().find("telemetry/enabled"));
  } catch (const std::exception &) {
    return false; // ok (state)
  }
}
static bool readBoldly() {
  try {
    return parse(store().find("telemetry/enabled"));
  } catch (const std::exception &) {
    return true; // expect: privacy-default-consent
  }
}
void scanned(const User &u) {
  if (readCarefully())
    track(u.email); // ok
}
void scannedBoldly(const User &u) {
  if (readBoldly())
    track(u.email); // behind
}

// Found, and on.
void found(const User &u) {
  if (auto on = store().find("telemetry/enabled"); on && *on)
    track("found " + u.email); // ok
}
void foundOnly(const User &u) {
  if (auto on = store().find("telemetry/enabled"); on.has_value())
    track("found " + u.email); // expect: privacy-unconsented-flow
}
void foundDays(const User &u) {
  if (consent().days() >= 0)
    track("days " + u.email); // ok
  if (consent().days() < 0)
    track("no days " + u.email); // expect: privacy-inverted-consent
}

} // namespace usual_unknown
