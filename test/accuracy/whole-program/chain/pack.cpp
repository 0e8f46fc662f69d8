#include "chain.h"

Packet pack(const app::Person &p) {
  Packet out;
  readInto(p, &out.body, &out.header);
  out.tags.push_back(p.color);
  return out;
}
void readInto(const app::Person &p, std::string *mail, std::string *name) {
  *mail = p.email;
  *name = p.name;
}
