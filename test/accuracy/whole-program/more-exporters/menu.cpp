#include "exporter.h"

namespace exporting {

static std::string runExport(const Exporter &e, const app::Person &p) {
  return e.mime() + "\n" + e.write(p);
}

void exportAll(const app::Person &p) {
  registerVcard();
  registerScores();
  for (const char *name : {"vcard", "scores"}) {
    auto e = Registry::get().make(name);
    if (!e)
      continue;
    app::track(e->mime());         // ok
    app::track(e->write(p));       // expect: privacy-unconsented-flow
    app::track(runExport(*e, p));  // expect: privacy-unconsented-flow
    app::Person nobody;
    app::track(e->write(nobody)); // ok
  }
  app::trackNumber(Registry::get().make("pdf") == nullptr); // ok
}

void strip(const app::Person &p) {
  registerVcard();
  app::Person copy = p;
  copy.email = "hidden";
  if (auto e = Registry::get().make("vcard")) {
    app::track(e->write(copy)); // ok
    copy.email = p.phone;
    app::track(e->write(copy)); // expect: privacy-unconsented-flow
  }
}

} // namespace exporting
