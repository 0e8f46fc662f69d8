// More programs as they are: what asks, what keeps the answer, what sends.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <chrono>
#include <list>
#include <sstream>

namespace asks_more {
using namespace app;

// A main window with a menu action that can be ticked.
class Action {
public:
  void setChecked(bool on) { checked_ = on; }
  bool isChecked() const { return checked_; }

private:
  bool checked_ = false;
};
class MainWindow {
public:
  MainWindow() {
    usage_.setChecked(consent().granted(Purpose::Analytics));
    toolbar_.setChecked(featureOn());
  }
  void opened(const User &u) {
    if (usage_.isChecked())
      track(u.email); // ok
  }
  void moved(const User &u) {
    if (toolbar_.isChecked())
      track(u.email); // expect: privacy-unconsented-flow
  }

private:
  Action usage_, toolbar_;
};
void mainWindow(const User &u) {
  MainWindow w;
  w.opened(u);
  w.moved(u);
}

// A service that is started and stopped.
class Service {
public:
  void start() { running_ = true; }
  void stop() { running_ = false; }
  void event(const User &u) {
    if (!running_)
      return;
    track(u.email); // ok
  }

private:
  bool running_ = false;
};
void service(const User &u) {
  Service s;
  if (consent().granted(Purpose::Analytics))
    s.start();
  s.event(u);
}
class EagerService {
public:
  void start() { running_ = true; }
  void event(const User &u) {
    if (!running_)
      return;
    track(u.email); // expect: privacy-unconsented-flow
  }

private:
  bool running_ = false;
};
void eagerService(const User &u) {
  EagerService s;
  if (featureOn())
    s.start();
  s.event(u);
}

// An endpoint that is only known with consent.
class Endpoint {
public:
  void configure() {
    if (consent().granted(Purpose::Analytics))
      url_ = "https://stats.example.org";
  }
  void post(const User &u) {
    if (url_.empty())
      return;
    track(u.email); // ok
  }

private:
  std::string url_;
};
void endpoint(const User &u) {
  Endpoint e;
  e.configure();
  e.post(u);
}
class FixedEndpoint {
public:
  void configure() { url_ = "https://stats.example.org"; }
  void post(const User &u) {
    if (url_.empty())
      return;
    track(u.email); // expect: privacy-unconsented-flow
  }

private:
  std::string url_;
};
void fixedEndpoint(const User &u) {
  FixedEndpoint e;
  e.configure();
  e.post(u);
}

// A sampling rate: zero without consent.
static int sampleRate() {
  return consent().granted(Purpose::Analytics) ? 10 : 0;
}
void sampled(const User &u) {
  if (sampleRate() > 0)
    track(u.email); // ok
}
void sampledAlways(const User &u) {
  if (sampleRate() >= 0)
    track(u.email); // expect: privacy-unconsented-flow
}
void sampledNever(const User &u) {
  if (sampleRate() == 0)
    track(u.email); // expect: privacy-inverted-consent
}

// A list of sinks to send to.
class Sink {
public:
  virtual ~Sink() = default;
  virtual void put(const std::string &s) = 0;
};
class FileSink : public Sink {
public:
  void put(const std::string &s) override { journal().add(s.c_str()); }
};
class StatsSink : public Sink {
public:
  void put(const std::string &s) override {
    track(s); // ok
  }
};
class AdsSink : public Sink {
public:
  void put(const std::string &s) override {
    advertise(s); // expect: privacy-unconsented-flow
  }
};
void sinks(const User &u) {
  std::vector<std::unique_ptr<Sink>> all;
  all.push_back(std::make_unique<FileSink>());
  if (consent().granted(Purpose::Analytics))
    all.push_back(std::make_unique<StatsSink>());
  all.push_back(std::make_unique<AdsSink>());
  for (auto &s : all)
    s->put(u.email);
}

// Connected only if allowed.
class Signal {
public:
  void connect(std::function<void(const std::string &)> f) {
    slots_.push_back(std::move(f));
  }
  void emit(const std::string &s) {
    for (auto &f : slots_)
      f(s);
  }

private:
  std::vector<std::function<void(const std::string &)>> slots_;
};
void connected(const User &u) {
  Signal changed;
  if (consent().granted(Purpose::Analytics))
    changed.connect([](const std::string &s) {
      track(s); // ok
    });
  changed.emit(u.email);
}
void connectedAlways(const User &u) {
  Signal changed;
  changed.connect([](const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  });
  changed.emit(u.email);
}

// A struct of what to include.
struct Include {
  bool mail : 1;
  bool phone : 1;
  bool scores : 1;
};
static Include whatToInclude() {
  Include i{};
  i.mail = consent().granted(Purpose::Analytics);
  i.phone = featureOn();
  i.scores = true;
  return i;
}
void included(const User &u) {
  const Include i = whatToInclude();
  std::ostringstream out;
  if (i.mail)
    out << u.email;
  if (i.scores)
    out << u.score;
  track(out.str()); // ok
}
void includedPhone(const User &u) {
  const Include i = whatToInclude();
  std::ostringstream out;
  if (i.phone)
    out << u.phone;
  track(out.str()); // expect: privacy-unconsented-flow
}

// Redacted at the edge.
static std::string forLog(const User &u, bool full) {
  if (full)
    return u.email;
  return u.name;
}
void fullOnlyAllowed(const User &u) {
  track(forLog(u, consent().granted(Purpose::Analytics))); // ok
}
void fullIfVerbose(const User &u) {
  track(forLog(u, g_verbose)); // expect: privacy-unconsented-flow
}

// A retry loop that asks each time.
void retries(const User &u) {
  for (int i = 0; i < 3; ++i) {
    if (!consent().granted(Purpose::Crash))
      break;
    sendCrash(u.email); // ok
    redraw();
  }
}
void retriesBreakLate(const User &u) {
  for (int i = 0; i < 3; ++i) {
    sendCrash(u.email); // expect: privacy-unconsented-flow
    if (!consent().granted(Purpose::Crash))
      break;
  }
}

// A policy object that is injected.
class PrivacyPolicy {
public:
  virtual ~PrivacyPolicy() = default;
  virtual bool allows(Purpose p) const = 0;
};
class UserPolicy : public PrivacyPolicy {
public:
  bool allows(Purpose p) const override { return consent().granted(p); }
};
class Reporter {
public:
  explicit Reporter(std::shared_ptr<PrivacyPolicy> p) : policy_(std::move(p)) {}
  void report(const User &u) {
    if (policy_ && policy_->allows(Purpose::Crash))
      sendCrash(u.email); // ok
  }
  void reportUnderPolicy(const User &u) {
    if (policy_)
      sendCrash(u.email); // expect: privacy-unconsented-flow
  }
  void reportOther(const User &u) {
    if (policy_->allows(Purpose::Ads))
      sendCrash(u.email); // expect: privacy-wrong-purpose
  }

private:
  std::shared_ptr<PrivacyPolicy> policy_;
};
void reporters(const User &u) {
  Reporter r(std::make_shared<UserPolicy>());
  r.report(u);
  r.reportUnderPolicy(u);
  r.reportOther(u);
}

// The answer arrives with a reply.
struct Reply {
  int status = 0;
  bool accepted = false;
};
static Reply ask(Purpose p) {
  Reply r;
  r.status = 200;
  r.accepted = consent().granted(p);
  return r;
}
void replied(const User &u) {
  if (const Reply r = ask(Purpose::Analytics); r.status == 200 && r.accepted)
    track(u.email); // ok
}
void repliedOk(const User &u) {
  if (const Reply r = ask(Purpose::Analytics); r.status == 200)
    track(u.email); // expect: privacy-unconsented-flow
}

// Two stages: the outer asks, the inner only formats.
static std::string format(const User &u) { return "<" + u.email + ">"; }
static void stage(const std::string &s) {
  if (s.empty())
    return;
  track(s); // ok
}
void stages(const User &u) {
  const bool may = consent().granted(Purpose::Analytics);
  stage(may ? format(u) : std::string());
}

// Asked once per session.
class Session {
public:
  bool maySend() {
    if (!asked_) {
      asked_ = true;
      answer_ = consent().ask(Purpose::Crash) == 0;
    }
    return answer_;
  }
  bool wasAsked() const { return asked_; }

private:
  bool asked_ = false, answer_ = false;
};
void session(const User &u) {
  Session s;
  if (s.maySend())
    sendCrash(u.email); // ok
}
void sessionAsked(const User &u) {
  Session s;
  s.maySend();
  if (s.wasAsked())
    sendCrash(u.email); // expect: privacy-unconsented-flow
}

// Ranges of people.
void firstAllowed(const std::vector<Account> &all) {
  for (const Account &a : all) {
    if (!a.allows(Purpose::Analytics))
      continue;
    track(a.phone); // ok
    break;
  }
}
void pointerToAllowed(const std::vector<Account> &all) {
  const Account *chosen = nullptr;
  for (const Account &a : all)
    if (a.allows(Purpose::Analytics)) {
      chosen = &a;
      break;
    }
  if (chosen)
    track(chosen->phone); // ok
}
void pointerToNamed(const std::vector<Account> &all) {
  const Account *chosen = nullptr;
  for (const Account &a : all)
    if (!a.label.empty()) {
      chosen = &a;
      break;
    }
  if (chosen)
    track(chosen->phone); // expect: privacy-unconsented-flow
}
void removed(const std::vector<Account> &people) {
  std::list<Account> all(people.begin(), people.end());
  for (auto it = all.begin(); it != all.end();) {
    if (!it->allows(Purpose::Analytics))
      it = all.erase(it);
    else
      ++it;
  }
  for (const Account &a : all)
    track(a.phone); // ok
}
void forEach(const std::vector<Account> &all) {
  std::for_each(all.begin(), all.end(), [](const Account &a) {
    if (a.shareUsage)
      track(a.phone); // ok
  });
}
void forEachOf(const std::vector<Account> &all, const Account &me) {
  std::for_each(all.begin(), all.end(), [&](const Account &a) {
    if (me.shareUsage)
      track(a.phone); // expect: privacy-wrong-subject
  });
}
void recursive(const Account &a) {
  if (a.allows(Purpose::Analytics))
    track(a.phone); // ok
}

// Kept for later by a member.
class Deferred {
public:
  void remember(const User &u) {
    if (consent().granted(Purpose::Analytics))
      pending_ = u.email;
  }
  void flush() {
    if (pending_.empty())
      return;
    if (consent().granted(Purpose::Analytics))
      track(pending_); // ok
    pending_.clear();
  }

private:
  std::string pending_;
};
static Deferred s_deferred;
void deferredFirst(const User &u) { s_deferred.remember(u); }
void deferredThen(const User &) { s_deferred.flush(); }

// Copies of settings.
void settingsCopied(const User &u) {
  struct Copy {
    bool share, dark;
  };
  const Copy c{settings().shareUsage, settings().darkTheme};
  if (c.share)
    track(u.email); // ok
  if (c.dark)
    track(u.phone); // expect: privacy-unconsented-flow
}
void hidden(const User &u) {
  const bool hide = settings().hideMe || g_hideLocation;
  if (!hide)
    track(u.email); // ok
}
void hiddenBoth(const User &u) {
  const bool hide = settings().hideMe && featureOn();
  if (!hide)
    track(u.email); // expect: privacy-unconsented-flow
}

// Switched on where they agreed, by a constant.
class Switch {
public:
  void setEnabled(bool on) { on_ = on; }
  bool enabled() const { return on_; }

private:
  bool on_ = false;
};
static Switch s_switch;
class OtherSwitch {
public:
  void setEnabled(bool on) { on_ = on; }
  bool enabled() const { return on_; }

private:
  bool on_ = false;
};
static OtherSwitch s_otherSwitch;
void switched(const User &u) {
  if (settings().telemetry)
    s_switch.setEnabled(true);
  else
    s_switch.setEnabled(false);
  if (s_switch.enabled())
    track(u.email); // ok
}
void switchedByFeature(const User &u) {
  if (featureOn())
    s_otherSwitch.setEnabled(true);
  else
    s_otherSwitch.setEnabled(false);
  if (s_otherSwitch.enabled())
    track(u.email); // expect: privacy-unconsented-flow
}
static bool s_on = false;
static void enable() { s_on = true; }
static void disable() { s_on = false; }
void enabledByCall(const User &u) {
  if (settings().shareUsage)
    enable();
  else
    disable();
  if (s_on)
    track(u.email); // ok
}
static bool s_onToo = false;
static void enableToo() { s_onToo = true; }
void enabledTwice(const User &u) {
  if (settings().shareUsage)
    enableToo();
  redraw();
  enableToo();
  if (s_onToo)
    track(u.email); // expect: privacy-unconsented-flow
}
class Program {
public:
  void init() {
    if (consent().granted(Purpose::Analytics))
      service_.start();
    else
      service_.stop();
  }
  void clicked(const User &u) { service_.event(u); }

private:
  Service service_;
};
void program(const User &u) {
  Program p;
  p.init();
  p.clicked(u);
}

} // namespace asks_more
