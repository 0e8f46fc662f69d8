#include "value.h"

void send(const Value &v, const Writer &w) {
  app::track(w.write(v)); // expect: privacy-unconsented-flow
}
void sendOpen(const Value &v, const Writer &w) {
  app::track(w.write(v)); // ok
}

int main() {
  app::Person p = app::loadPerson(1);
  Value bad = toValue(p), good = openValue(p);
  JsonWriter json;
  ShapeWriter shape;
  send(bad, json);
  sendOpen(good, json);
  app::track(json.write(good)); // ok
  app::track(json.write(bad)); // expect: privacy-unconsented-flow
  app::track(shape.write(bad)); // ok
  app::track(bad["mail"].text()); // expect: privacy-unconsented-flow
  app::trackNumber(bad["score"].number()); // ok
}
