// Filters over samples: CRTP nodes, a fixed pool, a compile-time ring.
#include "../../Inputs/app.h"
#include "hub.h"
#include <array>
#include <new>

namespace {
template <class T, unsigned N> class Ring {
  static_assert((N & (N - 1)) == 0);

public:
  void put(T t) { data_[head_++ & (N - 1)] = t; }
  T take() { return data_[tail_++ & (N - 1)]; }

private:
  std::array<T, N> data_{};
  unsigned head_ = 0, tail_ = 0;
};

template <class D> struct Filter {
  long operator()(long v) { return self().apply(v); }
  D &self() { return *static_cast<D *>(this); }
};
struct Scale : Filter<Scale> {
  long factor = 2;
  long apply(long v) { return v * factor; }
};
struct Hold : Filter<Hold> {
  long last = 0;
  long apply(long v) { return std::exchange(last, v); }
};
struct Zero : Filter<Zero> {
  long apply(long) { return 0; }
};

template <class T, int N> class Pool {
public:
  T *get() {
    if (free_) {
      Cell *c = free_;
      free_ = c->next;
      return new (c->room) T();
    }
    return new (cells_[used_++].room) T();
  }
  void put(T *t) {
    t->~T();
    auto *c = reinterpret_cast<Cell *>(t);
    c->next = free_;
    free_ = c;
  }

private:
  union Cell {
    Cell *next;
    alignas(T) unsigned char room[sizeof(T)];
  };
  Cell cells_[N];
  Cell *free_ = nullptr;
  int used_ = 0;
};
} // namespace

void rings(const app::Person &p) {
  Ring<long, 4> a, b;
  a.put(p.birthYear);
  b.put(p.score);
  app::trackNumber(a.take()); // expect: privacy-unconsented-flow
  app::trackNumber(b.take()); // ok
}

void filters(const app::Person &p) {
  Scale s;
  Hold h;
  Zero z;
  app::trackNumber(s(p.birthYear)); // expect: privacy-unconsented-flow
  app::trackNumber(s(p.score)); // ok
  app::trackNumber(z(p.birthYear)); // ok
  app::trackNumber(h(p.birthYear)); // ok
  app::trackNumber(h(3)); // expect: privacy-unconsented-flow
}

void pooled(const app::Person &p) {
  Pool<app::Address, 3> pool;
  app::Address *a = pool.get(), *b = pool.get();
  a->street = p.home.street;
  b->street = p.name;
  app::track(a->street); // expect: privacy-unconsented-flow
  app::track(b->street); // ok
  pool.put(a);
  app::Address *c = pool.get();
  app::track(c->street); // ok
  pool.put(c);
  pool.put(b);
}

void samples(const app::Person &p) {
  hub *h = hub_open(app::buildName());
  sample s = {1, (long)p.latitude, {}}, out, two;
  hub_push(h, &s);
  s.value = p.score;
  hub_push(h, &s);
  if (hub_pop(h, &out) && hub_pop(h, &two))
    app::trackNumber(out.value); // expect: privacy-unconsented-flow
  app::trackNumber(two.channel); // ok
  app::trackBytes(&out, sizeof out); // expect: privacy-unconsented-flow
  hub_close(h);
}
