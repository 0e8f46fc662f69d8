// More of whose consent and whose data.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>

namespace subject_more {
using namespace app;

static bool may(const Account &who) {
  return consent().granted(Purpose::Analytics, who);
}

// The people in somebody's address book.
void addressBook(const Account &owner) {
  if (!may(owner))
    return;
  track(owner.phone); // ok
  for (const Account &c : owner.contacts)
    track(c.phone); // expect: privacy-wrong-subject
}
void addressBookAsked(const Account &owner) {
  for (const Account &c : owner.contacts)
    if (may(c))
      track(c.phone); // ok
}
void firstContact(const Account &owner) {
  if (!owner.contacts.empty() && may(owner))
    track(owner.contacts.front().phone); // expect: privacy-wrong-subject
}
void firstContactAsked(const Account &owner) {
  if (!owner.contacts.empty() && may(owner.contacts.front()))
    track(owner.contacts.front().phone); // ok
}

// By index.
void byIndex(const std::vector<Account> &all) {
  for (size_t i = 0; i < all.size(); ++i) {
    if (!may(all[i]))
      continue;
    track(all[i].phone); // ok
  }
}
void byFirst(const std::vector<Account> &all) {
  if (all.empty() || !may(all[0]))
    return;
  track(all[0].phone); // ok
}

// A copy, a reference, a pointer to the same.
void aliases(const Account &a) {
  const Account &r = a;
  const Account *p = &a;
  Account copy = a;
  if (may(r))
    track(p->phone); // ok
  if (may(*p))
    track(copy.phone); // ok
  if (may(copy))
    track(r.phone); // ok
}
void pointerTurned(const Account &a, const Account &b) {
  const Account *p = &a;
  if (!may(*p))
    return;
  p = &b;
  track(p->phone); // expect: privacy-wrong-subject
}
void pointerTurnedAndAsked(const Account &a, const Account &b) {
  const Account *p = &a;
  if (!may(*p))
    return;
  p = &b;
  if (!may(*p))
    return;
  track(p->phone); // ok
}
void overwritten(const Account &a, const Account &b) {
  Account who = a;
  const bool ok = may(who);
  who = b;
  if (ok)
    track(who.phone); // expect: privacy-wrong-subject
}
void overwrittenAfter(const Account &a, const Account &b) {
  Account who = a;
  if (may(who))
    track(who.phone); // ok
  who = b;
  if (may(who))
    track(who.phone); // ok
}

// Collected under each one's own answer.
void collectsOwn(const std::vector<Account> &all) {
  std::vector<std::string> phones;
  for (const Account &a : all)
    if (may(a))
      phones.push_back(a.phone);
  for (const std::string &p : phones)
    track(p); // ok
}
void collectsUnderOne(const std::vector<Account> &all, const Account &admin) {
  std::vector<std::string> phones;
  for (const Account &a : all)
    if (may(admin))
      phones.push_back(a.phone);
  for (const std::string &p : phones)
    track(p); // expect: privacy-wrong-subject
}
void filtered(const std::vector<Account> &all) {
  std::vector<Account> willing;
  std::copy_if(all.begin(), all.end(), std::back_inserter(willing),
               [](const Account &a) { return may(a); });
  for (const Account &a : willing)
    track(a.phone); // ok
}

// Sender and receiver.
static void deliver(const Account &from, const Account &to) {
  if (!may(to))
    return;
  track(to.phone);   // ok
  track(from.phone); // expect: privacy-wrong-subject
}
void message(const Account &from, const Account &to) { deliver(from, to); }

// Their own flag.
void ownFlag(const std::vector<Account> &all) {
  for (const Account &a : all)
    if (a.shareUsage)
      track(a.phone); // ok
}
void othersFlag(const Account &a, const Account &b) {
  if (a.shareUsage)
    track(b.phone); // expect: privacy-wrong-subject
}
void ownMethod(const Account &a) {
  if (a.allows(Purpose::Analytics))
    track(a.phone); // ok
}
void othersMethod(const Account &a, const Account &b) {
  if (b.allows(Purpose::Analytics))
    track(a.phone); // expect: privacy-wrong-subject
}

// Both asked, in one condition or in two.
void pairs(const Account &a, const Account &b) {
  if (!may(a) || !may(b))
    return;
  track(a.phone + " " + b.phone); // ok
}
void eitherOne(const Account &a, const Account &b) {
  if (!may(a) && !may(b))
    return;
  track(a.phone); // expect: privacy-wrong-subject
}

// By a key.
void byKey(const Account &a) {
  Account same = accountOf(a.id);
  if (may(same))
    track(same.phone); // ok
  if (may(accountOf(a.id)))
    track(a.phone); // ok
}

// Through a member.
class Chat {
public:
  Chat(const Account &me, const Account &peer) : me_(me), peer_(peer) {}
  void share() {
    if (!may(me_))
      return;
    track(me_.phone);   // ok
    track(peer_.phone); // expect: privacy-wrong-subject
  }

private:
  Account me_, peer_;
};
void chats(const Account &a, const Account &b) { Chat(a, b).share(); }

} // namespace subject_more
