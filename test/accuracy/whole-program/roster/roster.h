#ifndef ROSTER_H
#define ROSTER_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

struct link {
  struct link *next, *prev;
};

struct member {
  unsigned id;
  char *mail;
  char *nick;
  struct link by_room;
  struct member *chain;
};

struct room {
  struct link members;
  const char *title;
};

struct roster {
  struct member *buckets[16];
  struct room rooms[4];
  unsigned count;
};

typedef void (*member_fn)(const struct member *m, void *arg);

struct roster *roster_new(void);
void roster_free(struct roster *r);
struct member *roster_add(struct roster *r, unsigned id, const char *mail,
                          const char *nick, int room);
struct member *roster_find(struct roster *r, unsigned id);
void roster_each(struct roster *r, int room, member_fn fn, void *arg);
unsigned roster_count(const struct roster *r);
size_t roster_dump(struct roster *r, char *out, size_t n);
size_t roster_nicks(struct roster *r, char *out, size_t n);

#ifdef __cplusplus
}
#endif
#endif
