#include "registry.h"

namespace {
class Plain : public Exporter {
  std::string write(const app::Person &p) override {
    app::track(p.name); // ok
    return p.name;
  }
};
std::unique_ptr<Exporter> make() { return std::make_unique<Plain>(); }
Register here("plain", make);
} // namespace
