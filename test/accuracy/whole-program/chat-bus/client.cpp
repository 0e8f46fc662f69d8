#include "bus.h"

namespace chat {

void reported(const app::Person &p) {
  Bus bus;
  attachReporter(bus);
  bus.publish(MessageSent{p.email, "general"});
  bus.publish(UserTyping{p.name});
  bus.publish(CallStarted{p.phone, 2});
}

void status(const app::Person &p) {
  Bus bus;
  Status s;
  s.attach(bus);
  bus.publish(MessageSent{p.email, "general"});
  bus.publish(CallStarted{p.phone, 2});
  app::track(s.lastSender());  // expect: privacy-unconsented-flow
  app::track(s.lastChannel()); // ok
  app::trackNumber(s.calls()); // ok
}

void listeners(const app::Person &p) {
  Archive archive, other;
  Bell bell;
  Inbox inbox;
  inbox.add(&archive);
  inbox.add(&bell);
  inbox.deliver(p.phone, "hello");
  app::track(archive.from);                               // expect: privacy-unconsented-flow
  app::track(archive.text);                               // ok
  app::track(bell.sound);                                 // ok
  app::trackNumber(static_cast<long long>(bell.letters)); // ok
  Inbox second;
  second.add(&other);
  second.deliver("system", "welcome");
  app::track(other.from); // ok
}

void channels(const app::Person &p) {
  Bus bus, quiet;
  Status s, t;
  s.attach(bus);
  t.attach(quiet);
  bus.publish(MessageSent{"bot", "dm-" + p.phone});
  quiet.publish(MessageSent{"bot", "general"});
  app::track(s.lastChannel()); // expect: privacy-unconsented-flow
  app::track(t.lastChannel()); // ok
}

void forwarded(const app::Person &p) {
  Archive first;
  Inbox inbox;
  inbox.add(&first);
  inbox.deliver("system", "new mail from " + p.email);
  app::track(first.text); // expect: privacy-unconsented-flow
  app::track(first.from); // ok
}

} // namespace chat
