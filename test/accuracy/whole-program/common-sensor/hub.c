#include "hub.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RING 8
struct hub {
  char site[32];
  sample ring[RING];
  unsigned head, tail;
};

hub *hub_open(const char *site) {
  hub *h = calloc(1, sizeof *h);
  if (!h)
    return NULL;
  strncpy(h->site, site, sizeof h->site - 1);
  return h;
}
void hub_close(hub *h) { free(h); }
int hub_push(hub *h, const sample *s) {
  if (h->head - h->tail == RING)
    return 0;
  h->ring[h->head++ % RING] = *s;
  return 1;
}
int hub_pop(hub *h, sample *out) {
  if (h->head == h->tail)
    return 0;
  memcpy(out, &h->ring[h->tail++ % RING], sizeof *out);
  return 1;
}
void hub_each(const hub *h, hub_visit visit, void *ctx) {
  for (unsigned i = h->tail; i != h->head; ++i)
    visit(&h->ring[i % RING], ctx);
}
const char *hub_site(const hub *h) { return h->site; }
size_t hub_count(const hub *h) { return h->head - h->tail; }
void hub_reset(hub *h) { memset(h, 0, sizeof *h); }
int hub_poll(hub *h, const driver *d) {
  sample s;
  memset(&s, 0, sizeof s);
  if (d->read(d->self, &s) != 0)
    return 0;
  return hub_push(h, &s);
}
char *hub_dump(const hub *h, char *buf, size_t n) {
  size_t used = (size_t)snprintf(buf, n, "%s:", h->site);
  for (unsigned i = h->tail; i != h->head && used < n; ++i)
    used += (size_t)snprintf(buf + used, n - used, " %s=%ld", h->ring[i % RING].label,
                             h->ring[i % RING].value);
  return buf;
}
