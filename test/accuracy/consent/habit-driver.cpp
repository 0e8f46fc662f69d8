// A ride-hailing driver app: drivers and riders answer for themselves.
// POLICY: Inputs/habits.yaml
#include "Inputs/habits.h"
#include <algorithm>

namespace habit_driver {
using namespace app;

struct Trip {
  const Account &driver;
  const Account &rider;
  int minutes;
};

static bool bothAgreed(const Trip &t) {
  return t.driver.shareUsage && t.rider.shareUsage;
}
static bool anyAgreed(const Trip &t) {
  return t.driver.shareUsage || t.rider.shareUsage;
}

void tripStarted(const Account &driver, const Account &rider) {
  if (!consent().granted(Purpose::Analytics, rider))
    return;
  track("picked up " + rider.phone); // ok
  track("by " + driver.phone); // expect: privacy-wrong-subject
}
void tripFinished(const Account &driver, const Account &rider) {
  const Trip t{driver, rider, 12};
  if (bothAgreed(t))
    track(t.driver.phone + t.rider.phone); // ok
}
void tripCancelled(const Account &driver, const Account &rider) {
  const Trip t{driver, rider, 0};
  if (anyAgreed(t))
    track(t.driver.phone + t.rider.phone); // expect: privacy-wrong-subject
}

// Every night, the day's riders.
void nightly(const std::vector<Account> &riders) {
  for (const Account &r : riders) {
    if (!r.allows(Purpose::Analytics))
      continue;
    track(r.phone); // ok
  }
}
void nightlyFast(const std::vector<Account> &riders) {
  if (riders.empty() || !riders.front().allows(Purpose::Analytics))
    return;
  for (const Account &r : riders)
    track(r.phone); // expect: privacy-wrong-subject
}
void weekly(const std::vector<Account> &riders) {
  std::vector<std::string> lines;
  for (const Account &r : riders)
    if (r.allows(Purpose::Analytics))
      lines.push_back(r.phone);
  journal().add("weekly");
  for (const std::string &line : lines)
    track(line); // ok
}
void monthly(const std::vector<Account> &riders) {
  std::vector<std::string> lines;
  int agreed = 0;
  for (const Account &r : riders) {
    if (r.allows(Purpose::Analytics))
      ++agreed;
    lines.push_back(r.phone);
  }
  trackNumber(agreed); // ok
  for (const std::string &line : lines)
    track(line); // expect: privacy-unconsented-flow
}

// The rider who is told about.
void lastToAgree(const std::vector<Account> &riders) {
  const Account *last = nullptr;
  for (const Account &r : riders)
    if (r.shareUsage)
      last = &r;
  if (last)
    track(last->phone); // ok
}
void newest(const std::vector<Account> &riders) {
  const Account *newest = nullptr;
  for (const Account &r : riders)
    if (!newest || r.id > newest->id)
      newest = &r;
  if (newest && riders.front().shareUsage)
    track(newest->phone); // expect: privacy-wrong-subject
}

// One that sends, and those who call it.
static void sendRating(const Account &who, int stars) {
  track(who.phone + std::to_string(stars)); // ok
}
static void sendTip(const Account &who, int cents) {
  track(who.phone + std::to_string(cents)); // expect: privacy-unconsented-flow
}
static void afterRide(const Account &rider, int stars, int cents) {
  if (!rider.allows(Purpose::Analytics))
    return;
  sendRating(rider, stars);
  sendTip(rider, cents);
}
void rated(const Account &rider) { afterRide(rider, 5, 100); }
void ratedLater(const Account &rider) {
  if (rider.shareUsage)
    sendRating(rider, 4);
}
void tippedInCash(const Account &rider) { sendTip(rider, 200); }

// The driver's own phone.
void shiftStarted(const User &me) {
  if (!consent().granted(Purpose::Analytics))
    return;
  consent().refresh();
  journal().add("shift");
  track(me.phone); // ok
}
void shiftEnded(const User &me) {
  if (!consent().granted(Purpose::Analytics))
    return;
  consent().withdraw(Purpose::Analytics);
  journal().add("signed off");
  track(me.phone); // expect: privacy-stale-consent
}
void offersDeclined(const User &me) {
  if (!consent().granted(Purpose::Analytics))
    return;
  consent().withdraw(Purpose::Ads);
  track(me.phone); // ok
}

// Nobody at the wheel answers for the passenger.
void passenger(const User &me, const Account &rider) {
  if (consent().granted(Purpose::Analytics))
    track(me.phone + " drives " + rider.label); // ok
}
void passengerToo(const User &me, const Account &rider) {
  if (consent().granted(Purpose::Analytics))
    track(me.phone + " drives " + rider.phone); // expect: privacy-wrong-subject
}

} // namespace habit_driver
