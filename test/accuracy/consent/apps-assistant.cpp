// An assistant: sessions with scopes, capability objects, levels, retries,
// pipelines and cached answers.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <array>
#include <unordered_map>

namespace apps_assistant {
using namespace app;

// A capability: only who was allowed has one.
class UploadPermit {
public:
  static std::optional<UploadPermit> request(const Consent &c) {
    if (!c.granted(Purpose::Analytics))
      return std::nullopt;
    return UploadPermit();
  }
  static UploadPermit forTests() { return UploadPermit(); }

private:
  UploadPermit() = default;
};
static void upload(const UploadPermit &, const User &u) {
  track(u.phone); // expect: privacy-unconsented-flow
}
static void uploadAsked(const std::optional<UploadPermit> &p, const User &u) {
  if (p)
    track(u.phone); // ok
}

void capability(const User &u) {
  if (const auto permit = UploadPermit::request(consent()))
    upload(*permit, u);
  uploadAsked(UploadPermit::request(consent()), u);
  upload(UploadPermit::forTests(), u);
}

// Levels that are computed.
enum class Detail { Nothing = 0, Counts = 10, Text = 20 };
static Detail detail(const Consent &c) {
  Detail d = Detail::Nothing;
  if (c.granted(Purpose::Analytics))
    d = featureOn() ? Detail::Text : Detail::Counts;
  return d;
}

void detailed(const User &u) {
  if (detail(consent()) == Detail::Nothing)
    return;
  track(u.phone); // ok
}

void detailedFrom(const User &u, const Consent &c) {
  if (detail(c) <= Detail::Counts)
    track(u.phone); // expect: privacy-unconsented-flow
}

void detailedAtLeast(const User &u, const Consent &c) {
  if (static_cast<int>(detail(c)) >= static_cast<int>(Detail::Counts))
    track(u.phone); // ok
}

// Retries.
void retried(const User &u, int tries) {
  for (int i = 0; i < tries; ++i) {
    if (!consent().granted(Purpose::Analytics))
      return;
    track(u.phone); // ok
    redraw();
  }
}

void retriedOnOldAnswer(const User &u, int tries) {
  bool ok = consent().granted(Purpose::Analytics);
  for (int i = 0; i < tries; ++i) {
    if (i > 0)
      ok = true;
    if (ok)
      track(u.phone); // expect: privacy-unconsented-flow
  }
}

// A pipeline of steps.
using Step = std::function<bool(const User &)>;
static bool asks(const User &) {
  return consent().granted(Purpose::Analytics);
}
static bool sends(const User &u) {
  track(u.phone); // ok
  return true;
}
static bool sendsToo(const User &u) {
  track(u.email); // expect: privacy-unconsented-flow
  return true;
}

void steps(const User &u) {
  const Step first = asks, second = sends;
  if (first(u) && second(u))
    redraw();
}

void stepsTurned(const User &u) {
  const Step first = sendsToo, second = asks;
  if (first(u) && second(u))
    redraw();
}

// An answer that is cached, and one that is refreshed.
class CachedConsent {
public:
  bool get() {
    if (!cached_)
      cached_ = consent().granted(Purpose::Analytics);
    return *cached_;
  }

private:
  std::optional<bool> cached_;
};

void cached(const User &u) {
  CachedConsent c;
  if (c.get())
    track(u.phone); // ok
}

// Whoever is asked by reference.
static void decide(bool &usage, bool &banners) {
  usage = consent().granted(Purpose::Analytics);
  banners = consent().granted(Purpose::Ads);
}

void decided(const User &u) {
  bool usage = false, banners = false;
  decide(usage, banners);
  if (usage)
    track(u.phone); // ok
  if (banners)
    advertise(u.phone); // ok
}

void decidedCrossed(const User &u) {
  bool usage = false, banners = false;
  decide(banners, usage);
  if (usage)
    track(u.phone); // expect: privacy-wrong-purpose
}

// A message with an envelope.
struct Envelope {
  std::string to;
  std::string body;
  bool consented = false;
};
static Envelope seal(const User &u) {
  Envelope e;
  e.to = "host";
  e.consented = settings().shareUsage;
  e.body = u.phone;
  return e;
}
static void post(const Envelope &e) {
  if (!e.consented)
    return;
  track(e.to + e.body); // ok
}
static void postAny(const Envelope &e) {
  if (e.to.empty())
    return;
  track(e.to + e.body); // expect: privacy-unconsented-flow
}

void enveloped(const User &u) {
  const Envelope e = seal(u);
  post(e);
  postAny(e);
}

// Texts for answers.
static const char *answerText() {
  switch (consent().answer()) {
  case Answer::Given:
    return "yes";
  case Answer::Denied:
    return "no";
  default:
    return "ask";
  }
}

void byText(const User &u) {
  if (std::string(answerText()) == "yes")
    track(u.phone); // ok
}

void byOtherText(const User &u) {
  const std::string answer = answerText();
  if (answer == "no")
    track(u.phone); // expect: privacy-inverted-consent
}

// Two questions, one of which is enough for each.
void either(const User &u, bool fast) {
  const bool ok = fast ? settings().shareUsage
                       : consent().granted(Purpose::Analytics);
  if (ok)
    track(u.phone); // ok
}

void eitherOrNone(const User &u, bool fast) {
  const bool ok = fast || consent().granted(Purpose::Analytics);
  if (ok)
    track(u.phone); // expect: privacy-unconsented-flow
}

// A guard object with a method.
class Guard {
public:
  explicit Guard(const Consent &c) : c_(c) {}
  template <class F> void run(F f) const {
    if (c_.granted(Purpose::Analytics))
      f();
  }
  template <class F> void otherwise(F f) const {
    if (!c_.granted(Purpose::Analytics))
      f();
  }

private:
  const Consent &c_;
};

void guarded(const User &u) {
  Guard(consent()).run([&] {
    track(u.phone); // ok
  });
}

void guardedOtherwise(const User &u) {
  Guard(consent()).otherwise([&] {
    track(u.phone); // expect: privacy-inverted-consent
  });
}

// The first who agrees.
static const Account *firstWilling(const std::vector<Account> &all) {
  for (const Account &a : all)
    if (a.allows(Purpose::Analytics))
      return &a;
  return nullptr;
}

void willing(const std::vector<Account> &all) {
  if (const Account *a = firstWilling(all))
    track(a->phone); // ok
}

void willingOrFirst(const std::vector<Account> &all) {
  const Account *a = firstWilling(all);
  if (!a)
    a = &all.front();
  track(a->phone); // expect: privacy-unconsented-flow
}

// By name.
void byName(const std::vector<Account> &all) {
  std::unordered_map<std::string, bool> answers;
  for (const Account &a : all)
    answers[a.label] = a.allows(Purpose::Analytics);
  for (const Account &a : all)
    if (a.allows(Purpose::Analytics) && answers[a.label])
      track(a.phone); // ok
}

// Early outs in a chain of returns.
static bool stop(const User &u) {
  if (u.name.empty() || logLevel() < 0)
    return true;
  if (!settings().telemetry)
    return true;
  return false;
}
static bool stopUnlessNamed(const User &u) {
  if (u.name == "root")
    return false;
  return !settings().telemetry;
}

void stopped(const User &u) {
  if (stop(u))
    return;
  track(u.phone); // ok
}

void stoppedUnlessNamed(User u, bool admin) {
  if (admin)
    u.name = "root";
  if (stopUnlessNamed(u))
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace apps_assistant
