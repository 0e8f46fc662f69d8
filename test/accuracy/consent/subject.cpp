// Asked one person, sent another's data.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>

namespace subject {
using namespace app;

void same(const Account &a) {
  if (consent().granted(Purpose::Analytics, a))
    track(a.phone); // ok
}

void another(const Account &a, const Account &b) {
  if (consent().granted(Purpose::Analytics, a))
    track(b.phone); // expect: privacy-wrong-subject
}

void eachTheirOwn(const Account &a, const Account &b) {
  if (consent().granted(Purpose::Analytics, a))
    track(a.phone); // ok
  if (consent().granted(Purpose::Analytics, b))
    track(b.phone); // ok
}

void bothAsked(const Account &a, const Account &b) {
  if (consent().granted(Purpose::Analytics, a) &&
      consent().granted(Purpose::Analytics, b))
    track(a.phone + b.phone); // ok
}

void oneOfBothAsked(const Account &a, const Account &b) {
  if (consent().granted(Purpose::Analytics, a))
    track(a.phone + b.phone); // expect: privacy-wrong-subject
}

void nobodyAsked(const Account &a) {
  if (featureOn())
    track(a.phone); // expect: privacy-unconsented-flow
}

void asksForOther(const Account &a) {
  if (consent().granted(Purpose::Ads, a))
    track(a.phone); // expect: privacy-wrong-purpose
}

void perUser(const std::vector<Account> &all) {
  for (const Account &a : all) {
    if (!consent().granted(Purpose::Analytics, a))
      continue;
    track(a.phone); // ok
  }
}

void onceForAll(const std::vector<Account> &all, const Account &admin) {
  if (!consent().granted(Purpose::Analytics, admin))
    return;
  for (const Account &a : all)
    track(a.phone); // expect: privacy-wrong-subject
}

void flagOutlivesTheTurn(const std::vector<Account> &all) {
  bool ok = false;
  for (const Account &a : all) {
    if (consent().granted(Purpose::Analytics, a))
      ok = true;
    if (ok)
      track(a.phone); // expect: privacy-wrong-subject
  }
}

void flagOfTheTurn(const std::vector<Account> &all) {
  for (const Account &a : all) {
    bool ok = false;
    if (consent().granted(Purpose::Analytics, a))
      ok = true;
    if (ok)
      track(a.phone); // ok
  }
}

void byIndex(const std::vector<Account> &all) {
  for (size_t i = 0; i < all.size(); ++i)
    if (consent().granted(Purpose::Analytics, all[i]))
      track(all[i].phone); // ok
}

void byFirst(const std::vector<Account> &all) {
  if (all.empty() || !consent().granted(Purpose::Analytics, all[0]))
    return;
  track(all[1].phone); // expect: privacy-wrong-subject
  track(all[0].phone); // ok
}

// The owner of the device is asked about the people in the address book.
void addressBook(const Account &owner) {
  if (!consent().granted(Purpose::Analytics, owner))
    return;
  track(owner.phone); // ok
  for (const Account &contact : owner.contacts)
    track(contact.phone); // expect: privacy-wrong-subject
}

void addressBookAsked(const Account &owner) {
  for (const Account &contact : owner.contacts)
    if (consent().granted(Purpose::Analytics, contact))
      track(contact.phone); // ok
}

// A copy is the same person; an assignment ends it.
void copy(const Account &a) {
  const Account who = a;
  if (consent().granted(Purpose::Analytics, a))
    track(who.phone); // ok
}

void askedCopy(const Account &a) {
  const Account who = a;
  if (!consent().granted(Purpose::Analytics, who))
    return;
  track(a.phone); // ok
}

void reassigned(const Account &a, const Account &b) {
  Account who = a;
  if (!consent().granted(Purpose::Analytics, who))
    return;
  who = b;
  track(who.phone); // expect: privacy-wrong-subject
}

void pointer(const Account &a) {
  const Account *who = &a;
  if (!consent().granted(Purpose::Analytics, *who))
    return;
  track(who->phone); // ok
}

void pointerMoved(const Account &a, const Account &b) {
  const Account *who = &a;
  if (!consent().granted(Purpose::Analytics, *who))
    return;
  who = &b;
  track(who->phone); // expect: privacy-wrong-subject
}

// Keys taken from the account.
static std::map<int, std::string> phonesOf(const std::vector<Account> &all) {
  std::map<int, std::string> phones;
  for (const Account &a : all)
    phones[a.id] = a.phone;
  return phones;
}

void byItsKey(const Account &a) {
  if (consent().granted(Purpose::Analytics, a))
    track(accountOf(a.id).phone); // ok
}

void byAnothersKey(const Account &a, const Account &b) {
  if (consent().granted(Purpose::Analytics, a))
    track(accountOf(b.id).phone); // expect: privacy-wrong-subject
}

// Who is asked is known to be the one.
void inAMap(const std::vector<Account> &all, const Account &a) {
  auto phones = phonesOf(all);
  if (consent().granted(Purpose::Analytics, a))
    track(phones[a.id]); // ok
}

// Through functions.
static void sendFor(const Account &who) {
  if (consent().granted(Purpose::Analytics, who))
    track(who.phone); // ok
}
static void sendAskingOther(const Account &asked, const Account &sent) {
  if (consent().granted(Purpose::Analytics, asked))
    track(sent.phone); // expect: privacy-wrong-subject
}
static bool may(const Account &who) {
  return consent().granted(Purpose::Analytics, who);
}
static void sendPhone(const std::string &phone) {
  track(phone); // ok
}
static void sendWrongPhone(const std::string &phone) {
  track(phone); // expect: privacy-wrong-subject
}

void inCallee(const Account &a, const Account &b) {
  sendFor(a);
  sendFor(b);
  sendAskingOther(a, b);
}

void throughWrapper(const Account &a, const Account &b) {
  if (may(a))
    track(a.phone); // ok
  if (may(b))
    track(a.phone); // expect: privacy-wrong-subject
}

void askedInCaller(const Account &a, const Account &b) {
  if (may(a))
    sendPhone(a.phone);
  if (may(a))
    sendWrongPhone(b.phone);
}

void sender(const Account &from, const Account &to) {
  std::string line = from.label + ": " + to.phone;
  if (may(to))
    track(line); // ok
}

void receiver(const Account &from, const Account &to) {
  std::string line = from.phone + " to " + to.label;
  if (may(to))
    track(line); // expect: privacy-wrong-subject
}

// Withdrawn by one, sent of another.
void anotherWithdrew(const Account &a, const Account &b) {
  if (!may(a))
    return;
  consent().withdraw(Purpose::Analytics, b);
  track(a.phone); // ok
}

void sameWithdrew(const Account &a) {
  if (!may(a))
    return;
  consent().withdraw(Purpose::Analytics, a);
  track(a.phone); // expect: privacy-stale-consent
}

} // namespace subject
