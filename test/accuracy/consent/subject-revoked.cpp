// Somebody leaves; only what they agreed to ends.
// norun: people are known by number here
// POLICY: Inputs/accounts.yaml
#include "Inputs/app.h"

namespace subject_revoked {
using namespace app;

std::string phoneOf(int id);
bool agreed(Purpose p, int id);
void leave(int id, Purpose p);

constexpr int Owner = 1, Guest = 2;

void another() {
  if (!agreed(Purpose::Analytics, Owner))
    return;
  leave(Guest, Purpose::Analytics);
  track(phoneOf(Owner)); // ok
}

void thisOne() {
  if (!agreed(Purpose::Analytics, Owner))
    return;
  leave(Owner, Purpose::Analytics);
  track(phoneOf(Owner)); // expect: privacy-stale-consent
}

static void remove(int who) {
  journal().add("left");
  leave(who, Purpose::Analytics);
}

void anotherThrough() {
  const bool ok = agreed(Purpose::Analytics, Owner);
  remove(Guest);
  if (ok)
    track(phoneOf(Owner)); // ok
}

void thisOneThrough() {
  const bool ok = agreed(Purpose::Analytics, Owner);
  remove(Owner);
  if (ok)
    track(phoneOf(Owner)); // expect: privacy-stale-consent
}

// Two numbers may be one.
void perhapsThisOne(int sender, int reader) {
  if (!agreed(Purpose::Analytics, sender))
    return;
  leave(reader, Purpose::Analytics);
  track(phoneOf(sender)); // expect: privacy-stale-consent
}

} // namespace subject_revoked
