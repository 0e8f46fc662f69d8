// FLAGS: -std=c++20
// Text that a report is made of: building, cutting, parsing, encoding.
#include "../Inputs/app.h"
#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <iomanip>
#include <regex>
#include <sstream>

namespace report {

// --- cutting ---------------------------------------------------------------------

std::string_view trim(std::string_view s) {
  while (!s.empty() && s.front() == ' ')
    s.remove_prefix(1);
  while (!s.empty() && s.back() == ' ')
    s.remove_suffix(1);
  return s;
}

std::vector<std::string> split(const std::string &line, char by) {
  std::vector<std::string> out;
  std::string::size_type at = 0, next;
  while ((next = line.find(by, at)) != std::string::npos) {
    out.push_back(line.substr(at, next - at));
    at = next + 1;
  }
  out.push_back(line.substr(at));
  return out;
}

void cutting(const app::Person &p) {
  std::string mail = "  " + p.email + " ", nick = " " + p.name;
  app::trackView(trim(mail)); // expect: privacy-unconsented-flow
  app::trackView(trim(nick)); // ok
  for (const std::string &part : split(p.email, '.'))
    app::track(part); // expect: privacy-unconsented-flow
  for (const std::string &part : split(p.name, '.'))
    app::track(part); // ok
  app::trackNumber(static_cast<long long>(mail.find('@'))); // ok
}

// --- editing in place ------------------------------------------------------------------

void editing(const app::Person &p) {
  std::string line = "to: <>";
  line.insert(5, p.email);
  app::track(line); // expect: privacy-unconsented-flow
  line.erase();
  line.append("to: ").append(3, 'x');
  app::track(line); // ok
  line.replace(0, 3, p.phone, 2, 6);
  app::track(line); // expect: privacy-unconsented-flow
  line.assign(p.name, 0, 4);
  line.push_back('.');
  app::track(line); // ok
}

// --- streams ------------------------------------------------------------------------------

struct Line {
  std::string key, value;
  friend std::ostream &operator<<(std::ostream &out, const Line &l) {
    return out << std::setw(8) << l.key << ": " << l.value << '\n';
  }
  friend std::istream &operator>>(std::istream &in, Line &l) {
    return in >> l.key >> l.value;
  }
};

void streams(const app::Person &p) {
  std::ostringstream mail, nick;
  mail << Line{"mail", p.email};
  nick << Line{"nick", p.name} << p.email.size();
  app::track(mail.str()); // expect: privacy-unconsented-flow
  app::track(nick.str()); // ok
  mail.str("");
  mail << "empty";
  app::track(mail.str()); // ok
  std::stringstream both;
  both << "phone " << p.phone << " kind mobile";
  Line first, second;
  both >> first;
  app::track(first.value); // expect: privacy-unconsented-flow
  std::istringstream(p.name) >> second;
  app::track(second.key); // ok
}

void lines(const app::Person &p) {
  std::istringstream in(p.home.street + "\n" + p.home.zip + "\n");
  std::istringstream plain("a\nb\n");
  std::string line;
  int count = 0;
  while (std::getline(in, line))
    ++count;
  app::trackNumber(count); // ok
  while (std::getline(plain, line))
    app::track(line); // ok
  std::ostringstream all;
  in.clear();
  in.seekg(0);
  all << in.rdbuf();
  app::track(all.str()); // expect: privacy-unconsented-flow
}

// --- the C library -----------------------------------------------------------------------------

void cLibrary(const app::Person &p) {
  char row[64], *rest = nullptr;
  std::snprintf(row, sizeof row, "%s;%d", p.color, p.score);
  app::trackText(row); // ok
  std::snprintf(row, sizeof row, "%s;%s", p.color, p.ssn);
  app::trackText(row); // expect: privacy-unconsented-flow
  char *first = std::strtok(row, ";");
  (void)first;
  char *second = std::strtok(nullptr, ";");
  app::trackText(second); // expect: privacy-unconsented-flow
  long number = std::strtol(p.home.zip.c_str(), &rest, 10);
  app::trackNumber(number); // expect: privacy-unconsented-flow
  app::trackNumber(static_cast<long long>(std::strlen(p.ssn))); // ok
  std::memset(row, '-', 8);
  row[8] = 0;
  app::trackText(row); // ok
}

// --- numbers ---------------------------------------------------------------------------------------

void numbers(const app::Person &p) {
  char digits[16];
  auto end = std::to_chars(digits, digits + sizeof digits, p.birthYear);
  app::trackView({digits, static_cast<std::size_t>(end.ptr - digits)}); // expect: privacy-unconsented-flow
  int zip = 0, score = 0;
  std::from_chars(p.home.zip.data(), p.home.zip.data() + p.home.zip.size(), zip);
  std::string written = std::to_string(p.score);
  std::from_chars(written.data(), written.data() + written.size(), score);
  app::trackNumber(zip);   // expect: privacy-unconsented-flow
  app::trackNumber(score); // ok
  app::trackNumber(std::stoi(p.home.zip) / 100); // expect: privacy-unconsented-flow
  app::trackReal(std::stod("1.5"));              // ok
}

// --- regular expressions ---------------------------------------------------------------------------------

void patterns(const app::Person &p) {
  static const std::regex parts("(\\w+)\\.(\\w+)@(.*)");
  std::smatch m;
  if (std::regex_match(p.email, m, parts)) {
    app::track(m[1].str()); // expect: privacy-unconsented-flow
    app::trackNumber(static_cast<long long>(m.size())); // ok
  }
  app::track(std::regex_replace(p.phone, std::regex("-"), " ")); // expect: privacy-unconsented-flow
  app::track(std::regex_replace(p.name, std::regex("x"), "y"));  // ok
}

// --- paths --------------------------------------------------------------------------------------------------

void paths(const app::Person &p) {
  namespace fs = std::filesystem;
  fs::path home = fs::path("/home") / p.email / "reports";
  fs::path shared = fs::path("/srv") / p.name;
  app::track(home.string());                         // expect: privacy-unconsented-flow
  app::track(shared.string());                       // ok
  app::track(home.parent_path().filename().string()); // expect: privacy-unconsented-flow
  shared /= "x.txt";
  app::track(shared.extension().string()); // ok
}

// --- encodings -----------------------------------------------------------------------------------------------

std::string hex(const std::string &in) {
  static const char digits[] = "0123456789abcdef";
  std::string out;
  for (unsigned char c : in) {
    out += digits[c >> 4];
    out += digits[c & 15];
  }
  return out;
}

std::string quote(std::string_view in) {
  std::string out = "\"";
  for (char c : in) {
    switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\n':
      out += "\\n";
      break;
    default:
      out.push_back(c);
    }
  }
  return out + '"';
}

std::string stars(const std::string &in) {
  std::string out;
  for (std::size_t i = 0; i < in.size(); ++i)
    out += '*';
  return out;
}

void encodings(const app::Person &p) {
  app::track(hex(p.email));   // expect: privacy-unconsented-flow
  app::track(hex(p.name));    // ok
  app::track(quote(p.phone)); // expect: privacy-unconsented-flow
  app::track(quote(p.home.planet)); // ok
  app::track(stars(p.email)); // ok
  std::string loud = p.home.street;
  std::transform(loud.begin(), loud.end(), loud.begin(),
                 [](unsigned char c) { return std::toupper(c); });
  app::track(loud); // expect: privacy-unconsented-flow
}

// --- literals of one's own ------------------------------------------------------------------------------------

struct Template {
  std::string_view text;
  std::string operator()(const std::string &value) const {
    std::string out(text);
    auto at = out.find("{}");
    return at == out.npos ? out : out.replace(at, 2, value);
  }
};
Template operator""_t(const char *s, std::size_t n) { return {{s, n}}; }

void literals(const app::Person &p) {
  app::track("mail {}"_t(p.email)); // expect: privacy-unconsented-flow
  app::track("nick {}"_t(p.name));  // ok
}

} // namespace report
