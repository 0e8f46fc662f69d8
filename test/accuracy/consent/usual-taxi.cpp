// A taxi app: positions that wait, SDKs that start, one yes for two things.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_taxi {
using namespace app;

static std::deque<std::string> s_rides;
static std::deque<std::string> s_ridesAgreed;
static std::optional<std::string> s_last;
static std::string s_line;

// Kept without asking, sent with.
void ride(const User &u) {
  s_rides.push_back(u.phone);
  if (consent().granted(Purpose::Email))
    s_ridesAgreed.push_back(u.phone);
}
void receipts() {
  if (!consent().granted(Purpose::Email))
    return;
  for (const std::string &r : s_rides)
    mail(r); // expect: privacy-retroactive-consent
  for (const std::string &r : s_ridesAgreed)
    mail(r); // ok
}
void lastRide(const User &u) {
  if (!s_last)
    s_last = u.email;
}
void lastReceipt() {
  if (s_last && consent().granted(Purpose::Analytics))
    track(*s_last); // expect: privacy-retroactive-consent
}
void note(const User &u) {
  s_line += u.name;
}
void noteSent() {
  if (consent().granted(Purpose::Analytics))
    track(s_line); // ok
}
void noteUnasked() {
  track(s_line); // ok
}

// One yes for two things.
static bool agreedToAll() {
  return consent().grantedAll(); // expect: privacy-bundled-consent
}
void rideSummary(const User &u) {
  if (agreedToAll()) {
    track(u.email); // ok
    mail(u.email); // ok
  }
}
static bool agreedTo(Purpose p) {
  return consent().granted(p); // ok (state)
}
void rideDetails(const User &u) {
  if (agreedTo(Purpose::Analytics))
    track(u.email); // ok
  if (agreedTo(Purpose::Marketing))
    mail(u.email); // ok
  if (agreedTo(Purpose::Crash))
    mail(u.phone); // expect: privacy-wrong-purpose
}

// What starts with the app.
static void startAll(Metrics &m) {
  m.start("taxi"); // expect: privacy-early-collection
  AdSdk::initialize(); // expect: privacy-early-collection
}
void main1(Metrics &m) {
  journal().add("start");
  startAll(m);
}
void main2(Metrics &m) {
  if (agreedTo(Purpose::Analytics))
    m.start("taxi"); // ok
  if (agreedTo(Purpose::Ads))
    AdSdk::initialize(); // ok
}
void main3(Metrics &m) {
  if (agreedTo(Purpose::Ads))
    m.start("taxi"); // expect: privacy-wrong-purpose
}
void main4(Metrics &m) {
  if (agreedTo(Purpose::Analytics))
    later([&m] {
      if (agreedTo(Purpose::Analytics))
        m.start("later"); // ok
    });
}
void main5(Metrics &m) {
  if (logLevel() > 0)
    return;
  m.start("quiet"); // expect: privacy-early-collection
}

// An answer that nobody reads.
void help() {
  journal().add("help");
  bool shown = false;
  shown = consent().granted(Purpose::Analytics); // ok (state)
  if (shown)
    track(deviceId()); // ok
}
void helpUnread() {
  consent().granted(Purpose::Analytics); // expect: privacy-ignored-consent
  track(deviceId()); // behind
}
void helpSame(const User &u) {
  if (consent().granted(Purpose::Crash)) // expect: privacy-ignored-consent
    sendCrash(u.email); // ok
  else
    sendCrash(u.email); // behind
}

} // namespace usual_taxi
