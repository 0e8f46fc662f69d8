#include "feed.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void feed_init(struct feed *f, feed_cb cb, void *user) {
  memset(f, 0, sizeof *f);
  f->on_item = cb;
  f->user = user;
}

void feed_set_log(struct feed *f, feed_log log) { f->log = log; }

/* key=value;key=value */
int feed_parse(struct feed *f, const char *text) {
  char line[256];
  char *at, *next;
  snprintf(line, sizeof line, "%s", text);
  for (at = line; at && *at; at = next) {
    struct feed_item item;
    char *eq;
    next = strchr(at, ';');
    if (next)
      *next++ = '\0';
    eq = strchr(at, '=');
    if (!eq) {
      if (f->log)
        f->log("bad line");
      return -1;
    }
    *eq = '\0';
    item.key = at;
    item.value = eq + 1;
    item.number = f->seen++;
    snprintf(f->last, sizeof f->last, "%s", item.value);
    if (f->on_item(&item, f->user))
      return f->seen;
  }
  return 0;
}

int feed_count(const struct feed *f) { return f->seen; }
