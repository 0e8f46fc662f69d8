/* A C SDK wrapped by a C++ class. */
#ifndef SDK_H
#define SDK_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct sdk_event sdk_event;
typedef void (*sdk_flush_fn)(const char *key, const char *value, void *user);
sdk_event *sdk_event_new(const char *name);
void sdk_event_set(sdk_event *e, const char *key, const char *value);
const char *sdk_event_get(const sdk_event *e, const char *key);
const char *sdk_event_name(const sdk_event *e);
void sdk_event_flush(const sdk_event *e, sdk_flush_fn f, void *user);
void sdk_event_free(sdk_event *e);
#ifdef __cplusplus
}
#endif
#endif
