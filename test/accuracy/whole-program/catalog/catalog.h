// Factories by name, made by registrations in several files.
#pragma once
#include "../../Inputs/app.h"

class Plugin {
public:
  virtual ~Plugin() = default;
  virtual std::string collect(const app::Person &p) = 0;
};

using Maker = std::unique_ptr<Plugin> (*)();
std::map<std::string, Maker> &makers();
struct Registration {
  Registration(const std::string &name, Maker m) { makers()[name] = m; }
};
std::unique_ptr<Plugin> make(const std::string &name);
template <class T> std::unique_ptr<Plugin> makeOf() {
  return std::make_unique<T>();
}
