// Containers that projects write themselves.
#include "../Inputs/app.h"
#include <cstring>
#include <new>

namespace handwritten {
using namespace app;

template <class T> class Stack {
  struct Node {
    T value;
    Node *next;
  };
  Node *head = nullptr;

public:
  ~Stack() {
    while (head)
      pop();
  }
  void push(T v) { head = new Node{std::move(v), head}; }
  T pop() {
    Node *n = head;
    T v = std::move(n->value);
    head = n->next;
    delete n;
    return v;
  }
  bool empty() const { return head == nullptr; }
};

void linkedStack(const Person &p) {
  Stack<std::string> secret, open;
  secret.push(p.email);
  open.push(p.name);
  track(secret.pop()); // expect: privacy-unconsented-flow
  track(open.pop()); // ok
}

template <class T, std::size_t N> class Ring {
  T cells[N];
  std::size_t head = 0, tail = 0;

public:
  bool put(const T &v) {
    if (head - tail == N)
      return false;
    cells[head++ % N] = v;
    return true;
  }
  bool take(T &out) {
    if (head == tail)
      return false;
    out = cells[tail++ % N];
    return true;
  }
};

void ringBuffer(const Person &p) {
  Ring<std::string, 8> out, calm;
  out.put(p.phone);
  calm.put(version());
  std::string item;
  while (out.take(item))
    track(item); // expect: privacy-unconsented-flow
  std::string other;
  while (calm.take(other))
    track(other); // ok
}

template <class T> class Array {
  T *items = nullptr;
  std::size_t count = 0, room = 0;
  void grow() {
    std::size_t wider = room ? room * 2 : 4;
    T *fresh = new T[wider];
    for (std::size_t i = 0; i < count; ++i)
      fresh[i] = std::move(items[i]);
    delete[] items;
    items = fresh;
    room = wider;
  }

public:
  Array() = default;
  Array(const Array &) = delete;
  ~Array() { delete[] items; }
  void add(const T &v) {
    if (count == room)
      grow();
    items[count++] = v;
  }
  T &operator[](std::size_t i) { return items[i]; }
  T *begin() { return items; }
  T *end() { return items + count; }
  std::size_t size() const { return count; }
};

void growingArray(const Person &p) {
  Array<std::string> a, b;
  a.add(p.home.street);
  b.add(p.home.planet);
  track(a[0]); // expect: privacy-unconsented-flow
  track(b[0]); // ok
  for (const std::string &s : a)
    track(s); // expect: privacy-unconsented-flow
  for (const std::string &s : b)
    track(s); // ok
  trackNumber(a.size()); // ok
}

template <class V> class HashTable {
  struct Entry {
    std::string key;
    V value{};
    bool used = false;
  };
  Entry slots[64];

public:
  V &operator[](const std::string &key) {
    std::size_t at = std::hash<std::string>()(key) % 64;
    while (slots[at].used && slots[at].key != key)
      at = (at + 1) % 64;
    slots[at].used = true;
    slots[at].key = key;
    return slots[at].value;
  }
  const V *find(const std::string &key) const {
    for (const Entry &e : slots)
      if (e.used && e.key == key)
        return &e.value;
    return nullptr;
  }
};

void openHash(const Person &p) {
  HashTable<std::string> secret, open;
  secret["mail"] = p.email;
  open["name"] = p.name;
  if (auto *s = secret.find("mail"))
    track(*s); // expect: privacy-unconsented-flow
  if (auto *s = open.find("name"))
    track(*s); // ok
}

struct Tree {
  struct Node {
    int key;
    std::string text;
    std::unique_ptr<Node> left, right;
  };
  std::unique_ptr<Node> root;
  void insert(int key, const std::string &text) {
    std::unique_ptr<Node> *at = &root;
    while (*at)
      at = key < (*at)->key ? &(*at)->left : &(*at)->right;
    *at = std::make_unique<Node>();
    (*at)->key = key;
    (*at)->text = text;
  }
};

void sendTree(const Tree::Node *n) {
  if (!n)
    return;
  sendTree(n->left.get());
  track(n->text); // expect: privacy-unconsented-flow
  sendTree(n->right.get());
}

void showTree(const Tree::Node *n) {
  if (!n)
    return;
  showTree(n->left.get());
  track(n->text); // ok
  trackNumber(n->key); // ok
  showTree(n->right.get());
}

void binaryTree(const Person &p) {
  Tree secret, open;
  secret.insert(1, p.phone);
  secret.insert(2, "x");
  open.insert(1, p.name);
  open.insert(2, "x");
  sendTree(secret.root.get());
  showTree(open.root.get());
}

struct Link {
  Link *next = nullptr;
};

struct Message : Link {
  std::string body;
  std::string channel;
};

class Queue {
  Link *first = nullptr, **last = &first;

public:
  void append(Link *l) {
    l->next = nullptr;
    *last = l;
    last = &l->next;
  }
  Link *front() { return first; }
};

void intrusiveList(const Person &p) {
  Message m;
  m.body = p.email;
  m.channel = "support";
  Queue q;
  q.append(&m);
  for (Link *l = q.front(); l; l = l->next) {
    auto *each = static_cast<Message *>(l);
    track(each->body); // expect: privacy-unconsented-flow
    track(each->channel); // ok
  }
}

template <class T, std::size_t N> class InlineVector {
  alignas(T) unsigned char raw[N * sizeof(T)];
  std::size_t n = 0;

public:
  ~InlineVector() {
    for (std::size_t i = 0; i < n; ++i)
      data()[i].~T();
  }
  T *data() { return std::launder(reinterpret_cast<T *>(raw)); }
  void push(const T &v) { new (raw + n++ * sizeof(T)) T(v); }
  T &back() { return data()[n - 1]; }
};

void inlineStorage(const Person &p) {
  InlineVector<std::string, 4> a, b;
  a.push(p.home.zip);
  b.push(p.home.planet);
  track(a.back()); // expect: privacy-unconsented-flow
  track(b.back()); // ok
}

class Bytes {
  char *buffer = nullptr;
  std::size_t used = 0;

public:
  ~Bytes() { free(buffer); }
  void append(const void *from, std::size_t n) {
    buffer = static_cast<char *>(realloc(buffer, used + n + 1));
    memcpy(buffer + used, from, n);
    used += n;
    buffer[used] = 0;
  }
  void append(const std::string &s) { append(s.data(), s.size()); }
  const char *text() const { return buffer; }
  std::size_t length() const { return used; }
};

void byteBuffer(const Person &p) {
  Bytes a, b;
  a.append(p.email);
  b.append(p.name);
  trackText(a.text()); // expect: privacy-unconsented-flow
  trackText(b.text()); // ok
  trackBytes(a.text(), a.length()); // expect: privacy-unconsented-flow
  trackBytes(b.text(), b.length()); // ok
  trackNumber(a.length()); // ok
}

class Json {
  std::map<std::string, std::string> fields;

public:
  Json &set(const std::string &k, const std::string &v) {
    fields[k] = v;
    return *this;
  }
  std::string dump() const {
    std::string out = "{";
    for (auto &[k, v] : fields)
      out += "\"" + k + "\":\"" + v + "\",";
    out.back() = '}';
    return out;
  }
};

void fluentJson(const Person &p) {
  Json event;
  event.set("name", p.name).set("phone", p.phone);
  track(event.dump()); // expect: privacy-unconsented-flow
  Json plain;
  plain.set("name", p.name).set("version", version());
  track(plain.dump()); // ok
}

} // namespace handwritten
