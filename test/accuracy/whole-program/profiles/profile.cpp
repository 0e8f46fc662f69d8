#include "profile.h"

Profiles &Profiles::get() {
  static Profiles one;
  return one;
}
