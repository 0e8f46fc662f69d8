#include "exporter.h"

static void exportAll(const std::string &format) {
  if (auto e = ExporterRegistry::get().make(format)) {
    e->begin("people of " + app::version());
    for (int i = 0; i < 3; ++i)
      e->add(app::loadPerson(i));
    e->finish();
  }
}

int main() {
  exportAll("csv");
  exportAll("scores");
}
