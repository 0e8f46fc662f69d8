#include "../../Inputs/app.h"
#include "bus.h"

namespace radio {

namespace {

class Scrobbler : public Listener {
public:
  void stationChanged(const std::string &s) override {
    app::track("now " + s); // ok
  }
  void accountChanged(const std::string &a) override {
    app::track("as " + a); // expect: privacy-unconsented-flow
    last_ = a;
  }
  const std::string &last() const { return last_; }

private:
  std::string last_;
};

class Display : public Listener {
public:
  void stationChanged(const std::string &s) override { text_ = s; }
  const std::string &text() const { return text_; }

private:
  std::string text_;
};

Scrobbler scrobbler;
Display display;

} // namespace

void install() {
  Tuner::instance().attach(&scrobbler);
  Tuner::instance().attach(&display);
}

void remove() {
  Tuner::instance().detachAll();
  app::track(display.text());   // ok
  app::track(scrobbler.last()); // expect: privacy-unconsented-flow
}

} // namespace radio
