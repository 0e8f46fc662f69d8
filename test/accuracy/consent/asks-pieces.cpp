// Small pieces of programs as they are: how each of them asks before it sends.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <future>
#include <iomanip>
#include <iterator>
#include <mutex>
#include <numeric>
#include <optional>
#include <set>
#include <sstream>
#include <unordered_map>
#include <unordered_set>

namespace asks_pieces {
using namespace app;

// Levels that are computed.
static int privacyLevel() {
  int level = 0;
  if (consent().granted(Purpose::Analytics))
    level = 1;
  if (level == 1 && consent().granted(Purpose::Ads))
    level = 2;
  return level;
}
void levelOne(const User &u) {
  if (privacyLevel() >= 1)
    track(u.email); // ok
}
void levelTwo(const User &u) {
  const int level = privacyLevel();
  if (level == 2)
    advertise(u.email); // ok
}
void levelZero(const User &u) {
  if (privacyLevel() >= 0)
    track(u.email); // expect: privacy-unconsented-flow
}

// Several modules, registered by name.
class Registry {
public:
  using Handler = std::function<void(const User &)>;
  void add(std::string name, Purpose p, Handler h) {
    entries_.push_back({std::move(name), p, std::move(h)});
  }
  void run(const User &u) const {
    for (const Entry &e : entries_)
      if (consent().granted(e.purpose))
        e.handler(u);
  }

private:
  struct Entry {
    std::string name;
    Purpose purpose;
    Handler handler;
  };
  std::vector<Entry> entries_;
};
void registry(const User &u) {
  Registry r;
  r.add("usage", Purpose::Analytics, [](const User &x) {
    track(x.email); // ok
  });
  r.add("banner", Purpose::Ads, [](const User &x) {
    advertise(x.email); // ok
  });
  r.run(u);
}
void registryCrossed(const User &u) {
  Registry r;
  r.add("usage", Purpose::Crash, [](const User &x) {
    track(x.email); // expect: privacy-wrong-purpose
  });
  r.run(u);
}

// A filter in front of the network.
class Filter {
public:
  virtual ~Filter() = default;
  virtual bool pass(const std::string &body) const = 0;
};
class ConsentFilter : public Filter {
public:
  bool pass(const std::string &body) const override {
    return !body.empty() && consent().granted(Purpose::Analytics);
  }
};
class SizeFilter : public Filter {
public:
  bool pass(const std::string &body) const override {
    return body.size() < 1000;
  }
};
class Net {
public:
  void add(std::unique_ptr<Filter> f) { filters_.push_back(std::move(f)); }
  void send(const std::string &body) const {
    for (const auto &f : filters_)
      if (!f->pass(body))
        return;
    track(body); // ok
  }

private:
  std::vector<std::unique_ptr<Filter>> filters_;
};
void filtered(const User &u) {
  Net n;
  n.add(std::make_unique<SizeFilter>());
  n.add(std::make_unique<ConsentFilter>());
  n.send(u.email);
}

// Overloads and tags.
struct WithConsent {};
struct WithoutConsent {};
static std::string describe(const User &u, WithConsent) { return u.email; }
static std::string describe(const User &, WithoutConsent) { return "-"; }
void tags(const User &u) {
  const std::string s = consent().granted(Purpose::Analytics)
                            ? describe(u, WithConsent{})
                            : describe(u, WithoutConsent{});
  track(s); // ok
}

// Compile-time switches around a run-time one.
#ifndef ASKS_NO_TELEMETRY
static constexpr bool kBuiltWithTelemetry = true;
#else
static constexpr bool kBuiltWithTelemetry = false;
#endif
void builtIn(const User &u) {
  if constexpr (kBuiltWithTelemetry) {
    if (settings().telemetry.load(std::memory_order_relaxed))
      track(u.email); // ok
  }
}
void builtInOnly(const User &u) {
  if constexpr (kBuiltWithTelemetry)
    track(u.email); // expect: privacy-unconsented-flow
}

// A cache of answers.
class Cached {
public:
  bool allowed(Purpose p) {
    auto it = cache_.find(p);
    if (it != cache_.end())
      return it->second;
    const bool is = consent().granted(p);
    cache_.emplace(p, is);
    return is;
  }

private:
  std::map<Purpose, bool> cache_;
};
void cached(const User &u) {
  Cached c;
  if (c.allowed(Purpose::Analytics))
    track(u.email); // ok
}
void cachedOther(const User &u) {
  Cached c;
  if (c.allowed(Purpose::Ads))
    track(u.email); // expect: privacy-wrong-purpose
}

// Lazily asked once.
class Lazy {
public:
  bool operator()() {
    if (!known_)
      known_ = consent().granted(Purpose::Analytics);
    return *known_;
  }

private:
  std::optional<bool> known_;
};
void lazily(const User &u) {
  Lazy ask;
  if (ask())
    track(u.email); // ok
}
void onceOnly(const User &u) {
  static std::once_flag flag;
  bool ok = false;
  std::call_once(flag, [&] { ok = consent().granted(Purpose::Analytics); });
  if (ok)
    // norun: asked once in the program's life
    track(u.email); // ok
}

// Visitors and fields of a report by permission.
class Visitor {
public:
  virtual ~Visitor() = default;
  virtual void visit(const char *key, const std::string &value) = 0;
};
class Collector : public Visitor {
public:
  explicit Collector(bool personal) : personal_(personal) {}
  void visit(const char *key, const std::string &value) override {
    if (!personal_ && std::strcmp(key, "mail") == 0)
      return;
    out_ += value;
  }
  const std::string &text() const { return out_; }

private:
  bool personal_;
  std::string out_;
};
static void walk(const User &u, Visitor &v) {
  v.visit("version", version());
  v.visit("mail", u.email);
}
void visited(const User &u) {
  Collector c(consent().granted(Purpose::Analytics));
  walk(u, c);
  track(c.text()); // ok
}

// What was allowed, as a mask in a class.
class Mask {
public:
  void set(Purpose p, bool on) {
    if (on)
      bits_ |= 1u << unsigned(p);
    else
      bits_ &= ~(1u << unsigned(p));
  }
  bool has(Purpose p) const { return bits_ & (1u << unsigned(p)); }

private:
  unsigned bits_ = 0;
};
void masks(const User &u) {
  Mask m;
  m.set(Purpose::Analytics, consent().granted(Purpose::Analytics));
  if (m.has(Purpose::Analytics))
    track(u.email); // ok
}

// A file-level flag, set by a callback of the settings.
static bool s_allowed = false;
static void onSettingsChanged(const Settings &s) { s_allowed = s.shareUsage; }
void settingsChanged(const Settings &s, const User &u) {
  onSettingsChanged(s);
  if (s_allowed)
    track(u.email); // ok
  else
    track(u.phone); // expect: privacy-inverted-consent
}

// An answer by way of a future.
void future(const User &u) {
  std::future<bool> f = std::async(std::launch::deferred, [] {
    return consent().granted(Purpose::Analytics);
  });
  redraw();
  if (f.get())
    track(u.email); // ok
}
void promised(const User &u) {
  std::promise<bool> p;
  std::future<bool> f = p.get_future();
  p.set_value(consent().granted(Purpose::Analytics));
  if (f.get())
    track(u.email); // ok
}

// Whose contacts may be uploaded.
void contactsUpload(const Account &me) {
  std::vector<std::string> numbers;
  for (const Account &c : me.contacts) {
    if (!c.allows(Purpose::Sharing))
      continue;
    numbers.push_back(c.phone);
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  for (const auto &n : numbers)
    track(n); // expect: privacy-wrong-purpose
}
void contactsTransformed(const Account &me) {
  std::vector<Account> some;
  for (const Account &c : me.contacts)
    if (c.allows(Purpose::Analytics))
      some.push_back(c);
  std::vector<std::string> numbers;
  std::transform(some.begin(), some.end(), std::back_inserter(numbers),
                 [](const Account &a) { return a.phone; });
  for (const auto &n : numbers)
    track(n); // ok
}
void byId(const std::vector<Account> &all) {
  std::unordered_map<int, bool> allowed;
  for (const Account &a : all)
    allowed[a.id] = a.allows(Purpose::Analytics);
  for (const Account &a : all)
    if (allowed.at(a.id))
      track(a.phone); // ok
}
void bySet(const std::vector<Account> &all) {
  std::unordered_set<int> allowed;
  for (const Account &a : all)
    if (a.allows(Purpose::Analytics))
      allowed.insert(a.id);
  for (const Account &a : all)
    if (allowed.count(a.id))
      track(a.phone); // ok
}
void parallel(const std::vector<Account> &all) {
  std::vector<bool> allowed(all.size());
  for (size_t i = 0; i < all.size(); ++i)
    allowed[i] = all[i].allows(Purpose::Analytics);
  for (size_t i = 0; i < all.size(); ++i)
    if (allowed[i])
      track(all[i].phone); // ok
}

} // namespace asks_pieces
