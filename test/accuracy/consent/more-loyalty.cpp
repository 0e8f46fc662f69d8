// A loyalty card: many purposes, and each needs its own answer.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace second_loyalty {
using namespace app;

// The right purpose, its parent, its child, another.
void newsletter(const User &u) {
  if (consent().granted(Purpose::Email))
    mail(u.email); // ok
}
void newsletterByParent(const User &u) {
  if (consent().granted(Purpose::Marketing))
    mail(u.email); // ok
}
void newsletterBySibling(const User &u) {
  if (consent().granted(Purpose::Ads))
    mail(u.email); // expect: privacy-wrong-purpose
}
void basketReport(const User &u) {
  if (consent().granted(Purpose::Analytics))
    report(u.email); // ok
}
void basketByChild(const User &u) {
  if (consent().granted(Purpose::Reporting))
    track(u.email); // expect: privacy-wrong-purpose
}
void crashAtTill(const User &u) {
  if (consent().granted(Purpose::Crash))
    sendCrash(u.phone); // ok
}
void crashByAnalytics(const User &u) {
  if (consent().granted(Purpose::Analytics))
    sendCrash(u.phone); // expect: privacy-wrong-purpose
}

// By template argument.
void pointsCounted(const User &u) {
  if (consent().grantedFor<Purpose::Analytics>())
    track(u.phone); // ok
}
void pointsOffered(const User &u) {
  if (consent().grantedFor<Purpose::Analytics>())
    advertise(u.phone); // expect: privacy-wrong-purpose
}
template <Purpose P> static bool member() { return consent().granted(P); }
void goldMember(const User &u) {
  if (member<Purpose::Ads>())
    advertise(u.email); // ok
}
void silverMember(const User &u) {
  if (member<Purpose::Crash>())
    advertise(u.email); // expect: privacy-wrong-purpose
}

// By a constant, by a parameter.
static constexpr Purpose OfferPurpose = Purpose::Ads;
static constexpr Purpose StampPurpose = Purpose::Analytics;
void offered(const User &u) {
  if (consent().granted(OfferPurpose))
    advertise(u.phone); // ok
}
void stamped(const User &u) {
  if (consent().granted(StampPurpose))
    advertise(u.phone); // expect: privacy-wrong-purpose
}
static void offer(const User &u, Purpose p) {
  if (!consent().granted(p))
    return;
  mail(u.email); // ok
}
void birthday(const User &u) { offer(u, Purpose::Email); }
void anniversary(const User &u) { offer(u, Purpose::Marketing); }
static void remind(const User &u, Purpose p) {
  if (!consent().granted(p))
    return;
  mail(u.email); // expect: privacy-wrong-purpose
}
void pointsExpire(const User &u) { remind(u, Purpose::Analytics); }

// Partners: an answer of its own.
void partnerHotel(const User &u) {
  if (consent().grantedSeparately(Purpose::Sharing))
    share(u.email); // ok
}
void partnerAirline(const User &u) {
  if (consent().granted(Purpose::Sharing))
    share(u.email); // expect: privacy-wrong-purpose
}
static bool partnersAgreed() {
  return consent().grantedSeparately(Purpose::Sharing) && featureOn();
}
void partnerFuel(const User &u) {
  if (!partnersAgreed())
    return;
  share(u.phone); // ok
}
static bool partnersWanted() {
  return consent().granted(Purpose::Marketing) && featureOn();
}
void partnerRental(const User &u) {
  if (!partnersWanted())
    return;
  share(u.phone); // expect: privacy-wrong-purpose
}

// Sale: whoever has not opted out.
void listSold(const User &u) {
  if (!consent().optedOut())
    sell(u.email); // ok
}
void listSoldAnyway(const User &u) {
  if (u.score > 3)
    sell(u.email); // expect: privacy-unconsented-flow
}
void listSoldWrongly(const User &u) {
  if (consent().optedOut())
    sell(u.email); // expect: privacy-inverted-consent
}
void brokered(const User &u) {
  const bool keep = consent().optedOut();
  if (keep || u.email.empty())
    return;
  sell(u.email); // ok
}
void brokeredAll(const User &u) {
  const bool keep = consent().optedOut();
  if (keep && u.email.empty())
    return;
  sell(u.email); // expect: privacy-unconsented-flow
}

} // namespace second_loyalty
