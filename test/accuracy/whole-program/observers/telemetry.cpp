#include "events.h"

class Telemetry : public Observer {
  void onMessage(const std::string &text) override {
    ++count;
    app::track(text); // expect: privacy-unconsented-flow
    app::trackNumber(count); // ok
  }
  int count = 0;
};

class Quiet : public Observer {
  void onMessage(const std::string &) override {
    app::track("message"); // ok
  }
};

static Telemetry telemetry;
static Quiet quiet;

void startTelemetry() {
  inbox().attach(&telemetry);
  inbox().attach(&quiet);
  mailChanged().connect([](const std::string &s) { app::track(s); }); // expect: privacy-unconsented-flow
  themeChanged().connect([](const std::string &s) { app::track(s); }); // ok
}
