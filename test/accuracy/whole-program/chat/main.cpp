#include "chat.h"

using namespace chat;

static void received(const char *data, std::size_t n) {
  app::trackBytes(data, n); // expect: privacy-unconsented-flow
  Envelope e;
  if (decode(data, n, e))
    History::global().add(std::move(e));
}

int main() {
  app::Person p = app::loadPerson(1);
  Client c(std::make_unique<Loopback>(received));
  c.as(p.phone).say(p.name, "hello");
  app::trackNumber(c.sent()); // ok
  if (const Envelope *e = History::global().last())
    app::track(e->from); // expect: privacy-unconsented-flow

  History own;
  own.add({2, p.name, p.email, "note"});
  own.add({3, "room", p.email, p.name});
  app::track(own.last()->from); // expect: privacy-unconsented-flow
  app::track(own.last()->text); // ok
  app::track(own.last()->to); // ok
  for (const std::string &s : own.senders())
    app::track(s); // expect: privacy-unconsented-flow

  std::string got;
  Client quiet(std::make_unique<Loopback>(
      [&got](const char *d, std::size_t n) { got.assign(d, n); }));
  quiet.as(p.name).say("room", "hi");
  app::track(got); // ok
}
