#include "../../Inputs/app.h"
#include "exporter.h"

namespace exporters {
namespace {

class Csv : public Exporter {
public:
  void add(const app::Person &p) override { out_ += p.name + ";" + p.email + "\n"; }
  std::string finish() override { return header() + out_; }

protected:
  virtual std::string header() const { return "name;mail\n"; }

private:
  std::string out_;
};

class Totals : public Exporter {
public:
  void add(const app::Person &p) override {
    ++people_;
    if (!p.email.empty())
      ++reachable_;
    app::trackNumber(p.score); // ok
    app::trackNumber(p.birthYear); // expect: privacy-unconsented-flow
  }
  std::string finish() override { return std::to_string(people_) + "/" + std::to_string(reachable_); }

private:
  int people_ = 0, reachable_ = 0;
};

class Hashed : public Csv {
public:
  void add(const app::Person &p) override {
    app::Person q = p;
    q.email = app::anonymise(p.email);
    Csv::add(q);
  }

protected:
  std::string header() const override { return "name;hash\n"; }
};

} // namespace

std::unique_ptr<Exporter> csv() { return std::make_unique<Csv>(); }
std::unique_ptr<Exporter> totals() { return std::make_unique<Totals>(); }
std::unique_ptr<Exporter> hashed() { return std::make_unique<Hashed>(); }

} // namespace exporters
