// Loops over people: an answer of an earlier round, tested in this one; and
// keys that go on while somebody fixed was asked.
// POLICY: Inputs/kit.yaml
#include "Inputs/kit.h"

namespace earlier_rounds {
using namespace app;

// Once somebody has agreed, everybody who comes after is sent.
void sticky(const std::vector<Account> &all) {
  bool ok = false;
  for (const Account &a : all) {
    ok |= a.allows(Purpose::Analytics);
    if (ok)
      track(a.phone); // expect: privacy-wrong-subject
  }
}
void stickyByIf(const std::vector<Account> &all) {
  bool ok = false;
  for (const Account &a : all) {
    if (a.shareUsage)
      ok = true;
    if (ok)
      track(a.phone); // expect: privacy-wrong-subject
  }
}
void anew(const std::vector<Account> &all) {
  for (const Account &a : all) {
    bool ok = false;
    ok |= a.allows(Purpose::Analytics);
    if (ok)
      track(a.phone); // ok
  }
}
void before(const std::vector<Account> &all) {
  bool ok = false;
  for (const Account &a : all) {
    if (ok)
      track(a.phone); // expect: privacy-wrong-subject
    ok = a.allows(Purpose::Analytics);
  }
}
void stickyWithoutAsking(const std::vector<Account> &all) {
  bool ok = false;
  for (const Account &a : all) {
    ok = ok || !a.label.empty();
    if (ok)
      track(a.phone); // expect: privacy-unconsented-flow
  }
}

// The one who agreed is remembered; the others are not sent.
void firstWilling(const std::vector<Account> &all) {
  const Account *chosen = nullptr;
  for (const Account &a : all)
    if (!chosen && a.allows(Purpose::Analytics))
      chosen = &a;
  if (chosen)
    track(chosen->phone); // ok
}
void lastWilling(const std::vector<Account> &all) {
  const Account *chosen = nullptr;
  for (const Account &a : all) {
    if (a.allows(Purpose::Analytics))
      chosen = &a;
    if (chosen)
      track(chosen->phone); // ok
  }
}
void lastLabelled(const std::vector<Account> &all) {
  const Account *chosen = nullptr;
  for (const Account &a : all) {
    if (!a.label.empty())
      chosen = &a;
    if (chosen)
      track(chosen->phone); // expect: privacy-unconsented-flow
  }
}

// One account is asked, and those under other numbers are sent.
void oneForAll(int n) {
  const bool ok = accountOf(1).allows(Purpose::Analytics);
  for (int id = 1; id <= 3; ++id)
    if (ok)
      track(accountOf(id).phone); // expect: privacy-wrong-subject
}
void eachForItself(int n) {
  for (int id = 1; id <= 3; ++id)
    if (accountOf(id).allows(Purpose::Analytics))
      track(accountOf(id).phone); // ok
}

// A page of people is made by one call; who is on it answers for themselves.
struct Team {
  Account lead;
  Account deputy;
  std::vector<Account> others;
};
static Team team() { return {accountOf(1), accountOf(2), {accountOf(3)}}; }
void leadAsked() {
  const Team t = team();
  if (!t.lead.allows(Purpose::Analytics))
    return;
  track(t.lead.phone);   // ok
  track(t.deputy.phone); // expect: privacy-wrong-subject
}
void othersAsked() {
  const Team t = team();
  for (const Account &a : t.others)
    if (a.shareUsage)
      track(a.phone); // ok
}
void leadForOthers() {
  const Team t = team();
  if (t.lead.shareUsage)
    for (const Account &a : t.others)
      track(a.phone); // expect: privacy-wrong-subject
}

// Another account is put where the one stood that was asked.
void replaced() {
  Account a = accountOf(1);
  if (!a.shareUsage)
    return;
  a = accountOf(2);
  track(a.phone); // expect: privacy-wrong-subject
}
void replacedAndAsked() {
  Account a = accountOf(1);
  a = accountOf(2);
  if (a.shareUsage)
    track(a.phone); // ok
}

// What stands beside the question is a constant.
void always(const User &u) {
  if (consent().granted(Purpose::Analytics) || true) // expect: privacy-ignored-consent
    track(u.phone); // behind
}
void never(const User &u) {
  if (consent().granted(Purpose::Analytics) || false)
    track(u.phone); // ok
}

// A setting whose yes is 1.
void overZero(const User &u) {
  if (consentkit::flagOf("usage-reporting") >= 1)
    track(u.phone); // ok
}
void notUnderZero(const User &u) {
  if (consentkit::flagOf("usage-reporting") >= 0)
    track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace earlier_rounds
