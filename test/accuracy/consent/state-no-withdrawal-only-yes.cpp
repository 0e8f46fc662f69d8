// The accept button writes a yes; nothing ever writes a no.
// POLICY: Inputs/askfirst.yaml
// norun: nothing is sent here; what counts is what can be undone
#include "Inputs/app.h"

namespace state_no_withdrawal_only_yes {
using namespace app;

class Welcome : public TermsDialog {
public:
  void onAccept() override {
    settings().shareUsage = true; // expect: privacy-no-withdrawal
  }
  void onCancel() override {
    settings().darkTheme = false; // ok
  }
};
void welcome() {
  Welcome w;
  w.show();
}

} // namespace state_no_withdrawal_only_yes
