#include "relay.h"

void send(const app::Person &p) {
  relay(p.email);
  count(p.email);
  Relay<std::string> r;
  r.put(p.email);
  r.both<std::string>(p.email, "tag");
}
