#include "parts.h"

int main() {
  app::Person p = app::loadPerson(1);
  Memory audit;
  Remote debug;
  Accounts a(audit, debug);
  a.create(p);
  for (const auto &l : audit.lines)
    app::track(l); // expect: privacy-unconsented-flow
  app::trackNumber(audit.lines.size()); // ok
  Services s;
  Memory &kept = s.add<Memory>();
  kept.log(p.name);
  app::track(kept.lines.front()); // ok
}
