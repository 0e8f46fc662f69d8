/* Connections in C, by handle. */
#ifndef CONN_H
#define CONN_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct conn conn;
struct conn_stats {
  unsigned long sent;
  int errors;
};
enum conn_option { CONN_USER, CONN_HOST };
typedef void (*conn_notify)(const char *text, void *user);

int conn_open(conn **out, const char *host);
void conn_close(conn *c);
int conn_set(conn *c, enum conn_option o, const char *value);
const char *conn_get(const conn *c, enum conn_option o);
int conn_query(conn *c, const char *fmt, ...);
const char *conn_last(const conn *c);
void conn_stats_of(const conn *c, struct conn_stats *out);
void conn_reset(conn *c);
void conn_on_notice(conn *c, conn_notify f, void *user);
#ifdef __cplusplus
}
#endif
#endif
