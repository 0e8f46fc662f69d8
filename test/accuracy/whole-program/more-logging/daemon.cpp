#include "../../Inputs/app.h"
#include "log.h"

namespace logging {

void login(const app::Person &p) {
  Logger log("auth");
  log.addAppender(makeRemote());
  log.addAppender(makeCounting());
  LOG(log, Info) << "login of " << p.email << ", score " << p.score;
  app::track(log.name()); // ok
}

void audit(const app::Person &p) {
  std::string kept;
  Logger log("audit");
  log.addAppender(makeMemory(&kept));
  LOG(log, Info) << "user " << p.name << " scored " << p.score;
  app::track(kept); // ok
  LOG(log, Error) << "bad year " << p.birthYear;
  app::track(kept); // expect: privacy-unconsented-flow
  kept.clear();
  app::track(kept); // ok
  LOG(log, Debug) << "call " << p.phone;
  app::track(kept); // expect: privacy-unconsented-flow
}

void unlogged(const app::Person &p) {
  Logger log("null");
  std::string kept = "start";
  LOG(log, Info) << p.phone;
  app::track(kept); // ok
}

} // namespace logging
