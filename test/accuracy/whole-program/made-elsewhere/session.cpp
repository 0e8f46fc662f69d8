#include "../../Inputs/app.h"
#include "session.h"

Own *makeOwn() { return new Own; }
void fill(Own *o, const std::string &mail) { o->mail = "to " + mail; }
std::string shown(const Own *o) { return "<" + o->mail + ">"; }

static std::vector<Listed *> all;
Listed *makeListed() {
  auto *l = new Listed;
  all.push_back(l);
  return l;
}
Listed *firstListed() { return all.front(); }

static Kept *only;
Kept *makeKept() { return new Kept; }
void keep(Kept *k) { only = k; }
Kept *kept() { return only; }

static Lent *other;
Lent *makeLent() { return new Lent; }
std::size_t look(const Lent *l) { return l->mail.size(); }
Lent *lent() {
  if (!other)
    other = new Lent;
  return other;
}

Part *Box::part() { return &first_; }
Part *Box::spare() { return &second_; }

static Handed *handed = new Handed;
std::size_t measure(Handed *h) { return h->mail.size(); }
Handed *lastHanded() { return handed; }

static std::shared_ptr<Told> told;
void enlist(std::shared_ptr<Told> t) { told = std::move(t); }
std::shared_ptr<Told> lastTold() { return told; }
