#include "store.h"

void pump(Source &from, Store &to) { to.put("row", from.next()); }

int main() {
  app::Person p = app::loadPerson(1);
  auto store = openStore(true);
  auto disk = openStore(false);
  auto mails = mailSource(p);
  auto names = nameSource(p);
  app::track(mails->next()); // expect: privacy-unconsented-flow
  app::track(names->next()); // ok
  pump(*mails, *store);
  pump(*mails, *disk);
  app::track(disk->get("row")); // expect: privacy-unconsented-flow
}
