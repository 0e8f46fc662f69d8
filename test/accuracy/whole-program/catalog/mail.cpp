#include "catalog.h"

namespace {
class Collector : public Plugin {
public:
  std::string collect(const app::Person &p) override { return p.email; }
};
const Registration registered("mail", makeOf<Collector>);
} // namespace
