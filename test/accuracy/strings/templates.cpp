// FLAGS: -std=c++20
// A mail-merge tool: std::string edits, views, regex, paths, literals.
#include "../Inputs/app.h"
#include <algorithm>
#include <filesystem>
#include <regex>
#include <sstream>

namespace merge {
using namespace app;

struct Markup {
  std::string text;
};
Markup operator""_tpl(const char *s, std::size_t n) {
  return {std::string(s, n)};
}

std::string expand(std::string tpl, const std::string &key,
                   const std::string &value) {
  const std::string mark = "{" + key + "}";
  for (auto at = tpl.find(mark); at != std::string::npos;
       at = tpl.find(mark, at + value.size()))
    tpl.replace(at, mark.size(), value);
  return tpl;
}

void expansions(const Person &p) {
  Markup m = "Dear {who}, your code is {code}"_tpl;
  track(m.text); // ok
  track(expand(m.text, "who", p.name)); // ok
  track(expand(m.text, "who", p.email)); // expect: privacy-unconsented-flow
  std::string letter = expand(expand(m.text, "who", p.name), "code", p.home.zip);
  track(letter); // expect: privacy-unconsented-flow
  letter = expand(m.text, "code", version());
  track(letter); // ok
}

void edits(const Person &p) {
  std::string s = "contact: ";
  s.append(p.name).append(1, '/');
  track(s); // ok
  s.insert(s.begin() + 2, 'x');
  track(s); // ok
  s.insert(3, p.phone);
  track(s); // expect: privacy-unconsented-flow
  s.assign("again");
  track(s); // ok
  s.assign(p.email, 0, 5);
  track(s); // expect: privacy-unconsented-flow
  s.erase();
  track(s); // ok
  s = p.home.street;
  s.resize(0);
  track(s); // ok
  s.push_back(p.email[3]);
  track(s); // expect: privacy-unconsented-flow
  std::string t(p.email.rbegin(), p.email.rend());
  track(t); // expect: privacy-unconsented-flow
  t.swap(s);
  t = "t";
  track(s); // expect: privacy-unconsented-flow
  track(t); // ok
  std::string u(p.email.size(), '*');
  track(u); // ok
  std::string lower = p.email;
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  track(lower); // expect: privacy-unconsented-flow
  std::fill(lower.begin(), lower.end(), '*');
  track(lower); // ok
}

void views(const Person &p) {
  std::string_view v = p.email;
  trackView(v); // expect: privacy-unconsented-flow
  v.remove_prefix(2);
  trackView(v.substr(1, 3)); // expect: privacy-unconsented-flow
  trackNumber(v.size()); // ok
  trackNumber(v.starts_with("an")); // ok
  v = p.name;
  trackView(v); // ok
  trackView(v.substr(0, 4)); // ok
  std::string kept(v);
  kept += std::string_view(p.phone).substr(0, 4);
  track(kept); // expect: privacy-unconsented-flow
}

std::string mask(const std::string &s) { return std::string(s.size(), 'x'); }
std::string domain(const std::string &mail) {
  static const std::regex re("([^@]+)@(.*)");
  std::smatch m;
  if (std::regex_match(mail, m, re))
    return m[2].str();
  return "none";
}

void regexes(const Person &p) {
  track(domain(p.email)); // expect: privacy-unconsented-flow
  track(domain("info@example.org")); // ok
  track(mask(p.email)); // ok
  std::regex digits("[0-9]+");
  track(std::regex_replace(p.home.street, digits, "#")); // expect: privacy-unconsented-flow
  track(std::regex_replace(p.name, digits, "#")); // ok
  trackNumber(std::regex_search(p.email, digits)); // ok
}

void paths(const Person &p) {
  namespace fs = std::filesystem;
  fs::path base = "/var/mail";
  fs::path box = base / p.email / "inbox";
  track(box.string()); // expect: privacy-unconsented-flow
  track(base.string()); // ok
  track(box.parent_path().string()); // expect: privacy-unconsented-flow
  fs::path icon = base / p.color;
  icon.replace_extension(".png");
  trackText(icon.c_str()); // ok
}

} // namespace merge
