/* A sensor hub in C: opaque handles, a ring of samples, a table of drivers. */
#ifndef HUB_H
#define HUB_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct hub hub;
typedef struct sample {
  unsigned short channel;
  long value;
  char label[24];
} sample;
typedef struct driver {
  const char *title;
  int (*read)(void *self, sample *out);
  void *self;
} driver;
typedef void (*hub_visit)(const sample *s, void *ctx);

hub *hub_open(const char *site);
void hub_close(hub *h);
int hub_push(hub *h, const sample *s);
int hub_pop(hub *h, sample *out);
void hub_each(const hub *h, hub_visit visit, void *ctx);
const char *hub_site(const hub *h);
size_t hub_count(const hub *h);
void hub_reset(hub *h);
int hub_poll(hub *h, const driver *d);
char *hub_dump(const hub *h, char *buf, size_t n);
#ifdef __cplusplus
}
#endif
#endif
