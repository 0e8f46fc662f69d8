// FLAGS: -std=c++23
// Things that own other things.
#include "../Inputs/app.h"
#include <any>
#include <expected>
#include <variant>

namespace keeping {
using namespace app;

struct Note {
  std::string text, title;
};

void uniquely(const Person &p) {
  auto n = std::make_unique<Note>();
  n->text = p.email;
  n->title = p.name;
  track(n->text); // expect: privacy-unconsented-flow
  track(n->title); // ok
  auto m = std::move(n);
  track((*m).text); // expect: privacy-unconsented-flow
  m.reset(new Note{"x", "y"});
  track(m->text); // ok
}

void released(const Person &p) {
  std::unique_ptr<Note> a(new Note{p.phone, "t"});
  Note *raw = a.release();
  track(raw->text); // expect: privacy-unconsented-flow
  track(raw->title); // ok
  delete raw;
}

void arrays(const Person &p) {
  auto years = std::make_unique<long[]>(2);
  years[0] = p.birthYear;
  years[1] = p.score;
  trackNumber(years[0]); // expect: privacy-unconsented-flow
  trackNumber(years[1]); // ok
}

struct Closer {
  std::string label;
  void operator()(Note *n) const {
    track(label); // ok
    track(n->text); // expect: privacy-unconsented-flow
    delete n;
  }
};
void deleter(const Person &p) {
  std::unique_ptr<Note, Closer> n(new Note{p.email, "t"}, Closer{"l"});
  track(n->title); // ok
}

void sharedTwice(const Person &p) {
  auto a = std::make_shared<Note>();
  auto b = a;
  auto other = std::make_shared<Note>();
  a->text = p.phone;
  track(b->text); // expect: privacy-unconsented-flow
  track(other->text); // ok
  std::weak_ptr<Note> w = b;
  if (auto s = w.lock()) {
    track(s->text); // expect: privacy-unconsented-flow
    track(s->title); // ok
  }
}

void aliasing(const Person &p) {
  auto whole = std::make_shared<Note>(Note{p.email, "title"});
  std::shared_ptr<std::string> text(whole, &whole->text);
  std::shared_ptr<std::string> title(whole, &whole->title);
  track(*text); // expect: privacy-unconsented-flow
  track(*title); // ok
}

struct Shape {
  virtual ~Shape() = default;
};
struct Named : Shape {
  std::string name;
};
void downcast(const Person &p) {
  auto n = std::make_shared<Named>();
  n->name = p.email;
  std::shared_ptr<Shape> s = n;
  track(std::dynamic_pointer_cast<Named>(s)->name); // expect: privacy-unconsented-flow
  auto m = std::make_shared<Named>();
  m->name = p.name;
  s = m;
  track(std::static_pointer_cast<Named>(s)->name); // ok
}

// Counted by the object itself.
class Counted {
public:
  void ref() { ++count_; }
  void unref() {
    if (--count_ == 0)
      delete this;
  }
  std::string secret, open;
  int count() const { return count_; }

private:
  int count_ = 0;
};
template <class T> class Ref {
public:
  Ref() = default;
  explicit Ref(T *t) : t_(t) {
    if (t_)
      t_->ref();
  }
  Ref(const Ref &o) : Ref(o.t_) {}
  Ref &operator=(Ref o) {
    std::swap(t_, o.t_);
    return *this;
  }
  ~Ref() {
    if (t_)
      t_->unref();
  }
  T *operator->() const { return t_; }
  T &operator*() const { return *t_; }
  explicit operator bool() const { return t_; }

private:
  T *t_ = nullptr;
};

void intrusive(const Person &p) {
  Ref<Counted> r(new Counted);
  r->secret = p.phone;
  r->open = p.name;
  Ref<Counted> s;
  s = r;
  track(s->secret); // expect: privacy-unconsented-flow
  track((*s).open); // ok
  trackNumber(s->count()); // ok
}

// Hand-written, only to be moved.
template <class T> class Box {
public:
  Box(T v) : v_(new T(std::move(v))) {}
  Box(Box &&o) noexcept : v_(o.v_) { o.v_ = nullptr; }
  ~Box() { delete v_; }
  T &get() { return *v_; }

private:
  T *v_;
};

void boxes(const Person &p) {
  Box<std::string> a(p.email), b(std::string("b"));
  Box<std::string> c(std::move(a));
  track(c.get()); // expect: privacy-unconsented-flow
  track(b.get()); // ok
}

void optionals(const Person &p, bool b) {
  std::optional<std::string> o, none;
  if (b)
    o = p.email;
  track(o.value_or("-")); // expect: privacy-unconsented-flow
  track(none.value_or("-")); // ok
  trackNumber(o.has_value()); // ok
  o.emplace("fresh");
  track(*o); // ok
  o.reset();
  track(o.value_or("gone")); // ok
}

std::optional<Note> findNote(const Person &p, int id) {
  if (id == 0)
    return std::nullopt;
  return Note{p.email, "t"};
}
void optionalResult(const Person &p) {
  if (auto n = findNote(p, 1)) {
    track(n->text); // expect: privacy-unconsented-flow
    track(n->title); // ok
  }
  auto up = findNote(p, 1).transform([](const Note &n) { return n.text; });
  track(up.value_or("")); // expect: privacy-unconsented-flow
}

using Either = std::variant<int, std::string>;

void alternatives(const Person &p) {
  Either e = p.email;
  Either f = p.name;
  track(std::get<std::string>(e)); // expect: privacy-unconsented-flow
  track(std::get<std::string>(f)); // ok
  trackNumber(static_cast<long long>(e.index())); // ok
  if (auto *s = std::get_if<std::string>(&e))
    track(*s); // expect: privacy-unconsented-flow
  e = 3;
  if (auto *s = std::get_if<int>(&e))
    trackNumber(*s); // ok
}

template <class... F> struct Overloaded : F... {
  using F::operator()...;
};
void visited(const Person &p) {
  std::variant<int, std::string> full = p.phone;
  std::variant<int, std::string> plain = p.score;
  std::visit(Overloaded{[](int n) { trackNumber(n); }, // ok
                        [](const std::string &s) { track(s); }}, // expect: privacy-unconsented-flow
             full);
  std::visit(Overloaded{[](int n) { trackNumber(n); }, // ok
                        [](const std::string &s) { track(s); }}, // ok
             plain);
}

void anything(const Person &p) {
  std::any a = p.email, b = p.name;
  track(std::any_cast<std::string>(a)); // expect: privacy-unconsented-flow
  track(std::any_cast<const std::string &>(b)); // ok
  a = 12;
  trackNumber(std::any_cast<int>(a)); // ok
}

enum class Fault { none, absent };
std::expected<std::string, Fault> mailOf(const Person &p, bool b) {
  if (!b)
    return std::unexpected(Fault::absent);
  return p.email;
}
std::expected<int, std::string> ageOf(const Person &p, bool b) {
  if (!b)
    return std::unexpected("no age for " + p.email);
  return p.score;
}
void expectations(const Person &p, bool b) {
  auto m = mailOf(p, b);
  if (m)
    track(*m); // expect: privacy-unconsented-flow
  else
    trackNumber(static_cast<int>(m.error())); // ok
  auto a = ageOf(p, b);
  if (a)
    trackNumber(*a); // ok
  else
    track(a.error()); // expect: privacy-unconsented-flow
}

void expectedChain(const Person &p, bool b) {
  track(mailOf(p, b).value_or("none")); // expect: privacy-unconsented-flow
  std::expected<std::size_t, Fault> n = mailOf(p, b)->size();
  trackNumber(static_cast<long long>(n.value_or(0))); // ok
}

void wrapped(const Person &p) {
  std::string a, b;
  std::vector<std::reference_wrapper<std::string>> refs{a, b};
  std::reference_wrapper<std::string> r = a;
  r.get() = p.email;
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
  std::string c = "c";
  r = c;
  track(r); // ok
}

// Behind a wall.
class Session {
public:
  Session();
  ~Session();
  void open(const Person &p);
  std::string mail() const;
  std::string label() const;

private:
  struct Impl;
  std::unique_ptr<Impl> d;
};
struct Session::Impl {
  std::string mail, label = "session";
};
Session::Session() : d(std::make_unique<Impl>()) {}
Session::~Session() = default;
void Session::open(const Person &p) { d->mail = p.email; }
std::string Session::mail() const { return d->mail; }
std::string Session::label() const { return d->label; }

void pimpl(const Person &p) {
  Session s, t;
  s.open(p);
  track(s.mail()); // expect: privacy-unconsented-flow
  track(s.label()); // ok
  track(t.mail()); // ok
}

// Kept in a global and handed on whole.
std::any g_payload;
std::variant<int, Person> g_either;
std::unique_ptr<Note> g_note;
std::unique_ptr<Note> g_plain;

void keepAll(const Person &p) {
  g_payload = p;
  g_either = Person(p);
  g_note = std::make_unique<Note>(Note{p.email, "t"});
  g_plain = std::make_unique<Note>(Note{"x", "t"});
  trackPerson(std::any_cast<Person>(g_payload)); // expect: privacy-unconsented-flow
  trackPerson(std::get<Person>(g_either)); // expect: privacy-unconsented-flow
  track(g_note->text); // expect: privacy-unconsented-flow
  track(g_note->title); // ok
  track(g_plain->text); // ok
}
} // namespace keeping
