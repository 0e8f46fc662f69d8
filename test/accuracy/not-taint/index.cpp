// FLAGS: -std=c++20
// A search index: positions, ranks, ids and cursors are no data; words are.
#include "../Inputs/app.h"
#include <algorithm>
#include <set>
#include <unordered_map>

namespace index_ {
using namespace app;

class Index {
  std::unordered_map<std::string, std::vector<int>> m_post;
  std::vector<std::string> m_docs;

public:
  int add(const std::string &doc) {
    int id = static_cast<int>(m_docs.size());
    m_docs.push_back(doc);
    std::string w;
    for (char c : doc + " ") {
      if (c == ' ' || c == '@') {
        if (!w.empty())
          m_post[w].push_back(id);
        w.clear();
      } else {
        w += c;
      }
    }
    return id;
  }
  std::vector<int> find(const std::string &w) const {
    auto it = m_post.find(w);
    return it == m_post.end() ? std::vector<int>{} : it->second;
  }
  std::size_t words() const { return m_post.size(); }
  std::string anyWord() const { return m_post.begin()->first; }
  const std::string &doc(int id) const { return m_docs[static_cast<std::size_t>(id)]; }
};

void indexing(const Person &p) {
  Index personal, open;
  int id = personal.add(p.email);
  open.add(p.name);
  trackNumber(id); // ok
  trackNumber(personal.words()); // ok
  for (int hit : personal.find("mail"))
    trackNumber(hit); // ok
  track(personal.anyWord()); // expect: privacy-unconsented-flow
  track(personal.doc(id)); // expect: privacy-unconsented-flow
  track(open.anyWord()); // ok
  track(open.doc(0)); // ok
}

// Interning gives numbers for names.
class Interner {
  std::map<std::string, int> m_ids;
  std::vector<const std::string *> m_names;

public:
  int id(const std::string &s) {
    auto [it, fresh] = m_ids.emplace(s, static_cast<int>(m_names.size()));
    if (fresh)
      m_names.push_back(&it->first);
    return it->second;
  }
  const std::string &name(int id) const { return *m_names[static_cast<std::size_t>(id)]; }
};

void interning(const Person &p) {
  Interner a, b;
  int x = a.id(p.email), y = b.id(p.name);
  trackNumber(x); // ok
  trackNumber(y); // ok
  track(a.name(x)); // expect: privacy-unconsented-flow
  track(b.name(y)); // ok
}

int compare(const Person &a, const Person &b) {
  if (a.birthYear != b.birthYear)
    return a.birthYear < b.birthYear ? -1 : 1;
  return a.email.compare(b.email) == 0 ? 0 : 1;
}

void comparing(const Person &p) {
  Person q = loadPerson(2);
  trackNumber(compare(p, q)); // ok
  trackNumber(p.email == q.email); // ok
  trackNumber(p.birthYear - q.birthYear + p.birthYear); // expect: privacy-unconsented-flow
  trackNumber(std::max(p.birthYear, 10)); // expect: privacy-unconsented-flow
  trackNumber(std::max(p.score, 10)); // ok
  std::set<std::string> all{p.email, q.email};
  trackNumber(all.size()); // ok
  trackNumber(all.insert(p.email).second); // ok
  track(*all.rbegin()); // expect: privacy-unconsented-flow
  track(all.count(p.email) ? "again" : "new"); // ok
  auto at = std::distance(all.begin(), all.find(p.email));
  trackNumber(at); // ok
  all.erase(all.begin(), all.end());
  all.insert("only");
  track(*all.begin()); // ok
}

} // namespace index_
