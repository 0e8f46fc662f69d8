// Smart pointers by hand: scoped, counted, intrusive, tagged, copy on write.
#include "../Inputs/app.h"
#include <atomic>

namespace handwritten {

struct Item {
  std::string mail;
  std::string nick;
};

template <class T> class Scoped {
public:
  explicit Scoped(T *p = nullptr) : p_(p) {}
  ~Scoped() { delete p_; }
  Scoped(const Scoped &) = delete;
  Scoped &operator=(const Scoped &) = delete;
  T &operator*() const { return *p_; }
  T *operator->() const { return p_; }
  T *get() const { return p_; }
  explicit operator bool() const { return p_ != nullptr; }
  void reset(T *p = nullptr) {
    if (p != p_) {
      delete p_;
      p_ = p;
    }
  }

private:
  T *p_;
};

void scoped(const app::Person &p) {
  Scoped<Item> a(new Item{p.email, p.name}), b(new Item{"x", p.name});
  app::track(a->mail);       // expect: privacy-unconsented-flow
  app::track(a->nick);       // ok
  app::track((*a).mail);     // expect: privacy-unconsented-flow
  app::track(b->mail);       // ok
  app::track(b.get()->mail); // ok
}

void scopedWritten(const app::Person &p) {
  Scoped<Item> a(new Item), b(new Item);
  a->mail = p.phone;
  (*b).nick = p.name;
  app::track(a->mail); // expect: privacy-unconsented-flow
  app::track(a->nick); // ok
  app::track(b->nick); // ok
}

void scopedReset(const app::Person &p) {
  Scoped<Item> a(new Item{p.email, ""});
  a.reset(new Item{"x", "y"});
  app::track(a->mail); // ok
  a.reset(new Item{"x", p.email});
  app::track(a->nick); // expect: privacy-unconsented-flow
  app::track(a->mail); // ok
}

class Counted {
public:
  void ref() { ++n_; }
  void deref() {
    if (--n_ == 0)
      delete this;
  }
  virtual ~Counted() = default;

private:
  std::atomic<int> n_{0};
};

template <class T> class Ref {
public:
  Ref() = default;
  Ref(T *p) : p_(p) {
    if (p_)
      p_->ref();
  }
  Ref(const Ref &o) : Ref(o.p_) {}
  Ref(Ref &&o) noexcept : p_(o.p_) { o.p_ = nullptr; }
  Ref &operator=(Ref o) noexcept {
    std::swap(p_, o.p_);
    return *this;
  }
  ~Ref() {
    if (p_)
      p_->deref();
  }
  T *operator->() const { return p_; }
  T &operator*() const { return *p_; }
  T *get() const { return p_; }

private:
  T *p_ = nullptr;
};

struct Profile : Counted {
  std::string mail, nick;
};

void intrusive(const app::Person &p) {
  Ref<Profile> a(new Profile), b(new Profile);
  a->mail = p.email;
  a->nick = p.name;
  b->mail = "x";
  app::track(a->mail); // expect: privacy-unconsented-flow
  app::track(a->nick); // ok
  app::track(b->mail); // ok
}

void intrusiveCopied(const app::Person &p) {
  Ref<Profile> a(new Profile);
  Ref<Profile> b = a;
  Ref<Profile> apart(new Profile);
  b->mail = p.phone;
  app::track(a->mail);     // expect: privacy-unconsented-flow
  app::track(a->nick);     // ok
  app::track(apart->mail); // ok
}

void intrusiveAssigned(const app::Person &p) {
  Ref<Profile> a(new Profile), b(new Profile), c;
  a->mail = p.phone;
  c = a;
  app::track(c->mail); // expect: privacy-unconsented-flow
  c = b;
  app::track(c->mail); // ok
}

void intrusiveMoved(const app::Person &p) {
  Ref<Profile> a(new Profile), x(new Profile);
  a->mail = p.email;
  x->mail = p.name;
  Ref<Profile> b = std::move(a);
  Ref<Profile> y = std::move(x);
  app::track(b->mail); // expect: privacy-unconsented-flow
  app::track(y->mail); // ok
}

// A handle that converts to its pointer.
class Handle {
public:
  explicit Handle(Item *i) : i_(i) {}
  operator Item *() const { return i_; }
  Item &ref() { return *i_; }

private:
  Item *i_;
};

void handle(const app::Person &p) {
  Item bad{p.email, p.name}, good{p.name, ""};
  Handle h(&bad), g(&good);
  Item *raw = h;
  app::track(raw->mail);     // expect: privacy-unconsented-flow
  app::track(h.ref().nick);  // ok
  app::track(g.ref().mail);  // ok
  app::track(static_cast<Item *>(g)->mail); // ok
  h.ref().nick = p.phone;
  app::track(bad.nick); // expect: privacy-unconsented-flow
}

// Copy on write.
class Cow {
public:
  Cow() : d_(std::make_shared<Item>()) {}
  const std::string &mail() const { return d_->mail; }
  const std::string &nick() const { return d_->nick; }
  void setMail(const std::string &s) {
    detach();
    d_->mail = s;
  }
  void setNick(const std::string &s) {
    detach();
    d_->nick = s;
  }

private:
  void detach() {
    if (d_.use_count() > 1)
      d_ = std::make_shared<Item>(*d_);
  }
  std::shared_ptr<Item> d_;
};

void copyOnWrite(const app::Person &p) {
  Cow a;
  a.setNick(p.name);
  Cow b = a;
  b.setMail(p.email);
  app::track(b.mail()); // expect: privacy-unconsented-flow
  app::track(b.nick()); // ok
  Cow c = b;
  app::track(c.mail()); // expect: privacy-unconsented-flow
}

// A deep-copying value, as for polymorphic members.
template <class T> class Box {
public:
  Box(T v) : p_(new T(std::move(v))) {}
  Box(const Box &o) : p_(new T(*o.p_)) {}
  Box(Box &&o) noexcept : p_(std::exchange(o.p_, nullptr)) {}
  Box &operator=(const Box &o) {
    *p_ = *o.p_;
    return *this;
  }
  ~Box() { delete p_; }
  T *operator->() { return p_; }
  T &operator*() { return *p_; }
  const T &operator*() const { return *p_; }

private:
  T *p_;
};

void box(const app::Person &p) {
  Box<Item> a(Item{p.email, "x"});
  Box<Item> b(a);
  b->mail = "none";
  app::track(b->mail); // ok
  app::track(a->mail); // expect: privacy-unconsented-flow
  Box<Item> c(Item{});
  c = a;
  app::track((*c).mail); // expect: privacy-unconsented-flow
  app::track(c->nick);   // ok
}

// A proxy whose arrow yields another proxy.
class Locked {
public:
  explicit Locked(Item &i) : i_(i) {}
  Item *operator->() { return &i_; }

private:
  Item &i_;
};
class Guarded {
public:
  Locked operator->() { return Locked(i_); }
  Locked lock() { return Locked(i_); }

private:
  Item i_;
};

void arrowChain(const app::Person &p) {
  Guarded g, clean;
  g->mail = p.email;
  g->nick = "x";
  clean->mail = p.name;
  app::track(g->mail);        // expect: privacy-unconsented-flow
  app::track(g.lock()->mail); // expect: privacy-unconsented-flow
  app::track(g->nick);        // ok
  app::track(clean->mail);    // ok
}

// A pointer whose low bits are a tag.
class TaggedPtr {
public:
  TaggedPtr(Item *i, unsigned tag)
      : bits_(reinterpret_cast<std::uintptr_t>(i) | tag) {}
  Item *get() const {
    return reinterpret_cast<Item *>(bits_ & ~std::uintptr_t(3));
  }
  unsigned tag() const { return bits_ & 3; }

private:
  std::uintptr_t bits_;
};

void tagged(const app::Person &p) {
  Item bad{p.email, ""}, good{p.name, ""};
  TaggedPtr t(&bad, 1), u(&good, 1);
  app::track(t.get()->mail); // expect: privacy-unconsented-flow
  app::track(u.get()->mail); // ok
  app::trackNumber(t.tag()); // ok
}

} // namespace handwritten
