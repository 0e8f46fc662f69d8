// An update daemon and its command line tool: configuration by group and key,
// exceptions, functions that do not return, scopes.
// POLICY: Inputs/idioms.yaml
#include "Inputs/app.h"
#include "Inputs/idioms.h"

namespace idiom_update_daemon {
using namespace app;

void checkIn() {
  if (!conf::boolean("privacy", "usage-stats"))
    return;
  track("check-in " + deviceId()); // ok
}
void checkInOtherKey() {
  if (!conf::boolean("privacy", "keep-history"))
    return;
  track("check-in " + deviceId()); // expect: privacy-unconsented-flow
}

void submitLevel() {
  const long level = conf::number("privacy", "stats-level");
  if (level > 0)
    track(deviceId()); // ok
}
void submitLevelZero() {
  const long level = conf::number("privacy", "stats-level");
  if (level >= 0)
    track(deviceId()); // expect: privacy-unconsented-flow
}

void submitText() {
  if (conf::text("privacy", "usage") == "yes")
    track(deviceId()); // ok
}
void submitTextNotNo() {
  if (conf::text("privacy", "usage") != "no") // expect: privacy-default-consent
    track(deviceId()); // behind
}

// A denial by name.
void coredump(const std::string &trace) {
  if (conf::boolean("privacy", "no-crash-reports"))
    return;
  sendCrash(trace + deviceId()); // ok
}
void coredumpDenied(const std::string &trace) {
  if (!conf::boolean("privacy", "no-crash-reports"))
    return;
  sendCrash(trace + deviceId()); // expect: privacy-inverted-consent
}

// Leaves with an exception, or for good.
static void requireConsent(Purpose p) {
  if (!consent().granted(p))
    throw std::runtime_error("not allowed");
}
static void requireFeature() {
  if (!featureOn())
    throw std::runtime_error("not supported");
}
void inventory() {
  requireConsent(Purpose::Analytics);
  track("inventory " + deviceId()); // ok
}
void inventoryFeature() {
  requireFeature();
  track("inventory " + deviceId()); // expect: privacy-unconsented-flow
}
void inventoryCaught() {
  try {
    requireConsent(Purpose::Analytics);
  } catch (const std::exception &) {
    journal().add("going on anyway");
  }
  track("inventory " + deviceId()); // expect: privacy-unconsented-flow
}
void inventoryInside() {
  try {
    requireConsent(Purpose::Analytics);
    track("inventory " + deviceId()); // ok
  } catch (const std::exception &) {
    journal().add("not allowed");
  }
}
void commandLine(bool force) {
  if (!conf::boolean("privacy", "usage-stats"))
    quit("statistics are off");
  if (force)
    journal().add("forced");
  track(deviceId()); // ok
}
void commandLineForced(bool force) {
  if (!conf::boolean("privacy", "usage-stats") && !force)
    quit("statistics are off");
  track(deviceId()); // expect: privacy-unconsented-flow
}

// A scope that exists only with consent.
class UploadScope {
public:
  UploadScope() {
    if (!consent().granted(Purpose::Analytics))
      throw std::runtime_error("no consent");
    journal().add("upload begins");
  }
  ~UploadScope() { journal().add("upload ends"); }
};
class LogScope {
public:
  LogScope() {
    if (!consent().granted(Purpose::Analytics))
      journal().add("no consent");
  }
  ~LogScope() { journal().add("upload ends"); }
};
void nightly() {
  UploadScope scope;
  track("nightly " + deviceId()); // ok
}
void nightlyLogged() {
  LogScope scope;
  track("nightly " + deviceId()); // expect: privacy-unconsented-flow
}

// Retries until the server answers.
void withRetries() {
  for (int tries = 0; tries < 3; ++tries) {
    if (!conf::boolean("privacy", "usage-stats"))
      break;
    track("retry " + deviceId()); // ok
  }
}
void withRetriesFirst() {
  for (int tries = 0; tries < 3; ++tries) {
    if (tries > 0 && !conf::boolean("privacy", "usage-stats"))
      break;
    track("retry " + deviceId()); // expect: privacy-unconsented-flow
  }
}

} // namespace idiom_update_daemon
