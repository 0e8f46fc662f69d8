#include "log.h"
#include "../../Inputs/app.h"

namespace logging {

static const char *nameOf(Level l) {
  static const char *const names[] = {"debug", "info", "error"};
  return names[static_cast<int>(l)];
}

std::string full(const Record &r) {
  return std::string(nameOf(r.level)) + " " + r.text + " {" + r.context + "}";
}
std::string brief(const Record &r) {
  return std::string(nameOf(r.level)) + " " + r.text;
}
std::string masked(const Record &r) {
  return std::string(nameOf(r.level)) + " " + app::anonymise(r.text);
}

} // namespace logging
