// FLAGS: -std=c++20
// A device agent: the sources fill buffers and strings through arguments.
#include "../Inputs/app.h"
#include <cstring>

namespace agent {
using namespace app;

struct Record {
  char ssn[16] = {};
  char tag[16] = {};
  std::string phone, note;
  long age = 0, retries = 0;
};

void fill(Record &r) {
  fetchSsn(r.ssn, sizeof r.ssn);
  std::strcpy(r.tag, "agent");
  fetchPhone(r.phone);
  r.note = version();
  r.age = readAge();
  r.retries = 2;
}

void records() {
  Record r, empty;
  fill(r);
  trackText(r.ssn); // expect: privacy-unconsented-flow
  trackText(r.tag); // ok
  track(r.phone); // expect: privacy-unconsented-flow
  track(r.note); // ok
  trackNumber(r.age); // expect: privacy-unconsented-flow
  trackNumber(r.retries); // ok
  trackText(empty.ssn); // ok
  track(empty.phone); // ok
  Record *p = &empty;
  fetchPhone(p->note);
  track(empty.note); // expect: privacy-unconsented-flow
  track(empty.phone); // ok
  r.phone = "none";
  track(r.phone); // ok
}

void plain() {
  track(version()); // ok
  trackText(buildName()); // ok
  trackText(deviceId()); // expect: privacy-unconsented-flow
  trackView(readEmail()); // expect: privacy-unconsented-flow
  const std::string &m = readEmail();
  track(m.substr(0, 3)); // expect: privacy-unconsented-flow
  track(opaque(version())); // ok
  std::vector<std::string> phones(2);
  fetchPhone(phones[1]);
  track(phones[0]); // ok
  track(phones[1]); // expect: privacy-unconsented-flow
  trackPerson(loadPerson(1)); // expect: privacy-unconsented-flow
  trackPerson(Person()); // ok
  char buf[12] = "clean";
  trackBytes(buf, 5); // ok
  fetchSsn(buf, sizeof buf);
  trackBytes(buf, 5); // expect: privacy-unconsented-flow
}

} // namespace agent
