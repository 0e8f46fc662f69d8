// A smart watch companion: positions, pulse and the SDKs that start with it.
// POLICY: Inputs/kit.yaml
#include "Inputs/kit.h"
#include <deque>

namespace sports_watch {
using namespace app;
using consentkit::Category;
using consentkit::Manager;

// Start-up order.
void startsAfterAsking(Metrics &m) {
  if (!Manager::shared().isAccepted(Category::Measurement))
    return;
  m.start("companion"); // ok
}
void startsThenAsks(Metrics &m) {
  m.start("companion"); // expect: privacy-early-collection
  if (!Manager::shared().isAccepted(Category::Measurement))
    m.stop();
}
void startsWhenPaired(Metrics &m) {
  if (wear::paired())
    m.start("companion"); // expect: privacy-early-collection
}
void bannersAfterAsking() {
  if (consentkit::flagOf("tailored-ads") == 1)
    AdSdk::initialize(); // ok
}
void bannersFirst() {
  AdSdk::initialize(); // expect: privacy-early-collection
  if (consentkit::flagOf("tailored-ads") == 1)
    redraw();
}

class Companion {
public:
  void onCreate() {
    journal().add("created");
    if (settings().shareUsage)
      metrics_.start("watch"); // ok
  }
  void onPaired() {
    journal().add("paired");
    metrics_.start("watch-paired"); // expect: privacy-early-collection
  }

private:
  Metrics metrics_;
};
void companion() {
  Companion c;
  c.onCreate();
  c.onPaired();
}

// The pulse goes to no advertiser, whatever was agreed.
void pulseToAds() {
  if (Manager::shared().isAccepted(Category::Personalization))
    advertise(wear::pulseTrace()); // expect: privacy-forbidden-flow
}
void placeToAds() {
  if (Manager::shared().isAccepted(Category::Personalization))
    advertise(wear::lastFix()); // ok
}
void pulseToStatistics() {
  if (Manager::shared().isAccepted(Category::Measurement))
    track(wear::pulseTrace()); // ok
}
void pulseToPartner() {
  if (consent().grantedSeparately(Purpose::Sharing))
    share("pulse=" + wear::pulseTrace()); // expect: privacy-forbidden-flow
}
void placeToPartner() {
  if (consent().grantedSeparately(Purpose::Sharing))
    share("fix=" + wear::lastFix()); // ok
}
static std::string daySummary(bool withPulse) {
  std::string s = wear::firmware() + wear::lastFix();
  if (withPulse)
    s += wear::pulseTrace();
  return s;
}
void summaryToAds() {
  if (Manager::shared().isAccepted(Category::Personalization))
    advertise(daySummary(true)); // expect: privacy-forbidden-flow
}
void summaryOfPlaces() {
  if (Manager::shared().isAccepted(Category::Personalization))
    advertise(wear::firmware() + wear::lastFix()); // ok
}

// What piled up before the answer.
class Backlog {
public:
  void note(const std::string &line) { lines_.push_back(line); }
  std::vector<std::string> take() { return std::exchange(lines_, {}); }

private:
  std::vector<std::string> lines_;
};
static Backlog g_fixes;
static Backlog g_agreedFixes;
void fixesPileUp() { g_fixes.note(wear::lastFix()); }
void fixesGoOut() {
  if (!Manager::shared().isAccepted(Category::Measurement))
    return;
  for (const std::string &line : g_fixes.take())
    track(line); // expect: privacy-retroactive-consent
}
void fixesPileUpAgreed() {
  if (Manager::shared().isAccepted(Category::Measurement))
    g_agreedFixes.note(wear::lastFix());
}
void agreedFixesGoOut() {
  if (!Manager::shared().isAccepted(Category::Measurement))
    return;
  for (const std::string &line : g_agreedFixes.take())
    track(line); // ok
}

// Every quarter of an hour.
void quarterly() {
  static Timer t;
  t.start(900, [] {
    if (Manager::shared().isAccepted(Category::Measurement))
      track(wear::lastFix()); // ok
  });
}
void quarterlySinceAsked() {
  static Timer t;
  if (Manager::shared().isAccepted(Category::Measurement))
    t.start(900, [] {
      track(wear::lastFix()); // expect: privacy-stale-consent
    });
}

} // namespace sports_watch
