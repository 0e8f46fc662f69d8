// A bank's app: scopes, sessions, singletons and status objects.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_scopes {
using namespace app;

class ConsentScope {
public:
  explicit ConsentScope(Purpose p) : open_(consent().granted(p)) {}
  ~ConsentScope() { open_ = false; }
  explicit operator bool() const { return open_; }
  bool active() const { return open_; }

private:
  bool open_;
};
class StrictScope {
public:
  explicit StrictScope(Purpose p) {
    if (!consent().granted(p))
      throw std::runtime_error("no consent");
  }
};
class LogScope {
public:
  explicit LogScope(const char *name) { journal().add(name); }
  explicit operator bool() const { return featureOn(); }
};

void login(const User &u) {
  if (ConsentScope scope{Purpose::Analytics})
    track(u.email); // ok
}
void logout(const User &u) {
  if (LogScope scope{"out"})
    track(u.email); // expect: privacy-unconsented-flow
}
void transfer(const User &u) {
  StrictScope scope(Purpose::Analytics);
  track(u.email); // ok
}
void transferLogged(const User &u) {
  LogScope scope("transfer");
  track(u.email); // expect: privacy-unconsented-flow
}
void transferForCrash(const User &u) {
  StrictScope scope(Purpose::Crash);
  track(u.phone); // expect: privacy-wrong-purpose
}
void balance(const User &u) {
  ConsentScope scope(Purpose::Reporting);
  if (!scope.active())
    return;
  report(u.email); // ok
}
void statement(const User &u) {
  ConsentScope scope(Purpose::Reporting);
  if (scope.active())
    return;
  report(u.email); // expect: privacy-inverted-consent
}

// One settings object for all.
void card(const User &u) {
  if (Application::instance().settings.shareUsage)
    track(u.email); // ok
}
void cardBlocked(const User &u) {
  if (Application::instance().settings.soundOption)
    track(u.email); // expect: privacy-unconsented-flow
}
void cardLost(const User &u) {
  if (Application::instance().store.get(Key::ShareUsage))
    track(u.email); // ok
}
void cardFound(const User &u) {
  if (Application::instance().store.get(Key::ShowAds))
    track(u.email); // expect: privacy-wrong-purpose
}
void loan(const User &u) {
  if (settings().usageOption)
    track(u.email); // ok
}
void loanDenied(const User &u) {
  if (settings().telemetry.load(std::memory_order_relaxed))
    track(u.email); // ok
}
void hidden(const User &u) {
  if (settings().hideMe)
    return;
  track(u.phone); // ok
}
void hiddenOnly(const User &u) {
  if (settings().hideMe)
    track(u.phone); // expect: privacy-inverted-consent
}
void globals(const User &u) {
  if (g_shareUsage)
    track(u.email); // ok
  if (g_verbose)
    track(u.phone); // expect: privacy-unconsented-flow
}
void position(const User &u) {
  if (!g_hideLocation.load())
    track(u.email); // ok
  else
    track(u.phone); // expect: privacy-inverted-consent
}

// A result object.
static bool verdictFor(Purpose p, std::string *why) {
  const bool ok = consent().granted(p);
  if (!ok && why)
    *why = "denied";
  return ok;
}
void deposit(const User &u) {
  std::string why;
  if (verdictFor(Purpose::Crash, &why))
    sendCrash(u.email); // ok
  else
    sendCrash(u.phone + why); // expect: privacy-inverted-consent
}

} // namespace usual_scopes
