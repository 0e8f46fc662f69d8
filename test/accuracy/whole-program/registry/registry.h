// Factories that register themselves before main.
#pragma once
#include "../../Inputs/app.h"

class Exporter {
public:
  virtual ~Exporter() = default;
  virtual std::string write(const app::Person &p) = 0;
};

using Factory = std::unique_ptr<Exporter> (*)();

std::map<std::string, Factory> &exporters();
std::map<std::string, std::string (*)(const app::Person &)> &columns();

struct Register {
  Register(const char *name, Factory f) { exporters()[name] = f; }
};
