// A context with parts that are handed out by reference, and a service locator.
#pragma once
#include "../../Inputs/app.h"

class Clock {
public:
  long now() const { return ticks; }
  void advance() { ++ticks; }

private:
  long ticks = 0;
};
class UserInfo {
public:
  std::string &mail();
  std::string &theme();
  const std::string &mail() const;
  const std::string &theme() const;

private:
  std::string mail_, theme_;
};
class Context {
public:
  UserInfo &user();
  Clock &clock();
  const UserInfo &user() const;

private:
  UserInfo user_;
  Clock clock_;
};
Context &current();
void beat(const Context &c);
