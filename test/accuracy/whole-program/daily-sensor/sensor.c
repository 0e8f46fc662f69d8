#include "sensor.h"
#include <stdio.h>
#include <string.h>

static void copy_text(char *to, const char *from) {
  strncpy(to, from, SENSOR_LABEL - 1);
  to[SENSOR_LABEL - 1] = '\0';
}

void sensor_init(struct sensor *s, const struct sensor_ops *ops, void *user) {
  memset(s, 0, sizeof *s);
  s->ops = ops;
  s->user = user;
}

int sensor_push(struct sensor *s, const char *label, const char *owner,
                double where, int battery) {
  struct reading *slot;
  if (s->head - s->tail == SENSOR_SLOTS)
    return -1;
  slot = &s->ring[s->head % SENSOR_SLOTS];
  copy_text(slot->label, label);
  copy_text(slot->owner, owner);
  slot->where = where;
  slot->battery = battery;
  s->head++;
  return 0;
}

int sensor_poll(struct sensor *s) {
  int n = 0;
  while (s->tail != s->head) {
    struct reading r = s->ring[s->tail % SENSOR_SLOTS];
    s->tail++;
    if (s->ops->on_reading && s->ops->on_reading(s, &r, s->user) != 0)
      break;
    n++;
  }
  s->delivered += n;
  return n;
}

void sensor_close(struct sensor *s) {
  if (s->ops->on_closed)
    s->ops->on_closed(s, s->delivered, s->user);
  memset(s, 0, sizeof *s);
}

int reading_format(const struct reading *r, char *out, size_t n) {
  return snprintf(out, n, "%s of %s: %d%%", r->label, r->owner, r->battery);
}

int reading_status(const struct reading *r, char *out, size_t n) {
  return snprintf(out, n, "%s: %s", r->label,
                  r->battery > 20 ? "good" : "low");
}
