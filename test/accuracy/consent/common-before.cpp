// Before the yes: what was gathered, what was started.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace common_before {
using namespace app;

// A session that waits for the answer.
class Session {
public:
  void login(const User &u) { trail_ += u.phone + ";"; }
  void granted() {
    if (consent().granted(Purpose::Analytics)) {
      track(trail_); // expect: privacy-retroactive-consent
      trail_.clear();
    }
  }

private:
  std::string trail_;
};
static Session s_session;
void sessionGranted() { s_session.granted(); }
void sessionLogin(const User &u) { s_session.login(u); }

class ShySession {
public:
  void login(const User &u) {
    if (consent().granted(Purpose::Analytics))
      trail_ += u.phone + ";";
    else
      trail_ += "somebody;";
  }
  void granted() {
    if (consent().granted(Purpose::Analytics))
      track(trail_); // ok
    trail_.clear();
  }

private:
  std::string trail_;
};
static ShySession s_shy;
void shyGranted() { s_shy.granted(); }
void shyLogin(const User &u) { s_shy.login(u); }

// By screen, in a map.
static std::map<std::string, std::string> s_screens;
void screensUp() {
  if (!settings().shareUsage)
    return;
  for (const auto &[screen, who] : s_screens)
    report(screen + who); // expect: privacy-retroactive-consent
}
void screenShown(const User &u) { s_screens["home"] = u.email; }

// Dropped as long as there is no yes.
static std::map<std::string, std::string> s_views;
void viewsUp() {
  if (!settings().shareUsage)
    return;
  for (const auto &[view, who] : s_views)
    report(view + who); // ok
}
void viewShown(const User &u) {
  if (!settings().shareUsage) {
    s_views.clear();
    return;
  }
  s_views["home"] = u.email;
}

// The last crash, kept in a shared place.
static std::shared_ptr<std::string> s_lastCrash;
void nextStart() {
  if (s_lastCrash && consent().granted(Purpose::Crash))
    sendCrash(*s_lastCrash); // expect: privacy-retroactive-consent
}
void crashed(const User &u) {
  s_lastCrash = std::make_shared<std::string>("in " + u.email);
}
static std::shared_ptr<std::string> s_lastHang;
void nextStartAfterHang(const User &u) {
  if (s_lastHang && consent().granted(Purpose::Crash))
    sendCrash(*s_lastHang + u.email); // ok
}
void hung() { s_lastHang = std::make_shared<std::string>("in " + version()); }

// Started with the program.
class Client {
public:
  explicit Client(bool on) {
    if (on)
      metrics_.start("client"); // ok
  }

private:
  Metrics metrics_;
};
class EagerClient {
public:
  EagerClient() { metrics_.start("client"); } // expect: privacy-early-collection
  bool ask() const { return consent().granted(Purpose::Analytics); }

private:
  Metrics metrics_;
};
void clients(const User &u) {
  Client c(settings().telemetry);
  EagerClient e;
  if (e.ask())
    track(u.email); // ok
}
static void bootAds() {
  AdSdk::initialize(); // expect: privacy-early-collection
}
static void bootAdsAsked() {
  AdSdk::initialize(); // ok
}
void boot() {
  bootAds();
  if (settings().showAds)
    bootAdsAsked();
}
void bootTwice(bool first) {
  if (first || settings().showAds)
    AdSdk::initialize(); // expect: privacy-early-collection
  if (first && settings().showAds)
    AdSdk::initialize(); // ok
}

} // namespace common_before
