#include "config.h"

void remember(const app::Person &p);

void report() {
  app::track(Config::get().value(Keys::mail, "none")); // expect: privacy-unconsented-flow
  app::track(Config::get().value(Keys::theme, "none")); // ok
  app::trackNumber(Config::get().has(Keys::mail)); // ok
}
int main() {
  remember(app::loadPerson(1));
  report();
}
