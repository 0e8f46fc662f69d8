// Spellings of a check, as they come up in code reviews.
// POLICY: Inputs/kit.yaml
#include "Inputs/kit.h"

namespace review_spellings {
using namespace app;
using consentkit::Category;
using consentkit::Manager;
using consentkit::Verdict;

// One switch over the verdict.
void onVerdict(const User &u) {
  switch (Manager::shared().verdict(Category::Measurement)) {
  case Verdict::Accepted:
    track(u.email); // ok
    break;
  case Verdict::Pending:
  case Verdict::Rejected:
    break;
  }
}
void onVerdictFallsThrough(const User &u) {
  switch (Manager::shared().verdict(Category::Measurement)) {
  case Verdict::Pending:
    break;
  case Verdict::Rejected:
    journal().add("refused");
    [[fallthrough]];
  case Verdict::Accepted:
    track(u.email); // expect: privacy-unconsented-flow
    break;
  }
}
void onVerdictDefault(const User &u) {
  switch (Manager::shared().verdict(Category::Measurement)) {
  case Verdict::Pending:
  case Verdict::Rejected:
    return;
  default:
    track(u.email); // ok
  }
}

// Numbers from the settings service.
void numberIsOne(const User &u) {
  if (consentkit::flagOf("usage-reporting") == 1)
    track(u.phone); // ok
}
void numberIsZero(const User &u) {
  if (consentkit::flagOf("usage-reporting") == 0)
    track(u.phone); // expect: privacy-inverted-consent
}
void numberPositive(const User &u) {
  if (consentkit::flagOf("usage-reporting") > 0)
    track(u.phone); // ok
}
void otherNumber(const User &u) {
  if (consentkit::flagOf("night-mode") == 1)
    track(u.phone); // expect: privacy-unconsented-flow
}

// The last operand of a chain of reasons to leave.
void reasonsToLeave(const User &u) {
  if (u.score < 0 || version().empty() ||
      Manager::shared().isRefused(Category::Measurement))
    return;
  track(u.phone); // ok
}
void reasonsToLeaveTogether(const User &u) {
  if (logLevel() > 1 && Manager::shared().isRefused(Category::Measurement))
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

// Initialisers and bindings.
void initialiser(const User &u) {
  if (const auto days = consent().days(); days >= 0)
    track(u.phone); // ok
}
void initialiserLoose(const User &u) {
  if (const auto days = consent().days(); days >= -1)
    track(u.phone); // expect: privacy-unconsented-flow
}
static std::pair<bool, int> readChoice() {
  return {Manager::shared().isAccepted(Category::Measurement), 3};
}
void bindings(const User &u) {
  const auto [accepted, revision] = readChoice();
  if (accepted && revision > 2)
    track(u.phone); // ok
}
void bindingsOtherHalf(const User &u) {
  const auto [accepted, revision] = readChoice();
  if (revision > 2)
    track(u.phone); // expect: privacy-unconsented-flow
  (void)accepted;
}

// The value is chosen, not the way.
void chosenValue(const User &u) {
  const bool on = store().get(Key::ShareUsage);
  track(on ? u.email : u.name); // ok
}
void chosenValueSwapped(const User &u) {
  const bool on = store().get(Key::ShareUsage);
  track(on ? u.name : u.email); // expect: privacy-inverted-consent
}

// A loop that leaves, a loop that goes on.
void pages() {
  for (int page = 1; page < 4; ++page) {
    const Account a = accountOf(page);
    if (!a.shareUsage)
      continue;
    track(a.phone); // ok
  }
}
void pagesCountsOnly() {
  int refused = 0;
  for (int page = 1; page < 4; ++page) {
    const Account a = accountOf(page);
    if (!a.shareUsage)
      ++refused;
    track(a.phone); // expect: privacy-unconsented-flow
  }
  trackNumber(refused); // ok
}

// Filled in by the callee.
static bool loadChoice(bool &accepted) {
  accepted = Manager::shared().isAccepted(Category::Measurement);
  return true;
}
void outParameter(const User &u) {
  bool accepted = false;
  if (loadChoice(accepted) && accepted)
    track(u.phone); // ok
}
void outParameterLoaded(const User &u) {
  bool accepted = false;
  if (loadChoice(accepted))
    track(u.phone); // expect: privacy-unconsented-flow
}

// A guard that throws.
static void requireMeasurement() {
  if (!Manager::shared().isAccepted(Category::Measurement))
    throw std::runtime_error("not without consent");
}
static void warnMeasurement() {
  if (!Manager::shared().isAccepted(Category::Measurement))
    journal().add("no consent");
}
void throws(const User &u) {
  requireMeasurement();
  track(u.phone); // ok
}
void warns(const User &u) {
  warnMeasurement();
  track(u.phone); // expect: privacy-unconsented-flow
}

#define PREF(name) (store().get(Key::name))
void byMacro(const User &u) {
  if (PREF(ShareUsage))
    track(u.phone); // ok
}
void byMacroOther(const User &u) {
  if (PREF(DarkTheme))
    track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace review_spellings
