#include "registry.h"

namespace {
class Csv : public Exporter {
  std::string write(const app::Person &p) override {
    app::track(p.name + ";" + p.email); // expect: privacy-unconsented-flow
    app::track(p.name + ";" + p.color); // ok
    return p.name + ";" + p.email;
  }
};
std::unique_ptr<Exporter> make() { return std::make_unique<Csv>(); }
Register here("csv", make);

std::string mail(const app::Person &p) { return p.email; }
bool added = [] {
  columns()["mail"] = mail;
  return true;
}();
} // namespace
