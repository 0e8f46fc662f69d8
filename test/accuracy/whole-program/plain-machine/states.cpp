#include "../../Inputs/app.h"
#include "machine.h"

namespace machine {
namespace {

class Greeting : public State {
public:
  const char *name() const override { return "greeting"; }
  void onLine(Connection &c, const std::string &) override {
    c.hello = app::version();
    ++c.lines;
    c.become(authenticating());
  }
};

class Authenticating : public State {
public:
  const char *name() const override { return "authenticating"; }
  void onLine(Connection &c, const std::string &line) override {
    c.user = app::readEmail() + "/" + line;
    ++c.lines;
    app::track("user " + c.user); // expect: privacy-unconsented-flow
    c.become(ready());
  }
};

class Ready : public State {
public:
  const char *name() const override { return "ready"; }
  void onLine(Connection &c, const std::string &line) override {
    app::track("command " + line); // ok
    ++c.lines;
    if (line == "quit")
      c.user.clear();
  }
};

} // namespace

std::unique_ptr<State> greeting() { return std::make_unique<Greeting>(); }
std::unique_ptr<State> authenticating() { return std::make_unique<Authenticating>(); }
std::unique_ptr<State> ready() { return std::make_unique<Ready>(); }

Connection::Connection() : state_(greeting()) {}

} // namespace machine
