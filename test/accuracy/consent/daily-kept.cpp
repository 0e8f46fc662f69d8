// A music player that keeps the answer, in members, globals and guards.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace daily_kept {
using namespace app;

// Asked once, in the constructor.
class Scrobbler {
public:
  explicit Scrobbler(Consent &c)
      : enabled_(c.granted(Purpose::Analytics)), online_(featureOn()) {}
  void played(const User &u) {
    if (enabled_)
      track("played " + u.email); // ok
  }
  void skipped(const User &u) {
    if (online_)
      track("skipped " + u.email); // expect: privacy-unconsented-flow
  }

private:
  bool enabled_;
  bool online_;
};
void scrobble(Consent &c, const User &u) {
  Scrobbler s(c);
  s.played(u);
  s.skipped(u);
}

// Kept in a file-level variable by init.
static bool s_reporting = false;
static bool s_verbose = false;
static void initReporting() {
  s_reporting = settings().shareUsage;
  s_verbose = logLevel() > 1;
}
void trackStarted(const User &u) {
  initReporting();
  if (s_reporting)
    track(u.phone); // ok
}
void trackStopped(const User &u) {
  initReporting();
  if (s_verbose)
    track(u.phone); // expect: privacy-unconsented-flow
}

// A setter that others call.
class Equalizer {
public:
  void setReporting(bool on) { reporting_ = on; }
  void changed(const User &u) {
    if (!reporting_)
      return;
    track("eq " + u.email); // ok
  }

private:
  bool reporting_ = false;
};
void equalizer(const User &u) {
  Equalizer eq;
  eq.setReporting(consent().granted(Purpose::Analytics));
  eq.changed(u);
}
class Visualizer {
public:
  void setReporting(bool on) { reporting_ = on; }
  void changed(const User &u) {
    if (!reporting_)
      return;
    track("vis " + u.email); // expect: privacy-unconsented-flow
  }

private:
  bool reporting_ = false;
};
void visualizer(const User &u) {
  Visualizer v;
  v.setReporting(consent().granted(Purpose::Analytics));
  if (u.score > 3)
    v.setReporting(featureOn());
  v.changed(u);
}

// A struct of capabilities goes around.
struct Capabilities {
  bool usage = false;
  bool crashes = false;
  bool lyrics = false;
};
static Capabilities probe() {
  Capabilities c;
  c.usage = consent().granted(Purpose::Analytics);
  c.crashes = consent().granted(Purpose::Crash);
  c.lyrics = featureOn();
  return c;
}
static void playlist(const Capabilities &c, const User &u) {
  if (c.usage)
    track(u.email); // ok
  if (c.lyrics)
    track(u.email); // expect: privacy-unconsented-flow
  if (c.crashes)
    sendCrash(u.email); // ok
  if (c.crashes)
    track(u.phone); // expect: privacy-wrong-purpose
}
void playlists(const User &u) { playlist(probe(), u); }

// A client that exists only with consent.
class Client {
public:
  void send(const std::string &what) { track(what); } // ok
};
static std::unique_ptr<Client> makeClient() {
  if (!consent().granted(Purpose::Analytics))
    return nullptr;
  return std::make_unique<Client>();
}
void radio(const User &u) {
  auto client = makeClient();
  if (client)
    client->send(u.email);
}
class EagerClient {
public:
  void send(const std::string &what) { track(what); } // expect: privacy-unconsented-flow
};
static std::unique_ptr<EagerClient> makeEagerClient() {
  if (!featureOn())
    return nullptr;
  return std::make_unique<EagerClient>();
}
void podcast(const User &u) {
  auto client = makeEagerClient();
  if (client)
    client->send(u.email);
}

// A scope that knows whether it may.
class ReportScope {
public:
  explicit ReportScope(Purpose p) : active_(consent().granted(p)) {
    journal().add("begin");
  }
  ~ReportScope() { journal().add("end"); }
  explicit operator bool() const { return active_; }
  ReportScope(const ReportScope &) = delete;
  ReportScope &operator=(const ReportScope &) = delete;

private:
  bool active_;
};
void albumOpened(const User &u) {
  ReportScope scope(Purpose::Analytics);
  if (!scope)
    return;
  track("album " + u.email); // ok
}
void artistOpened(const User &u) {
  ReportScope scope(Purpose::Marketing);
  if (!scope)
    return;
  track("artist " + u.email); // expect: privacy-wrong-purpose
}

// Kept under the wrong sign.
class Ratings {
public:
  Ratings() : muted_(!consent().granted(Purpose::Analytics)) {}
  void rated(const User &u) {
    if (muted_)
      return;
    track("rated " + u.email); // ok
  }
  void unrated(const User &u) {
    if (!muted_)
      return;
    track("unrated " + u.email); // expect: privacy-inverted-consent
  }

private:
  bool muted_;
};
void ratings(const User &u) {
  Ratings r;
  r.rated(u);
  r.unrated(u);
}

} // namespace daily_kept
