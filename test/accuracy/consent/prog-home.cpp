// A home automation hub: accounts, devices, sessions by number, delegates.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <set>
#include <unordered_map>

namespace prog_home {
using namespace app;

// Residents by number.
class Residents {
public:
  void add(const Account &a) { all_[a.id] = a; }
  const Account *find(int id) const {
    auto it = all_.find(id);
    return it == all_.end() ? nullptr : &it->second;
  }
  template <class F> void each(F f) const {
    for (const auto &[id, a] : all_)
      f(a);
  }

private:
  std::map<int, Account> all_;
};

void resident(const Account &a) {
  Residents r;
  r.add(a);
  if (const Account *who = r.find(a.id); who && who->shareUsage)
    track(who->phone); // ok
}
void residentAnother(const Account &a, const Account &b) {
  Residents r;
  r.add(a);
  r.add(b);
  const Account *who = r.find(a.id);
  const Account *other = r.find(b.id);
  if (who && other && who->shareUsage)
    track(other->phone); // expect: privacy-wrong-subject
}
void residentsEach(const Account &a) {
  Residents r;
  r.add(a);
  r.each([](const Account &who) {
    if (who.allows(Purpose::Analytics))
      track(who.phone); // ok
  });
}
void residentsEachForOne(const Account &a, const Account &owner) {
  Residents r;
  r.add(a);
  r.each([&](const Account &who) {
    if (owner.allows(Purpose::Analytics))
      track(who.phone); // expect: privacy-wrong-subject
  });
}

// Asked by number.
static bool agreed(int id) {
  return consent().granted(Purpose::Analytics, accountOf(id));
}
void byNumber(int id) {
  if (agreed(id))
    track(accountOf(id).phone); // ok
}
void byOtherNumber(int from, int to) {
  if (agreed(from))
    // norun: both numbers are the same in a run
    track(accountOf(to).phone); // expect: privacy-wrong-subject
}

// Pairs.
struct Pairing {
  Account guest, host;
};
void paired(const Account &a, const Account &b) {
  const Pairing p{a, b};
  if (p.guest.shareUsage)
    track(p.guest.phone); // ok
  if (p.guest.shareUsage && p.host.shareUsage)
    track(p.guest.phone + p.host.phone); // ok
}
void pairedHalf(const Account &a, const Account &b) {
  const Pairing p{a, b};
  if (p.guest.shareUsage)
    track(p.host.phone); // expect: privacy-wrong-subject
}
void swapped(Account a, Account b) {
  if (!a.shareUsage)
    return;
  std::swap(a, b);
  track(a.phone); // expect: privacy-wrong-subject
}

// The one who is there now.
class Presence {
public:
  void enter(const Account &a) { current_ = a; }
  const Account &current() const { return current_; }

private:
  Account current_;
};
void present(const Account &a) {
  Presence p;
  p.enter(a);
  if (p.current().shareUsage)
    track(p.current().phone); // ok
}
void presentChanged(const Account &a, const Account &b) {
  Presence p;
  p.enter(a);
  const bool ok = p.current().shareUsage;
  p.enter(b);
  if (ok)
    track(p.current().phone); // expect: privacy-wrong-subject
}
void presentAskedAgain(const Account &a, const Account &b) {
  Presence p;
  p.enter(a);
  const bool was = p.current().shareUsage;
  p.enter(b);
  if (was && p.current().shareUsage)
    track(p.current().phone); // ok
}

// A copy is the same one.
void copied(const Account &a) {
  Account c = a;
  c.label = "copy";
  if (a.allows(Purpose::Analytics))
    track(c.phone); // ok
}
void reassigned(Account a, const Account &b) {
  if (!a.allows(Purpose::Analytics))
    return;
  a = b;
  track(a.phone); // expect: privacy-wrong-subject
}
void reassignedAsked(Account a, const Account &b) {
  a = b;
  if (!a.allows(Purpose::Analytics))
    return;
  track(a.phone); // ok
}

// Iterators.
void iterators(const std::vector<Account> &all) {
  for (auto it = all.begin(); it != all.end(); ++it)
    if (it->shareUsage)
      track(it->phone); // ok
}
void iteratorsNext(const std::vector<Account> &all) {
  for (auto it = all.begin(); it != all.end() && it + 1 != all.end(); ++it)
    if (it->shareUsage)
      track((it + 1)->phone); // expect: privacy-wrong-subject
}
void indexed(const std::vector<Account> &all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].allows(Purpose::Analytics))
      continue;
    track(all[i].phone); // ok
  }
}
void indexedFirst(const std::vector<Account> &all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[0].allows(Purpose::Analytics))
      continue;
    track(all[i].phone); // expect: privacy-wrong-subject
  }
}
void twoLoops(const std::vector<Account> &all) {
  for (const Account &a : all)
    if (!a.allows(Purpose::Analytics))
      return;
  for (const Account &a : all)
    track(a.phone); // ok
}
void willing(const std::vector<Account> &all) {
  std::vector<const Account *> some;
  for (const Account &a : all)
    if (a.shareUsage)
      some.push_back(&a);
  for (const Account *a : some)
    track(a->phone); // ok
}
void willingAndOthers(const std::vector<Account> &all) {
  std::vector<const Account *> some;
  for (const Account &a : all) {
    if (a.shareUsage)
      journal().add("willing");
    some.push_back(&a);
  }
  for (const Account *a : some)
    track(a->phone); // expect: privacy-unconsented-flow
}

// Delegates.
class Delegate {
public:
  virtual ~Delegate() = default;
  virtual bool mayShare(const Account &a) const = 0;
};
class AskingDelegate : public Delegate {
public:
  bool mayShare(const Account &a) const override {
    return a.allows(Purpose::Analytics);
  }
};
static void shareWith(const Delegate &d, const Account &a) {
  if (d.mayShare(a))
    track(a.phone); // ok
}
static void shareOther(const Delegate &d, const Account &a, const Account &b) {
  if (d.mayShare(a))
    track(b.phone); // expect: privacy-wrong-subject
}
void delegated(const Account &a, const Account &b) {
  AskingDelegate d;
  shareWith(d, a);
  shareOther(d, a, b);
}

// Withdrawn by somebody else.
void otherLeaves(const Account &a, const Account &b) {
  if (!consent().granted(Purpose::Analytics, a))
    return;
  consent().withdraw(Purpose::Analytics, b);
  track(a.phone); // ok
}
void sameLeaves(const Account &a) {
  if (!consent().granted(Purpose::Analytics, a))
    return;
  consent().withdraw(Purpose::Analytics, a);
  track(a.phone); // expect: privacy-stale-consent
}

} // namespace prog_home
