/* What a plug-in sees of its host and the host of a plug-in. */
#ifndef PLUGIN_H
#define PLUGIN_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

struct host_api {
  void *host;
  void (*emit)(void *host, const char *text);
  const char *(*setting)(void *host, const char *key);
};

struct plugin_api {
  const char *name;
  void *(*open)(const struct host_api *api);
  int (*feed)(void *self, const char *data, size_t n);
  void (*flush)(void *self);
  void (*close)(void *self);
};

const struct plugin_api *plugin_echo(void);
const struct plugin_api *plugin_count(void);

#ifdef __cplusplus
}
#endif
#endif
