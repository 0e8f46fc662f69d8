// FLAGS: -std=c++20
// Text through streams: writers, readers, operators.
#include "../Inputs/app.h"
#include <iomanip>
#include <iostream>
#include <sstream>

namespace streams {
using namespace app;

void written(const Person &p) {
  std::ostringstream out;
  out << "score=" << p.score << ' ' << std::setw(8) << p.name;
  track(out.str()); // ok
  out << " mail=" << p.email;
  track(out.str()); // expect: privacy-unconsented-flow
  out.str("");
  out << "new";
  track(out.str()); // ok
}

void read(const Person &p) {
  std::istringstream in(p.email + " " + p.phone);
  std::string first;
  in >> first;
  track(first); // expect: privacy-unconsented-flow
  std::istringstream plain("one two");
  std::string word;
  while (plain >> word)
    track(word); // ok
}

void lines(const Person &p) {
  std::stringstream both;
  both << p.home.street << '\n' << "second\n";
  std::string line;
  while (std::getline(both, line))
    track(line); // expect: privacy-unconsented-flow
  std::stringstream safe;
  safe << p.home.planet << '\n';
  while (std::getline(safe, line))
    track(line); // ok
}

void parsed(const Person &p) {
  std::istringstream in(p.home.zip);
  long zip = 0;
  if (in >> zip)
    trackNumber(zip); // expect: privacy-unconsented-flow
  std::istringstream nick(p.name);
  long n = 0;
  nick >> n;
  trackNumber(n); // ok
}

struct Contact {
  std::string nick, mail;
};
std::ostream &operator<<(std::ostream &out, const Contact &c) {
  return out << c.nick << " <" << c.mail << ">";
}
struct Badge {
  std::string nick, mail;
};
std::ostream &operator<<(std::ostream &out, const Badge &b) {
  return out << "@" << b.nick;
}
std::istream &operator>>(std::istream &in, Badge &b) {
  return in >> b.nick >> b.mail;
}

void printed(const Person &p) {
  std::ostringstream a, b;
  a << Contact{p.name, p.email};
  b << Badge{p.name, p.email};
  track(a.str()); // expect: privacy-unconsented-flow
  track(b.str()); // ok
  std::istringstream in("x " + p.email);
  Badge k;
  in >> k;
  track(k.mail); // expect: privacy-unconsented-flow
  k.mail = "hidden";
  track(k.mail); // ok
}

void buffers(const Person &p) {
  std::stringstream source, copy, other;
  source << p.phone;
  copy << source.rdbuf();
  track(copy.str()); // expect: privacy-unconsented-flow
  other << p.score;
  std::ostringstream end;
  end << other.rdbuf();
  track(end.str()); // ok
}

void dumpTo(std::ostream &out, const Person &p, bool full) {
  out << p.name << ';' << p.score;
  if (full)
    out << ';' << p.latitude;
}

void dumpName(std::ostream &out, const Person &p) { out << p.name << ';'; }

void dumped(const Person &p) {
  std::ostringstream a, b;
  dumpTo(a, p, true);
  dumpName(b, p);
  track(a.str()); // expect: privacy-unconsented-flow
  track(b.str()); // ok
}

// A line that is sent when it is done.
class Line {
public:
  ~Line() {
    track(out_.str()); // expect: privacy-unconsented-flow
  }
  template <class T> Line &operator<<(const T &t) {
    out_ << t;
    return *this;
  }

private:
  std::ostringstream out_;
};

class Debug {
public:
  ~Debug() {
    track(out_.str()); // ok
  }
  template <class T> Debug &operator<<(const T &t) {
    out_ << t << ' ';
    return *this;
  }

private:
  std::ostringstream out_;
};

void logged(const Person &p) {
  Line() << "user " << p.email;
  Debug() << "user " << p.name << p.score;
}

void byCharacter(const Person &p) {
  std::istringstream in(p.email), safe(p.name);
  std::string a, b;
  char c;
  while (in.get(c))
    a += c;
  while (safe.get(c))
    b += c;
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
  trackNumber(in.eof()); // ok
}

} // namespace streams
