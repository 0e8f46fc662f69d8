#include "button.h"

void setUp(Window &w) {
  w.mail.onChange([](const std::string &s) { app::track(s); }); // expect: privacy-unconsented-flow
  w.search.onChange([](const std::string &s) { app::track(s); }); // ok
}
