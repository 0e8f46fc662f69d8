// Streams: in, out, buffers, files, manipulators, operators of one's own.
#include "../Inputs/app.h"
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <sstream>

namespace streams {

void output(const app::Person &p) {
  std::ostringstream a, b;
  a << "mail=" << p.email << ';';
  b << "nick=" << p.name << ';' << p.email.size();
  app::track(a.str()); // expect: privacy-unconsented-flow
  app::track(b.str()); // ok
}

void numbers(const app::Person &p) {
  std::ostringstream a, b;
  a << std::fixed << std::setprecision(4) << p.latitude << ',' << 1.0;
  b << std::hex << std::setw(8) << std::setfill('0') << p.score;
  app::track(a.str()); // expect: privacy-unconsented-flow
  app::track(b.str()); // ok
}

void resetStream(const app::Person &p) {
  std::ostringstream s;
  s << p.email;
  s.str("");
  s << p.name;
  app::track(s.str()); // ok
}

void setText(const app::Person &p) {
  std::stringstream a, b;
  a.str(p.phone);
  b.str(p.name);
  app::track(a.str()); // expect: privacy-unconsented-flow
  app::track(b.str()); // ok
}

void oneExpression(const app::Person &p) {
  app::track((std::ostringstream() << "m=" << p.email).str()); // expect: privacy-unconsented-flow
  app::track((std::ostringstream() << "n=" << p.name).str());  // ok
}

void input(const app::Person &p) {
  std::istringstream a(p.home.street), b(p.home.planet);
  std::string word, other;
  a >> word;
  b >> other;
  app::track(word);  // expect: privacy-unconsented-flow
  app::track(other); // ok
}

void inputChain(const app::Person &p) {
  std::stringstream a(p.phone), b(p.name);
  int country = 0, number = 0, x = 0, y = 0;
  char dash = 0;
  a >> country >> dash >> number;
  b >> x >> dash >> y;
  app::trackNumber(number); // expect: privacy-unconsented-flow
  app::trackNumber(x);      // ok
  app::trackNumber(y);      // ok
}

void lines(const app::Person &p) {
  std::istringstream a(p.home.street), b(p.home.planet);
  std::string line;
  while (std::getline(a, line))
    app::track(line); // expect: privacy-unconsented-flow
  std::string other;
  while (std::getline(b, other, ','))
    app::track(other); // ok
}

void characters(const app::Person &p) {
  std::istringstream a(p.email), b(p.name);
  std::string out, clean;
  char c;
  while (a.get(c))
    out += c;
  while (b.get(c))
    clean += c;
  app::track(out); // expect: privacy-unconsented-flow
  std::istringstream d(p.email);
  int ch = d.get();
  app::trackNumber(ch); // expect: privacy-unconsented-flow
  app::trackNumber(b.good()); // ok
}

void charactersClean(const app::Person &p) {
  std::istringstream b(p.name);
  std::string clean;
  for (char c; b.get(c);)
    clean += c;
  app::track(clean); // ok
}

void blocks(const app::Person &p) {
  std::stringstream a, b;
  a.write(p.ssn, sizeof p.ssn);
  b.write(p.color, sizeof p.color);
  char out[12] = {}, clean[12] = {};
  a.read(out, 11);
  b.read(clean, 11);
  app::trackText(out);          // expect: privacy-unconsented-flow
  app::trackText(clean);        // ok
  app::trackNumber(a.gcount()); // ok
  a.put('x');
  b.put(p.ssn[0]);
  app::track(b.str()); // expect: privacy-unconsented-flow
}

void buffers(const app::Person &p) {
  std::ostringstream a, b;
  std::istringstream from(p.email), other(p.name);
  a << from.rdbuf();
  b << other.rdbuf();
  app::track(a.str()); // expect: privacy-unconsented-flow
  app::track(b.str()); // ok
}

void bufferIterators(const app::Person &p) {
  std::istringstream a(p.email), b(p.name);
  std::string out{std::istreambuf_iterator<char>(a), {}};
  std::string clean((std::istreambuf_iterator<char>(b)),
                    std::istreambuf_iterator<char>());
  app::track(out);   // expect: privacy-unconsented-flow
  app::track(clean); // ok
}

void wordIterators(const app::Person &p) {
  std::istringstream a(p.home.street), b(p.home.planet);
  std::vector<std::string> out{std::istream_iterator<std::string>(a), {}};
  for (auto it = std::istream_iterator<std::string>(b);
       it != std::istream_iterator<std::string>(); ++it)
    app::track(*it); // ok
  for (const auto &w : out)
    app::track(w); // expect: privacy-unconsented-flow
}

void outIterators(const app::Person &p) {
  std::vector<std::string> bad{p.name, p.phone}, good{p.name};
  std::ostringstream a, b;
  std::copy(bad.begin(), bad.end(), std::ostream_iterator<std::string>(a, ","));
  std::copy(good.begin(), good.end(),
            std::ostream_iterator<std::string>(b, ","));
  app::track(a.str()); // expect: privacy-unconsented-flow
  app::track(b.str()); // ok
}

void quoted(const app::Person &p) {
  std::ostringstream a, b;
  a << std::quoted(p.email);
  b << std::quoted(p.name);
  app::track(a.str()); // expect: privacy-unconsented-flow
  app::track(b.str()); // ok
}

// An operator<< of one's own.
struct Card {
  std::string mail;
  std::string nick;
};
struct NickOnly {
  const Card &card;
};
std::ostream &operator<<(std::ostream &out, const Card &c) {
  return out << c.nick << " <" << c.mail << ">";
}
std::ostream &operator<<(std::ostream &out, const NickOnly &n) {
  return out << n.card.nick;
}
std::istream &operator>>(std::istream &in, Card &c) {
  return in >> c.nick >> c.mail;
}

void ownOperators(const app::Person &p) {
  Card c{p.email, p.name};
  std::ostringstream a, b;
  a << "card: " << c;
  b << "card: " << NickOnly{c};
  app::track(a.str()); // expect: privacy-unconsented-flow
  app::track(b.str()); // ok
}

void ownInput(const app::Person &p) {
  std::istringstream a(p.home.street), b(p.home.planet);
  Card c, d;
  a >> c;
  b >> d;
  app::track(c.mail); // expect: privacy-unconsented-flow
  app::track(d.mail); // ok
}

// A function that writes to any stream.
void writeMail(std::ostream &out, const app::Person &p) { out << p.email; }
void writeName(std::ostream &out, const app::Person &p) { out << p.name; }

void throughBase(const app::Person &p) {
  std::ostringstream a, b;
  writeMail(a, p);
  writeName(b, p);
  app::track(a.str()); // expect: privacy-unconsented-flow
  app::track(b.str()); // ok
}

std::string readAll(std::istream &in) {
  std::ostringstream all;
  all << in.rdbuf();
  return all.str();
}

void readBase(const app::Person &p) {
  std::istringstream a(p.email), b(p.name);
  app::track(readAll(a)); // expect: privacy-unconsented-flow
  app::track(readAll(b)); // ok
}

template <class T> std::string toText(const T &v) {
  std::stringstream s;
  s << v;
  return s.str();
}
template <class T> T fromText(const std::string &s) {
  std::istringstream in(s);
  T v{};
  in >> v;
  return v;
}

void lexical(const app::Person &p) {
  app::track(toText(p.birthYear));             // expect: privacy-unconsented-flow
  app::track(toText(p.score));                 // ok
  app::trackNumber(fromText<long>(p.phone));   // expect: privacy-unconsented-flow
  app::trackNumber(fromText<long>(p.name));    // ok
  app::track(toText(p.email.size()));          // ok
}

// A line-building class that flushes at its end.
class Line {
public:
  ~Line() {
    app::track(text_.str()); // expect: privacy-unconsented-flow
  }
  template <class T> Line &operator<<(const T &v) {
    text_ << v;
    return *this;
  }

private:
  std::ostringstream text_;
};
class CleanLine {
public:
  ~CleanLine() {
    app::track(text_.str()); // ok
  }
  template <class T> CleanLine &operator<<(const T &v) {
    text_ << v;
    return *this;
  }

private:
  std::ostringstream text_;
};

void flushed(const app::Person &p) {
  Line() << "login " << p.email;
  CleanLine() << "login " << p.name;
}

} // namespace streams
