#pragma once
#include <memory>
#include <string>

namespace app {
struct Person;
}

namespace exporters {

class Exporter {
public:
  virtual ~Exporter() = default;
  virtual void add(const app::Person &p) = 0;
  virtual std::string finish() = 0;
};

std::unique_ptr<Exporter> csv();
std::unique_ptr<Exporter> totals();
std::unique_ptr<Exporter> hashed();

std::string run(Exporter &e, const app::Person &p);
void upload(Exporter &e, const app::Person &p);

} // namespace exporters
