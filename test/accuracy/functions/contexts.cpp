// One function that runs what it is given, called for several ends: what one
// caller hands over is not run for another.
#include "../Inputs/app.h"
#include <array>
#include <functional>

namespace contexts {
using namespace app;

// Sources and sinks that are values.

void sinkAsValue(const Person &p) {
  void (*send)(const std::string &) = track;
  send(p.email); // expect: privacy-unconsented-flow
  send(p.name);  // ok
  std::function<void(const std::string &)> later = track;
  later(p.phone); // expect: privacy-unconsented-flow
  later(version()); // ok
}

void sourceAsValue() {
  std::string (*read)() = readEmail;
  track(read()); // expect: privacy-unconsented-flow
  read = version;
  track(read()); // ok
}

void sanitizerAsValue(const Person &p) {
  std::string (*mask)(const std::string &) = anonymise;
  track(mask(p.email)); // ok
  mask = opaque;
  track(mask(p.email)); // expect: privacy-unconsented-flow
}

std::string fetch(std::string (*from)()) { return from(); }

void sourceHandedOver() {
  track(fetch(readEmail)); // expect: privacy-unconsented-flow
  track(fetch(version)); // ok
}

// Two levels down.

void innermost(const std::function<void(const std::string &)> &f,
               const std::string &s) {
  f(s);
}
void middle(const std::function<void(const std::string &)> &f,
            const std::string &s) {
  innermost(f, "<" + s + ">");
}

void chain(const Person &p) {
  middle([](const std::string &s) { track(s); }, p.email); // expect: privacy-unconsented-flow
  middle([](const std::string &s) { track(s); }, p.name); // ok
}

std::string chosen(const std::function<std::string(const Person &)> &f,
                   const Person &p) {
  auto copy = f;
  return copy(p);
}
std::string twice(const std::function<std::string(const Person &)> &f,
                  const Person &p) {
  return chosen(f, p) + chosen(f, p);
}

void results(const Person &p) {
  track(twice([](const Person &q) { return q.phone; }, p)); // expect: privacy-unconsented-flow
  track(twice([](const Person &q) { return q.name; }, p)); // ok
}

// Recursion with the same callable.

void repeat(int n, const std::function<void()> &job) {
  if (n == 0)
    return;
  job();
  repeat(n - 1, job);
}

void recursion(const Person &p) {
  std::string a, b;
  repeat(3, [&] { a += p.home.street; });
  repeat(3, [&] { b += p.home.planet; });
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

// Kept in objects.

class Button {
public:
  explicit Button(std::function<std::string()> f) : action(std::move(f)) {}
  std::string press() { return action(); }

private:
  std::function<std::string()> action;
};

void buttons(const Person &p) {
  Button a([&p] { return p.email; });
  Button b([&p] { return p.name; });
  track(a.press()); // expect: privacy-unconsented-flow
  track(b.press()); // ok
}

struct Handler {
  void (*run)(const std::string &) = nullptr;
};
void upload(const std::string &s) {
  track(s); // expect: privacy-unconsented-flow
}
void show(const std::string &s) {
  track(s); // ok
}
void dispatch(const Handler &h, const std::string &s) { h.run(s); }

void handlers(const Person &p) {
  Handler a, b;
  a.run = upload;
  b.run = show;
  dispatch(a, p.phone);
  dispatch(b, p.name);
}

// Interfaces: the class of the object says what runs.

struct Reader {
  virtual ~Reader() = default;
  virtual std::string read(const Person &p) const = 0;
};
struct MailReader : Reader {
  std::string read(const Person &p) const override { return p.email; }
};
struct NameReader : Reader {
  std::string read(const Person &p) const override { return p.name; }
};

std::string readBy(const Reader &r, const Person &p) { return r.read(p); }

void interfaces(const Person &p) {
  MailReader mail;
  NameReader name;
  track(readBy(mail, p)); // expect: privacy-unconsented-flow
  track(readBy(name, p)); // ok
}

class Screen {
public:
  explicit Screen(std::unique_ptr<Reader> r) : reader(std::move(r)) {}
  std::string text(const Person &p) const { return reader->read(p); }

private:
  std::unique_ptr<Reader> reader;
};

void ownedInterfaces(const Person &p) {
  Screen a(std::make_unique<MailReader>());
  Screen b(std::make_unique<NameReader>());
  track(a.text(p)); // expect: privacy-unconsented-flow
  track(b.text(p)); // ok
}

std::shared_ptr<Reader> makeReader() { return std::make_shared<NameReader>(); }
std::shared_ptr<Reader> makeAny(bool full) {
  if (full)
    return std::make_shared<MailReader>();
  return makeReader();
}

void factories(const Person &p) {
  track(makeReader()->read(p)); // ok
  track(makeAny(featureOn())->read(p)); // expect: privacy-unconsented-flow
}

void pointerSwitched(const Person &p) {
  MailReader mail;
  NameReader name;
  const Reader *r = &mail;
  track(r->read(p)); // expect: privacy-unconsented-flow
  r = &name;
  track(r->read(p)); // ok
}

// Bound arguments.

std::string pick(const Person &p, bool full) { return full ? p.email : p.name; }
std::string second(const std::string &, const std::string &b) { return b; }

void bound(const Person &p) {
  using namespace std::placeholders;
  std::function<std::string(const std::string &)> f =
      std::bind(second, _1, p.phone);
  track(f("x")); // expect: privacy-unconsented-flow
  std::function<std::string(const std::string &)> g =
      std::bind(second, p.phone, _1);
  track(g("x")); // ok
  auto h = std::bind_front(second, p.email);
  track(h("y")); // ok
  track(std::bind_front(second, "x")(p.email)); // expect: privacy-unconsented-flow
}

struct Card {
  std::string mail, nick;
  std::string full() const { return nick + mail; }
  std::string brief() const { return nick; }
  void send() const {
    track(mail); // expect: privacy-unconsented-flow
  }
  void greet() const {
    track(nick); // ok
  }
};

void membersAsFunctions(const Person &p) {
  Card c{p.email, p.name};
  std::function<std::string(const Card &)> f = &Card::full, g = &Card::brief;
  track(f(c)); // expect: privacy-unconsented-flow
  track(g(c)); // ok
  std::function<std::string(const Card &)> mail = &Card::mail,
                                           nick = &Card::nick;
  track(mail(c)); // expect: privacy-unconsented-flow
  track(nick(c)); // ok
  std::bind(&Card::send, &c)();
  std::bind(&Card::greet, std::ref(c))();
}

void applied(const Person &p) {
  std::tuple<std::string, std::string> t{p.email, p.name};
  track(std::apply(second, t)); // ok
  std::tuple<std::string, std::string> u{p.name, p.email};
  track(std::apply(second, u)); // expect: privacy-unconsented-flow
  track(std::apply([](const std::string &a, const std::string &) { return a; }, // expect: privacy-unconsented-flow
                   t));
}

} // namespace contexts
