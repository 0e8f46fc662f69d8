#include "bus.h"

Bus &Bus::instance() {
  static Bus bus;
  return bus;
}
