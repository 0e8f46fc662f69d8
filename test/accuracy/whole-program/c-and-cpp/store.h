/* A store in C, used from C++. */
#ifndef STORE_H
#define STORE_H
#ifdef __cplusplus
extern "C" {
#endif
struct entry {
  char mail[64];
  char nick[64];
  int year;
  int score;
};
struct store {
  struct entry *all;
  int count, room;
};
struct store *store_new(void);
void store_add(struct store *s, const struct entry *e);
const struct entry *store_last(const struct store *s);
const char *store_mail(const struct store *s, int i);
const char *store_nick(const struct store *s, int i);
void store_each(const struct store *s, void (*f)(const struct entry *, void *), void *data);
void store_free(struct store *s);
#ifdef __cplusplus
}
#endif
#endif
