#include "bus.h"
#include "table.h"

struct subscription bus_table[8];
bus_handler bus_fallback;

void bus_subscribe(int topic, bus_handler handler, void *user) {
  bus_table[topic].handler = handler;
  bus_table[topic].user = user;
}
