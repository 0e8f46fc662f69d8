#include "catalog.h"

namespace {
class Collector : public Plugin {
public:
  std::string collect(const app::Person &p) override { return p.name; }
};
const Registration registered("nick", makeOf<Collector>);
} // namespace
