// RUN: %clang-tidy "--checks=-*,privacy-default-consent" "--config={CheckOptions: {privacy-default-consent.Policy: '%S/Inputs/askfirst.yaml'}}" %s -- -std=c++20 2>/dev/null | %FileCheck %s --check-prefix=DEFAULT
// RUN: %clang-tidy "--checks=-*,privacy-ignored-consent" "--config={CheckOptions: {privacy-ignored-consent.Policy: '%S/Inputs/askfirst.yaml'}}" %s -- -std=c++20 2>/dev/null | %FileCheck %s --check-prefix=IGNORED
// RUN: %clang-tidy "--checks=-*,privacy-bundled-consent,privacy-no-withdrawal,privacy-kept-after-withdrawal" "--config={CheckOptions: {Policy: '%S/Inputs/askfirst.yaml'}}" %s -- -std=c++20 2>/dev/null | %FileCheck %s --check-prefix=OTHERS
// Each by its own name, NOLINT included.
#include "Inputs/app.h"

bool g_usage = true;
// DEFAULT: [[#@LINE-1]]:6: warning: consent 'g_usage' for 'analytics' starts as given (true), before anybody is asked [privacy-default-consent]
bool g_usageToo = true; // NOLINT(privacy-default-consent)
// DEFAULT-NOT: g_usageToo
// DEFAULT-NOT: warning:

void dropped() {
  consent().granted(Purpose::Ads);
  // IGNORED: [[#@LINE-1]]:{{[0-9]+}}: warning: consent 'Consent::granted' for 'marketing.advertising' is asked for here, and the answer decides nothing [privacy-ignored-consent]
  // IGNORED-NOT: warning:
}

void both(const User &u) {
  if (consent().everything()) {
    // OTHERS: [[#@LINE-1]]:{{[0-9]+}}: warning: one answer to consent 'Consent::everything' is used for several purposes: 'analytics' and 'marketing' [privacy-bundled-consent]
    track(u.phone);
    advertise(u.interests);
    remember(u.phone);
  }
}

void agree() {
  consent().give(Purpose::Crash);
  // OTHERS: [[#@LINE-1]]:{{[0-9]+}}: warning: consent for 'crash_report' is given here, and nothing in the program takes it back [privacy-no-withdrawal]
}

void stop() {
  consent().withdraw(Purpose::Analytics);
  // OTHERS: [[#@LINE-1]]:{{[0-9]+}}: warning: consent for 'analytics' is withdrawn here, and what 'remember' stored stays [privacy-kept-after-withdrawal]
  // OTHERS-NOT: warning:
}
