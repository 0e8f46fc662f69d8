#pragma once
#include <stdexcept>
#include <string>
namespace errs {
class DbError : public std::runtime_error {
public:
  std::string key;
  DbError(const std::string &what, std::string k) : std::runtime_error(what), key(std::move(k)) {}
};
void lookup(int id);
void ping(int id);
std::string describe(const std::exception &e);
} // namespace errs
