#include "config.h"
#include <stdlib.h>
#include <string.h>

static char *copy(const char *s) {
  size_t n = strlen(s) + 1;
  char *out = malloc(n);
  if (out)
    memcpy(out, s, n);
  return out;
}

void config_init(struct config *c) {
  c->head = NULL;
  c->count = 0;
}

int config_set(struct config *c, const char *key, const char *value) {
  struct setting *s = malloc(sizeof *s);
  if (!s)
    return -1;
  s->key = copy(key);
  s->value = copy(value);
  s->next = c->head;
  c->head = s;
  c->count++;
  return 0;
}

const char *config_first(const struct config *c) {
  return c->head ? c->head->value : "";
}

size_t config_count(const struct config *c) { return c->count; }

void config_free(struct config *c) {
  while (c->head) {
    struct setting *next = c->head->next;
    free(c->head->key);
    free(c->head->value);
    free(c->head);
    c->head = next;
  }
  c->count = 0;
}

int split_login(const char *login, char **user, char **realm) {
  const char *at = strchr(login, '@');
  if (!at)
    return -1;
  *user = calloc(1, (size_t)(at - login) + 1);
  memcpy(*user, login, (size_t)(at - login));
  *realm = copy(at + 1);
  return 0;
}

void scrub(char *s) {
  while (*s)
    *s++ = '*';
}
