/* What host and plug-ins share: a C table of functions. */
#ifndef PLUGIN_API_H
#define PLUGIN_API_H
#ifdef __cplusplus
extern "C" {
#endif
struct host_api {
  void *host;
  void (*put)(void *host, const char *key, const char *value);
  const char *(*get)(void *host, const char *key);
};
struct plugin_api {
  int version;
  const char *name;
  void *(*create)(const struct host_api *api);
  int (*on_event)(void *self, const char *event, const char *payload);
  void (*destroy)(void *self);
};
const struct plugin_api *echo_plugin(void);
const struct plugin_api *count_plugin(void);
#ifdef __cplusplus
}
#endif
#endif
