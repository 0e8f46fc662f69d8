// Parts put together by a container of services.
#pragma once
#include "../../Inputs/app.h"

class Logger {
public:
  virtual ~Logger() = default;
  virtual void log(const std::string &line) = 0;
};
class Remote : public Logger {
public:
  void log(const std::string &line) override;
};
class Memory : public Logger {
public:
  void log(const std::string &line) override;
  std::vector<std::string> lines;
};

class Accounts {
public:
  Accounts(Logger &audit, Logger &debug) : audit_(audit), debug_(debug) {}
  void create(const app::Person &p);

private:
  Logger &audit_;
  Logger &debug_;
};

class Services {
public:
  template <class T, class... A> T &add(A &&...a) {
    auto p = std::make_shared<T>(std::forward<A>(a)...);
    kept_.push_back(p);
    return *p;
  }

private:
  std::vector<std::shared_ptr<void>> kept_;
};
