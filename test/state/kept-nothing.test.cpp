// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Nothing was stored: nothing has to go.
#include "Inputs/app.h"

void send(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track(u.phone); // ok
}
void stop() {
  consent().withdraw(Purpose::Analytics); // ok
}
