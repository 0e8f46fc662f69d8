// Containers in containers, containers of structs, containers in structs.
#include "../Inputs/app.h"
#include <deque>
#include <list>
#include <queue>
#include <set>
#include <unordered_map>

namespace nested {
using namespace app;

struct Row {
  std::string key;
  std::string value;
};

struct Batch {
  std::vector<Row> rows;
  std::string source;
};

void rowsInBatch(const Person &p) {
  Batch batch;
  batch.source = version();
  batch.rows.push_back({"email", p.email});
  track(batch.source); // ok
  for (const Row &row : batch.rows) {
    track(row.key); // ok
    track(row.value); // expect: privacy-unconsented-flow
  }
}

void groups(const Person &p) {
  std::map<std::string, std::vector<std::string>> groups;
  groups["contact"].push_back(p.phone);
  groups["public"].push_back(p.name);
  for (const auto &s : groups["contact"])
    track(s); // expect: privacy-unconsented-flow
  for (const auto &s : groups["public"])
    track(s); // ok
}

void tree(const Person &p) {
  std::map<std::string, std::map<std::string, std::string>> doc;
  doc["user"]["email"] = p.email;
  doc["user"]["name"] = p.name;
  doc["app"]["version"] = version();
  track(doc["user"]["email"]); // expect: privacy-unconsented-flow
  track(doc["user"]["name"]); // ok
  track(doc["app"]["version"]); // ok
}

void vectorOfPairs(const Person &p) {
  std::vector<std::pair<std::string, std::string>> form;
  form.emplace_back("zip", p.home.zip);
  form.emplace_back("planet", "earth");
  for (auto &[k, v] : form) {
    track(k); // ok
    track(v); // expect: privacy-unconsented-flow
  }
  std::vector<std::pair<std::string, std::string>> open;
  open.emplace_back("planet", p.home.planet);
  track(open.front().second); // ok
}

void peopleById(const Person &p) {
  std::unordered_map<int, Person> byId;
  byId.emplace(1, p);
  track(byId.at(1).home.street); // expect: privacy-unconsented-flow
  track(byId.at(1).home.planet); // ok
  trackNumber(byId.at(1).birthYear); // expect: privacy-unconsented-flow
  trackNumber(byId.at(1).score); // ok
}

void pointersInVector(const Person &p) {
  std::vector<const Person *> people{&p};
  for (const Person *q : people) {
    track(q->email); // expect: privacy-unconsented-flow
    track(q->name); // ok
  }
}

void ownedInVector(const Person &p) {
  std::vector<std::unique_ptr<Row>> rows;
  rows.push_back(std::make_unique<Row>(Row{"phone", p.phone}));
  rows.push_back(std::make_unique<Row>());
  track(rows[0]->value); // expect: privacy-unconsented-flow
  track(rows[0]->key); // ok
}

void sharedInMap(const Person &p) {
  std::map<std::string, std::shared_ptr<Person>> cache;
  auto fresh = std::make_shared<Person>();
  cache["me"] = fresh;
  fresh->phone = p.phone;
  fresh->name = p.name;
  track(cache["me"]->phone); // expect: privacy-unconsented-flow
  track(cache["me"]->name); // ok
}

void vectorInOptional(const Person &p) {
  std::optional<std::vector<std::string>> a, b;
  a.emplace();
  a->push_back(p.email);
  b.emplace({p.name});
  track(a->front()); // expect: privacy-unconsented-flow
  track(b->front()); // ok
}

void tuplesInSet(const Person &p) {
  std::set<std::tuple<int, std::string>> s;
  s.emplace(p.score, p.home.street);
  for (const auto &[n, street] : s) {
    trackNumber(n); // ok
    track(street); // expect: privacy-unconsented-flow
  }
}

void structOfContainers(const Person &p) {
  struct Envelope {
    std::vector<std::string> to;
    std::map<std::string, std::string> headers;
  } e;
  e.to.push_back(p.email);
  e.headers["Subject"] = version();
  track(e.to[0]); // expect: privacy-unconsented-flow
  track(e.headers["Subject"]); // ok
}

void vectorOfVectors(const Person &p) {
  std::vector<std::vector<std::string>> table;
  table.push_back({p.name, p.color});
  track(table[0][0]); // ok
  table.push_back({p.email, p.phone});
  for (const auto &row : table)
    for (const auto &cell : row)
      track(cell); // expect: privacy-unconsented-flow
}

struct Account {
  Person owner;
  std::vector<Person> contacts;
};

void throughFields(const Person &p) {
  Account a;
  a.contacts.push_back(p);
  track(a.contacts[0].phone); // expect: privacy-unconsented-flow
  track(a.contacts[0].name); // ok
}

void cleanField(const Person &p) {
  Account a;
  a.owner.name = p.name;
  a.owner.email = "none";
  track(a.owner.email); // ok
  a.owner = p;
  track(a.owner.email); // expect: privacy-unconsented-flow
  a.owner.email = "none";
  track(a.owner.email); // ok
}

void queueOfMaps(const Person &p) {
  std::queue<std::map<std::string, std::string>> events;
  events.push({{"device", deviceId()}, {"build", buildName()}});
  auto &event = events.front();
  track(event["device"]); // expect: privacy-unconsented-flow
  track(event["build"]); // ok
}

void functionsInMap(const Person &p) {
  std::map<std::string, std::function<std::string()>> props;
  props["mail"] = [&p] { return p.email; };
  props["name"] = [&p] { return p.name; };
  track(props["mail"]()); // expect: privacy-unconsented-flow
  track(props["name"]()); // ok
}

} // namespace nested
