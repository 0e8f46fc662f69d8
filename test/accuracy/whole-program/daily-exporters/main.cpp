#include "exporter.h"

static Record recordOf(const app::Person &p) {
  Record r;
  r.title = p.name;
  r.mobile = p.phone;
  r.notes.push_back("lives at " + p.home.street);
  r.notes.emplace_back("on " + p.home.planet);
  return r;
}

static std::string exportAll(Exporter &e, const std::vector<Record> &records) {
  e.begin();
  for (const Record &r : records)
    e.add(r);
  return e.finish();
}

void exported(const app::Person &p) {
  std::vector<Record> records = {recordOf(p)};
  auto csv = makeCsvExporter();
  app::track(exportAll(*csv, records)); // expect: privacy-unconsented-flow
  auto count = makeCountExporter();
  app::track(exportAll(*count, records)); // ok
}

void exportedByName(const app::Person &p) {
  ExporterRegistry &registry = ExporterRegistry::instance();
  if (auto csv = registry.create("csv")) {
    csv->add(recordOf(p));
    app::track(csv->finish()); // expect: privacy-unconsented-flow
  }
  if (auto live = registry.create("live"))
    live->add(recordOf(p));
  for (const std::string &name : registry.names())
    app::track(name); // ok
}
