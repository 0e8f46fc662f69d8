#include "orders.h"

int main() {
  auto repository = makeMemoryRepository();
  OrderService service(*repository);
  app::Person p = app::loadPerson(7);
  int id = service.place(p, "book");
  app::track(service.summary(id)); // ok
  app::track(service.address(id)); // expect: privacy-unconsented-flow
  service.setNote(id, "ring twice");
  app::track(service.note(id)); // ok
  Mailer mailer;
  mailer.setSender(p.email);
  mailer.setSubject("Order " + std::to_string(id));
  mailer.send();
}
