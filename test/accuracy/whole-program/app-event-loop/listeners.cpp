// Who listens on the bus of the process; main.cpp emits.
#include "loop.h"
#include "../../Inputs/app.h"

namespace ev {

namespace {

class Audit {
public:
  void attach(Bus &b) {
    b.on<LoggedIn>([this](const LoggedIn &e) { loggedIn(e); });
    b.on<Ticked>([this](const Ticked &e) { ticked(e); });
  }

private:
  void loggedIn(const LoggedIn &e) {
    app::track(e.mail); // expect: privacy-unconsented-flow
    app::track(e.nick); // ok
    ++count_;
  }
  void ticked(const Ticked &e) {
    app::trackNumber(e.at);   // ok
    app::trackNumber(count_); // ok
  }
  int count_ = 0;
};

Audit audit;

} // namespace

void installListeners() { audit.attach(mainBus()); }

} // namespace ev
