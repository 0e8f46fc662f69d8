// Two instances of one class, one with personal data in it and one without.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <sstream>

namespace instances {
using namespace app;

// A builder whose steps give itself back.

class Request {
public:
  Request &url(std::string u) {
    url_ = std::move(u);
    return *this;
  }
  Request &header(const std::string &k, const std::string &v) {
    headers_[k] = v;
    return *this;
  }
  Request &body(std::string b) {
    body_ = std::move(b);
    return *this;
  }
  const std::string &url() const { return url_; }
  const std::string &body() const { return body_; }
  std::string header(const std::string &k) const {
    auto it = headers_.find(k);
    return it == headers_.end() ? std::string() : it->second;
  }

private:
  std::string url_, body_;
  std::map<std::string, std::string> headers_;
};

void built(const Person &p) {
  Request a, b;
  a.url("https://x").header("X-Id", p.phone).body(p.name);
  b.url("https://y/" + p.email).body("none");
  track(a.url()); // ok
  track(a.body()); // ok
  track(a.header("X-Id")); // expect: privacy-unconsented-flow
  track(b.url()); // expect: privacy-unconsented-flow
  track(b.body()); // ok
  track(b.header("X-Id")); // ok
}

// Setters through several layers.

class Label {
public:
  void setText(const std::string &t) { text_ = t; }
  const std::string &text() const { return text_; }

private:
  std::string text_;
};

class Panel {
public:
  void setTitle(const std::string &t) { title_.setText(t); }
  void setFooter(const std::string &t) { footer_.setText(t); }
  std::string title() const { return title_.text(); }
  std::string footer() const { return footer_.text(); }

private:
  Label title_, footer_;
};

class Window {
public:
  Panel &left() { return left_; }
  Panel &right() { return right_; }
  const Panel &left() const { return left_; }
  void show(const Person &p) {
    left_.setTitle(p.email);
    left_.setFooter("footer");
    right_.setTitle(p.name);
    right_.setFooter(p.phone);
  }

private:
  Panel left_, right_;
};

void layers(const Person &p) {
  Window w;
  w.show(p);
  track(w.left().title()); // expect: privacy-unconsented-flow
  track(w.left().footer()); // ok
  track(w.right().title()); // ok
  track(w.right().footer()); // expect: privacy-unconsented-flow
  const Window &c = w;
  track(c.left().footer()); // ok
}

// One class template, several types.

template <class T> class Property {
public:
  Property() = default;
  explicit Property(T v) : value_(std::move(v)) {}
  void set(const T &v) { value_ = v; }
  const T &get() const { return value_; }
  Property &operator=(const T &v) {
    value_ = v;
    return *this;
  }
  operator const T &() const { return value_; }

private:
  T value_{};
};

struct Settings {
  Property<std::string> mail;
  Property<std::string> theme;
  Property<int> year;
  Property<int> volume;
};

void properties(const Person &p) {
  Settings s;
  s.mail = p.email;
  s.theme = std::string("dark");
  s.year.set(p.birthYear);
  s.volume.set(p.score);
  track(s.mail.get()); // expect: privacy-unconsented-flow
  track(s.theme.get()); // ok
  trackNumber(s.year); // expect: privacy-unconsented-flow
  trackNumber(s.volume); // ok
}

// Copy, then modify the copy.

struct Profile {
  std::string mail;
  std::string nick;
  int year = 0;
  void scrub() {
    mail.clear();
    year = 0;
  }
};

Profile profileOf(const Person &p) { return {p.email, p.name, p.birthYear}; }

void copyThenScrub(const Person &p) {
  Profile full = profileOf(p);
  Profile bare = full;
  bare.scrub();
  track(full.mail); // expect: privacy-unconsented-flow
  track(bare.mail); // ok
  trackNumber(bare.year); // ok
  track(bare.nick); // ok
}

Profile scrubbed(Profile q) {
  q.scrub();
  return q;
}

void scrubbedCopy(const Person &p) {
  Profile full = profileOf(p);
  track(scrubbed(full).mail); // ok
  track(full.mail); // expect: privacy-unconsented-flow
  full = scrubbed(std::move(full));
  track(full.mail); // ok
}

void swapped(const Person &p) {
  Profile a = profileOf(p), b{"none", "nobody", 0};
  std::swap(a, b);
  track(a.mail); // ok
  track(b.mail); // expect: privacy-unconsented-flow
  std::swap(a.mail, b.nick);
  track(b.nick); // ok
  std::swap(a.nick, b.mail);
  track(a.nick); // expect: privacy-unconsented-flow
  track(b.mail); // ok
}

// Array of structs, an element reset.

struct Seat {
  std::string guest;
  int row = 0;
};

void seats(const Person &p) {
  Seat seats[3];
  seats[0].guest = p.email;
  seats[1].guest = p.name;
  seats[0].row = p.score;
  track(seats[0].guest); // expect: privacy-unconsented-flow
  track(seats[1].guest); // ok
  trackNumber(seats[0].row); // ok
  seats[0] = Seat{};
  track(seats[0].guest); // ok
}

// Bases: each has its own.

struct Named {
  std::string value;
  const std::string &text() const { return value; }
};
struct Mailed {
  std::string value;
  const std::string &mail() const { return value; }
};
struct Contact : Named, Mailed {
  Contact(const Person &p) : Named{p.name}, Mailed{p.email} {}
};

void twoBases(const Person &p) {
  Contact c(p);
  track(c.text()); // ok
  track(c.mail()); // expect: privacy-unconsented-flow
  const Named &n = c;
  track(n.value); // ok
  Named slice = c;
  track(slice.text()); // ok
  Mailed other = c;
  track(other.mail()); // expect: privacy-unconsented-flow
}

// An object that is handed on, changed by who gets it.

void fill(Profile &out, const Person &p, bool all) {
  out.nick = p.name;
  if (all)
    out.mail = p.email;
}

void filledBoth(const Person &p) {
  Profile a, b;
  fill(a, p, true);
  fill(b, p, false);
  track(a.mail); // expect: privacy-unconsented-flow
  track(b.mail); // ok
  track(a.nick); // ok
}

// Whole objects and what is in them.

void wholes(const Person &p) {
  Person copy = p;
  Person nick;
  nick.name = p.name;
  nick.score = p.score;
  trackPerson(copy); // expect: privacy-unconsented-flow
  trackPerson(nick); // ok
  copy = Person{};
  trackPerson(copy); // ok
}

} // namespace instances
