// FLAGS: -std=c++20
// A form builder: fluent setters, fold expressions, visitors by overload, CRTP.
#include "../Inputs/app.h"
#include <concepts>
#include <sstream>
#include <tuple>
#include <type_traits>

namespace forms {
using namespace app;

template <typename Derived> class Widget {
public:
  Derived &label(std::string l) {
    label_ = std::move(l);
    return self();
  }
  Derived &id(int i) {
    id_ = i;
    return self();
  }
  std::string render() const {
    return "<label>" + label_ + "</label>" + static_cast<const Derived *>(this)->control();
  }
  const std::string &label() const { return label_; }

protected:
  Derived &self() { return static_cast<Derived &>(*this); }
  std::string label_;
  int id_ = 0;
};

class TextField : public Widget<TextField> {
public:
  TextField &value(std::string v) {
    value_ = std::move(v);
    return *this;
  }
  TextField &placeholder(std::string v) {
    placeholder_ = std::move(v);
    return *this;
  }
  std::string control() const { return "<input value='" + value_ + "'>"; }
  const std::string &hint() const { return placeholder_; }

private:
  std::string value_, placeholder_;
};

class Static : public Widget<Static> {
public:
  std::string control() const { return "<hr>"; }
};

void contactForm(const Person &p) {
  auto mail = TextField().label("E-mail").value(p.email).placeholder("you@example.org").id(7);
  auto nick = TextField().label("Nick").value(p.name).placeholder("nick").id(8);
  track(mail.render()); // expect: privacy-unconsented-flow
  track(nick.render()); // ok
  track(mail.hint());   // ok
  track(mail.label());  // ok
  mail.value("");
  track(mail.render()); // ok
  track(Static().label(p.phone).render()); // expect: privacy-unconsented-flow
  track(Static().label("Line").render());  // ok
}

template <typename... Parts> std::string concat(const Parts &...parts) {
  std::ostringstream os;
  (os << ... << parts);
  return os.str();
}

void folds(const Person &p) {
  track(concat("born ", p.birthYear, '!'));     // expect: privacy-unconsented-flow
  track(concat("score ", p.score, " ", 3.5));   // ok
  track(concat(p.name, "/", p.home.planet));    // ok
  track(concat(p.name, "/", p.home.street));    // expect: privacy-unconsented-flow
}

template <typename T> std::string show(const T &v) {
  if constexpr (std::is_arithmetic_v<T>)
    return std::to_string(v);
  else if constexpr (std::convertible_to<T, std::string_view>)
    return std::string(std::string_view(v));
  else
    return "?";
}

void shown(const Person &p) {
  track(show(p.latitude)); // expect: privacy-unconsented-flow
  track(show(p.score));    // ok
  track(show(p.phone));    // expect: privacy-unconsented-flow
  track(show(p.home));     // ok
}

std::string caption(const Person &p, const std::string &prefix = "user", bool contact = false) {
  if (contact)
    return prefix + " " + p.email;
  return prefix + " " + p.name;
}

void captions(const Person &p) {
  track(caption(p));                // ok
  track(caption(p, "member"));      // ok
  track(caption(p, "member", true)); // expect: privacy-unconsented-flow
  track(caption(Person{}, p.home.zip)); // expect: privacy-unconsented-flow
}

struct Field {
  std::string key, text;
  Field &operator=(const char *s) {
    text = s;
    return *this;
  }
  Field &operator<<(const std::string &s) {
    text += s;
    return *this;
  }
  explicit operator bool() const { return !text.empty(); }
  operator std::string() const { return text; }
};

Field operator+(const Field &a, const Field &b) { return {a.key, a.text + b.text}; }

void operators(const Person &p) {
  Field a{"a", {}}, b{"b", {}};
  a << "tel " << p.phone;
  b << "nick " << p.name;
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
  track((b + a).text); // expect: privacy-unconsented-flow
  track((b + b).text); // ok
  trackNumber(static_cast<bool>(a)); // ok
  a = "none";
  track(a); // ok
}

class Form {
public:
  Field &operator[](const std::string &key) {
    for (auto &f : fields_)
      if (f.key == key)
        return f;
    fields_.reserve(8);
    fields_.push_back({key, {}});
    return fields_.back();
  }
  template <typename F> Form &each(F &&f) {
    for (auto &x : fields_)
      std::forward<F>(f)(x);
    return *this;
  }

private:
  std::vector<Field> fields_;
};

void eachField(const Person &p) {
  Form f;
  f["ssn"] = p.ssn;
  f.each([](const Field &x) {
    track(x.key);  // ok
    track(x.text); // expect: privacy-unconsented-flow
  });
  Form g;
  g["color"] = p.color;
  g["nick"] << p.name;
  g.each([](const Field &x) {
    track(x.text); // ok
  });
}

int depth(const std::string &s, int n, std::string &out) {
  if (n == 0) {
    out = s;
    return 0;
  }
  return 1 + depth("(" + s + ")", n - 1, out);
}

void nested(const Person &p) {
  std::string out;
  int d = depth(p.email, 3, out);
  trackNumber(d); // ok
  track(out);     // expect: privacy-unconsented-flow
  depth(p.name, 2, out);
  track(out); // ok
}

void applied(const Person &p) {
  auto row = std::make_tuple(std::string("k"), p.email);
  track(std::apply([](const auto &k, const auto &v) { return k + v; }, row)); // expect: privacy-unconsented-flow
  track(std::apply([](const auto &k, const auto &) { return k; }, row));      // ok
}

} // namespace forms
