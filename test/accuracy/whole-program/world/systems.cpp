#include "world.h"

namespace {
class Saver : public System {
  void update(Actor &a, int tick) override {
    if (tick % 2)
      app::track(a.save()); // expect: privacy-unconsented-flow
    app::trackNumber(a.parts()); // ok
  }
};
class Ticker : public System {
  int last_ = 0;
  void update(Actor &, int tick) override {
    last_ = tick;
    app::trackNumber(last_); // ok
  }
};
} // namespace

std::unique_ptr<System> makeSaver() { return std::make_unique<Saver>(); }
std::unique_ptr<System> makeTicker() { return std::make_unique<Ticker>(); }
