#include "bus.h"

void registerMetrics() {
  Bus::instance().subscribe<LoggedIn>([](const LoggedIn &e) {
    app::track(e.user); // expect: privacy-unconsented-flow
    app::track(e.device); // ok
  });
  Bus::instance().subscribe<PageOpened>([](const PageOpened &e) {
    app::track(e.title); // ok
  });
}
