// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// The other of two functions that delete; nothing else is stored.
#include "Inputs/app.h"

struct History {
  void clear();
};
void store(const User &u) {
  if (consent().granted(Purpose::Analytics))
    remember(u.phone); // ok
}
void stop(History &h) {
  h.clear();
  consent().withdraw(Purpose::Analytics); // ok
}
