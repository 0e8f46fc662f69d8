#include "device.h"
#include <stdlib.h>
#include <string.h>

static struct device current;

void device_set_id(struct device *d, const char *id) {
  strncpy(d->id, id, sizeof d->id - 1);
}

void device_set_model(struct device *d, const char *model) {
  strncpy(d->model, model, sizeof d->model - 1);
}

const char *device_id(const struct device *d) { return d->id; }
const char *device_model(const struct device *d) { return d->model; }

void device_copy(struct device *to, const struct device *from) {
  memcpy(to, from, sizeof *to);
}

void device_each(const struct device *d, int n, device_visit visit,
                 void *user) {
  for (int i = 0; i < n; i++)
    visit(&d[i], user);
}

struct device *device_current(void) { return &current; }

char *text_copy(const char *s) {
  size_t n = strlen(s) + 1;
  char *out = malloc(n);
  memcpy(out, s, n);
  return out;
}

void device_report(const struct device *d) {
  report_text(d->owner);
  report_label(d->model);
}
