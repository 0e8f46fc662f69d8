// Documents, undo lists, visitors and items with parts of their own.
#include "../Inputs/app.h"
#include <array>
#include <list>
#include <stack>
#include <variant>

namespace documents {
using namespace app;

// An item model: cells by row and column, values by role.

enum Role { DisplayRole, EditRole, ToolTipRole };

class Item {
public:
  explicit Item(std::string text = "") { data_[DisplayRole] = std::move(text); }
  void setData(int role, const std::string &v) { data_[role] = v; }
  std::string data(int role) const {
    auto it = data_.find(role);
    return it == data_.end() ? "" : it->second;
  }
  std::string text() const { return data(DisplayRole); }
  void setToolTip(const std::string &t) { setData(ToolTipRole, t); }
  std::string toolTip() const { return data(ToolTipRole); }

private:
  std::map<int, std::string> data_;
};

class Table {
public:
  Table(int rows, int columns)
      : columns_(columns), items_(std::size_t(rows) * columns) {}
  void setItem(int row, int column, Item *item) {
    items_[row * columns_ + column].reset(item);
  }
  Item *item(int row, int column) const {
    return items_[row * columns_ + column].get();
  }
  int rows() const { return int(items_.size()) / columns_; }

private:
  int columns_;
  std::vector<std::unique_ptr<Item>> items_;
};

void itemRoles(const Person &p) {
  Item i(p.name);
  i.setToolTip(p.email);
  track(i.text()); // ok
  track(i.toolTip()); // expect: privacy-unconsented-flow
  track(i.data(EditRole)); // ok
}

void twoTables(const Person &p) {
  Table bad(1, 2), good(1, 2);
  bad.setItem(0, 0, new Item(p.phone));
  good.setItem(0, 0, new Item(p.name));
  track(bad.item(0, 0)->text()); // expect: privacy-unconsented-flow
  track(good.item(0, 0)->text()); // ok
  track(bad.item(0, 0)->toolTip()); // ok
  trackNumber(bad.rows()); // ok
}

// Undo: the state before is kept.

struct State {
  std::string title;
  std::string author;
};

class Editor {
public:
  void set(State s) {
    undo_.push(now_);
    now_ = std::move(s);
  }
  void undo() {
    if (undo_.empty())
      return;
    now_ = undo_.top();
    undo_.pop();
  }
  const State &now() const { return now_; }

private:
  State now_;
  std::stack<State> undo_;
};

void undone(const Person &p) {
  Editor e;
  e.set({"t", p.email});
  track(e.now().author); // expect: privacy-unconsented-flow
  track(e.now().title); // ok
  e.set({"u", "nobody"});
  track(e.now().author); // ok
  e.undo();
  track(e.now().author); // expect: privacy-unconsented-flow
}

// Visitor with double dispatch.

class Leaf;
class Group;
struct Visitor {
  virtual ~Visitor() = default;
  virtual void visit(const Leaf &) = 0;
  virtual void visit(const Group &) = 0;
};
struct Element {
  virtual ~Element() = default;
  virtual void accept(Visitor &v) const = 0;
};
class Leaf : public Element {
public:
  Leaf(std::string name, std::string owner)
      : name(std::move(name)), owner(std::move(owner)) {}
  void accept(Visitor &v) const override { v.visit(*this); }
  std::string name, owner;
};
class Group : public Element {
public:
  void add(std::unique_ptr<Element> e) { all.push_back(std::move(e)); }
  void accept(Visitor &v) const override { v.visit(*this); }
  std::vector<std::unique_ptr<Element>> all;
};

class NameCollector : public Visitor {
public:
  void visit(const Leaf &l) override { out += l.name + ","; }
  void visit(const Group &g) override {
    for (const auto &e : g.all)
      e->accept(*this);
  }
  std::string out;
};
class OwnerCollector : public Visitor {
public:
  void visit(const Leaf &l) override { out += l.owner + ","; }
  void visit(const Group &g) override {
    for (const auto &e : g.all)
      e->accept(*this);
  }
  std::string out;
};
class Counter : public Visitor {
public:
  void visit(const Leaf &) override { ++leaves; }
  void visit(const Group &g) override {
    for (const auto &e : g.all)
      e->accept(*this);
  }
  int leaves = 0;
};

void collected(const Person &p) {
  Group g;
  g.add(std::make_unique<Leaf>("a", p.email));
  auto inner = std::make_unique<Group>();
  inner->add(std::make_unique<Leaf>("b", p.phone));
  g.add(std::move(inner));
  NameCollector n;
  OwnerCollector o;
  Counter c;
  g.accept(n);
  g.accept(o);
  g.accept(c);
  track(n.out); // ok
  track(o.out); // expect: privacy-unconsented-flow
  trackNumber(c.leaves); // ok
}

// Designated, nested, defaulted.

struct Geo {
  double lat = 0, lon = 0;
};
struct Place {
  std::string label = "none";
  Geo at{};
  std::array<std::string, 2> tags{};
};

void designated(const Person &p) {
  Place a{.label = p.name, .at = {.lat = p.latitude}, .tags = {"x", p.home.zip}};
  track(a.label); // ok
  trackReal(a.at.lat); // expect: privacy-unconsented-flow
  trackReal(a.at.lon); // ok
  track(a.tags[0]); // ok
  track(a.tags[1]); // expect: privacy-unconsented-flow
  Place b = a;
  b.at = {};
  b.tags.fill("y");
  trackReal(b.at.lat); // ok
  track(b.tags[1]); // ok
  trackReal(a.at.lat); // expect: privacy-unconsented-flow
}

// Bits and unions.

union Slot {
  int number;
  float real;
};
struct Tagged {
  bool isYear;
  Slot slot;
};
struct Packed {
  unsigned year : 12;
  unsigned level : 4;
};

void unions(const Person &p) {
  Tagged a{true, {.number = p.birthYear}}, b{false, {.number = p.score}};
  trackNumber(a.slot.number); // expect: privacy-unconsented-flow
  trackNumber(b.slot.number); // ok
  a.slot.number = 0;
  trackNumber(a.slot.number); // ok
  Packed k{};
  k.year = unsigned(p.birthYear);
  k.level = unsigned(p.score);
  trackNumber(k.year); // expect: privacy-unconsented-flow
  trackNumber(k.level); // ok
}

// A move-only handle, moved from one owner to the next.

class Handle {
public:
  Handle() = default;
  explicit Handle(std::string s) : s_(new std::string(std::move(s))) {}
  Handle(Handle &&o) noexcept : s_(o.s_) { o.s_ = nullptr; }
  Handle &operator=(Handle &&o) noexcept {
    std::swap(s_, o.s_);
    return *this;
  }
  ~Handle() { delete s_; }
  std::string get() const { return s_ ? *s_ : "empty"; }

private:
  std::string *s_ = nullptr;
};

void handles(const Person &p) {
  Handle a(p.email), b(p.name), c;
  c = std::move(a);
  track(c.get()); // expect: privacy-unconsented-flow
  track(b.get()); // ok
  c = std::move(b);
  track(c.get()); // ok
}

} // namespace documents
