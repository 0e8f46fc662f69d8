// FLAGS: -std=c++20
// References kept in objects, handed back, and written through.
#include "../Inputs/app.h"
#include <cstring>

namespace references {
using namespace app;

class Profile {
public:
  std::string &name() { return name_; }
  const std::string &name() const { return name_; }
  std::string &contact() { return contact_; }
  Profile &setTheme(std::string t) {
    theme_ = std::move(t);
    return *this;
  }
  Profile &setPhone(const std::string &t) {
    phone_ = t;
    return *this;
  }
  const std::string &theme() const { return theme_; }
  const std::string &phone() const { return phone_; }

private:
  std::string name_, contact_, theme_ = "dark", phone_;
};

void writtenThrough(const Person &p) {
  Profile q;
  q.name() = p.name;
  q.contact() = p.email;
  track(q.name()); // ok
  track(q.contact()); // expect: privacy-unconsented-flow
  q.contact() = "removed";
  track(q.contact()); // ok
}

void chained(const Person &p) {
  Profile q;
  q.setTheme("light").setPhone(p.phone).setTheme("grey");
  track(q.theme()); // ok
  track(q.phone()); // expect: privacy-unconsented-flow
  Profile other;
  other.setTheme(p.home.zip).setPhone("none");
  track(other.phone()); // ok
  track(other.theme()); // expect: privacy-unconsented-flow
}

// A view of somebody else's record.
class Editor {
public:
  explicit Editor(Profile &p) : profile_(p) {}
  void rename(const std::string &n) { profile_.name() = n; }
  void contact(const std::string &c) { profile_.contact() = c; }

private:
  Profile &profile_;
};

void edited(const Person &p) {
  Profile q, r;
  Editor onQ(q), onR(r);
  onQ.contact(p.email);
  onR.rename(p.name);
  track(q.contact()); // expect: privacy-unconsented-flow
  track(r.name()); // ok
  track(r.contact()); // ok
}

struct Context {
  const Person &who;
  const std::string *note;
  std::string &log;
};

void record(const Context &c) { c.log += c.who.name; }
void recordAll(const Context &c) { c.log += c.who.home.street + *c.note; }

void contexts(const Person &p) {
  std::string note = "seen", first, second;
  Context a{p, &note, first};
  Context b{p, &note, second};
  record(a);
  recordAll(b);
  track(first); // ok
  track(second); // expect: privacy-unconsented-flow
  track(*a.note); // ok
  track(a.who.email); // expect: privacy-unconsented-flow
}

// Two names for one object.
struct Slot {
  std::string text = "empty";
};
struct Holder {
  Slot *slot;
};

void aliased(const Person &p) {
  Slot shared, own;
  Holder a{&shared}, b{&shared}, c{&own};
  a.slot->text = p.email;
  track(b.slot->text); // expect: privacy-unconsented-flow
  track(c.slot->text); // ok
  track(shared.text); // expect: privacy-unconsented-flow
  b.slot = &own;
  track(b.slot->text); // ok
}

std::string &pick(bool first, std::string &a, std::string &b) {
  return first ? a : b;
}

void picked(const Person &p, bool first) {
  std::string a = "a", b = "b", c = "c";
  pick(first, a, b) = p.phone;
  track(a); // expect: privacy-unconsented-flow
  track(c); // ok
  std::string d = p.name, e = p.email;
  track(pick(first, d, c)); // ok
  track(pick(first, d, e)); // expect: privacy-unconsented-flow
}

// Pointers to members choose the field.
std::string get(const Person &p, std::string Person::*what) { return p.*what; }

void members(const Person &p) {
  track(get(p, &Person::email)); // expect: privacy-unconsented-flow
  track(get(p, &Person::name)); // ok
  std::string Address::*part = &Address::planet;
  track(p.home.*part); // ok
  part = &Address::zip;
  track(p.home.*part); // expect: privacy-unconsented-flow
}

struct Column {
  const char *title;
  std::string Profile::*unused;
  const std::string &(Profile::*read)() const;
};

void columns(const Person &p) {
  Profile q;
  q.setPhone(p.phone).setTheme("dark");
  const Column phone{"phone", nullptr, &Profile::phone};
  const Column theme{"theme", nullptr, &Profile::theme};
  track((q.*phone.read)()); // expect: privacy-unconsented-flow
  track((q.*theme.read)()); // ok
  trackText(phone.title); // ok
}

} // namespace references
