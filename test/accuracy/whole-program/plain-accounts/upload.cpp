#include "../../Inputs/app.h"
#include "account.h"

namespace accounts {

void uploadTitle(const Account &a) {
  app::track(a.title()); // ok
  app::trackNumber(a.plan()); // ok
}

void uploadFooter(const Account &a) {
  app::track(a.footer()); // expect: privacy-unconsented-flow
  std::string line = app::featureOn() ? a.footer() : a.title();
  app::track(line); // expect: privacy-unconsented-flow
  if (app::mayTrack())
    app::track(a.footer()); // ok
}

void uploadGuest(const Account &a) {
  app::track("guest " + a.title()); // ok
}

} // namespace accounts
