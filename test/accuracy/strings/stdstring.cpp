// std::string, all of it.
#include "../Inputs/app.h"
#include <algorithm>
#include <cctype>

namespace stdstring {

void concatenate(const app::Person &p) {
  app::track("mail=" + p.email);          // expect: privacy-unconsented-flow
  app::track(p.email + ";");              // expect: privacy-unconsented-flow
  app::track('<' + p.email + '>');        // expect: privacy-unconsented-flow
  app::track("nick=" + p.name + ';');     // ok
  app::track(p.name + "@" + p.home.zip);  // expect: privacy-unconsented-flow
  app::track(p.name + "@" + p.home.planet); // ok
}

void constructors(const app::Person &p) {
  std::string copy(p.email), part(p.email, 0, 3), from(p.email, 2);
  std::string range(p.email.begin(), p.email.end());
  std::string chars(p.email.data(), p.email.size());
  std::string fill(p.email.size(), 'x'), other(p.name, 1);
  app::track(copy);  // expect: privacy-unconsented-flow
  app::track(part);  // expect: privacy-unconsented-flow
  app::track(from);  // expect: privacy-unconsented-flow
  app::track(range); // expect: privacy-unconsented-flow
  app::track(chars); // expect: privacy-unconsented-flow
  app::track(fill);  // ok
  app::track(other); // ok
}

void append(const app::Person &p) {
  std::string a, b, c, d, e;
  a += p.phone;
  b.append(p.phone);
  c.append(p.phone, 0, 4);
  d.append(p.phone.begin(), p.phone.end());
  e.append(p.name).append(3, '.');
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // expect: privacy-unconsented-flow
  app::track(c); // expect: privacy-unconsented-flow
  app::track(d); // expect: privacy-unconsented-flow
  app::track(e); // ok
}

void insertAndReplace(const app::Person &p) {
  std::string a = "[]", b = "[]", c = "abc", d = "abc";
  a.insert(1, p.email);
  b.insert(b.begin(), 'x');
  c.replace(0, 1, p.home.street);
  d.replace(d.begin(), d.end(), p.home.planet);
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
  app::track(c); // expect: privacy-unconsented-flow
  app::track(d); // ok
}

void assign(const app::Person &p) {
  std::string a = p.email, b, c = p.email;
  a.assign("x");
  b.assign(p.email, 1, 3);
  c.assign(4, '*');
  app::track(a); // ok
  app::track(b); // expect: privacy-unconsented-flow
  app::track(c); // ok
}

void emptied(const app::Person &p) {
  std::string a = p.email, b = p.email, c = p.email, d = p.email, e = p.email;
  a.clear();
  b = "";
  c.resize(3);
  d.erase(0, 2);
  e = {};
  app::track(a); // ok
  app::track(b); // ok
  app::track(c); // expect: privacy-unconsented-flow
  app::track(d); // expect: privacy-unconsented-flow
  app::track(e); // ok
}

void parts(const app::Person &p) {
  app::track(p.email.substr(0, p.email.find('@'))); // expect: privacy-unconsented-flow
  app::track(p.name.substr(0, p.name.find('@')));   // ok
  app::track(std::string(1, p.email[0]));           // expect: privacy-unconsented-flow
  app::track(std::string(1, p.name.front()));       // ok
  app::trackNumber(p.email.at(2));                  // expect: privacy-unconsented-flow
  app::trackNumber(p.email.back());                 // expect: privacy-unconsented-flow
  app::trackText(p.email.c_str());                  // expect: privacy-unconsented-flow
  app::trackText(p.name.data());                    // ok
}

void facts(const app::Person &p) {
  app::trackNumber(p.email.size());            // ok
  app::trackNumber(p.email.find('@'));         // ok
  app::trackNumber(p.email.compare("a@b.c"));  // ok
  app::trackNumber(p.email.empty());           // ok
  app::trackNumber(p.email == p.phone);        // ok
  app::trackNumber(p.email.starts_with("a"));  // ok
  app::trackNumber(p.email.capacity());        // ok
  app::trackNumber(std::count(p.email.begin(), p.email.end(), '.')); // ok
  app::track(p.email.empty() ? "no" : "yes");  // ok
  app::track(p.email.empty() ? "no" : p.email); // expect: privacy-unconsented-flow
}

void elementWrites(const app::Person &p) {
  std::string a(4, ' '), b(4, ' ');
  a[0] = p.ssn[0];
  b[0] = p.color[0];
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
  a.front() = 'x';
  b.at(1) = p.ssn[1];
  app::track(b); // expect: privacy-unconsented-flow
}

void writtenThroughData(const app::Person &p) {
  std::string a(12, '\0'), b(12, '\0');
  std::copy(p.ssn, p.ssn + 12, a.data());
  std::copy(p.color, p.color + 12, b.data());
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
}

void pushBack(const app::Person &p) {
  std::string a, b;
  for (char c : p.phone)
    if (std::isdigit(static_cast<unsigned char>(c)))
      a.push_back(c);
  for (std::size_t i = 0; i < p.name.size(); ++i)
    b.push_back(p.name[i]);
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
}

void algorithms(const app::Person &p) {
  std::string a = p.email, b, c, d = p.name;
  std::reverse(a.begin(), a.end());
  std::transform(p.email.begin(), p.email.end(), std::back_inserter(b),
                 [](unsigned char ch) { return std::tolower(ch); });
  std::copy_if(p.name.begin(), p.name.end(), std::back_inserter(c),
               [](char ch) { return ch != ' '; });
  std::transform(d.begin(), d.end(), d.begin(), ::toupper);
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // expect: privacy-unconsented-flow
  app::track(c); // ok
  app::track(d); // ok
}

std::string lower(std::string s) {
  for (char &c : s)
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return s;
}
std::string trim(const std::string &s) {
  auto from = s.find_first_not_of(" \t");
  if (from == std::string::npos)
    return {};
  return s.substr(from, s.find_last_not_of(" \t") - from + 1);
}
std::string mask(const std::string &s) { return std::string(s.size(), '*'); }

void helpers(const app::Person &p) {
  app::track(lower(trim(p.email))); // expect: privacy-unconsented-flow
  app::track(lower(trim(p.name)));  // ok
  app::track(mask(p.email));        // ok
}

std::vector<std::string> split(const std::string &s, char by) {
  std::vector<std::string> out;
  std::size_t from = 0;
  for (std::size_t at; (at = s.find(by, from)) != std::string::npos;
       from = at + 1)
    out.push_back(s.substr(from, at - from));
  out.push_back(s.substr(from));
  return out;
}

void splitAndJoin(const app::Person &p) {
  std::string joined, clean;
  for (const auto &part : split(p.email, '.'))
    joined += part + '/';
  for (const auto &part : split(p.name, '.'))
    clean += part + '/';
  app::track(joined);               // expect: privacy-unconsented-flow
  app::track(clean);                // ok
  app::track(split(p.email, '@')[0]); // expect: privacy-unconsented-flow
}

void iterators(const app::Person &p) {
  std::string a, b;
  for (auto it = p.phone.rbegin(); it != p.phone.rend(); ++it)
    a += *it;
  for (auto it = p.name.cbegin(); it != p.name.cend(); ++it)
    b += *it;
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
}

void copyOut(const app::Person &p) {
  char a[8] = {}, b[8] = {};
  p.email.copy(a, 7);
  p.name.copy(b, 7);
  app::trackText(a); // expect: privacy-unconsented-flow
  app::trackText(b); // ok
}

void wide(const app::Person &p) {
  std::wstring a(p.email.begin(), p.email.end());
  std::wstring b(p.name.begin(), p.name.end());
  app::trackNumber(a[0]); // expect: privacy-unconsented-flow
  app::trackNumber(b[0]); // ok
  app::trackBytes(a.data(), a.size() * sizeof(wchar_t)); // expect: privacy-unconsented-flow
}

using namespace std::string_literals;
void literals(const app::Person &p) {
  app::track("to: "s + p.email);  // expect: privacy-unconsented-flow
  app::track("to: "s + p.name);   // ok
}

} // namespace stdstring
