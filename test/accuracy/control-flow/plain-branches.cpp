// FLAGS: -std=c++20
// Branches, loops, switches, jumps; asked before or not.
#include "../Inputs/app.h"
#include <csetjmp>

namespace branches {
using namespace app;

void chosen(const Person &p, bool detailed) {
  std::string line = p.name;
  if (detailed)
    line += " " + p.email;
  track(line); // expect: privacy-unconsented-flow
  std::string other = "x";
  if (detailed)
    other = p.name;
  else
    other = "guest";
  track(other); // ok
}

void otherBranch(const Person &p, bool detailed) {
  std::string line;
  if (detailed) {
    line = p.phone;
    track(line); // expect: privacy-unconsented-flow
  } else {
    line = "short";
    track(line); // ok
  }
}

void early(const Person &p, bool detailed) {
  std::string line = p.home.street;
  if (!detailed) {
    line = "short";
    track(line); // ok
    return;
  }
  track(line); // expect: privacy-unconsented-flow
}

void cleaned(const Person &p, bool strict) {
  std::string a = p.email, b = p.email;
  if (strict)
    a = anonymise(a);
  track(a); // expect: privacy-unconsented-flow
  if (strict)
    b = anonymise(b);
  else
    b = "none";
  track(b); // ok
}

void asked(const Person &p) {
  if (mayTrack())
    track(p.email); // ok
  if (featureOn())
    track(p.email); // expect: privacy-unconsented-flow
  if (!mayTrack())
    return;
  track(p.phone); // ok
}

void askedOnce(const Person &p, bool always) {
  bool may = mayTrack();
  if (may || always)
    track(p.home.zip); // expect: privacy-unconsented-flow
  if (may && always)
    track(p.home.zip); // ok
}

enum class Level { Off, Basic, Full, Debug };

void levels(const Person &p, int n) {
  std::string out = "level";
  switch (static_cast<Level>(n)) {
  case Level::Debug:
    out += p.email;
    [[fallthrough]];
  case Level::Full:
    out += p.name;
    track(out); // expect: privacy-unconsented-flow
    break;
  case Level::Basic:
    out += p.name;
    track(out); // ok
    break;
  default:
    track(out); // ok
  }
}

std::string describe(const Person &p, Level l) {
  switch (l) {
  case Level::Full:
    return p.name;
  case Level::Basic:
    return p.home.planet;
  default:
    return "";
  }
}

void described(const Person &p, int n) {
  track(describe(p, static_cast<Level>(n))); // ok
}

void loops(const Person &p) {
  std::string last = "start";
  for (int i = 0; i < 3; ++i) {
    track(last); // expect: privacy-unconsented-flow
    last = p.phone;
  }
  std::string fresh;
  for (int i = 0; i < 3; ++i) {
    fresh = "round";
    track(fresh); // ok
    fresh = p.phone;
  }
  int n = 0;
  do {
    ++n;
  } while (n < p.birthYear % 5);
  trackNumber(n > 0); // ok
}

int cleanup(const Person &p, bool broken) {
  std::string buffer = "empty";
  if (broken)
    goto out;
  buffer = p.email;
  track(buffer); // expect: privacy-unconsented-flow
  buffer.clear();
out:
  track(buffer); // ok
  return 0;
}

int retry(const Person &p) {
  int tries = 0;
  std::string message = "first";
again:
  track(message); // expect: privacy-unconsented-flow
  message = "again " + p.home.street;
  if (++tries < 2)
    goto again;
  trackNumber(tries); // ok
  return tries;
}

void conditional(const Person &p, bool anonymous) {
  track(anonymous ? "guest" : p.name); // ok
  track(anonymous ? "guest" : p.email); // expect: privacy-unconsented-flow
  const std::string &shown = anonymous ? p.name : p.phone;
  track(shown); // expect: privacy-unconsented-flow
}

std::jmp_buf failed;

void jumps(const Person &p) {
  std::string nick = p.name;
  if (setjmp(failed) == 0) {
    track(p.email); // expect: privacy-unconsented-flow
    track(nick); // ok
  } else {
    track("failed"); // ok
  }
}

// A small protocol.
class Parser {
public:
  void feed(const std::string &s) {
    switch (state_) {
    case Start:
      topic_ = s;
      state_ = Body;
      break;
    case Body:
      body_ = s;
      state_ = Done;
      break;
    case Done:
      break;
    }
  }
  const std::string &topic() const { return topic_; }
  const std::string &body() const { return body_; }
  bool done() const { return state_ == Done; }

private:
  enum { Start, Body, Done } state_ = Start;
  std::string topic_, body_;
};

void parsed(const Person &p) {
  Parser safe, user;
  safe.feed("topic");
  safe.feed(p.name);
  user.feed("topic");
  user.feed(p.email);
  track(safe.body()); // ok
  track(user.body()); // expect: privacy-unconsented-flow
  trackNumber(user.done()); // ok
}

} // namespace branches
