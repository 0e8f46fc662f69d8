/* An inventory in C: items in a list, callbacks with user data. */
#ifndef INV_H
#define INV_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef struct inv_item {
  struct inv_item *next;
  char sku[24];
  char *owner;
  void *user;
  int count;
} inv_item;

typedef struct inv inv;
typedef int (*inv_visit)(inv_item *item, void *arg);
typedef void (*inv_log)(void *arg, const char *text);

inv *inv_open(void);
void inv_close(inv *v);
inv_item *inv_add(inv *v, const char *sku, const char *owner, int count);
inv_item *inv_find(inv *v, const char *sku);
int inv_each(inv *v, inv_visit visit, void *arg);
void inv_set_log(inv *v, inv_log log, void *arg);
void inv_say(inv *v, const char *text);
size_t inv_dump(const inv_item *item, char *out, size_t room);
int inv_owner(const inv_item *item, char **out);
int inv_total(const inv *v);
void inv_disown(inv_item *item);
void inv_free(char *text);

#ifdef __cplusplus
}
#endif
#endif
