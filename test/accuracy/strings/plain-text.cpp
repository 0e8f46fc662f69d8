// FLAGS: -std=c++20
// Standard strings put together, taken apart and encoded.
#include "../Inputs/app.h"
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <iterator>
#include <regex>

namespace text {
using namespace app;

void built(const Person &p) {
  std::string url = "https://stat.example/";
  url += "v1";
  track(url); // ok
  url.append("?mail=").append(p.email);
  track(url); // expect: privacy-unconsented-flow
  url.erase();
  track(url); // ok
  std::string other;
  other.push_back(p.phone[0]);
  other.insert(0, "n");
  track(other); // expect: privacy-unconsented-flow
}

void replaced(const Person &p) {
  std::string page = "Dear {}, welcome";
  page.replace(page.find("{}"), 2, p.name);
  track(page); // ok
  std::string letter = "To {}";
  letter.replace(letter.find("{}"), 2, p.home.street);
  track(letter); // expect: privacy-unconsented-flow
  letter.assign("To nobody");
  track(letter); // ok
}

void cut(const Person &p) {
  auto at = p.email.find('@');
  track(p.email.substr(at + 1)); // expect: privacy-unconsented-flow
  trackNumber(static_cast<long long>(at)); // ok
  std::string_view v = p.email;
  v.remove_prefix(2);
  trackView(v); // expect: privacy-unconsented-flow
  v = p.name;
  v = v.substr(0, 6);
  trackView(v); // ok
  track(std::string(p.phone.rbegin(), p.phone.rend())); // expect: privacy-unconsented-flow
}

void numbers(const Person &p) {
  track("born " + std::to_string(p.birthYear)); // expect: privacy-unconsented-flow
  track("score " + std::to_string(p.score)); // ok
  track(fmt::format("{} is {}", p.name, p.email)); // expect: privacy-unconsented-flow
  track(fmt::format("{} has {}", p.name, p.score)); // ok
  std::string out;
  fmt::format_to(std::back_inserter(out), "lat={:.2f}", p.latitude);
  track(out); // expect: privacy-unconsented-flow
}

std::string hex(std::string_view in) {
  static const char digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(in.size() * 2);
  for (unsigned char c : in) {
    out += digits[c >> 4];
    out += digits[c & 15];
  }
  return out;
}

std::string escaped(const std::string &in) {
  std::string out;
  for (char c : in) {
    switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\n':
      out += "\\n";
      break;
    default:
      out += c;
    }
  }
  return out;
}

void encoded(const Person &p) {
  track(hex(p.email)); // expect: privacy-unconsented-flow
  track(hex(p.name)); // ok
  track(escaped(p.home.street)); // expect: privacy-unconsented-flow
  track(escaped(version())); // ok
}

std::string lower(std::string s) {
  std::transform(s.begin(), s.end(), s.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return s;
}

void trimmed(const Person &p) {
  track(lower(p.email)); // expect: privacy-unconsented-flow
  track(lower(p.name)); // ok
}

void matched(const Person &p) {
  static const std::regex mail("(.*)@(.*)");
  std::smatch m;
  if (std::regex_match(p.email, m, mail)) {
    track(m[2].str()); // expect: privacy-unconsented-flow
    trackNumber(static_cast<long long>(m.size())); // ok
  }
  track(std::regex_replace(p.phone, std::regex("-"), "")); // expect: privacy-unconsented-flow
  track(std::regex_replace(version(), std::regex("-"), "")); // ok
}

void paths(const Person &p) {
  std::filesystem::path home = "/home";
  track(home.string()); // ok
  home /= p.email;
  home /= "cache.db";
  track(home.string()); // expect: privacy-unconsented-flow
  auto logs = std::filesystem::path("/var") / p.name;
  track(logs.string()); // ok
}

struct Query {
  std::string text;
};
Query operator""_q(const char *s, std::size_t n) { return {std::string(s, n)}; }
Query operator+(Query q, const std::string &more) {
  q.text += more;
  return q;
}

void queries(const Person &p) {
  auto q = "select "_q + p.name;
  track(q.text); // ok
  q = "select "_q + p.home.zip;
  track(q.text); // expect: privacy-unconsented-flow
}

std::string join(const std::vector<std::string> &all, const std::string &by) {
  std::string out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i)
      out += by;
    out += all[i];
  }
  return out;
}

void lists(const Person &p) {
  track(join({p.name, "x", version()}, ",")); // ok
  track(join({p.name, "x", p.phone}, ",")); // expect: privacy-unconsented-flow
}

} // namespace text
