// array, deque, list, forward_list and C arrays.
#include "../Inputs/app.h"
#include <array>
#include <deque>
#include <forward_list>
#include <list>

namespace sequences {
using namespace app;

void arrayElements(const Person &p) {
  std::array<std::string, 3> row{p.name, p.email, "end"};
  track(row[0]); // ok
  track(row[1]); // expect: privacy-unconsented-flow
  track(row.back()); // ok
  track(std::get<1>(row)); // expect: privacy-unconsented-flow
  track(std::get<2>(row)); // ok
}

void arrayFill(const Person &p) {
  std::array<std::string, 4> all, none;
  all.fill(p.phone);
  none.fill(p.name);
  track(all[3]); // expect: privacy-unconsented-flow
  track(none[3]); // ok
  all.fill("");
  track(all[0]); // ok
}

void arrayBinding(const Person &p) {
  std::array<std::string, 2> pair = {p.home.zip, p.home.planet};
  auto &[zip, planet] = pair;
  track(zip); // expect: privacy-unconsented-flow
  track(planet); // ok
}

void cArray(const Person &p) {
  std::string cells[3];
  cells[0] = p.name;
  cells[2] = p.phone;
  track(cells[0]); // ok
  track(cells[2]); // expect: privacy-unconsented-flow
  const std::string *walk = cells;
  for (int i = 0; i < 3; ++i)
    track(walk[i]); // expect: privacy-unconsented-flow
}

void dequeEnds(const Person &p) {
  std::deque<std::string> line;
  line.push_back("a");
  line.push_front(p.email);
  track(line.front()); // expect: privacy-unconsented-flow
  line.pop_front();
  line.clear();
  line.push_front(p.name);
  track(line.front()); // ok

  std::deque<std::string> calm;
  calm.emplace_front(p.name);
  calm.emplace_back(version());
  track(calm.front()); // ok
  track(calm.back()); // ok
}

void dequeDrain(const Person &p) {
  std::deque<std::string> jobs;
  jobs.push_back(p.phone);
  while (!jobs.empty()) {
    std::string job = std::move(jobs.front());
    jobs.pop_front();
    track(job); // expect: privacy-unconsented-flow
  }
  std::deque<std::string> notes;
  notes.push_back(p.color);
  while (!notes.empty()) {
    std::string note = std::move(notes.front());
    notes.pop_front();
    track(note); // ok
  }
}

void listInsert(const Person &p) {
  std::list<std::string> l{"x", "y"};
  auto it = l.begin();
  ++it;
  l.insert(it, p.home.street);
  for (auto &s : l)
    track(s); // expect: privacy-unconsented-flow
  std::list<std::string> m{"x", "y"};
  m.insert(std::next(m.begin()), p.home.planet);
  for (auto &s : m)
    track(s); // ok
}

void listSplice(const Person &p) {
  std::list<std::string> secret{p.email}, target{"x"};
  target.splice(target.end(), secret);
  track(target.back()); // expect: privacy-unconsented-flow
  secret.push_back(p.name);
  track(secret.front()); // ok
}

void listMerge(const Person &p) {
  std::list<int> years{p.birthYear}, scores{p.score}, all;
  all.merge(years);
  trackNumber(all.front()); // expect: privacy-unconsented-flow
  std::list<int> rest;
  rest.merge(scores);
  trackNumber(rest.front()); // ok
}

void listRemove(const Person &p) {
  std::list<std::string> l{p.email};
  l.clear();
  l.emplace_back("nothing");
  track(l.front()); // ok
  l.emplace_front(p.email);
  l.reverse();
  std::string joined;
  for (const auto &s : l)
    joined += s;
  track(joined); // expect: privacy-unconsented-flow
}

void forwardList(const Person &p) {
  std::forward_list<std::string> chain;
  chain.push_front(p.name);
  chain.insert_after(chain.begin(), p.phone);
  track(*std::next(chain.begin())); // expect: privacy-unconsented-flow
  std::forward_list<std::string> plain;
  plain.push_front(p.name);
  plain.emplace_after(plain.begin(), version());
  for (const auto &s : plain)
    track(s); // ok
}

void forwardListBeforeBegin(const Person &p) {
  std::forward_list<std::string> chain;
  chain.insert_after(chain.before_begin(), p.home.zip);
  track(chain.front()); // expect: privacy-unconsented-flow
  chain.erase_after(chain.before_begin());
  chain.emplace_front(p.home.planet);
  track(chain.front()); // ok
}

struct Sample {
  double latitude;
  int quality;
};

void ringOfSamples(const Person &p) {
  std::array<Sample, 16> ring{};
  std::size_t head = 0;
  ring[head++ % ring.size()] = {p.latitude, 3};
  for (const Sample &s : ring) {
    trackReal(s.latitude); // expect: privacy-unconsented-flow
    trackNumber(s.quality); // ok
  }
}

void matrix(const Person &p) {
  double grid[2][2] = {{p.latitude, 1.0}, {2.0, 3.0}};
  trackReal(grid[0][0]); // expect: privacy-unconsented-flow
  trackReal(grid[1][1]); // ok
  std::vector<std::vector<double>> rows(2, std::vector<double>(2));
  rows[1][0] = p.latitude;
  trackReal(rows[1][0]); // expect: privacy-unconsented-flow
  trackReal(rows[0][0]); // ok
}

} // namespace sequences
