#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace mail {

struct Message {
  int id = 0;
  std::string from, to, subject;
  std::vector<std::string> lines;
  std::map<std::string, std::string> headers;
};

class Builder {
public:
  Builder &from(std::string s);
  Builder &to(std::string s);
  Builder &subject(std::string s);
  Builder &line(const std::string &s);
  Builder &header(const std::string &k, const std::string &v);
  Message build();

private:
  Message m_;
};

std::string summary(const Message &m);
std::string envelope(const Message &m);

} // namespace mail
