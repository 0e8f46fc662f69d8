#include "blob.h"
#include <string.h>

void blob_reset(struct blob *b) { b->used = 0; }

int blob_write(struct blob *b, const void *p, unsigned n) {
  if (b->used + n > sizeof b->data)
    return -1;
  memcpy(b->data + b->used, p, n);
  b->used += n;
  return 0;
}

unsigned blob_read(const struct blob *b, unsigned at, void *p, unsigned n) {
  if (at >= b->used)
    return 0;
  if (n > b->used - at)
    n = b->used - at;
  memcpy(p, b->data + at, n);
  return n;
}

unsigned blob_used(const struct blob *b) { return b->used; }
