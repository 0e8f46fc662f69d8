// A shop's desktop client: opt-outs, separate consents, mailing, a checkout.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <sstream>

namespace prog_shop {
using namespace app;

// The sale of data: unless they opted out.
void partners(const User &u) {
  if (!consent().optedOut())
    sell(u.email); // ok
}
void partnersAgreed(const User &u) {
  if (consent().granted(Purpose::Marketing))
    sell(u.email); // expect: privacy-wrong-purpose
}
void partnersOptedOut(const User &u) {
  if (consent().optedOut())
    sell(u.email); // expect: privacy-inverted-consent
}
static bool saleAllowed(const std::string &signal) {
  if (signal == "1")
    return false;
  return !consent().optedOut();
}
void partnersSignal(const User &u, const std::string &header) {
  if (saleAllowed(header))
    sell(u.email); // ok
}

// Another controller: asked for on its own.
void carrier(const User &u) {
  if (consent().grantedSeparately(Purpose::Sharing))
    share(u.phone); // ok
}
void carrierGeneral(const User &u) {
  if (consent().granted(Purpose::Sharing))
    share(u.phone); // expect: privacy-wrong-purpose
}

// Newsletters: marketing covers them, adverts do not.
void newsletter(const User &u) {
  if (consent().granted(Purpose::Marketing))
    mail(u.email); // ok
}
void newsletterAds(const User &u) {
  if (consent().granted(Purpose::Ads))
    mail(u.email); // expect: privacy-wrong-purpose
}
void marketingByMail(const User &u) {
  if (consent().granted(Purpose::Email))
    advertise(u.email); // expect: privacy-wrong-purpose
}

// Purposes picked on the way.
static Purpose purposeOf(const std::string &channel) {
  if (channel == "mail")
    return Purpose::Email;
  return Purpose::Ads;
}
void channel(const User &u) {
  const Purpose p = purposeOf("mail");
  if (consent().granted(p))
    advertise(u.email); // expect: privacy-wrong-purpose
}
void always(const User &u, bool big) {
  const Purpose p = big ? Purpose::Marketing : Purpose::Ads;
  if (consent().granted(p))
    advertise(u.email); // ok
}
void sometimes(const User &u, bool big) {
  const Purpose p = big ? Purpose::Crash : Purpose::Ads;
  if (consent().granted(p))
    advertise(u.email); // expect: privacy-wrong-purpose
}

// A policy object by template argument.
template <Purpose P> class Channel {
public:
  bool open() const { return consent().grantedFor<P>(); }
  void send(const User &u, void (*to)(const std::string &)) const {
    if (open())
      to(u.email);
  }
};
void channels(const User &u) {
  Channel<Purpose::Analytics> c;
  if (c.open())
    track(u.email); // ok
}
void channelsWrong(const User &u) {
  Channel<Purpose::Ads> c;
  if (c.open())
    track(u.email); // expect: privacy-wrong-purpose
}

// The order, with and without who ordered.
struct Order {
  std::string number;
  std::optional<std::string> buyer;
  std::string note;
};
static Order makeOrder(const User &u) {
  Order o;
  o.number = "17";
  if (settings().shareUsage)
    o.buyer = u.email;
  return o;
}
static Order makeFullOrder(const User &u) {
  Order o;
  o.number = "17";
  o.buyer = u.email;
  if (!settings().shareUsage)
    o.note = "anonymous";
  return o;
}
static std::string text(const Order &o) {
  std::ostringstream out;
  out << o.number;
  if (o.buyer)
    out << ' ' << *o.buyer;
  return out.str();
}
void order(const User &u) {
  track(text(makeOrder(u))); // ok
}
void orderFull(const User &u) {
  track(text(makeFullOrder(u))); // expect: privacy-unconsented-flow
}

// Fields dropped before sending.
void stripped(const User &u) {
  User copy = u;
  if (!settings().shareUsage) {
    copy.email.clear();
    copy.phone.clear();
  }
  track(copy.email + copy.phone); // ok
}
void strippedHalf(const User &u) {
  User copy = u;
  if (!settings().shareUsage)
    copy.email.clear();
  track(copy.email + copy.phone); // expect: privacy-unconsented-flow
}
void replaced(const User &u) {
  std::string who = u.email;
  if (!consent().granted(Purpose::Analytics))
    who = "anonymous";
  track(who); // ok
}
void replacedOther(const User &u) {
  std::string who = u.email;
  if (consent().granted(Purpose::Analytics))
    who = "known";
  track(who); // expect: privacy-inverted-consent
}

// Chosen by an answer.
void chosen(const User &u) {
  track(consent().granted(Purpose::Analytics) ? u.email : std::string()); // ok
}
void chosenWrong(const User &u) {
  track(consent().granted(Purpose::Analytics) ? std::string() : u.email); // expect: privacy-inverted-consent
}

// Health never goes to adverts.
void pharmacy(const User &u) {
  if (consent().granted(Purpose::Ads))
    advertise(u.diagnosis); // expect: privacy-forbidden-flow
}
void pharmacyStats(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track(u.diagnosis); // ok
}
void log(const User &u) {
  logLine("bought by " + redact(u.email)); // ok
  if (consent().granted(Purpose::Analytics))
    logLine("bought by " + u.email); // expect: privacy-forbidden-flow
}

// Withdrawn in between.
class Account2 {
public:
  void leave() {
    consent().withdraw(Purpose::Analytics);
    journal().add("left");
  }
  void leaveAds() { consent().withdraw(Purpose::Ads); }
  void farewell(const User &u) {
    if (!consent().granted(Purpose::Analytics))
      return;
    leave();
    track(u.email); // expect: privacy-stale-consent
  }
  void farewellAds(const User &u) {
    if (!consent().granted(Purpose::Analytics))
      return;
    leaveAds();
    track(u.email); // ok
  }
  void farewellAsked(const User &u) {
    if (!consent().granted(Purpose::Analytics))
      return;
    leave();
    if (consent().granted(Purpose::Analytics))
      // norun: after leaving nobody has agreed
      track(u.email); // ok
  }
};
void farewells(const User &u) {
  Account2 a;
  a.farewell(u);
}
void farewellsAds(const User &u) {
  Account2 a;
  a.farewellAds(u);
}
void farewellsAsked(const User &u) {
  Account2 a;
  a.farewellAsked(u);
}

// Start-up that takes identifiers along.
void startup() {
  if (consent().granted(Purpose::Ads))
    AdSdk::initialize(); // ok
}
void startupFirst() {
  AdSdk::initialize(); // expect: privacy-early-collection
  if (!consent().granted(Purpose::Ads))
    return;
  redraw();
}
void startMetrics(Metrics &m) {
  if (settings().shareUsage)
    m.start("key"); // ok
}
void startMetricsOff(Metrics &m) {
  m.start("key"); // expect: privacy-early-collection
  if (!settings().shareUsage)
    m.stop();
}

} // namespace prog_shop
