// A newsletter's backend: lists of subscribers, each of whom agreed or not.
// POLICY: Inputs/habits.yaml
#include "Inputs/habits.h"
#include <algorithm>
#include <iterator>

namespace habit_newsletter {
using namespace app;

static bool subscribed(const Account &a) { return a.allows(Purpose::Email); }

void issue(const std::vector<Account> &all) {
  for (const Account &a : all)
    if (subscribed(a))
      mail(a.phone); // ok
}
void extraIssue(const std::vector<Account> &all) {
  for (const Account &a : all) {
    if (subscribed(a))
      continue;
    mail(a.phone); // expect: privacy-inverted-consent
  }
}
void special(const std::vector<Account> &all) {
  for (const Account &a : all)
    if (a.allows(Purpose::Analytics))
      mail(a.phone); // expect: privacy-wrong-purpose
}
// Who agrees to marketing agrees to its parts.
void offers(const std::vector<Account> &all) {
  for (const Account &a : all)
    if (a.allows(Purpose::Marketing))
      mail(a.phone); // ok
}
void banners(const std::vector<Account> &all) {
  for (const Account &a : all)
    if (subscribed(a))
      advertise(a.phone); // expect: privacy-wrong-purpose
}

// The list is filtered first.
static std::vector<Account> subscribers(const std::vector<Account> &all) {
  std::vector<Account> out;
  std::copy_if(all.begin(), all.end(), std::back_inserter(out), subscribed);
  return out;
}
static std::vector<Account> labelled(const std::vector<Account> &all) {
  std::vector<Account> out;
  std::copy_if(all.begin(), all.end(), std::back_inserter(out),
               [](const Account &a) { return !a.label.empty(); });
  return out;
}
void digest(const std::vector<Account> &all) {
  for (const Account &a : subscribers(all))
    mail(a.phone); // ok
}
void digestOfAll(const std::vector<Account> &all) {
  for (const Account &a : labelled(all))
    mail(a.phone); // expect: privacy-unconsented-flow
}
void pruned(std::vector<Account> &all) {
  std::erase_if(all, [](const Account &a) { return !subscribed(a); });
  for (const Account &a : all)
    mail(a.phone); // ok
}
void prunedBackwards(std::vector<Account> &all) {
  std::erase_if(all, [](const Account &a) { return subscribed(a); });
  for (const Account &a : all)
    mail(a.phone); // expect: privacy-inverted-consent
}

// A batch is made, then delivered.
struct Letter {
  std::string to;
  std::string text;
  bool wanted = false;
};
static Letter letterFor(const Account &a) {
  return {a.phone, "news", subscribed(a)};
}
static void deliver(const Letter &l) {
  if (!l.wanted)
    return;
  mail(l.to + l.text); // ok
}
static void deliverHasty(const Letter &l) {
  if (l.text.empty())
    return;
  mail(l.to + l.text); // expect: privacy-unconsented-flow
}
void batch(const std::vector<Account> &all) {
  std::vector<Letter> letters;
  letters.reserve(all.size());
  for (const Account &a : all)
    letters.push_back(letterFor(a));
  for (const Letter &l : letters)
    deliver(l);
}
void hastyBatch(const std::vector<Account> &all) {
  for (const Account &a : all)
    deliverHasty(letterFor(a));
}

// A friend is recommended.
void recommended(const Account &from, const Account &to) {
  if (subscribed(to))
    mail(to.phone + " from " + from.label); // ok
}
void recommendedBy(const Account &from, const Account &to) {
  if (subscribed(from))
    mail(to.phone + " from " + from.label); // expect: privacy-wrong-subject
}
void addressBook(const Account &owner) {
  if (!subscribed(owner))
    return;
  mail(owner.phone); // ok
  for (const Account &c : owner.contacts)
    mail(c.phone); // expect: privacy-wrong-subject
}

// Bounces come later.
void bounced(const Account &a) {
  if (subscribed(a))
    later([a] {
      mail(a.phone); // expect: privacy-stale-consent
    });
}
void bouncedAsking(const Account &a) {
  later([a] {
    if (consent().granted(Purpose::Email, a))
      mail(a.phone); // ok
  });
}

// The list is sold, unless they object.
void listSold(const User &u) {
  if (consent().optedOut())
    return;
  sell(u.email); // ok
}
void listSoldForOffers(const User &u) {
  if (consent().granted(Purpose::Marketing))
    sell(u.email); // expect: privacy-wrong-purpose
}
void listSoldBackwards(const User &u) {
  if (consent().optedOut())
    sell(u.email); // expect: privacy-inverted-consent
}
void listSoldPlain(const User &u) {
  sell(consent().optedOut() ? u.name : u.email); // ok
}

} // namespace habit_newsletter
