// Refusals that are counted, added up or gathered: none of them is a yes of
// all.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <set>

namespace counted {
using namespace app;

void missingCounted(const std::vector<Account> &all) {
  int missing = 0;
  for (const Account &a : all)
    if (!a.allows(Purpose::Analytics))
      ++missing;
  if (missing == 0)
    for (const Account &a : all)
      track(a.phone); // ok
}
void missingCountedReturn(const std::vector<Account> &all) {
  unsigned missing = 0;
  for (const Account &a : all)
    if (!a.allows(Purpose::Analytics))
      missing++;
  if (missing > 0)
    return;
  for (const Account &a : all)
    track(a.phone); // ok
}
void unnamedCounted(const std::vector<Account> &all) {
  int unnamed = 0;
  for (const Account &a : all)
    if (a.label.empty())
      ++unnamed;
  if (unnamed == 0)
    for (const Account &a : all)
      track(a.phone); // expect: privacy-unconsented-flow
}
void missingSummed(const std::vector<Account> &all) {
  unsigned missing = 0;
  for (const Account &a : all)
    missing += !a.allows(Purpose::Analytics);
  if (!missing)
    for (const Account &a : all)
      track(a.phone); // ok
}
void purposesCounted(const User &u, const Consent &c) {
  const Purpose need[] = {Purpose::Analytics, Purpose::Crash};
  int refused = 0;
  for (Purpose p : need)
    if (!c.granted(p))
      ++refused;
  if (refused)
    return;
  track(u.email); // ok
}
void purposesCountedReset(const User &u, const Consent &c) {
  const Purpose need[] = {Purpose::Analytics, Purpose::Crash};
  int refused = 0;
  for (Purpose p : need)
    if (!c.granted(p))
      ++refused;
  refused = 0;
  if (refused)
    return;
  track(u.email); // expect: privacy-unconsented-flow
}
void purposesMissing(const User &u, const Consent &c) {
  const std::vector<Purpose> need{Purpose::Analytics, Purpose::Crash};
  std::vector<Purpose> missing;
  for (Purpose p : need)
    if (!c.granted(p))
      missing.push_back(p);
  if (missing.empty())
    track(u.email); // ok
}
void purposesPresent(const User &u, const Consent &c) {
  const std::vector<Purpose> need{Purpose::Crash, Purpose::Ads};
  std::vector<Purpose> missing;
  for (Purpose p : need)
    if (!c.granted(p))
      missing.push_back(p);
  if (missing.empty())
    track(u.email); // expect: privacy-wrong-purpose
}
void blocked(const std::vector<Account> &all) {
  std::set<int> blocked;
  for (const Account &a : all)
    if (!a.allows(Purpose::Analytics))
      blocked.insert(a.id);
  for (const Account &a : all)
    if (blocked.find(a.id) == blocked.end())
      track(a.phone); // ok
}
void blockedOnly(const std::vector<Account> &all) {
  std::set<int> blocked;
  for (const Account &a : all)
    if (a.label.empty())
      blocked.insert(a.id);
  for (const Account &a : all)
    if (blocked.find(a.id) == blocked.end())
      track(a.phone); // expect: privacy-unconsented-flow
}
void blockedIfBoth(const std::vector<Account> &all) {
  std::set<int> blocked;
  for (const Account &a : all)
    if (!a.allows(Purpose::Analytics) && !a.label.empty())
      blocked.insert(a.id);
  for (const Account &a : all)
    if (blocked.count(a.id) == 0)
      // norun: the people of the runs all have names
      track(a.phone); // expect: privacy-unconsented-flow
}

// A member that is filled only under a check.
class Uploader {
public:
  void configure() {
    if (consent().granted(Purpose::Analytics))
      address_ = "https://example.org";
    other_ = "https://example.org/plain";
  }
  void send(const User &u) {
    if (!address_.empty())
      track(u.email); // ok
    if (!other_.empty())
      track(u.phone); // expect: privacy-unconsented-flow
  }

private:
  std::string address_, other_;
};
class Outbox {
public:
  void add(const User &u) {
    if (!consent().granted(Purpose::Analytics))
      return;
    waiting_.push_back(u.email);
    names_.push_back(u.name);
  }
  void note(const std::string &s) { names_.push_back(s); }
  void flush(const User &u) {
    if (waiting_.empty())
      return;
    track(u.phone); // ok
  }
  void flushNames(const User &u) {
    if (names_.empty())
      return;
    track(u.phone); // expect: privacy-unconsented-flow
  }

private:
  std::vector<std::string> waiting_, names_;
};
void run(const User &u) {
  Uploader up;
  up.configure();
  up.send(u);
  Outbox box;
  box.add(u);
  box.note("started");
  box.flush(u);
  box.flushNames(u);
}

// Room that is made, and the last that is taken away.
void reserved(const std::vector<Account> &all) {
  std::vector<Account> some;
  some.reserve(all.size());
  for (const Account &a : all)
    if (a.allows(Purpose::Analytics))
      some.push_back(a);
  if (some.size() > 3)
    some.pop_back();
  for (const Account &a : some)
    track(a.phone); // ok
}
void reservedAll(const std::vector<Account> &all) {
  std::vector<Account> some;
  some.reserve(all.size());
  for (const Account &a : all)
    some.push_back(a);
  for (const Account &a : some)
    track(a.phone); // expect: privacy-unconsented-flow
}

// The one beside.
void neighbours(const std::vector<Account> &all) {
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (all[i - 1].allows(Purpose::Analytics))
      track(all[i - 1].phone); // ok
    if (all[i].allows(Purpose::Analytics))
      track(all[i - 1].phone); // expect: privacy-wrong-subject
    const Account &before = all[i - 1];
    if (before.allows(Purpose::Analytics))
      track(before.phone); // ok
  }
}

} // namespace counted
