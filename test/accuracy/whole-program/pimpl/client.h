// The private part is in another file.
#pragma once
#include "../../Inputs/app.h"

class Client {
public:
  Client();
  ~Client();
  void setMail(const std::string &m);
  void setAgent(const std::string &a);
  std::string mail() const;
  std::string agent() const;
  void flush();

private:
  struct Impl;
  std::unique_ptr<Impl> impl;
};
