// A fitness tracker: sessions of several people, observers, purposes in lists.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <initializer_list>
#include <numeric>
#include <set>

namespace prog_fitness {
using namespace app;

// All of a list of purposes.
static bool allGranted(std::initializer_list<Purpose> needed) {
  for (Purpose p : needed)
    if (!consent().granted(p))
      return false;
  return true;
}

static bool anyGranted(std::initializer_list<Purpose> wanted) {
  for (Purpose p : wanted)
    if (consent().granted(p))
      return true;
  return false;
}

void workout(const User &u) {
  if (allGranted({Purpose::Analytics, Purpose::Crash}))
    track(u.phone); // ok
}

void workoutAny(const User &u) {
  if (anyGranted({Purpose::Analytics, Purpose::Crash}))
    track(u.phone); // expect: privacy-wrong-purpose
}

void workoutOthers(const User &u) {
  if (allGranted({Purpose::Ads, Purpose::Crash}))
    track(u.phone); // expect: privacy-wrong-purpose
}

static bool allOf(const std::vector<Purpose> &needed) {
  return std::all_of(needed.begin(), needed.end(),
                     [](Purpose p) { return consent().granted(p); });
}

void steps(const User &u) {
  const std::vector<Purpose> needed{Purpose::Analytics, Purpose::Ads};
  if (!allOf(needed))
    return;
  track(u.phone); // ok
}

void stepsOther(const User &u) {
  const std::vector<Purpose> needed{Purpose::Email};
  if (!allOf(needed))
    return;
  track(u.phone); // expect: privacy-wrong-purpose
}

// Sessions: each person answers for themselves.
class Session {
public:
  explicit Session(const Account &a)
      : account_(a), share_(consent().granted(Purpose::Analytics, a)) {}
  bool mayShare() const { return share_; }
  const Account &account() const { return account_; }

private:
  Account account_;
  bool share_;
};

void session(const Account &a) {
  const Session s(a);
  if (s.mayShare())
    track(s.account().phone); // ok
}

void sessionOther(const Account &a, const Account &b) {
  const Session s(a);
  if (s.mayShare())
    track(b.phone); // expect: privacy-wrong-subject
}

void sessions(const std::vector<Account> &people) {
  std::vector<Session> open;
  for (const Account &a : people)
    open.emplace_back(a);
  for (const Session &s : open)
    if (s.mayShare())
      track(s.account().phone); // ok
}

// The leader is asked, the team is sent.
void team(const std::vector<Account> &people) {
  const Account &leader = people.front();
  for (const Account &a : people) {
    if (!leader.allows(Purpose::Analytics))
      continue;
    track(a.phone); // expect: privacy-wrong-subject
  }
}

void teamEach(const std::vector<Account> &people) {
  for (const Account &a : people) {
    if (!a.allows(Purpose::Analytics))
      continue;
    track(a.phone); // ok
  }
}

void teamByIndex(const std::vector<Account> &people) {
  for (size_t i = 0; i + 1 < people.size(); ++i)
    if (people[i].shareUsage)
      track(people[i].phone); // ok
}

void teamNext(const std::vector<Account> &people) {
  for (size_t i = 0; i + 1 < people.size(); ++i)
    if (people[i].shareUsage)
      track(people[i + 1].phone); // expect: privacy-wrong-subject
}

void teamFiltered(const std::vector<Account> &people) {
  std::vector<Account> willing;
  std::copy_if(people.begin(), people.end(), std::back_inserter(willing),
               [](const Account &a) { return a.allows(Purpose::Analytics); });
  for (const Account &a : willing)
    track(a.phone); // ok
}

void teamFilteredUnused(const std::vector<Account> &people) {
  std::vector<Account> willing;
  std::copy_if(people.begin(), people.end(), std::back_inserter(willing),
               [](const Account &a) { return a.allows(Purpose::Analytics); });
  for (const Account &a : people)
    track(a.phone); // expect: privacy-unconsented-flow
}

void teamAll(const std::vector<Account> &people) {
  const bool all =
      std::all_of(people.begin(), people.end(), [](const Account &a) {
        return a.allows(Purpose::Analytics);
      });
  if (!all)
    return;
  for (const Account &a : people)
    track(a.phone); // ok
}

void teamSome(const std::vector<Account> &people) {
  const bool some =
      std::any_of(people.begin(), people.end(), [](const Account &a) {
        return a.allows(Purpose::Analytics);
      });
  if (!some)
    return;
  for (const Account &a : people)
    track(a.phone); // expect: privacy-wrong-subject
}

void teamFirstWilling(const std::vector<Account> &people) {
  auto it = std::find_if(people.begin(), people.end(), [](const Account &a) {
    return a.allows(Purpose::Analytics);
  });
  if (it != people.end())
    track(it->phone); // ok
}

void teamFirstUnwilling(const std::vector<Account> &people) {
  auto it = std::find_if(people.begin(), people.end(), [](const Account &a) {
    return !a.allows(Purpose::Analytics);
  });
  if (it != people.end())
    track(it->phone); // expect: privacy-inverted-consent
}

void teamErased(std::vector<Account> people) {
  people.erase(std::remove_if(people.begin(), people.end(),
                              [](const Account &a) {
                                return !a.allows(Purpose::Analytics);
                              }),
               people.end());
  for (const Account &a : people)
    track(a.phone); // ok
}

void teamErasedWrong(std::vector<Account> people) {
  people.erase(std::remove_if(people.begin(), people.end(),
                              [](const Account &a) {
                                return a.allows(Purpose::Analytics);
                              }),
               people.end());
  for (const Account &a : people)
    track(a.phone); // expect: privacy-inverted-consent
}

// By number, who allowed it.
void byId(const std::vector<Account> &people) {
  std::map<int, bool> allowed;
  for (const Account &a : people)
    allowed[a.id] = a.allows(Purpose::Analytics);
  for (const Account &a : people)
    if (allowed[a.id])
      track(a.phone); // ok
}

void idsAllowed(const std::vector<Account> &people) {
  std::set<int> allowed;
  for (const Account &a : people)
    if (a.allows(Purpose::Analytics))
      allowed.insert(a.id);
  for (const Account &a : people)
    if (allowed.count(a.id))
      track(a.phone); // ok
}

// The address book's people are not the one who is asked.
void friends(const Account &me) {
  if (!me.allows(Purpose::Analytics))
    return;
  track(me.phone); // ok
  for (const Account &c : me.contacts)
    track(c.phone); // expect: privacy-wrong-subject
}

void friendsAsked(const Account &me) {
  for (const Account &c : me.contacts)
    if (c.shareUsage)
      track(c.phone); // ok
}

// Observers with a signal.
template <class... A> class Signal {
public:
  void connect(std::function<void(A...)> slot) {
    slots_.push_back(std::move(slot));
  }
  void emit(A... a) const {
    for (const auto &s : slots_)
      s(a...);
  }

private:
  std::vector<std::function<void(A...)>> slots_;
};

class Heart {
public:
  Signal<bool> consentChanged;
  void refresh() { consentChanged.emit(consent().granted(Purpose::Analytics)); }
};

class Beats {
public:
  explicit Beats(Heart &h) {
    h.consentChanged.connect([this](bool on) { enabled_ = on; });
  }
  void beat(const User &u) {
    if (enabled_)
      track(u.phone); // ok
  }

private:
  bool enabled_ = false;
};

class LooseBeats {
public:
  explicit LooseBeats(Heart &h) {
    h.consentChanged.connect([this](bool) { enabled_ = true; });
  }
  void beat(const User &u) {
    if (enabled_)
      track(u.phone); // expect: privacy-unconsented-flow
  }

private:
  bool enabled_ = false;
};

void heart(const User &u) {
  Heart h;
  Beats b(h);
  LooseBeats l(h);
  h.refresh();
  b.beat(u);
  l.beat(u);
}

} // namespace prog_fitness
