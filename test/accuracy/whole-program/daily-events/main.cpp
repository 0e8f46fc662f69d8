#include "events.h"

void formFilled(const app::Person &p) {
  EventBus bus;
  FormController form(bus);
  submitForm(bus, p);
  Event moved;
  moved.x = p.score;
  moved.y = 4;
  bus.emit(moved);
  app::track(form.submitted());   // expect: privacy-unconsented-flow
  app::trackNumber(form.moves()); // ok
}

void typed(const app::Person &p) {
  EventBus bus;
  std::string all;
  int keys = 0;
  int id = bus.subscribe(EventType::KeyPressed, [&](const Event &e) {
    all += e.text;
    ++keys;
  });
  for (char c : p.email) {
    Event e;
    e.type = EventType::KeyPressed;
    e.text = std::string(1, c);
    bus.emit(e);
  }
  bus.unsubscribe(id);
  app::track(all);        // expect: privacy-unconsented-flow
  app::trackNumber(keys); // ok
}
