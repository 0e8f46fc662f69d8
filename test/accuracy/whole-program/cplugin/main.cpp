// A C library of plug-ins: structs of function pointers.
#include "../../Inputs/app.h"
#include "plugin.h"
#include <cstring>
namespace {
void fill(contact &c, const app::Person &p) {
  std::strncpy(c.mail, p.email.c_str(), sizeof c.mail - 1);
  std::strncpy(c.nick, p.name.c_str(), sizeof c.nick - 1);
  c.level = p.score;
}
} // namespace
void plugins(const app::Person &p) {
  contact c, d, e;
  mail_plugin.init(&c);
  nick_plugin.init(&d);
  nick_plugin.init(&e);
  fill(c, p);
  app::trackText(nick_plugin.format(&c)); // ok
  app::trackText(mail_plugin.format(&c)); // expect: privacy-unconsented-flow
  app::trackText(mail_plugin.format(&d)); // ok
  app::trackText(mail_plugin.name); // ok
  contact_copy(&d, &c);
  app::trackText(d.mail); // expect: privacy-unconsented-flow
  app::trackText(d.nick); // ok
  app::trackNumber(d.level); // ok
  contact_copy(&d, &e);
  app::trackText(d.mail); // ok
  const plugin *use = &mail_plugin;
  app::trackText(use->format(&c)); // expect: privacy-unconsented-flow
}
