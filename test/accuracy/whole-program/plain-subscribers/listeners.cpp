// Who listens; who speaks is elsewhere.
#include "../../Inputs/app.h"
#include "bus.h"

namespace subscribers {

class Audit : public LoginListener {
public:
  void onLogin(const LoginEvent &e) override {
    app::track("login of " + e.mail); // expect: privacy-unconsented-flow
    app::track("login of " + e.nick); // ok
  }
};
class Counter : public LoginListener {
public:
  void onLogin(const LoginEvent &e) override {
    ++count_;
    last_ = e.nick;
    app::trackNumber(count_); // ok
    app::trackNumber(e.attempts); // ok
    app::track(last_); // ok
  }

private:
  int count_ = 0;
  std::string last_;
};

// Keeps the last and sends it when asked.
class Recent : public LoginListener {
public:
  void onLogin(const LoginEvent &e) override {
    mail_ = e.mail;
    nick_ = e.nick;
  }
  void send() const {
    app::track(nick_); // ok
    app::track(mail_); // expect: privacy-unconsented-flow
  }

private:
  std::string mail_, nick_;
};

Audit audit;
Recent recent;
Counter counter;

void connect(Bus &bus) {
  bus.add(&audit);
  bus.add(&counter);
  bus.add(&recent);
  bus.onError([](const ErrorEvent &e) {
    app::trackNumber(e.code); // ok
    app::track(e.text); // expect: privacy-unconsented-flow
  });
}

void sendRecent() { recent.send(); }

} // namespace subscribers
