// Makers registered by name in one file, made in another.
#pragma once
#include "../../Inputs/app.h"

class Exporter {
public:
  virtual ~Exporter() = default;
  virtual void write(const app::Person &p) = 0;
};
using Maker = std::unique_ptr<Exporter> (*)();
struct Registry {
  static Registry &get();
  void add(const std::string &name, Maker m) { makers[name] = m; }
  std::unique_ptr<Exporter> make(const std::string &name) { return makers.at(name)(); }
  std::map<std::string, Maker> makers;
};
template <class T> struct Register {
  explicit Register(const std::string &name) {
    Registry::get().add(name, [] { return std::unique_ptr<Exporter>(new T); });
  }
};
