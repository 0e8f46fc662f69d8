#include "store.h"

void sendReports() {
  app::track(lastUser); // expect: privacy-unconsented-flow
  app::track(lastPage); // ok
  app::track(Store::get().take("user.mail")); // expect: privacy-unconsented-flow
  app::track(Store::get().take("page.title")); // ok
  app::track(Store::get().take("user.score")); // ok
  app::trackNumber(static_cast<long long>(Store::get().size())); // ok
  app::trackNumber(Counters::logins); // ok
  app::track(Counters::lastLogin); // expect: privacy-unconsented-flow
}
