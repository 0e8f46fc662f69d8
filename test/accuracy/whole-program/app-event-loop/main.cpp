// FLAGS: -std=c++20
#include "loop.h"
#include "../../Inputs/app.h"
#include <thread>

namespace ev {
void installListeners();
}

void posted(const app::Person &p) {
  ev::Loop loop;
  std::string first, second;
  loop.post([&first, mail = p.email] { first = mail; });
  loop.post([&second, nick = p.name] { second = nick; });
  int n = loop.run();
  app::track(first);   // expect: privacy-unconsented-flow
  app::track(second);  // ok
  app::trackNumber(n); // ok
}

void timers(const app::Person &p) {
  ev::Loop loop;
  loop.after(3, [&p] {
    app::track(p.phone); // expect: privacy-unconsented-flow
  });
  loop.after(5, [nick = p.name, n = p.phone.size()] {
    app::track(nick + std::to_string(n)); // ok
  });
  app::trackNumber(loop.run()); // ok
}

// A task that posts the next.
static void step(ev::Loop &loop, std::shared_ptr<std::string> acc, int left) {
  if (!left)
    return;
  *acc += '.';
  loop.post([&loop, acc, left] { step(loop, acc, left - 1); });
}

void chained(const app::Person &p) {
  ev::Loop loop;
  auto a = std::make_shared<std::string>(p.home.zip);
  auto b = std::make_shared<std::string>(p.home.planet);
  step(loop, a, 3);
  step(loop, b, 3);
  loop.run();
  app::track(*a); // expect: privacy-unconsented-flow
  app::track(*b); // ok
}

void buses(const app::Person &p) {
  ev::Bus bus;
  std::string mail, nick;
  bus.on<ev::LoggedIn>([&](const ev::LoggedIn &e) {
    mail = e.mail;
    nick = e.nick;
  });
  int told = bus.emit(ev::LoggedIn{p.email, p.name});
  app::track(mail);       // expect: privacy-unconsented-flow
  app::track(nick);       // ok
  app::trackNumber(told); // ok
}

void mailboxes(const app::Person &p) {
  ev::Mailbox<std::string> requests, answers;
  std::thread worker([&] {
    std::string r = requests.take();
    answers.put("size " + std::to_string(r.size()));
  });
  requests.put(p.email);
  app::track(answers.take()); // ok
  worker.join();
  ev::Mailbox<ev::LoggedIn> events;
  std::jthread other([&] { events.put({p.phone, p.name}); });
  ev::LoggedIn e = events.take();
  app::track(e.mail); // expect: privacy-unconsented-flow
  app::track(e.nick); // ok
}

// An object that lives on in its own callbacks.
class Session : public std::enable_shared_from_this<Session> {
public:
  Session(ev::Loop &l, std::string who) : loop_(l), who_(std::move(who)) {}
  void start() {
    auto self = shared_from_this();
    loop_.post([self] { self->greet(); });
  }
  std::string greeting, log = "log";

private:
  void greet() {
    greeting = "hi " + who_;
    loop_.after(2, [weak = weak_from_this()] {
      if (auto s = weak.lock())
        s->log += s->greeting;
    });
  }
  ev::Loop &loop_;
  std::string who_;
};

void sessions(const app::Person &p) {
  ev::Loop loop;
  auto a = std::make_shared<Session>(loop, p.email);
  auto b = std::make_shared<Session>(loop, p.name);
  a->start();
  b->start();
  loop.run();
  app::track(a->greeting); // expect: privacy-unconsented-flow
  app::track(a->log);      // expect: privacy-unconsented-flow
  app::track(b->log);      // ok
}

void structured(const app::Person &p) {
  ev::Mailbox<std::any> box;
  box.put(std::any(ev::LoggedIn{p.email, p.name}));
  box.put(std::any(p.home.street));
  auto e = std::any_cast<ev::LoggedIn>(box.take());
  app::track(e.mail); // expect: privacy-unconsented-flow
  app::track(std::any_cast<std::string>(box.take())); // expect: privacy-unconsented-flow
}

static void countdown(ev::Loop &loop, int n, std::string text,
                      std::function<void(std::string)> done) {
  if (n == 0)
    return done(std::move(text));
  loop.after(n, [&loop, n, text = std::move(text), done] {
    countdown(loop, n - 1, text, done);
  });
}

void continued(const app::Person &p) {
  ev::Loop loop;
  countdown(loop, 2, p.phone, [](std::string s) {
    app::track(s); // expect: privacy-unconsented-flow
  });
  loop.run();
}

int main() {
  app::Person p = app::loadPerson(3);
  ev::installListeners();
  ev::mainLoop().post([p] { ev::mainBus().emit(ev::LoggedIn{p.email, p.name}); });
  ev::mainLoop().after(1, [] { ev::mainBus().emit(ev::Ticked{42}); });
  return ev::mainLoop().run() ? 0 : 1;
}
