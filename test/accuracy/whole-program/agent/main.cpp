#include "agent.h"

void onLogin(const app::Person &p) {
  Agent::get().record(Event{"login", {}}.with("mail", p.email));
  Agent::get().setDefault("version", app::version());
}

void local(const app::Person &p) {
  Event a{"a", {}}, b{"b", {}};
  a.with("mail", p.email).with("nick", p.name);
  b.with("nick", p.name);
  app::track(render(b)); // ok
  app::track(render(a)); // expect: privacy-unconsented-flow
  app::track(a.fields["nick"]); // ok
  app::track(a.name); // ok
  Debug d;
  d.send("mail", p.email);
}

int main() {
  app::Person p = app::loadPerson(1);
  onLogin(p);
  local(p);
  Agent::get().drain();
}
