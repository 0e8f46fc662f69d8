#include "header.h"

void fillSlots(const app::Person &p) {
  Slot<MailTag>::put({passOn(decorate(p.email))});
  Slot<NickTag>::put({passOn(decorate(p.name))});
}
