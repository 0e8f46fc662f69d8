#include "plugin.h"
#include <stdlib.h>
#include <string.h>

struct state {
  const struct host_api *api;
  char *data;
  size_t used;
};

static void *start(const struct host_api *api) {
  struct state *s = calloc(1, sizeof *s);
  s->api = api;
  return s;
}
static int feed(void *self, const char *data, size_t n) {
  struct state *s = self;
  char *more = realloc(s->data, s->used + n + 1);
  if (!more)
    return -1;
  memcpy(more + s->used, data, n);
  s->data = more;
  s->used += n;
  s->data[s->used] = 0;
  return (int)n;
}
static void flush(void *self) {
  struct state *s = self;
  if (s->data)
    s->api->emit(s->api->host, s->data);
  s->used = 0;
}
static void stop(void *self) {
  struct state *s = self;
  free(s->data);
  free(s);
}

static const struct plugin_api api = {"echo", start, feed, flush, stop};
const struct plugin_api *plugin_echo(void) { return &api; }
