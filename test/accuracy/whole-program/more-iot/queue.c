#include "packet.h"

void gw_queue_init(struct gw_queue *q) {
  q->head = q->tail = NULL;
  q->count = 0;
}

void gw_queue_push(struct gw_queue *q, struct gw_packet *pkt) {
  pkt->next = NULL;
  if (q->tail)
    q->tail->next = pkt;
  else
    q->head = pkt;
  q->tail = pkt;
  q->count++;
}

struct gw_packet *gw_queue_pop(struct gw_queue *q) {
  struct gw_packet *pkt = q->head;
  if (!pkt)
    return NULL;
  q->head = pkt->next;
  if (!q->head)
    q->tail = NULL;
  q->count--;
  return pkt;
}

void gw_queue_each(const struct gw_queue *q, gw_handler fn, void *ctx) {
  for (const struct gw_packet *p = q->head; p; p = p->next)
    fn(p, ctx);
}
