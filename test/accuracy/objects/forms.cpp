// Forms, snapshots, diffs, rows and events: two of each.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <compare>
#include <list>
#include <sstream>
#include <vector>

namespace forms {
using namespace app;

// Fields by enumerator in an array of a class.

enum Field { Mail, Nick, Phone, Count };

class Form {
public:
  void set(Field f, const std::string &v) {
    values_[f] = v;
    dirty_[f] = true;
  }
  const std::string &get(Field f) const { return values_[f]; }
  bool dirty(Field f) const { return dirty_[f]; }
  void reset(Field f) { values_[f].clear(); }
  std::string &operator[](Field f) { return values_[f]; }
  std::string all() const {
    std::string out;
    for (const auto &v : values_)
      out += v + ";";
    return out;
  }

private:
  std::array<std::string, Count> values_;
  std::array<bool, Count> dirty_{};
};

void byField(const Person &p) {
  Form f;
  f.set(Mail, p.email);
  f.set(Nick, p.name);
  track(f.get(Mail)); // expect: privacy-unconsented-flow
  track(f.get(Nick)); // ok
  track(f.get(Phone)); // ok
  trackNumber(f.dirty(Mail)); // ok
  track(f.all()); // expect: privacy-unconsented-flow
  f.reset(Mail);
  track(f.get(Mail)); // ok
  f[Phone] = p.phone;
  track(f[Phone]); // expect: privacy-unconsented-flow
  track(f[Nick]); // ok
}

void sameFieldTwice(const Person &p) {
  Form f;
  f.set(Mail, p.email);
  f.set(Mail, "hidden");
  track(f.get(Mail)); // ok
  Form g = f;
  g.set(Nick, p.phone);
  track(g.get(Nick)); // expect: privacy-unconsented-flow
  track(f.get(Nick)); // ok
}

// Snapshots.

struct Snapshot {
  std::string text;
  int at = 0;
};

class Document {
public:
  void write(const std::string &s) { text_ += s; }
  Snapshot save() const { return {text_, int(text_.size())}; }
  void restore(const Snapshot &s) { text_ = s.text; }
  const std::string &text() const { return text_; }

private:
  std::string text_;
};

void snapshots(const Person &p) {
  Document d;
  d.write("hello ");
  Snapshot clean = d.save();
  d.write(p.email);
  Snapshot full = d.save();
  track(clean.text); // ok
  track(full.text); // expect: privacy-unconsented-flow
  trackNumber(full.at); // ok
  d.restore(clean);
  track(d.text()); // ok
  d.restore(full);
  track(d.text()); // expect: privacy-unconsented-flow
}

// Inheritance with shared state in the base.

class Control {
public:
  virtual ~Control() = default;
  void setCaption(const std::string &c) { caption_ = c; }
  const std::string &caption() const { return caption_; }
  virtual std::string value() const { return ""; }

protected:
  std::string caption_;
};
class Edit : public Control {
public:
  void setText(const std::string &t) { text_ = t; }
  std::string value() const override { return text_; }

private:
  std::string text_;
};
class Check : public Control {
public:
  void setOn(bool on) { on_ = on; }
  std::string value() const override { return on_ ? "on" : "off"; }

private:
  bool on_ = false;
};

void controls(const Person &p) {
  Edit mail, nick;
  Check box;
  mail.setCaption("Mail");
  mail.setText(p.email);
  nick.setCaption("Nick");
  nick.setText(p.name);
  box.setCaption(p.home.planet);
  box.setOn(!p.phone.empty());
  track(mail.value()); // expect: privacy-unconsented-flow
  track(mail.caption()); // ok
  track(nick.value()); // ok
  track(box.value()); // ok
  const Control *all[] = {&nick, &box};
  for (const Control *c : all)
    track(c->value()); // ok
  const Control &c = mail;
  track(c.value()); // expect: privacy-unconsented-flow
}

// Comparison, hashing and conversion of records.

struct Contact {
  std::string mail, nick;
  auto operator<=>(const Contact &) const = default;
  explicit operator bool() const { return !mail.empty(); }
  std::string initials() const { return mail.substr(0, 2) + nick.substr(0, 1); }
};

void compared(const Person &p) {
  Contact a{p.email, p.name}, b{"x", "y"};
  trackNumber(a == b); // ok
  trackNumber(a < b); // ok
  trackNumber(bool(a)); // ok
  track(std::max(a.nick, b.nick)); // ok
  track(b.initials()); // ok
  auto [mail, nick] = a;
  track(nick); // ok
  track(mail); // expect: privacy-unconsented-flow
}

// Chained setters on nested objects, by reference and by value.

struct Style {
  std::string font, owner;
};
class Chart {
public:
  Style &style() { return style_; }
  Style copyOfStyle() const { return style_; }
  Chart &title(std::string t) {
    title_ = std::move(t);
    return *this;
  }
  const std::string &title() const { return title_; }

private:
  Style style_;
  std::string title_;
};

void charts(const Person &p) {
  Chart a, b;
  a.title("A").style().owner = p.email;
  b.title(p.name).copyOfStyle().owner = p.email;
  track(a.style().owner); // expect: privacy-unconsented-flow
  track(a.style().font); // ok
  track(a.title()); // ok
  track(b.style().owner); // ok
  a = b;
  track(a.style().owner); // ok
}

// Elements of an array of objects handed to a function.

void label(Contact *all, std::size_t n, const std::string &nick) {
  for (std::size_t i = 0; i < n; ++i)
    all[i].nick = nick;
}
void setOne(std::vector<Contact> &all, std::size_t i, const std::string &mail) {
  all.at(i).mail = mail;
}

void arrays(const Person &p) {
  Contact all[2];
  label(all, 2, p.name);
  track(all[0].nick); // ok
  std::vector<Contact> v(3);
  setOne(v, 0, p.email);
  setOne(v, 1, p.name);
  track(v[0].mail); // expect: privacy-unconsented-flow
  track(v[1].mail); // ok
  track(v[0].nick); // ok
}

} // namespace forms
