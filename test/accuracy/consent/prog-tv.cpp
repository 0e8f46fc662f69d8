// A television: profiles of a household, plug-ins with manifests, a message
// loop, layered settings, remote flags, a parental lock, voice, ratings.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <array>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <numeric>
#include <set>
#include <sstream>
#include <tuple>
#include <unordered_map>

namespace prog_tv {
using namespace app;

// Layered settings: the household's, the profile's, the default.
class Layer {
public:
  void set(const std::string &key, bool on) { values_[key] = on; }
  std::optional<bool> get(const std::string &key) const {
    auto it = values_.find(key);
    return it == values_.end() ? std::nullopt : std::optional<bool>(it->second);
  }

private:
  std::map<std::string, bool> values_;
};
class Layers {
public:
  Layer household, profile;
  bool flag(const std::string &key, bool fallback) const {
    if (auto v = profile.get(key))
      return *v;
    return household.get(key).value_or(fallback);
  }
};
void layered(const User &u) {
  Layers l;
  l.profile.set("usage", consent().granted(Purpose::Analytics));
  if (l.flag("usage", false))
    track(u.email); // ok
}
void layeredOther(const User &u) {
  Layers l;
  l.household.set("subtitles", featureOn());
  if (l.flag("subtitles", false))
    track(u.email); // expect: privacy-unconsented-flow
}

// A message loop: handlers by kind of message.
enum class Kind { Watch, Rate, Search };
struct Message {
  Kind kind;
  std::string text;
};
class Loop {
public:
  using Handler = std::function<void(const Message &)>;
  void on(Kind k, Handler h) { handlers_[k] = std::move(h); }
  void post(Message m) { queue_.push_back(std::move(m)); }
  void run() {
    while (!queue_.empty()) {
      Message m = std::move(queue_.front());
      queue_.pop_front();
      auto it = handlers_.find(m.kind);
      if (it != handlers_.end())
        it->second(m);
    }
  }

private:
  std::map<Kind, Handler> handlers_;
  std::list<Message> queue_;
};
void messages(const User &u) {
  Loop loop;
  loop.on(Kind::Watch, [](const Message &m) {
    if (consent().granted(Purpose::Analytics))
      track(m.text); // ok
  });
  loop.post({Kind::Watch, u.email});
  loop.run();
}
void messagesRate(const User &u) {
  Loop loop;
  loop.on(Kind::Rate, [](const Message &m) {
    track(m.text); // expect: privacy-unconsented-flow
  });
  loop.post({Kind::Rate, u.email});
  loop.run();
}
void messagesPosted(const User &u) {
  Loop loop;
  loop.on(Kind::Search, [](const Message &m) {
    report(m.text); // ok
  });
  if (consent().granted(Purpose::Reporting))
    loop.post({Kind::Search, u.email});
  loop.run();
}

// What is watched is summed up.
struct Summary {
  std::string who;
  int hours = 0;
};
static Summary sum(const User &u, const std::vector<int> &hours, bool named) {
  Summary s;
  s.hours = std::accumulate(hours.begin(), hours.end(), 0);
  s.who = named ? u.email : std::string("viewer");
  return s;
}
void summed(const User &u) {
  const Summary s = sum(u, {1, 2}, consent().granted(Purpose::Analytics));
  track(s.who); // ok
}
void summedNamed(const User &u) {
  const Summary s = sum(u, {1, 2}, !featureOn() || featureOn());
  track(s.who); // expect: privacy-unconsented-flow
}
void summedHours(const User &u) {
  trackNumber(sum(u, {1, 2}, true).hours); // ok
}

// All answers at once, as a tuple.
static std::tuple<bool, bool, int> answers() {
  return {consent().granted(Purpose::Analytics),
          consent().granted(Purpose::Ads), logLevel()};
}
void tupled(const User &u) {
  const auto [usage, ads, level] = answers();
  if (usage && level >= 0)
    track(u.email); // ok
  if (ads)
    advertise(u.email); // ok
}
void tupledCrossed(const User &u) {
  const auto [usage, ads, level] = answers();
  if (!usage && ads)
    track(u.email); // expect: privacy-wrong-purpose
}
void tupledLevel(const User &u) {
  if (std::get<2>(answers()) >= 0)
    track(u.email); // expect: privacy-unconsented-flow
}
void tupledTie(const User &u) {
  bool usage = false, ads = false;
  std::tie(usage, ads, std::ignore) = answers();
  if (usage)
    track(u.email); // ok
}

// Profiles of a household: a child's is never sent.
class Profile {
public:
  Profile(const Account &a, bool child) : account_(a), child_(child) {}
  bool mayShare() const {
    return !child_ && account_.allows(Purpose::Analytics);
  }
  bool isChild() const { return child_; }
  std::string phone() const { return account_.phone; }

private:
  Account account_;
  bool child_;
};
void household(const std::vector<Account> &all) {
  std::vector<Profile> profiles;
  for (const Account &a : all)
    profiles.emplace_back(a, a.id == 2);
  for (const Profile &p : profiles)
    if (p.mayShare())
      track(p.phone()); // ok
}
void householdAdults(const std::vector<Account> &all) {
  std::vector<Profile> profiles;
  for (const Account &a : all)
    profiles.emplace_back(a, a.id == 2);
  for (const Profile &p : profiles)
    if (!p.isChild())
      track(p.phone()); // expect: privacy-unconsented-flow
}

// Plug-ins say in their manifest what they need.
struct Manifest {
  std::string name;
  std::vector<Purpose> needs;
};
static bool satisfied(const Manifest &m) {
  for (std::size_t i = 0; i < m.needs.size(); ++i)
    if (!consent().granted(m.needs[i]))
      return false;
  return true;
}
static bool satisfiedAny(const Manifest &m) {
  for (Purpose p : m.needs)
    if (consent().granted(p))
      return true;
  return false;
}
void plugin(const User &u) {
  const Manifest m{"stats", {Purpose::Analytics, Purpose::Crash}};
  if (satisfied(m))
    track(u.email); // ok
}
void pluginAny(const User &u) {
  const Manifest m{"stats", {Purpose::Analytics, Purpose::Crash}};
  if (satisfiedAny(m))
    track(u.email); // expect: privacy-wrong-purpose
}

// A lock, by a state that only an answer leaves.
class Gate {
public:
  void knock() {
    if (open_)
      return;
    open_ = consent().granted(Purpose::Analytics);
  }
  void close() { open_ = false; }
  explicit operator bool() const { return open_; }

private:
  bool open_ = false;
};
void gate(const User &u) {
  Gate g;
  g.knock();
  if (g)
    track(u.email); // ok
}
void gateClosed(const User &u) {
  Gate g;
  g.knock();
  if (!g) {
    track(u.email); // expect: privacy-inverted-consent
  }
}
void gateTwice(const User &u) {
  Gate g;
  for (int i = 0; i < 2 && !g; ++i)
    g.knock();
  if (!g)
    return;
  track(u.email); // ok
}

// Ratings go through a chain of filters.
using Filter = bool (*)(const User &);
static bool notEmpty(const User &u) { return !u.email.empty(); }
static bool agreed(const User &) { return consent().granted(Purpose::Analytics); }
template <std::size_t N>
static bool passes(const std::array<Filter, N> &all, const User &u) {
  for (Filter f : all)
    if (!f(u))
      return false;
  return true;
}
void rated(const User &u) {
  if (notEmpty(u) && agreed(u))
    track(u.email); // ok
}
void ratedFilters(const User &u) {
  const std::array<Filter, 1> filters{notEmpty};
  if (passes(filters, u))
    track(u.email); // expect: privacy-unconsented-flow
}

// Voice: what was said is kept only for those who want it.
class Voice {
public:
  void hear(const std::string &text) {
    const bool keep = consent().granted(Purpose::Analytics);
    last_ = keep ? text : "";
    heard_ += 1;
  }
  void hearAll(const std::string &text) {
    all_ = text;
    heard_ += 1;
  }
  void send() {
    if (heard_ > 0)
      track(last_); // ok
  }
  void sendAll() {
    if (heard_ > 0)
      track(all_); // expect: privacy-unconsented-flow
  }

private:
  std::string last_, all_;
  int heard_ = 0;
};
void voice(const User &u) {
  Voice v;
  v.hear(u.email);
  v.hearAll(u.phone);
  v.send();
  v.sendAll();
}

// Flags from afar may only take away.
void masked(const User &u) {
  unsigned mine = 0;
  mine |= consent().granted(Purpose::Analytics) ? 1u : 0u;
  mine |= consent().granted(Purpose::Ads) ? 2u : 0u;
  const unsigned theirs = featureOn() ? 3u : 1u;
  const unsigned both = mine & theirs;
  if (both & 1u)
    track(u.email); // ok
  if (both & 2u)
    advertise(u.email); // ok
}
void maskedTheirs(const User &u) {
  const unsigned theirs = featureOn() ? 3u : 0u;
  if (theirs & 1u)
    track(u.email); // expect: privacy-unconsented-flow
}

// A question with consequences: a callback for yes, one for no.
static void ask(Purpose p, const std::function<void()> &yes,
                const std::function<void()> &no) {
  if (consent().granted(p))
    yes();
  else
    no();
}
void asked(const User &u) {
  ask(
      Purpose::Analytics,
      [&] {
        track(u.email); // ok
      },
      [&] {
        track(u.phone); // expect: privacy-inverted-consent
      });
}
void askedCrash(const User &u) {
  ask(
      Purpose::Crash,
      [&] {
        track(u.email); // expect: privacy-wrong-purpose
      },
      [] {});
}

} // namespace prog_tv
