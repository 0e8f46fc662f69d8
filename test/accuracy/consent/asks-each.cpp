// Lists of functions or objects, all of which are asked.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"
#include <algorithm>

namespace asks_each {
using namespace app;

// Functions.
using Check = bool (*)();
static bool online() { return featureOn(); }
static bool agreed() { return consent().granted(Purpose::Analytics); }
static bool agreedToAds() { return consent().granted(Purpose::Ads); }
static bool all(std::initializer_list<Check> checks) {
  for (Check c : checks)
    if (!c())
      return false;
  return true;
}
static bool some(std::initializer_list<Check> checks) {
  for (Check c : checks)
    if (c())
      return true;
  return false;
}
void allAsked(const User &u) {
  if (all({online, agreed}))
    track(u.email); // ok
}
void otherAsked(const User &u) {
  if (all({online, agreedToAds}))
    track(u.email); // expect: privacy-wrong-purpose
}
void noneAsked(const User &u) {
  if (all({online, online}))
    track(u.email); // expect: privacy-unconsented-flow
}
void someAsked(const User &u) {
  if (some({online, agreed}))
    track(u.email); // expect: privacy-unconsented-flow
}
void vectorAsked(const User &u) {
  const std::vector<Check> checks{online, agreed};
  for (const Check &c : checks)
    if (!c())
      return;
  track(u.email); // ok
}
void vectorAskedAtTimes(const User &u, bool strict) {
  std::vector<Check> checks{online};
  if (strict)
    checks.push_back(agreed);
  for (const Check &c : checks)
    if (!c())
      return;
  track(u.email); // expect: privacy-unconsented-flow
}
void closuresAsked(const User &u) {
  std::vector<std::function<bool()>> checks;
  checks.push_back([] { return featureOn(); });
  checks.push_back([] { return consent().granted(Purpose::Analytics); });
  for (const auto &c : checks)
    if (!c())
      return;
  track(u.email); // ok
}
void closuresCounted(const User &u) {
  std::vector<std::function<bool()>> checks;
  checks.push_back([] { return featureOn(); });
  checks.push_back([] { return consent().granted(Purpose::Analytics); });
  bool any = false;
  for (const auto &c : checks)
    any = any || c();
  if (any)
    track(u.email); // expect: privacy-unconsented-flow
}
void closuresAllOf(const User &u) {
  std::vector<std::function<bool()>> checks;
  checks.push_back([] { return featureOn(); });
  checks.push_back([] { return consent().granted(Purpose::Analytics); });
  if (std::all_of(checks.begin(), checks.end(),
                  [](const auto &c) { return c(); }))
    track(u.email); // ok
}
void closuresAnyOf(const User &u) {
  std::vector<std::function<bool()>> checks;
  checks.push_back([] { return featureOn(); });
  checks.push_back([] { return consent().granted(Purpose::Analytics); });
  if (std::any_of(checks.begin(), checks.end(),
                  [](const auto &c) { return c(); }))
    track(u.email); // expect: privacy-unconsented-flow
}

// Objects.
class Rule {
public:
  virtual ~Rule() = default;
  virtual bool allows() const = 0;
};
class PurposeRule : public Rule {
public:
  explicit PurposeRule(Purpose p) : p_(p) {}
  bool allows() const override { return consent().granted(p_); }

private:
  Purpose p_;
};
class FeatureRule : public Rule {
public:
  bool allows() const override { return featureOn(); }
};
class Gatekeeper {
public:
  void add(std::unique_ptr<Rule> r) { rules_.push_back(std::move(r)); }
  bool opens() const {
    for (const auto &r : rules_)
      if (!r->allows())
        return false;
    return true;
  }

private:
  std::vector<std::unique_ptr<Rule>> rules_;
};
void gated(const User &u) {
  Gatekeeper g;
  g.add(std::make_unique<FeatureRule>());
  g.add(std::make_unique<PurposeRule>(Purpose::Analytics));
  if (g.opens())
    track(u.email); // ok
}
void gatedByFeature(const User &u) {
  Gatekeeper g;
  g.add(std::make_unique<FeatureRule>());
  if (g.opens())
    track(u.email); // expect: privacy-unconsented-flow
}
void ruleList(const User &u) {
  std::vector<std::unique_ptr<Rule>> rules;
  rules.push_back(std::make_unique<FeatureRule>());
  rules.push_back(std::make_unique<PurposeRule>(Purpose::Analytics));
  for (const auto &r : rules)
    if (!r->allows())
      return;
  track(u.email); // ok
}
void ruleListOther(const User &u) {
  std::vector<std::unique_ptr<Rule>> rules;
  rules.push_back(std::make_unique<FeatureRule>());
  rules.push_back(std::make_unique<PurposeRule>(Purpose::Ads));
  for (const auto &r : rules)
    if (!r->allows())
      return;
  track(u.email); // expect: privacy-wrong-purpose
}
void ruleListAtTimes(const User &u, bool strict) {
  std::vector<std::unique_ptr<Rule>> rules;
  rules.push_back(std::make_unique<FeatureRule>());
  if (strict)
    rules.push_back(std::make_unique<PurposeRule>(Purpose::Analytics));
  for (const auto &r : rules)
    if (!r->allows())
      return;
  track(u.email); // expect: privacy-unconsented-flow
}

} // namespace asks_each
