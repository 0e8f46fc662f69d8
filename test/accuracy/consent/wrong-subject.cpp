// One was asked, the data is another's.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace wrong_subject {
using namespace app;

void twoPlayers(const Account &a, const Account &b, const Consent &c) {
  if (c.granted(Purpose::Analytics, a))
    track(b.phone); // expect: privacy-wrong-subject
}
void onePlayer(const Account &a, const Account &b, const Consent &c) {
  if (c.granted(Purpose::Analytics, a))
    track(a.phone + b.label); // ok
}
void bothPlayers(const Account &a, const Account &b, const Consent &c) {
  if (c.granted(Purpose::Analytics, a) && c.granted(Purpose::Analytics, b))
    track(a.phone + b.phone); // ok
}
void bothSentOneAsked(const Account &a, const Account &b, const Consent &c) {
  if (c.granted(Purpose::Analytics, b))
    track(a.phone + b.phone); // expect: privacy-wrong-subject
}

// Their own flag.
void ownFlag(const Account &a) {
  if (a.shareUsage)
    track(a.phone); // ok
}
void othersFlag(const Account &a, const Account &b) {
  if (b.shareUsage)
    track(a.phone); // expect: privacy-wrong-subject
}
void ownMethod(const Account &a) {
  if (a.allows(Purpose::Crash))
    sendCrash(a.phone); // ok
}
void othersMethod(const Account &a, const Account &b) {
  if (b.allows(Purpose::Crash))
    sendCrash(a.phone); // expect: privacy-wrong-subject
}

// Everybody in a list.
void eachAsked(const std::vector<Account> &all) {
  for (const Account &a : all)
    if (a.allows(Purpose::Email))
      mail(a.phone); // ok
}
void firstAskedForAll(const std::vector<Account> &all) {
  const Account &first = all.front();
  for (const Account &a : all)
    if (first.allows(Purpose::Email))
      mail(a.phone); // expect: privacy-wrong-subject
}
void eachAskedWithContinue(const std::vector<Account> &all, const Consent &c) {
  for (const Account &a : all) {
    if (!c.granted(Purpose::Analytics, a))
      continue;
    track(a.phone); // ok
  }
}
void hostAskedForGuests(const Account &host, const std::vector<Account> &guests,
                        const Consent &c) {
  if (!c.granted(Purpose::Analytics, host))
    return;
  for (const Account &g : guests)
    track(g.phone); // expect: privacy-wrong-subject
}

// An address book: the owner cannot agree for the people in it.
void ownersContacts(const Account &owner, const Consent &c) {
  if (!c.granted(Purpose::Analytics, owner))
    return;
  for (const Account &friendOf : owner.contacts)
    track(friendOf.phone); // expect: privacy-wrong-subject
}
void contactsThemselves(const Account &owner, const Consent &c) {
  for (const Account &friendOf : owner.contacts)
    if (c.granted(Purpose::Analytics, friendOf))
      track(friendOf.phone); // ok
}
void ownersContactsByFlag(const Account &owner) {
  if (owner.shareUsage)
    for (const Account &friendOf : owner.contacts)
      report(friendOf.phone); // expect: privacy-wrong-subject
}
void ownersOwn(const Account &owner) {
  if (owner.shareUsage)
    report(owner.phone); // ok
}

// Looked up by number.
void lookedUpOther(const Consent &c) {
  const Account one = accountOf(1);
  const Account two = accountOf(2);
  if (c.granted(Purpose::Ads, one))
    advertise(two.phone); // expect: privacy-wrong-subject
}
void lookedUpSame(const Consent &c) {
  const Account one = accountOf(1);
  const Account two = accountOf(2);
  if (c.granted(Purpose::Ads, two))
    advertise(two.phone + one.label); // ok
}

// Copies and references are the same person; an assignment makes another.
void copied(const Account &a, const Consent &c) {
  if (!c.granted(Purpose::Analytics, a))
    return;
  const Account copy = a;
  track(copy.phone); // ok
}
void referred(const Account &a, const Consent &c) {
  const Account &same = a;
  if (c.granted(Purpose::Analytics, same))
    track(a.phone); // ok
}
void assigned(const Account &a, const Account &b, const Consent &c) {
  Account who = a;
  if (!c.granted(Purpose::Analytics, who))
    return;
  who = b;
  track(who.phone); // expect: privacy-wrong-subject
}
void assignedFirst(const Account &a, const Account &b, const Consent &c) {
  Account who = a;
  who = b;
  if (!c.granted(Purpose::Analytics, who))
    return;
  track(b.phone); // ok
}

// A helper that asks, handed the right one or the other.
static bool mayTrack(const Account &who) {
  return consent().granted(Purpose::Analytics, who);
}
static void send(const Account &asked, const Account &sent) {
  if (mayTrack(asked))
    track(sent.phone); // expect: privacy-wrong-subject
}
static void sendOwn(const Account &asked, const Account &) {
  if (mayTrack(asked))
    track(asked.phone); // ok
}
void helped(const Account &a, const Account &b) {
  send(a, b);
  sendOwn(a, b);
}

} // namespace wrong_subject
