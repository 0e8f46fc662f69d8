#include "panel.h"

namespace {
class Sender : public Delegate {
  void submitted(Panel &p, const std::string &text) override {
    app::track(text); // expect: privacy-unconsented-flow
    app::track(p.title()); // ok
  }
  void closed(Panel &p) override {
    app::track(p.last()); // expect: privacy-unconsented-flow
  }
};
class Counter : public Delegate {
  void submitted(Panel &p, const std::string &text) override {
    ++n;
    app::trackNumber(n); // ok
    app::trackNumber(text.size()); // ok
    app::track(p.title()); // ok
  }
  int n = 0;
};
} // namespace
std::unique_ptr<Delegate> makeSender() { return std::make_unique<Sender>(); }
std::unique_ptr<Delegate> makeCounter() { return std::make_unique<Counter>(); }
