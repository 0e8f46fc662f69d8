#include "widget.h"
#include "../../Inputs/app.h"

using namespace ui;

namespace {

class Harvest : public Visitor {
public:
  void visit(Label &l) override { labels += l.text(); }
  void visit(Field &f) override { fields += f.typed(); }
  void visit(Panel &p) override { panels += std::to_string(p.count()); }
  std::string labels, fields, panels;
};

} // namespace

void labels(const app::Person &p) {
  Label a("mail"), b("nick");
  a.text() = p.email;
  b.text() += p.name;
  app::track(a.render()); // expect: privacy-unconsented-flow
  app::track(b.render()); // ok
  app::track(a.id());     // ok
}

void fields(const app::Person &p) {
  Field f;
  f.type(p.phone);
  f.setHint("your number");
  app::track(f.typed());  // expect: privacy-unconsented-flow
  app::track(f.hint());   // ok
  app::track(f.render()); // ok
  f.type("");
  app::track(f.typed()); // ok
}

void panels(const app::Person &p) {
  Panel a, b;
  a.add<Label>("Mail: ");
  a.add<Label>(p.email);
  b.add<Label>("Nick: ");
  b.add<Label>(p.name);
  b.setId("b");
  app::track(a.render());                      // expect: privacy-unconsented-flow
  app::track(b.render());                      // ok
  app::trackNumber(static_cast<long long>(a.count())); // ok
}

// From a child up to its parent.
void parents(const app::Person &p) {
  Panel a, b;
  Label &x = a.add<Label>("x");
  Label &y = b.add<Label>("y");
  a.setId(p.home.zip);
  app::track(x.parent()->id()); // expect: privacy-unconsented-flow
  app::track(y.parent()->id()); // ok
}

void visited(const app::Person &p) {
  Panel root;
  root.add<Label>(p.name);
  root.add<Field>().type(p.email);
  Harvest h;
  root.accept(h);
  app::track(h.fields); // expect: privacy-unconsented-flow
  app::track(h.labels); // ok
  app::track(h.panels); // ok
}

void cloned(const app::Person &p) {
  Field f, g;
  f.type(p.email);
  g.type(p.name);
  std::unique_ptr<Field> c(f.clone()), d(g.clone());
  f.type("wiped");
  app::track(c->typed()); // expect: privacy-unconsented-flow
  app::track(d->typed()); // ok
  app::track(f.typed());  // ok
  std::unique_ptr<Widget> copy;
  {
    Panel old;
    old.add<Label>(p.home.street);
    copy.reset(old.clone());
  }
  app::track(copy->render()); // expect: privacy-unconsented-flow
}

void changes(const app::Person &p) {
  Field f, g;
  std::string heard, other;
  f.onChange([&](const Field &x) { heard = x.typed(); });
  g.onChange([&](const Field &x) { other = x.hint(); });
  f.type(p.phone);
  g.type(p.phone);
  app::track(heard); // expect: privacy-unconsented-flow
  app::track(other); // ok
}
