// Where programs put the question: around a report's parts, in an uploader, in
// the main window, at registration, in a base class.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"
#include <sstream>

namespace asks_place {
using namespace app;

// A report with parts that are taken up only if allowed.
struct Report {
  std::string os;
  std::string device;
  std::string mail;
};
static std::string asJson(const Report &r) {
  std::ostringstream out;
  out << "{\"os\":\"" << r.os << "\",\"device\":\"" << r.device
      << "\",\"mail\":\"" << r.mail << "\"}";
  return out.str();
}
void partsAllowed(const User &u) {
  Report r;
  r.os = version();
  if (consent().granted(Purpose::Crash)) {
    r.device = deviceId();
    r.mail = u.email;
  }
  sendCrash(asJson(r)); // ok
}
void partsHalfAllowed(const User &u) {
  Report r;
  r.os = version();
  r.device = deviceId();
  if (consent().granted(Purpose::Crash))
    r.mail = u.email;
  sendCrash(asJson(r)); // expect: privacy-unconsented-flow
}
void partTernary(const User &u) {
  Report r{version(), "",
           consent().granted(Purpose::Crash) ? u.email : std::string("anon")};
  sendCrash(asJson(r)); // ok
}
void partTernarySwapped(const User &u) {
  Report r{version(), "",
           consent().granted(Purpose::Crash) ? std::string("anon") : u.email};
  sendCrash(asJson(r)); // expect: privacy-inverted-consent
}

// Cleared again where it was not allowed.
void partCleared(const User &u) {
  Report r{version(), deviceId(), u.email};
  if (!consent().granted(Purpose::Crash)) {
    r.device.clear();
    r.mail = "";
  }
  sendCrash(asJson(r)); // ok
}
void partClearedHalf(const User &u) {
  Report r{version(), deviceId(), u.email};
  if (!consent().granted(Purpose::Crash))
    r.device.clear();
  sendCrash(asJson(r)); // expect: privacy-unconsented-flow
}

// The callee builds the payload.
static std::string buildPayload(const User &u) {
  std::string out = "v=" + version();
  if (consent().granted(Purpose::Analytics))
    out += "&mail=" + u.email;
  return out;
}
static std::string buildPayloadVerbose(const User &u) {
  std::string out = "v=" + version();
  if (g_verbose)
    out += "&mail=" + u.email;
  return out;
}
void payload(const User &u) {
  const std::string p = buildPayload(u);
  track(p); // ok
}
void payloadVerbose(const User &u) {
  const std::string p = buildPayloadVerbose(u);
  track(p); // expect: privacy-unconsented-flow
}

// An uploader that drops what it may not send.
class Uploader {
public:
  void upload(const std::string &body) {
    if (!consent().granted(Purpose::Analytics)) {
      journal().add("dropped");
      return;
    }
    post(body);
  }
  void force(const std::string &body) { postNow(body); }

private:
  void post(const std::string &body) {
    track(body); // ok
  }
  void postNow(const std::string &body) {
    track(body); // expect: privacy-unconsented-flow
  }
};
void uploads(const User &u) {
  Uploader up;
  up.upload(u.email);
  up.force(u.email);
}

// A window: the action asks, the worker sends.
class Window {
public:
  explicit Window(const User &u) : user_(u) {}
  void onSendClicked() {
    if (settings().shareUsage)
      submit();
  }
  void onClosed() { submitAtExit(); }

private:
  void submit() {
    track(user_.email); // ok
  }
  void submitAtExit() {
    track(user_.email); // expect: privacy-unconsented-flow
  }
  User user_;
};
void window(const User &u) {
  Window w(u);
  w.onSendClicked();
  w.onClosed();
}

// All callers but one, and the one is a retry.
class Sender {
public:
  void first(const User &u) {
    if (consent().granted(Purpose::Analytics))
      send(u.email);
  }
  void again(const User &u) {
    if (tries_ < 3)
      send(u.email);
  }

private:
  void send(const std::string &s) {
    ++tries_;
    track(s); // expect: privacy-unconsented-flow
  }
  int tries_ = 0;
};
void retry(const User &u) {
  Sender s;
  s.first(u);
  s.again(u);
}
class AskingSender {
public:
  void first(const User &u) {
    if (consent().granted(Purpose::Analytics))
      send(u.email);
  }
  void again(const User &u) {
    if (tries_ < 3 && consent().granted(Purpose::Analytics))
      send(u.email);
  }

private:
  void send(const std::string &s) {
    ++tries_;
    track(s); // ok
  }
  int tries_ = 0;
};
void retryAsking(const User &u) {
  AskingSender s;
  s.first(u);
  s.again(u);
}

// Two callers, two guards: one of them for another purpose.
static void deliver(const std::string &s) {
  track(s); // expect: privacy-wrong-purpose
}
void deliverForStatistics(const User &u) {
  if (consent().granted(Purpose::Analytics))
    deliver(u.email);
}
void deliverForAds(const User &u) {
  if (consent().granted(Purpose::Ads))
    deliver(u.email);
}
static void deliverEither(const std::string &s) {
  track(s); // ok
}
void deliverBySetting(const User &u, const Settings &s) {
  if (s.telemetry)
    deliverEither(u.email);
}
void deliverByLevel(const User &u) {
  if (consent().mode() >= Mode::Basic)
    deliverEither(u.email);
}

// A base class's template method.
class Job {
public:
  virtual ~Job() = default;
  void run() {
    if (!allowed())
      return;
    perform();
  }

protected:
  virtual bool allowed() const = 0;
  virtual void perform() = 0;
};
class UsageJob : public Job {
public:
  explicit UsageJob(const User &u) : user_(u) {}

protected:
  bool allowed() const override {
    return consent().granted(Purpose::Analytics);
  }
  void perform() override {
    track(user_.email); // ok
  }

private:
  User user_;
};
class SyncJob : public Job {
public:
  explicit SyncJob(const User &u) : user_(u) {}

protected:
  bool allowed() const override { return featureOn(); }
  void perform() override {
    track(user_.email); // expect: privacy-unconsented-flow
  }

private:
  User user_;
};
void jobs(const User &u) {
  UsageJob usage(u);
  usage.run();
  SyncJob sync(u);
  sync.run();
}

// Registered only if allowed; the handler is asked when it runs, or not.
void registersAsking(const User &u) {
  onEvent("start", [mail = u.email] {
    if (consent().granted(Purpose::Analytics))
      track(mail); // ok
  });
}
void registersOnce(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  onEvent("start", [mail = u.email] {
    track(mail); // expect: privacy-stale-consent
  });
}
void runsAtOnce(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  now([&u] {
    track(u.email); // ok
  });
}
void runsAtOnceUnasked(const User &u) {
  now([&u] {
    track(u.email); // expect: privacy-unconsented-flow
  });
}

// A helper that hands its callable on under the question.
template <class F> static void ifAllowed(Purpose p, F f) {
  if (consent().granted(p))
    f();
}
template <class F> static void ifVerbose(F f) {
  if (g_verbose)
    f();
}
void handedOn(const User &u) {
  ifAllowed(Purpose::Analytics, [&] {
    track(u.email); // ok
  });
}
void handedOnOther(const User &u) {
  ifAllowed(Purpose::Ads, [&] {
    track(u.email); // expect: privacy-wrong-purpose
  });
}
void handedOnVerbose(const User &u) {
  ifVerbose([&] {
    track(u.email); // expect: privacy-unconsented-flow
  });
}

// The object that sends exists only if allowed.
class Telemetry {
public:
  void count(const std::string &s) {
    track(s); // ok
  }
};
class Host {
public:
  Host() {
    if (consent().granted(Purpose::Analytics))
      telemetry_ = std::make_unique<Telemetry>();
  }
  void opened(const User &u) {
    if (telemetry_)
      telemetry_->count(u.email);
  }

private:
  std::unique_ptr<Telemetry> telemetry_;
};
class EagerTelemetry {
public:
  void count(const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  }
};
class EagerHost {
public:
  EagerHost() { telemetry_ = std::make_unique<EagerTelemetry>(); }
  void opened(const User &u) {
    if (telemetry_)
      telemetry_->count(u.email);
  }

private:
  std::unique_ptr<EagerTelemetry> telemetry_;
};
void hosts(const User &u) {
  Host h;
  h.opened(u);
  EagerHost e;
  e.opened(u);
}

// A factory picks the sender.
class Backend {
public:
  virtual ~Backend() = default;
  virtual void send(const std::string &s) = 0;
};
class NullBackend : public Backend {
public:
  void send(const std::string &) override {}
};
class HttpBackend : public Backend {
public:
  void send(const std::string &s) override {
    track(s); // ok
  }
};
static std::unique_ptr<Backend> makeBackend() {
  if (consent().granted(Purpose::Analytics))
    return std::make_unique<HttpBackend>();
  return std::make_unique<NullBackend>();
}
class AdBackend : public Backend {
public:
  void send(const std::string &s) override {
    advertise(s); // expect: privacy-unconsented-flow
  }
};
static std::unique_ptr<Backend> makeAdBackend() {
  if (featureOn())
    return std::make_unique<AdBackend>();
  return std::make_unique<NullBackend>();
}
void backends(const User &u) {
  makeBackend()->send(u.email);
  makeAdBackend()->send(u.email);
}

// A pipeline of steps, one of which is the question.
class Pipeline {
public:
  using Step = std::function<bool(std::string &)>;
  void add(Step s) { steps_.push_back(std::move(s)); }
  bool run(std::string &event) const {
    for (const Step &s : steps_)
      if (!s(event))
        return false;
    return true;
  }

private:
  std::vector<Step> steps_;
};
void beforeSend(const User &u) {
  std::string event = u.email;
  Pipeline p;
  p.add([](std::string &e) {
    e += ";";
    return true;
  });
  if (p.run(event))
    track(event); // expect: privacy-unconsented-flow
}

// Scrubbed unless allowed.
static std::string scrub(const std::string &s) {
  return consent().granted(Purpose::Analytics) ? s : std::string("***");
}
static std::string scrubLong(const std::string &s) {
  return s.size() < 64 ? s : std::string("***");
}
void scrubbed(const User &u) {
  track(scrub(u.email)); // ok
}
void scrubbedLong(const User &u) {
  track(scrubLong(u.email)); // expect: privacy-unconsented-flow
}

} // namespace asks_place
