// Set by one method, sent by another; who calls them never meet.
#pragma once
#include "../../Inputs/app.h"

class Mailer {
public:
  void setFrom(const std::string &from);
  void setSubject(const std::string &subject);
  void flush();

private:
  std::string from_, subject_;
  std::vector<std::string> lines_;
};
class Pinger {
public:
  void setFrom(const std::string &from) { from_ = from; }
  void ping();

private:
  std::string from_;
};
Mailer &mailer();
Pinger &pinger();
