// The caller that does not ask.
// POLICY: ../Inputs/askfirst.yaml
#include "telemetry.h"

namespace menu {
using namespace app;

void otherOfTwoCallers(const User &u) { telemetry::sendFromBoth(u.phone); }

} // namespace menu
