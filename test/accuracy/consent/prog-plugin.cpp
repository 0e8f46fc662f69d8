// An editor's plugin: an SDK with options and a builder, a queue with a flush
// timer, processors that may drop an event, scrubbers, scopes, templates.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <array>
#include <chrono>
#include <concepts>
#include <future>
#include <memory>
#include <mutex>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

namespace prog_plugin {
using namespace app;

// Options by a builder.
class Options {
public:
  class Builder;
  bool usage() const { return usage_; }
  bool crashes() const { return crashes_; }
  bool verbose() const { return verbose_; }

private:
  bool usage_ = false, crashes_ = false, verbose_ = false;
};
class Options::Builder {
public:
  Builder &usage(bool on) {
    made_.usage_ = on;
    return *this;
  }
  Builder &crashes(bool on) {
    made_.crashes_ = on;
    return *this;
  }
  Builder &verbose(bool on = true) {
    made_.verbose_ = on;
    return *this;
  }
  Options build() const { return made_; }

private:
  Options made_;
};
static Options fromUser() {
  return Options::Builder()
      .usage(consent().granted(Purpose::Analytics))
      .crashes(consent().granted(Purpose::Crash))
      .verbose()
      .build();
}
void built(const User &u) {
  const Options o = fromUser();
  if (o.usage())
    track(u.email); // ok
  if (o.crashes())
    sendCrash(u.email); // ok
}
void builtVerbose(const User &u) {
  const Options o = fromUser();
  if (o.verbose())
    track(u.email); // expect: privacy-unconsented-flow
}
void builtCrossed(const User &u) {
  if (fromUser().crashes())
    track(u.email); // expect: privacy-wrong-purpose
}

// Processors: nothing comes back, nothing is sent.
struct Event {
  std::string name, who;
};
using Processor = std::function<std::optional<Event>(Event)>;
class Client {
public:
  void use(Processor p) { chain_.push_back(std::move(p)); }
  void capture(Event e) {
    std::optional<Event> left = std::move(e);
    for (const Processor &p : chain_) {
      left = p(std::move(*left));
      if (!left)
        return;
    }
    track(left->who); // ok
  }

private:
  std::vector<Processor> chain_;
};
void processed(const User &u) {
  Client c;
  c.use([](Event e) -> std::optional<Event> {
    e.who.clear();
    return e;
  });
  c.capture({"open", u.email});
}
static std::optional<Event> beforeSend(Event e) {
  if (!consent().granted(Purpose::Analytics))
    return std::nullopt;
  return e;
}
static std::optional<Event> beforeSendName(Event e) {
  if (e.name.empty())
    return std::nullopt;
  return e;
}
void before(const User &u) {
  if (auto e = beforeSend({"open", u.email}))
    track(e->who); // ok
}
void beforeName(const User &u) {
  if (auto e = beforeSendName({"open", u.email}))
    track(e->who); // expect: privacy-unconsented-flow
}

// Scrubbed unless agreed.
static Event scrub(Event e, bool keep) {
  if (!keep)
    e.who = "(none)";
  return e;
}
void scrubbed(const User &u) {
  const Event e =
      scrub({"open", u.email}, consent().granted(Purpose::Analytics));
  track(e.who); // ok
}
void scrubbedNot(const User &u) {
  const Event e = scrub({"open", u.email}, true);
  track(e.who); // expect: privacy-unconsented-flow
}

// A queue, flushed later, which asks when it flushes.
class Queue {
public:
  void push(std::string line) {
    std::lock_guard<std::mutex> lock(mutex_);
    lines_.push_back(std::move(line));
  }
  void flush() {
    std::vector<std::string> taken;
    {
      std::lock_guard<std::mutex> lock(mutex_);
      taken.swap(lines_);
    }
    for (const auto &l : taken)
      track(l); // ok
  }

private:
  std::mutex mutex_;
  std::vector<std::string> lines_;
};
class Recorder {
public:
  explicit Recorder(Queue &q) : queue_(q) {}
  void record(const User &u) {
    if (active())
      queue_.push(u.email);
  }

private:
  bool active() const {
    return enabled_ && consent().granted(Purpose::Analytics);
  }
  Queue &queue_;
  bool enabled_ = true;
};
void queued(const User &u) {
  Queue q;
  Recorder r(q);
  r.record(u);
  q.flush();
}

// A scope measures while it lives.
class Span {
public:
  Span(const char *name, std::string who)
      : name_(name), who_(std::move(who)),
        on_(consent().granted(Purpose::Analytics)) {}
  ~Span() {
    if (on_)
      track(who_); // ok
  }
  Span(const Span &) = delete;

private:
  const char *name_;
  std::string who_;
  bool on_;
};
class LooseSpan {
public:
  explicit LooseSpan(std::string who) : who_(std::move(who)) {}
  ~LooseSpan() {
    if (!who_.empty())
      track(who_); // expect: privacy-unconsented-flow
  }

private:
  std::string who_;
};
void spans(const User &u) { Span s("build", u.email); }
void spansLoose(const User &u) { LooseSpan s(u.email); }

// Policies as template arguments.
struct AskFirst {
  static bool may() { return consent().granted(Purpose::Analytics); }
};
struct NeverAsk {
  static bool may() { return true; }
};
struct AskCrash {
  static bool may() { return consent().granted(Purpose::Crash); }
};
template <class Policy> struct Sender {
  void send(const std::string &text) const {
    if (Policy::may())
      sink(text);
  }
  virtual void sink(const std::string &text) const = 0;
  virtual ~Sender() = default;
};
struct Asked : Sender<AskFirst> {
  void sink(const std::string &text) const override {
    track(text); // ok
  }
};
struct Unasked : Sender<NeverAsk> {
  void sink(const std::string &text) const override {
    track(text); // expect: privacy-unconsented-flow
  }
};
struct Miscast : Sender<AskCrash> {
  void sink(const std::string &text) const override {
    track(text); // expect: privacy-wrong-purpose
  }
};
void policies(const User &u) {
  Asked().send(u.email);
  Unasked().send(u.email);
  Miscast().send(u.email);
}

template <std::predicate P, class F> static void when(P &&may, F &&run) {
  if (may())
    run();
}
void whenMay(const User &u) {
  when([] { return consent().granted(Purpose::Analytics); },
       [&] {
         track(u.email); // ok
       });
}
void whenFeature(const User &u) {
  when(featureOn, [&] {
    track(u.email); // expect: privacy-unconsented-flow
  });
}

// Constant purposes.
template <Purpose P> struct Channel {
  static bool open() { return consent().granted(P); }
  template <class F> static void with(F f) {
    if (open())
      f();
  }
};
void channels(const User &u) {
  Channel<Purpose::Analytics>::with([&] {
    track(u.email); // ok
  });
  Channel<Purpose::Ads>::with([&] {
    advertise(u.email); // ok
  });
  if constexpr (sizeof(int) >= 4)
    if (Channel<Purpose::Analytics>::open())
      track(u.phone); // ok
}
void channelsCrossed(const User &u) {
  Channel<Purpose::Crash>::with([&] {
    track(u.email); // expect: privacy-wrong-purpose
  });
}

// A cache of answers.
class Answers {
public:
  bool of(Purpose p) {
    auto [it, fresh] = known_.try_emplace(p, false);
    if (fresh)
      it->second = consent().granted(p);
    return it->second;
  }
  bool seen(Purpose p) const { return known_.contains(p); }

private:
  std::unordered_map<Purpose, bool> known_;
};
void cached(const User &u) {
  Answers a;
  if (a.of(Purpose::Analytics))
    track(u.email); // ok
}
void cachedSeen(const User &u) {
  Answers a;
  a.of(Purpose::Analytics);
  if (a.seen(Purpose::Analytics))
    track(u.email); // expect: privacy-unconsented-flow
}
void cachedCrossed(const User &u) {
  Answers a;
  if (a.of(Purpose::Crash))
    track(u.email); // expect: privacy-wrong-purpose
}

// All of what a feature needs.
static bool allowedAll(std::initializer_list<Purpose> all) {
  return std::all_of(all.begin(), all.end(),
                     [](Purpose p) { return consent().granted(p); });
}
static bool allowedAny(std::initializer_list<Purpose> all) {
  return std::any_of(all.begin(), all.end(),
                     [](Purpose p) { return consent().granted(p); });
}
static int refusals(const std::vector<Purpose> &all) {
  return std::accumulate(all.begin(), all.end(), 0, [](int n, Purpose p) {
    return n + (consent().granted(p) ? 0 : 1);
  });
}
void needsAll(const User &u) {
  if (allowedAll({Purpose::Analytics, Purpose::Crash}))
    track(u.email); // ok
}
void needsAny(const User &u) {
  if (allowedAny({Purpose::Analytics, Purpose::Crash}))
    track(u.email); // expect: privacy-wrong-purpose
}
void needsNone(const User &u) {
  if (refusals({Purpose::Analytics, Purpose::Crash}) == 0)
    track(u.email); // ok
}

// Asked elsewhere, waited for.
void awaited(const User &u) {
  std::promise<bool> p;
  std::future<bool> f = p.get_future();
  p.set_value(consent().granted(Purpose::Analytics));
  if (f.get())
    track(u.email); // ok
}
void awaitedOther(const User &u) {
  std::promise<bool> p;
  auto f = p.get_future();
  p.set_value(featureOn());
  if (f.get())
    track(u.email); // expect: privacy-unconsented-flow
}
void awaitedAsync(const User &u) {
  auto f = std::async(std::launch::async,
                      [] { return consent().granted(Purpose::Analytics); });
  if (!f.get())
    return;
  track(u.email); // ok
}

// A debug switch that sends to nobody.
void dryRun(const User &u) {
  std::function<void(const std::string &)> out;
  if (consent().granted(Purpose::Analytics))
    out = [](const std::string &s) {
      track(s); // ok
    };
  else
    out = [](const std::string &) {};
  out(u.email);
}
void dryRunNot(const User &u) {
  std::function<void(const std::string &)> out = [](const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  };
  if (featureOn())
    out = [](const std::string &) {};
  out(u.email);
}

} // namespace prog_plugin
