// The cloud side of the gateway, the only part in C++.
#include "../../Inputs/app.h"
#include "packet.h"

namespace uplink {

static void sendPresence(const gw_packet *pkt, void *) {
  app::trackText(pkt->topic);  // ok
  app::trackNumber(pkt->qos);  // ok
  app::trackText(pkt->body);   // expect: privacy-unconsented-flow
}

static void keepTopic(const gw_packet *pkt, void *ctx) {
  static_cast<std::string *>(ctx)->append(pkt->topic);
}

void presence() {
  gw_queue q;
  gw_queue_init(&q);
  gw_queue_push(&q, gw_packet_new("presence", app::deviceId()));
  gw_queue_each(&q, sendPresence, nullptr);
  std::string topics;
  gw_queue_each(&q, keepTopic, &topics);
  app::track(topics); // ok
  app::trackNumber(static_cast<long long>(q.count)); // ok
  gw_packet *pkt = gw_queue_pop(&q);
  app::trackText(pkt->body); // expect: privacy-unconsented-flow
  gw_packet_scrub(pkt);
  app::trackText(pkt->body); // ok
  gw_packet_free(pkt);
}

void firmware() {
  gw_packet *pkt = gw_packet_new("firmware", app::buildName());
  char wire[160];
  int n = gw_packet_pack(pkt, wire, sizeof wire);
  app::trackText(wire); // ok
  app::trackNumber(n);  // ok
  gw_packet_free(pkt);
}

void position(const app::Person &p) {
  gw_packet *pkt = gw_packet_new("home", p.home.street.c_str());
  char wire[160];
  int n = gw_packet_pack(pkt, wire, sizeof wire);
  app::trackBytes(wire, static_cast<unsigned long>(n)); // expect: privacy-unconsented-flow
  app::trackText(pkt->topic); // ok
  gw_packet_free(pkt);
}

} // namespace uplink
