#include "inline.h"

void write(const app::Person &p) {
  lastMail() = p.email;
  lastTheme() = p.color;
  Slot<Secret>::get() = p.phone;
  Slot<Open>::get() = p.name;
  Slot<Secret>::value = p.home.zip;
  Slot<Open>::value = p.home.planet;
  Settings::instance().account = p.email;
  Settings::instance().language = app::version();
}
