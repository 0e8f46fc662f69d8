// A store class of the program's own, deleted by its own method.
// POLICY: Inputs/wrong.yaml
// norun: what counts is what a withdrawal reaches
#include "Inputs/app.h"

namespace wrong_kept_class {
using namespace app;

// Keeps what people looked at, for advertising.
class History {
public:
  void add(const std::string &entry) { entries_.push_back(entry); }
  void clear() { entries_.clear(); }

private:
  std::vector<std::string> entries_;
};
static History history;

void look(const User &u) {
  if (consent().granted(Purpose::Ads))
    history.add(u.email); // ok
}

class Page {
public:
  void onNoAds() {
    consent().withdraw(Purpose::Ads); // expect: privacy-kept-after-withdrawal
    redraw();
  }
  void onNoAdsAtAll() {
    consent().withdraw(Purpose::Ads); // ok (state)
    cleanUp();
  }
  void onNoUsage() {
    consent().withdraw(Purpose::Analytics); // ok (state)
  }

private:
  void cleanUp() {
    journal().add("cleaning");
    history.clear();
  }
};
void pageWithoutAds() { Page().onNoAds(); }
void pageWithoutAdsAtAll() { Page().onNoAdsAtAll(); }
void pageWithoutUsage() { Page().onNoUsage(); }

} // namespace wrong_kept_class
