// One interface, its implementations in files of their own.
#pragma once
#include "../../Inputs/app.h"

class Store {
public:
  virtual ~Store() = default;
  virtual void put(const std::string &key, const std::string &value) = 0;
  virtual std::string get(const std::string &key) const = 0;
};

class Source {
public:
  virtual ~Source() = default;
  virtual std::string next() = 0;
};

std::unique_ptr<Store> openStore(bool remote);
std::unique_ptr<Source> mailSource(const app::Person &p);
std::unique_ptr<Source> nameSource(const app::Person &p);
void pump(Source &from, Store &to);
