#include "chat.h"
using namespace chat;

void joinAndMove(const app::Person &p) {
  Server s;
  s.start();
  s.inbox.send(Join{p.name, p.email});
  s.inbox.send(Move{p.latitude, 1.5});
  s.stop();
  app::track(s.lobby.lines().front()); // ok
  app::track(s.lobby.topic()); // ok
}

void topics(const app::Person &p) {
  Room a(1), b(2);
  a.topic(p.phone);
  b.topic(p.color);
  app::track(a.topic()); // expect: privacy-unconsented-flow
  app::track(b.topic()); // ok
  app::trackNumber(a.id()); // ok
}

void posts(const app::Person &p) {
  Room a(1), b(2);
  a.post(p.name, "hi from " + p.home.street);
  b.post(p.name, "hi from " + p.home.planet);
  for (const auto &line : a.lines())
    app::track(line); // expect: privacy-unconsented-flow
  for (const auto &line : b.lines())
    app::track(line); // ok
  app::trackNumber((long long)a.lines().size()); // ok
}

void polled(const app::Person &p) {
  Channel<std::string> mails, names;
  mails.send(p.email);
  names.send(p.name);
  if (auto m = mails.poll())
    app::track(*m); // expect: privacy-unconsented-flow
  if (auto n = names.poll())
    app::track(n.value()); // ok
}

void promised(const app::Person &p) {
  Server s, t;
  auto f = s.greeting.get_future(), g = t.greeting.get_future();
  std::thread helper([&] {
    s.greeting.set_value("dear " + p.email);
    t.greeting.set_value("dear " + p.name);
  });
  helper.join();
  app::track(f.get()); // expect: privacy-unconsented-flow
  app::track(g.get()); // ok
}

void held(const app::Person &p) {
  Message m = Say{1, p.home.zip};
  if (auto *s = std::get_if<Say>(&m)) {
    app::track(s->text); // expect: privacy-unconsented-flow
    app::trackNumber(s->room); // ok
  }
  m = Join{p.name, "hidden"};
  app::track(std::get<Join>(m).mail); // ok
  app::trackNumber((long long)m.index()); // ok
}

int main() {
  app::Person p = app::loadPerson(9);
  joinAndMove(p);
  topics(p);
  posts(p);
  polled(p);
  promised(p);
  held(p);
}
