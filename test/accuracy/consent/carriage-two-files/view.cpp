// Where they are used.
// POLICY: ../Inputs/askfirst.yaml
#include "rights.h"

namespace view {
using namespace app;

void members(const User &u) {
  rights::Rights r;
  if (r.usage())
    track(u.phone); // ok
  if (r.sounds())
    track(u.phone); // expect: privacy-unconsented-flow
}

void interface(const User &u) {
  auto checker = rights::makeChecker();
  if (checker->may())
    track(u.phone); // ok
  else
    track(u.phone); // expect: privacy-inverted-consent
}

void verdict(const User &u) {
  if (rights::judge(Purpose::Analytics) == rights::Verdict::Go)
    track(u.phone); // ok
  if (rights::judge(Purpose::Ads) == rights::Verdict::Go)
    track(u.phone); // expect: privacy-wrong-purpose
}

void outParameters(const User &u) {
  bool usage = false, sounds = false;
  rights::read(usage, sounds);
  if (usage)
    track(u.phone); // ok
  if (sounds)
    track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace view
