#include "exporter.h"
#include <sstream>

namespace {
class CsvExporter : public Exporter {
public:
  void begin() override { out_ << "title,mobile\n"; }
  void add(const Record &r) override {
    out_ << r.title << ',' << r.mobile << '\n';
  }
  std::string finish() override { return out_.str(); }

private:
  std::ostringstream out_;
};

class CountExporter : public Exporter {
public:
  void add(const Record &r) override {
    ++records_;
    notes_ += r.notes.size();
  }
  std::string finish() override {
    return std::to_string(records_) + " records, " + std::to_string(notes_) +
           " notes";
  }

private:
  int records_ = 0;
  std::size_t notes_ = 0;
};

// Sends each record as it comes.
class LiveExporter : public Exporter {
public:
  void add(const Record &r) override {
    app::track(r.title); // ok
    for (const std::string &note : r.notes)
      app::track(note); // expect: privacy-unconsented-flow
  }
  std::string finish() override { return "live"; }
};

const bool csvEntered = ExporterRegistry::instance().enter(
    "csv", [] { return std::make_unique<CsvExporter>(); });
const bool liveEntered = ExporterRegistry::instance().enter(
    "live", [] { return std::make_unique<LiveExporter>(); });
} // namespace

std::unique_ptr<Exporter> makeCsvExporter() {
  return std::make_unique<CsvExporter>();
}

std::unique_ptr<Exporter> makeCountExporter() {
  return std::make_unique<CountExporter>();
}
