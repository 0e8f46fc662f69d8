#include "../../Inputs/app.h"
#include "store.h"

namespace telemetry {

void onLogin(const app::Person &p);
void onTimer();

void onLogin(const app::Person &p) {
  traits().set("mail", p.email);
  labels().set("nick", p.name);
  counters().set("score", p.score);
  client().identify(p.phone);
  client().setSession("s-" + std::to_string(p.score));
  onTimer();
}

void local(const app::Person &p) {
  Store<long long> years, scores;
  years.set("a", p.birthYear);
  scores.set("a", p.score);
  app::trackNumber(years.get("a").value_or(0));  // expect: privacy-unconsented-flow
  app::trackNumber(scores.get("a").value_or(0)); // ok
  app::trackNumber(years.get("b").value_or(0));  // ok
}

} // namespace telemetry
