// A music player: scrobbling, a settings model, a consent banner, exports.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <list>
#include <optional>
#include <sstream>

namespace prog_music {
using namespace app;

// What the user chose, with a reason.
class Decision {
public:
  static Decision of(Purpose p) {
    const auto answer = consent().stored(p);
    if (!answer)
      return Decision(Kind::Pending);
    return Decision(*answer ? Kind::Yes : Kind::No);
  }
  bool isYes() const { return kind_ == Kind::Yes; }
  bool isNo() const { return kind_ == Kind::No; }
  bool isDecided() const { return kind_ != Kind::Pending; }
  explicit operator bool() const { return isYes(); }

private:
  enum class Kind { Pending, No, Yes };
  explicit Decision(Kind k) : kind_(k) {}
  Kind kind_;
};

void scrobble(const User &u) {
  if (Decision::of(Purpose::Analytics))
    track(u.email); // ok
}
void scrobbleDecided(const User &u) {
  if (Decision::of(Purpose::Analytics).isDecided())
    track(u.email); // expect: privacy-unconsented-flow
}
void scrobbleUnlessNo(const User &u) {
  const Decision d = Decision::of(Purpose::Analytics);
  if (d.isNo()) // expect: privacy-default-consent
    return;
  track(u.email); // behind
}
void scrobbleYes(const User &u) {
  const Decision d = Decision::of(Purpose::Analytics);
  if (!d.isYes())
    return;
  track(u.email); // ok
}

// A base class asks for all players.
class Service {
public:
  explicit Service(Purpose p) : purpose_(p) {}
  virtual ~Service() = default;

protected:
  bool permitted() const { return consent().granted(purpose_); }

private:
  Purpose purpose_;
};
class Stats : public Service {
public:
  Stats() : Service(Purpose::Analytics) {}
  void played(const User &u) {
    if (permitted())
      track(u.email); // ok
  }
};
class Banner : public Service {
public:
  Banner() : Service(Purpose::Ads) {}
  void shown(const User &u) {
    if (permitted())
      advertise(u.email); // ok
  }
  void shownAndCounted(const User &u) {
    if (permitted())
      track(u.email); // expect: privacy-wrong-purpose
  }
};
void services(const User &u) {
  Stats s;
  s.played(u);
  Banner b;
  b.shown(u);
  b.shownAndCounted(u);
}

// A loop that gives up.
void albums(const std::vector<User> &all) {
  for (const User &u : all) {
    if (!consent().granted(Purpose::Analytics))
      break;
    track(u.email); // ok
  }
}
void albumsCounted(const std::vector<User> &all) {
  int refused = 0;
  for (const User &u : all) {
    if (!consent().granted(Purpose::Analytics))
      ++refused;
    track(u.email); // expect: privacy-unconsented-flow
  }
}
void collected(const std::vector<User> &all) {
  std::vector<std::string> lines;
  for (const User &u : all) {
    lines.push_back(u.name);
    if (settings().shareUsage)
      lines.push_back(u.email);
  }
  for (const std::string &line : lines)
    track(line); // ok
}
void collectedAnyway(const std::vector<User> &all) {
  std::vector<std::string> lines;
  for (const User &u : all) {
    lines.push_back(u.email);
    if (!settings().shareUsage)
      lines.push_back("anonymous");
  }
  for (const std::string &line : lines)
    track(line); // expect: privacy-unconsented-flow
}

// Flags gathered first.
void gathered(const User &u) {
  bool all = true;
  for (Purpose p : {Purpose::Analytics, Purpose::Crash})
    all = all && consent().granted(p);
  if (all)
    track(u.email); // ok
}
void gatheredAny(const User &u) {
  bool any = false;
  for (Purpose p : {Purpose::Analytics, Purpose::Crash})
    any |= consent().granted(p);
  if (any)
    track(u.email); // expect: privacy-wrong-purpose
}
void gatheredBreak(const User &u) {
  bool all = true;
  for (Purpose p : {Purpose::Analytics, Purpose::Crash}) {
    if (!consent().granted(p)) {
      all = false;
      break;
    }
  }
  if (!all)
    return;
  track(u.email); // ok
}

// Names of settings, as macros and constants.
static constexpr const char *kUsageKey = "telemetry/enabled";
static constexpr const char *kAdsKey = "ads/enabled";
#define PREF(name) store().value(name).toBool()
static bool pref(const char *key, bool fallback = false) {
  return store().value(key, fallback).toBool();
}
void prefs(const User &u) {
  if (PREF(kUsageKey))
    track(u.email); // ok
  if (PREF("ui/dark"))
    track(u.phone); // expect: privacy-unconsented-flow
}
void prefsWrapped(const User &u) {
  if (pref(kUsageKey))
    track(u.email); // ok
  if (pref(kAdsKey))
    track(u.phone); // expect: privacy-wrong-purpose
}
void prefsFallback(const User &u) {
  if (pref(kUsageKey, true)) // expect: privacy-default-consent
    track(u.email); // behind
}
static std::string keyOf(const std::string &group) {
  return group + "/enabled";
}
void prefsUnknown(const User &u, const std::string &group) {
  if (store().value(keyOf(group).c_str()).toBool())
    track(u.email); // expect: privacy-unconsented-flow
}

// The answer goes along with the message.
struct Message {
  std::string text;
  bool allowed = false;
};
class Channel {
public:
  void post(const Message &m) {
    if (m.allowed)
      track(m.text); // ok
  }
  void postAll(const Message &m) {
    if (!m.text.empty())
      track(m.text); // expect: privacy-unconsented-flow
  }
};
void messages(const User &u) {
  Message m{u.email, consent().granted(Purpose::Analytics)};
  Channel c;
  c.post(m);
  c.postAll(m);
}

// Exported on request: a dialog each time.
void exported(const User &u) {
  ConsentDialog d(Purpose::Analytics);
  if (d.exec() == DialogResult::Accepted)
    track(u.email); // ok
}
void exportedAnyway(const User &u) {
  ConsentDialog d(Purpose::Analytics);
  d.exec(); // expect: privacy-ignored-consent
  track(u.email); // behind
}
void exportedClosed(const User &u) {
  ConsentDialog d(Purpose::Analytics);
  const DialogResult r = d.exec();
  if (r != DialogResult::Rejected)
    track(u.email); // expect: privacy-unconsented-flow
}
void exportedSwitch(const User &u) {
  switch (ConsentDialog(Purpose::Analytics).exec()) {
  case DialogResult::Accepted:
    track(u.email); // ok
    break;
  case DialogResult::Rejected:
  case DialogResult::Closed:
    break;
  }
}

// A token that proves it.
class Gateway {
public:
  explicit Gateway(ConsentToken<Purpose::Analytics> token) : token_(token) {}
  void send(const User &u) {
    journal().add(token_.proof() ? "proof" : "none");
    track(u.email); // ok
  }

private:
  ConsentToken<Purpose::Analytics> token_;
};
class AdGateway {
public:
  explicit AdGateway(ConsentToken<Purpose::Ads> token) : token_(token) {}
  void send(const User &u) {
    journal().add(token_.proof() ? "proof" : "none");
    track(u.email); // expect: privacy-wrong-purpose
  }

private:
  ConsentToken<Purpose::Ads> token_;
};
void gateways(const User &u) {
  if (auto t = consent().analyticsToken()) {
    Gateway g(*t);
    g.send(u);
  }
}
void adGateways(const User &u) {
  // norun: there is no such token to be had in a run
  if (consent().granted(Purpose::Ads)) {
    AdGateway g(ConsentToken<Purpose::Ads>(1));
    g.send(u);
  }
}

// Handed on by two callers.
static void sendBoth(const User &u) {
  track(u.email); // ok
}
static void sendOne(const User &u) {
  track(u.email); // expect: privacy-unconsented-flow
}
void fromMenu(const User &u) {
  if (settings().shareUsage) {
    sendBoth(u);
    sendOne(u);
  }
}
void fromTray(const User &u) {
  if (consent().granted(Purpose::Analytics))
    sendBoth(u);
  sendOne(u);
}

} // namespace prog_music
