// Accounts that answer for themselves.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace subject_own {
using namespace app;

void itself(const Account &a) {
  if (a.allows(Purpose::Analytics))
    track(a.phone); // ok
}

void nobody(const Account &a) {
  if (!a.label.empty())
    track(a.phone); // expect: privacy-unconsented-flow
}

void itselfForOther(const Account &a) {
  if (a.allows(Purpose::Ads))
    track(a.phone); // expect: privacy-wrong-purpose
}

void itsField(const Account &a) {
  if (a.shareUsage)
    track(a.phone); // ok
  if (!a.shareUsage)
    track(a.phone); // expect: privacy-inverted-consent
}

void eachOfThem(const std::vector<Account> &all) {
  for (const Account &a : all) {
    if (!a.shareUsage)
      continue;
    track(a.phone); // ok
  }
}

void mostOfThem(const std::vector<Account> &all) {
  for (const Account &a : all) {
    if (a.label.empty())
      continue;
    track(a.phone); // expect: privacy-unconsented-flow
  }
}

} // namespace subject_own
