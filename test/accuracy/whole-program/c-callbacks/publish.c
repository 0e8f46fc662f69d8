#include "bus.h"
#include "table.h"

void bus_publish(int topic, const char *text) {
  struct subscription *s = &bus_table[topic];
  if (s->handler)
    s->handler(text, s->user);
}

void bus_move(const struct bus_ops *ops, void *from, void *to) {
  ops->write(to, ops->read(from));
}

void bus_fall_back(const char *text) {
  if (bus_fallback)
    bus_fallback(text, 0);
}
