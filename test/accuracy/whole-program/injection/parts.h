// Objects that keep references to each other, set up in one place.
#pragma once
#include "../../Inputs/app.h"

class Profile {
public:
  explicit Profile(const app::Person &p);
  const std::string &mail() const;
  const std::string &nick() const;

private:
  std::string mailText;
  std::string nickText;
};

class Reporter {
public:
  explicit Reporter(const Profile &p) : profile(p) {}
  void report() const;

private:
  const Profile &profile;
};

class Base {
public:
  virtual ~Base() = default;
  void remember(const std::string &s) { memory = s; }

protected:
  std::string memory;
  std::string tag = "base";
};

class Derived : public Base {
public:
  void flush() const;
};

struct Scheduler {
  std::vector<std::function<void()>> jobs;
  void every(std::function<void()> job);
  void tick();
};
