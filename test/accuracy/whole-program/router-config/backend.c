#include "config.h"
#include <string.h>

static int write_page(void *self, const char *data, size_t n) {
  struct flash *f = self;
  if (n >= sizeof f->page)
    return -1;
  memcpy(f->page, data, n);
  f->page[n] = '\0';
  f->writes++;
  return (int)n;
}
static const char *read_page(void *self) {
  return ((struct flash *)self)->page;
}
const struct backend_ops flash_ops = {write_page, read_page};

static int write_none(void *self, const char *data, size_t n) {
  (void)self;
  (void)data;
  return (int)n;
}
static const char *read_none(void *self) {
  (void)self;
  return "";
}
const struct backend_ops null_ops = {.read = read_none, .write = write_none};

int backend_write(struct backend *b, const char *text) {
  return b->ops->write(b->self, text, strlen(text));
}
const char *backend_read(struct backend *b) { return b->ops->read(b->self); }
