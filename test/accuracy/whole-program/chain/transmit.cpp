#include "chain.h"

void transmit(const std::string &header, const std::string &body) {
  app::track(header); // ok
  app::track(body); // expect: privacy-unconsented-flow
  app::track(clean(body)); // ok
}
