// Exceptions that cross files.
#pragma once
#include "../../Inputs/app.h"
#include <stdexcept>

class AccountError : public std::runtime_error {
public:
  AccountError(const std::string &who, const std::string &what)
      : std::runtime_error(what), account(who) {}
  const std::string account;
};

void open(const app::Person &p);
void verify(const app::Person &p);
std::string attempt(const app::Person &p);
void check(const app::Person &p);
