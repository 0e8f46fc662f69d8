// Policies, type erasure, visitors, mixins.
#include "../Inputs/app.h"
#include <concepts>
#include <sstream>
#include <tuple>
#include <variant>

namespace erasure {
using namespace app;

// A drawable of any kind, by hand.
class Printable {
  struct Base {
    virtual ~Base() = default;
    virtual std::string print() const = 0;
    virtual std::unique_ptr<Base> copy() const = 0;
  };
  template <class T> struct Holder final : Base {
    T held;
    explicit Holder(T t) : held(std::move(t)) {}
    std::string print() const override { return toText(held); }
    std::unique_ptr<Base> copy() const override {
      return std::make_unique<Holder>(held);
    }
  };
  std::unique_ptr<Base> it_;

public:
  template <class T>
  Printable(T t) : it_(std::make_unique<Holder<T>>(std::move(t))) {}
  Printable(const Printable &o) : it_(o.it_->copy()) {}
  Printable(Printable &&) = default;
  Printable &operator=(Printable o) {
    std::swap(it_, o.it_);
    return *this;
  }
  friend std::string print(const Printable &p) { return p.it_->print(); }
  friend std::string toText(int i) { return std::to_string(i); }
  friend std::string toText(const std::string &s) { return s; }
};
struct Card {
  std::string title, mail;
};
std::string toText(const Card &c) { return c.title; }
struct Letter {
  std::string street;
};
std::string toText(const Letter &l) { return "To: " + l.street; }

void printables(const Person &p) {
  Printable a = Letter{p.home.street}, b = Card{p.name, p.email};
  Printable c = a;
  track(print(c)); // expect: privacy-unconsented-flow
  track(print(b)); // ok
  c = b;
  track(print(c)); // ok
}

// A table of functions in place of a vtable.
struct WriterTable {
  void (*write)(void *, std::string_view);
  std::string (*read)(const void *);
};
template <class T>
inline constexpr WriterTable tableFor = {
    [](void *t, std::string_view s) { static_cast<T *>(t)->write(s); },
    [](const void *t) { return static_cast<const T *>(t)->read(); }};
class Writer {
  void *object_;
  const WriterTable *table_;

public:
  template <class T> Writer(T &t) : object_(&t), table_(&tableFor<T>) {}
  void write(std::string_view s) { table_->write(object_, s); }
  std::string read() const { return table_->read(object_); }
};
struct Keeps {
  std::string all;
  void write(std::string_view s) { all += s; }
  std::string read() const { return all; }
};
struct Counts {
  int n = 0;
  void write(std::string_view) { ++n; }
  std::string read() const { return std::to_string(n); }
};
void tables(const Person &p) {
  Keeps k;
  Counts c;
  Writer a(k), b(c);
  a.write(p.phone);
  b.write(p.phone);
  track(a.read()); // expect: privacy-unconsented-flow
  track(b.read()); // ok
  track(k.all); // expect: privacy-unconsented-flow
}

// Policies as template parameters.
struct Plain {
  static std::string apply(const std::string &s) { return s; }
};
struct Masked {
  static std::string apply(const std::string &s) {
    return std::string(s.size(), '*');
  }
};
struct Hidden {
  static std::string apply(const std::string &s) { return anonymise(s); }
};
template <class Policy> class Logger : private Policy {
  std::vector<std::string> lines_;

public:
  void add(const std::string &s) { lines_.push_back(Policy::apply(s)); }
  const std::string &last() const { return lines_.back(); }
};
void policies(const Person &p) {
  Logger<Plain> a;
  Logger<Masked> b;
  Logger<Hidden> c;
  a.add(p.email);
  b.add(p.email);
  c.add(p.email);
  track(a.last()); // expect: privacy-unconsented-flow
  track(b.last()); // ok
  track(c.last()); // ok
}

// CRTP layers.
template <class D> struct Named {
  std::string label() const {
    return "<" + static_cast<const D *>(this)->text() + ">";
  }
};
template <class D> struct Sent : Named<D> {
  void send() const {
    track(this->label()); // expect: privacy-unconsented-flow
  }
};
struct Mail : Sent<Mail> {
  std::string body;
  std::string text() const { return body; }
};
struct Nick : Named<Nick> {
  std::string body;
  std::string text() const { return body; }
};
void layers(const Person &p) {
  Mail m;
  m.body = p.email;
  m.send();
  Nick n;
  n.body = p.name;
  track(n.label()); // ok
}

// Visitors: double dispatch.
struct Circle;
struct Label;
struct Visitor {
  virtual ~Visitor() = default;
  virtual void visit(const Circle &) = 0;
  virtual void visit(const Label &) = 0;
};
struct Shape {
  virtual ~Shape() = default;
  virtual void accept(Visitor &) const = 0;
};
struct Circle : Shape {
  double radius = 1;
  void accept(Visitor &v) const override { v.visit(*this); }
};
struct Label : Shape {
  std::string text;
  explicit Label(std::string t) : text(std::move(t)) {}
  void accept(Visitor &v) const override { v.visit(*this); }
};
struct Texts : Visitor {
  std::string all;
  int shapes = 0;
  void visit(const Circle &) override { ++shapes; }
  void visit(const Label &l) override {
    ++shapes;
    all += l.text;
  }
};
struct Radii : Visitor {
  double sum = 0;
  void visit(const Circle &c) override { sum += c.radius; }
  void visit(const Label &) override {}
};
void visitors(const Person &p) {
  std::vector<std::unique_ptr<Shape>> shapes;
  shapes.push_back(std::make_unique<Circle>());
  shapes.push_back(std::make_unique<Label>(p.home.zip));
  Texts t;
  Radii r;
  for (auto &s : shapes) {
    s->accept(t);
    s->accept(r);
  }
  track(t.all); // expect: privacy-unconsented-flow
  trackNumber(t.shapes); // ok
  trackReal(r.sum); // ok
}

// overloaded{...}
template <class... F> struct overloaded : F... {
  using F::operator()...;
};
template <class... F> overloaded(F...) -> overloaded<F...>;
struct Typed {
  char key;
};
struct Pasted {
  std::string text, from;
};
using Input = std::variant<Typed, Pasted>;
void overloads(const Person &p) {
  std::vector<Input> in{Typed{'a'}, Pasted{p.phone, "clipboard"}};
  for (const Input &i : in) {
    std::string bad = std::visit(
        overloaded{[](const Typed &t) { return std::string(1, t.key); },
                   [](const Pasted &x) { return x.text; }},
        i);
    track(bad); // expect: privacy-unconsented-flow
    std::string good = std::visit(
        overloaded{[](const Typed &t) { return std::string(1, t.key); },
                   [](const Pasted &x) { return x.from; }},
        i);
    track(good); // ok
  }
}

// Fields by name at compile time.
template <class T> struct Fields;
struct Form {
  std::string city, tel;
};
template <> struct Fields<Form> {
  static constexpr auto all =
      std::make_tuple(std::make_pair("city", &Form::city),
                      std::make_pair("tel", &Form::tel));
};
template <class T> std::string toQuery(const T &t) {
  std::string out;
  std::apply(
      [&](auto... f) {
        ((out += std::string(f.first) + "=" + t.*(f.second) + "&"), ...);
      },
      Fields<T>::all);
  return out;
}
void reflected(const Person &p) {
  Form bad{"x", p.phone}, good{p.name, "-"};
  track(toQuery(bad)); // expect: privacy-unconsented-flow
  track(toQuery(good)); // ok
}

// Builders that hand themselves on.
template <class Self> struct BuilderBase {
  std::ostringstream out;
  template <class T> Self &with(const char *key, const T &v) {
    out << key << ": " << v << "; ";
    return static_cast<Self &>(*this);
  }
};
struct EventBuilder : BuilderBase<EventBuilder> {
  EventBuilder &now() { return with("at", 12); }
  std::string build() const { return out.str(); }
};
void builders(const Person &p) {
  track(EventBuilder().now().with("tel", p.phone).build()); // expect: privacy-unconsented-flow
  track(EventBuilder().with("n", p.name).now().with("s", p.score).build()); // ok
  EventBuilder e;
  e.now();
  if (featureOn())
    e.with("born", p.birthYear);
  track(e.build()); // expect: privacy-unconsented-flow
}

// A concept picks the way.
template <class T>
concept HasMail = requires(const T &t) {
  { t.mail } -> std::convertible_to<std::string>;
};
template <HasMail T> std::string contactOf(const T &t) { return t.mail; }
template <class T> std::string contactOf(const T &t) { return t.title; }
struct Room {
  std::string title;
};
void concepts(const Person &p) {
  track(contactOf(Card{p.name, p.email})); // expect: privacy-unconsented-flow
  track(contactOf(Room{p.name})); // ok
}

} // namespace erasure
