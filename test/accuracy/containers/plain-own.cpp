// FLAGS: -std=c++20
// Containers written in the program itself.
#include "../Inputs/app.h"
#include <cstddef>

namespace own {
using namespace app;

template <class T, std::size_t N> class Ring {
public:
  void push(T t) {
    items_[(head_ + size_) % N] = std::move(t);
    if (size_ < N)
      ++size_;
    else
      head_ = (head_ + 1) % N;
  }
  T pop() {
    T t = std::move(items_[head_]);
    head_ = (head_ + 1) % N;
    --size_;
    return t;
  }
  const T &peek() const { return items_[head_]; }
  std::size_t size() const { return size_; }

private:
  T items_[N];
  std::size_t head_ = 0, size_ = 0;
};

void rings(const Person &p) {
  Ring<std::string, 4> a, b;
  a.push(p.email);
  b.push(p.name);
  track(b.peek()); // ok
  trackNumber(static_cast<long long>(a.size())); // ok
  track(a.pop()); // expect: privacy-unconsented-flow
  track(b.pop()); // ok
}

template <class T> class List {
  struct Item {
    T value;
    Item *next;
  };

public:
  class iterator {
  public:
    explicit iterator(Item *at) : at_(at) {}
    T &operator*() const { return at_->value; }
    iterator &operator++() {
      at_ = at_->next;
      return *this;
    }
    bool operator!=(const iterator &o) const { return at_ != o.at_; }

  private:
    Item *at_;
  };
  List() = default;
  List(const List &) = delete;
  ~List() {
    while (head_) {
      Item *next = head_->next;
      delete head_;
      head_ = next;
    }
  }
  void add(T t) { head_ = new Item{std::move(t), head_}; }
  iterator begin() const { return iterator(head_); }
  iterator end() const { return iterator(nullptr); }
  bool empty() const { return !head_; }

private:
  Item *head_ = nullptr;
};

void lists(const Person &p) {
  List<std::string> phones, names;
  phones.add("0");
  phones.add(p.phone);
  names.add(p.name);
  for (const std::string &s : phones)
    track(s); // expect: privacy-unconsented-flow
  for (const std::string &s : names)
    track(s); // ok
  trackNumber(phones.empty()); // ok
}

// Open addressing, as in games.
class Table {
public:
  std::string &operator[](unsigned key) {
    unsigned at = key % 16;
    while (slots_[at].used && slots_[at].key != key)
      at = (at + 1) % 16;
    slots_[at].used = true;
    slots_[at].key = key;
    return slots_[at].value;
  }
  const std::string *find(unsigned key) const {
    for (const Slot &s : slots_)
      if (s.used && s.key == key)
        return &s.value;
    return nullptr;
  }
  template <class F> void each(F f) const {
    for (const Slot &s : slots_)
      if (s.used)
        f(s.key, s.value);
  }

private:
  struct Slot {
    bool used = false;
    unsigned key = 0;
    std::string value;
  };
  Slot slots_[16];
};

void tables(const Person &p) {
  Table mails, names;
  mails[3] = p.email;
  names[3] = p.name;
  if (auto *m = mails.find(3))
    track(*m); // expect: privacy-unconsented-flow
  if (auto *n = names.find(3))
    track(*n); // ok
  mails.each([](unsigned key, const std::string &value) {
    trackNumber(key); // ok
    track(value); // expect: privacy-unconsented-flow
  });
  names.each([](unsigned, const std::string &value) {
    track(value); // ok
  });
}

// A small vector with its own memory.
template <class T> class Vec {
public:
  Vec() = default;
  Vec(std::initializer_list<T> all) {
    for (const T &t : all)
      push(t);
  }
  Vec(const Vec &) = delete;
  ~Vec() { delete[] data_; }
  void push(const T &t) {
    if (size_ == room_) {
      room_ = room_ ? room_ * 2 : 2;
      T *bigger = new T[room_];
      for (std::size_t i = 0; i < size_; ++i)
        bigger[i] = std::move(data_[i]);
      delete[] data_;
      data_ = bigger;
    }
    data_[size_++] = t;
  }
  T &operator[](std::size_t i) { return data_[i]; }
  T *begin() { return data_; }
  T *end() { return data_ + size_; }
  std::size_t size() const { return size_; }

private:
  T *data_ = nullptr;
  std::size_t size_ = 0, room_ = 0;
};

struct Row {
  std::string nick, street;
};

void vectors(const Person &p) {
  Vec<Row> rows;
  rows.push({"a", "b"});
  rows.push({p.name, p.home.street});
  for (Row &r : rows) {
    track(r.nick); // ok
    track(r.street); // expect: privacy-unconsented-flow
  }
  Vec<int> years{1, 2, p.birthYear}, scores{p.score};
  trackNumber(years[2]); // expect: privacy-unconsented-flow
  trackNumber(scores[0]); // ok
  trackNumber(static_cast<long long>(years.size())); // ok
}

// A tree of settings.
struct Tree {
  std::string key, value;
  std::unique_ptr<Tree> left, right;
  void put(const std::string &k, const std::string &v) {
    if (k == key) {
      value = v;
      return;
    }
    auto &side = k < key ? left : right;
    if (side)
      side->put(k, v);
    else
      side = std::make_unique<Tree>(Tree{k, v, nullptr, nullptr});
  }
  const Tree *get(const std::string &k) const {
    if (k == key)
      return this;
    const auto &side = k < key ? left : right;
    return side ? side->get(k) : nullptr;
  }
};

void trees(const Person &p) {
  Tree user{"m", "root", nullptr, nullptr}, ui{"m", "root", nullptr, nullptr};
  user.put("zip", p.home.zip);
  ui.put("theme", "dark");
  if (auto *t = user.get("zip")) {
    track(t->value); // expect: privacy-unconsented-flow
    track(t->key); // ok
  }
  if (auto *t = ui.get("theme"))
    track(t->value); // ok
}

} // namespace own
