// Containers as projects write them for speed.
#include "../Inputs/app.h"
#include <array>
#include <cstring>
#include <list>
#include <new>
#include <unordered_map>

namespace homemade {
using namespace app;

// Open addressing, linear probing.
template <class V> class FlatMap {
  struct Slot {
    std::string key;
    V value{};
    bool used = false;
  };
  std::vector<Slot> slots_ = std::vector<Slot>(8);
  std::size_t count_ = 0;
  Slot &locate(const std::string &k) {
    std::size_t i = std::hash<std::string>()(k) & (slots_.size() - 1);
    while (slots_[i].used && slots_[i].key != k)
      i = (i + 1) & (slots_.size() - 1);
    return slots_[i];
  }
  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    count_ = 0;
    for (Slot &s : old)
      if (s.used)
        (*this)[s.key] = std::move(s.value);
  }

public:
  V &operator[](const std::string &k) {
    if (count_ * 2 >= slots_.size())
      grow();
    Slot &s = locate(k);
    if (!s.used) {
      s.used = true;
      s.key = k;
      ++count_;
    }
    return s.value;
  }
  const V *find(const std::string &k) {
    Slot &s = locate(k);
    return s.used ? &s.value : nullptr;
  }
  std::size_t size() const { return count_; }
  template <class F> void forEach(F f) const {
    for (const Slot &s : slots_)
      if (s.used)
        f(s.key, s.value);
  }
};
void flatMap(const Person &p) {
  FlatMap<std::string> bad, good;
  bad["mail"] = p.email;
  good["nick"] = p.name;
  if (auto *v = bad.find("mail"))
    track(*v); // expect: privacy-unconsented-flow
  if (auto *v = good.find("nick"))
    track(*v); // ok
  bad.forEach([](const std::string &k, const std::string &v) {
    track(k); // ok
    track(v); // expect: privacy-unconsented-flow
  });
  trackNumber(bad.size()); // ok
  FlatMap<int> ids;
  ids[p.phone] = 1;
  ids.forEach([](const std::string &k, int n) {
    track(k); // expect: privacy-unconsented-flow
    trackNumber(n); // ok
  });
}

// A ring.
template <class T, std::size_t N> class Ring {
  std::array<T, N> items_{};
  std::size_t head_ = 0, tail_ = 0;

public:
  bool push(T t) {
    if (tail_ - head_ == N)
      return false;
    items_[tail_++ % N] = std::move(t);
    return true;
  }
  bool pop(T &out) {
    if (head_ == tail_)
      return false;
    out = std::move(items_[head_++ % N]);
    return true;
  }
  std::size_t size() const { return tail_ - head_; }
};
struct Event {
  int kind = 0;
  std::string who, text;
};
void ring(const Person &p) {
  Ring<Event, 4> r;
  r.push({1, p.name, p.email});
  r.push({2, p.name, "bye"});
  Event e;
  while (r.pop(e)) {
    trackNumber(e.kind); // ok
    track(e.who); // ok
    track(e.text); // expect: privacy-unconsented-flow
  }
  trackNumber(r.size()); // ok
}

// An arena, and strings in it.
class Arena {
  std::vector<std::unique_ptr<char[]>> blocks_;
  char *at_ = nullptr;
  std::size_t left_ = 0;

public:
  void *allocate(std::size_t n) {
    n = (n + 15) & ~std::size_t(15);
    if (n > left_) {
      std::size_t size = n > 4096 ? n : 4096;
      blocks_.push_back(std::make_unique<char[]>(size));
      at_ = blocks_.back().get();
      left_ = size;
    }
    char *p = at_;
    at_ += n;
    left_ -= n;
    return p;
  }
  const char *dup(std::string_view s) {
    char *p = static_cast<char *>(allocate(s.size() + 1));
    std::memcpy(p, s.data(), s.size());
    p[s.size()] = 0;
    return p;
  }
  template <class T, class... A> T *make(A &&...a) {
    return new (allocate(sizeof(T))) T{std::forward<A>(a)...};
  }
};
struct Decl {
  const char *name, *comment;
  Decl *next;
};
void arena(const Person &p) {
  Arena a;
  const char *bad = a.dup(p.home.street);
  const char *good = a.dup(p.home.planet);
  trackText(bad); // expect: privacy-unconsented-flow
  trackText(good); // ok
  Decl *d = a.make<Decl>(good, bad, nullptr);
  trackText(d->name); // ok
  trackText(d->comment); // expect: privacy-unconsented-flow
}

// Interned strings are known by number.
class Interner {
  std::unordered_map<std::string, unsigned> ids_;
  std::vector<std::string> texts_;

public:
  unsigned intern(const std::string &s) {
    auto [it, fresh] = ids_.try_emplace(s, texts_.size());
    if (fresh)
      texts_.push_back(s);
    return it->second;
  }
  const std::string &text(unsigned id) const { return texts_[id]; }
};
void interned(const Person &p) {
  Interner bad, good;
  unsigned a = bad.intern(p.phone), b = good.intern(p.name);
  track(bad.text(a)); // expect: privacy-unconsented-flow
  track(good.text(b)); // ok
  trackNumber(a); // ok
}

// Least recently used.
template <class K, class V> class Lru {
  std::list<std::pair<K, V>> order_;
  std::unordered_map<K, typename std::list<std::pair<K, V>>::iterator> at_;
  std::size_t max_;

public:
  explicit Lru(std::size_t max) : max_(max) {}
  void put(const K &k, V v) {
    if (auto it = at_.find(k); it != at_.end()) {
      it->second->second = std::move(v);
      order_.splice(order_.begin(), order_, it->second);
      return;
    }
    order_.emplace_front(k, std::move(v));
    at_[k] = order_.begin();
    if (order_.size() > max_) {
      at_.erase(order_.back().first);
      order_.pop_back();
    }
  }
  V *get(const K &k) {
    auto it = at_.find(k);
    if (it == at_.end())
      return nullptr;
    order_.splice(order_.begin(), order_, it->second);
    return &it->second->second;
  }
};
void lru(const Person &p) {
  Lru<int, Person> cache(2);
  cache.put(1, p);
  if (Person *q = cache.get(1)) {
    track(q->email); // expect: privacy-unconsented-flow
    track(q->name); // ok
  }
  Lru<int, std::string> names(2);
  names.put(1, p.name);
  if (auto *s = names.get(1))
    track(*s); // ok
}

// A vector with room inside.
template <class T, unsigned N> class SmallVec {
  alignas(T) unsigned char inline_[N * sizeof(T)];
  T *data_ = reinterpret_cast<T *>(inline_);
  unsigned size_ = 0, cap_ = N;

public:
  SmallVec() = default;
  SmallVec(const SmallVec &) = delete;
  ~SmallVec() {
    for (unsigned i = 0; i < size_; ++i)
      data_[i].~T();
    if (data_ != reinterpret_cast<T *>(inline_))
      ::operator delete(data_);
  }
  void push_back(const T &t) {
    if (size_ == cap_) {
      T *more = static_cast<T *>(::operator new(2 * cap_ * sizeof(T)));
      for (unsigned i = 0; i < size_; ++i) {
        new (more + i) T(std::move(data_[i]));
        data_[i].~T();
      }
      if (data_ != reinterpret_cast<T *>(inline_))
        ::operator delete(data_);
      data_ = more;
      cap_ *= 2;
    }
    new (data_ + size_++) T(t);
  }
  T &operator[](unsigned i) { return data_[i]; }
  T *begin() { return data_; }
  T *end() { return data_ + size_; }
  unsigned size() const { return size_; }
};
void smallVec(const Person &p) {
  SmallVec<std::string, 1> bad, good;
  bad.push_back("x");
  bad.push_back(p.home.zip);
  good.push_back(p.home.planet);
  good.push_back(p.name);
  for (auto &s : bad)
    track(s); // expect: privacy-unconsented-flow
  for (auto &s : good)
    track(s); // ok
  trackNumber(bad.size()); // ok
}

// A slot map: handles with generations.
class Slots {
  struct Slot {
    unsigned generation = 0;
    std::optional<Person> person;
  };
  std::vector<Slot> slots_;

public:
  struct Handle {
    unsigned index, generation;
  };
  Handle add(Person p) {
    slots_.push_back({1, std::move(p)});
    return {static_cast<unsigned>(slots_.size() - 1), 1};
  }
  Person *get(Handle h) {
    Slot &s = slots_[h.index];
    return s.generation == h.generation && s.person ? &*s.person : nullptr;
  }
};
void slotMap(const Person &p) {
  Slots s;
  auto h = s.add(p);
  if (Person *q = s.get(h)) {
    trackReal(q->latitude); // expect: privacy-unconsented-flow
    trackNumber(q->score); // ok
  }
  trackNumber(h.index); // ok
}

// A trie.
struct Trie {
  std::map<char, std::unique_ptr<Trie>> kids;
  std::string value;
  void put(std::string_view k, std::string v) {
    Trie *t = this;
    for (char c : k) {
      auto &kid = t->kids[c];
      if (!kid)
        kid = std::make_unique<Trie>();
      t = kid.get();
    }
    t->value = std::move(v);
  }
  const std::string *get(std::string_view k) const {
    const Trie *t = this;
    for (char c : k) {
      auto it = t->kids.find(c);
      if (it == t->kids.end())
        return nullptr;
      t = it->second.get();
    }
    return &t->value;
  }
};
void trie(const Person &p) {
  Trie bad, good;
  bad.put("mail", p.email);
  good.put("nick", p.name);
  if (auto *s = bad.get("mail"))
    track(*s); // expect: privacy-unconsented-flow
  if (auto *s = good.get("nick"))
    track(*s); // ok
}

// A gap buffer.
class GapBuffer {
  std::vector<char> buf_ = std::vector<char>(64);
  std::size_t start_ = 0, end_ = 64;

public:
  void insert(char c) { buf_[start_++] = c; }
  void insert(std::string_view s) {
    for (char c : s)
      insert(c);
  }
  void left() {
    if (start_ > 0)
      buf_[--end_] = buf_[--start_];
  }
  std::string text() const {
    std::string s(buf_.begin(), buf_.begin() + start_);
    s.append(buf_.begin() + end_, buf_.end());
    return s;
  }
};
void gapBuffer(const Person &p) {
  GapBuffer bad, good;
  bad.insert(p.phone);
  bad.left();
  bad.insert('-');
  good.insert(p.name);
  good.left();
  track(bad.text()); // expect: privacy-unconsented-flow
  track(good.text()); // ok
}

} // namespace homemade
