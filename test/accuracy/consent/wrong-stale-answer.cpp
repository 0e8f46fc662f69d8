// An answer kept for good, and a way to take it back that does not reach it.
// POLICY: Inputs/asks.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"

namespace wrong_stale_answer {
using namespace app;

class Uploader {
public:
  Uploader() : allowed_(consent().granted(Purpose::Analytics)) {}
  void upload(const User &u) {
    if (allowed_)
      // norun: nobody withdraws in these runs
      track(u.phone); // expect: privacy-stale-consent
  }

private:
  bool allowed_;
};
class Reporter {
public:
  Reporter() : allowed_(consent().granted(Purpose::Crash)) {}
  void upload(const User &u) {
    if (allowed_)
      sendCrash(u.email); // ok
  }
  void stop() { allowed_ = false; }

private:
  bool allowed_;
};
static Uploader &uploader() {
  static Uploader the;
  return the;
}
static Reporter &reporter() {
  static Reporter the;
  return the;
}

void onStart(const User &u) {
  uploader().upload(u);
  reporter().upload(u);
}
void onNoUsage(Consent &c) {
  c.withdraw(Purpose::Analytics);
}
void onNoCrashes(Consent &c) {
  c.withdraw(Purpose::Crash);
  reporter().stop();
}

} // namespace wrong_stale_answer
