// An object held by one of its bases, with its data in what another class of
// it has: another base, an heir, the struct it is the first member of.
#include "../Inputs/app.h"
#include <cstddef>

namespace crossed {

struct Drawn {
  virtual ~Drawn() = default;
  virtual void draw() = 0;
};

struct Stored {
  std::string record, tag;
};

// Two bases that know nothing of each other meet in one heir.
struct Contact : Stored, Drawn {
  void draw() override {
    app::track(record); // expect: privacy-unconsented-flow
    app::track(tag);    // ok
  }
};

struct Badge : Drawn {
  std::string record, tag;
  void draw() override {
    app::track(record); // ok
    app::track(tag);    // ok
  }
};

struct Scene {
  Drawn *shown = nullptr;
};

void crossBase(const app::Person &p) {
  Contact c;
  c.record = p.email;
  c.tag = p.name;
  Badge b;
  b.record = p.name;
  Scene s;
  s.shown = &c;
  s.shown->draw();
  if (auto *k = dynamic_cast<Stored *>(s.shown)) {
    app::track(k->record); // expect: privacy-unconsented-flow
    app::track(k->tag);    // ok
  }
  s.shown = &b;
  s.shown->draw();
}

// Data of one heir is not looked for in another's method.
struct Note : Drawn {
  std::string text, author;
  void draw() override {
    app::track(text);   // ok
    app::track(author); // expect: privacy-unconsented-flow
  }
};
struct Label : Drawn {
  std::string text, author;
  void draw() override {
    app::track(text);   // expect: privacy-unconsented-flow
    app::track(author); // ok
  }
};

void drawAll(const std::vector<std::unique_ptr<Drawn>> &all) {
  for (const auto &d : all)
    d->draw();
}

void siblings(const app::Person &p) {
  auto n = std::make_unique<Note>();
  n->text = p.name;
  n->author = p.phone;
  auto l = std::make_unique<Label>();
  l->text = p.email;
  l->author = p.name;
  std::vector<std::unique_ptr<Drawn>> all;
  all.push_back(std::move(n));
  all.push_back(std::move(l));
  drawAll(all);
}

// What C has for inheritance: a struct whose first member is the other.
struct Head {
  int kind = 0;
};
struct Letter {
  Head head;
  std::string to, subject;
};
struct Queue {
  Head *first = nullptr;
};

void sendFirst(const Queue &q) {
  if (q.first->kind == 1) {
    auto *l = reinterpret_cast<Letter *>(q.first);
    app::track(l->to);      // expect: privacy-unconsented-flow
    app::track(l->subject); // ok
  }
}
void firstMember(const app::Person &p) {
  Letter l;
  l.head.kind = 1;
  l.to = p.email;
  l.subject = "hello";
  Queue q;
  q.first = &l.head;
  sendFirst(q);
}

// A method of the whole, run on an object held by its base.
struct Account {
  std::string login;
  virtual ~Account() = default;
};
struct Premium : Account {
  std::string card, plan;
  std::string billed() const { return card; }
  std::string planned() const { return plan; }
};
struct Holder {
  std::shared_ptr<Account> account;
};
void heirByBase(const app::Person &p) {
  auto a = std::make_shared<Premium>();
  a->card = p.ssn;
  a->plan = "gold";
  Holder h{a};
  auto back = std::static_pointer_cast<Premium>(h.account);
  app::track(back->billed());  // expect: privacy-unconsented-flow
  app::track(back->planned()); // ok
  app::track(h.account->login); // ok
}

// One of those a list knows, found by what it is: written to is its field.
enum class Kind { Main, Status };
struct Panel {
  Kind kind = Kind::Main;
  int year = 0, height = 0;
  std::string title;
};
std::vector<Panel *> panels;

Panel *findPanel(Kind kind) {
  for (Panel *p : panels)
    if (p->kind == kind)
      return p;
  return nullptr;
}

void setYear(Panel *w, const app::Person &p) {
  if (w == nullptr || w->kind != Kind::Status)
    w = findPanel(Kind::Status);
  if (w == nullptr)
    return;
  w->year = p.birthYear;
  w->height = p.score;
}

void foundByKind(const app::Person &p) {
  Panel own;
  own.kind = Kind::Status;
  panels.push_back(&own);
  setYear(nullptr, p);
  for (Panel *w : panels) {
    app::trackNumber(w->year);   // expect: privacy-unconsented-flow
    app::trackNumber(w->height); // ok
    app::track(w->title);        // ok
  }
  panels.clear();
}

} // namespace crossed
