#include "archive.h"
#include "../../Inputs/app.h"
#include <sstream>

namespace ser {

Printer &Printer::field(const char *key, const std::string &value) {
  text_ += key;
  text_ += '=';
  text_ += value;
  text_ += '\n';
  return *this;
}
Printer &Printer::field(const char *key, long value) {
  return field(key, std::to_string(value));
}

Parser::Parser(const std::string &text) {
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    auto eq = line.find('=');
    if (eq == std::string::npos)
      continue;
    all_[line.substr(0, eq)] = line.substr(eq + 1);
  }
}
const std::string &Parser::operator[](const std::string &key) const {
  static const std::string none;
  auto it = all_.find(key);
  return it == all_.end() ? none : it->second;
}

} // namespace ser
