// FLAGS: -std=c++20
// Entities, widgets and messages with base classes.
#include "../Inputs/app.h"

namespace bases {
using namespace app;

class Named {
public:
  void setName(std::string n) { name_ = std::move(n); }
  const std::string &name() const { return name_; }

private:
  std::string name_ = "none";
};
class Reachable {
public:
  void setContact(std::string c) { contact_ = std::move(c); }
  const std::string &contact() const { return contact_; }

protected:
  std::string contact_;
};
class Account : public Named, public Reachable {
public:
  std::string summary() const { return name() + ":" + contact_; }
  std::string label() const { return "[" + name() + "]"; }
};

void twoBases(const Person &p) {
  Account a;
  a.setName(p.name);
  a.setContact(p.email);
  track(a.name()); // ok
  track(a.contact()); // expect: privacy-unconsented-flow
  track(a.label()); // ok
  track(a.summary()); // expect: privacy-unconsented-flow
  const Named &n = a;
  track(n.name()); // ok
  Reachable *r = &a;
  track(r->contact()); // expect: privacy-unconsented-flow
  r->setContact("removed");
  track(a.contact()); // ok
}

// The base holds the state, two derived classes format it.
class Report {
public:
  explicit Report(std::string owner) : owner_(std::move(owner)) {}
  virtual ~Report() = default;
  virtual std::string render() const = 0;

protected:
  std::string owner_;
  std::string title_ = "report";
};
class FullReport : public Report {
public:
  using Report::Report;
  std::string render() const override { return title_ + " for " + owner_; }
};
class ShortReport : public Report {
public:
  using Report::Report;
  std::string render() const override { return title_; }
};

void rendered(const Person &p) {
  FullReport full(p.email);
  ShortReport brief(p.email);
  FullReport guest("guest");
  track(full.render()); // expect: privacy-unconsented-flow
  track(brief.render()); // ok
  track(guest.render()); // ok
  Report &r = full;
  track(r.render()); // expect: privacy-unconsented-flow
}

// A shared base.
struct Stamp {
  std::string origin;
  long serial = 1;
};
struct Signed : virtual Stamp {
  std::string signer;
};
struct Dated : virtual Stamp {
  std::string date;
};
struct Document : Signed, Dated {
  std::string text;
};

void virtualBase(const Person &p) {
  Document d;
  static_cast<Signed &>(d).origin = p.home.street;
  d.date = "2024-01-01";
  track(static_cast<Dated &>(d).origin); // expect: privacy-unconsented-flow
  track(d.date); // ok
  trackNumber(d.serial); // ok
  d.origin = "office";
  track(d.origin); // ok
}

// Same field name in base and derived.
struct Base {
  std::string id = "base";
};
struct Derived : Base {
  std::string id = "derived";
};

void hidden(const Person &p) {
  Derived d;
  d.id = p.phone;
  track(d.id); // expect: privacy-unconsented-flow
  track(d.Base::id); // ok
  track(static_cast<const Base &>(d).id); // ok
}

struct Point {
  double x, y;
};
struct Place : Point {
  std::string name;
  Place(const Person &p, std::string n) : Point{p.latitude, 1.5}, name(std::move(n)) {}
};

void placed(const Person &p) {
  Place here(p, "here");
  trackReal(here.x); // expect: privacy-unconsented-flow
  trackReal(here.y); // ok
  Point copy = here;
  trackReal(copy.x); // expect: privacy-unconsented-flow
  copy.x = 0;
  trackReal(copy.x); // ok
}

} // namespace bases
