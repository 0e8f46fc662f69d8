// Virtual calls: several levels, covariant returns, virtual bases, interfaces,
// template methods, visitors.
#include "../Inputs/app.h"

namespace virtuals {
using namespace app;

struct Field {
  virtual ~Field() = default;
  virtual std::string read(const Person &p) const = 0;
};
struct Mail : Field {
  std::string read(const Person &p) const override { return p.email; }
};
struct Handle : Field {
  std::string read(const Person &p) const override { return p.name; }
};
struct Shout : Handle {
  std::string read(const Person &p) const override {
    return Handle::read(p) + "!";
  }
};

void exactTypes(const Person &p) {
  Mail mail;
  Handle handle;
  Shout shout;
  track(mail.read(p)); // expect: privacy-unconsented-flow
  track(handle.read(p)); // ok
  track(shout.read(p)); // ok
}

void throughPointers(const Person &p) {
  std::unique_ptr<Field> a = std::make_unique<Mail>();
  std::unique_ptr<Field> b = std::make_unique<Shout>();
  track(a->read(p)); // expect: privacy-unconsented-flow
  track(b->read(p)); // ok
}

void throughReference(const Person &p) {
  Mail mail;
  Handle handle;
  const Field &a = mail;
  const Field &b = handle;
  track(a.read(p)); // expect: privacy-unconsented-flow
  track(b.read(p)); // ok
}

void anyField(const Field &f, const Person &p) {
  track(f.read(p)); // expect: privacy-unconsented-flow
}

void heterogeneous(const Person &p) {
  std::vector<std::unique_ptr<Field>> fields;
  fields.push_back(std::make_unique<Handle>());
  fields.push_back(std::make_unique<Mail>());
  for (const auto &f : fields)
    track(f->read(p)); // expect: privacy-unconsented-flow
  anyField(Mail(), p);
}

struct Channel {
  virtual ~Channel() = default;
  virtual void write(const std::string &s) = 0;
};
struct Remote : Channel {
  void write(const std::string &s) override {
    track(s); // expect: privacy-unconsented-flow
  }
};
struct Null : Channel {
  void write(const std::string &) override {
    track("dropped"); // ok
  }
};

void virtualSinks(const Person &p) {
  Remote remote;
  Null null;
  Channel *c = &remote;
  c->write(p.phone);
  c = &null;
  c->write(p.phone);
}

struct Level1 {
  virtual ~Level1() = default;
  virtual std::string text() const { return "one"; }
};
struct Level2 : Level1 {};
struct Level3 : Level2 {
  explicit Level3(std::string s) : kept(std::move(s)) {}
  std::string text() const override { return kept; }
  std::string kept;
};
struct Level4 final : Level3 {
  using Level3::Level3;
  std::string text() const override { return "four:" + Level3::text(); }
};

void severalLevels(const Person &p) {
  Level4 deep(p.email), open(p.name);
  const Level1 &a = deep;
  const Level1 &b = open;
  track(a.text()); // expect: privacy-unconsented-flow
  track(b.text()); // ok
  Level2 middle;
  const Level1 &c = middle;
  track(c.text()); // ok
}

struct Shape {
  virtual ~Shape() = default;
  virtual Shape *clone() const = 0;
  virtual std::string label() const = 0;
};
struct Badge : Shape {
  explicit Badge(std::string s) : text(std::move(s)) {}
  Badge *clone() const override { return new Badge(*this); }
  std::string label() const override { return text; }
  std::string text;
};

void covariant(const Person &p) {
  Badge secret(p.phone), open(p.name);
  std::unique_ptr<Badge> a(secret.clone());
  std::unique_ptr<Badge> b(open.clone());
  track(a->text); // expect: privacy-unconsented-flow
  track(b->text); // ok
  const Shape &s = secret;
  std::unique_ptr<Shape> copy(s.clone());
  track(copy->label()); // expect: privacy-unconsented-flow
}

struct Device {
  std::string id;
};
struct Camera : virtual Device {};
struct Phone : virtual Device {};
struct CameraPhone : Camera, Phone {
  std::string model;
};

void virtualBases(const Person &p) {
  CameraPhone cp;
  cp.Camera::id = deviceId();
  cp.model = buildName();
  track(cp.Phone::id); // expect: privacy-unconsented-flow
  track(cp.model); // ok
}

class Exporter {
public:
  virtual ~Exporter() = default;
  std::string run(const Person &p) { return header() + body(p); }

private:
  virtual std::string header() { return "#"; }
  virtual std::string body(const Person &p) = 0;
};
class FullExporter : public Exporter {
  std::string body(const Person &p) override { return p.home.street; }
};
class PublicExporter : public Exporter {
  std::string body(const Person &p) override { return p.home.planet; }
};

void templateMethod(const Person &p) {
  FullExporter full;
  PublicExporter open;
  track(full.run(p)); // expect: privacy-unconsented-flow
  track(open.run(p)); // ok
}

struct Visitor;
struct Element {
  virtual ~Element() = default;
  virtual void accept(Visitor &v) = 0;
};
struct Text : Element {
  std::string value;
  explicit Text(std::string s) : value(std::move(s)) {}
  void accept(Visitor &v) override;
};
struct Visitor {
  virtual ~Visitor() = default;
  virtual void visit(Text &t) = 0;
};
void Text::accept(Visitor &v) { v.visit(*this); }

struct Printer : Visitor {
  std::string out;
  void visit(Text &t) override { out += t.value; }
};
struct Counter : Visitor {
  int n = 0;
  void visit(Text &) override { ++n; }
};

void visitors(const Person &p) {
  Text secret(p.email), open(p.name);
  Printer a, b;
  secret.accept(a);
  open.accept(b);
  track(a.out); // expect: privacy-unconsented-flow
  track(b.out); // ok
  Counter c;
  secret.accept(c);
  trackNumber(c.n); // ok
}

struct Named {
  virtual ~Named() = default;
  virtual std::string name() const = 0;
};
struct Reachable {
  virtual ~Reachable() = default;
  virtual std::string address() const = 0;
};
struct Customer : Named, Reachable {
  explicit Customer(const Person &p) : person(p) {}
  std::string name() const override { return person.name; }
  std::string address() const override { return person.email; }
  Person person;
};

void twoInterfaces(const Person &p) {
  Customer c(p);
  const Named *n = &c;
  const Reachable *r = &c;
  track(n->name()); // ok
  track(r->address()); // expect: privacy-unconsented-flow
  if (auto *cross = dynamic_cast<const Reachable *>(n))
    track(cross->address()); // expect: privacy-unconsented-flow
}

struct Greeting {
  Greeting(const Person &p) : line("hello " + p.name) {}
  virtual ~Greeting() = default;
  virtual void add(const Person &p) { line += p.color; }
  std::string line;
};
struct FullGreeting : Greeting {
  using Greeting::Greeting;
  void add(const Person &p) override {
    Greeting::add(p);
    line += p.home.zip;
  }
};

void baseCall(const Person &p) {
  FullGreeting full(p);
  Greeting plain(p);
  full.add(p);
  plain.add(p);
  track(full.line); // expect: privacy-unconsented-flow
  track(plain.line); // ok
}

} // namespace virtuals
