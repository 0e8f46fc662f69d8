#include "probe.h"
#include <string.h>

void line_append(struct line_buffer *b, const char *line) {
  size_t n = strlen(line);
  if (b->length + n + 2 > sizeof b->text) {
    b->dropped++;
    return;
  }
  memcpy(b->text + b->length, line, n);
  b->length += (unsigned)n;
  b->text[b->length++] = '\n';
  b->text[b->length] = '\0';
}

void line_reset(struct line_buffer *b) {
  memset(b->text, 0, sizeof b->text);
  b->length = 0;
}

const char *line_text(const struct line_buffer *b) { return b->text; }
unsigned line_length(const struct line_buffer *b) { return b->length; }
