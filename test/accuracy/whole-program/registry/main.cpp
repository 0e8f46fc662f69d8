#include "registry.h"

int main() {
  app::Person p = app::loadPerson(1);
  for (auto &[name, make] : exporters()) {
    std::string row = make()->write(p);
    app::track(row); // expect: privacy-unconsented-flow
    app::track(name); // ok
  }
  for (auto &[name, column] : columns())
    app::track(column(p)); // expect: privacy-unconsented-flow
}
