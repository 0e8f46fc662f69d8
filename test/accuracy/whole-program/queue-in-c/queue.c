// FLAGS: -std=gnu17
#include "queue.h"
#include <stdlib.h>
#include <string.h>

void queue_init(struct queue *q) {
  q->head = NULL;
  q->tail = &q->head;
  q->length = 0;
}
void queue_put(struct queue *q, const char *body, int kind) {
  struct message *m = malloc(sizeof(struct message));
  m->body = strdup(body);
  m->kind = kind;
  m->next = NULL;
  *q->tail = m;
  q->tail = &m->next;
  q->length++;
}
struct message *queue_get(struct queue *q) {
  struct message *m = q->head;
  if (!m)
    return NULL;
  q->head = m->next;
  if (!q->head)
    q->tail = &q->head;
  q->length--;
  return m;
}
void message_free(struct message *m) {
  free(m->body);
  free(m);
}
