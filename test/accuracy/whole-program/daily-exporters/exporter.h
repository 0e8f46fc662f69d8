#pragma once
#include "../../Inputs/app.h"

struct Record {
  std::string title;
  std::string mobile;
  std::vector<std::string> notes;
};

class Exporter {
public:
  virtual ~Exporter() = default;
  virtual void begin() {}
  virtual void add(const Record &record) = 0;
  virtual std::string finish() = 0;
};

// Plugins enter themselves here.
class ExporterRegistry {
public:
  using Factory = std::function<std::unique_ptr<Exporter>()>;
  static ExporterRegistry &instance();
  bool enter(const std::string &name, Factory factory);
  std::unique_ptr<Exporter> create(const std::string &name) const;
  std::vector<std::string> names() const;

private:
  std::map<std::string, Factory> factories_;
};

std::unique_ptr<Exporter> makeCsvExporter();
std::unique_ptr<Exporter> makeCountExporter();
