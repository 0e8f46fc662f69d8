// RUN: %verify --policy %S/Inputs/types.yaml %s
// Sources that are types: all that is in an object of the class is personal.
#include "Inputs/app.h"

namespace health {
struct Note {
  std::string text;
};
struct Entry {
  std::string room;
};
struct Record : Entry {
  std::string diagnosis;
  Note note;
  int visits = 0;
  std::string print() const; // elsewhere
  const std::string &name() const { return diagnosis; }
  bool isOpen() const;
  static std::string kinds();
};
struct Special : Record {
  std::string ward;
};
class Pulse {
  int Beats;

public:
  explicit Pulse(int beats);
  operator int() const;
  int beats() const { return Beats; }
};
} // namespace health

health::Record load(int id);
void trackRecord(const health::Record &r);
void trackRecord(const health::Note &n);

void parts(const health::Record &r) {
  track(r.diagnosis);       // expect: privacy-unconsented-flow
  track(r.note.text);       // expect: privacy-unconsented-flow
  trackNumber(r.visits);    // expect: privacy-unconsented-flow
  track(r.name());          // expect: privacy-unconsented-flow
  track(r.print());         // expect: privacy-unconsented-flow
  trackNumber(r.isOpen());  // ok
  track(health::Record::kinds()); // ok
}

void whole(const health::Record &r, const health::Note &n) {
  trackRecord(r);      // expect: privacy-unconsented-flow
  trackRecord(r.note); // expect: privacy-unconsented-flow
  trackRecord(n);      // ok
}

void others(const health::Note &n, const health::Entry &e) {
  track(n.text); // ok
  track(e.room); // ok
}

void derived(const health::Special &s) {
  track(s.ward);      // expect: privacy-unconsented-flow
  track(s.diagnosis); // expect: privacy-unconsented-flow
}

void results() {
  track(load(1).diagnosis); // expect: privacy-unconsented-flow
  health::Record r = load(2);
  track(r.diagnosis); // expect: privacy-unconsented-flow
  r.diagnosis = "none";
  track(r.diagnosis); // ok
}

void made() {
  health::Record r;
  r.diagnosis = "none";
  track(r.diagnosis); // ok
}

void pointers(const health::Record *r, std::unique_ptr<health::Record> o,
              const std::vector<health::Record> &all) {
  trackNumber(r->visits); // expect: privacy-unconsented-flow
  track(o->diagnosis);    // expect: privacy-unconsented-flow
  for (const health::Record &x : all)
    track(x.diagnosis); // expect: privacy-unconsented-flow
  trackNumber(all.size()); // ok
}

struct Patient {
  int bed = 0;
  health::Record record;
  void send() {
    track(record.diagnosis); // expect: privacy-unconsented-flow
    trackNumber(bed);        // ok
  }
};

void values(const health::Pulse &p) {
  trackNumber(p);         // expect: privacy-unconsented-flow
  trackNumber(p.beats()); // expect: privacy-unconsented-flow
  trackNumber(sizeof(p)); // ok
}
