#include "blob.h"
#include "records.h"
#include "../../Inputs/app.h"

static void send(const std::vector<unsigned char> &v, std::string &to) {
  to.assign(v.begin(), v.end());
}

void bytes(const app::Person &p) {
  ser::Writer contact, badge;
  contact & Contact{p.email, p.phone};
  badge & Badge{p.name, p.score};
  app::trackBytes(contact.bytes().data(), contact.bytes().size()); // expect: privacy-unconsented-flow
  app::trackBytes(badge.bytes().data(), badge.bytes().size());     // ok
  app::trackNumber(static_cast<long long>(contact.bytes().size())); // ok
}

void whole(const app::Person &p) {
  ser::Writer a, b;
  a & Account{{p.email, "-"}, {p.name, p.score}};
  b & Account{{"-", "-"}, {p.name, p.score}};
  std::string x, y;
  send(a.bytes(), x);
  send(b.bytes(), y);
  app::track(x); // expect: privacy-unconsented-flow
  app::track(y); // ok
}

void roundTrip(const app::Person &p) {
  ser::Writer a, b;
  a & Contact{p.email, "-"};
  b & Badge{p.name, 1};
  ser::Reader ra(a.bytes()), rb(b.bytes());
  Contact c;
  Badge d;
  ra & c;
  rb & d;
  app::track(c.mail);      // expect: privacy-unconsented-flow
  app::track(d.nick);      // ok
  app::trackNumber(static_cast<long long>(ra.left())); // ok
}

void printed(const app::Person &p) {
  ser::Printer a, b;
  a.field("mail", p.email).field("score", p.score);
  b.field("nick", p.name).field("length", long(p.email.size()));
  app::track(a.text()); // expect: privacy-unconsented-flow
  app::track(b.text()); // ok
  a.restart();
  a.field("year", 2024L);
  app::track(a.text()); // ok
  a.list("all", std::vector<std::string>{p.name, p.home.zip});
  app::track(a.text()); // expect: privacy-unconsented-flow
  b.list("all", std::vector<std::string>{p.name, p.home.planet});
  app::track(b.text()); // ok
}

void parsed(const app::Person &p) {
  ser::Parser a("phone=" + p.phone + "\n"), b("nick=" + p.name + "\n");
  app::track(a["phone"]); // expect: privacy-unconsented-flow
  app::track(b["nick"]);  // ok
  app::trackNumber(static_cast<long long>(a.size())); // ok
}

void blobs(const app::Person &p) {
  blob a, b;
  blob_reset(&a);
  blob_reset(&b);
  blob_write(&a, p.ssn, sizeof p.ssn);
  blob_write(&b, p.color, sizeof p.color);
  char x[16] = {}, y[16] = {};
  blob_read(&a, 0, x, 12);
  blob_read(&b, 0, y, 12);
  app::trackText(x); // expect: privacy-unconsented-flow
  app::trackText(y); // ok
  app::trackNumber(blob_used(&a)); // ok
}
