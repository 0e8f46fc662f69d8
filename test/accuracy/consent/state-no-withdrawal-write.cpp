// Written from a checkbox: whoever can say yes there can say no.
// POLICY: Inputs/askfirst.yaml
// norun: nothing is sent here; what counts is what can be undone
#include "Inputs/app.h"

namespace state_no_withdrawal_write {
using namespace app;

void onToggle(Settings &s, bool checked) {
  s.shareUsage = checked; // ok
}

class Welcome : public TermsDialog {
public:
  void onAccept() override {
    g_shareUsage = true; // ok
  }
  void onCancel() override {
    g_shareUsage = false; // ok
  }
};
void welcome() {
  Welcome w;
  w.show();
}

} // namespace state_no_withdrawal_write
