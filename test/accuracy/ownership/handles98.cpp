// FLAGS: -std=c++20
// A document server in the old style: counted handles, auto-pointer, envelope
// and letter, an observer list that owns nothing.
#include "../Inputs/app.h"

namespace docs {
using namespace app;

class Counted {
  int m_n;

public:
  Counted() : m_n(0) {}
  virtual ~Counted() {}
  void grab() { ++m_n; }
  bool release() { return --m_n == 0; }
};

template <class T> class Handle {
  T *m_p;
  void drop() {
    if (m_p && m_p->release())
      delete m_p;
  }

public:
  Handle(T *p = 0) : m_p(p) {
    if (m_p)
      m_p->grab();
  }
  Handle(const Handle &o) : m_p(o.m_p) {
    if (m_p)
      m_p->grab();
  }
  Handle &operator=(const Handle &o) {
    if (o.m_p)
      o.m_p->grab();
    drop();
    m_p = o.m_p;
    return *this;
  }
  ~Handle() { drop(); }
  T *operator->() const { return m_p; }
  T &operator*() const { return *m_p; }
  operator bool() const { return m_p != 0; }
};

struct Doc : Counted {
  std::string title, owner;
  Handle<Doc> parent;
};
typedef Handle<Doc> DocH;

static DocH create(const std::string &title, const std::string &owner) {
  DocH d(new Doc);
  d->title = title;
  d->owner = owner;
  return d;
}

void handles(const Person &p) {
  DocH a = create("a", p.email), b = create(p.name, "staff");
  track(a->owner); // expect: privacy-unconsented-flow
  track(a->title); // ok
  track(b->owner); // ok
  track((*b).title); // ok
  b->parent = a;
  track(b->parent->owner); // expect: privacy-unconsented-flow
  track(b->parent->title); // ok
  DocH c = b;
  c->owner = p.phone;
  track(b->owner); // expect: privacy-unconsented-flow
  c = create("c", "none");
  track(c->owner); // ok
  trackNumber(bool(c)); // ok
}

template <class T> class Scoped {
  T *m_p;
  Scoped(const Scoped &);
  Scoped &operator=(const Scoped &);

public:
  explicit Scoped(T *p = 0) : m_p(p) {}
  ~Scoped() { delete m_p; }
  void reset(T *p = 0) {
    if (p != m_p) {
      delete m_p;
      m_p = p;
    }
  }
  T *get() const { return m_p; }
  T *operator->() const { return m_p; }
  T *take() {
    T *t = m_p;
    m_p = 0;
    return t;
  }
};

struct Buffer {
  std::string data;
};

void scoped(const Person &p) {
  Scoped<Buffer> s(new Buffer), t(new Buffer);
  s->data = p.home.street;
  t->data = p.home.planet;
  track(s->data); // expect: privacy-unconsented-flow
  track(t->data); // ok
  t.reset(s.take());
  track(t->data); // expect: privacy-unconsented-flow
  t.reset(new Buffer);
  track(t->data); // ok
}

// Envelope and letter.
class Value {
  struct Rep : Counted {
    virtual std::string text() const = 0;
  };
  struct TextRep : Rep {
    std::string s;
    TextRep(const std::string &x) : s(x) {}
    std::string text() const { return s; }
  };
  struct IntRep : Rep {
    int n;
    IntRep(int x) : n(x) {}
    std::string text() const { return std::to_string(n); }
  };
  struct NullRep : Rep {
    std::string text() const { return "null"; }
  };
  Handle<Rep> m_rep;

public:
  Value() : m_rep(new NullRep) {}
  Value(const std::string &s) : m_rep(new TextRep(s)) {}
  Value(int n) : m_rep(new IntRep(n)) {}
  std::string text() const { return m_rep->text(); }
};

void values(const Person &p) {
  Value a(p.email), b(p.name), c, d(p.birthYear), e(p.score);
  track(a.text()); // expect: privacy-unconsented-flow
  track(b.text()); // ok
  track(c.text()); // ok
  track(d.text()); // expect: privacy-unconsented-flow
  track(e.text()); // ok
  c = a;
  track(c.text()); // expect: privacy-unconsented-flow
  a = Value();
  track(a.text()); // ok
}

} // namespace docs
