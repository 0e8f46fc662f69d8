// Records as text: CSV, INI, templates, headers, keys.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iomanip>
#include <map>
#include <sstream>
#include <variant>

namespace records {
using namespace app;

// A CSV row with typed cells.

class Row {
public:
  Row &text(const std::string &s) {
    cells_.push_back('"' + s + '"');
    return *this;
  }
  Row &number(double d) {
    std::ostringstream o;
    o << std::fixed << std::setprecision(2) << d;
    cells_.push_back(o.str());
    return *this;
  }
  std::string line() const {
    std::string out;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (i)
        out += ',';
      out += cells_[i];
    }
    return out;
  }

private:
  std::vector<std::string> cells_;
};

void rows(const Person &p) {
  track(Row().text(p.name).number(p.score).line()); // ok
  track(Row().text(p.name).number(p.latitude).line()); // expect: privacy-unconsented-flow
  Row r;
  r.text(p.email);
  track(r.line()); // expect: privacy-unconsented-flow
}

// Headers by name.

class Headers {
public:
  void set(std::string_view name, std::string_view value) {
    all_[std::string(name)] = std::string(value);
  }
  std::string get(std::string_view name) const {
    auto it = all_.find(std::string(name));
    return it == all_.end() ? std::string() : it->second;
  }
  std::string names() const {
    std::string out;
    for (const auto &[n, v] : all_)
      out += n + "\n";
    return out;
  }
  std::string dump() const {
    std::string out;
    for (const auto &[n, v] : all_)
      out.append(n).append(": ").append(v).append("\r\n");
    return out;
  }

private:
  std::map<std::string, std::string> all_;
};

void headers(const Person &p) {
  Headers h;
  h.set("X-User", p.email);
  h.set("X-Nick", p.name);
  track(h.get("X-User")); // expect: privacy-unconsented-flow
  track(h.get("X-Nick")); // ok
  track(h.names()); // ok
  track(h.dump()); // expect: privacy-unconsented-flow
}

// A template with variables.

class Template {
public:
  explicit Template(std::string t) : text_(std::move(t)) {}
  Template &with(const std::string &name, const std::string &value) {
    vars_[name] = value;
    return *this;
  }
  std::string render() const {
    std::string out = text_;
    for (const auto &[n, v] : vars_) {
      auto at = out.find("{" + n + "}");
      if (at != std::string::npos)
        out.replace(at, n.size() + 2, v);
    }
    return out;
  }

private:
  std::string text_;
  std::map<std::string, std::string> vars_;
};

void templates(const Person &p) {
  track(Template("Hi {who}").with("who", p.name).render()); // ok
  track(Template("Hi {mail}").with("mail", p.email).render()); // expect: privacy-unconsented-flow
}

// String switch helpers that return constants.

const char *domainKind(const std::string &mail) {
  if (mail.ends_with(".org"))
    return "org";
  if (mail.find("example") != std::string::npos)
    return "example";
  return "other";
}
std::string domain(const std::string &mail) {
  return mail.substr(mail.find('@') + 1);
}

void domains(const Person &p) {
  trackText(domainKind(p.email)); // ok
  track(domain(p.email)); // expect: privacy-unconsented-flow
  track(domain(p.name)); // ok
}

// Reading back what was formatted.

void readBack(const Person &p) {
  std::stringstream io;
  io << p.birthYear << ' ' << p.score;
  int year = 0, score = 0;
  io >> year;
  trackNumber(year); // expect: privacy-unconsented-flow
  std::stringstream other;
  other << p.score;
  other >> score;
  trackNumber(score); // ok
}

// C strings in fixed fields.

struct Fixed {
  char mail[64];
  char nick[16];
  int n;
};

void fill(Fixed *f, const char *mail, const char *nick) {
  std::snprintf(f->mail, sizeof f->mail, "<%s>", mail);
  std::strncpy(f->nick, nick, sizeof f->nick - 1);
  f->nick[sizeof f->nick - 1] = 0;
  f->n = int(std::strlen(mail));
}

void fixed(const Person &p) {
  Fixed f{}, g{};
  fill(&f, p.email.c_str(), p.name.c_str());
  fill(&g, "none", p.name.c_str());
  trackText(f.mail); // expect: privacy-unconsented-flow
  trackText(f.nick); // ok
  trackNumber(f.n); // ok
  trackText(g.mail); // ok
  f = g;
  trackText(f.mail); // ok
}

// Reversed, sorted, filtered by character.

void shuffled(const Person &p) {
  std::string digits;
  std::copy_if(p.phone.begin(), p.phone.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  track(digits); // expect: privacy-unconsented-flow
  std::string r(p.name.rbegin(), p.name.rend());
  track(r); // ok
  std::string s = p.home.street;
  std::sort(s.begin(), s.end());
  s.erase(std::unique(s.begin(), s.end()), s.end());
  track(s); // expect: privacy-unconsented-flow
  s.assign(3, 'x');
  track(s); // ok
}

} // namespace records
