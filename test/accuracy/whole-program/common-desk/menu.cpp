// Menus: actions with bound slots; a macro of actions; a preferences tree.
#include "model.h"
#include <sstream>

namespace {
class Action {
public:
  template <class O> Action(O &o, void (O::*slot)()) : call_([&o, slot] { (o.*slot)(); }) {}
  void trigger() const { call_(); }

private:
  std::function<void()> call_;
};

class Editor {
public:
  explicit Editor(const app::Person &p) : who_(p) {}
  void insertMail() { text_ += who_.email; }
  void insertNick() { text_ += who_.name; }
  void wipe() { text_ = ""; }
  const std::string &text() const { return text_; }

private:
  const app::Person &who_;
  std::string text_;
};

struct Pref {
  std::string value;
  std::map<std::string, std::unique_ptr<Pref>> children;
  Pref &operator[](const std::string &k) {
    auto &slot = children[k];
    if (!slot)
      slot = std::make_unique<Pref>();
    return *slot;
  }
  Pref &operator=(std::string v) {
    value = std::move(v);
    return *this;
  }
  void write(std::ostream &o, int depth = 0) const {
    o << std::string(std::size_t(depth), ' ') << value << '\n';
    for (const auto &[k, c] : children)
      c->write(o << k, depth + 1);
  }
};
} // namespace

void actions(const app::Person &p) {
  Editor a(p), b(p);
  const Action mail(a, &Editor::insertMail), nick(b, &Editor::insertNick), wipe(a, &Editor::wipe);
  mail.trigger();
  app::track(a.text()); // expect: privacy-unconsented-flow
  nick.trigger();
  app::track(b.text()); // ok
}

void direct(const app::Person &p) {
  Editor e(p);
  e.insertMail();
  app::track(e.text()); // expect: privacy-unconsented-flow
  e.wipe();
  e.insertNick();
  app::track(e.text()); // ok
}

void preferences(const app::Person &p) {
  Pref root, calm;
  root["user"]["home"] = p.home.street;
  calm["user"]["home"] = p.home.planet;
  app::track(root["user"]["home"].value); // expect: privacy-unconsented-flow
  app::track(calm["user"]["home"].value); // ok
  std::ostringstream a, b;
  root.write(a);
  calm.write(b);
  app::track(a.str()); // expect: privacy-unconsented-flow
  app::track(b.str()); // ok
}

void ranked(const app::Person &p) {
  desk::Contact c;
  std::vector<int> seen;
  c.rank.onChange([&](const int &v) { seen.push_back(v); });
  c.rank = p.birthYear;
  app::trackNumber(seen.back()); // expect: privacy-unconsented-flow
  app::trackNumber((long long)seen.size()); // ok
  desk::Property<std::string> made(p.phone), calm(p.name);
  app::track(made()); // expect: privacy-unconsented-flow
  app::track(calm()); // ok
}
