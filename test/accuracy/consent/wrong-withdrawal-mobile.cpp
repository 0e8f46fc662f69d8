// A mobile layer: the answer comes over the bridge and stays.
// POLICY: Inputs/asks.yaml
// norun: nothing is sent here; what counts is what can be undone
#include "Inputs/app.h"

namespace wrong_withdrawal_mobile {
using namespace app;

class Bridge {
public:
  void onConsentResult(const char *what) {
    const std::string name = what;
    if (name == "analytics")
      consent().give(Purpose::Analytics); // ok (state)
    if (name == "ads")
      consent().give(Purpose::Ads); // expect: privacy-no-withdrawal
    if (name == "email")
      consent().give(Purpose::Email); // ok (state)
  }
  void onConsentRevoked(const char *what) {
    const std::string name = what;
    if (name == "analytics")
      consent().withdraw(Purpose::Analytics);
    if (name == "email")
      consent().withdraw(Purpose::Email);
  }
};
static Bridge bridge;

void nativeOnResult(const std::string &name) {
  bridge.onConsentResult(name.c_str());
}
void nativeOnRevoked(const std::string &name) {
  bridge.onConsentRevoked(name.c_str());
}

} // namespace wrong_withdrawal_mobile
