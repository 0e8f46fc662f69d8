#pragma once
#include "../../Inputs/app.h"
#include <memory>
#include <string>

namespace exporting {

class Exporter {
public:
  virtual ~Exporter() = default;
  virtual std::string write(const app::Person &p) const = 0;
  virtual std::string mime() const { return "text/plain"; }
};

using Maker = std::unique_ptr<Exporter> (*)();

class Registry {
public:
  static Registry &get();
  void add(const std::string &name, Maker m);
  std::unique_ptr<Exporter> make(const std::string &name) const;

private:
  std::map<std::string, Maker> makers_;
};

void registerVcard();
void registerScores();

template <class T> std::unique_ptr<Exporter> makeExporter() { return std::make_unique<T>(); }

} // namespace exporting
