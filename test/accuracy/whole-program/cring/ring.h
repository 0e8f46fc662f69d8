#ifndef RING_H
#define RING_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct ring {
  char data[128];
  size_t used;
  const char *label;
} ring_t;
typedef void (*ring_cb)(const char *text, void *user);
void ring_init(ring_t *r, const char *label);
int ring_put(ring_t *r, const char *text);
void ring_flush(ring_t *r, ring_cb cb, void *user);
void ring_wipe(ring_t *r);
const char *ring_text(const ring_t *r);
const char *ring_label(const ring_t *r);
#ifdef __cplusplus
}
#endif
#endif
