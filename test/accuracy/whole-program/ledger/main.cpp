#include "ledger.h"

class Names : public LedgerListener {
public:
  void added(const Ledger &l, const Entry &e) override {
    app::track(l.name()); // ok
    app::track(e.who); // expect: privacy-unconsented-flow
    app::track(e.what); // ok
  }
};
class Totals : public LedgerListener {
public:
  void added(const Ledger &l, const Entry &) override {
    app::trackNumber(l.total()); // ok
    app::trackNumber(l.entries().size()); // ok
  }
};

static void fill(const app::Person &p) {
  Application &a = Application::instance();
  a.people().add({p.email, "joined", 1});
  a.stock().add({"shop", p.name, p.score});
  a.setOwner(p);
}

static void show() {
  Application &a = Application::instance();
  app::track(a.ownerMail()); // expect: privacy-unconsented-flow
  app::track(a.ownerNick()); // ok
  app::track(a.stock().name()); // ok
}

int main() {
  Names n;
  Totals t;
  Application::instance().people().listen(n);
  Application::instance().people().listen(t);
  static app::Person p = app::loadPerson(1);
  fill(p);
  show();
  Ledger local("local"), other("other");
  local.add({p.phone, "x", 1});
  other.add({"x", p.name, 2});
  app::track(local.entries().front().who); // expect: privacy-unconsented-flow
  app::track(other.entries().front().who); // ok
}
