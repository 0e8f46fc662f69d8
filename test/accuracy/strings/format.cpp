// format, fmt, and formatting by hand with placeholders and literals.
#include "../Inputs/app.h"
#include "Inputs/format.h"
#include <fmt/format.h>
#include <iterator>
#include <sstream>

namespace format {

void standard(const app::Person &p) {
  app::track(std::format("mail {}", p.email));             // expect: privacy-unconsented-flow
  app::track(std::format("nick {}", p.name));              // ok
  app::track(std::format("{} {}", p.name, p.birthYear));   // expect: privacy-unconsented-flow
  app::track(std::format("{} {}", p.name, p.score));       // ok
  app::track(std::format("{:.3f}", p.latitude));           // expect: privacy-unconsented-flow
  app::track(std::format("{} chars", p.email.size()));     // ok
}

void standardTo(const app::Person &p) {
  std::string a, b;
  std::format_to(std::back_inserter(a), "mail {}", p.email);
  std::format_to(std::back_inserter(b), "nick {}", p.name);
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
}

void fmtFormat(const app::Person &p) {
  app::track(fmt::format("mail {}", p.email));            // expect: privacy-unconsented-flow
  app::track(fmt::format("nick {}", p.name));             // ok
  app::track(fmt::format("{:>4} {}", p.birthYear, p.name)); // expect: privacy-unconsented-flow
  app::track(fmt::format("{:>4} {}", p.score, p.name));   // ok
  app::track(fmt::format("id {}", app::deviceId()));      // expect: privacy-unconsented-flow
  app::track(fmt::format("build {}", app::buildName()));  // ok
}

void fmtNamed(const app::Person &p) {
  using namespace fmt::literals;
  app::track(fmt::format("{m}", fmt::arg("m", p.phone)));  // expect: privacy-unconsented-flow
  app::track(fmt::format("{n}", fmt::arg("n", p.name)));   // ok
  app::track(fmt::format("{m}", "m"_a = p.email));         // expect: privacy-unconsented-flow
  app::track(fmt::format("{m}", "m"_a = p.name));          // ok
}

void fmtTo(const app::Person &p) {
  fmt::memory_buffer a, b;
  fmt::format_to(std::back_inserter(a), "mail {}", p.email);
  fmt::format_to(std::back_inserter(b), "nick {}", p.name);
  app::trackBytes(a.data(), a.size()); // expect: privacy-unconsented-flow
  app::trackBytes(b.data(), b.size()); // ok
  app::track(fmt::to_string(a));       // expect: privacy-unconsented-flow
  app::track(fmt::to_string(b));       // ok
  char c[64] = {}, d[64] = {};
  fmt::format_to_n(c, sizeof c - 1, "{}", p.phone);
  fmt::format_to_n(d, sizeof d - 1, "{}", p.name);
  app::trackText(c); // expect: privacy-unconsented-flow
  app::trackText(d); // ok
}

void fmtText(const app::Person &p) {
  app::track(fmt::to_string(p.birthYear)); // expect: privacy-unconsented-flow
  app::track(fmt::to_string(p.score));     // ok
  std::vector<std::string> bad{p.name, p.email}, good{p.name};
  app::track(fmt::format("{}", fmt::join(bad, ",")));  // expect: privacy-unconsented-flow
  app::track(fmt::format("{}", fmt::join(good, ","))); // ok
}

// A wrapper with a pack, as projects have it.
template <class... A>
std::string line(fmt::format_string<A...> text, A &&...args) {
  return fmt::format(text, std::forward<A>(args)...);
}

void wrapped(const app::Person &p) {
  app::track(line("{}: {}", "mail", p.email)); // expect: privacy-unconsented-flow
  app::track(line("{}: {}", "nick", p.name));  // ok
}

template <class... A>
std::string vline(fmt::string_view text, const A &...args) {
  return fmt::vformat(text, fmt::make_format_args(args...));
}

void wrappedArgs(const app::Person &p) {
  app::track(vline("{}: {}", "mail", p.email)); // expect: privacy-unconsented-flow
  app::track(vline("{}: {}", "nick", p.name));  // ok
}

// Placeholders replaced by hand.
std::string substitute(std::string text, const std::string &key,
                 const std::string &value) {
  auto at = text.find("{" + key + "}");
  if (at != std::string::npos)
    text.replace(at, key.size() + 2, value);
  return text;
}

void byHand(const app::Person &p) {
  app::track(substitute("dear {m}", "m", p.email)); // expect: privacy-unconsented-flow
  app::track(substitute("dear {n}", "n", p.name));  // ok
}

// %1, %2 as Qt and Boost have it.
class Arg {
public:
  explicit Arg(std::string text) : text_(std::move(text)) {}
  Arg arg(const std::string &value) const {
    std::string out = text_;
    std::string mark = "%" + std::to_string(next_);
    auto at = out.find(mark);
    if (at != std::string::npos)
      out.replace(at, mark.size(), value);
    Arg result(out);
    result.next_ = next_ + 1;
    return result;
  }
  Arg operator%(const std::string &value) const { return arg(value); }
  std::string str() const { return text_; }

private:
  std::string text_;
  int next_ = 1;
};

void chained(const app::Person &p) {
  app::track(Arg("%1 %2").arg(p.name).arg(p.email).str()); // expect: privacy-unconsented-flow
  app::track(Arg("%1 %2").arg(p.name).arg("x").str());     // ok
  app::track((Arg("%1 %2") % p.name % p.phone).str());     // expect: privacy-unconsented-flow
  app::track((Arg("%1 %2") % p.name % "x").str());         // ok
}

// User-defined literals.
struct Template {
  std::string_view text;
  template <class... A> std::string operator()(const A &...args) const {
    std::ostringstream out;
    out << text;
    ((out << ' ' << args), ...);
    return out.str();
  }
};
constexpr Template operator""_tpl(const char *s, std::size_t n) {
  return {{s, n}};
}

struct Pair {
  std::string key, value;
};
struct Key {
  std::string_view name;
  Pair operator=(const std::string &value) const {
    return {std::string(name), value};
  }
};
constexpr Key operator""_key(const char *s, std::size_t n) { return {{s, n}}; }
std::string operator""_up(const char *s, std::size_t n) {
  std::string out(s, n);
  for (char &c : out)
    c = static_cast<char>(c & ~32);
  return out;
}

void literals(const app::Person &p) {
  app::track("mail"_tpl(p.email));          // expect: privacy-unconsented-flow
  app::track("nick"_tpl(p.name, p.score));  // ok
  app::track(("mail"_key = p.email).value); // expect: privacy-unconsented-flow
  app::track(("mail"_key = p.email).key);   // ok
  app::track(("nick"_key = p.name).value);  // ok
  app::track("mail"_up);                    // ok
  app::track("mail"_up + p.email);          // expect: privacy-unconsented-flow
}

// Units, as number literals.
struct Degrees {
  double value;
};
constexpr Degrees operator""_deg(long double d) {
  return {static_cast<double>(d)};
}
Degrees operator+(Degrees a, double b) { return {a.value + b}; }

void units(const app::Person &p) {
  app::trackReal((1.0_deg + p.latitude).value);        // expect: privacy-unconsented-flow
  app::trackReal((1.0_deg + double(p.score)).value);   // ok
  app::trackReal((1.5_deg).value);                     // ok
}

// A string class of a framework, by hand.
class Text {
public:
  Text() = default;
  Text(const char *s) : s_(s) {}
  Text(const std::string &s) : s_(s) {}
  Text &operator+=(const Text &o) {
    s_ += o.s_;
    return *this;
  }
  friend Text operator+(Text a, const Text &b) { return a += b; }
  Text left(std::size_t n) const { return Text(s_.substr(0, n)); }
  char operator[](std::size_t i) const { return s_[i]; }
  operator const char *() const { return s_.c_str(); }
  const std::string &std() const { return s_; }
  static Text number(long n) { return Text(std::to_string(n)); }

private:
  std::string s_;
};

void ownString(const app::Person &p) {
  Text a = Text("mail ") + Text(p.email), b = Text("nick ") + Text(p.name);
  app::track(a.std());                         // expect: privacy-unconsented-flow
  app::track(b.std());                         // ok
  app::trackText(a.left(5));                   // expect: privacy-unconsented-flow
  app::trackText(b.left(5));                   // ok
  app::track(Text::number(p.birthYear).std()); // expect: privacy-unconsented-flow
  app::track(Text::number(p.score).std());     // ok
  b += Text(p.phone);
  app::track(b.std()); // expect: privacy-unconsented-flow
  app::trackNumber(b[0u]); // expect: privacy-unconsented-flow
}

} // namespace format
