#include "../../Inputs/app.h"
#include "store.h"

namespace telemetry {

void Client::flush() const {
  app::track(user_);    // expect: privacy-unconsented-flow
  app::track(session_); // ok
}

void Client::ping() const {
  app::track("ping " + session_); // ok
  app::trackNumber(!user_.empty()); // ok
}

void onTimer() {
  if (auto mail = traits().get("mail"))
    app::track(*mail); // expect: privacy-unconsented-flow
  if (auto nick = labels().get("nick"))
    app::track(*nick); // ok
  app::trackNumber(counters().get("score").value_or(0)); // ok
  traits().visit([](const std::string &k, const std::string &v) {
    app::track(k); // ok
    app::track(v); // expect: privacy-unconsented-flow
  });
  labels().visit([](const std::string &, const std::string &v) {
    app::track(v); // ok
  });
  client().flush();
  client().ping();
}

} // namespace telemetry
