#include "store.h"
#include <stdlib.h>
#include <string.h>

struct entry {
  char *key;
  char *value;
  struct entry *next;
};
struct store {
  struct entry *head;
  int count;
};

static char *dup(const char *s) {
  char *out = malloc(strlen(s) + 1);
  strcpy(out, s);
  return out;
}
store *store_new(void) { return calloc(1, sizeof(store)); }
void store_put(store *s, const char *key, const char *value) {
  struct entry *e = malloc(sizeof *e);
  e->key = dup(key);
  e->value = dup(value);
  e->next = s->head;
  s->head = e;
  s->count++;
}
const char *store_get(const store *s, const char *key) {
  for (const struct entry *e = s->head; e; e = e->next)
    if (!strcmp(e->key, key))
      return e->value;
  return 0;
}
void store_each(const store *s, store_visit visit, void *user) {
  for (const struct entry *e = s->head; e; e = e->next)
    visit(e->key, e->value, user);
}
int store_count(const store *s) { return s->count; }
void store_clear(store *s) {
  while (s->head) {
    struct entry *next = s->head->next;
    free(s->head->key);
    free(s->head->value);
    free(s->head);
    s->head = next;
  }
  s->count = 0;
}
void store_free(store *s) {
  store_clear(s);
  free(s);
}
