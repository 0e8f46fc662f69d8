// One object lives on: what is set by one file is sent by another.
#pragma once
#include "../../Inputs/app.h"

class Session {
public:
  void setMail(const std::string &m) { mail = m; }
  void setTheme(const std::string &t);
  void setPhone(const std::string &p);
  const std::string &theme() const { return themeName; }
  void heartbeat() const;
  void reset();
  void ping() const;

private:
  std::string mail;
  std::string themeName;
  std::string phone;
  std::string note = "none";
};

Session &theSession();
