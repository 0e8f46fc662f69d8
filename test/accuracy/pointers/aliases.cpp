// Two names for one object: plain, through fields, and on condition.
#include "../Inputs/app.h"

namespace aliases {

struct Note {
  std::string text;
  std::string title;
};

void pointerAlias(const app::Person &p) {
  Note n;
  Note *q = &n;
  q->text = p.email;
  q->title = p.name;
  app::track(n.text);  // expect: privacy-unconsented-flow
  app::track(n.title); // ok
  n.text = "none";
  app::track(q->text); // ok
}

void referenceAlias(const app::Person &p) {
  std::string a, b;
  std::string &r = a;
  std::string &s = b;
  r = p.phone;
  s = p.name;
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
  a.clear();
  app::track(r); // ok
}

void aliasToMember(const app::Person &p) {
  Note n, m;
  auto &text = n.text;
  auto *title = &m.title;
  text = p.email;
  *title = "x";
  app::track(n.text);  // expect: privacy-unconsented-flow
  app::track(n.title); // ok
  app::track(m.title); // ok
}

void rebound(const app::Person &p) {
  Note a, b;
  Note *q = &a;
  q->text = p.email;
  q = &b;
  q->text = "x";
  app::track(a.text);  // expect: privacy-unconsented-flow
  app::track(b.text);  // ok
  app::track(q->text); // ok
}

void conditionalPointer(const app::Person &p, bool left) {
  std::string a, b, c;
  std::string *q = left ? &a : &b;
  *q = p.email;
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // expect: privacy-unconsented-flow
  app::track(c); // ok
}

void conditionalReference(const app::Person &p, bool left) {
  std::string a, b;
  (left ? a : b) = p.phone;
  app::track(b); // expect: privacy-unconsented-flow
  std::string x, y;
  (left ? x : y) = p.name;
  app::track(x); // ok
  app::track(y); // ok
}

void chosenByIf(const app::Person &p, int mode) {
  Note daily, weekly;
  Note *target = &daily;
  if (mode == 2)
    target = &weekly;
  target->text += p.home.street;
  target->title += p.home.planet;
  app::track(weekly.text);  // expect: privacy-unconsented-flow
  app::track(daily.text);   // expect: privacy-unconsented-flow
  app::track(weekly.title); // ok
}

// Possibly overwritten is not overwritten.
void weakUpdate(const app::Person &p, bool left) {
  std::string a = p.email, b;
  std::string &r = left ? a : b;
  r = "none";
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
}

// Surely overwritten is.
void strongUpdate(const app::Person &p) {
  std::string a = p.email;
  std::string &r = a;
  r = "none";
  app::track(a); // ok
}

struct View {
  Note *note = nullptr;
  const std::string *line = nullptr;
};

// Through a pointer kept in a field.
void fieldAlias(const app::Person &p) {
  Note n, other;
  View v, w;
  v.note = &n;
  w.note = &other;
  v.note->text = p.email;
  app::track(n.text);       // expect: privacy-unconsented-flow
  app::track(other.text);   // ok
  app::track(w.note->text); // ok
}

void fieldAliasLater(const app::Person &p) {
  Note n, m;
  View v{&n, nullptr}, w{&m, nullptr};
  n.text = p.phone;
  m.text = p.name;
  app::track(v.note->text); // expect: privacy-unconsented-flow
  app::track(w.note->text); // ok
}

void twoFieldsOneObject(const app::Person &p) {
  Note n;
  View v, w;
  v.note = &n;
  w.note = v.note;
  v.note->text = p.email;
  v.note->title = p.name;
  app::track(w.note->text);  // expect: privacy-unconsented-flow
  app::track(w.note->title); // ok
}

void pointerToSource(const app::Person &p) {
  View v{nullptr, &p.email}, w{nullptr, &p.name};
  app::track(*v.line); // expect: privacy-unconsented-flow
  app::track(*w.line); // ok
}

// A linked list by hand.
struct Item {
  std::string value;
  Item *next = nullptr;
};

void linked(const app::Person &p) {
  Item second{p.email}, first{p.name, &second};
  app::track(first.next->value); // expect: privacy-unconsented-flow
  app::track(first.value);       // ok
  for (const Item *i = first.next; i; i = i->next)
    app::track(i->value); // expect: privacy-unconsented-flow
}

void cleanList(const app::Person &p) {
  Item third{p.name}, second{"b", &third}, first{"a", &second};
  for (const Item *i = &first; i; i = i->next)
    app::track(i->value); // ok
}

Item *push(Item *head, std::string value) {
  return new Item{std::move(value), head};
}
void drop(Item *head) {
  while (head) {
    Item *next = head->next;
    delete head;
    head = next;
  }
}
void heapList(const app::Person &p) {
  Item *bad = push(push(nullptr, p.phone), "x");
  Item *good = push(push(nullptr, p.name), "x");
  app::track(bad->next->value);  // expect: privacy-unconsented-flow
  app::track(bad->value);        // ok
  app::track(good->next->value); // ok
  drop(bad);
  drop(good);
}

// A parent pointer makes a cycle.
struct Tree {
  std::string label;
  Tree *parent = nullptr;
  Tree *left = nullptr;
};
void tree(const app::Person &p) {
  Tree root{p.email}, leaf{p.name, &root};
  root.left = &leaf;
  app::track(leaf.parent->label);       // expect: privacy-unconsented-flow
  app::track(root.left->label);         // ok
  app::track(root.left->parent->label); // expect: privacy-unconsented-flow
}

} // namespace aliases
