#include "plugin.h"

Registry &Registry::get() {
  static Registry r;
  return r;
}
namespace {
class Csv : public Exporter {
  void write(const app::Person &p) override {
    app::track(p.name + "," + p.email); // expect: privacy-unconsented-flow
    app::track(p.name); // ok
  }
};
class Summary : public Exporter {
  void write(const app::Person &p) override {
    app::track(p.name); // ok
    app::trackNumber(p.email.size()); // ok
  }
};
Register<Csv> csv("csv");
Register<Summary> summary("summary");
} // namespace
