// Several people, each of whom answers: loops, tables, contacts, families.
// POLICY: Inputs/real.yaml
#include "Inputs/app.h"
#include <algorithm>

namespace real_accounts {
using namespace app;

void nightlyExport(const std::vector<Account> &all) {
  for (const Account &a : all) {
    if (!a.allows(Purpose::Analytics))
      continue;
    track(a.phone); // ok
  }
}

void nightlyExportFirst(const std::vector<Account> &all) {
  const Account &first = all.front();
  for (const Account &a : all) {
    if (!first.allows(Purpose::Analytics))
      continue;
    track(a.phone); // expect: privacy-wrong-subject
  }
}

void nightlyExportOnce(const std::vector<Account> &all, const Consent &c) {
  for (const Account &a : all) {
    if (c.granted(Purpose::Analytics, a))
      track(a.label + a.phone); // ok
    if (c.granted(Purpose::Marketing, a))
      track(a.label + a.phone); // expect: privacy-wrong-purpose
  }
}

void byIndex(const std::vector<Account> &all) {
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].shareUsage)
      track(all[i].phone); // ok
}

void byWrongIndex(const std::vector<Account> &all) {
  for (std::size_t i = 1; i < all.size(); ++i)
    if (all[i - 1].shareUsage)
      track(all[i].phone); // expect: privacy-wrong-subject
}

void byIterator(const std::vector<Account> &all) {
  for (auto it = all.begin(); it != all.end(); ++it) {
    if (!it->shareUsage || it->phone.empty())
      continue;
    track(it->phone); // ok
  }
}

// Two people in one conversation.
void callEnded(const Account &caller, const Account &callee) {
  if (caller.allows(Purpose::Analytics))
    track(caller.phone); // ok
  if (callee.allows(Purpose::Analytics))
    track(callee.phone); // ok
}

void callMissed(const Account &caller, const Account &callee) {
  if (caller.allows(Purpose::Analytics))
    track(callee.phone); // expect: privacy-wrong-subject
}

void callBoth(const Account &caller, const Account &callee) {
  if (!caller.allows(Purpose::Analytics) || !callee.allows(Purpose::Analytics))
    return;
  track(caller.phone + callee.phone); // ok
}

void callEither(const Account &caller, const Account &callee) {
  if (!caller.allows(Purpose::Analytics) && !callee.allows(Purpose::Analytics))
    return;
  track(callee.phone); // expect: privacy-wrong-subject
}

// A person's yes does not speak for the people in their address book.
void invitesSent(const Account &owner) {
  for (const Account &friendOf : owner.contacts)
    if (friendOf.allows(Purpose::Analytics))
      track(friendOf.phone); // ok
}

void invitesSentByOwner(const Account &owner) {
  if (!owner.allows(Purpose::Analytics))
    return;
  for (const Account &friendOf : owner.contacts)
    track(friendOf.phone); // expect: privacy-wrong-subject
}

// A helper that takes both who is asked and who is sent.
static bool mayTrack(const Account &who) {
  return featureOn() && who.allows(Purpose::Analytics);
}
static void sendIf(const Account &asked, const Account &sent) {
  if (mayTrack(asked))
    track(sent.phone); // expect: privacy-wrong-subject
}
static void sendOwn(const Account &who) {
  if (mayTrack(who))
    track(who.phone); // ok
}

void groupJoined(const Account &host, const Account &guest) {
  sendIf(host, guest);
}

void groupLeft(const Account &host, const Account &guest) {
  sendOwn(host);
  sendOwn(guest);
}

// Looked up by a key that was taken from the account.
void lookedUp(const Account &a, const Consent &c) {
  const Account fresh = accountOf(a.id);
  if (c.granted(Purpose::Analytics, fresh))
    track(fresh.phone); // ok
}

void lookedUpOther(const Account &a, const Account &b, const Consent &c) {
  const Account fresh = accountOf(a.id);
  const Account other = accountOf(b.id);
  if (c.granted(Purpose::Analytics, fresh))
    track(other.phone); // expect: privacy-wrong-subject
}

// Copies and replacements.
void copied(const Account &a) {
  const Account mine = a;
  if (!a.allows(Purpose::Analytics))
    return;
  track(mine.phone); // ok
}

void replaced(Account a, const Account &b) {
  if (!a.allows(Purpose::Analytics))
    return;
  a = b;
  track(a.phone); // expect: privacy-wrong-subject
}

void replacedAndAsked(Account a, const Account &b) {
  if (!a.allows(Purpose::Analytics))
    return;
  a = b;
  if (a.allows(Purpose::Analytics))
    track(a.phone); // ok
}

// Those who agreed, picked out first.
void picked(const std::vector<Account> &all) {
  std::vector<Account> agreed;
  for (const Account &a : all)
    if (a.allows(Purpose::Analytics))
      agreed.push_back(a);
  for (const Account &a : agreed)
    track(a.phone); // ok
}

void pickedByLabel(const std::vector<Account> &all) {
  std::vector<Account> named;
  for (const Account &a : all)
    if (!a.label.empty())
      named.push_back(a);
  for (const Account &a : named)
    track(a.phone); // expect: privacy-unconsented-flow
}

void copiedIf(const std::vector<Account> &all) {
  std::vector<Account> agreed;
  std::copy_if(all.begin(), all.end(), std::back_inserter(agreed),
               [](const Account &a) { return a.shareUsage; });
  for (const Account &a : agreed)
    track(a.phone); // ok
}

void refused(const std::vector<Account> &all) {
  std::vector<Account> declined;
  for (const Account &a : all)
    if (!a.allows(Purpose::Analytics))
      declined.push_back(a);
  for (const Account &a : declined)
    track(a.phone); // expect: privacy-inverted-consent
}

void eachOne(const std::vector<Account> &all) {
  std::for_each(all.begin(), all.end(), [](const Account &a) {
    if (a.allows(Purpose::Analytics))
      track(a.phone); // ok
  });
  std::for_each(all.begin(), all.end(), [](const Account &a) {
    if (a.id > 0)
      track(a.phone); // expect: privacy-unconsented-flow
  });
}

// A session that belongs to one account, until somebody else signs in.
class Session {
public:
  explicit Session(const Account &a) : account_(a) {}
  void signIn(const Account &a) { account_ = a; }
  bool allowed() const { return account_.allows(Purpose::Analytics); }
  void sendAsked() const {
    if (allowed())
      track(account_.phone); // ok
  }
  void send() const {
    track(account_.phone); // expect: privacy-wrong-subject
  }

private:
  Account account_;
};

void sessionKept(const Account &a) {
  Session session(a);
  session.sendAsked();
}

void sessionChanged(const Account &a, const Account &b) {
  Session session(a);
  if (!session.allowed())
    return;
  session.signIn(b);
  session.send();
}

// Everybody agreed, or nobody is sent.
void batch(const std::vector<Account> &all) {
  const bool allAgree =
      std::all_of(all.begin(), all.end(), [](const Account &a) {
        return a.allows(Purpose::Analytics);
      });
  if (allAgree)
    for (const Account &a : all)
      track(a.phone); // ok
}

} // namespace real_accounts
