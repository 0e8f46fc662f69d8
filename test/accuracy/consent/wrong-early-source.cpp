// Sources that may not even be read without a yes.
// POLICY: Inputs/wrong.yaml
// norun: the runs watch what is sent, not what is read
#include "Inputs/app.h"

namespace wrong_early_source {
using namespace app;

class Position {
public:
  double latitude = 0;
  double longitude = 0;
};
// The policy: reading this is itself a collection, for analytics.
static Position readGps() { return {48.1, 11.5}; }

void readsAtOnce() {
  const Position p = readGps(); // expect: privacy-early-collection
  journal().add(p.latitude > 0 ? "north" : "south");
}
void readsOnceAsked(const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  const Position p = readGps(); // ok
  journal().add(p.latitude > 0 ? "north" : "south");
}
void readsWhenShown(bool shown) {
  if (shown)
    readGps(); // expect: privacy-early-collection
}
void readsWhenAllowed(const Settings &s) {
  if (s.shareUsage)
    readGps(); // ok
}

} // namespace wrong_early_source
