// Several people: address books, families, groups, pages of results.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>

namespace common_people {
using namespace app;

void owner(const Account &a) {
  if (!consent().granted(Purpose::Analytics, a))
    return;
  for (const Account &c : a.contacts)
    track(c.phone); // expect: privacy-wrong-subject
}
void ownerOnly(const Account &a) {
  if (!consent().granted(Purpose::Analytics, a))
    return;
  track(a.phone); // ok
}
void eachContact(const Account &a) {
  for (const Account &c : a.contacts)
    if (consent().granted(Purpose::Analytics, c))
      track(c.phone); // ok
}
void eachContactAsksOwner(const Account &a) {
  for (const Account &c : a.contacts)
    if (consent().granted(Purpose::Analytics, a))
      track(c.phone); // expect: privacy-wrong-subject
}

// By number.
void byId() {
  const Account a = accountOf(1);
  if (a.allows(Purpose::Ads))
    advertise(a.phone); // ok
}
void byOtherId() {
  const Account a = accountOf(1);
  const Account b = accountOf(2);
  if (a.allows(Purpose::Ads))
    advertise(b.phone); // expect: privacy-wrong-subject
}
void reassigned() {
  Account a = accountOf(1);
  if (!a.allows(Purpose::Ads))
    return;
  a = accountOf(2);
  advertise(a.phone); // expect: privacy-wrong-subject
}
void reassignedThenAsked() {
  Account a = accountOf(1);
  track("label " + a.label); // ok
  a = accountOf(2);
  if (a.allows(Purpose::Ads))
    advertise(a.phone); // ok
}
void copied(const Account &who) {
  const Account copy = who;
  if (who.shareUsage)
    track(copy.phone); // ok
}

// The flag survives the turn of the loop.
void sticky(const std::vector<Account> &all) {
  bool ok = false;
  for (const Account &a : all) {
    ok = ok || a.allows(Purpose::Analytics);
    if (ok)
      track(a.phone); // expect: privacy-wrong-subject
  }
}
void fresh(const std::vector<Account> &all) {
  bool ok = false;
  for (const Account &a : all) {
    ok = a.allows(Purpose::Analytics);
    if (ok)
      track(a.phone); // ok
  }
}

// Asked in a helper that is handed the wrong one.
static bool both(const Account &x, const Account &y) {
  return x.shareUsage && y.shareUsage;
}
static bool first(const Account &x, const Account &) { return x.shareUsage; }
void met(const Account &a, const Account &b) {
  if (both(a, b))
    track(a.phone + b.phone); // ok
}
void metFirst(const Account &a, const Account &b) {
  if (first(a, b))
    track(a.phone + b.phone); // expect: privacy-wrong-subject
}
void metFirstOnly(const Account &a, const Account &b) {
  if (first(a, b))
    track(a.phone + b.label); // ok
}

// Everyone, or someone.
void everyone(const std::vector<Account> &all) {
  if (!std::all_of(all.begin(), all.end(), [](const Account &a) {
        return a.allows(Purpose::Analytics);
      }))
    return;
  for (const Account &a : all)
    track(a.phone); // ok
}
void someone(const std::vector<Account> &all) {
  if (std::none_of(all.begin(), all.end(), [](const Account &a) {
        return a.allows(Purpose::Analytics);
      }))
    return;
  for (const Account &a : all)
    track(a.phone); // expect: privacy-wrong-subject
}
void removed(std::vector<Account> &all) {
  all.erase(std::remove_if(all.begin(), all.end(),
                           [](const Account &a) { return !a.shareUsage; }),
            all.end());
  for (const Account &a : all)
    track(a.phone); // ok
}
void removedBackwards(std::vector<Account> &all) {
  all.erase(std::remove_if(all.begin(), all.end(),
                           [](const Account &a) { return a.shareUsage; }),
            all.end());
  for (const Account &a : all)
    track(a.phone); // expect: privacy-inverted-consent
}

// The person at the device answers for nobody else.
void deviceOwn(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track(u.phone); // ok
}
void deviceBook(const Account &me) {
  if (!me.allows(Purpose::Analytics))
    return;
  std::string all = me.phone;
  for (const Account &c : me.contacts)
    all += c.phone;
  track(all); // expect: privacy-wrong-subject
}

} // namespace common_people
