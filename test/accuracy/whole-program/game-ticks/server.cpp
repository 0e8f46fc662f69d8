#include "world.h"

namespace arena {

void found(const app::Person &p) {
  World::instance().setOwner(p.email);
  World::instance().setMotto("by " + p.name);
}

void step() {
  World::instance().tick();
}

void describe() {
  app::track(World::instance().owner()); // expect: privacy-unconsented-flow
  app::track(World::instance().motto()); // ok
}

void joined(const app::Person &p) {
  lastJoined = p.phone;
  lastMap = "desert";
  ++playersOnline;
}

void statistics() {
  app::track(lastJoined);          // expect: privacy-unconsented-flow
  app::track(lastMap);             // ok
  app::trackNumber(playersOnline); // ok
}

void shout(const app::Person &p) {
  CommandQueue q;
  std::string screen;
  q.push(say(p.email, &screen));
  app::trackNumber(static_cast<long long>(q.pending())); // ok
  q.drain();
  app::track(screen); // expect: privacy-unconsented-flow
}

void whisper(const app::Person &p) {
  CommandQueue q;
  std::string screen;
  q.push(say(p.name, &screen));
  q.drain();
  app::track(screen); // ok
}

void silenced(const app::Person &p) {
  std::string screen;
  std::unique_ptr<Command> c = mute(p.email, &screen);
  c->run();
  app::track(screen); // ok
}

void logins(const app::Person &p) {
  Join a, b;
  a.receive(p.email);
  b.receive(p.name);
  app::track(a.login());     // expect: privacy-unconsented-flow
  app::track(b.login());     // ok
  app::trackNumber(a.done()); // ok
}

void handedOver(const app::Person &p) {
  Join j;
  j.receive("guest");
  j.receive(p.home.zip);
  app::track(j.map()); // expect: privacy-unconsented-flow
}

void scores(const app::Person &p) {
  std::string board, wall;
  std::unique_ptr<Command> a = say(p.phone, &board), b = say("closed", &wall);
  a->run();
  b->run();
  app::track(board); // expect: privacy-unconsented-flow
  app::track(wall);  // ok
}

} // namespace arena
