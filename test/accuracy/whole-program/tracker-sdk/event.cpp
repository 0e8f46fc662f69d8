#include "event.h"
#include "../../Inputs/app.h"

static void put(const char *key, const char *value, void *user) {
  app::trackText(value); // expect: privacy-unconsented-flow
  app::trackText(key); // ok
  ++*static_cast<int *>(user);
}
void Event::send() const {
  int n = 0;
  sdk_event_flush(e, put, &n);
  app::trackNumber(n); // ok
  app::trackText(sdk_event_get(e, "mail")); // expect: privacy-unconsented-flow
  app::trackText(sdk_event_name(e)); // ok
}
