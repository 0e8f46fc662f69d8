#include "chain.h"

Packet seal(Packet packet) {
  packet.body = "{" + packet.body + "}";
  packet.tags.push_back("sealed");
  return packet;
}
std::string clean(const std::string &s) { return app::anonymise(s); }
