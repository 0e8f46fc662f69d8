// Members that come from bases: single, several, virtual, and views of a base.
#include "../Inputs/app.h"

namespace bases {

struct Entity {
  std::string key;
  std::string label;
};

struct Contact : Entity {
  std::string note;
};

void inheritedMember(const app::Person &p) {
  Contact c;
  c.key = p.email;
  c.label = p.name;
  app::track(c.key);   // expect: privacy-unconsented-flow
  app::track(c.label); // ok
  app::track(c.note);  // ok
}

// Written through the derived class, read through the base.
void throughBase(const app::Person &p) {
  Contact c;
  c.key = p.phone;
  c.label = "home";
  const Entity &e = c;
  app::track(e.key);   // expect: privacy-unconsented-flow
  app::track(e.label); // ok
}

// Written through the base, read through the derived class.
void throughDerived(const app::Person &p) {
  Contact c;
  Entity *e = &c;
  e->label = p.home.street;
  app::track(c.label); // expect: privacy-unconsented-flow
  app::track(c.key);   // ok
}

struct Located {
  double lat = 0;
};
struct Tagged {
  std::string tag;
  std::string extra;
};
struct Photo : Located, Tagged {
  std::string file;
};

void severalBases(const app::Person &p) {
  Photo shot;
  shot.lat = p.latitude;
  shot.tag = p.name;
  shot.file = "a.jpg";
  app::trackReal(shot.lat); // expect: privacy-unconsented-flow
  app::track(shot.tag);     // ok
  Tagged &t = shot;
  app::track(t.tag); // ok
  t.extra = p.email;
  app::track(shot.extra);   // expect: privacy-unconsented-flow
  app::track(shot.file);    // ok
}

// Two bases with a member of the same name.
struct Sender {
  std::string text;
};
struct Receiver {
  std::string text;
};
struct Link : Sender, Receiver {};

void sameName(const app::Person &p) {
  Link l;
  l.Sender::text = p.phone;
  l.Receiver::text = "support";
  app::track(l.Sender::text);   // expect: privacy-unconsented-flow
  app::track(l.Receiver::text); // ok
}

// A member that hides the base's.
struct Renamed : Entity {
  std::string label;
};

void hidden(const app::Person &p) {
  Renamed r;
  r.label = "shown";
  r.Entity::label = p.email;
  app::track(r.label);         // ok
  app::track(r.Entity::label); // expect: privacy-unconsented-flow
}

struct Node {
  std::string id;
};
struct Left : virtual Node {};
struct Right : virtual Node {};
struct Diamond : Left, Right {
  std::string own;
};

// There is one Node in a Diamond.
void virtualBase(const app::Person &p) {
  Diamond d;
  Left &l = d;
  l.id = p.phone;
  Right &r = d;
  app::track(r.id);  // expect: privacy-unconsented-flow
  app::track(d.own); // ok
}

struct PlainLeft : Node {};
struct PlainRight : Node {};
struct Twice : PlainLeft, PlainRight {};

// And two in this one.
void repeatedBase(const app::Person &p) {
  Twice t;
  t.PlainLeft::id = p.phone;
  t.PlainRight::id = "none";
  PlainRight &r = t;
  PlainLeft &l = t;
  app::track(r.id); // ok
  app::track(l.id); // expect: privacy-unconsented-flow
}

// A slice keeps the base's members and drops the rest.
void slicing(const app::Person &p) {
  Contact withNote;
  withNote.note = p.email;
  withNote.key = "17";
  Entity plain = withNote;
  app::track(plain.key); // ok

  Contact withKey;
  withKey.key = p.email;
  Entity kept = withKey;
  app::track(kept.key);   // expect: privacy-unconsented-flow
  app::track(kept.label); // ok
}

// Assigning a slice replaces the base's members alone.
void sliceAssigned(const app::Person &p) {
  Contact c;
  c.key = p.email;
  c.note = p.phone;
  Entity blank;
  static_cast<Entity &>(c) = blank;
  app::track(c.key);  // ok
  app::track(c.note); // expect: privacy-unconsented-flow
}

// Private inheritance with a using declaration and accessors.
class Form : private Tagged {
public:
  using Tagged::extra;
  void setTag(const std::string &t) { tag = t; }
  const std::string &shown() const { return tag; }
};

void privateBase(const app::Person &p) {
  Form a, b;
  a.setTag(p.email);
  a.extra = "-";
  b.setTag(p.name);
  b.extra = p.phone;
  app::track(a.shown()); // expect: privacy-unconsented-flow
  app::track(a.extra);   // ok
  app::track(b.shown()); // ok
  app::track(b.extra);   // expect: privacy-unconsented-flow
}

// The personal class itself as a base.
struct Customer : app::Person {
  std::string tier;
};

void personAsBase(const Customer &c) {
  app::track(c.email); // expect: privacy-unconsented-flow
  app::track(c.tier);  // ok
  app::track(c.name);  // ok
  app::trackPerson(c); // expect: privacy-unconsented-flow
}

// The base is filled by its constructor from what the derived one was given.
class Named {
public:
  Named(std::string first, std::string second)
      : first_(std::move(first)), second_(std::move(second)) {}
  const std::string &first() const { return first_; }
  const std::string &second() const { return second_; }

private:
  std::string first_, second_;
};
class Badge : public Named {
public:
  Badge(const app::Person &p, int number)
      : Named(p.name, p.phone), number_(number) {}
  int number() const { return number_; }

private:
  int number_;
};
class InheritingBadge : public Named {
public:
  using Named::Named;
};

void baseConstructor(const app::Person &p) {
  Badge b(p, 4);
  app::track(b.second());      // expect: privacy-unconsented-flow
  app::track(b.first());       // ok
  app::trackNumber(b.number()); // ok
  InheritingBadge i(p.email, "x");
  app::track(i.first());  // expect: privacy-unconsented-flow
  app::track(i.second()); // ok
}

// Down again, after a detour through the base.
void downcast(const app::Person &p) {
  Contact c;
  c.note = p.email;
  c.label = p.name;
  Entity *e = &c;
  auto *back = static_cast<Contact *>(e);
  app::track(back->note);  // expect: privacy-unconsented-flow
  app::track(back->label); // ok
}

} // namespace bases
