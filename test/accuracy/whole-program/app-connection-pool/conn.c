#include "conn.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct conn {
  char user[64];
  char host[64];
  char last[256];
  struct conn_stats stats;
  conn_notify notify;
  void *notify_user;
};

int conn_open(conn **out, const char *host) {
  conn *c = calloc(1, sizeof *c);
  if (!c)
    return -1;
  snprintf(c->host, sizeof c->host, "%s", host);
  *out = c;
  return 0;
}
void conn_close(conn *c) { free(c); }

int conn_set(conn *c, enum conn_option o, const char *value) {
  switch (o) {
  case CONN_USER:
    strncpy(c->user, value, sizeof c->user - 1);
    return 0;
  case CONN_HOST:
    strncpy(c->host, value, sizeof c->host - 1);
    return 0;
  }
  return -1;
}
const char *conn_get(const conn *c, enum conn_option o) {
  return o == CONN_USER ? c->user : c->host;
}

int conn_query(conn *c, const char *fmt, ...) {
  va_list args;
  int n;
  va_start(args, fmt);
  n = vsnprintf(c->last, sizeof c->last, fmt, args);
  va_end(args);
  if (n < 0) {
    c->stats.errors++;
    return n;
  }
  c->stats.sent += (unsigned long)n;
  if (c->notify)
    c->notify(c->last, c->notify_user);
  return 0;
}
const char *conn_last(const conn *c) { return c->last; }
void conn_stats_of(const conn *c, struct conn_stats *out) { *out = c->stats; }
void conn_reset(conn *c) {
  c->user[0] = 0;
  memset(c->last, 0, sizeof c->last);
  c->stats = (struct conn_stats){0, 0};
}
void conn_on_notice(conn *c, conn_notify f, void *user) {
  c->notify = f;
  c->notify_user = user;
}
