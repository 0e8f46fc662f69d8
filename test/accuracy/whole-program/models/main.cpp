#include "models.h"

int main() {
  auto people = std::make_shared<PeopleModel>();
  people->append(app::loadPerson(1));
  app::track(people->data(0, 1)); // expect: privacy-unconsented-flow
  app::track(people->header(1)); // ok
  app::trackNumber(people->rows()); // ok
  Exporter plain;
  app::track(plain.run(*people)); // expect: privacy-unconsented-flow
  NamesOnly rows(people);
  app::track(rows.data(0, 0)); // ok
  app::track(rows.header(0)); // ok
  std::unique_ptr<Exporter> counting = std::make_unique<CountingExporter>();
  app::track(counting->run(*people)); // ok
}
