#include "probe.h"
#include <stddef.h>

void probe_set_init(struct probe_set *set) { set->used = 0; }

int probe_add(struct probe_set *set, probe_fn fn, void *user) {
  if (set->used == 8)
    return -1;
  struct probe *p = &set->slots[set->used++];
  p->fn = fn;
  p->user = user;
  return 0;
}

void probe_fire(const struct probe_set *set, const char *name,
                const char *value) {
  for (int i = 0; i < set->used; i++)
    if (set->slots[i].fn != NULL)
      set->slots[i].fn(name, value, set->slots[i].user);
}
