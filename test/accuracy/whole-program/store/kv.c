#include "kv.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void kv_init(struct kv *t) { memset(t, 0, sizeof *t); }
void kv_set(struct kv *t, enum kv_slot slot, const char *value) {
  snprintf(t->values[slot], sizeof t->values[slot], "%s", value);
  t->used++;
}
const char *kv_get(const struct kv *t, enum kv_slot slot) {
  return t->values[slot];
}
int kv_used(const struct kv *t) { return t->used; }
char *kv_copy(const char *s) {
  size_t n = strlen(s) + 1;
  char *out = malloc(n);
  memcpy(out, s, n);
  return out;
}
