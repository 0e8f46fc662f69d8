// A sync client: who asks, who is asked, and who only seems to ask.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace daily_guards {
using namespace app;

static bool mayReport() { return consent().granted(Purpose::Analytics); }
static bool shouldReport() { return mayReport() && logLevel() > 0; }
static bool couldReport() { return mayReport() || logLevel() > 0; }

void folderAdded(const User &u) {
  if (!shouldReport())
    return;
  track("added " + u.email); // ok
}
void folderRemoved(const User &u) {
  if (!couldReport())
    return;
  track("removed " + u.email); // expect: privacy-unconsented-flow
}

// Several reasons to do nothing.
void uploaded(const User &u, int bytes) {
  if (bytes == 0 || u.email.empty() || !mayReport())
    return;
  track(u.email + " " + std::to_string(bytes)); // ok
}
void downloaded(const User &u, int bytes) {
  if (bytes == 0 && !mayReport())
    return;
  track(u.email + " " + std::to_string(bytes)); // expect: privacy-unconsented-flow
}

// The caller asks, and the callee trusts it.
static void sendConflict(const std::string &who) {
  track("conflict " + who); // ok
}
void conflict(const User &u) {
  if (mayReport())
    sendConflict(u.email);
}
static void sendError(const std::string &who) {
  track("error " + who); // expect: privacy-unconsented-flow
}
void diskError(const User &u) {
  if (mayReport())
    sendError(u.email);
}
void netError(const User &u) {
  if (u.score > 3)
    sendError(u.email);
}

// The callee that builds the payload asks.
static std::string describe(const User &u) {
  std::string line = "user " + u.name;
  if (mayReport())
    line += " <" + u.email + ">";
  return line;
}
static std::string describeAll(const User &u) {
  std::string line = "user " + u.name;
  if (featureOn())
    line += " <" + u.email + ">";
  return line;
}
void described(const User &u) {
  track(describe(u)); // ok
  track(describeAll(u)); // expect: privacy-unconsented-flow
}

// Around the value.
void tagged(const User &u) {
  std::string tag = mayReport() ? u.phone : std::string("none");
  track(tag); // ok
}
void mistagged(const User &u) {
  std::string tag = mayReport() ? std::string("none") : u.phone;
  track(tag); // expect: privacy-inverted-consent
}

// Ends the program instead of returning.
static void requireConsent() {
  if (!mayReport())
    throw std::runtime_error("no consent");
}
static void requireNetwork() {
  if (!featureOn())
    throw std::runtime_error("no network");
}
void strictUpload(const User &u) {
  requireConsent();
  track(u.email); // ok
}
void looseUpload(const User &u) {
  requireNetwork();
  track(u.email); // expect: privacy-unconsented-flow
}

// The answer comes with a reason.
static bool allowed(Purpose p, std::string &why) {
  if (consent().granted(p))
    return true;
  why = "not granted";
  return false;
}
void quotaWarning(const User &u) {
  std::string why;
  if (!allowed(Purpose::Email, why)) {
    journal().add(why.c_str());
    return;
  }
  mail(u.email); // ok
}
void quotaOffer(const User &u) {
  std::string why;
  if (!allowed(Purpose::Analytics, why)) {
    journal().add(why.c_str());
    return;
  }
  mail(u.email); // expect: privacy-wrong-purpose
}

// Warns, and goes on.
void renamed(const User &u) {
  if (!mayReport()) {
    journal().add("not reported");
    return;
  }
  track(u.phone); // ok
}
void moved(const User &u) {
  if (!mayReport())
    journal().add("not reported");
  track(u.phone); // expect: privacy-unconsented-flow
}

// Nested questions.
void shared(const User &u, bool verbose) {
  if (verbose) {
    if (!mayReport())
      return;
    track(u.email); // ok
  }
}
void unshared(const User &u, bool verbose) {
  if (verbose) {
    if (!mayReport())
      return;
  }
  track(u.email); // expect: privacy-unconsented-flow
}

} // namespace daily_guards
