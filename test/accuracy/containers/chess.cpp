// FLAGS: -std=c++20
// A chess server: seeks, a hand-written hash table, intrusive lists, game trees.
#include "../Inputs/app.h"
#include <bitset>
#include <forward_list>
#include <iterator>
#include <set>
#include <stack>
#include <string.h>

namespace chess {
using namespace app;

struct Seek {
  std::string handle, notify;
  int rating = 1500;
};

struct BySeekRating {
  bool operator()(const Seek &a, const Seek &b) const { return a.rating < b.rating; }
};

void lobby(const Person &p) {
  std::multiset<Seek, BySeekRating> seeks;
  seeks.insert({p.name, p.email, p.score});
  seeks.insert({"engine", "nowhere", 3000});
  for (auto it = seeks.rbegin(); it != seeks.rend(); ++it) {
    track(it->handle);       // ok
    trackNumber(it->rating); // ok
    track(it->notify);       // expect: privacy-unconsented-flow
  }
  seeks.clear();
  seeks.insert({p.name, "ask", p.score});
  track(seeks.begin()->notify); // ok
}

template <class K, class V> class HashTable {
  struct Entry {
    K key;
    V value;
    Entry *next;
  };

public:
  HashTable() = default;
  HashTable(const HashTable &) = delete;
  ~HashTable() {
    for (Entry *e : buckets_)
      while (e) {
        Entry *n = e->next;
        delete e;
        e = n;
      }
  }
  void put(const K &k, const V &v) {
    Entry *&head = buckets_[slot(k)];
    for (Entry *e = head; e; e = e->next)
      if (e->key == k) {
        e->value = v;
        return;
      }
    head = new Entry{k, v, head};
  }
  const V *get(const K &k) const {
    for (const Entry *e = buckets_[slot(k)]; e; e = e->next)
      if (e->key == k)
        return &e->value;
    return nullptr;
  }

private:
  static unsigned slot(const K &k) { return std::hash<K>()(k) % 16; }
  Entry *buckets_[16] = {};
};

void sessions(const Person &p) {
  HashTable<int, std::string> mails, handles;
  mails.put(1, p.email);
  handles.put(1, p.name);
  if (auto *m = mails.get(1))
    track(*m); // expect: privacy-unconsented-flow
  if (auto *h = handles.get(1))
    track(*h); // ok
  HashTable<std::string, Seek> table;
  table.put("a", {p.name, p.phone, 1});
  track(table.get("a")->handle); // ok
  track(table.get("a")->notify); // expect: privacy-unconsented-flow
}

struct ListNode {
  ListNode *prev = this, *next = this;
  void append(ListNode *n) {
    n->prev = prev;
    n->next = this;
    prev->next = n;
    prev = n;
  }
};
struct Client : ListNode {
  std::string handle, ip;
};

void broadcast(const Person &p) {
  ListNode head;
  Client a, b;
  a.handle = p.name;
  a.ip = deviceId();
  b.handle = "bot";
  b.ip = "127.0.0.1";
  head.append(&a);
  head.append(&b);
  for (ListNode *n = head.next; n != &head; n = n->next) {
    auto *c = static_cast<Client *>(n);
    track(c->handle); // ok
    track(c->ip);     // expect: privacy-unconsented-flow
  }
  track(b.ip); // ok
}

struct Move {
  std::string san, comment;
  std::vector<Move> lines;
};

void write(const Move &m, std::string &pgn) {
  pgn += m.san;
  if (!m.comment.empty())
    pgn += " {" + m.comment + "}";
  for (const Move &l : m.lines)
    write(l, pgn);
}

void annotate(const Person &p) {
  Move root{"e4", "", {}};
  root.lines.push_back({"e5", "", {}});
  std::string before;
  write(root, before);
  track(before); // ok
  root.lines[0].lines.push_back({"Nf3", "mail me at " + p.email, {}});
  std::string after;
  write(root, after);
  track(after);                 // expect: privacy-unconsented-flow
  track(root.lines[0].san);     // ok
  track(root.lines[0].comment); // ok
}

void undo(const Person &p) {
  std::stack<std::string> moves;
  moves.push("e4");
  moves.push(p.phone);
  track(moves.top()); // expect: privacy-unconsented-flow
  moves.pop();
  track(moves.top()); // ok
  std::forward_list<std::string> notes;
  notes.push_front(p.name);
  auto at = notes.insert_after(notes.before_begin(), p.home.zip);
  track(*at); // expect: privacy-unconsented-flow
  notes.pop_front();
  track(notes.front()); // ok
}

void board(const Person &p) {
  std::string squares[8][8];
  squares[0][4] = p.home.street;
  squares[7][4] = p.name;
  track(squares[0][4]); // expect: privacy-unconsented-flow
  track(squares[7][4]); // ok
  track(squares[0][3]); // ok
  std::swap(squares[0][4], squares[0][3]);
  track(squares[0][4]); // ok
  track(squares[0][3]); // expect: privacy-unconsented-flow
}

class Clock {
public:
  class iterator {
  public:
    explicit iterator(const std::string *p) : p_(p) {}
    const std::string &operator*() const { return *p_; }
    iterator &operator++() {
      ++p_;
      return *this;
    }
    bool operator!=(const iterator &o) const { return p_ != o.p_; }

  private:
    const std::string *p_;
  };
  iterator begin() const { return iterator(data_); }
  iterator end() const { return iterator(data_ + 2); }
  std::string data_[2];
};

void clocks(const Person &p) {
  Clock c, d;
  c.data_[1] = p.email;
  d.data_[1] = p.name;
  for (const auto &s : c)
    track(s); // expect: privacy-unconsented-flow
  for (const auto &s : d)
    track(s); // ok
}

} // namespace chess
