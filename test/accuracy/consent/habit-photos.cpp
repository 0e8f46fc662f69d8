// A photo editor with crash reports and a survey.
// POLICY: Inputs/habits.yaml
#include "Inputs/habits.h"

namespace habit_photos {
using namespace app;
using habits::Permission;
using habits::permission;

static std::string describe(const User &u, const char *what) {
  return version() + ": " + what + " failed for " + u.email;
}

void exportFailed(const User &u) {
  if (permission(Purpose::Crash) != Permission::Allowed)
    return;
  sendCrash(describe(u, "export")); // ok
}
void importFailed(const User &u) {
  if (permission(Purpose::Crash) == Permission::NotAsked)
    return;
  sendCrash(describe(u, "import")); // expect: privacy-unconsented-flow
}
void printFailed(const User &u) {
  if (permission(Purpose::Analytics) != Permission::Allowed)
    return;
  sendCrash(describe(u, "print")); // expect: privacy-wrong-purpose
}
void saveFailed(const User &u) {
  if (permission(Purpose::Crash) == Permission::Refused)
    sendCrash(describe(u, "save")); // expect: privacy-inverted-consent
}

// A filter that throws.
static void applyFilter() {
  if (featureOn())
    throw std::runtime_error("out of memory");
}
void filterLarge(const User &u) {
  const habits::PrivacyPrefs prefs = habits::loadPrefs();
  try {
    applyFilter();
  } catch (const std::exception &e) {
    if (prefs.crashes)
      sendCrash(u.email + e.what()); // ok
  }
}
void filterSmall(const User &u) {
  const habits::PrivacyPrefs prefs = habits::loadPrefs();
  try {
    applyFilter();
  } catch (const std::exception &e) {
    if (prefs.usage)
      sendCrash(u.email + e.what()); // expect: privacy-wrong-purpose
  }
}
void filterBatch(const std::vector<User> &owners) {
  const auto prefs = habits::loadPrefs();
  for (const User &u : owners) {
    if (!prefs.crashes)
      break;
    sendCrash(describe(u, "batch")); // ok
  }
}

// The report is put together by somebody else.
struct Report {
  std::string text;
  std::string contact;
};
static Report makeReport(const User &u, bool withContact) {
  Report r{version(), {}};
  if (withContact)
    r.contact = u.email;
  return r;
}
void hung(const User &u) {
  const Report r = makeReport(u, consent().granted(Purpose::Crash));
  sendCrash(r.text + r.contact); // ok
}
void hungTwice(const User &u) {
  const Report r = makeReport(u, featureOn());
  sendCrash(r.text + r.contact); // expect: privacy-unconsented-flow
}

// The handler that runs when it happens.
void installHandler(const User &u) {
  onEvent("crash", [u] {
    if (consent().granted(Purpose::Crash))
      sendCrash(describe(u, "crash")); // ok
  });
}
void installOldHandler(const User &u) {
  if (consent().granted(Purpose::Crash))
    onEvent("crash", [u] {
      sendCrash(describe(u, "crash")); // expect: privacy-stale-consent
    });
}

// Asked when it happens.
void askNow(const User &u) {
  if (const int error = consent().ask(Purpose::Crash); error == 0)
    sendCrash(u.email); // ok
}
void askNowBackwards(const User &u) {
  if (consent().ask(Purpose::Crash))
    sendCrash(u.email); // expect: privacy-inverted-consent
}
void firstStart(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  if (dialog.exec() != DialogResult::Accepted)
    return;
  track(u.phone); // ok
}
void secondStart(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  if (dialog.exec() == DialogResult::Rejected)
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

// The survey.
void surveyOptIn(const User &u) {
  feedback::Provider survey;
  survey.setProduct("photos");
  if (consent().granted(Purpose::Analytics))
    survey.setTelemetryMode(feedback::TelemetryMode::DetailedUsageStatistics);
  survey.submit(u.email, feedback::TelemetryMode::BasicSystemInformation); // ok
}

} // namespace habit_photos
