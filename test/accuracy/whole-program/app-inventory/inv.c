#include "inv.h"
#include "text.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct inv {
  inv_item *head;
  inv_log log;
  void *log_arg;
};

inv *inv_open(void) { return calloc(1, sizeof(inv)); }

void inv_close(inv *v) {
  inv_item *i = v->head;
  while (i) {
    inv_item *next = i->next;
    free(i->owner);
    free(i);
    i = next;
  }
  free(v);
}

inv_item *inv_add(inv *v, const char *sku, const char *owner, int count) {
  inv_item *i = malloc(sizeof *i);
  if (!i)
    return NULL;
  memset(i, 0, sizeof *i);
  text_copy(i->sku, sizeof i->sku, sku);
  i->owner = text_dup(owner);
  i->count = count;
  i->next = v->head;
  v->head = i;
  return i;
}

inv_item *inv_find(inv *v, const char *sku) {
  for (inv_item *i = v->head; i; i = i->next)
    if (strcmp(i->sku, sku) == 0)
      return i;
  return NULL;
}

int inv_each(inv *v, inv_visit visit, void *arg) {
  int seen = 0;
  for (inv_item *i = v->head; i; i = i->next, ++seen)
    if (visit(i, arg))
      break;
  return seen;
}

void inv_set_log(inv *v, inv_log log, void *arg) {
  v->log = log;
  v->log_arg = arg;
}
void inv_say(inv *v, const char *text) {
  if (v->log)
    v->log(v->log_arg, text);
}

size_t inv_dump(const inv_item *item, char *out, size_t room) {
  int n = snprintf(out, room, "%s x%d", item->sku, item->count);
  return n < 0 ? 0 : (size_t)n;
}

int inv_owner(const inv_item *item, char **out) {
  if (!item->owner)
    return -1;
  *out = text_dup(item->owner);
  return 0;
}

int inv_total(const inv *v) {
  int n = 0;
  for (const inv_item *i = v->head; i; i = i->next)
    n += i->count;
  return n;
}

void inv_disown(inv_item *item) {
  free(item->owner);
  item->owner = text_dup("nobody");
}

void inv_free(char *text) { free(text); }
