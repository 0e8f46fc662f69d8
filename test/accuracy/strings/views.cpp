// string_view: a look at somebody else's characters.
#include "../Inputs/app.h"
#include <charconv>
#include <span>

namespace views {

void plain(const app::Person &p) {
  std::string_view a = p.email, b = p.name;
  app::trackView(a);              // expect: privacy-unconsented-flow
  app::trackView(b);              // ok
  app::trackView(a.substr(0, 3)); // expect: privacy-unconsented-flow
  app::trackView(b.substr(0, 3)); // ok
  app::track(std::string(a));     // expect: privacy-unconsented-flow
  app::track(std::string(b));     // ok
  app::trackNumber(a.size());     // ok
}

void narrowed(const app::Person &p) {
  std::string_view a = p.email, b = p.name;
  a.remove_prefix(1);
  a.remove_suffix(2);
  b.remove_prefix(1);
  app::trackView(a); // expect: privacy-unconsented-flow
  app::trackView(b); // ok
  a = b;
  app::trackView(a); // ok
}

void fromPointer() {
  std::string_view a(app::deviceId()), b(app::buildName(), 4);
  app::trackView(a); // expect: privacy-unconsented-flow
  app::trackView(b); // ok
}

std::string_view domain(std::string_view mail) {
  auto at = mail.find('@');
  return at == mail.npos ? std::string_view() : mail.substr(at + 1);
}

void returned(const app::Person &p) {
  app::trackView(domain(p.email)); // expect: privacy-unconsented-flow
  app::trackView(domain(p.name));  // ok
}

// The text under a view changes.
void underneath(const app::Person &p) {
  std::string text = "aaaa", other = "aaaa";
  std::string_view v = text, w = other;
  text.replace(0, 4, p.phone, 0, 4);
  app::trackView(v); // expect: privacy-unconsented-flow
  app::trackView(w); // ok
}

// The view outlives a change of what it is a view of.
void secondView(const app::Person &p) {
  std::string a = p.email, b = p.name;
  std::string_view v = a;
  v = b;
  app::trackView(v); // ok
  v = a;
  app::trackView(v); // expect: privacy-unconsented-flow
}

struct Field {
  std::string_view key;
  std::string_view value;
};

Field parseField(std::string_view line) {
  auto eq = line.find('=');
  return {line.substr(0, eq), line.substr(eq + 1)};
}

void fields(const app::Person &p) {
  Field f{"mail", p.email}, g{"nick", p.name};
  app::trackView(f.value); // expect: privacy-unconsented-flow
  app::trackView(f.key);   // ok
  app::trackView(g.value); // ok
  std::string line = "mail=" + p.email, clean = "nick=" + p.name;
  app::trackView(parseField(line).value);  // expect: privacy-unconsented-flow
  app::trackView(parseField(clean).value); // ok
}

template <class F> void eachWord(std::string_view text, F f) {
  while (!text.empty()) {
    auto end = text.find(' ');
    f(text.substr(0, end));
    if (end == text.npos)
      break;
    text.remove_prefix(end + 1);
  }
}

void words(const app::Person &p) {
  eachWord(p.home.street, [](std::string_view w) {
    app::trackView(w); // expect: privacy-unconsented-flow
  });
  eachWord(p.home.planet, [](std::string_view w) {
    app::trackView(w); // ok
  });
}

void charByChar(const app::Person &p) {
  std::string a, b;
  std::string_view mail = p.email, name = p.name;
  for (char c : mail)
    a += c == '@' ? '.' : c;
  for (char c : name)
    b += c == '@' ? '.' : c;
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
  app::trackNumber(mail.front()); // expect: privacy-unconsented-flow
  app::trackNumber(name[0]);      // ok
}

void dataPointer(const app::Person &p) {
  std::string_view a = p.email, b = p.name;
  app::trackBytes(a.data(), a.size()); // expect: privacy-unconsented-flow
  app::trackBytes(b.data(), b.size()); // ok
  char out[8] = {}, clean[8] = {};
  a.copy(out, 7);
  b.copy(clean, 7);
  app::trackText(out);   // expect: privacy-unconsented-flow
  app::trackText(clean); // ok
}

using namespace std::string_view_literals;
void literal(const app::Person &p, bool known) {
  app::trackView("guest"sv);                           // ok
  app::trackView(known ? std::string_view(p.email) : "guest"sv); // expect: privacy-unconsented-flow
  app::trackView(known ? std::string_view(p.name) : "guest"sv);  // ok
}

// from_chars and to_chars.
void fromChars(const app::Person &p) {
  long a = 0, b = 0;
  std::from_chars(p.phone.data(), p.phone.data() + p.phone.size(), a);
  std::from_chars(p.name.data(), p.name.data() + p.name.size(), b);
  app::trackNumber(a); // expect: privacy-unconsented-flow
  app::trackNumber(b); // ok
}

void toChars(const app::Person &p) {
  char a[16] = {}, b[16] = {};
  auto [end, ec] = std::to_chars(a, a + sizeof a, p.birthYear);
  auto done = std::to_chars(b, b + sizeof b, p.score);
  app::trackView(std::string_view(a, end - a));      // expect: privacy-unconsented-flow
  app::trackView(std::string_view(b, done.ptr - b)); // ok
  app::trackNumber(static_cast<int>(ec));            // ok
}

void spans(const app::Person &p) {
  std::span<const char> a(p.email), b(p.name);
  app::trackBytes(a.data(), a.size()); // expect: privacy-unconsented-flow
  app::trackBytes(b.data(), b.size()); // ok
  app::trackNumber(a[0]);              // expect: privacy-unconsented-flow
  app::trackNumber(b.first(1)[0]);     // ok
}

} // namespace views
