// Sends what was logged, long after; main.cpp calls.
#include "log.h"
#include "../../Inputs/app.h"

namespace logging {

void uploadAudit() {
  for (const std::string &line : auditMemory()->lines())
    app::track(line); // expect: privacy-unconsented-flow
  app::track(audit().name()); // ok
  app::trackNumber(static_cast<long long>(auditMemory()->lines().size())); // ok
}

} // namespace logging
