// Handlers under a key, closures in objects, actions kept for later.
#include "../Inputs/app.h"
#include <array>
#include <functional>
#include <sstream>
#include <unordered_map>

namespace keyed {
using namespace app;

// An exporter per column, found by the column's number.

enum class Column { Mail, Nick, Phone, Planet };

class Exporter {
public:
  using Cell = std::function<std::string(const Person &)>;
  void define(Column c, Cell cell) { cells_[c] = std::move(cell); }
  std::string cell(Column c, const Person &p) const { return cells_.at(c)(p); }
  std::string row(const Person &p) const {
    std::string line;
    for (const auto &[c, cell] : cells_)
      line += cell(p) + ";";
    return line;
  }

private:
  std::map<Column, Cell> cells_;
};

void columnsByNumber(const Person &p) {
  Exporter e;
  e.define(Column::Mail, [](const Person &q) { return q.email; });
  e.define(Column::Nick, [](const Person &q) { return q.name; });
  track(e.cell(Column::Mail, p)); // expect: privacy-unconsented-flow
  track(e.cell(Column::Nick, p)); // ok
  track(e.row(p)); // expect: privacy-unconsented-flow
}

void columnsOfTwo(const Person &p) {
  Exporter open, closed;
  open.define(Column::Nick, [](const Person &q) { return q.name; });
  open.define(Column::Planet, [](const Person &q) { return q.home.planet; });
  closed.define(Column::Phone, [](const Person &q) { return q.phone; });
  track(open.row(p)); // ok
  track(closed.row(p)); // expect: privacy-unconsented-flow
}

// A table of constants, indexed by an enumerator.

struct Field {
  const char *title;
  std::string (*read)(const Person &);
};

std::string readMail(const Person &p) { return p.email; }
std::string readNick(const Person &p) { return p.name; }
std::string readZip(const Person &p) { return p.home.zip; }

constexpr std::array<Field, 3> fields = {
    {{"mail", readMail}, {"nick", readNick}, {"zip", readZip}}};

void fieldsByIndex(const Person &p) {
  track(fields[0].read(p)); // expect: privacy-unconsented-flow
  track(fields[1].read(p)); // ok
  trackText(fields[0].title); // ok
  constexpr Field nick = fields[1];
  track(nick.read(p)); // ok
}

std::string readField(const Person &p, std::size_t n) {
  return fields[n].read(p);
}

void fieldsByParameter(const Person &p) {
  track(readField(p, 2)); // expect: privacy-unconsented-flow
  track(readField(p, 1)); // ok
}

std::string readColumn(const Person &p, Column c) {
  switch (c) {
  case Column::Mail:
    return p.email;
  case Column::Phone:
    return p.phone;
  case Column::Nick:
    return p.name;
  case Column::Planet:
    return p.home.planet;
  }
  return "";
}

void columnBySwitch(const Person &p) {
  track(readColumn(p, Column::Phone)); // expect: privacy-unconsented-flow
  track(readColumn(p, Column::Planet)); // ok
}

// One closure type in two objects.

class Button {
public:
  void onClick(std::function<void()> f) { click_ = std::move(f); }
  void press() {
    if (click_)
      click_();
  }

private:
  std::function<void()> click_;
};

std::function<void()> sending(std::string what) {
  return [what] {
    track(what); // expect: privacy-unconsented-flow
  };
}

void oneMaker(const Person &p) {
  Button a, b;
  a.onClick(sending(p.email));
  b.onClick(sending(p.name));
  a.press();
  b.press();
}

std::function<std::string()> giving(std::string what) {
  return [what] { return what; };
}

struct Slot {
  std::function<std::string()> get;
};

void oneMakerTwoSlots(const Person &p) {
  Slot a{giving(p.email)}, b{giving(p.name)};
  track(a.get()); // expect: privacy-unconsented-flow
  track(b.get()); // ok
  auto c = giving(p.phone);
  auto d = giving("nobody");
  track(c()); // expect: privacy-unconsented-flow
  track(d()); // ok
}

template <class F> class Deferred {
public:
  explicit Deferred(F f) : f_(std::move(f)) {}
  auto run() { return f_(); }

private:
  F f_;
};

auto deferText(const std::string &s) {
  return Deferred([s] { return s + "!"; });
}

void deferredTwice(const Person &p) {
  auto a = deferText(p.email);
  auto b = deferText(p.home.planet);
  track(a.run()); // expect: privacy-unconsented-flow
  track(b.run()); // ok
}

// bind with what is bound, and with what comes later.

std::string join(const std::string &a, const std::string &b) {
  return a + "," + b;
}
std::string second(const std::string &, const std::string &b) { return b; }

void bound(const Person &p) {
  using namespace std::placeholders;
  auto f = std::bind(join, _1, p.phone);
  auto g = std::bind(second, p.phone, _1);
  auto h = std::bind(second, _2, _1);
  track(f("x")); // expect: privacy-unconsented-flow
  track(g("x")); // ok
  track(g(p.email)); // expect: privacy-unconsented-flow
  track(h(p.name, p.email)); // ok
  track(h(p.email, p.name)); // expect: privacy-unconsented-flow
}

// A signal with several slots; two signals of one class.

template <class... A> class Signal {
public:
  void connect(std::function<void(A...)> f) { all_.push_back(std::move(f)); }
  void operator()(A... a) const {
    for (const auto &f : all_)
      f(a...);
  }

private:
  std::vector<std::function<void(A...)>> all_;
};

struct Model {
  Signal<const std::string &> mailChanged;
  Signal<const std::string &> nickChanged;
};

void signals(const Person &p) {
  Model m;
  m.mailChanged.connect([](const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  });
  m.nickChanged.connect([](const std::string &s) {
    track(s); // ok
  });
  m.mailChanged(p.email);
  m.nickChanged(p.name);
}

// Actions as a variant of what to do with a value, folded.

template <class... Steps> std::string pipe(std::string s, Steps... steps) {
  ((s = steps(std::move(s))), ...);
  return s;
}

void piped(const Person &p) {
  auto quote = [](std::string s) { return "'" + s + "'"; };
  auto hide = [](std::string) { return std::string("***"); };
  track(pipe(p.email, quote, quote)); // expect: privacy-unconsented-flow
  track(pipe(p.email, quote, hide)); // ok
  track(pipe(p.email, hide, quote)); // ok
}

// A memo by key: static local state.

const std::string &memo(const std::string &key, const std::string &value) {
  static std::map<std::string, std::string> kept;
  auto [it, fresh] = kept.emplace(key, value);
  return it->second;
}

void memoised(const Person &p) {
  track(memo("mail", p.email)); // expect: privacy-unconsented-flow
  trackNumber(memo("mail", p.email).size()); // ok
}

int nextSerial(const Person &p) {
  static int serial = 0;
  static std::string last;
  last = p.email;
  return ++serial;
}

void serials(const Person &p) {
  trackNumber(nextSerial(p)); // ok
}

// Member function pointers in a map.

class Card {
public:
  explicit Card(const Person &p) : mail_(p.email), nick_(p.name) {}
  std::string mail() const { return mail_; }
  std::string nick() const { return nick_; }

private:
  std::string mail_, nick_;
};

using CardGetter = std::string (Card::*)() const;

void memberTable(const Person &p) {
  Card card(p);
  const std::map<std::string, CardGetter> getters = {{"mail", &Card::mail},
                                                     {"nick", &Card::nick}};
  track((card.*getters.at("mail"))()); // expect: privacy-unconsented-flow
  track((card.*getters.at("nick"))()); // ok
  CardGetter g = &Card::nick;
  track(std::invoke(g, card)); // ok
  g = &Card::mail;
  track(std::invoke(g, card)); // expect: privacy-unconsented-flow
}

} // namespace keyed
