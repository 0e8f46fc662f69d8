// A telemetry library: queues, sinks, clients by template, timers, callbacks.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <list>

namespace apps_telemetry {
using namespace app;

// A client for one purpose.
template <Purpose P> class Client {
public:
  void event(const std::string &text) {
    if (!consent().granted(P))
      return;
    send(text);
  }
  void force(const std::string &text) { send(text); }

private:
  void send(const std::string &text) {
    if constexpr (P == Purpose::Ads)
      advertise(text); // ok
    else
      track(text); // expect: privacy-wrong-purpose
  }
};

void clients(const User &u) {
  Client<Purpose::Ads> ads;
  ads.event(u.phone);
  Client<Purpose::Crash> crashes;
  crashes.event(u.phone);
}

// Policy classes.
struct AlwaysAllow {
  static bool allowed() { return true; }
};
struct AskUser {
  static bool allowed() { return consent().granted(Purpose::Analytics); }
};
template <class Policy> class Sender {
public:
  void operator()(const User &u) const {
    if (Policy::allowed())
      track(u.phone); // expect: privacy-unconsented-flow
  }
};
template <class Policy> class CarefulSender {
public:
  void operator()(const User &u) const {
    if (Policy::allowed())
      track(u.phone); // ok
  }
};

void policies(const User &u) {
  Sender<AlwaysAllow>{}(u);
  CarefulSender<AskUser>{}(u);
}

// The base class asks, the derived one sends.
template <class Self> class Reporter {
public:
  void run(const User &u) {
    if (static_cast<Self *>(this)->enabled())
      static_cast<Self *>(this)->doReport(u);
  }
};
class UsageReporter : public Reporter<UsageReporter> {
public:
  bool enabled() const { return settings().shareUsage; }
  void doReport(const User &u) {
    track(u.phone); // ok
  }
};
class ThemeReporter : public Reporter<ThemeReporter> {
public:
  bool enabled() const { return settings().darkTheme; }
  void doReport(const User &u) {
    track(u.phone); // expect: privacy-unconsented-flow
  }
};

void reporters(const User &u) {
  UsageReporter{}.run(u);
  ThemeReporter{}.run(u);
}

class Plugin {
public:
  virtual ~Plugin() = default;
  void tick(const User &u) {
    if (!allowed())
      return;
    collect(u);
  }

protected:
  virtual bool allowed() const { return consent().granted(Purpose::Analytics); }
  virtual void collect(const User &u) = 0;
};
class Usage : public Plugin {
  void collect(const User &u) override {
    track(u.phone); // ok
  }
};
class Debugging : public Plugin {
  bool allowed() const override { return featureOn(); }
  void collect(const User &u) override {
    track(u.phone); // expect: privacy-unconsented-flow
  }
};

void plugins(const User &u) {
  Usage usage;
  usage.tick(u);
  Debugging debugging;
  debugging.tick(u);
}

// A queue that is drained later.
class Queue {
public:
  void push(std::string text) { items_.push_back(std::move(text)); }
  void drain() {
    while (!items_.empty()) {
      if (consent().granted(Purpose::Analytics))
        track(items_.front()); // ok
      items_.pop_front();
    }
  }

private:
  std::list<std::string> items_;
};

void queue(const User &u) {
  Queue q;
  if (consent().granted(Purpose::Analytics))
    q.push(u.phone);
  q.drain();
}

// Timers and posted work.
class Heartbeat {
public:
  void start(const User &u) {
    if (consent().granted(Purpose::Analytics))
      timer_.start(60, [text = u.phone] {
        track(text); // expect: privacy-stale-consent
      });
  }
  void startCareful(const User &u) {
    timer_.start(60, [text = u.phone] {
      if (consent().granted(Purpose::Analytics))
        track(text); // ok
    });
  }

private:
  Timer timer_;
};

void heartbeat(const User &u) {
  static Heartbeat h;
  h.start(u);
}
void heartbeatCareful(const User &u) {
  static Heartbeat h;
  h.startCareful(u);
}

void posted(const User &u) {
  if (!settings().shareUsage)
    return;
  later([u] {
    track(u.phone); // expect: privacy-stale-consent
  });
}

void postedChecked(const User &u) {
  later([u] {
    if (!settings().shareUsage)
      return;
    track(u.phone); // ok
  });
}

void atOnce(const User &u) {
  if (!settings().shareUsage)
    return;
  now([&] {
    track(u.phone); // ok
  });
  inThread([u] {
    track(u.phone); // ok
  });
}

// One callback that is put together before.
void composed(const User &u) {
  const auto allowed = [] { return consent().granted(Purpose::Analytics); };
  const auto send = [&](const std::string &text) {
    if (allowed())
      track(text); // ok
  };
  send(u.phone);
}

void decorated(const User &u) {
  const auto guard = [](auto f) {
    return [f] {
      if (consent().granted(Purpose::Analytics))
        f();
    };
  };
  const auto job = guard([&] {
    track(u.phone); // ok
  });
  job();
}

void undecorated(const User &u) {
  const auto guard = [](auto f) {
    return [f] {
      if (featureOn())
        f();
    };
  };
  const auto job = guard([&] {
    track(u.phone); // expect: privacy-unconsented-flow
  });
  job();
}

// Callers that ask, and one that does not.
static void emitUsage(const User &u) {
  track(u.phone); // expect: privacy-unconsented-flow
}
static void emitError(const User &u) {
  track(u.email); // ok
}
void onOpen(const User &u) {
  if (consent().granted(Purpose::Analytics)) {
    emitUsage(u);
    emitError(u);
  }
}
void onClose(const User &u) {
  if (settings().shareUsage)
    emitError(u);
  emitUsage(u);
}

// The switch is a parameter.
static void flush(const std::string &text, bool allowed) {
  if (allowed)
    track(text); // ok
}
static void flushIfConnected(const std::string &text, bool connected) {
  if (connected)
    track(text); // expect: privacy-unconsented-flow
}
void flushes(const User &u, bool online) {
  flush(u.phone, consent().granted(Purpose::Analytics) && online);
  flushIfConnected(u.phone, online);
}
void flushNever(const User &u) { flush(u.phone, false); }

// Options that travel.
struct Options {
  bool usage = false;
  std::string host = "host";
};
class Backend {
public:
  explicit Backend(const Options &o) : options_(o) {}
  void put(const User &u) const {
    if (options_.usage)
      track(options_.host + u.phone); // ok
  }
  void putUnless(const User &u) const {
    if (!options_.host.empty())
      track(options_.host + u.phone); // expect: privacy-unconsented-flow
  }

private:
  Options options_;
};
void backend(const User &u) {
  Options o;
  o.usage = settings().shareUsage;
  Backend b(o);
  b.put(u);
  b.putUnless(u);
}

// Retroactive: kept before anyone agreed.
class Backlog {
public:
  void note(const User &u) { lines_.push_back(u.phone); }
  void noteAllowed(const User &u) {
    if (consent().granted(Purpose::Analytics))
      allowed_.push_back(u.phone);
  }
  void send() {
    if (!consent().granted(Purpose::Analytics))
      return;
    for (const std::string &line : lines_)
      track(line); // expect: privacy-retroactive-consent
    for (const std::string &line : allowed_)
      track(line); // ok
  }

private:
  std::vector<std::string> lines_, allowed_;
};
static Backlog s_backlog;

void backlogNote(const User &u) { s_backlog.note(u); }
void backlogAllowed(const User &u) { s_backlog.noteAllowed(u); }
void backlogSend() { s_backlog.send(); }

// SDKs that collect by themselves.
void startSdk() {
  AdSdk::initialize(); // expect: privacy-early-collection
}
void startSdkAllowed() {
  if (consent().granted(Purpose::Ads))
    AdSdk::initialize(); // ok
}
void startMetrics(Metrics &m) {
  if (!settings().shareUsage)
    return;
  m.start("key"); // ok
}

// Separate, sold, never.
void partner(const User &u) {
  if (consent().grantedSeparately(Purpose::Sharing))
    share(u.phone); // ok
}
void partnerGeneral(const User &u) {
  if (consent().granted(Purpose::Sharing))
    share(u.phone); // expect: privacy-wrong-purpose
}
void broker(const User &u) {
  if (consent().optedOut())
    return;
  sell(u.phone); // ok
}
void brokerIgnores(const User &u) {
  if (consent().optedOut())
    journal().add("opted out");
  sell(u.phone); // expect: privacy-unconsented-flow
}

} // namespace apps_telemetry
