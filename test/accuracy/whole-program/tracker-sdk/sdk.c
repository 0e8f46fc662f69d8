#include "sdk.h"
#include <stdlib.h>
#include <string.h>

#define MAX_PAIRS 8

struct pair {
  char *key, *value;
};
struct sdk_event {
  char name[32];
  struct pair pairs[MAX_PAIRS];
  size_t n;
};

static char *copy(const char *s) {
  size_t n = strlen(s) + 1;
  char *p = malloc(n);
  return p ? memcpy(p, s, n) : NULL;
}
sdk_event *sdk_event_new(const char *name) {
  sdk_event *e = calloc(1, sizeof *e);
  strncpy(e->name, name, sizeof e->name - 1);
  return e;
}
void sdk_event_set(sdk_event *e, const char *key, const char *value) {
  if (e->n == MAX_PAIRS)
    return;
  e->pairs[e->n].key = copy(key);
  e->pairs[e->n].value = copy(value);
  e->n++;
}
const char *sdk_event_get(const sdk_event *e, const char *key) {
  for (size_t i = 0; i < e->n; ++i)
    if (strcmp(e->pairs[i].key, key) == 0)
      return e->pairs[i].value;
  return "";
}
const char *sdk_event_name(const sdk_event *e) { return e->name; }
void sdk_event_flush(const sdk_event *e, sdk_flush_fn f, void *user) {
  for (size_t i = 0; i < e->n; ++i)
    f(e->pairs[i].key, e->pairs[i].value, user);
}
void sdk_event_free(sdk_event *e) {
  for (size_t i = 0; i < e->n; ++i) {
    free(e->pairs[i].key);
    free(e->pairs[i].value);
  }
  free(e);
}
