// Bookings: confirmation texts, put together and taken apart.
#include "../Inputs/app.h"
#include <charconv>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <iomanip>
#include <regex>
#include <sstream>

namespace bookings {

void building(const app::Person &p) {
  std::string s = "Guest ";
  s.append(p.name).push_back(' ');
  app::track(s); // ok
  s.insert(0, p.phone);
  app::track(s);                   // expect: privacy-unconsented-flow
  app::track(s.substr(2));         // expect: privacy-unconsented-flow
  app::trackNumber(s.length());    // ok
  s.assign("Guest");
  app::track(s); // ok
  s.replace(0, 2, p.email, 0, 5);
  app::track(s); // expect: privacy-unconsented-flow
  s.clear();
  s += "closed";
  app::track(s); // ok
}

std::string_view domainOf(std::string_view mail) {
  auto at = mail.find('@');
  return at == std::string_view::npos ? mail : mail.substr(at + 1);
}

void views(const app::Person &p) {
  std::string_view v = p.email;
  app::trackView(domainOf(v)); // expect: privacy-unconsented-flow
  app::trackView(domainOf("x@booking.example")); // ok
  v.remove_prefix(1);
  app::trackView(v); // expect: privacy-unconsented-flow
  v = p.name;
  app::trackView(v); // ok
}

void cLibrary(const app::Person &p) {
  char line[96], other[96];
  std::snprintf(line, sizeof line, "id=%s color=%s", p.ssn, p.color);
  int n = std::snprintf(other, sizeof other, "color=%s", p.color);
  app::trackText(line);  // expect: privacy-unconsented-flow
  app::trackText(other); // ok
  app::trackNumber(n);   // ok
  std::strcat(other, p.ssn);
  app::trackText(other); // expect: privacy-unconsented-flow
  std::strcpy(other, "reset");
  app::trackText(other); // ok
  char copy[16];
  std::strcpy(copy, p.ssn);
  app::trackText(std::strtok(copy, " ")); // expect: privacy-unconsented-flow
  app::trackNumber(std::strlen(p.ssn));   // ok
}

void streams(const app::Person &p) {
  std::ostringstream out, plain;
  out << "Room " << 12 << ", " << std::quoted(p.email);
  plain << "Room " << std::setw(4) << 12 << ", " << p.name;
  app::track(out.str());   // expect: privacy-unconsented-flow
  app::track(plain.str()); // ok
  out.str("");
  out << "empty";
  app::track(out.str()); // ok
  std::istringstream in(p.home.street);
  int house = 0;
  std::string road;
  in >> house >> road;
  app::track(road); // expect: privacy-unconsented-flow
  std::stringstream relay;
  relay << in.rdbuf();
  app::track(relay.str()); // expect: privacy-unconsented-flow
  std::istringstream planet(p.home.planet);
  std::string word;
  std::getline(planet, word, ',');
  app::track(word); // ok
}

void formatting(const app::Person &p) {
  app::track(fmt::format("{} <{}>", p.name, p.email));        // expect: privacy-unconsented-flow
  app::track(fmt::format("{} ({} points)", p.name, p.score)); // ok
  std::string buffer, rest;
  fmt::format_to(std::back_inserter(buffer), "{:.3f}", p.latitude);
  fmt::format_to(std::back_inserter(rest), "{:.3f}", 1.5);
  app::track(buffer); // expect: privacy-unconsented-flow
  app::track(rest);   // ok
}

void numbers(const app::Person &p) {
  app::track("born " + std::to_string(p.birthYear)); // expect: privacy-unconsented-flow
  app::track("score " + std::to_string(p.score));    // ok
  app::trackNumber(std::stoi(p.phone));              // expect: privacy-unconsented-flow
  app::trackNumber(std::stoi(p.name.empty() ? "0" : p.name)); // ok
  int zip = 0, score = 0;
  const std::string &z = p.home.zip;
  std::from_chars(z.data(), z.data() + z.size(), zip);
  app::trackNumber(zip); // expect: privacy-unconsented-flow
  char digits[16];
  auto end = std::to_chars(digits, digits + sizeof digits, p.score).ptr;
  std::from_chars(digits, end, score);
  app::trackNumber(score); // ok
}

void matching(const app::Person &p) {
  static const std::regex mail("([^@]+)@(.+)");
  std::smatch m;
  if (std::regex_match(p.email, m, mail)) {
    app::track(m[1].str());    // expect: privacy-unconsented-flow
    app::trackNumber(m.size()); // ok
  }
  app::track(std::regex_replace(p.phone, std::regex("-"), " ")); // expect: privacy-unconsented-flow
  app::track(std::regex_replace(p.name, std::regex("[.]"), " ")); // ok
}

void paths(const app::Person &p) {
  std::filesystem::path dir = "/srv/bookings";
  auto mine = dir / p.email, shared = dir / "shared";
  app::track(mine.string());               // expect: privacy-unconsented-flow
  app::track(mine.filename().string());    // expect: privacy-unconsented-flow
  app::track(shared.string());             // ok
  app::track(dir.string());                // ok
}

struct Tag {
  std::string text;
};
Tag operator""_tag(const char *s, std::size_t n) { return {std::string(s, n)}; }
Tag operator+(Tag a, const std::string &s) { return {a.text + ":" + s}; }

void literals(const app::Person &p) {
  app::track(("mail"_tag + p.email).text); // expect: privacy-unconsented-flow
  app::track(("nick"_tag + p.name).text);  // ok
}

std::string hex(const std::string &in) {
  static const char table[] = "0123456789abcdef";
  std::string out;
  for (unsigned char c : in) {
    out += table[c >> 4];
    out += table[c & 15];
  }
  return out;
}

std::string stars(const std::string &in) {
  std::string out;
  for (std::size_t i = 0; i < in.size(); ++i)
    out += '*';
  return out;
}

void encodings(const app::Person &p) {
  app::track(hex(p.phone));   // expect: privacy-unconsented-flow
  app::track(hex(p.name));    // ok
  app::track(stars(p.phone)); // ok
}

} // namespace bookings
