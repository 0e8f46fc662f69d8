// Options that start as a yes, or as a no.
// POLICY: Inputs/wrong.yaml
#include "Inputs/app.h"

namespace wrong_members {
using namespace app;

struct TelemetryPrefs {
  int interval = 60;
  bool enabled = true; // expect: privacy-default-consent
};
struct TelemetryPrefsOff {
  int interval = 60;
  bool enabled = false; // ok (state)
};
void startsOn(const User &u) {
  TelemetryPrefs prefs;
  if (prefs.enabled)
    track(u.phone); // behind
}
void startsOff(const User &u) {
  TelemetryPrefsOff prefs;
  if (prefs.enabled)
    track(u.phone);
}

// Braces instead of an equals sign.
struct BannerPrefs {
  bool personalised{true}; // expect: privacy-default-consent
};
struct BannerPrefsOff {
  bool personalised{}; // ok (state)
};
void banners(const User &u) {
  BannerPrefs prefs;
  if (prefs.personalised)
    advertise(u.email); // behind
}
void noBanners(const User &u) {
  BannerPrefsOff prefs;
  if (prefs.personalised)
    advertise(u.email);
}

// A denial that starts as "no denial".
struct PrivacyPage {
  bool hideUsage = false; // expect: privacy-default-consent
};
struct PrivacyPageClosed {
  bool hideUsage = true; // ok (state)
};
void visible(const User &u) {
  PrivacyPage page;
  if (!page.hideUsage)
    track(u.email); // behind
}
void hidden(const User &u) {
  PrivacyPageClosed page;
  if (!page.hideUsage)
    track(u.email);
}

// Levels: 0 is nothing, from 1 on something is sent.
struct Diagnostics {
  int level = 2; // expect: privacy-default-consent
};
struct DiagnosticsOff {
  int level = 0; // ok (state)
};
void chatty(const User &u) {
  Diagnostics d;
  if (d.level >= 1)
    track(u.phone); // behind
}
void quiet(const User &u) {
  DiagnosticsOff d;
  if (d.level >= 1)
    track(u.phone);
}

// Three states.
struct Profile {
  Answer answer = Answer::Given; // expect: privacy-default-consent
};
struct ProfileUnasked {
  Answer answer = Answer::Unknown; // ok (state)
};
void assumed(const User &u) {
  Profile p;
  if (p.answer == Answer::Given)
    track(u.phone); // behind
}
void unasked(const User &u) {
  ProfileUnasked p;
  if (p.answer == Answer::Given)
    track(u.phone);
}

// A flag another thread reads.
class Uploader {
public:
  void upload(const User &u) {
    if (allowed_.load())
      track(u.phone); // behind
  }
  void stop() { allowed_ = false; }

private:
  std::atomic<bool> allowed_{true}; // expect: privacy-default-consent
};
class PatientUploader {
public:
  void upload(const User &u) {
    if (allowed_.load())
      track(u.phone);
  }
  void stop() { allowed_ = false; }

private:
  std::atomic<bool> allowed_{false}; // ok (state)
};
void uploads(const User &u) {
  Uploader up;
  up.upload(u);
  PatientUploader patient;
  patient.upload(u);
}

// The same through a named constant.
static constexpr bool kUsageByDefault = true;
static constexpr bool kAdsByDefault = false;
struct Config {
  bool usage = kUsageByDefault; // expect: privacy-default-consent
  bool ads = kAdsByDefault; // ok (state)
};
void configured(const User &u) {
  Config c;
  if (c.usage)
    track(u.phone); // behind
  if (c.ads)
    advertise(u.phone);
}

// Nothing here is a consent.
struct Look {
  bool darkTheme = true; // ok (state)
  bool confirmOnExit = true; // ok (state)
  int verbosity = 3; // ok (state)
};
void looks() {
  Look look;
  journal().add(look.darkTheme && look.confirmOnExit && look.verbosity
                    ? "dark"
                    : "light");
}

// Every way to turn it off again.
static TelemetryPrefs current;
static BannerPrefs currentBanners;
static Uploader currentUploader;
void onStopEverything() {
  current.enabled = false;
  currentBanners.personalised = false;
  currentUploader.stop();
}

} // namespace wrong_members
