#include "inv.h"
#include "../../Inputs/app.h"

namespace {

struct Closer {
  void operator()(inv *v) const { inv_close(v); }
};
using Inventory = std::unique_ptr<inv, Closer>;

struct Names {
  std::vector<std::string> owners, skus;
};

extern "C" int collect(inv_item *item, void *arg) {
  Names *n = static_cast<Names *>(arg);
  n->owners.push_back(item->owner);
  n->skus.emplace_back(item->sku);
  return 0;
}
extern "C" int countUp(inv_item *item, void *arg) {
  *static_cast<int *>(arg) += item->owner != nullptr;
  return 0;
}
extern "C" void keep(void *arg, const char *text) {
  static_cast<std::string *>(arg)->assign(text);
}

} // namespace

void items(const app::Person &p) {
  Inventory v(inv_open());
  inv_item *a = inv_add(v.get(), "lamp", p.email.c_str(), 2);
  app::trackText(a->owner); // expect: privacy-unconsented-flow
  app::trackText(a->sku);   // ok
  char row[64];
  inv_dump(a, row, sizeof row);
  app::trackText(row); // ok
  app::trackNumber(inv_total(v.get())); // ok
  inv_disown(a);
  app::trackText(a->owner); // ok
}

void looked(const app::Person &p) {
  Inventory v(inv_open()), w(inv_open());
  inv_add(v.get(), "desk", p.ssn, 1);
  inv_add(w.get(), "desk", p.color, p.score);
  if (inv_item *i = inv_find(v.get(), "desk"))
    app::trackText(i->owner); // expect: privacy-unconsented-flow
  if (inv_item *i = inv_find(w.get(), "desk"))
    app::trackText(i->owner); // ok
}

void visited(const app::Person &p) {
  Inventory v(inv_open());
  inv_add(v.get(), "chair", p.phone.c_str(), 4);
  Names names;
  int n = 0;
  inv_each(v.get(), collect, &names);
  inv_each(v.get(), countUp, &n);
  app::track(names.owners.at(0)); // expect: privacy-unconsented-flow
  app::track(names.skus.at(0));   // ok
  app::trackNumber(n);            // ok
}

void owners(const app::Person &p) {
  Inventory v(inv_open());
  char *mine = nullptr, *theirs = nullptr;
  inv_owner(inv_add(v.get(), "a", p.ssn, 1), &mine);
  inv_owner(inv_add(v.get(), "b", "shop", 1), &theirs);
  app::trackText(mine);   // expect: privacy-unconsented-flow
  app::trackText(theirs); // ok
  inv_free(mine);
  inv_free(theirs);
}

void logged(const app::Person &p) {
  Inventory v(inv_open()), w(inv_open());
  std::string heard, other;
  inv_set_log(v.get(), keep, &heard);
  inv_set_log(w.get(), keep, &other);
  inv_say(v.get(), p.email.c_str());
  inv_say(w.get(), p.name.c_str());
  app::track(heard); // expect: privacy-unconsented-flow
  app::track(other); // ok
}

void attached(const app::Person &p) {
  Inventory v(inv_open());
  inv_item *i = inv_add(v.get(), "mug", "shop", 1);
  app::Person copy = p;
  i->user = &copy;
  const auto *back = static_cast<const app::Person *>(i->user);
  app::track(back->home.zip);    // expect: privacy-unconsented-flow
  app::track(back->home.planet); // ok
}
