#include "../../Inputs/app.h"
#include "widget.h"

namespace factories {

std::map<std::string, Maker> &makers() {
  static std::map<std::string, Maker> all;
  return all;
}

std::string textOf(const std::string &name, const app::Person &p) {
  auto it = makers().find(name);
  if (it == makers().end())
    return "unknown widget";
  std::unique_ptr<Widget> w = it->second();
  w->load(p);
  return w->text();
}

} // namespace factories
