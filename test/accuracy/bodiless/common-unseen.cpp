// Callees nobody sees the body of.
#include "../Inputs/app.h"

namespace common_unseen {
using namespace app;

struct Screen {
  std::string title, text;
  void draw() const { track(text); } // expect: privacy-unconsented-flow
  void drawTitle() const { track(title); } // ok
};

void later(const Person &p) {
  auto s = std::make_shared<Screen>(Screen{p.name, p.email});
  runLater([s] { s->draw(); });
  runLater([s] { s->drawTitle(); });
  runLater(std::bind(&Screen::drawTitle, *s));
}

void returned(const Person &p) {
  std::string out = opaque("zip=" + p.home.zip);
  track(out); // expect: privacy-unconsented-flow
  std::string calm = opaque("nick=" + p.name);
  track(calm); // ok
  track(opaque(opaque(p.phone))); // expect: privacy-unconsented-flow
}

void filled(const Person &p) {
  Screen s;
  opaqueFill(s.text, p.home.street);
  opaqueFill(s.title, p.home.planet);
  track(s.text); // expect: privacy-unconsented-flow
  track(s.title); // ok
}

void gather(const std::string &s, void *state) { *static_cast<std::string *>(state) += s; }
void tally(const std::string &, void *state) { ++*static_cast<int *>(state); }

void each(const Person &p) {
  std::string all, calm;
  int n = 0;
  onEach({"a", p.email}, gather, &all);
  onEach({"a", p.name}, gather, &calm);
  onEach({"a", p.email}, &tally, &n);
  track(all); // expect: privacy-unconsented-flow
  track(calm); // ok
  trackNumber(n); // ok
}

void laterByReference(const Person &p) {
  std::string box = "-", other = "-";
  std::string *where = &box;
  runLater([where, &p] { *where = p.phone; });
  track(box); // expect: privacy-unconsented-flow
  track(other); // ok
}

void sources(const Person &p) {
  std::string phone, calm = opaque(buildName());
  fetchPhone(phone);
  track(calm); // ok
  track(opaque(phone)); // expect: privacy-unconsented-flow
  char ssn[12] = {}, none[12] = {};
  fetchSsn(ssn, sizeof ssn);
  trackText(none); // ok
  trackText(ssn); // expect: privacy-unconsented-flow
  phone = opaque(p.name);
  track(phone); // ok
}

} // namespace common_unseen
