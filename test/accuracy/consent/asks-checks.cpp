// What can be wrong with a check: purposes, people, kept closures, data kept
// from before, starts, forbidden data, opt-outs.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"
#include <fstream>
#include <list>
#include <sstream>

namespace asks_checks {
using namespace app;

// --- the purpose
void parentCovers(const User &u) {
  if (consent().granted(Purpose::Marketing))
    mail(u.email); // ok
}
void childDoesNotCover(const User &u) {
  if (consent().granted(Purpose::Email))
    advertise(u.email); // expect: privacy-wrong-purpose
}
void reportingFromAnalytics(const User &u) {
  if (consent().granted(Purpose::Analytics))
    report(u.email); // ok
}
void analyticsFromReporting(const User &u) {
  if (consent().granted(Purpose::Reporting))
    track(u.email); // expect: privacy-wrong-purpose
}
void templatePurpose(const User &u) {
  if (consent().grantedFor<Purpose::Crash>())
    sendCrash(u.email); // ok
}
void templatePurposeOther(const User &u) {
  if (consent().grantedFor<Purpose::Analytics>())
    sendCrash(u.email); // expect: privacy-wrong-purpose
}
static constexpr Purpose kCrashPurpose = Purpose::Crash;
static constexpr Purpose kUsagePurpose = Purpose::Analytics;
void constantPurpose(const User &u) {
  if (consent().granted(kCrashPurpose))
    sendCrash(u.email); // ok
}
void constantPurposeOther(const User &u) {
  if (consent().granted(kUsagePurpose))
    sendCrash(u.email); // expect: privacy-wrong-purpose
}
static bool may(Purpose p = Purpose::Analytics) { return consent().granted(p); }
void defaultedPurpose(const User &u) {
  if (may())
    track(u.email); // ok
}
void defaultedPurposeOther(const User &u) {
  if (may())
    advertise(u.email); // expect: privacy-wrong-purpose
}
static Purpose purposeOf(bool ads) {
  return ads ? Purpose::Ads : Purpose::Analytics;
}
void computedPurpose(const User &u) {
  if (consent().granted(purposeOf(true)) &&
      consent().granted(purposeOf(false))) {
    advertise(u.email); // ok
    track(u.email);     // ok
  }
}
void separateAsked(const User &u) {
  if (consent().grantedSeparately(Purpose::Sharing))
    share(u.email); // ok
}
void separateNotAsked(const User &u) {
  if (consent().granted(Purpose::Sharing))
    share(u.email); // expect: privacy-wrong-purpose
}
void settingOfAds(const User &u) {
  if (store().value("ads/enabled").toBool())
    advertise(u.email); // ok
  if (store().value("ads/enabled").toBool())
    track(u.email); // expect: privacy-wrong-purpose
}

// --- the person
void askedTheOther(const Account &from, const Account &to) {
  if (from.allows(Purpose::Analytics))
    track(from.phone); // ok
  if (to.allows(Purpose::Analytics))
    track(from.phone); // expect: privacy-wrong-subject
}
void askedByArgument(const Account &from, const Account &to) {
  if (!consent().granted(Purpose::Crash, to))
    return;
  sendCrash(to.phone);   // ok
  sendCrash(from.phone); // expect: privacy-wrong-subject
}
void bothAsked(const Account &from, const Account &to) {
  if (from.allows(Purpose::Analytics) && to.allows(Purpose::Analytics))
    track(from.phone + to.phone); // ok
}
void oneOfBothAsked(const Account &from, const Account &to) {
  if (from.allows(Purpose::Analytics))
    track(from.phone + to.phone); // expect: privacy-wrong-subject
}
static void sendOf(const Account &a) {
  track(a.phone); // ok
}
void handedOver(const Account &a) {
  if (a.allows(Purpose::Analytics))
    sendOf(a);
}
static void sendOfAny(const Account &a) {
  track(a.phone); // expect: privacy-wrong-subject
}
void handedOverOther(const Account &a, const Account &b) {
  if (a.allows(Purpose::Analytics))
    sendOfAny(b);
}
void byIndex(const std::vector<Account> &all) {
  for (size_t i = 0; i < all.size(); ++i)
    if (all[i].shareUsage)
      track(all[i].phone); // ok
}
void byFixedIndex(const std::vector<Account> &all) {
  for (size_t i = 0; i < all.size(); ++i)
    if (all[0].shareUsage)
      track(all[i].phone); // expect: privacy-wrong-subject
}
void ownerForContacts(const User &, const Account &a) {
  if (a.shareUsage)
    track(a.phone); // ok
  if (a.shareUsage)
    track(a.contacts[0].phone); // expect: privacy-wrong-subject
}

// --- the wrong way round
void earlyReturnInverted(const User &u) {
  if (settings().shareUsage)
    return;
  track(u.email); // expect: privacy-inverted-consent
}
void hiddenSends(const User &u) {
  if (settings().hideMe)
    track(u.email); // expect: privacy-inverted-consent
  else
    track(u.phone); // ok
}
void ternaryInverted(const User &u) {
  const std::string s = settings().shareUsage ? version() : u.email;
  track(s); // expect: privacy-inverted-consent
}
static bool optedOutOfUsage() { return !consent().granted(Purpose::Analytics); }
void wrapperInverted(const User &u) {
  if (optedOutOfUsage())
    track(u.email); // expect: privacy-inverted-consent
}
void continueInverted(const std::vector<Account> &all) {
  for (const Account &a : all) {
    if (a.allows(Purpose::Analytics))
      continue;
    track(a.phone); // expect: privacy-inverted-consent
  }
}

// --- kept for later
static void timerAsks(Timer &t, const User &u) {
  t.start(60, [mail = u.email] {
    if (settings().shareUsage)
      track(mail); // ok
  });
}
void timers(const User &u) {
  Timer t;
  timerAsks(t, u);
  if (settings().shareUsage)
    t.start(60, [mail = u.email] {
      track(mail); // expect: privacy-stale-consent
    });
}
class Queue {
public:
  void push(std::function<void()> f) { jobs_.push_back(std::move(f)); }
  void pump() {
    while (!jobs_.empty()) {
      auto f = std::move(jobs_.front());
      jobs_.pop_front();
      f();
    }
  }

private:
  std::list<std::function<void()>> jobs_;
};
static Queue &queue() {
  static Queue the;
  return the;
}
// norun: the queue is pumped at some later time
void queued(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  queue().push([mail = u.email] {
    // norun: the queue is pumped at some later time
    track(mail); // expect: privacy-stale-consent
  });
}
void queuedAsking(const User &u) {
  queue().push([mail = u.email] {
    if (consent().granted(Purpose::Analytics))
      // norun: the queue is pumped at some later time
      track(mail); // ok
  });
}
void laterCaptured(const User &u) {
  const bool allowed = consent().granted(Purpose::Ads);
  later([allowed, mail = u.email] {
    if (allowed)
      advertise(mail); // expect: privacy-stale-consent
  });
}
void threadAtOnce(const User &u) {
  if (consent().granted(Purpose::Ads))
    inThread([mail = u.email] {
      advertise(mail); // ok
    });
}

// --- from before they agreed
static std::vector<std::string> s_history;
static std::vector<std::string> s_allowed;
void historyFirst(const User &u) {
  s_history.push_back(u.email);
  if (consent().granted(Purpose::Analytics))
    s_allowed.push_back(u.email);
}
void historyLater(const User &) {
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const auto &h : s_history)
    track(h); // expect: privacy-retroactive-consent
  // norun: what was allowed then is sent only if it is allowed now
  for (const auto &h : s_allowed)
    // norun: the lists live on
    track(h); // ok
}
class Recorder {
public:
  void note(const User &u) { events_.push_back(u.email); }
  void noteAsked(const User &u) {
    if (consent().granted(Purpose::Crash))
      asked_.push_back(u.email);
  }
  void flush() {
    if (!consent().granted(Purpose::Crash))
      return;
    for (const auto &e : events_)
      sendCrash(e); // expect: privacy-retroactive-consent
    for (const auto &e : asked_)
      // norun: the lists live on
      sendCrash(e); // ok
  }

private:
  std::deque<std::string> events_, asked_;
};
static Recorder s_recorder;
void records(const User &u) {
  s_recorder.note(u);
  s_recorder.noteAsked(u);
}
void recordsFlushed(const User &) { s_recorder.flush(); }

// --- started too early
class App {
public:
  void init() {
    if (settings().showAds)
      AdSdk::initialize(); // ok
  }
  void initEager() {
    AdSdk::initialize(); // expect: privacy-early-collection
  }
};
void apps(const User &) {
  App a;
  a.init();
  a.initEager();
}
void startsThenAsks(Metrics &m) {
  m.start("key"); // expect: privacy-early-collection
  if (!consent().granted(Purpose::Analytics))
    m.stop();
}
void asksThenStarts(Metrics &m) {
  if (consent().granted(Purpose::Analytics))
    m.start("key"); // ok
}

// --- never
void diagnosisToAds(const User &u) {
  if (consent().granted(Purpose::Ads)) {
    advertise(u.diagnosis); // expect: privacy-forbidden-flow
    advertise(u.email);     // ok
  }
}
void diagnosisInProfile(const User &u) {
  std::ostringstream o;
  o << u.age << ';' << u.diagnosis;
  if (consent().grantedSeparately(Purpose::Sharing))
    share(o.str()); // expect: privacy-forbidden-flow
}
void logged(const User &u) {
  logLine("signed in: " + pseudonymise(u.email)); // ok
  logLine("signed in: " + u.email);               // expect: privacy-forbidden-flow
}

// --- opted out
void sold(const User &u) {
  if (!consent().optedOut())
    sell(u.email); // ok
}
void soldAnyway(const User &u) {
  if (featureOn())
    sell(u.email); // expect: privacy-unconsented-flow
}
void soldIfOptedOut(const User &u) {
  if (consent().optedOut())
    sell(u.email); // expect: privacy-inverted-consent
}
void soldOnConsent(const User &u) {
  const bool out = consent().optedOut();
  if (out)
    return;
  sell(u.email + deviceId()); // ok
}

} // namespace asks_checks
