// A system service: configuration, timers, spools, exit codes, workers.
// POLICY: Inputs/real.yaml
#include "Inputs/app.h"

namespace real_daemon {
using namespace app;

// The command line.
static bool hasFlag(const std::string &name) {
  if (name == "--no-telemetry")
    return !store().getBool("daemon", "EnableTelemetry");
  return featureOn();
}

void started(const User &u) {
  if (hasFlag("--no-telemetry")) {
    journal().add("telemetry is off");
    return;
  }
  track(u.email); // ok
}

void startedQuietly(const User &u) {
  if (hasFlag("--quiet")) {
    journal().add("quiet");
    return;
  }
  track(u.email); // expect: privacy-unconsented-flow
}

void startedWithout(const User &u) {
  if (!hasFlag("--no-telemetry"))
    return;
  journal().add("telemetry is off");
  track(u.email); // expect: privacy-inverted-consent
}

// The configuration file.
struct Config {
  bool submitStats = false;
  bool compress = false;
  int interval = 60;
};

static Config parseConfig(const Store &s) {
  Config cfg;
  cfg.submitStats = s.value("telemetry/enabled").toBool();
  cfg.compress = s.value("net/compress").toBool();
  if (s.value("net/slow").toBool())
    cfg.interval *= 10;
  return cfg;
}

void heartbeat(const User &u) {
  const Config cfg = parseConfig(store());
  if (cfg.interval > 0 && cfg.submitStats)
    track(u.email); // ok
}

void heartbeatCompressed(const User &u) {
  const Config cfg = parseConfig(store());
  if (cfg.interval > 0 && cfg.compress)
    track(u.email); // expect: privacy-unconsented-flow
}

class Server {
public:
  explicit Server(const Config &cfg) : cfg_(cfg) {}
  void handle(const User &u) {
    ++handled_;
    if (!cfg_.submitStats)
      return;
    report("handled for " + u.phone); // ok
  }
  void handleCrash(const User &u) {
    ++handled_;
    if (!cfg_.submitStats)
      return;
    sendCrash("crashed for " + u.phone); // expect: privacy-wrong-purpose
  }

private:
  Config cfg_;
  int handled_ = 0;
};

void requests(const User &u) {
  Server server(parseConfig(store()));
  server.handle(u);
  server.handleCrash(u);
}

// Codes: zero is yes, anything else says why not.
static int mayUpload(const Consent &c) {
  Consent &ask = consent();
  if (c.days() < 0)
    return -2;
  return ask.ask(Purpose::Analytics);
}

void upload(const User &u, const Consent &c) {
  if (int err = mayUpload(c); err != 0) {
    journal().add("upload refused");
    return;
  }
  track(u.phone); // ok
}

void uploadAnyway(const User &u, const Consent &c) {
  if (int err = mayUpload(c); err != 0) {
    journal().add("upload refused");
    redraw();
  }
  track(u.phone); // expect: privacy-unconsented-flow
}

void uploadOnError(const User &u, const Consent &c) {
  if (mayUpload(c))
    track(u.phone); // expect: privacy-inverted-consent
}

void daysLeft(const User &u, const Consent &c) {
  const int left = c.days();
  if (left >= 0)
    track(u.email); // ok
  if (left >= -1)
    track(u.phone); // expect: privacy-unconsented-flow
}

// Helpers that do not come back.
static void require(Purpose p) {
  if (!consent().granted(p))
    throw std::runtime_error("no consent");
}
static void requireFeature() {
  if (!featureOn())
    throw std::runtime_error("no feature");
}
static void orQuit(bool condition) {
  if (!condition)
    quit("condition does not hold");
}

void syncStats(const User &u) {
  require(Purpose::Analytics);
  journal().add("syncing");
  track(u.email); // ok
}

void syncFeature(const User &u) {
  requireFeature();
  journal().add("syncing");
  track(u.email); // expect: privacy-unconsented-flow
}

void syncCrash(const User &u) {
  require(Purpose::Crash);
  journal().add("syncing");
  track(u.email); // expect: privacy-wrong-purpose
}

void syncOrQuit(const User &u) {
  orQuit(consent().granted(Purpose::Analytics));
  track(u.email); // ok
}

void syncCaught(const User &u) {
  try {
    require(Purpose::Analytics);
    track(u.email); // ok
  } catch (const std::runtime_error &) {
    journal().add("refused");
  }
  track(u.phone); // expect: privacy-unconsented-flow
}

// Timers: one asks each time, one asked when it was set.
static Timer statsTimer, hostTimer, pingTimer;

void armStats(const User &u) {
  const std::string who = u.email;
  statsTimer.start(3600, [who] {
    if (!store().value("telemetry/enabled").toBool())
      return;
    track(who); // ok
  });
}

void armHost(const User &u) {
  if (!store().value("telemetry/enabled").toBool())
    return;
  const std::string who = u.email;
  hostTimer.start(3600, [who] {
    track(who); // expect: privacy-stale-consent
  });
}

void armPing(const User &u) {
  const std::string who = u.email;
  pingTimer.start(3600, [who] {
    if (!featureOn())
      return;
    track(who); // expect: privacy-unconsented-flow
  });
}

// A spool that the next run of the timer empties.
class Spool {
public:
  void add(std::string line) { lines_.push_back(std::move(line)); }
  std::vector<std::string> take() { return std::exchange(lines_, {}); }

private:
  std::vector<std::string> lines_;
};
static Spool asked, unasked;

void flushAsking() {
  for (const std::string &line : asked.take()) {
    if (consent().granted(Purpose::Analytics))
      track(line); // ok
  }
}
void spoolAsked(const User &u) {
  if (consent().granted(Purpose::Analytics))
    asked.add(u.email);
}

void flushBlindly() {
  for (const std::string &line : unasked.take())
    track(line); // expect: privacy-stale-consent
}
void spoolUnasked(const User &u) {
  if (consent().granted(Purpose::Analytics))
    unasked.add(u.email);
}

// A worker started at once, under the check.
void worker(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics))
    inThread([&u] {
      track(u.email); // ok
    });
}

} // namespace real_daemon
