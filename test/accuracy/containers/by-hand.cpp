// Lists, trees, stacks, rings and arrays written by hand.
#include "../Inputs/app.h"

namespace by_hand {
using namespace app;

struct Node {
  std::string text;
  int size = 0;
  Node *next = nullptr;
};

class List {
public:
  ~List() {
    while (head_) {
      Node *n = head_;
      head_ = n->next;
      delete n;
    }
  }
  void add(const std::string &s) {
    auto *n = new Node;
    n->text = s;
    n->size = s.size();
    n->next = head_;
    head_ = n;
  }
  const Node *head() const { return head_; }
  const std::string &front() const { return head_->text; }

private:
  Node *head_ = nullptr;
};

void list(const Person &p) {
  List a, b;
  a.add(p.email);
  b.add(p.name);
  track(a.front());             // expect: privacy-unconsented-flow
  track(b.front());             // ok
  trackNumber(a.head()->size);  // ok
  for (const Node *n = a.head(); n; n = n->next)
    track(n->text); // expect: privacy-unconsented-flow
  for (const Node *n = b.head(); n; n = n->next)
    track(n->text); // ok
}

void listSecond(const Person &p) {
  List a, b;
  a.add(p.email);
  a.add("x");
  b.add("x");
  b.add(p.name);
  track(a.head()->next->text); // expect: privacy-unconsented-flow
  track(a.front());            // ok
  track(b.head()->next->text); // ok
}

void linkedByHand(const Person &p) {
  Node c{p.phone}, b{"b", 0, &c}, a{"a", 0, &b};
  track(a.text);             // ok
  track(a.next->text);       // ok
  track(a.next->next->text); // expect: privacy-unconsented-flow
  b.next = nullptr;
  a.next = &c;
  track(a.next->text); // expect: privacy-unconsented-flow
}

struct Tree {
  std::string key, value;
  std::unique_ptr<Tree> left, right;
};

void tree(const Person &p) {
  Tree t{"k", "v", nullptr, nullptr};
  t.left = std::make_unique<Tree>();
  t.right = std::make_unique<Tree>();
  t.left->value = p.email;
  t.right->key = p.email;
  track(t.left->value);  // expect: privacy-unconsented-flow
  track(t.left->key);    // ok
  track(t.right->key);   // expect: privacy-unconsented-flow
  track(t.right->value); // ok
  t.left->value = "x";
  track(t.left->value); // ok
}

template <class T> class Grow {
public:
  ~Grow() { delete[] items_; }
  void add(const T &v) {
    if (used_ == room_) {
      std::size_t more = room_ ? room_ * 2 : 4;
      T *items = new T[more];
      for (std::size_t i = 0; i < used_; ++i)
        items[i] = items_[i];
      delete[] items_;
      items_ = items;
      room_ = more;
    }
    items_[used_++] = v;
  }
  T &at(std::size_t i) { return items_[i]; }
  T *begin() { return items_; }
  T *end() { return items_ + used_; }
  std::size_t size() const { return used_; }

private:
  T *items_ = nullptr;
  std::size_t used_ = 0, room_ = 0;
};

struct Row {
  std::string mail, title;
};

void grow(const Person &p) {
  Grow<Row> a, b;
  a.add(Row{p.email, "x"});
  b.add(Row{"x", p.name});
  track(a.at(0).mail);     // expect: privacy-unconsented-flow
  track(a.at(0).title);    // ok
  track(b.at(0).mail);     // ok
  trackNumber(a.size());   // ok
  for (Row &r : a)
    track(r.mail); // expect: privacy-unconsented-flow
  for (Row &r : b)
    track(r.title); // ok
}

template <class T, int N> class Ring {
public:
  void put(const T &v) { slots_[at_++ % N] = v; }
  const T &last() const { return slots_[(at_ + N - 1) % N]; }

private:
  T slots_[N] = {};
  int at_ = 0;
};

void ring(const Person &p) {
  Ring<std::string, 4> a, b;
  a.put(p.phone);
  b.put(p.name);
  track(a.last()); // expect: privacy-unconsented-flow
  track(b.last()); // ok
}

template <class T> class Stack {
  struct Cell {
    T item;
    Cell *below;
  };

public:
  void push(T v) { top_ = new Cell{std::move(v), top_}; }
  T pop() {
    Cell *c = top_;
    top_ = c->below;
    T out = std::move(c->item);
    delete c;
    return out;
  }

private:
  Cell *top_ = nullptr;
};

void stack(const Person &p) {
  Stack<std::string> a, b;
  a.push(p.email);
  b.push(p.name);
  track(a.pop()); // expect: privacy-unconsented-flow
  track(b.pop()); // ok
}

// An iterator class of one's own.
class Lines {
public:
  class Iterator {
  public:
    explicit Iterator(const Node *n) : n_(n) {}
    const std::string &operator*() const { return n_->text; }
    Iterator &operator++() {
      n_ = n_->next;
      return *this;
    }
    bool operator!=(const Iterator &o) const { return n_ != o.n_; }

  private:
    const Node *n_;
  };
  explicit Lines(const Node *n) : first_(n) {}
  Iterator begin() const { return Iterator(first_); }
  Iterator end() const { return Iterator(nullptr); }

private:
  const Node *first_;
};

void ownIterator(const Person &p) {
  Node bad{p.email}, good{p.name};
  for (const std::string &s : Lines(&bad))
    track(s); // expect: privacy-unconsented-flow
  for (const std::string &s : Lines(&good))
    track(s); // ok
}

// Arrays on the heap.
void heapArrays(const Person &p) {
  Row *rows = new Row[2];
  rows[0].mail = p.email;
  rows[1].title = p.name;
  track(rows[0].mail);  // expect: privacy-unconsented-flow
  track(rows[1].mail);  // ok
  track(rows[1].title); // ok
  track(rows->mail);    // expect: privacy-unconsented-flow
  track((rows + 1)->mail); // ok
  rows[0].mail = "x";
  track(rows[0].mail); // ok
  delete[] rows;
}

void ownedArray(const Person &p) {
  auto rows = std::make_unique<Row[]>(2);
  rows[0].mail = p.email;
  track(rows[0].mail);  // expect: privacy-unconsented-flow
  track(rows[0].title); // ok
  track(rows[1].mail);  // ok
}

void walked(const Person &p) {
  Row rows[2] = {{"x", p.name}, {p.email, "y"}};
  for (Row *r = rows; r != rows + 2; ++r)
    track(r->mail); // expect: privacy-unconsented-flow
  for (Row *r = rows; r != rows + 2; ++r)
    track(r->title); // ok
  for (const Row &r : rows)
    track(r.mail); // expect: privacy-unconsented-flow
  Row *second = &rows[1];
  track(second->mail);    // expect: privacy-unconsented-flow
  track((second - 1)->mail); // ok
}

void sendAll(const Row *rows, int n) {
  for (int i = 0; i < n; ++i)
    track(rows[i].mail); // expect: privacy-unconsented-flow
}
void sendTitles(const Row *rows, int n) {
  for (int i = 0; i < n; ++i)
    track(rows[i].title); // ok
}

void handedOver(const Person &p) {
  Row rows[2] = {{"x", p.name}, {p.email, "y"}};
  sendAll(rows, 2);
  sendTitles(rows, 2);
}

void fillRows(Row *rows, int n, const std::string &s) {
  for (int i = 0; i < n; ++i)
    rows[i].mail = s;
}

void filledByCallee(const Person &p) {
  Row a[2], b[2];
  fillRows(a, 2, p.email);
  fillRows(b, 2, p.name);
  track(a[1].mail);  // expect: privacy-unconsented-flow
  track(a[1].title); // ok
  track(b[1].mail);  // ok
}

} // namespace by_hand
