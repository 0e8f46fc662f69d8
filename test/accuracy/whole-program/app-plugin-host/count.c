#include "plugin.h"
#include <stdio.h>
#include <stdlib.h>

struct state {
  const struct host_api *api;
  size_t lines, bytes;
};

static void *start(const struct host_api *api) {
  struct state *s = calloc(1, sizeof *s);
  s->api = api;
  return s;
}
static int feed(void *self, const char *data, size_t n) {
  struct state *s = self;
  (void)data;
  s->lines++;
  s->bytes += n;
  return (int)n;
}
static void flush(void *self) {
  struct state *s = self;
  char row[64];
  snprintf(row, sizeof row, "%s%zu/%zu", s->api->setting(s->api->host, "prefix"),
           s->lines, s->bytes);
  s->api->emit(s->api->host, row);
}
static void stop(void *self) { free(self); }

static const struct plugin_api api = {
    .name = "count", .open = start, .feed = feed, .flush = flush, .close = stop};
const struct plugin_api *plugin_count(void) { return &api; }
