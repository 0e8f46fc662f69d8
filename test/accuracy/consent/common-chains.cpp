// Middleware, interfaces and wrappers of wrappers.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace common_chains {
using namespace app;

// Wrappers of wrappers.
static bool allowed(Purpose p) { return consent().granted(p); }
static bool usageAllowed() { return allowed(Purpose::Analytics); }
static bool mayCount() { return featureOn() && usageAllowed(); }
static bool mayCountToo() { return featureOn() || usageAllowed(); }
static bool mustNotCount() { return !mayCount(); }
void three(const User &u) {
  if (mayCount())
    track(u.email); // ok
}
void threeOr(const User &u) {
  if (mayCountToo())
    track(u.email); // expect: privacy-unconsented-flow
}
void threeNot(const User &u) {
  if (mustNotCount())
    return;
  track(u.email); // ok
}
void threeForCrash(const User &u) {
  if (mayCount())
    sendCrash(u.email); // expect: privacy-wrong-purpose
}

// A sender behind an interface: one asks, one does not.
class Transport {
public:
  virtual ~Transport() = default;
  virtual void post(const std::string &body) = 0;
};
class AskingTransport : public Transport {
public:
  void post(const std::string &body) override {
    if (!settings().telemetry)
      return;
    track(body); // ok
  }
};
class PlainTransport : public Transport {
public:
  void post(const std::string &body) override {
    track(body); // expect: privacy-unconsented-flow
  }
};
class CountingTransport : public Transport {
public:
  explicit CountingTransport(Transport &next) : next_(next) {}
  void post(const std::string &body) override {
    ++sent_;
    next_.post(body);
  }

private:
  Transport &next_;
  int sent_ = 0;
};
void transports(const User &u) {
  AskingTransport a;
  PlainTransport p;
  CountingTransport ca(a), cp(p);
  for (Transport *t : std::initializer_list<Transport *>{&ca, &cp})
    t->post(u.email);
}

// A filter in front of a sender.
class ConsentFilter : public Transport {
public:
  explicit ConsentFilter(Transport &next) : next_(next) {}
  void post(const std::string &body) override {
    if (consent().granted(Purpose::Analytics))
      next_.post(body);
  }

private:
  Transport &next_;
};
class Wire : public Transport {
public:
  void post(const std::string &body) override {
    report(body); // ok
  }
};
void filtered(const User &u) {
  Wire w;
  ConsentFilter f(w);
  f.post(u.phone);
}
class SizeFilter : public Transport {
public:
  explicit SizeFilter(Transport &next) : next_(next) {}
  void post(const std::string &body) override {
    if (body.size() < 4096)
      next_.post(body);
  }

private:
  Transport &next_;
};
class Cable : public Transport {
public:
  void post(const std::string &body) override {
    report(body); // expect: privacy-unconsented-flow
  }
};
void sized(const User &u) {
  Cable c;
  SizeFilter f(c);
  f.post(u.phone);
}

// A template method: the base asks, the derived sends.
class Job {
public:
  virtual ~Job() = default;
  void run(const User &u) {
    if (precondition())
      execute(u);
  }

protected:
  virtual bool precondition() const {
    return consent().granted(Purpose::Crash);
  }
  virtual void execute(const User &u) = 0;
};
class DumpJob : public Job {
  void execute(const User &u) override {
    sendCrash("dump " + u.phone); // ok
  }
};
class EagerDumpJob : public Job {
  bool precondition() const override { return true; }
  void execute(const User &u) override {
    sendCrash("dump " + u.phone); // expect: privacy-unconsented-flow
  }
};
void jobs(const User &u) {
  DumpJob d;
  d.run(u);
  EagerDumpJob e;
  e.run(u);
}

// A chain of steps, each of which may stop it.
using Step = bool (*)();
static bool stepConnected() { return featureOn(); }
static bool stepConsent() { return consent().granted(Purpose::Analytics); }
static bool runSteps(std::initializer_list<Step> steps) {
  for (Step s : steps)
    if (!s())
      return false;
  return true;
}
static bool runAnyStep(Step a, Step b) { return a() || b(); }
void steps(const User &u) {
  if (runSteps({stepConnected, stepConsent}))
    track(u.phone); // ok
}
void stepsWithout(const User &u) {
  if (runSteps({stepConnected, stepConnected}))
    track(u.phone); // expect: privacy-unconsented-flow
}
void stepsAny(const User &u) {
  if (runAnyStep(stepConnected, stepConsent))
    track(u.phone); // expect: privacy-unconsented-flow
}

// Two callers of one sender: both ask, or one forgets.
static void sendOpened(const User &u) {
  track("opened " + u.email); // ok
}
void openedByMenu(const User &u) {
  if (settings().shareUsage)
    sendOpened(u);
}
void openedByKey(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  sendOpened(u);
}
static void sendClosed(const User &u) {
  track("closed " + u.email); // expect: privacy-unconsented-flow
}
void closedByMenu(const User &u) {
  if (settings().shareUsage)
    sendClosed(u);
}
void closedByKey(const User &u) {
  if (featureOn())
    sendClosed(u);
}

} // namespace common_chains
