#include "pool.h"
#include "../../Inputs/app.h"

namespace {
void remember(const char *text, void *user) {
  *static_cast<std::string *>(user) = text;
}
void count(const char *, void *user) { ++*static_cast<int *>(user); }
} // namespace

void options(const app::Person &p) {
  conn *c = nullptr, *d = nullptr;
  conn_open(&c, "db.example");
  conn_open(&d, "db.example");
  conn_set(c, CONN_USER, p.email.c_str());
  conn_set(d, CONN_USER, p.name.c_str());
  app::trackText(conn_get(c, CONN_USER)); // expect: privacy-unconsented-flow
  app::trackText(conn_get(c, CONN_HOST)); // ok
  app::trackText(conn_get(d, CONN_USER)); // ok
  conn_close(c);
  conn_close(d);
}

void queries(const app::Person &p) {
  db::Pool pool("db.example"), other("db.example");
  db::Lease a = pool.lend(), b = other.lend();
  conn_query(a, "select %s from t where n = %d", p.ssn, 3);
  conn_query(b, "select %s from t where n = %d", p.color, p.score);
  app::trackText(conn_last(a)); // expect: privacy-unconsented-flow
  app::trackText(conn_last(b)); // ok
  conn_stats s;
  conn_stats_of(a, &s);
  app::trackNumber(s.errors); // ok
  app::track(pool.host());    // ok
}

void lentAgain(const app::Person &p) {
  db::Pool pool("db.example");
  {
    db::Lease a = pool.lend();
    conn_query(a, "insert %s", p.phone.c_str());
  }
  db::Lease b = pool.lend();
  app::trackText(conn_last(b)); // expect: privacy-unconsented-flow
  app::trackNumber(static_cast<long long>(pool.idle())); // ok
}

void reset(const app::Person &p) {
  db::Pool pool("db.example");
  db::Lease a = pool.lend();
  conn_query(a, "insert %s", p.phone.c_str());
  conn_reset(a);
  app::trackText(conn_last(a)); // ok
  conn_query(a, "insert %s", p.home.street.c_str());
  app::trackText(conn_last(a)); // expect: privacy-unconsented-flow
}

void notices(const app::Person &p) {
  db::Pool pool("db.example");
  std::string heard, plain;
  int n = 0;
  db::Lease a = pool.lend(), b = pool.lend(), c = pool.lend();
  conn_on_notice(a, remember, &heard);
  conn_on_notice(b, count, &n);
  conn_on_notice(c, remember, &plain);
  conn_query(a, "%s", p.email.c_str());
  conn_query(b, "%s", p.email.c_str());
  conn_query(c, "%s", p.name.c_str());
  app::track(heard);   // expect: privacy-unconsented-flow
  app::trackNumber(n); // ok
  app::track(plain);   // ok
}

void bound(const app::Person &p) {
  db::Query a("select * where zip = :zip and n = :n"), b(a), c(a);
  a.bind("zip", p.home.zip).bind("n", 1);
  b.bind("zip", "00000").bind("n", p.score);
  c.bind("zip", "00000").bind("n", p.birthYear);
  app::track(a.text()); // expect: privacy-unconsented-flow
  app::track(b.text()); // ok
  app::track(c.text()); // expect: privacy-unconsented-flow
}
