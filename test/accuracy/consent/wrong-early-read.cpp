// A rule says that a place may not be read without a yes.
// POLICY: Inputs/wrong.yaml
// norun: the runs watch what is sent, not what is read
#include "Inputs/app.h"

namespace wrong_early_read {
using namespace app;

static std::string readPosition() { return "48.1,11.5"; }

void readsAtOnce() {
  const std::string where = readPosition(); // expect: privacy-early-collection
  journal().add(where.empty() ? "nowhere" : "somewhere");
}
void readsOnceAsked(const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  const std::string where = readPosition(); // ok
  journal().add(where.empty() ? "nowhere" : "somewhere");
}
void readsThenAsks(const Consent &c) {
  const std::string where = readPosition(); // expect: privacy-early-collection
  if (c.granted(Purpose::Analytics))
    track(where); // ok
}
void asksThenReads(const Consent &c) {
  if (c.granted(Purpose::Analytics))
    track(readPosition()); // ok
}
// Reading who they are is no such thing.
void readsPhone(const Consent &c) {
  std::string phone;
  readPhone(phone); // ok
  if (c.granted(Purpose::Analytics))
    track(phone); // ok
}

} // namespace wrong_early_read
