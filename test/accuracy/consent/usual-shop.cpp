// A shop's back end: orders, newsletters, loyalty, the law on sales.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_shop {
using namespace app;

enum class OptIn { None, Newsletter, Everything };
static OptIn optInOf() {
  if (consent().granted(Purpose::Marketing))
    return OptIn::Everything;
  if (consent().granted(Purpose::Email))
    return OptIn::Newsletter;
  return OptIn::None;
}

void newsletter(const User &u) {
  if (optInOf() >= OptIn::Newsletter)
    mail(u.email); // ok
}
void banner(const User &u) {
  if (optInOf() >= OptIn::Newsletter)
    advertise(u.email); // expect: privacy-wrong-purpose
}
void bannerForAll(const User &u) {
  if (optInOf() == OptIn::Everything)
    advertise(u.email); // ok
}
void reminder(const User &u) {
  if (optInOf() != OptIn::Newsletter)
    mail(u.email); // expect: privacy-unconsented-flow
}

// One answer for all orders of a day.
struct Order {
  std::string who;
  int cents = 0;
};
static std::vector<Order> ordersOf(const User &u) { return {{u.email, 100}, {u.phone, 250}}; }

void daily(const User &u) {
  const bool analytics = consent().granted(Purpose::Analytics);
  for (const Order &o : ordersOf(u)) {
    if (o.cents < 200)
      continue;
    if (analytics)
      track(o.who); // ok
  }
}
void weekly(const User &u) {
  const bool large = ordersOf(u).size() > 1;
  for (const Order &o : ordersOf(u)) {
    if (o.cents < 200 && !consent().granted(Purpose::Analytics))
      continue;
    if (large)
      track(o.who); // expect: privacy-unconsented-flow
  }
}
void totals(const User &u) {
  int sum = 0;
  for (const Order &o : ordersOf(u))
    sum += o.cents;
  track("sum " + std::to_string(sum)); // ok
}
void firstOrder(const User &u) {
  for (const Order &o : ordersOf(u)) {
    if (!consent().granted(Purpose::Analytics))
      break;
    track("first " + o.who); // ok
    break;
  }
}

// Loops that collect and then send.
void export1(const User &u) {
  std::vector<std::string> rows;
  if (consent().granted(Purpose::Analytics))
    for (const Order &o : ordersOf(u))
      rows.push_back(o.who);
  for (const std::string &row : rows)
    track(row); // ok
}
void export2(const User &u) {
  std::vector<std::string> rows;
  for (const Order &o : ordersOf(u))
    rows.push_back(o.who);
  if (consent().granted(Purpose::Analytics))
    rows.push_back(u.name);
  for (const std::string &row : rows)
    track(row); // expect: privacy-unconsented-flow
}

// Sales and the right to say no.
void partnerFeed(const User &u) {
  if (consent().optedOut())
    return;
  sell(u.email); // ok
}
void partnerList(const User &u) {
  if (consent().optedOut())
    sell(u.email); // expect: privacy-inverted-consent
}
void partnerPush(const User &u) {
  sell(u.phone); // expect: privacy-unconsented-flow
}
void partnerTotals(const User &u) {
  sell(std::to_string(u.score)); // ok
}

// Two callers, each with a guard of its own.
static void coupon(const std::string &to) {
  mail(to); // ok
}
static void voucher(const std::string &to) {
  mail(to); // expect: privacy-wrong-purpose
}
void birthday(const User &u) {
  if (consent().granted(Purpose::Email))
    coupon(u.email);
}
void anniversary(const User &u) {
  if (consent().granted(Purpose::Marketing))
    coupon(u.email);
}
void easter(const User &u) {
  if (consent().granted(Purpose::Email))
    voucher(u.email);
}
void christmas(const User &u) {
  if (consent().granted(Purpose::Analytics))
    voucher(u.email);
}

} // namespace usual_shop
