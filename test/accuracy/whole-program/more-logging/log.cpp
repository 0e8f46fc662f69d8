#include "../../Inputs/app.h"
#include "log.h"

namespace logging {

void Logger::write(Level l, const std::string &text) {
  std::string line = "[" + name_ + "] " + text;
  for (const auto &a : appenders_)
    a->append(l, line);
}

} // namespace logging
