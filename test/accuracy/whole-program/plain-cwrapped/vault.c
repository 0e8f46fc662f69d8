#include "vault.h"
#include <stdlib.h>
#include <string.h>

struct entry {
  char *key;
  char *value;
};
struct vault {
  struct entry entries[8];
  int used;
  vault_ops ops;
  void *ctx;
};

static char *copy_of(const char *s) {
  size_t n = strlen(s) + 1;
  char *c = malloc(n);
  if (c)
    memcpy(c, s, n);
  return c;
}

static int index_of(const vault *v, const char *key) {
  for (int i = 0; i < v->used; ++i)
    if (strcmp(v->entries[i].key, key) == 0)
      return i;
  return -1;
}

vault *vault_open(const vault_ops *ops, void *ctx) {
  vault *v = calloc(1, sizeof *v);
  if (!v)
    return NULL;
  v->ops = *ops;
  v->ctx = ctx;
  return v;
}

void vault_close(vault *v) {
  if (!v)
    return;
  if (v->ops.closed)
    v->ops.closed(v->ctx, v->used);
  for (int i = 0; i < v->used; ++i) {
    free(v->entries[i].key);
    free(v->entries[i].value);
  }
  free(v);
}

enum vault_status vault_put(vault *v, const char *key, const char *value) {
  int i = index_of(v, key);
  if (i < 0) {
    if (v->used == 8)
      return VAULT_FULL;
    i = v->used++;
    v->entries[i].key = copy_of(key);
    v->entries[i].value = NULL;
  }
  free(v->entries[i].value);
  v->entries[i].value = copy_of(value);
  if (v->ops.changed)
    v->ops.changed(v->ctx, key, value);
  return VAULT_OK;
}

enum vault_status vault_get(const vault *v, const char *key, char *out, size_t n) {
  int i = index_of(v, key);
  if (i < 0)
    return VAULT_MISSING;
  strncpy(out, v->entries[i].value, n - 1);
  out[n - 1] = '\0';
  return VAULT_OK;
}

const char *vault_peek(const vault *v, const char *key) {
  int i = index_of(v, key);
  return i < 0 ? NULL : v->entries[i].value;
}

enum vault_status vault_wipe(vault *v, const char *key) {
  int i = index_of(v, key);
  if (i < 0)
    return VAULT_MISSING;
  free(v->entries[i].value);
  v->entries[i].value = copy_of("");
  return VAULT_OK;
}
