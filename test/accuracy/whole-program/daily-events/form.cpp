#include "events.h"

FormController::FormController(EventBus &bus) : bus_(bus) {
  ids_.push_back(bus_.subscribe(EventType::FormSubmitted,
                                [this](const Event &e) { onSubmit(e); }));
  ids_.push_back(bus_.subscribe(EventType::WindowMoved,
                                [this](const Event &e) { onMove(e); }));
}

FormController::~FormController() {
  for (int id : ids_)
    bus_.unsubscribe(id);
}

void FormController::onSubmit(const Event &e) {
  submitted_ = e.text;
  app::track("submit " + e.text);  // expect: privacy-unconsented-flow
  app::trackNumber(e.x);           // ok
}

void FormController::onMove(const Event &e) {
  moves_ += e.x != 0 || e.y != 0;
  app::track("at " + std::to_string(e.x) + "," + std::to_string(e.y)); // ok
}

void submitForm(EventBus &bus, const app::Person &p) {
  Event e;
  e.type = EventType::FormSubmitted;
  e.text = p.phone;
  e.x = 3;
  bus.emit(e);
}
