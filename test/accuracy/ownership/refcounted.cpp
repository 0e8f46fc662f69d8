// FLAGS: -std=c++20
// A browser-like code base with its own reference counting, scoped handles,
// pimpl and copy on write.
#include "../Inputs/app.h"
#include <cassert>

namespace dom {
using namespace app;

template <class T> class RefCounted {
public:
  void ref() const { ++m_refs; }
  void deref() const {
    if (--m_refs == 0)
      delete static_cast<const T *>(this);
  }

private:
  mutable int m_refs = 0;
};

template <class T> class RefPtr {
public:
  RefPtr() = default;
  RefPtr(T *p) : m_ptr(p) {
    if (m_ptr)
      m_ptr->ref();
  }
  RefPtr(const RefPtr &o) : RefPtr(o.m_ptr) {}
  RefPtr(RefPtr &&o) noexcept : m_ptr(std::exchange(o.m_ptr, nullptr)) {}
  template <class U> RefPtr(const RefPtr<U> &o) : RefPtr(o.get()) {}
  RefPtr &operator=(RefPtr o) noexcept {
    std::swap(m_ptr, o.m_ptr);
    return *this;
  }
  ~RefPtr() {
    if (m_ptr)
      m_ptr->deref();
  }
  T *get() const { return m_ptr; }
  T *operator->() const {
    assert(m_ptr);
    return m_ptr;
  }
  T &operator*() const { return *m_ptr; }
  explicit operator bool() const { return m_ptr; }

private:
  T *m_ptr = nullptr;
};

class Node : public RefCounted<Node> {
public:
  virtual ~Node() = default;
  virtual std::string text() const { return {}; }
  RefPtr<Node> next;
};
class TextNode : public Node {
public:
  explicit TextNode(std::string s) : m_s(std::move(s)) {}
  std::string text() const override { return m_s; }
  void set(const std::string &s) { m_s = s; }

private:
  std::string m_s;
};
class Input : public Node {
public:
  std::string name, value;
  std::string text() const override { return name + "=" + value; }
};

void nodes(const Person &p) {
  RefPtr<TextNode> a = new TextNode("label");
  RefPtr<TextNode> b = new TextNode(p.email);
  track(a->text()); // ok
  track(b->text()); // expect: privacy-unconsented-flow
  RefPtr<Node> n = a;
  track(n->text()); // ok
  n = b;
  track(n->text()); // expect: privacy-unconsented-flow
  b->set("blank");
  track(n->text()); // ok
}

void chained(const Person &p) {
  RefPtr<Input> first = new Input;
  RefPtr<Input> second = new Input;
  first->name = "nick";
  first->value = p.name;
  second->name = "street";
  second->value = p.home.street;
  first->next = second;
  track(first->text()); // ok
  track(first->next->text()); // expect: privacy-unconsented-flow
  track(second->name); // ok
  track((*second).value); // expect: privacy-unconsented-flow
}

// pimpl
class Profile {
public:
  Profile();
  ~Profile();
  void setMail(const std::string &m);
  void setTheme(const std::string &t);
  std::string mail() const;
  std::string theme() const;

private:
  struct Private;
  std::unique_ptr<Private> d;
};
struct Profile::Private {
  std::string mail, theme = "dark";
};
Profile::Profile() : d(std::make_unique<Private>()) {}
Profile::~Profile() = default;
void Profile::setMail(const std::string &m) { d->mail = m; }
void Profile::setTheme(const std::string &t) { d->theme = t; }
std::string Profile::mail() const { return d->mail; }
std::string Profile::theme() const { return d->theme; }

void profiles(const Person &p) {
  Profile mine, other;
  mine.setMail(p.email);
  mine.setTheme("light");
  other.setMail("info@example.org");
  track(mine.mail()); // expect: privacy-unconsented-flow
  track(mine.theme()); // ok
  track(other.mail()); // ok
  mine.setMail("");
  track(mine.mail()); // ok
}

// Implicit sharing, as Qt does it.
class SharedText {
  struct Data {
    int refs = 1;
    std::string s;
  };
  Data *d;
  void detach() {
    if (d->refs > 1) {
      --d->refs;
      d = new Data{1, d->s};
    }
  }
  void release() {
    if (--d->refs == 0)
      delete d;
  }

public:
  SharedText() : d(new Data) {}
  explicit SharedText(const std::string &s) : d(new Data{1, s}) {}
  SharedText(const SharedText &o) : d(o.d) { ++d->refs; }
  SharedText &operator=(const SharedText &o) {
    ++o.d->refs;
    release();
    d = o.d;
    return *this;
  }
  ~SharedText() { release(); }
  SharedText &append(const std::string &s) {
    detach();
    d->s += s;
    return *this;
  }
  const std::string &str() const { return d->s; }
};

void cow(const Person &p) {
  SharedText hello("hello ");
  SharedText mine = hello;
  mine.append(p.phone);
  track(mine.str()); // expect: privacy-unconsented-flow
  SharedText plain("x");
  plain.append(p.name);
  track(plain.str()); // ok
  plain = mine;
  track(plain.str()); // expect: privacy-unconsented-flow
}

// A scope guard and a handle with a custom deleter.
struct Session {
  std::string token;
};
void closeSession(Session *s) { delete s; }

void handles(const Person &p) {
  std::unique_ptr<Session, void (*)(Session *)> h(new Session, closeSession);
  h->token = p.ssn;
  track(h->token); // expect: privacy-unconsented-flow
  h->token = version();
  track(h->token); // ok
}

} // namespace dom
