#include "text.h"
#include <stdlib.h>
#include <string.h>

static size_t measure(const char *s) { return strlen(s) + 1; }

char *text_dup(const char *s) {
  size_t n;
  char *out;
  if (!s)
    return NULL;
  n = measure(s);
  out = malloc(n);
  if (out)
    memcpy(out, s, n);
  return out;
}

void text_copy(char *to, size_t room, const char *from) {
  size_t i = 0;
  for (; from[i] && i + 1 < room; ++i)
    to[i] = from[i];
  to[i] = 0;
}
