// What no consent allows.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace wrong_forbidden {
using namespace app;

// Health data is for no advertiser, whatever was agreed to.
void targeted(const User &u, const Consent &c) {
  if (c.granted(Purpose::Ads))
    advertise(u.diagnosis); // expect: privacy-forbidden-flow
}
void targetedByMail(const User &u, const Consent &c) {
  if (c.granted(Purpose::Ads))
    advertise(u.email); // ok
}
void measured(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics))
    track(u.diagnosis); // ok
}

void passedOn(const User &u, const Consent &c) {
  if (c.grantedSeparately(Purpose::Sharing))
    share("patient: " + u.diagnosis); // expect: privacy-forbidden-flow
}
void passedOnPhone(const User &u, const Consent &c) {
  if (c.grantedSeparately(Purpose::Sharing))
    share("caller: " + u.phone); // ok
}

void sold(const User &u, const Consent &c) {
  if (!c.optedOut())
    sell(u.diagnosis); // expect: privacy-forbidden-flow
}
void soldPhone(const User &u, const Consent &c) {
  if (!c.optedOut())
    sell(u.phone); // ok
}

// Through a helper that does not know what it is given.
static std::string line(const std::string &a, const std::string &b) {
  return a + ";" + b;
}
void composed(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Marketing))
    return;
  advertise(line(u.email, u.diagnosis)); // expect: privacy-forbidden-flow
}
void composedWithout(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Marketing))
    return;
  advertise(line(u.email, u.phone)); // ok
}

// A record that holds it.
struct Visit {
  std::string mail;
  std::string reason;
};
void visited(const User &u, const Consent &c) {
  const Visit v{u.email, u.diagnosis};
  if (c.granted(Purpose::Ads)) {
    advertise(v.reason); // expect: privacy-forbidden-flow
    advertise(v.mail); // ok
  }
}

// The log takes nothing personal, asked or not.
void logged(const User &u) {
  logLine("user " + u.phone); // expect: privacy-forbidden-flow
}
void loggedRedacted(const User &u) {
  logLine("user " + redact(u.phone)); // ok
}
void loggedWithConsent(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics))
    logLine(u.email); // expect: privacy-forbidden-flow
}
void loggedHandle(const User &u) {
  logLine(u.name); // ok
}
void loggedWhenVerbose(const User &u) {
  if (g_verbose)
    logLine(u.email); // expect: privacy-forbidden-flow
}
void loggedPseudonym(const User &u) {
  if (logLevel() > 2)
    logLine(pseudonymise(u.email)); // ok
}
void loggedEitherWay(const User &u, bool careful) {
  logLine(careful ? redact(u.phone) : u.phone); // expect: privacy-forbidden-flow
}
void loggedCarefully(const User &u, bool careful) {
  logLine(careful ? redact(u.phone) : u.name); // ok
}
void loggedLate(const User &u) {
  std::string text = redact(u.email);
  text += u.email;
  logLine(text); // expect: privacy-forbidden-flow
}
void loggedOverwritten(const User &u) {
  std::string text = u.email;
  text = redact(text);
  logLine(text); // ok
}
void loggedOnFailure(const User &u) {
  try {
    throw std::runtime_error("no route to " + u.phone);
  } catch (const std::exception &e) {
    logLine(e.what()); // expect: privacy-forbidden-flow
  }
}
void loggedOnOtherFailure(const User &u) {
  try {
    throw std::runtime_error("no route to " + u.name);
  } catch (const std::exception &e) {
    logLine(e.what()); // ok
  }
}

} // namespace wrong_forbidden
