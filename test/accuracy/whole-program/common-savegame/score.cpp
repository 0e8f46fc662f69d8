// The score table: sorted entries, exported as CSV and as binary records.
#include "save.h"
#include <algorithm>
#include <cstdio>
#include <sstream>

namespace {
struct Entry {
  char who[16];
  int points;
  const app::Person *owner;
  friend bool operator<(const Entry &a, const Entry &b) { return a.points > b.points; }
};
class Table {
public:
  Table &operator<<(const app::Person &p) {
    Entry e{};
    std::snprintf(e.who, sizeof e.who, "%s", p.name.c_str());
    e.points = p.score;
    e.owner = &p;
    rows_.insert(std::upper_bound(rows_.begin(), rows_.end(), e), e);
    return *this;
  }
  template <class F> std::string csv(F column) const {
    std::ostringstream o;
    const char *sep = "";
    for (const Entry &e : rows_)
      o << std::exchange(sep, ",") << column(e);
    return o.str();
  }
  const Entry *best() const { return rows_.empty() ? nullptr : rows_.data(); }

private:
  std::vector<Entry> rows_;
};
std::string mailOf(const Entry &e) { return e.owner->email; }
const char *whoOf(const Entry &e) { return e.who; }
} // namespace

void scoreTable(const app::Person &p) {
  Table t;
  t << p;
  app::track(t.csv(mailOf)); // expect: privacy-unconsented-flow
  app::track(t.csv(whoOf)); // ok
  app::track(t.csv([](const Entry &e) { return e.owner->birthYear; })); // expect: privacy-unconsented-flow
  app::track(t.csv([](const Entry &e) { return e.points; })); // ok
  if (const Entry *b = t.best()) {
    app::trackText(b->who); // ok
    app::trackText(b->owner->ssn); // expect: privacy-unconsented-flow
    app::track(b->owner->home.zip); // expect: privacy-unconsented-flow
  }
}

void autosaved(const app::Person &p) {
  save::Hero h;
  h.owner = p.home.street;
  h.level = p.birthYear;
  save::Slots a;
  a.store(save::Slots::kAuto, h);
  save::Slots b = a;
  auto hero = b.load<save::Hero>(save::Slots::kAuto);
  app::track(hero.owner); // expect: privacy-unconsented-flow
  app::trackNumber(hero.level); // expect: privacy-unconsented-flow
  save::Writer w;
  w(p.phone);
  const auto blob = w.take();
  std::string s;
  save::Reader r(blob);
  r(s);
  app::track(s); // expect: privacy-unconsented-flow
  app::trackNumber(r.done()); // ok
}
