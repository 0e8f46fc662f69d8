#include "api.h"
#include <stdlib.h>
#include <string.h>

struct echo {
  const struct host_api *api;
  char last[128];
};
static void *echo_create(const struct host_api *api) {
  struct echo *e = malloc(sizeof *e);
  e->api = api;
  e->last[0] = '\0';
  return e;
}
static int echo_event(void *self, const char *event, const char *payload) {
  struct echo *e = self;
  strncpy(e->last, payload, sizeof e->last - 1);
  e->last[sizeof e->last - 1] = '\0';
  e->api->put(e->api->host, event, e->last);
  return 1;
}
static void plain_destroy(void *self) { free(self); }

struct count {
  const struct host_api *api;
  int events;
};
static void *count_create(const struct host_api *api) {
  struct count *c = calloc(1, sizeof *c);
  c->api = api;
  return c;
}
static int count_event(void *self, const char *event, const char *payload) {
  struct count *c = self;
  (void)payload;
  c->events++;
  c->api->put(c->api->host, event, c->events > 1 ? "many" : "one");
  return c->events;
}

static const struct plugin_api echo_api = {1, "echo", echo_create, echo_event, plain_destroy};
static const struct plugin_api count_api = {
    .version = 2, .name = "count", .create = count_create, .on_event = count_event, .destroy = plain_destroy};

const struct plugin_api *echo_plugin(void) { return &echo_api; }
const struct plugin_api *count_plugin(void) { return &count_api; }
