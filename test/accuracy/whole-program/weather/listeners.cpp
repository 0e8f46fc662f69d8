#include "../../Inputs/app.h"
#include "station.h"
namespace weather {
namespace {
class Uploader : public Listener {
  void onReading(const Reading &r) override {
    app::trackReal(r.lat); // expect: privacy-unconsented-flow
    app::trackNumber(r.wind); // ok
    app::track(r.station); // ok
  }
};
class Counter : public Listener {
  int n_ = 0;
  void onReading(const Reading &) override {
    ++n_;
    app::trackNumber(n_); // ok
  }
};
Uploader uploader;
Counter counter;
} // namespace
void registerAll(Station &home, Station &field) {
  home.attach(&uploader);
  home.attach(&counter);
  field.attach(&counter);
  home.onNote([](const std::string &s) {
    app::track(s); // expect: privacy-unconsented-flow
  });
  field.onNote([](const std::string &s) {
    app::track("f:" + s); // ok
  });
}
} // namespace weather
