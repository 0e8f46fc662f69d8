#include "log.h"
#include "../../Inputs/app.h"

namespace logging {

void Logger::write(Level l, std::string text) {
  if (l < least_)
    return;
  Record r;
  r.level = l;
  r.text = std::move(text);
  for (const auto &[k, v] : context_)
    r.context += k + "=" + v + ";";
  for (const auto &s : sinks_)
    s->write(r);
}

Logger &audit() {
  static Logger one("audit");
  return one;
}
std::shared_ptr<Memory> auditMemory() {
  static auto one = std::make_shared<Memory>(full);
  return one;
}

} // namespace logging
