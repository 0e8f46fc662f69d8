#include "ring.h"
#include <string.h>

void ring_init(ring_t *r, const char *label) {
  memset(r, 0, sizeof *r);
  r->label = label;
}
int ring_put(ring_t *r, const char *text) {
  size_t n = strlen(text);
  if (r->used + n + 1 > sizeof r->data)
    return -1;
  memcpy(r->data + r->used, text, n);
  r->used += n;
  r->data[r->used] = '\0';
  return 0;
}
void ring_flush(ring_t *r, ring_cb cb, void *user) { cb(r->data, user); }
void ring_wipe(ring_t *r) {
  memset(r->data, 0, sizeof r->data);
  r->used = 0;
}
const char *ring_text(const ring_t *r) { return r->data; }
const char *ring_label(const ring_t *r) { return r->label; }
