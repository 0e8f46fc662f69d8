// FLAGS: -std=c++20
// Containers as older programs make them: a growing array, a linked list, a
// hash table with chains, a ring buffer, a tree.
#include "../Inputs/app.h"
#include <cstring>

namespace own {
using namespace app;

template <class T> class Array {
  T *m_data = nullptr;
  int m_size = 0, m_cap = 0;
  Array(const Array &);
  void operator=(const Array &);

public:
  Array() {}
  ~Array() { delete[] m_data; }
  void add(const T &x) {
    if (m_size == m_cap) {
      int cap = m_cap ? m_cap * 2 : 4;
      T *d = new T[cap];
      for (int i = 0; i < m_size; ++i)
        d[i] = m_data[i];
      delete[] m_data;
      m_data = d;
      m_cap = cap;
    }
    m_data[m_size++] = x;
  }
  T &operator[](int i) { return m_data[i]; }
  const T &operator[](int i) const { return m_data[i]; }
  const T &last() const { return m_data[m_size - 1]; }
  int count() const { return m_size; }
  T *begin() { return m_data; }
  T *end() { return m_data + m_size; }
  void removeAll() { m_size = 0; }
};

void arrays(const Person &p) {
  Array<std::string> mails, nicks;
  mails.add(p.email);
  nicks.add(p.name);
  nicks.add("second");
  track(mails[0]); // expect: privacy-unconsented-flow
  track(nicks[0]); // ok
  track(nicks.last()); // ok
  for (std::string &s : mails)
    track(s); // expect: privacy-unconsented-flow
  for (std::string &s : nicks)
    track(s); // ok
  trackNumber(mails.count()); // ok
}

struct Item {
  Item *next;
  char *text;
  int kind;
};
struct List {
  Item *head;
  int n;
};

static void push(List *l, const char *text, int kind) {
  Item *it = new Item;
  it->text = strdup(text);
  it->kind = kind;
  it->next = l->head;
  l->head = it;
  l->n++;
}
static void freeAll(List *l) {
  while (l->head) {
    Item *n = l->head->next;
    free(l->head->text);
    delete l->head;
    l->head = n;
  }
  l->n = 0;
}

void lists(const Person &p) {
  List a = {0, 0}, b = {0, 0};
  push(&a, p.home.street.c_str(), 1);
  push(&b, p.home.planet.c_str(), 2);
  for (Item *i = a.head; i; i = i->next) {
    trackText(i->text); // expect: privacy-unconsented-flow
    trackNumber(i->kind); // ok
  }
  for (const Item *i = b.head; i; i = i->next)
    trackText(i->text); // ok
  trackNumber(a.n); // ok
  freeAll(&a);
  push(&a, "x", 0);
  trackNumber(a.head->kind); // ok
  freeAll(&a);
  freeAll(&b);
}

template <class V> class HashTable {
  struct Entry {
    std::string key;
    V value;
    Entry *next;
  };
  Entry *m_buckets[16] = {};
  static unsigned hash(const std::string &k) {
    unsigned h = 5381;
    for (char c : k)
      h = h * 33 + (unsigned char)c;
    return h & 15;
  }

public:
  ~HashTable() {
    for (Entry *e : m_buckets)
      while (e) {
        Entry *n = e->next;
        delete e;
        e = n;
      }
  }
  void set(const std::string &k, const V &v) {
    unsigned h = hash(k);
    for (Entry *e = m_buckets[h]; e; e = e->next)
      if (e->key == k) {
        e->value = v;
        return;
      }
    m_buckets[h] = new Entry{k, v, m_buckets[h]};
  }
  const V *get(const std::string &k) const {
    for (Entry *e = m_buckets[hash(k)]; e; e = e->next)
      if (e->key == k)
        return &e->value;
    return nullptr;
  }
};

void tables(const Person &p) {
  HashTable<std::string> t, u;
  HashTable<int> n;
  t.set("a", p.email);
  u.set("a", p.name);
  n.set("year", p.birthYear);
  if (auto *v = t.get("a"))
    track(*v); // expect: privacy-unconsented-flow
  if (auto *v = u.get("a"))
    track(*v); // ok
  if (auto *v = n.get("year"))
    trackNumber(*v); // expect: privacy-unconsented-flow
  trackNumber(t.get("b") != nullptr); // ok
}

template <class T, unsigned N> class Ring {
  T m_slots[N];
  unsigned m_head = 0, m_tail = 0;

public:
  bool push(T x) {
    if (m_head - m_tail == N)
      return false;
    m_slots[m_head++ % N] = std::move(x);
    return true;
  }
  bool pop(T &out) {
    if (m_head == m_tail)
      return false;
    out = std::move(m_slots[m_tail++ % N]);
    return true;
  }
  bool empty() const { return m_head == m_tail; }
};

void rings(const Person &p) {
  Ring<std::string, 4> r, s;
  r.push(p.phone);
  s.push(p.name);
  std::string x;
  if (s.pop(x))
    track(x); // ok
  if (r.pop(x))
    track(x); // expect: privacy-unconsented-flow
  trackNumber(r.empty()); // ok
}

struct Tree {
  struct Node {
    int key;
    std::string value;
    std::unique_ptr<Node> left, right;
  };
  std::unique_ptr<Node> root;
  void insert(int k, std::string v) { put(root, k, std::move(v)); }
  static void put(std::unique_ptr<Node> &n, int k, std::string v) {
    if (!n)
      n.reset(new Node{k, std::move(v), nullptr, nullptr});
    else if (k < n->key)
      put(n->left, k, std::move(v));
    else
      put(n->right, k, std::move(v));
  }
  template <class F> void each(F f) const { walk(root.get(), f); }
  template <class F> static void walk(const Node *n, F &f) {
    if (!n)
      return;
    walk(n->left.get(), f);
    f(n->key, n->value);
    walk(n->right.get(), f);
  }
};

void trees(const Person &p) {
  Tree t, u;
  t.insert(2, p.home.zip);
  t.insert(1, "x");
  u.insert(3, p.name);
  t.each([](int k, const std::string &v) {
    trackNumber(k); // ok
    track(v); // expect: privacy-unconsented-flow
  });
  u.each([](int, const std::string &v) {
    track(v); // ok
  });
}

} // namespace own
