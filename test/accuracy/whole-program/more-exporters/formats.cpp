#include "exporter.h"

namespace exporting {

namespace {
class Vcard final : public Exporter {
public:
  std::string write(const app::Person &p) const override {
    return "BEGIN:VCARD\nEMAIL:" + p.email + "\nEND:VCARD\n";
  }
  std::string mime() const override { return "text/vcard"; }
};

class Scores final : public Exporter {
public:
  std::string write(const app::Person &p) const override {
    return p.name + ";" + std::to_string(p.score);
  }
};
} // namespace

void registerVcard() { Registry::get().add("vcard", &makeExporter<Vcard>); }
void registerScores() { Registry::get().add("scores", makeExporter<Scores>); }

} // namespace exporting
