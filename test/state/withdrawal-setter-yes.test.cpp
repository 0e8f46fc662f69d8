// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// A setter that is only ever told yes takes nothing back.
#include "Inputs/app.h"

struct Welcome {
  void onAccept() {
    set(true); // expect: privacy-no-withdrawal
  }
  void set(bool on) { usage = on; }
  bool usage = false;
};
void welcome(Welcome &w) { w.onAccept(); }
