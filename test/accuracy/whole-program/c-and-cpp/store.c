#include "store.h"
#include <stdlib.h>
#include <string.h>

struct store *store_new(void) {
  struct store *s = malloc(sizeof *s);
  s->all = 0;
  s->count = s->room = 0;
  return s;
}
void store_add(struct store *s, const struct entry *e) {
  if (s->count == s->room) {
    s->room = s->room ? s->room * 2 : 4;
    s->all = realloc(s->all, s->room * sizeof *s->all);
  }
  memcpy(&s->all[s->count++], e, sizeof *e);
}
const struct entry *store_last(const struct store *s) {
  return &s->all[s->count - 1];
}
const char *store_mail(const struct store *s, int i) { return s->all[i].mail; }
const char *store_nick(const struct store *s, int i) { return s->all[i].nick; }
void store_each(const struct store *s, void (*f)(const struct entry *, void *), void *data) {
  int i;
  for (i = 0; i < s->count; ++i)
    f(&s->all[i], data);
}
void store_free(struct store *s) {
  free(s->all);
  free(s);
}
