// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// ... and with no somewhere else.
#include "Inputs/app.h"

struct Welcome {
  void onAccept() {
    usage = true; // ok
  }
  void stop() { usage = false; }
  bool usage = false;
};
void welcome(Welcome &w) { w.onAccept(); }
