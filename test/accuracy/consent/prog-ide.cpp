// A development tool: levels, feature flags, a crash handler, jobs.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <thread>
#include <mutex>

namespace prog_ide {
using namespace app;

// The level, as a class has it.
class Reporter {
public:
  enum class Level { None, Errors, Usage };
  Reporter() : level_(levelOf(consent().mode())) {}
  bool wants(Level l) const { return level_ >= l; }

private:
  static Level levelOf(Mode m) {
    switch (m) {
    case Mode::Off:
      return Level::None;
    case Mode::Basic:
      return Level::Errors;
    case Mode::Full:
      return Level::Usage;
    }
    return Level::None;
  }
  Level level_;
};

void opened(const User &u) {
  Reporter r;
  if (r.wants(Reporter::Level::Errors))
    track(u.email); // ok
}

void openedNone(const User &u) {
  Reporter r;
  if (r.wants(Reporter::Level::None))
    track(u.email); // expect: privacy-unconsented-flow
}

// A feature flag in front of it.
class Features {
public:
  bool on(const char *) const { return featureOn(); }
};

static bool mayReport(const Features &f) {
  return f.on("reports") && consent().granted(Purpose::Analytics);
}
static bool mightReport(const Features &f) {
  return f.on("reports") || consent().granted(Purpose::Analytics);
}

void flagged(const User &u) {
  Features f;
  if (mayReport(f))
    track(u.email); // ok
}

void flaggedOr(const User &u) {
  Features f;
  if (mightReport(f))
    track(u.email); // expect: privacy-unconsented-flow
}

// In a scope.
class Quiet {
public:
  Quiet() { ++depth; }
  ~Quiet() { --depth; }
  static int depth;
};
inline int Quiet::depth = 0;

void quiet(const User &u) {
  Quiet q;
  if (!consent().granted(Purpose::Analytics))
    return;
  track(u.email); // ok
}

void quietOnly(const User &u) {
  Quiet q;
  if (Quiet::depth == 0 && !consent().granted(Purpose::Analytics))
    return;
  track(u.email); // expect: privacy-unconsented-flow
}

// Crash reports ask for their own.
class CrashHandler {
public:
  void install() { enabled_ = consent().granted(Purpose::Crash); }
  void crashed(const User &u) const {
    if (enabled_)
      sendCrash(u.email); // ok
  }
  void crashedLoud(const User &u) const {
    if (enabled_)
      track(u.email); // expect: privacy-wrong-purpose
  }

private:
  bool enabled_ = false;
};

void crashes(const User &u) {
  CrashHandler h;
  h.install();
  h.crashed(u);
  h.crashedLoud(u);
}

// Jobs that run later.
class Scheduler {
public:
  void post(std::function<void()> f) { later(std::move(f)); }
};

void job(const User &u) {
  Scheduler s;
  if (consent().granted(Purpose::Analytics))
    s.post([u] {
      track(u.email); // expect: privacy-stale-consent
    });
}

void jobAsks(const User &u) {
  Scheduler s;
  s.post([u] {
    if (consent().granted(Purpose::Analytics))
      track(u.email); // ok
  });
}

void jobCarries(const User &u) {
  Scheduler s;
  const bool ok = consent().granted(Purpose::Analytics);
  s.post([u, ok] {
    if (ok)
      track(u.email); // expect: privacy-stale-consent
  });
}

void timer(const User &u) {
  Timer t;
  t.start(60, [u] {
    if (!settings().shareUsage)
      return;
    track(u.email); // ok
  });
}

void timerStarted(const User &u) {
  Timer t;
  if (!settings().shareUsage)
    return;
  t.start(60, [u] {
    track(u.email); // expect: privacy-stale-consent
  });
}

void atOnce(const User &u) {
  if (!settings().shareUsage)
    return;
  now([u] {
    track(u.email); // ok
  });
}

// Commands in a table.
class Commands {
public:
  void add(std::string name, std::function<void(const User &)> f) {
    all_[std::move(name)] = std::move(f);
  }
  void run(const std::string &name, const User &u) {
    auto it = all_.find(name);
    if (it != all_.end())
      it->second(u);
  }

private:
  std::map<std::string, std::function<void(const User &)>> all_;
};

void commands(const User &u) {
  Commands c;
  c.add("feedback", [](const User &w) {
    if (consent().granted(Purpose::Analytics))
      track(w.email); // ok
  });
  c.add("report", [](const User &w) {
    track(w.email); // expect: privacy-unconsented-flow
  });
  c.run("feedback", u);
  c.run("report", u);
}

// A template method: the base asks.
class Collector {
public:
  virtual ~Collector() = default;
  void collect(const User &u) {
    if (!allowed())
      return;
    send(u);
  }

protected:
  virtual bool allowed() const { return consent().granted(Purpose::Analytics); }
  virtual void send(const User &u) = 0;
};
class FileCollector : public Collector {
  void send(const User &u) override {
    track(u.email); // ok
  }
};
class TestCollector : public Collector {
protected:
  bool allowed() const override { return true; }
  void send(const User &u) override {
    track(u.email); // expect: privacy-unconsented-flow
  }
};

void collectors(const User &u) {
  FileCollector f;
  f.collect(u);
  TestCollector t;
  t.collect(u);
}

// The answer is dropped.
void dropped(const User &u) {
  (void)consent().granted(Purpose::Analytics); // expect: privacy-ignored-consent
  track(u.email); // behind
}

void bothWays(const User &u) {
  if (consent().granted(Purpose::Analytics)) // expect: privacy-ignored-consent
    track(u.email); // ok
  else
    track(u.email); // behind
}

void eachItsWay(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track(u.email); // ok
  else
    track(u.name); // ok
}

// Under a lock, with an early exit of the guard's scope.
class Guarded {
public:
  void set(bool on) {
    std::scoped_lock lock(mutex_);
    on_ = on;
  }
  bool get() const {
    std::scoped_lock lock(mutex_);
    return on_;
  }

private:
  mutable std::mutex mutex_;
  bool on_ = false;
};

void guardedFlag(const User &u) {
  Guarded g;
  g.set(settings().telemetry.load());
  if (g.get())
    track(u.email); // ok
}

void guardedOther(const User &u) {
  Guarded g;
  g.set(settings().darkTheme);
  if (g.get())
    track(u.email); // expect: privacy-unconsented-flow
}

void compareExchange(const User &u) {
  bool expected = true;
  if (settings().telemetry.compare_exchange_strong(expected, true))
    track(u.email); // ok
}

// Threads.
void thread(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  std::thread t([&u] {
    track(u.email); // ok
  });
  t.join();
}

void threadBare(const User &u) {
  std::thread t([&u] {
    track(u.email); // expect: privacy-unconsented-flow
  });
  t.join();
}

} // namespace prog_ide
