#include "bus.h"

class Reporter : public Listener {
public:
  void onLogin(const std::string &who) override {
    app::track(who); // expect: privacy-unconsented-flow
  }
  void onTheme(const std::string &name) override {
    app::track(name); // ok
  }
};

class Counter : public Listener {
public:
  void onLogin(const std::string &) override {
    ++logins;
    app::trackNumber(logins); // ok
  }
  int logins = 0;
};

void listen() {
  Bus::instance().subscribe(Topic::Login, [](const Message &m) {
    app::track(m.text); // expect: privacy-unconsented-flow
    app::track(m.origin); // ok
  });
}

int main() {
  listen();
  app::Person p = app::loadPerson(1);
  Bus::instance().publish({Topic::Login, p.email, "main"});
  Hub hub;
  Reporter r;
  Counter c;
  hub.add(&r);
  hub.add(&c);
  hub.login(p.phone);
  hub.theme("dark");
}
