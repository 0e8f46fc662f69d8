// A singleton and a global, filled and read in different files.
#pragma once
#include "../../Inputs/app.h"

class Hub {
public:
  static Hub &instance();
  void setMail(const std::string &m) { mail_ = m; }
  void setNick(const std::string &n) { nick_ = n; }
  const std::string &mail() const { return mail_; }
  const std::string &nick() const { return nick_; }

private:
  Hub() = default;
  std::string mail_, nick_;
};
extern std::map<std::string, std::string> g_labels;
extern app::Person *g_current;
