#include "survey.h"

namespace survey {

void answers(const app::Person &p) {
  Form mail, color;
  mail.add("Your address?", p.email);
  color.add("Your color?", std::string(p.color));
  app::track(text(mail.at(0).value));                  // expect: privacy-unconsented-flow
  app::track(mail.at(0).question);                     // ok
  app::track(text(color.at(0).value));                 // ok
  app::trackNumber(answered(mail.at(0).value));        // ok
  app::trackNumber(static_cast<long long>(mail.size())); // ok
  mail.wipe();
  mail.add("Your address?", std::string("none"));
  app::track(text(mail.at(0).value)); // ok
}

void summaries(const app::Person &p) {
  Form f, g;
  f.add("Born?", static_cast<long>(p.birthYear));
  f.add("Phone?", p.phone);
  g.add("Score?", static_cast<long>(p.score));
  Summary s = summarise(f), t = summarise(g);
  app::trackNumber(s.total);                            // expect: privacy-unconsented-flow
  app::track(s.longest);                                // expect: privacy-unconsented-flow
  app::trackNumber(static_cast<long long>(s.answers));  // ok
  app::trackNumber(t.total);                            // ok
  app::track(t.longest);                                // ok
}

void parsed(const app::Person &p) {
  auto mail = parseMail(p.email);
  auto color = parseColor(p.color);
  if (mail)
    app::track(mail.value()); // expect: privacy-unconsented-flow
  else
    app::track(mail.error()); // ok
  if (color)
    app::track(color.value()); // ok
}

void released(const app::Person &p, bool internal) {
  app::track(forRelease(p.email, internal)); // expect: privacy-unconsented-flow
  app::track(forPublic(p.email));            // ok
}

static void sendFirst(const Form &form) {
  app::track(text(form.at(0).value)); // expect: privacy-unconsented-flow
  app::track(form.at(0).question);    // ok
}

void hooked(const app::Person &p) {
  onSubmit = sendFirst;
  Form f;
  f.add("Street?", p.home.street);
  submit(f);
}

} // namespace survey
