/* A queue of messages in C with its tail kept. */
#ifndef QUEUE_H
#define QUEUE_H
#ifdef __cplusplus
extern "C" {
#endif
struct message {
  char *body;
  int kind;
  struct message *next;
};
struct queue {
  struct message *head, **tail;
  int length;
};
void queue_init(struct queue *q);
void queue_put(struct queue *q, const char *body, int kind);
struct message *queue_get(struct queue *q);
void message_free(struct message *m);
#ifdef __cplusplus
}
#endif
#endif
