#include "../../Inputs/app.h"
#include "mail.h"

struct MailFree {
  void operator()(mail *m) const { mail_free(m); }
};
using MailPtr = std::unique_ptr<mail, MailFree>;

static int appendTo(void *to, const char *data, size_t n) {
  static_cast<std::string *>(to)->append(data, n);
  return static_cast<int>(n);
}

int main() {
  app::Person p = app::loadPerson(1);
  MailPtr m(mail_new());
  mail_set_to(m.get(), p.email.c_str());
  mail_set_subject(m.get(), "hello");
  app::trackText(mail_to(m.get())); // expect: privacy-unconsented-flow
  app::trackText(mail_subject(m.get())); // ok
  std::string out;
  mail_ops ops{appendTo, &out};
  int n = mail_write(m.get(), &ops);
  app::track(out); // expect: privacy-unconsented-flow
  app::trackNumber(n > 10); // ok
  if (mail_check(p.phone.c_str()) < 0)
    app::trackText(mail_last_error()); // expect: privacy-unconsented-flow
}
