// What is known together, in larger steps.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace correlation_more {
using namespace app;

void sharedSet(const User &u, const Consent &c) {
  std::shared_ptr<const User> copy;
  if (c.granted(Purpose::Analytics))
    copy = std::make_shared<const User>(u);
  if (!copy)
    return;
  track(copy->phone); // ok
}

void setOnce(const User &u, const Consent &c) {
  std::optional<std::string> a, b;
  if (c.granted(Purpose::Analytics))
    a.emplace(u.phone);
  else
    b = u.phone;
  if (a.has_value())
    track(*a); // ok
  if (b)
    track(*b); // expect: privacy-inverted-consent
}

void ternaryPointer(const User &u, const Consent &c) {
  const User *p = c.granted(Purpose::Analytics) ? &u : nullptr;
  if (p)
    track(p->phone); // ok
  const User *q = featureOn() ? &u : nullptr;
  if (q)
    track(q->phone); // expect: privacy-unconsented-flow
}

void clearedText(const User &u, const Consent &c) {
  std::string s = u.phone;
  if (!c.granted(Purpose::Analytics))
    s.clear();
  track(s); // ok
  std::string t = u.phone;
  if (!c.granted(Purpose::Analytics))
    t = "hidden";
  track(t); // ok
  std::string v = u.phone;
  if (featureOn())
    v = "hidden";
  track(v); // expect: privacy-unconsented-flow
}

void blankedField(User u, const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    u.phone.clear();
  track(u.phone); // ok
  track(u.email); // expect: privacy-unconsented-flow
}

void gathersThenSends(const std::vector<User> &all, const Consent &c) {
  std::vector<const User *> chosen;
  for (const User &u : all)
    if (c.granted(Purpose::Analytics) && !u.phone.empty())
      chosen.push_back(&u);
  for (const User *u : chosen)
    track(u->phone); // ok
}

void gathersText(const std::vector<User> &all, const Consent &c) {
  std::string batch;
  for (const User &u : all) {
    if (!c.granted(Purpose::Analytics))
      continue;
    batch += u.phone;
  }
  if (!batch.empty())
    track(batch); // ok
}

void gathersTextAnyway(const std::vector<User> &all, const Consent &c) {
  std::string batch;
  for (const User &u : all) {
    if (c.granted(Purpose::Analytics))
      batch += "!";
    batch += u.phone;
  }
  track(batch); // expect: privacy-unconsented-flow
}

void dropsThenSends(std::vector<User> all, const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    all.clear();
  std::string batch;
  for (const User &u : all)
    batch += u.phone;
  track(batch); // ok
}

void flagsOfSeveral(const User &u, const Consent &c) {
  const bool usage = c.granted(Purpose::Analytics);
  const bool ads = c.granted(Purpose::Ads);
  const bool crash = c.granted(Purpose::Crash);
  const bool all = usage && ads && crash;
  const bool two = (usage && ads) || (usage && crash);
  const bool some = (usage && ads) || crash;
  if (all)
    track(u.phone); // ok
  if (two)
    track(u.phone); // ok
  if (some)
    track(u.phone); // expect: privacy-wrong-purpose
}

void flagNarrowed(const User &u, const Consent &c) {
  bool go = true;
  go &= featureOn();
  go &= c.granted(Purpose::Analytics);
  go &= !u.phone.empty();
  if (go)
    track(u.phone); // ok
}

void flagWidened(const User &u, const Consent &c) {
  bool go = c.granted(Purpose::Analytics);
  go |= featureOn();
  if (go)
    track(u.phone); // expect: privacy-unconsented-flow
}

void flagPerStep(const User &u, const Consent &c) {
  bool ready = false, may = false;
  if (featureOn())
    ready = true;
  if (c.granted(Purpose::Analytics))
    may = true;
  if (ready && may)
    track(u.phone); // ok
  if (ready || may)
    track(u.phone); // expect: privacy-unconsented-flow
}

enum class Plan { Nothing, Text, Person };
void planned(const User &u, const Consent &c) {
  Plan plan = Plan::Nothing;
  if (featureOn())
    plan = Plan::Text;
  if (c.granted(Purpose::Analytics))
    plan = Plan::Person;
  switch (plan) {
  case Plan::Person:
    track(u.phone); // ok
    break;
  case Plan::Text:
    track(u.phone); // expect: privacy-inverted-consent
    break;
  case Plan::Nothing:
    break;
  }
}

void plannedAtLeast(const User &u, const Consent &c) {
  Plan plan = Plan::Nothing;
  if (c.granted(Purpose::Analytics))
    plan = featureOn() ? Plan::Person : Plan::Text;
  if (plan >= Plan::Text)
    track(u.phone); // ok
  if (plan != Plan::Person)
    track(u.phone); // expect: privacy-unconsented-flow
}

static std::optional<User> whoMayBeTracked(const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return {};
  return currentUser();
}
static std::unique_ptr<User> copyIfAllowed(const Consent &c) {
  if (c.granted(Purpose::Analytics))
    return std::make_unique<User>(currentUser());
  return nullptr;
}
static const User *userIfAllowed(const User &u, const Consent &c) {
  return c.granted(Purpose::Analytics) ? &u : nullptr;
}
void resultIsThere(const User &u, const Consent &c) {
  if (auto who = whoMayBeTracked(c))
    track(who->phone); // ok
  if (auto copy = copyIfAllowed(c))
    track(copy->phone); // ok
  if (auto *p = userIfAllowed(u, c))
    track(p->phone); // ok
  if (userIfAllowed(u, c) == nullptr)
    track(u.phone); // expect: privacy-inverted-consent
  if (userIfAllowed(u, c))
    track(u.email); // ok
}

void earlierBranchSetsBoth(const User &u, const Consent &c) {
  std::string phone;
  int parts = 0;
  if (c.granted(Purpose::Analytics)) {
    phone = u.phone;
    parts = 1;
  }
  if (parts == 1)
    track(phone); // ok
  if (parts != 1)
    track(u.phone); // expect: privacy-inverted-consent
}

void sameQuestionAroundLoop(const std::vector<User> &all, const Consent &c) {
  std::vector<std::string> out;
  const bool may = c.granted(Purpose::Analytics);
  for (const User &u : all)
    out.push_back(may ? u.phone : std::string("-"));
  for (const std::string &s : out)
    track(s); // ok
}

void wrongQuestionAroundLoop(const std::vector<User> &all, const Consent &c) {
  std::vector<std::string> out;
  const bool may = c.granted(Purpose::Analytics);
  for (const User &u : all)
    out.push_back(may ? std::string("-") : u.phone);
  for (const std::string &s : out)
    track(s); // expect: privacy-inverted-consent
}

} // namespace correlation_more
