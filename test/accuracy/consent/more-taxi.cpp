// A taxi app: riders, drivers, and answers asked once and used later on.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace second_taxi {
using namespace app;

// Read under the answer, sent if read.
void pickup(const User &u) {
  const bool ok = consent().granted(Purpose::Analytics);
  std::string contact;
  if (ok)
    contact = u.phone;
  redraw();
  if (ok)
    track("pickup " + contact); // ok
}
void dropOff(const User &u) {
  const bool ok = consent().granted(Purpose::Analytics);
  std::string contact = u.phone;
  if (ok)
    journal().add("counted");
  redraw();
  track("drop off " + contact); // expect: privacy-unconsented-flow
}
void hailed(const User &u) {
  const std::string *who = nullptr;
  if (settings().shareUsage)
    who = &u.email;
  journal().add("hailed");
  if (who)
    track("hailed " + *who); // ok
}
void waved(const User &u) {
  const std::string *who = nullptr;
  if (settings().darkTheme)
    who = &u.email;
  journal().add("waved");
  if (who)
    track("waved " + *who); // expect: privacy-unconsented-flow
}
void tipped(const User &u) {
  std::optional<std::string> who;
  if (consent().granted(Purpose::Analytics))
    who = u.email;
  if (who.has_value())
    track("tip " + *who); // ok
}
void fined(const User &u) {
  std::optional<std::string> who;
  if (logLevel() > 0)
    who = u.email;
  if (who.has_value())
    track("fine " + *who); // expect: privacy-unconsented-flow
}

// Asked twice.
void quote(const User &u) {
  std::string line = "quote";
  if (consent().granted(Purpose::Analytics))
    line += " for " + u.email;
  journal().add("quoted");
  if (consent().granted(Purpose::Analytics))
    track(line); // ok
}
void counterQuote(const User &u) {
  std::string line = "quote";
  if (featureOn())
    line += " for " + u.email;
  journal().add("quoted");
  track(line); // expect: privacy-unconsented-flow
}

// Several answers in one flag.
void receipt(const User &u) {
  const bool both = consent().granted(Purpose::Analytics) &&
                    consent().granted(Purpose::Email);
  if (!both)
    return;
  track(u.email); // ok
  mail(u.email);  // ok
}
void invoice(const User &u) {
  const bool either = consent().granted(Purpose::Crash) ||
                      consent().granted(Purpose::Email);
  if (!either)
    return;
  mail(u.email); // expect: privacy-wrong-purpose
}
void coupon(const User &u) {
  bool may = consent().granted(Purpose::Ads);
  may &= !u.email.empty();
  if (may)
    advertise(u.email); // ok
}
void voucher(const User &u) {
  bool may = consent().granted(Purpose::Ads);
  may |= !u.email.empty();
  if (may)
    advertise(u.email); // expect: privacy-unconsented-flow
}

// Collected in a loop, sent after it.
void dayReport(const std::vector<User> &riders) {
  std::vector<std::string> lines;
  for (const User &r : riders)
    if (consent().granted(Purpose::Reporting))
      lines.push_back(r.phone);
  for (const std::string &l : lines)
    report(l); // ok
}
void nightReport(const std::vector<User> &riders) {
  std::vector<std::string> lines;
  for (const User &r : riders)
    if (r.score > 2)
      lines.push_back(r.phone);
  for (const std::string &l : lines)
    report(l); // expect: privacy-unconsented-flow
}
void weekReport(const std::vector<User> &riders) {
  std::string all;
  for (const User &r : riders) {
    if (!settings().telemetry)
      continue;
    all += r.email + ";";
  }
  if (!all.empty())
    track(all); // ok
}
void monthReport(const std::vector<User> &riders) {
  std::string all;
  for (const User &r : riders) {
    if (!settings().telemetry)
      journal().add("skipped");
    all += r.email + ";";
  }
  if (!all.empty())
    track(all); // expect: privacy-unconsented-flow
}

// A flag that starts low and is only raised under the answer.
void surge(const User &u, int n) {
  bool go = false;
  if (n > 1 && consent().granted(Purpose::Analytics))
    go = true;
  redraw();
  if (go)
    track("surge " + u.phone); // ok
}
void lull(const User &u, int n) {
  bool go = false;
  if (consent().granted(Purpose::Analytics))
    go = true;
  if (n > 1)
    go = true;
  redraw();
  if (go)
    track("lull " + u.phone); // expect: privacy-unconsented-flow
}
void detour(const User &u) {
  bool stop = true;
  if (consent().granted(Purpose::Analytics))
    stop = false;
  if (stop)
    return;
  track("detour " + u.phone); // ok
}
void uTurn(const User &u) {
  bool stop = true;
  if (consent().granted(Purpose::Analytics))
    stop = false;
  if (!stop)
    return;
  track("turn " + u.phone); // expect: privacy-inverted-consent
}

} // namespace second_taxi
