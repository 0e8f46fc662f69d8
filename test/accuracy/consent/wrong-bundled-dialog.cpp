// A start page with one button for everything.
// POLICY: Inputs/wrong.yaml
// norun: the wizard is never filled in
#include "Inputs/app.h"

namespace wrong_bundled_dialog {
using namespace app;

// The policy: the answer is for usage statistics and crash reports.
class Wizard {
public:
  bool agreedToTerms() const { return terms_; }
  bool agreedToUsage() const { return usage_; }
  bool agreedToCrashes() const { return crashes_; }
  void onTerms(bool checked) { terms_ = checked; }
  void onUsage(bool checked) { usage_ = checked; }
  void onCrashes(bool checked) { crashes_ = checked; }

private:
  bool terms_ = false;
  bool usage_ = false;
  bool crashes_ = false;
};

void finish(const User &u, const std::string &dump) {
  Wizard w;
  w.onUsage(dump == "usage");
  w.onCrashes(dump == "crash");
  const bool usage = w.agreedToUsage();
  const bool crashes = w.agreedToCrashes();
  if (usage)
    track(u.phone); // ok
  if (crashes)
    sendCrash(u.email + dump); // ok
}

void finishAtOnce(const User &u, const std::string &dump) {
  Wizard w;
  w.onTerms(dump == "agreed");
  if (!w.agreedToTerms()) // expect: privacy-bundled-consent
    return;
  track(u.phone); // ok
  sendCrash(u.email + dump); // ok
}

} // namespace wrong_bundled_dialog
