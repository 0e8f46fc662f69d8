#include "rec.h"
#include <stdlib.h>
#include <string.h>

void *xmalloc(unsigned long n) {
  void *p = malloc(n);
  if (!p)
    abort();
  return p;
}
char *xstrdup(const char *s) {
  unsigned long n = strlen(s) + 1;
  char *p = xmalloc(n);
  memcpy(p, s, n);
  return p;
}
rec *rec_new(const char *text) {
  rec *r = xmalloc(sizeof *r);
  r->text = xstrdup(text);
  r->next = NULL;
  return r;
}
const char *rec_text(const rec *r) { return r->text; }
void rec_free(rec *r) {
  free(r->text);
  free(r);
}
