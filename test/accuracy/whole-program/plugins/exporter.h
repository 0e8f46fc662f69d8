// Exporters that register themselves and are made by name.
#pragma once
#include "../../Inputs/app.h"

class Exporter {
public:
  virtual ~Exporter() = default;
  virtual void begin(const std::string &title) { title_ = title; }
  virtual void add(const app::Person &p) = 0;
  virtual void finish() = 0;

protected:
  std::string title_;
};

using Maker = std::function<std::unique_ptr<Exporter>()>;

class ExporterRegistry {
public:
  static ExporterRegistry &get();
  void add(const std::string &name, Maker maker);
  std::unique_ptr<Exporter> make(const std::string &name) const;

private:
  std::map<std::string, Maker> makers_;
};

template <class T> struct Registered {
  explicit Registered(const char *name) {
    ExporterRegistry::get().add(name, [] { return std::make_unique<T>(); });
  }
};
