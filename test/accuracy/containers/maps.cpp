// map, multimap and their unordered kin: constant keys are told apart.
#include "../Inputs/app.h"
#include <map>
#include <unordered_map>

namespace maps {
using namespace app;

void subscripts(const Person &p) {
  std::map<std::string, std::string> event;
  event["name"] = p.name;
  event["email"] = p.email;
  event["build"] = version();
  track(event["name"]); // ok
  track(event["email"]); // expect: privacy-unconsented-flow
  track(event["build"]); // ok
  track(event.at("email")); // expect: privacy-unconsented-flow
  track(event.at("name")); // ok
}

void overwrittenKey(const Person &p) {
  std::map<std::string, std::string> event;
  event["contact"] = p.email;
  event["contact"] = "withheld";
  track(event["contact"]); // ok
  event["contact"] = p.phone;
  track(event["contact"]); // expect: privacy-unconsented-flow
}

void findAndRead(const Person &p) {
  std::unordered_map<std::string, std::string> params;
  params.emplace("phone", p.phone);
  auto it = params.find("phone");
  if (it != params.end())
    track(it->second); // expect: privacy-unconsented-flow
  if (it != params.end())
    track(it->first); // ok

  std::unordered_map<std::string, std::string> plain;
  plain.emplace("handle", p.name);
  if (auto found = plain.find("handle"); found != plain.end())
    track(found->second); // ok
}

void personalKey(const Person &p) {
  std::map<std::string, int> visits;
  visits[p.email]++;
  for (const auto &[who, count] : visits) {
    track(who); // expect: privacy-unconsented-flow
    trackNumber(count); // ok
  }
}

void personalValue(const Person &p) {
  std::map<std::string, int> years;
  years["year"] = p.birthYear;
  for (const auto &[key, year] : years) {
    track(key); // ok
    trackNumber(year); // expect: privacy-unconsented-flow
  }
}

void insertPairs(const Person &p) {
  std::map<int, std::string> m;
  m.insert({1, p.email});
  m.insert(std::make_pair(2, p.name));
  m.insert(std::pair<const int, std::string>(3, version()));
  track(m[1]); // expect: privacy-unconsented-flow
  track(m[2]); // ok
  track(m.at(3)); // ok
}

void insertOrAssign(const Person &p) {
  std::map<std::string, std::string> headers;
  headers.insert_or_assign("X-Device", deviceId());
  headers.insert_or_assign("X-Build", buildName());
  track(headers.at("X-Device")); // expect: privacy-unconsented-flow
  track(headers.at("X-Build")); // ok
  headers.insert_or_assign("X-Device", "none");
  track(headers.at("X-Device")); // ok
}

void tryEmplace(const Person &p) {
  std::map<std::string, std::string> m;
  auto [it, inserted] = m.try_emplace("zip", p.home.zip);
  track(it->second); // expect: privacy-unconsented-flow
  auto [other, fresh] = m.try_emplace("planet", p.home.planet);
  track(other->second); // ok
}

enum class Key { Handle, Mail, Level };

void enumeratorKeys(const Person &p) {
  std::map<Key, std::string> props;
  props[Key::Handle] = p.name;
  props[Key::Mail] = p.email;
  track(props[Key::Handle]); // ok
  track(props[Key::Mail]); // expect: privacy-unconsented-flow
}

void initialised(const Person &p) {
  std::map<std::string, std::string> m = {
      {"email", p.email}, {"name", p.name}, {"v", version()}};
  track(m["email"]); // expect: privacy-unconsented-flow
  track(m["name"]); // ok
  const std::unordered_map<std::string, std::string> u{{"color", p.color},
                                                       {"ssn", p.ssn}};
  track(u.at("color")); // ok
  track(u.at("ssn")); // expect: privacy-unconsented-flow
}

void erased(const Person &p) {
  std::map<std::string, std::string> m;
  m["email"] = p.email;
  m["name"] = p.name;
  m.erase("email");
  std::string line;
  for (const auto &kv : m)
    line += kv.first + "=" + kv.second + ";";
  track(line); // ok

  std::map<std::string, std::string> n;
  n["email"] = p.email;
  n["name"] = p.name;
  n.erase("name");
  std::string kept;
  for (const auto &kv : n)
    kept += kv.first + "=" + kv.second + ";";
  track(kept); // expect: privacy-unconsented-flow
}

void multimapRange(const Person &p) {
  std::multimap<std::string, std::string> book;
  book.emplace("home", p.home.street);
  book.emplace("work", p.home.planet);
  auto [lo, hi] = book.equal_range("home");
  for (auto it = lo; it != hi; ++it)
    track(it->second); // expect: privacy-unconsented-flow
  std::multimap<std::string, std::string> plain;
  plain.emplace("home", p.home.planet);
  auto range = plain.equal_range("home");
  for (auto it = range.first; it != range.second; ++it)
    track(it->second); // ok
}

void unorderedMultimap(const Person &p) {
  std::unordered_multimap<int, std::string> m;
  m.insert({1, p.phone});
  for (auto &kv : m)
    track(kv.second); // expect: privacy-unconsented-flow
  m.clear();
  m.insert({1, p.color});
  for (auto &kv : m)
    track(kv.second); // ok
}

void bounds(const Person &p) {
  std::map<int, std::string> byYear;
  byYear[p.birthYear] = "x";
  auto it = byYear.lower_bound(1900);
  trackNumber(it->first); // expect: privacy-unconsented-flow
  track(it->second); // ok
  std::map<int, std::string> byScore;
  byScore[p.score] = p.phone;
  auto up = byScore.upper_bound(0);
  trackNumber(up->first); // ok
  track(up->second); // expect: privacy-unconsented-flow
}

void nodeHandles(const Person &p) {
  std::map<std::string, std::string> from{{"k", p.email}}, to;
  auto node = from.extract("k");
  node.key() = "renamed";
  to.insert(std::move(node));
  track(to.at("renamed")); // expect: privacy-unconsented-flow

  std::map<std::string, std::string> plain{{"k", p.name}}, target;
  auto handle = plain.extract("k");
  track(handle.mapped()); // ok
  target.insert(std::move(handle));
  track(target.at("k")); // ok
}

void nodeHandleMapped(const Person &p) {
  std::unordered_map<int, std::string> m;
  m[4] = p.home.street;
  auto node = m.extract(4);
  track(node.mapped()); // expect: privacy-unconsented-flow
  node.mapped() = "street";
  track(node.mapped()); // ok
}

void mergeMaps(const Person &p) {
  std::map<std::string, std::string> a{{"phone", p.phone}}, b{{"v", "1"}};
  b.merge(a);
  for (auto &kv : b)
    track(kv.second); // expect: privacy-unconsented-flow
  std::map<std::string, std::string> c{{"name", p.name}}, d{{"v", "1"}};
  d.merge(c);
  for (auto &kv : d)
    track(kv.second); // ok
}

void reachedByReference(const Person &p) {
  std::map<std::string, std::string> m;
  std::string &slot = m["mail"];
  slot = p.email;
  track(m["mail"]); // expect: privacy-unconsented-flow
  std::string &free = m["free"];
  free = p.name;
  track(m["free"]); // ok
}

void runtimeKeys(const Person &p) {
  std::map<int, Person> people;
  people[p.score] = p;
  track(people[p.score].phone); // expect: privacy-unconsented-flow
  track(people[p.score].name); // ok
}

} // namespace maps
