// A sync daemon: a config that is passed around, and long chains of callers.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_syncd {
using namespace app;

struct Network {
  bool metered = false;
};
struct Config {
  Network network;
  bool stats = false;
  bool crashes = false;
};
static Config readConfig() {
  Config c;
  c.network.metered = featureOn();
  c.stats = store().getBool("daemon", "EnableTelemetry");
  c.crashes = consent().granted(Purpose::Crash);
  return c;
}

static void emit(const std::string &line) {
  track(line); // ok
}
static void emitFile(const Config &c, const std::string &line) {
  if (c.network.metered)
    return;
  emit(line);
}
static void walkFolder(const Config &c, const User &u) {
  for (int i = 0; i < u.score; ++i)
    emitFile(c, u.email);
}
void cycle(const User &u) {
  const Config c = readConfig();
  if (c.stats)
    walkFolder(c, u);
}

static void emitRaw(const std::string &line) {
  track(line); // expect: privacy-unconsented-flow
}
static void emitBlock(const Config &c, const std::string &line) {
  if (c.network.metered)
    return;
  emitRaw(line);
}
void cycleBlocks(const User &u) {
  const Config c = readConfig();
  if (c.stats)
    emitBlock(c, u.email);
}
void cycleAll(const User &u) {
  const Config c = readConfig();
  emitBlock(c, u.phone);
}

void crashed(const User &u) {
  const Config c = readConfig();
  if (c.crashes)
    sendCrash(u.email); // ok
  if (c.stats)
    sendCrash(u.phone); // expect: privacy-wrong-purpose
}

// Passed by parts.
static void flush(bool stats, bool metered, const std::string &who) {
  if (stats)
    track("flush " + who); // ok
  if (!metered)
    track("unmetered " + who); // expect: privacy-unconsented-flow
}
void flushed(const User &u) {
  const Config c = readConfig();
  flush(c.stats, c.network.metered, u.email);
}

// Structured bindings.
static std::pair<bool, std::string> decide(const User &u) { return {consent().granted(Purpose::Analytics), u.email}; }
void conflict(const User &u) {
  const auto [ok, who] = decide(u);
  if (ok)
    track("conflict " + who); // ok
}
void resolved(const User &u) {
  const auto [ok, who] = decide(u);
  if (!ok)
    track("resolved " + who); // expect: privacy-inverted-consent
}
void renamed(const User &u) {
  const auto &[metered] = readConfig().network;
  if (!metered)
    track("renamed " + u.email); // expect: privacy-unconsented-flow
}

// An out-parameter that says so.
static void query(bool &stats, bool &crashes) {
  stats = consent().granted(Purpose::Analytics);
  crashes = consent().granted(Purpose::Crash);
}
void started(const User &u) {
  bool stats = false, crashes = false;
  query(stats, crashes);
  if (stats)
    track(u.email); // ok
}
void stopped(const User &u) {
  bool stats = false, crashes = false;
  query(stats, crashes);
  if (crashes)
    track(u.email); // expect: privacy-wrong-purpose
}
static bool load(Config *out) {
  if (!out)
    return false;
  *out = readConfig();
  return true;
}
void reloaded(const User &u) {
  Config c;
  if (!load(&c) || !c.stats)
    return;
  track("reloaded " + u.email); // ok
}
void reloadedOnly(const User &u) {
  Config c;
  if (!load(&c))
    return;
  track("reloaded " + u.email); // expect: privacy-unconsented-flow
}

// A copy, then changed.
void overridden(const User &u) {
  Config c = readConfig();
  c.stats = true;
  if (c.stats)
    track("forced " + u.email); // expect: privacy-unconsented-flow
}
void narrowed(const User &u, bool quiet) {
  Config c = readConfig();
  if (quiet)
    c.stats = false;
  if (c.stats)
    track("narrowed " + u.email); // ok
}

} // namespace usual_syncd
