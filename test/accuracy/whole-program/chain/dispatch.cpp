#include "chain.h"

void dispatch(const Packet &packet) {
  transmit(packet.header, packet.body);
  app::track(fold(packet.tags)); // ok
}
std::string fold(const std::vector<std::string> &tags) {
  std::string out;
  for (const auto &t : tags)
    out += t;
  return out;
}
