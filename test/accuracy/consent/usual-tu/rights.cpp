// POLICY: ../Inputs/usual.yaml
#include "core.h"

namespace usual_tu {
using namespace app;

Rights currentRights() {
  Rights r;
  r.usage = consent().granted(Purpose::Analytics);
  r.offers = consent().granted(Purpose::Marketing);
  return r;
}
bool mayTrack() { return currentRights().usage; }
bool isReachable() { return featureOn(); }

namespace {
class CourierImpl : public Courier {
public:
  bool agreed() const override { return mayTrack(); }
  bool busy() const override { return logLevel() > 0; }
};
} // namespace
const Courier &courier() {
  static CourierImpl the;
  return the;
}

} // namespace usual_tu
