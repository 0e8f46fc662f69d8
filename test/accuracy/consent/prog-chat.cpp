// A chat: contacts who answer for themselves, rooms, a mediator of advertising
// networks, backups, link previews, a typing indicator, bots, an outbox.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <array>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <sstream>
#include <unordered_map>
#include <variant>

namespace prog_chat {
using namespace app;

// Rooms: a message leaves for those who share.
class Room {
public:
  void join(const Account &a) { members_.push_back(a); }
  void broadcast() const {
    for (const Account &a : members_)
      if (a.shareUsage)
        track(a.phone); // ok
  }
  void broadcastAll() const {
    for (const Account &a : members_)
      track(a.phone); // expect: privacy-unconsented-flow
  }
  const Account *firstSharing() const {
    for (const Account &a : members_)
      if (a.allows(Purpose::Analytics))
        return &a;
    return nullptr;
  }

private:
  std::vector<Account> members_;
};
void rooms(const std::vector<Account> &all) {
  Room r;
  for (const Account &a : all)
    r.join(a);
  r.broadcast();
  r.broadcastAll();
}
void roomsFirst(const std::vector<Account> &all) {
  Room r;
  for (const Account &a : all)
    r.join(a);
  if (const Account *a = r.firstSharing())
    track(a->phone); // ok
}

// Networks are asked in turn; each has its own rule.
struct Network {
  std::string name;
  std::function<bool()> ready;
  std::function<void(const std::string &)> show;
};
class Mediator {
public:
  void add(Network n) { networks_.push_back(std::move(n)); }
  bool show(const std::string &who) {
    for (const Network &n : networks_) {
      if (!n.ready())
        continue;
      n.show(who);
      return true;
    }
    return false;
  }

private:
  std::vector<Network> networks_;
};
void mediated(const User &u) {
  Mediator m;
  m.add({"a", [] { return consent().granted(Purpose::Ads); },
         [](const std::string &s) {
           advertise(s); // ok
         }});
  m.show(u.email);
}
void mediatedLoose(const User &u) {
  Mediator m;
  m.add({"b", [] { return featureOn(); },
         [](const std::string &s) {
           advertise(s); // expect: privacy-unconsented-flow
         }});
  m.show(u.email);
}

// Backups: encrypted parts by a mask of what is wanted.
enum class Part : unsigned { Contacts = 1, Media = 2, Settings = 4 };
constexpr unsigned operator|(Part a, Part b) {
  return unsigned(a) | unsigned(b);
}
constexpr bool has(unsigned set, Part p) { return (set & unsigned(p)) != 0; }
static unsigned wanted() {
  unsigned set = unsigned(Part::Settings);
  if (consent().granted(Purpose::Analytics))
    set |= Part::Contacts | Part::Media;
  return set;
}
void backup(const User &u) {
  const unsigned set = wanted();
  if (has(set, Part::Contacts))
    track(u.email); // ok
}
void backupSettings(const User &u) {
  const unsigned set = wanted();
  if (has(set, Part::Settings))
    track(u.email); // expect: privacy-unconsented-flow
}

// The typing indicator is told through a chain of optionals.
struct Presence {
  std::optional<std::string> phone;
  bool online = false;
};
static Presence presence(const Account &a) {
  Presence p;
  p.online = true;
  if (a.allows(Purpose::Analytics))
    p.phone = a.phone;
  return p;
}
void present(const Account &a) {
  const Presence p = presence(a);
  if (p.phone)
    track(*p.phone); // ok
}
void presentOr(const Account &a) {
  track(presence(a).phone.value_or("nobody")); // ok
}
void presentAny(const Account &a) {
  Presence p;
  p.phone = a.phone;
  if (p.online || p.phone)
    track(*p.phone); // expect: privacy-unconsented-flow
}

// Link previews: a policy object is injected.
class Policy {
public:
  virtual ~Policy() = default;
  virtual bool allows(Purpose p) const = 0;
};
class UserPolicy final : public Policy {
public:
  bool allows(Purpose p) const override { return consent().granted(p); }
};
class OpenPolicy final : public Policy {
public:
  bool allows(Purpose) const override { return true; }
};
class Preview {
public:
  explicit Preview(const Policy &p) : policy_(p) {}
  void fetch(const User &u) const {
    if (policy_.allows(Purpose::Analytics))
      track(u.email); // ok
  }

private:
  const Policy &policy_;
};
template <class P> class StaticPreview {
public:
  void fetch(const User &u) const {
    if (P().allows(Purpose::Analytics))
      track(u.email); // expect: privacy-unconsented-flow
  }
};
void previews(const User &u) {
  UserPolicy p;
  Preview(p).fetch(u);
}
void previewsOpen(const User &u) { StaticPreview<OpenPolicy>().fetch(u); }

// Bots are registered by name, and say what they need.
class Bots {
public:
  using Run = void (*)(const User &);
  void add(const std::string &name, Purpose needs, Run run) {
    bots_[name] = {needs, run};
  }
  void call(const std::string &name, const User &u) const {
    auto it = bots_.find(name);
    if (it == bots_.end())
      return;
    if (consent().granted(it->second.first))
      it->second.second(u);
  }

private:
  std::map<std::string, std::pair<Purpose, Run>> bots_;
};
static void statsBot(const User &u) {
  track(u.email); // ok
}
void bots(const User &u) {
  Bots b;
  b.add("stats", Purpose::Analytics, statsBot);
  b.call("stats", u);
}

// The outbox empties itself into whatever it is given.
class Outbox {
public:
  void put(std::string s) { waiting_.push_back(std::move(s)); }
  template <class F> void drain(F send) {
    while (!waiting_.empty()) {
      send(waiting_.front());
      waiting_.pop_front();
    }
  }

private:
  std::deque<std::string> waiting_;
};
void outbox(const User &u) {
  Outbox o;
  o.put(u.email);
  o.drain([](const std::string &s) {
    if (consent().granted(Purpose::Analytics))
      track(s); // ok
  });
}
void outboxBlindly(const User &u) {
  Outbox o;
  o.put(u.email);
  o.drain([](const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  });
}
void outboxAsked(const User &u) {
  Outbox o;
  o.put(u.email);
  if (!consent().granted(Purpose::Crash))
    return;
  o.drain([](const std::string &s) {
    track(s); // expect: privacy-wrong-purpose
  });
}

// Muted: a set of what was refused, filled once.
class Refusals {
public:
  Refusals() {
    for (Purpose p : {Purpose::Analytics, Purpose::Ads})
      if (!consent().granted(p))
        refused_.insert(p);
  }
  bool refused(Purpose p) const { return refused_.count(p) > 0; }

private:
  std::set<Purpose> refused_;
};
void muted(const User &u) {
  const Refusals r;
  if (r.refused(Purpose::Analytics))
    track(u.email); // expect: privacy-inverted-consent
}

// A score of trust decides nothing.
static int trust() { return featureOn() ? 90 : 10; }
void trusted(const User &u) {
  const bool ok = trust() > 50 && consent().granted(Purpose::Analytics);
  if (ok)
    track(u.email); // ok
}
void trustedOnly(const User &u) {
  const bool ok = trust() > 50 || consent().granted(Purpose::Analytics);
  if (ok)
    track(u.email); // expect: privacy-unconsented-flow
}

// A step back: what was asked is forgotten when the room is left.
class Visit {
public:
  Visit() : asked_(consent().granted(Purpose::Analytics)) {}
  void leave() { asked_ = false; }
  void note(const User &u) const {
    if (asked_)
      track(u.email); // ok
  }

private:
  bool asked_;
};
void visits(const User &u) {
  Visit v;
  v.note(u);
  v.leave();
  v.note(u);
}

} // namespace prog_chat
