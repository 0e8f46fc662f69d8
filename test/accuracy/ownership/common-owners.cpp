// Owners of the library and of one's own making.
// FLAGS: -std=c++23
#include "../Inputs/app.h"
#include <any>
#include <expected>
#include <variant>

namespace common_owners {
using namespace app;

template <class T> class Cow {
public:
  explicit Cow(T t) : p_(std::make_shared<T>(std::move(t))) {}
  const T &read() const { return *p_; }
  T &edit() {
    if (p_.use_count() > 1)
      p_ = std::make_shared<T>(*p_);
    return *p_;
  }

private:
  std::shared_ptr<T> p_;
};

void copyOnWrite(const Person &p) {
  Cow<std::string> a(p.email), b(p.name);
  Cow<std::string> c = b;
  track(a.read()); // expect: privacy-unconsented-flow
  track(c.read()); // ok
  c.edit() = p.phone;
  track(c.read()); // expect: privacy-unconsented-flow
}

class Counted {
public:
  void grab() { ++refs_; }
  void drop() {
    if (--refs_ == 0)
      delete this;
  }
  virtual ~Counted() = default;

private:
  int refs_ = 0;
};
template <class T> class Ref {
public:
  Ref() = default;
  explicit Ref(T *p) : p_(p) { p_->grab(); }
  Ref(const Ref &o) : p_(o.p_) {
    if (p_)
      p_->grab();
  }
  Ref &operator=(Ref o) noexcept {
    std::swap(p_, o.p_);
    return *this;
  }
  ~Ref() {
    if (p_)
      p_->drop();
  }
  T *operator->() const { return p_; }
  explicit operator bool() const { return p_; }

private:
  T *p_ = nullptr;
};
struct Doc : Counted {
  std::string author, body;
};

void intrusive(const Person &p) {
  Ref<Doc> d(new Doc), other(new Doc), alias;
  alias = d;
  alias->author = p.email;
  alias->body = app::version();
  track(d->author); // expect: privacy-unconsented-flow
  track(d->body); // ok
  track(other->author); // ok
}

void weak(std::shared_ptr<Person> owner) {
  std::weak_ptr<Person> w = owner;
  if (auto l = w.lock()) {
    track(l->home.street); // expect: privacy-unconsented-flow
    track(l->home.planet); // ok
  }
}

void aliasing(std::shared_ptr<Person> owner) {
  std::shared_ptr<std::string> mail(owner, &owner->email);
  std::shared_ptr<std::string> nick(owner, &owner->name);
  track(*mail); // expect: privacy-unconsented-flow
  track(*nick); // ok
  *mail = "none";
  track(owner->email); // ok
}

void released(std::unique_ptr<Person> p) {
  Person *raw = p.release();
  trackText(raw->ssn); // expect: privacy-unconsented-flow
  trackText(raw->color); // ok
  p.reset(raw);
  p = std::make_unique<Person>();
  track(p->email); // ok
}

std::expected<std::string, std::string> parse(const Person &p, bool good) {
  if (good)
    return p.phone;
  return std::unexpected("bad input of " + p.name);
}

void expecteds(const Person &p) {
  auto a = parse(p, true), b = parse(p, false);
  if (a)
    track(*a); // expect: privacy-unconsented-flow
  if (!b)
    track(b.error()); // ok
  std::expected<int, std::string> e = std::unexpected(p.home.zip);
  track(e.error()); // expect: privacy-unconsented-flow
  trackNumber(e.value_or(3)); // ok
}

void optionals(const Person &p) {
  std::optional<Person> o;
  track(o.value_or(Person{}).email); // ok
  o.emplace(p);
  track(o.transform([](const Person &q) { return q.email; }).value_or("")); // expect: privacy-unconsented-flow
  track(o.transform([](const Person &q) { return q.name; }).value()); // ok
  auto taken = std::exchange(o, std::nullopt);
  track(o ? o->phone : "gone"); // ok
  track(taken->phone); // expect: privacy-unconsented-flow
}

struct Circle {
  double r;
};
struct Tag {
  std::string text;
};
struct ToText {
  std::string operator()(const Tag &t) const { return t.text; }
  std::string operator()(const Circle &) const { return "circle"; }
};

void variants(const Person &p) {
  std::variant<Circle, Tag> v = Tag{p.email}, w = Tag{p.name}, u = Circle{p.latitude};
  track(std::visit(ToText{}, v)); // expect: privacy-unconsented-flow
  track(std::visit(ToText{}, w)); // ok
  track(std::visit(ToText{}, u)); // ok
  v.emplace<Circle>(2.0);
  trackReal(std::get<0>(v).r); // ok
}

void anys(const Person &p) {
  std::any a = p, b = std::string("x");
  track(std::any_cast<const Person &>(a).phone); // expect: privacy-unconsented-flow
  track(std::any_cast<const Person &>(a).name); // ok
  a.swap(b);
  track(std::any_cast<std::string>(a)); // ok
}

void wrappers(Person &p) {
  std::string x, y;
  std::vector<std::reference_wrapper<std::string>> both{x, y};
  both[0].get() = p.email;
  track(x); // expect: privacy-unconsented-flow
  track(y); // ok
}

} // namespace common_owners
