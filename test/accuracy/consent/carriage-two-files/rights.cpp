// Where the answers come from.
// POLICY: ../Inputs/askfirst.yaml
// WORLD: nothing is withdrawn
#include "rights.h"

namespace rights {
using namespace app;

Rights::Rights() {
  usage_ = consent().granted(Purpose::Analytics);
  sounds_ = featureOn();
}
bool Rights::usage() const { return usage_; }
bool Rights::sounds() const { return sounds_; }

namespace {
class Asking : public Checker {
  bool may() const override { return consent().granted(Purpose::Analytics); }
};
} // namespace
std::unique_ptr<Checker> makeChecker() { return std::make_unique<Asking>(); }

Verdict judge(Purpose p) {
  return consent().granted(p) ? Verdict::Go : Verdict::Stop;
}
void read(bool &usage, bool &sounds) {
  usage = consent().granted(Purpose::Analytics);
  sounds = featureOn();
}

} // namespace rights
