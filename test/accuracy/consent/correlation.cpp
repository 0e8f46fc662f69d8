// What is known together: a value that exists only after a yes, the same
// question twice, flags of several answers, collecting now and sending later.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>

namespace correlation {
using namespace app;

void pointerSet(const User &u) {
  const std::string *phone = nullptr;
  if (consent().granted(Purpose::Analytics))
    phone = &u.phone;
  journal().add("looked up");
  if (phone)
    track(*phone); // ok
}

void pointerSetForTheFeature(const User &u) {
  const std::string *phone = nullptr;
  if (featureOn())
    phone = &u.phone;
  if (phone)
    track(*phone); // expect: privacy-unconsented-flow
}

void pointerSetAfterwards(const User &u) {
  const std::string *phone = nullptr;
  if (consent().granted(Purpose::Analytics))
    phone = &u.phone;
  if (!phone)
    phone = &u.email;
  track(*phone); // expect: privacy-unconsented-flow
}

void optionalSet(const User &u) {
  std::optional<std::string> phone;
  if (consent().granted(Purpose::Analytics))
    phone = u.phone;
  if (phone)
    track(*phone); // ok
  track(phone.value_or("none")); // ok
}

void optionalSetBefore(const User &u) {
  std::optional<std::string> phone = u.phone;
  if (consent().granted(Purpose::Analytics))
    journal().add("may send");
  if (phone)
    track(*phone); // expect: privacy-unconsented-flow
}

void optionalReset(const User &u) {
  std::optional<std::string> phone = u.phone;
  if (!consent().granted(Purpose::Analytics))
    phone.reset();
  if (phone)
    track(*phone); // ok
}

void uniqueSet(const User &u) {
  std::unique_ptr<User> copy;
  if (consent().granted(Purpose::Analytics))
    copy = std::make_unique<User>(u);
  if (copy)
    trackUser(*copy); // ok
}

void uniqueSetForTheFeature(const User &u) {
  std::unique_ptr<User> copy;
  if (featureOn())
    copy = std::make_unique<User>(u);
  if (copy)
    trackUser(*copy); // expect: privacy-unconsented-flow
}

void askedTwice(const User &u) {
  std::string phone = "none";
  if (consent().granted(Purpose::Analytics))
    phone = u.phone;
  journal().add("building");
  if (consent().granted(Purpose::Analytics))
    track(phone); // ok
}

void otherAskedTwice(const User &u) {
  std::string phone = "none";
  if (consent().granted(Purpose::Ads))
    phone = u.phone;
  if (consent().granted(Purpose::Ads))
    track(phone); // expect: privacy-wrong-purpose
}

void secondQuestionIsEnough(const User &u) {
  std::string phone = "none";
  if (featureOn())
    phone = u.phone;
  if (consent().granted(Purpose::Analytics))
    track(phone); // ok
}

void flagOfSeveral(const User &u) {
  bool analytics = consent().granted(Purpose::Analytics);
  bool ads = consent().granted(Purpose::Ads);
  bool both = analytics && ads;
  bool any = analytics || ads;
  if (both)
    track(u.phone); // ok
  if (both)
    advertise(u.phone); // ok
  if (any && analytics)
    track(u.email); // ok
}

void flagOfAny(const User &u) {
  bool analytics = consent().granted(Purpose::Analytics);
  bool ads = consent().granted(Purpose::Ads);
  bool any = analytics || ads;
  if (any)
    track(u.phone); // expect: privacy-wrong-purpose
}

void anySameOne(const User &u, const Settings &s) {
  bool any = consent().granted(Purpose::Analytics) || s.shareUsage;
  if (any)
    track(u.phone); // ok
}

void countOfConsents(const User &u) {
  int asked = 0;
  if (consent().granted(Purpose::Analytics))
    ++asked;
  if (asked > 0)
    track(u.phone); // ok
  int counted = 0;
  if (featureOn())
    ++counted;
  if (counted > 0)
    track(u.phone); // expect: privacy-unconsented-flow
}

void collectsUnderCheck(const std::vector<User> &all) {
  std::vector<std::string> out;
  for (const User &u : all)
    if (consent().granted(Purpose::Analytics))
      out.push_back(u.phone);
  for (const std::string &s : out)
    track(s); // ok
}

void collectsForTheFeature(const std::vector<User> &all) {
  std::vector<std::string> out;
  for (const User &u : all)
    if (featureOn())
      out.push_back(u.phone);
  for (const std::string &s : out)
    track(s); // expect: privacy-unconsented-flow
}

void collectsSomeUnderCheck(const std::vector<User> &all) {
  std::vector<std::string> out;
  for (const User &u : all) {
    out.push_back(u.email);
    if (consent().granted(Purpose::Analytics))
      out.push_back(u.phone);
  }
  for (const std::string &s : out)
    track(s); // expect: privacy-unconsented-flow
}

void collectsByAlgorithm(const std::vector<User> &all) {
  std::vector<std::string> out;
  if (consent().granted(Purpose::Analytics))
    std::transform(all.begin(), all.end(), std::back_inserter(out),
                   [](const User &u) { return u.phone; });
  for (const std::string &s : out)
    track(s); // ok
}

void dropsWithoutConsent(std::vector<User> all) {
  if (!consent().granted(Purpose::Analytics))
    all.clear();
  for (const User &u : all)
    track(u.phone); // ok
}

void dropsForTheFeature(std::vector<User> all) {
  if (!featureOn())
    all.clear();
  for (const User &u : all)
    track(u.phone); // expect: privacy-unconsented-flow
}

void flagBesideValue(const User &u) {
  std::string phone;
  bool have = false;
  if (consent().granted(Purpose::Analytics)) {
    phone = u.phone;
    have = true;
  }
  if (have)
    track(phone); // ok
}

void flagWithoutValue(const User &u) {
  std::string phone = u.phone;
  bool have = !phone.empty();
  if (consent().granted(Purpose::Analytics))
    journal().add("asked");
  if (have)
    track(phone); // expect: privacy-unconsented-flow
}

struct Upload {
  bool allowed = false;
  std::string body;
};
static Upload makeUpload(const User &u) {
  Upload up;
  up.allowed = consent().granted(Purpose::Analytics);
  if (up.allowed)
    up.body = u.phone;
  return up;
}
static Upload makeEagerUpload(const User &u) {
  Upload up;
  up.allowed = consent().granted(Purpose::Analytics);
  up.body = u.phone;
  return up;
}
void uploadKnows(const User &u) {
  const Upload up = makeUpload(u);
  track(up.body); // ok
}
void uploadDoesNotKnow(const User &u) {
  const Upload up = makeEagerUpload(u);
  track(up.body); // expect: privacy-unconsented-flow
}
void uploadIsAsked(const User &u) {
  const Upload up = makeEagerUpload(u);
  if (up.allowed)
    track(up.body); // ok
}

static bool tryPhone(const User &u, std::string &out) {
  if (!consent().granted(Purpose::Analytics))
    return false;
  out = u.phone;
  return true;
}
static bool tryPhoneAnyway(const User &u, std::string &out) {
  out = u.phone;
  return consent().granted(Purpose::Analytics);
}
void triedAndGot(const User &u) {
  std::string phone;
  if (tryPhone(u, phone))
    track(phone); // ok
  std::string again;
  tryPhone(u, again);
  track(again); // ok
}
void triedAnyway(const User &u) {
  std::string phone;
  if (tryPhoneAnyway(u, phone))
    track(phone); // ok
  std::string again;
  (void)tryPhoneAnyway(u, again);
  track(again); // expect: privacy-unconsented-flow
}

} // namespace correlation
