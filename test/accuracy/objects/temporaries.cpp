// Temporaries: used at once, bound to references, kept alive, handed on.
#include "../Inputs/app.h"

namespace temporaries {

struct Card {
  std::string mail;
  std::string title;
  Card withTitle(std::string t) const { return {mail, std::move(t)}; }
  const std::string &m() const { return mail; }
  const std::string &t() const { return title; }
};

Card makeCard(const app::Person &p) { return {p.email, p.name}; }
Card emptyCard() { return {"none", "none"}; }

void memberOfTemporary(const app::Person &p) {
  app::track(makeCard(p).mail);  // expect: privacy-unconsented-flow
  app::track(makeCard(p).title); // ok
  app::track(emptyCard().mail);  // ok
}

void built(const app::Person &p) {
  app::track(Card{p.phone, "x"}.mail);  // expect: privacy-unconsented-flow
  app::track(Card{p.phone, "x"}.title); // ok
  app::track((Card{"x", p.phone}).t()); // expect: privacy-unconsented-flow
}

void keptByReference(const app::Person &p) {
  const Card &c = makeCard(p);
  app::track(c.mail);  // expect: privacy-unconsented-flow
  app::track(c.title); // ok
  Card &&r = makeCard(p);
  app::track(r.mail); // expect: privacy-unconsented-flow
  r.mail = "gone";
  app::track(r.mail); // ok
}

void memberKept(const app::Person &p) {
  const std::string &mail = makeCard(p).mail;
  const std::string &title = makeCard(p).title;
  app::track(mail);  // expect: privacy-unconsented-flow
  app::track(title); // ok
  std::string &&moved = makeCard(p).mail;
  app::track(moved); // expect: privacy-unconsented-flow
}

void autoReference(const app::Person &p) {
  auto &&c = makeCard(p);
  auto &&e = emptyCard();
  app::track(c.mail); // expect: privacy-unconsented-flow
  app::track(e.mail); // ok
}

void chain(const app::Person &p) {
  app::track(makeCard(p).withTitle("sir").mail);  // expect: privacy-unconsented-flow
  app::track(makeCard(p).withTitle("sir").title); // ok
  app::track(emptyCard().withTitle(p.email).t()); // expect: privacy-unconsented-flow
  app::track(emptyCard().withTitle(p.email).m()); // ok
}

void concatenated(const app::Person &p) {
  app::track("to: " + makeCard(p).mail + ";");  // expect: privacy-unconsented-flow
  app::track("to: " + makeCard(p).title + ";"); // ok
  app::track(std::string("to: ") + std::string(p.home.zip)); // expect: privacy-unconsented-flow
  app::track(std::string(app::buildName()) + '/');           // ok
}

void conversion() {
  app::track(app::deviceId());                            // expect: privacy-unconsented-flow
  app::track(app::buildName());                           // ok
  app::trackView(std::string_view(app::readEmail()));     // expect: privacy-unconsented-flow
  app::trackView(app::version());                         // ok
  app::trackText(app::readEmail().c_str());               // expect: privacy-unconsented-flow
  app::trackText(app::version().c_str());                 // ok
}

// A sink that takes an object, built at the call.
void personBuilt(const app::Person &p) {
  app::trackPerson(app::loadPerson(4)); // expect: privacy-unconsented-flow
  app::trackPerson(app::Person{.name = p.name, .score = 4}); // ok
  app::trackPerson(app::Person{.email = p.email}); // expect: privacy-unconsented-flow
  app::trackPerson({}); // ok
}

// A builder whose calls end in a temporary.
class Query {
public:
  Query &&with(const std::string &key, const std::string &value) && {
    text_ += key + "=" + value + "&";
    return std::move(*this);
  }
  std::string done() && { return std::move(text_); }

private:
  std::string text_;
};

void builder(const app::Person &p) {
  app::track(Query().with("m", p.email).with("v", "1").done()); // expect: privacy-unconsented-flow
  app::track(Query().with("n", p.name).with("v", "1").done());  // ok
}

// A builder that returns itself by reference, with a name.
class Report {
public:
  Report &set(const std::string &v) {
    a_ = v;
    return *this;
  }
  Report &note(const std::string &v) {
    b_ = v;
    return *this;
  }
  const std::string &a() const { return a_; }
  const std::string &b() const { return b_; }

private:
  std::string a_, b_;
};

void fluent(const app::Person &p) {
  Report r;
  r.set(p.email).note("x");
  app::track(r.a()); // expect: privacy-unconsented-flow
  app::track(r.b()); // ok
  app::track(Report().set("x").note(p.phone).b()); // expect: privacy-unconsented-flow
  app::track(Report().set("x").note(p.phone).a()); // ok
}

// A range-for over a temporary.
std::vector<Card> cards(const app::Person &p) {
  std::vector<Card> all;
  all.push_back(makeCard(p));
  return all;
}
void rangeOverTemporary(const app::Person &p) {
  for (const Card &c : cards(p))
    app::track(c.mail); // expect: privacy-unconsented-flow
  for (const Card &c : cards(p))
    app::track(c.title); // ok
}

} // namespace temporaries
