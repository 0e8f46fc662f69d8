// A class whose members are in another file.
#pragma once
#include "../../Inputs/app.h"

namespace pimpl {

class Account {
public:
  Account();
  ~Account();
  Account(Account &&) noexcept;
  Account &operator=(Account &&) noexcept;
  void setMail(const std::string &mail);
  void setNick(const std::string &nick);
  const std::string &mail() const;
  std::string nick() const;
  std::string summary() const;
  std::string badge() const;
  void clear();
  void sendAll() const;
  void sendNick() const;

private:
  struct Impl;
  std::unique_ptr<Impl> d_;
};

class Old {
public:
  Old();
  ~Old();
  void set(const std::string &s);
  const char *get() const;
  const char *fixed() const;

private:
  class Private;
  Private *const d;
};

} // namespace pimpl
