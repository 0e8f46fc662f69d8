#include "exporter.h"
#include <sstream>

namespace {
class Csv : public Exporter {
public:
  void add(const app::Person &p) override {
    out_ << p.name << ',' << p.email << '\n';
    ++lines_;
  }
  void finish() override {
    app::track(out_.str()); // expect: privacy-unconsented-flow
    app::trackNumber(lines_); // ok
    app::track(title_); // ok
  }

private:
  std::ostringstream out_;
  int lines_ = 0;
};
Registered<Csv> registered("csv");
} // namespace
