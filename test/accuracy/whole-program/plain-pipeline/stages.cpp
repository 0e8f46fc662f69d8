#include "../../Inputs/app.h"
#include "pipeline.h"

namespace pipeline {
namespace {

class Trimmer : public Stage {
public:
  Record process(Record r) override {
    while (!r.phone.empty() && r.phone.back() == ' ')
      r.phone.pop_back();
    ++r.hops;
    return r;
  }
};

class Router : public Stage {
public:
  Record process(Record r) override {
    r.route = r.phone.empty() ? "none" : "via " + r.phone.substr(0, 4);
    app::track(r.nick); // ok
    app::track(r.route); // expect: privacy-unconsented-flow
    ++r.hops;
    return r;
  }
};

} // namespace

std::unique_ptr<Stage> trimmer() { return std::make_unique<Trimmer>(); }
std::unique_ptr<Stage> router() { return std::make_unique<Router>(); }

Record anonymised(Record r) {
  r.phone = app::anonymise(r.phone);
  return r;
}
Record withoutPhone(Record r) { return {r.nick, "", "fixed", r.hops + 1}; }

} // namespace pipeline
