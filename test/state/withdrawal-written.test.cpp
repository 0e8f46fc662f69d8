// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Consents that are fields: written with yes where the person agreed.
#include "Inputs/app.h"

struct Welcome {
  void onAccept() {
    usage = true; // expect: privacy-no-withdrawal
  }
  bool usage = false;
};
void welcome(Welcome &w) { w.onAccept(); }
