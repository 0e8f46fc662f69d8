#include "model.h"
using namespace desk;

void bars(const app::Person &p) {
  Contact c;
  StatusBar titles, mails;
  UsageCounter counter;
  Presenter shown(c, titles, mails);
  c.title = p.name;
  c.mail = p.email;
  app::track(mails.last()); // expect: privacy-unconsented-flow
  app::track(titles.last()); // ok
  counter.show(mails.last());
  counter.report();
}

void properties(const app::Person &p) {
  Contact c;
  c.rank = p.score;
  c.mail = p.phone;
  app::trackNumber(c.rank()); // ok
  app::track(c.mail()); // expect: privacy-unconsented-flow
  c.mail = std::string("-");
  app::track(c.mail()); // ok
}

void chained(const app::Person &p) {
  Contact from, to, other;
  from.mail.onChange([&to](const std::string &s) { to.mail = s; });
  from.mail = p.home.zip;
  app::track(to.mail()); // expect: privacy-unconsented-flow
  app::track(other.mail()); // ok
  app::track(to.title()); // ok
}

void pictures(const app::Person &p) {
  Contact c;
  StatusBar bar;
  Presenter a(c, bar, bar), b(c, bar, bar);
  a.setPicture(p.home.street);
  b.setPicture(p.name);
  app::track(a.picture()); // expect: privacy-unconsented-flow
  app::track(b.picture()); // ok
}

void inject(const app::Person &p) {
  services().add(std::make_shared<Profile>());
  services().add(std::make_shared<Clipboard>());
  services().get<Profile>().city = p.home.street;
  services().get<Clipboard>().text = app::version();
}

void consume() {
  app::Person p = app::loadPerson(4);
  inject(p);
  app::track(services().get<Profile>().city); // expect: privacy-unconsented-flow
  app::track(services().get<Profile>().theme); // ok
}

void paste(const app::Person &p) {
  Services mine;
  mine.add(std::make_shared<Clipboard>());
  auto &clip = mine.get<Clipboard>();
  clip.text = p.color;
  app::track(clip.text); // ok
  clip.text.assign(p.ssn);
  app::track(mine.get<Clipboard>().text); // expect: privacy-unconsented-flow
}

int main() {
  app::Person p = app::loadPerson(2);
  bars(p);
  properties(p);
  chained(p);
  pictures(p);
  consume();
  paste(p);
}
