// Tables, registries and callables as programs use them.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <any>
#include <functional>
#include <numeric>
#include <unordered_map>
#include <variant>

namespace dispatch {
using namespace app;

// A command table of plain functions.

using Handler = std::string (*)(const Person &);
std::string mailOf(const Person &p) { return p.email; }
std::string nameOf(const Person &p) { return p.name; }
std::string phoneOf(const Person &p) { return p.phone; }
std::string planetOf(const Person &p) { return p.home.planet; }

struct Command {
  const char *name;
  Handler run;
  bool hidden;
};

const Command commands[] = {
    {"mail", mailOf, false}, {"name", nameOf, false}, {"phone", phoneOf, true}};
const Command harmless[] = {{"name", nameOf, false},
                            {"planet", planetOf, false}};

void runCommand(const Person &p, int n) {
  for (const Command &c : commands)
    if (!c.hidden || n > 1)
      track(c.run(p)); // expect: privacy-unconsented-flow
  for (const Command &c : harmless)
    track(c.run(p)); // ok
  trackText(commands[n & 1].name); // ok
}

void oneOfTheTable(const Person &p) {
  track(commands[0].run(p)); // expect: privacy-unconsented-flow
  track(commands[1].run(p)); // ok
}

const std::map<std::string, std::function<std::string(const Person &)>>
    columns = {{"long", mailOf},
               {"name", [](const Person &p) { return p.name; }},
               {"zip", [](const Person &p) { return p.home.zip; }}};

void columnByKey(const Person &p) {
  track(columns.at("zip")(p)); // expect: privacy-unconsented-flow
  track(columns.at("name")(p)); // ok
}

void columnFound(const Person &p, std::string key) {
  auto it = columns.find(key);
  if (it != columns.end())
    track(it->second(p)); // expect: privacy-unconsented-flow
}

// A device's operations in a struct, as C does it.

struct Driver {
  int (*open)(void *state);
  void (*write)(void *state, const char *text);
  void *state;
};

struct Log {
  std::string text;
};

int openLog(void *) { return 0; }
void appendLog(void *state, const char *text) {
  static_cast<Log *>(state)->text += text;
}
void dropLog(void *, const char *) {}

void useDriver(Driver &d, const char *text) {
  if (d.open(d.state) == 0)
    d.write(d.state, text);
}

void drivers(const Person &p) {
  Log kept, dropped;
  Driver a{openLog, appendLog, &kept};
  Driver b{openLog, dropLog, &dropped};
  useDriver(a, p.email.c_str());
  useDriver(b, p.email.c_str());
  track(kept.text); // expect: privacy-unconsented-flow
  track(dropped.text); // ok
}

// Events.

class Signal {
public:
  using Slot = std::function<void(const std::string &)>;
  int connect(Slot slot) {
    slots_.push_back(std::move(slot));
    return static_cast<int>(slots_.size());
  }
  void emit(const std::string &value) const {
    for (const Slot &slot : slots_)
      slot(value);
  }

private:
  std::vector<Slot> slots_;
};

class Form {
public:
  Signal mailChanged, titleChanged;
  void type(const Person &p) {
    mailChanged.emit(p.email);
    titleChanged.emit(p.name);
  }
};

void connected(const Person &p) {
  Form form;
  form.mailChanged.connect(
      [](const std::string &v) { track(v); }); // expect: privacy-unconsented-flow
  form.titleChanged.connect([](const std::string &v) { track(v); }); // ok
  form.type(p);
}

struct Recorder {
  std::string last;
  void record(const std::string &v) { last = v; }
};

void boundMember(const Person &p) {
  Form form;
  Recorder mails, titles;
  form.mailChanged.connect(
      std::bind(&Recorder::record, &mails, std::placeholders::_1));
  form.titleChanged.connect(std::bind_front(&Recorder::record, &titles));
  form.type(p);
  track(mails.last); // expect: privacy-unconsented-flow
  track(titles.last); // ok
}

// Higher-order functions.

auto compose(auto f, auto g) {
  return [f, g](const auto &x) { return g(f(x)); };
}
std::string upper(std::string s) {
  std::transform(s.begin(), s.end(), s.begin(),
                 [](unsigned char c) { return static_cast<char>(c & ~0x20); });
  return s;
}

void composed(const Person &p) {
  auto loudMail = compose(mailOf, upper);
  auto loudName = compose(nameOf, upper);
  track(loudMail(p)); // expect: privacy-unconsented-flow
  track(loudName(p)); // ok
  auto size = compose(mailOf, [](const std::string &s) { return s.size(); });
  trackNumber(static_cast<long long>(size(p))); // ok
}

template <class T, class F> auto mapAll(const std::vector<T> &in, F f) {
  std::vector<std::decay_t<std::invoke_result_t<F, const T &>>> out;
  out.reserve(in.size());
  for (const T &x : in)
    out.push_back(std::invoke(f, x));
  return out;
}

void mapped(const std::vector<Person> &people) {
  for (auto &s : mapAll(people, &Person::phone))
    track(s); // expect: privacy-unconsented-flow
  for (auto &s : mapAll(people, &Person::name))
    track(s); // ok
  for (auto &s : mapAll(people, mailOf))
    track(s); // expect: privacy-unconsented-flow
  for (auto &s : mapAll(people, [](const Person &p) { return p.name; }))
    track(s); // ok
}

template <class M> void sendMember(const Person &p, M member) {
  track(std::invoke(member, p)); // expect: privacy-unconsented-flow
}
template <class M> std::string readMember(const Person &p, M member) {
  return std::invoke(member, p);
}

void members(const Person &p) {
  sendMember(p, &Person::email);
  track(readMember(p, &Person::name)); // ok
  track(readMember(p, &Person::phone)); // expect: privacy-unconsented-flow
}

template <auto Member> std::string fieldOf(const Person &p) {
  return p.*Member;
}

void templateMember(const Person &p) {
  track(fieldOf<&Person::phone>(p)); // expect: privacy-unconsented-flow
  track(fieldOf<&Person::name>(p)); // ok
}

class Memo {
public:
  explicit Memo(std::function<std::string(int)> make) : make_(std::move(make)) {}
  const std::string &get(int id) {
    auto [it, fresh] = cache_.try_emplace(id);
    if (fresh)
      it->second = make_(id);
    return it->second;
  }

private:
  std::function<std::string(int)> make_;
  std::unordered_map<int, std::string> cache_;
};

void memoised(int id) {
  Memo mails([](int n) { return loadPerson(n).email; });
  Memo names([](int n) { return loadPerson(n).name; });
  track(mails.get(id)); // expect: privacy-unconsented-flow
  track(names.get(id)); // ok
}

// Visitors and state machines.

struct Text {
  std::string value;
};
struct Contact {
  Person who;
};
struct Rule {};
using Item = std::variant<Text, Contact, Rule>;

template <class... F> struct Overloaded : F... {
  using F::operator()...;
};

std::string render(const Item &item) {
  return std::visit(
      Overloaded{[](const Text &t) { return t.value; },
                 [](const Contact &c) { return c.who.name + c.who.email; },
                 [](const Rule &) { return std::string("---"); }},
      item);
}

void rendered(const Person &p) {
  track(render(Item{Text{"title"}})); // ok
  track(render(Item{Contact{p}})); // expect: privacy-unconsented-flow
  track(render(Rule{})); // ok
}

class Parser {
public:
  using State = void (Parser::*)(const std::string &);
  void feed(const std::string &line) { (this->*state_)(line); }
  const std::string &head() const { return head_; }
  const std::string &body() const { return body_; }

private:
  void inHead(const std::string &line) {
    head_ += line;
    state_ = &Parser::inBody;
  }
  void inBody(const std::string &line) { body_ += line; }
  State state_ = &Parser::inHead;
  std::string head_, body_;
};

void parsed(const Person &p) {
  Parser parser;
  parser.feed("Subject: hello");
  parser.feed(p.email);
  track(parser.body()); // expect: privacy-unconsented-flow
}

class Shape {
public:
  virtual ~Shape() = default;
  virtual std::string label() const = 0;
  std::string describe() const { return "[" + label() + "]"; }
};
class Named : public Shape {
public:
  explicit Named(std::string n) : name_(std::move(n)) {}
  std::string label() const override { return name_; }

private:
  std::string name_;
};
class Square : public Shape {
public:
  std::string label() const override { return "square"; }
};

void templateMethod(const Person &p) {
  Named named(p.email);
  Square square;
  track(named.describe()); // expect: privacy-unconsented-flow
  track(square.describe()); // ok
}

std::unique_ptr<Shape> makeShape(const std::string &kind, const Person &p) {
  if (kind == "long")
    return std::make_unique<Named>(p.phone);
  return std::make_unique<Square>();
}

void madeByKind(const Person &p, std::string kind) {
  auto shape = makeShape(kind, p);
  track(shape->describe()); // expect: privacy-unconsented-flow
}

// Variadics.

template <class... A> std::string joinAll(const A &...a) {
  std::string out;
  ((out += a, out += ','), ...);
  return out;
}
template <class... A> void logLine(const A &...a) {
  (track(a), ...); // expect: privacy-unconsented-flow
}
template <class First, class... Rest>
const First &firstOf(const First &f, const Rest &...) {
  return f;
}
template <class First, class... Rest> decltype(auto) lastOf(const First &f, const Rest &...r) {
  if constexpr (sizeof...(r) == 0)
    return (f);
  else
    return lastOf(r...);
}

void variadic(const Person &p) {
  track(joinAll(p.name, version())); // ok
  track(joinAll(p.name, p.email)); // expect: privacy-unconsented-flow
  logLine(p.name, p.phone);
  track(firstOf(p.name, p.email)); // ok
  track(firstOf(p.email, p.name)); // expect: privacy-unconsented-flow
  track(lastOf(p.email, p.phone, p.name)); // ok
  track(lastOf(p.name, p.phone)); // expect: privacy-unconsented-flow
  trackNumber(sizeof(p.email)); // ok
}

// Recursion through a lambda, accumulation through fold.

struct Folder {
  std::string title;
  std::string owner;
  std::vector<Folder> children;
};

std::string outline(const Folder &f) {
  std::string out = f.title;
  for (const Folder &c : f.children)
    out += outline(c);
  return out;
}
std::string owners(const Folder &f) {
  std::function<std::string(const Folder &)> walk =
      [&walk](const Folder &g) {
        std::string out = g.owner;
        for (const Folder &c : g.children)
          out += walk(c);
        return out;
      };
  return walk(f);
}

void folders(const Person &p) {
  Folder root{"root", "nobody", {}};
  root.children.push_back({"inbox", p.email, {}});
  track(outline(root)); // ok
  track(owners(root)); // expect: privacy-unconsented-flow
}

void accumulated(const std::vector<Person> &people) {
  auto all = std::accumulate(
      people.begin(), people.end(), std::string(),
      [](std::string acc, const Person &p) { return acc + p.phone; });
  track(all); // expect: privacy-unconsented-flow
  auto total = std::accumulate(
      people.begin(), people.end(), 0,
      [](int acc, const Person &p) { return acc + p.score; });
  trackNumber(total); // ok
  auto n = std::count_if(people.begin(), people.end(),
                         [](const Person &p) { return p.birthYear > 2000; });
  trackNumber(n); // ok
}

// CRTP and operators.

template <class D> struct Printable {
  std::string print() const { return static_cast<const D *>(this)->text(); }
};
struct Mail : Printable<Mail> {
  std::string to;
  std::string text() const { return to; }
};
struct Note : Printable<Note> {
  std::string to, body;
  std::string text() const { return body; }
};

void crtp(const Person &p) {
  Mail mail;
  mail.to = p.email;
  Note note;
  note.to = p.email;
  note.body = "hi";
  track(mail.print()); // expect: privacy-unconsented-flow
  track(note.print()); // ok
}

class Builder {
public:
  Builder &operator<<(const std::string &s) {
    text_ += s;
    return *this;
  }
  Builder &operator<<(int n) {
    text_ += std::to_string(n);
    return *this;
  }
  operator std::string() const { return text_; }
  explicit operator bool() const { return !text_.empty(); }

private:
  std::string text_;
};

void built(const Person &p) {
  track(Builder() << "user " << p.email); // expect: privacy-unconsented-flow
  track(Builder() << "user " << p.name << p.score); // ok
  trackNumber(static_cast<bool>(Builder() << p.email)); // ok
}

// A counter that keeps state between calls.

std::string previous(const std::string &now) {
  static std::string last;
  return std::exchange(last, now);
}

void remembered(const Person &p) {
  previous(p.email);
  track(previous("next")); // expect: privacy-unconsented-flow
}

int ticket(const std::string &) {
  static int n = 0;
  return ++n;
}

void counted(const Person &p) {
  trackNumber(ticket(p.email)); // ok
}

// Callbacks given a context.

using Visit = void (*)(const std::string &, void *);
void eachField(const Person &p, Visit visit, void *state) {
  visit(p.name, state);
  visit(p.email, state);
}
void eachPublic(const Person &p, Visit visit, void *state) {
  visit(p.name, state);
  visit(p.home.planet, state);
}
void addTo(const std::string &v, void *state) {
  static_cast<std::vector<std::string> *>(state)->push_back(v);
}
void countIn(const std::string &, void *state) { ++*static_cast<int *>(state); }

void visited(const Person &p) {
  std::vector<std::string> all, open;
  int n = 0;
  eachField(p, addTo, &all);
  eachPublic(p, addTo, &open);
  eachField(p, countIn, &n);
  track(all.back()); // expect: privacy-unconsented-flow
  track(open.front()); // ok
  trackNumber(n); // ok
}

} // namespace dispatch
