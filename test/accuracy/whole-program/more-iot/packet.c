#include "packet.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void set_field(char *dst, size_t cap, const char *src) {
  snprintf(dst, cap, "%s", src);
}

struct gw_packet *gw_packet_new(const char *topic, const char *body) {
  struct gw_packet *pkt = calloc(1, sizeof(*pkt));
  if (!pkt)
    return NULL;
  set_field(pkt->topic, sizeof(pkt->topic), topic);
  set_field(pkt->body, sizeof(pkt->body), body);
  pkt->qos = 1;
  return pkt;
}

void gw_packet_free(struct gw_packet *pkt) { free(pkt); }

int gw_packet_pack(const struct gw_packet *pkt, char *out, size_t cap) {
  return snprintf(out, cap, "%s %u %s", pkt->topic, (unsigned)pkt->qos, pkt->body);
}

void gw_packet_scrub(struct gw_packet *pkt) { memset(pkt->body, 0, sizeof(pkt->body)); }
