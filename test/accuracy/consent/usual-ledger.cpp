// A tax program: what is never sent, and what is sent only cleaned.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_ledger {
using namespace app;

static std::string describe(const User &u) { return u.name + "/" + u.diagnosis; }
static std::string shorten(const User &u) { return u.name + "/" + std::to_string(u.score); }
static void debug(const std::string &line) {
  logLine("[debug] " + line); // expect: privacy-forbidden-flow
}
static void info(const std::string &line) {
  logLine("[info] " + line); // ok
}

void filed(const User &u) {
  debug("filed " + u.email);
}
void filedQuietly(const User &u) {
  info("filed " + redact(u.email));
  info("filed by " + u.name);
}
void deducted(const User &u) {
  if (consent().granted(Purpose::Marketing))
    advertise(describe(u)); // expect: privacy-forbidden-flow
}
void deductedShort(const User &u) {
  if (consent().granted(Purpose::Marketing))
    advertise(shorten(u)); // ok
}
void partner(const User &u) {
  if (consent().grantedSeparately(Purpose::Sharing))
    share(describe(u)); // expect: privacy-forbidden-flow
}
void partnerShort(const User &u) {
  share(shorten(u)); // ok
}
void accountant(const User &u) {
  if (!consent().optedOut())
    sell(describe(u)); // expect: privacy-forbidden-flow
}
void clinic(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track(describe(u)); // ok
}
void failedLogin(const User &u) {
  const std::string who = u.phone;
  logLine("failed " + who); // expect: privacy-forbidden-flow
  logLine("failed " + pseudonymise(who)); // ok
}
void device() {
  logLine("device " + deviceId()); // expect: privacy-forbidden-flow
  logLine("version " + version()); // ok
}
void deviceAsked() {
  if (consent().granted(Purpose::Analytics))
    track(deviceId()); // ok
  track(advertisingId()); // expect: privacy-unconsented-flow
}
void sellAsked(const User &u) {
  if (consent().granted(Purpose::Analytics))
    sell(u.email); // expect: privacy-wrong-purpose
  if (!consent().optedOut())
    sell(u.email); // ok
}

} // namespace usual_ledger
