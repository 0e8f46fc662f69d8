/* A store in C, used from C++. */
#ifndef STORE_H
#define STORE_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct store store;
typedef void (*store_visit)(const char *key, const char *value, void *user);
store *store_new(void);
void store_put(store *s, const char *key, const char *value);
const char *store_get(const store *s, const char *key);
void store_each(const store *s, store_visit visit, void *user);
int store_count(const store *s);
void store_clear(store *s);
void store_free(store *s);
#ifdef __cplusplus
}
#endif
#endif
