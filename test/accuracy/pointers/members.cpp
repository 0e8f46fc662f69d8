// References stored in objects, pointers to members, returned references.
#include "../Inputs/app.h"

namespace members {

class Binder {
public:
  Binder(std::string &a, const std::string &b) : a_(a), b_(b) {}
  void write(const std::string &s) { a_ = s; }
  const std::string &a() const { return a_; }
  const std::string &b() const { return b_; }

private:
  std::string &a_;
  const std::string &b_;
};

void storedReference(const app::Person &p) {
  std::string target, other;
  Binder bad(target, p.email), good(other, p.name);
  app::track(bad.b());  // expect: privacy-unconsented-flow
  app::track(good.b()); // ok
  bad.write(p.phone);
  good.write("x");
  app::track(target);  // expect: privacy-unconsented-flow
  app::track(other);   // ok
  app::track(bad.a()); // expect: privacy-unconsented-flow
}

// What the reference names is changed later.
void seenLater(const app::Person &p) {
  std::string target, other;
  Binder bad(target, other), good(other, other);
  target = p.email;
  app::track(bad.a());  // expect: privacy-unconsented-flow
  app::track(good.a()); // ok
  target = "x";
  app::track(bad.a()); // ok
}

struct Visitor {
  const app::Person &who;
  const std::string &page;
};

void personByReference(const app::Person &p) {
  Visitor v{p, p.home.planet};
  app::track(v.who.email); // expect: privacy-unconsented-flow
  app::track(v.who.name);  // ok
  app::track(v.page);      // ok
}

// Appends to somebody else's string.
class Log {
public:
  explicit Log(std::string *out) : out_(out) {}
  Log &operator<<(const std::string &s) {
    out_->append(s);
    return *this;
  }

private:
  std::string *out_;
};

void writer(const app::Person &p) {
  std::string a, b;
  Log(&a) << "mail " << p.email;
  Log(&b) << "name " << p.name;
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
}

// Returned references that are written through.
class Account {
public:
  std::string &name() { return name_; }
  std::string &mail() { return mail_; }
  const std::string &name() const { return name_; }
  const std::string &mail() const { return mail_; }
  std::string *slot(int i) { return i == 0 ? &name_ : &mail_; }
  int &at(const char *) { return n_; }
  int n() const { return n_; }

private:
  std::string name_, mail_;
  int n_ = 0;
};

void writtenThrough(const app::Person &p) {
  Account a, b;
  a.mail() = p.email;
  a.name() = p.name;
  b.mail() = "x";
  app::track(a.mail()); // expect: privacy-unconsented-flow
  app::track(a.name()); // ok
  app::track(b.mail()); // ok
  a.mail() = "none";
  app::track(a.mail()); // ok
}

void writtenThroughConst(const app::Person &p) {
  Account a, b;
  a.name() = p.phone;
  b.name() = p.name;
  const Account &ca = a;
  const Account &cb = b;
  app::track(ca.name()); // expect: privacy-unconsented-flow
  app::track(ca.mail()); // ok
  app::track(cb.name()); // ok
}

void appendedThrough(const app::Person &p) {
  Account a, b;
  a.name() += p.phone;
  a.mail().assign("x");
  b.mail().append(p.email).append("!");
  app::track(a.name()); // expect: privacy-unconsented-flow
  app::track(a.mail()); // ok
  app::track(b.mail()); // expect: privacy-unconsented-flow
  app::track(b.name()); // ok
}

void throughSlot(const app::Person &p) {
  Account a, b;
  *a.slot(1) = p.email;
  *b.slot(1) = "x";
  app::track(a.mail()); // expect: privacy-unconsented-flow
  app::track(b.mail()); // ok
}

void numberThrough(const app::Person &p) {
  Account a, b;
  a.at("year") = p.birthYear;
  b.at("score") += p.score;
  app::trackNumber(a.n()); // expect: privacy-unconsented-flow
  app::trackNumber(b.n()); // ok
}

std::string &longest(std::string &a, std::string &b) {
  return a.size() < b.size() ? b : a;
}
std::string &first(std::string &a, std::string &) { return a; }

void freeFunctionReference(const app::Person &p, std::string a,
                           std::string b) {
  std::string c, d;
  longest(a, b) = p.email;
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // expect: privacy-unconsented-flow
  first(c, d) = p.email;
  app::track(c); // expect: privacy-unconsented-flow
  app::track(d); // ok
}

std::string &current() {
  static std::string s;
  return s;
}
std::string &greeting() {
  static std::string s;
  return s;
}

void staticReference(const app::Person &p) {
  current() = p.email;
  greeting() = p.name;
  app::track(current());  // expect: privacy-unconsented-flow
  app::track(greeting()); // ok
}

// Pointers to data members.
struct Row {
  std::string mail;
  std::string nick;
  int year = 0;
  int score = 0;
};

void memberPointer(const app::Person &p) {
  std::string Row::*where = &Row::mail;
  int Row::*which = &Row::year;
  Row r;
  r.*where = p.email;
  r.*which = p.birthYear;
  app::track(r.mail);        // expect: privacy-unconsented-flow
  app::track(r.nick);        // ok
  app::trackNumber(r.year);  // expect: privacy-unconsented-flow
  app::trackNumber(r.score); // ok
}

void memberPointerRead(const Row &, const app::Person &p) {
  Row r{p.email, p.name, 0, 0};
  const Row *q = &r;
  std::string Row::*mail = &Row::mail;
  std::string Row::*nick = &Row::nick;
  app::track(q->*mail); // expect: privacy-unconsented-flow
  app::track(q->*nick); // ok
  app::track(r.*mail);  // expect: privacy-unconsented-flow
}

const std::string &pick(const app::Person &p, std::string app::Person::*f) {
  return p.*f;
}
void memberPointerArgument(const app::Person &p) {
  app::track(pick(p, &app::Person::email)); // expect: privacy-unconsented-flow
  app::track(pick(p, &app::Person::name));  // ok
}

// A table of columns, as exporters have it.
struct Column {
  const char *title;
  std::string Row::*field;
};
const Column columns[] = {{"mail", &Row::mail}, {"nick", &Row::nick}};

void exportAll(const app::Person &p) {
  Row r{p.email, p.name, 0, 0};
  for (const Column &c : columns) {
    app::track(r.*c.field); // expect: privacy-unconsented-flow
    app::trackText(c.title); // ok
  }
}

// Pointers to member functions.
void memberFunction(const app::Person &p) {
  Account a;
  a.mail() = p.email;
  a.name() = p.name;
  std::string &(Account::*get)() = &Account::mail;
  app::track((a.*get)()); // expect: privacy-unconsented-flow
  get = &Account::name;
  app::track((a.*get)()); // ok
}

} // namespace members
