// A team chat: many people, each of whom answers for themselves.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"
#include <algorithm>

namespace daily_batches {
using namespace app;

// Each member is asked, or one for all.
void channelStats(const std::vector<Account> &members) {
  for (const Account &m : members) {
    if (!m.allows(Purpose::Analytics))
      continue;
    track(m.phone); // ok
  }
}
void channelStatsFast(const std::vector<Account> &members) {
  if (members.empty() || !members.front().allows(Purpose::Analytics))
    return;
  for (const Account &m : members)
    track(m.phone); // expect: privacy-wrong-subject
}
void channelOwner(const std::vector<Account> &members) {
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const Account &m : members)
    track(m.phone); // expect: privacy-wrong-subject
}

// A break at the first no.
void firstOnes(const std::vector<Account> &members) {
  for (const Account &m : members) {
    if (!consent().granted(Purpose::Analytics, m))
      break;
    track(m.phone); // ok
  }
}
void lastOnes(const std::vector<Account> &members) {
  for (const Account &m : members) {
    if (consent().granted(Purpose::Analytics, m))
      break;
    track(m.phone); // expect: privacy-inverted-consent
  }
}

// Sender and recipient.
void directMessage(const Account &from, const Account &to) {
  if (from.allows(Purpose::Analytics))
    track("from " + from.phone + " to " + to.label); // ok
}
void directCall(const Account &from, const Account &to) {
  if (from.allows(Purpose::Analytics))
    track("from " + from.label + " to " + to.phone); // expect: privacy-wrong-subject
}
void directBoth(const Account &from, const Account &to) {
  if (from.allows(Purpose::Analytics) && to.allows(Purpose::Analytics))
    track(from.phone + to.phone); // ok
}

// Collected under a check, sent behind the loop.
void digest(const std::vector<Account> &members) {
  std::string all;
  for (const Account &m : members)
    if (m.shareUsage)
      all += m.phone + "\n";
  track(all); // ok
}
void digestOfAll(const std::vector<Account> &members) {
  std::string all;
  bool any = false;
  for (const Account &m : members) {
    if (m.label.empty())
      continue;
    all += m.phone + "\n";
    any = true;
  }
  if (any)
    track(all); // expect: privacy-unconsented-flow
}

// The address book belongs to other people.
void addressBook(const Account &me) {
  for (const Account &c : me.contacts)
    if (c.allows(Purpose::Marketing))
      mail(c.phone); // ok
}
void inviteAll(const Account &me) {
  if (!me.allows(Purpose::Marketing))
    return;
  for (const Account &c : me.contacts)
    mail(c.phone); // expect: privacy-wrong-subject
}

// Looked up by number.
void profileOf(int id) {
  Account a = accountOf(id);
  if (consent().granted(Purpose::Analytics, a))
    track(a.phone); // ok
}
void profileOther() {
  Account first = accountOf(1), second = accountOf(2);
  if (!consent().granted(Purpose::Analytics, first))
    return;
  track(second.phone); // expect: privacy-wrong-subject
}

// Filtered by an algorithm, or not at all.
void filtered(const std::vector<Account> &members) {
  std::vector<Account> willing;
  std::copy_if(members.begin(), members.end(), std::back_inserter(willing),
               [](const Account &m) { return m.allows(Purpose::Analytics); });
  for (const Account &m : willing)
    track(m.phone); // ok
}
void sortedOnly(const std::vector<Account> &members) {
  std::vector<Account> sorted = members;
  std::sort(sorted.begin(), sorted.end(),
            [](const Account &a, const Account &b) { return a.id < b.id; });
  for (const Account &m : sorted)
    if (m.id > 0)
      track(m.phone); // expect: privacy-unconsented-flow
}

// An outbox that is filled under a check, or sent under one.
static std::vector<std::string> s_outbox;
static std::vector<std::string> s_drafts;
void queueUp(const User &u) {
  if (consent().granted(Purpose::Analytics))
    s_outbox.push_back(u.email);
}
void flushOutbox() {
  if (!consent().granted(Purpose::Analytics)) {
    s_outbox.clear();
    return;
  }
  for (const std::string &line : s_outbox)
    track(line); // ok
  s_outbox.clear();
}
void writeDraft(const User &u) { s_drafts.push_back(u.email); }
void flushDrafts() {
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const std::string &line : s_drafts)
    track(line); // expect: privacy-retroactive-consent
  s_drafts.clear();
}

// Once for the device, before a loop over its own events.
void ownEvents(const std::vector<User> &events) {
  bool ok = consent().granted(Purpose::Analytics);
  for (const User &e : events) {
    if (!ok)
      continue;
    track(e.email); // ok
  }
}
void ownEventsOnce(const std::vector<User> &events) {
  bool ok = consent().granted(Purpose::Analytics);
  for (const User &e : events) {
    track(e.email); // expect: privacy-unconsented-flow
    if (!ok)
      break;
  }
}

} // namespace daily_batches
