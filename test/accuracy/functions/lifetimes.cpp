// Constructors, destructors, guards, temporaries: code that runs unseen.
#include "../Inputs/app.h"

namespace lifetimes {
using namespace app;

struct Sender {
  std::string text;
  ~Sender() {
    track(text); // expect: privacy-unconsented-flow
  }
};
struct OpenSender {
  std::string text;
  ~OpenSender() {
    track(text); // ok
  }
};

void scopeEnd(const Person &p) {
  Sender a;
  a.text = p.email;
  OpenSender b;
  b.text = p.name;
}

struct Owned {
  std::string text;
  ~Owned() {
    track(text); // expect: privacy-unconsented-flow
  }
};
struct OpenOwned {
  std::string text;
  ~OpenOwned() {
    track(text); // ok
  }
};

void ownedByPointer(const Person &p) {
  auto a = std::make_unique<Owned>();
  a->text = p.phone;
  auto b = std::make_unique<OpenOwned>();
  b->text = p.name;
}

struct Element {
  std::string text;
  ~Element() {
    track(text); // expect: privacy-unconsented-flow
  }
};

void ownedByVector(const Person &p) {
  std::vector<Element> v(1);
  v[0].text = p.home.street;
}

struct Deleted {
  std::string text;
  ~Deleted() {
    track(text); // expect: privacy-unconsented-flow
  }
};
struct OpenDeleted {
  std::string text;
  ~OpenDeleted() {
    track(text); // ok
  }
};

void deleted(const Person &p) {
  auto *a = new Deleted;
  a->text = p.email;
  delete a;
  auto *b = new OpenDeleted;
  b->text = p.color;
  delete b;
}

struct Base {
  virtual ~Base() = default;
};
struct Closing : Base {
  explicit Closing(std::string s) : text(std::move(s)) {}
  ~Closing() override {
    track(text); // expect: privacy-unconsented-flow
  }
  std::string text;
};

void deletedThroughBase(const Person &p) {
  std::unique_ptr<Base> b = std::make_unique<Closing>(p.phone);
  b.reset();
}

struct Member {
  std::string text;
  ~Member() {
    track(text); // expect: privacy-unconsented-flow
  }
};
struct Holder {
  Member member;
  std::string label;
};

void destroyedMember(const Person &p) {
  Holder h;
  h.member.text = p.home.zip;
  h.label = p.name;
  track(h.label); // ok
}

template <class F> struct Finally {
  F f;
  ~Finally() { f(); }
};
template <class F> Finally(F) -> Finally<F>;

void atScopeExit(const Person &p) {
  std::string s = p.name, t = p.name;
  Finally f{[&] { track(s); }}; // expect: privacy-unconsented-flow
  Finally g{[&] { track(t); }}; // ok
  s = p.email;
}

void deleterRuns(const Person &p) {
  std::string mail = p.email, name = p.name;
  auto send = [](std::string *s) { track(*s); }; // expect: privacy-unconsented-flow
  auto show = [](std::string *s) { track(*s); }; // ok
  std::unique_ptr<std::string, decltype(send)> a(&mail, send);
  std::unique_ptr<std::string, decltype(show)> b(&name, show);
}

struct Constructed {
  explicit Constructed(const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  }
};
struct OpenConstructed {
  explicit OpenConstructed(const std::string &s) {
    track(s); // ok
  }
};

void temporaries(const Person &p) {
  Constructed{p.phone};
  OpenConstructed{p.name};
}

void constructedInPlace(const Person &p) {
  std::optional<Constructed> a;
  a.emplace(p.email);
  std::vector<OpenConstructed> b;
  b.emplace_back(p.name);
}

struct Defaults {
  std::string id = deviceId();
  std::string build = buildName();
};

void memberInitialisers() {
  Defaults d;
  track(d.id); // expect: privacy-unconsented-flow
  track(d.build); // ok
  Defaults e{.id = "none"};
  track(e.id); // ok
}

struct Delegating {
  std::string mail, label;
  Delegating(std::string m, std::string l)
      : mail(std::move(m)), label(std::move(l)) {}
  explicit Delegating(const Person &p) : Delegating(p.email, p.name) {}
};

void delegated(const Person &p) {
  Delegating d(p);
  track(d.mail); // expect: privacy-unconsented-flow
  track(d.label); // ok
}

struct Inheriting : Delegating {
  using Delegating::Delegating;
};

void inherited(const Person &p) {
  Inheriting i(p.phone, p.color), j(p.name, "x");
  track(i.mail); // expect: privacy-unconsented-flow
  track(i.label); // ok
  track(j.mail); // ok
}

void twoOfAKind(const Person &p) {
  Delegating a(p.email, "a"), b("none", "b");
  auto mailOf = [](const Delegating &d) { return d.mail; };
  track(mailOf(a)); // expect: privacy-unconsented-flow
  track(mailOf(b)); // ok
}

} // namespace lifetimes
