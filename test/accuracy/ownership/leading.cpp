// What a callee makes point where: setters, getters, factories, exchanges.
#include "../Inputs/app.h"
#include <list>

namespace leading {
using namespace app;

struct Note {
  std::string mail;
  std::string title;
};

class Holder {
public:
  void set(Note *n) { note_ = n; }
  void clear() { note_ = nullptr; }
  Note *get() const { return note_; }
  Note &ref() { return *note_; }
  bool has() const { return note_ != nullptr; }
  void send() const {
    if (note_)
      track(note_->mail); // expect: privacy-unconsented-flow
  }

private:
  Note *note_ = nullptr;
};

void setAndSend(const Person &p) {
  Note bad{p.email, "x"};
  Holder h;
  h.set(&bad);
  h.send();
}

void setAndGet(const Person &p) {
  Note bad{p.email, "x"}, good{"x", p.name};
  Holder h, g;
  h.set(&bad);
  g.set(&good);
  track(h.get()->mail);  // expect: privacy-unconsented-flow
  track(h.get()->title); // ok
  track(g.get()->mail);  // ok
}

void setTwice(const Person &p) {
  Note bad{p.email, "x"}, good{"y", p.name};
  Holder h;
  h.set(&bad);
  h.set(&good);
  track(h.get()->mail); // ok
  h.set(&bad);
  track(h.get()->mail); // expect: privacy-unconsented-flow
}

void writtenThroughGetter(const Person &p) {
  Note a, b;
  Holder h, g;
  h.set(&a);
  g.set(&b);
  h.get()->mail = p.phone;
  g.ref().title = p.phone;
  track(a.mail);  // expect: privacy-unconsented-flow
  track(a.title); // ok
  track(b.mail);  // ok
  track(b.title); // expect: privacy-unconsented-flow
}

void writtenBehindIt(const Person &p) {
  Note a, b;
  Holder h, g;
  h.set(&a);
  g.set(&b);
  a.mail = p.phone;
  track(h.get()->mail); // expect: privacy-unconsented-flow
  track(g.get()->mail); // ok
  a.mail = "x";
  track(h.get()->mail); // ok
}

// Exchanged by hand.
void swapHolders(Holder &a, Holder &b) {
  Note *was = a.get();
  a.set(b.get());
  b.set(was);
}

void exchanged(const Person &p) {
  Note bad{p.email, ""}, good{"x", p.name};
  Holder h, g;
  h.set(&bad);
  g.set(&good);
  swapHolders(h, g);
  track(g.get()->mail); // expect: privacy-unconsented-flow
  track(h.get()->mail); // ok
}

// Out-parameters of pointers.
void choose(Note &from, Note **out) { *out = &from; }
void bind(Note &from, Note *&out) { out = &from; }
void two(Note &a, Note &b, Note *&first, Note *&second) {
  first = &a;
  second = &b;
}

void outPointers(const Person &p) {
  Note bad{p.email, ""}, good{"x", ""};
  Note *x = nullptr, *y = nullptr;
  choose(bad, &x);
  choose(good, &y);
  track(x->mail); // expect: privacy-unconsented-flow
  track(y->mail); // ok
  bind(bad, y);
  bind(good, x);
  track(x->mail); // ok
  track(y->mail); // expect: privacy-unconsented-flow
  two(good, bad, x, y);
  track(x->mail); // ok
  track(y->mail); // expect: privacy-unconsented-flow
}

// What is made in a factory.
Note *makeNote(const std::string &mail) { return new Note{mail, "t"}; }
std::unique_ptr<Note> makeOwned(const std::string &mail) {
  auto n = std::make_unique<Note>();
  n->mail = mail;
  return n;
}
std::shared_ptr<Note> makeShared(const std::string &title) {
  auto n = std::make_shared<Note>();
  n->title = title;
  return n;
}

void factories(const Person &p) {
  Note *a = makeNote(p.email), *b = makeNote(p.name);
  track(a->mail); // expect: privacy-unconsented-flow
  track(b->mail); // ok
  a->mail = "x";
  track(a->mail); // ok
  auto c = makeOwned(p.phone), d = makeOwned(p.name);
  track(c->mail);  // expect: privacy-unconsented-flow
  track(c->title); // ok
  track(d->mail);  // ok
  auto e = makeShared(p.phone), f = makeShared(p.name);
  track(e->title); // expect: privacy-unconsented-flow
  track(e->mail);  // ok
  track(f->title); // ok
  delete a;
  delete b;
}

void sharedLater(const Person &p) {
  auto a = makeShared("x");
  auto b = a, other = makeShared("x");
  b->mail = p.email;
  track(a->mail);     // expect: privacy-unconsented-flow
  track(other->mail); // ok
}

// The object itself is given back.
class Builder {
public:
  Builder &mail(const std::string &s) {
    note_.mail = s;
    return *this;
  }
  Builder &title(const std::string &s) {
    note_.title = s;
    return *this;
  }
  Note &note() { return note_; }
  Note build() const { return note_; }

private:
  Note note_;
};

void chained(const Person &p) {
  Builder a, b;
  a.mail(p.email).title(p.name);
  b.mail("x").title(p.name).mail(p.color);
  track(a.note().mail);  // expect: privacy-unconsented-flow
  track(a.note().title); // ok
  track(b.note().mail);  // ok
  track(Builder().title(p.name).mail(p.phone).build().mail);  // expect: privacy-unconsented-flow
  track(Builder().title(p.name).mail(p.phone).build().title); // ok
  a.mail("none");
  track(a.note().mail); // ok
}

// A reference kept.
class Writer {
public:
  explicit Writer(Note &n) : n_(n) {}
  void mail(const std::string &s) { n_.mail = s; }
  void title(const std::string &s) { n_.title = s; }
  const Note &note() const { return n_; }

private:
  Note &n_;
};

void writer(const Person &p) {
  Note a, b;
  Writer w(a), v(b);
  w.mail(p.email);
  v.title(p.email);
  track(a.mail);         // expect: privacy-unconsented-flow
  track(a.title);        // ok
  track(b.mail);         // ok
  track(v.note().title); // expect: privacy-unconsented-flow
  w.mail("x");
  track(a.mail); // ok
}

// By value, and still the same object behind it.
struct Ref {
  Note *to;
};
void fill(Ref r, const std::string &s) { r.to->mail = s; }
void fillConst(const Ref &r, const std::string &s) { r.to->mail = s; }
void fillShared(const std::shared_ptr<Note> &n, const std::string &s) {
  n->mail = s;
}
void retarget(Ref r, Note *n) { r.to = n; }

void byValue(const Person &p) {
  Note a, b, c, d;
  fill(Ref{&a}, p.email);
  fill(Ref{&b}, p.name);
  fillConst(Ref{&c}, p.email);
  fillConst(Ref{&d}, p.name);
  track(a.mail); // expect: privacy-unconsented-flow
  track(b.mail); // ok
  track(c.mail); // expect: privacy-unconsented-flow
  track(d.mail); // ok
  Note e{p.phone, ""};
  Ref r{&b};
  retarget(r, &e);
  track(r.to->mail); // ok
  auto s = std::make_shared<Note>(), t = std::make_shared<Note>();
  fillShared(s, p.email);
  fillShared(t, p.name);
  track(s->mail); // expect: privacy-unconsented-flow
  track(t->mail); // ok
}

// Kept in two places, told apart.
class Pair {
public:
  Pair(Note *a, Note *b) : first_(a), second_(b) {}
  Note *first() const { return first_; }
  Note *second() const { return second_; }
  void flip() { std::swap(first_, second_); }

private:
  Note *first_, *second_;
};

void flipped(const Person &p) {
  Note bad{p.email, ""}, good{"x", ""};
  Pair q(&bad, &good);
  track(q.first()->mail);  // expect: privacy-unconsented-flow
  track(q.second()->mail); // ok
  q.flip();
  track(q.first()->mail);  // ok
  track(q.second()->mail); // expect: privacy-unconsented-flow
}

// Moved from, and set again.
class Unique {
public:
  Unique() = default;
  explicit Unique(Note *n) : n_(n) {}
  Unique(Unique &&o) noexcept : n_(o.release()) {}
  Unique &operator=(Unique &&o) noexcept {
    reset(o.release());
    return *this;
  }
  ~Unique() { delete n_; }
  Note *release() {
    Note *was = n_;
    n_ = nullptr;
    return was;
  }
  void reset(Note *n) {
    delete n_;
    n_ = n;
  }
  Note *operator->() const { return n_; }
  Note &operator*() const { return *n_; }

private:
  Note *n_ = nullptr;
};

void moved(const Person &p) {
  Unique a(new Note{p.email, "t"}), b(new Note{"x", p.name});
  Unique c(std::move(a));
  track(c->mail);    // expect: privacy-unconsented-flow
  track(c->title);   // ok
  track((*b).title); // ok
  c = std::move(b);
  track(c->mail); // ok
  c.reset(new Note{"y", p.phone});
  track(c->title); // expect: privacy-unconsented-flow
  track(c->mail);  // ok
}

// A private implementation.
class Widget {
  struct Data {
    std::string owner, label;
  };

public:
  Widget() : d_(std::make_unique<Data>()) {}
  void owner(const std::string &s) { d_->owner = s; }
  void label(const std::string &s) { d_->label = s; }
  const std::string &owner() const { return d_->owner; }
  const std::string &label() const { return d_->label; }

private:
  std::unique_ptr<Data> d_;
};

void hidden(const Person &p) {
  Widget a, b;
  a.owner(p.email);
  a.label(p.name);
  b.owner(p.name);
  track(a.owner()); // expect: privacy-unconsented-flow
  track(a.label()); // ok
  track(b.owner()); // ok
  a.owner("none");
  track(a.owner()); // ok
}

} // namespace leading
