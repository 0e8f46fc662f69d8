#include "widgets.h"

int main() {
  Dialog d;
  Recorder r;
  r.listen(d);
  d.fill(app::loadPerson(1));
  d.accept();
  r.flush();
  if (auto *e = d.findChild<LineEdit>("mail"))
    app::track(e->text()); // expect: privacy-unconsented-flow
  Object o, q;
  o.setProperty("tel", app::loadPerson(2).phone);
  o.setProperty("lang", "en");
  q.setProperty("nick", app::loadPerson(2).name);
  app::track(o.property("tel")); // expect: privacy-unconsented-flow
  app::track(q.property("nick")); // ok
  app::trackNumber(d.children().size()); // ok
}
