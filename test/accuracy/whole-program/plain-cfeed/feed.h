#ifndef FEED_H
#define FEED_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

/* A reader of lines that calls back for each. */
struct feed_item {
  const char *key;
  const char *value;
  int number;
};

typedef int (*feed_cb)(const struct feed_item *item, void *user);
typedef void (*feed_log)(const char *text);

struct feed {
  feed_cb on_item;
  void *user;
  feed_log log;
  char last[64];
  int seen;
};

void feed_init(struct feed *f, feed_cb cb, void *user);
void feed_set_log(struct feed *f, feed_log log);
int feed_parse(struct feed *f, const char *text);
int feed_count(const struct feed *f);

#ifdef __cplusplus
}
#endif
#endif
