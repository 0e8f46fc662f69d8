#include "pipeline.h"
#include "../../Inputs/app.h"

namespace pipeline {
namespace {
class Function : public Stage {
public:
  explicit Function(std::function<Record(Record)> f) : f_(std::move(f)) {}
  Record process(Record r) override { return f_(std::move(r)); }

private:
  std::function<Record(Record)> f_;
};
} // namespace

Pipeline &Pipeline::then(std::unique_ptr<Stage> s) {
  stages_.push_back(std::move(s));
  return *this;
}
Pipeline &Pipeline::then(std::function<Record(Record)> f) {
  return then(std::make_unique<Function>(std::move(f)));
}
Record Pipeline::run(Record r) const {
  for (const auto &s : stages_)
    r = s->process(std::move(r));
  return r;
}

} // namespace pipeline
