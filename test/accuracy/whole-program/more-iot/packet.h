#ifndef GW_PACKET_H
#define GW_PACKET_H
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define GW_TOPIC 32
#define GW_BODY 96

struct gw_packet {
  char topic[GW_TOPIC];
  char body[GW_BODY];
  uint16_t qos;
  struct gw_packet *next;
};

struct gw_queue {
  struct gw_packet *head, *tail;
  size_t count;
};

typedef void (*gw_handler)(const struct gw_packet *pkt, void *ctx);

struct gw_packet *gw_packet_new(const char *topic, const char *body);
void gw_packet_free(struct gw_packet *pkt);
void gw_queue_init(struct gw_queue *q);
void gw_queue_push(struct gw_queue *q, struct gw_packet *pkt);
struct gw_packet *gw_queue_pop(struct gw_queue *q);
void gw_queue_each(const struct gw_queue *q, gw_handler fn, void *ctx);
int gw_packet_pack(const struct gw_packet *pkt, char *out, size_t cap);
void gw_packet_scrub(struct gw_packet *pkt);

#ifdef __cplusplus
}
#endif
#endif
