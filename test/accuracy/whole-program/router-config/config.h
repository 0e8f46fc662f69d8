/* The configuration of a router: a list of settings, and backends to keep
   them in. */
#ifndef CONFIG_H
#define CONFIG_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

struct setting {
  char *key;
  char *value;
  struct setting *next;
};
struct config {
  struct setting *head;
  size_t count;
};

void config_init(struct config *c);
int config_set(struct config *c, const char *key, const char *value);
const char *config_first(const struct config *c);
void config_free(struct config *c);
size_t config_count(const struct config *c);

struct backend_ops {
  int (*write)(void *self, const char *data, size_t n);
  const char *(*read)(void *self);
};
struct backend {
  const struct backend_ops *ops;
  void *self;
};
struct flash {
  char page[128];
  unsigned writes;
};
extern const struct backend_ops flash_ops;
extern const struct backend_ops null_ops;

int backend_write(struct backend *b, const char *text);
const char *backend_read(struct backend *b);

/* Splits "user@realm"; both are copied. */
int split_login(const char *login, char **user, char **realm);
void scrub(char *s);

#ifdef __cplusplus
}
#endif
#endif
