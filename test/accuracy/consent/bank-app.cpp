// A bank app's back office: clients by number, purposes by category.
// POLICY: Inputs/kit.yaml
#include "Inputs/kit.h"
#include <algorithm>

namespace bank_app {
using namespace app;
using bank::Client;
using consentkit::Category;

// By number.
void visit(int id) {
  if (bank::permits(id, Category::Measurement))
    track(bank::emailOf(id)); // ok
}
void visitForOffers(int id) {
  if (bank::permits(id, Category::Personalization))
    track(bank::emailOf(id)); // expect: privacy-wrong-purpose
}
static void visitJoint(int holder, int partner) {
  if (bank::permits(holder, Category::Measurement))
    track(bank::emailOf(partner)); // expect: privacy-wrong-subject
}
static void visitJointBoth(int holder, int partner) {
  if (bank::permits(holder, Category::Measurement) &&
      bank::permits(partner, Category::Measurement))
    track(bank::emailOf(holder) + bank::emailOf(partner)); // ok
}
void jointAccount() {
  visitJoint(1, 2);
  visitJointBoth(1, 2);
}

// By the client's own record.
void statement(int id) {
  const Client c = bank::clientOf(id);
  if (!c.statsOptIn)
    return;
  track(c.tier + ":" + c.email); // ok
}
void statementOffers(int id) {
  const Client c = bank::clientOf(id);
  if (!c.statsOptIn)
    return;
  advertise(c.tier + ":" + c.email); // expect: privacy-wrong-purpose
}
void profiled(int id) {
  const Client c = bank::clientOf(id);
  if (!c.noProfiling)
    advertise(c.email); // ok
}
void profiledBackwards(int id) {
  const Client c = bank::clientOf(id);
  if (c.noProfiling)
    advertise(c.email); // expect: privacy-inverted-consent
}
void profiledForStatistics(int id) {
  const Client c = bank::clientOf(id);
  if (c.noProfiling)
    return;
  track(c.email); // expect: privacy-wrong-purpose
}

// A nightly run over a branch.
void nightly(int branch) {
  for (const Client &c : bank::branch(branch)) {
    if (!bank::permits(c.id, Category::Measurement))
      continue;
    track(c.email); // ok
  }
}
void nightlyManager(int branch) {
  const Client manager = bank::clientOf(1);
  if (!manager.statsOptIn)
    return;
  for (const Client &c : bank::branch(branch))
    track(c.email); // expect: privacy-wrong-subject
}
void nightlyFiltered(int branch) {
  std::vector<Client> all = bank::branch(branch);
  std::erase_if(all, [](const Client &c) { return !c.statsOptIn; });
  for (const Client &c : all)
    track(c.email); // ok
}
void nightlyFirst(int branch) {
  const std::vector<Client> all = bank::branch(branch);
  if (all.empty() || !all.front().statsOptIn)
    return;
  for (const Client &c : all)
    track(c.email); // expect: privacy-wrong-subject
}
void nightlyAny(int branch) {
  const std::vector<Client> all = bank::branch(branch);
  const auto yes = [](const Client &c) { return c.statsOptIn; };
  if (!std::any_of(all.begin(), all.end(), yes))
    return;
  for (const Client &c : all)
    track(c.email); // expect: privacy-wrong-subject
}
void firstWhoAgreed(int branch) {
  const std::vector<Client> all = bank::branch(branch);
  const auto it = std::find_if(all.begin(), all.end(), [](const Client &c) {
    return c.statsOptIn;
  });
  if (it != all.end())
    track(it->email); // ok
}

// Broad and narrow purposes.
void broadCovers(const User &u) {
  if (consent().granted(Purpose::Analytics))
    report(u.email); // ok
}
void narrowDoesNot(const User &u) {
  if (consent().granted(Purpose::Reporting))
    track(u.email); // expect: privacy-wrong-purpose
}
void siblings(const User &u) {
  if (consent().granted(Purpose::Email))
    mail(u.email); // ok
  if (consent().granted(Purpose::Ads))
    mail(u.email); // expect: privacy-wrong-purpose
}

// To a credit bureau only with a yes of its own.
void bureau(const User &u) {
  if (consent().grantedSeparately(Purpose::Sharing))
    share(u.phone); // ok
}
void bureauAmongTheTerms(const User &u) {
  if (consent().granted(Purpose::Sharing))
    share(u.phone); // expect: privacy-wrong-purpose
}

// The category is an argument of a helper.
static bool may(int id, Category c) { return bank::permits(id, c); }
void helperCategory(int id) {
  if (may(id, Category::Measurement))
    track(bank::emailOf(id)); // ok
}
void helperOtherCategory(int id) {
  if (may(id, Category::Diagnostics))
    track(bank::emailOf(id)); // expect: privacy-wrong-purpose
}

} // namespace bank_app
