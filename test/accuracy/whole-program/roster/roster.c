#include "roster.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define entry_of(p, type, field)                                               \
  ((type *)((char *)(p) - offsetof(type, field)))

static char *copied(const char *s) {
  size_t n = strlen(s) + 1;
  char *p = malloc(n);
  if (p)
    memcpy(p, s, n);
  return p;
}

struct roster *roster_new(void) {
  struct roster *r = calloc(1, sizeof *r);
  for (int i = 0; i < 4; ++i) {
    struct link *l = &r->rooms[i].members;
    l->next = l->prev = l;
    r->rooms[i].title = "room";
  }
  return r;
}

void roster_free(struct roster *r) {
  for (int i = 0; i < 16; ++i) {
    struct member *m = r->buckets[i];
    while (m) {
      struct member *next = m->chain;
      free(m->mail);
      free(m->nick);
      free(m);
      m = next;
    }
  }
  free(r);
}

struct member *roster_add(struct roster *r, unsigned id, const char *mail,
                          const char *nick, int room) {
  struct member *m = calloc(1, sizeof *m);
  struct link *at = &r->rooms[room].members;
  m->id = id;
  m->mail = copied(mail);
  m->nick = copied(nick);
  m->chain = r->buckets[id % 16];
  r->buckets[id % 16] = m;
  m->by_room.prev = at->prev;
  m->by_room.next = at;
  at->prev->next = &m->by_room;
  at->prev = &m->by_room;
  r->count++;
  return m;
}

struct member *roster_find(struct roster *r, unsigned id) {
  struct member *m = r->buckets[id % 16];
  while (m && m->id != id)
    m = m->chain;
  return m;
}

void roster_each(struct roster *r, int room, member_fn fn, void *arg) {
  struct link *head = &r->rooms[room].members, *l;
  for (l = head->next; l != head; l = l->next)
    fn(entry_of(l, struct member, by_room), arg);
}

unsigned roster_count(const struct roster *r) { return r->count; }

static size_t dump(struct roster *r, char *out, size_t n, int mails) {
  size_t used = 0;
  for (int i = 0; i < 16; ++i)
    for (struct member *m = r->buckets[i]; m; m = m->chain) {
      int k = snprintf(out + used, n - used, "%u:%s;", m->id,
                       mails ? m->mail : m->nick);
      if (k < 0 || (size_t)k >= n - used)
        return used;
      used += (size_t)k;
    }
  return used;
}

size_t roster_dump(struct roster *r, char *out, size_t n) {
  size_t used = 0;
  out[0] = 0;
  for (int i = 0; i < 16; ++i)
    for (struct member *m = r->buckets[i]; m; m = m->chain)
      used += (size_t)snprintf(out + used, n - used, "%s,", m->mail);
  return used;
}

size_t roster_nicks(struct roster *r, char *out, size_t n) {
  return dump(r, out, n, 0);
}
