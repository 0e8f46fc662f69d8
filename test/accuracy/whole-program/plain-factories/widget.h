#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace app {
struct Person;
}

namespace factories {

class Widget {
public:
  virtual ~Widget() = default;
  virtual void load(const app::Person &p) = 0;
  virtual std::string text() const = 0;
};

using Maker = std::function<std::unique_ptr<Widget>()>;
std::map<std::string, Maker> &makers();

struct Register {
  Register(const std::string &name, Maker make) { makers()[name] = std::move(make); }
};

// All widgets, whatever they are.
std::string textOf(const std::string &name, const app::Person &p);

void usePublic();
void useContact();

} // namespace factories
