// FLAGS: -std=c++20
// A protocol state machine and an importer: switch, goto, exceptions, branches.
#include "../Inputs/app.h"
#include <csetjmp>
#include <cstdio>
#include <stdexcept>

namespace proto {
using namespace app;

class ProtocolError : public std::runtime_error {
public:
  ProtocolError(const std::string &what, int code) : std::runtime_error(what), m_code(code) {}
  int code() const { return m_code; }

private:
  int m_code;
};
class AuthError : public ProtocolError {
public:
  std::string user;
  AuthError(const std::string &u, const std::string &what) : ProtocolError(what, 401), user(u) {}
};

static void authenticate(const Person &p) {
  throw AuthError(p.email, "denied");
}
static void greet(const Person &p) {
  if (p.score >= 0)
    throw ProtocolError("hello " + p.phone, 500);
}
static void version1() { throw ProtocolError("old " + version(), 505); }

void handling(const Person &p) {
  try {
    authenticate(p);
  } catch (const AuthError &e) {
    track(e.user); // expect: privacy-unconsented-flow
    trackText(e.what()); // ok
    trackNumber(e.code()); // ok
  }
  try {
    greet(p);
  } catch (const std::exception &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
  try {
    version1();
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
  }
  try {
    try {
      greet(p);
    } catch (const ProtocolError &e) {
      throw std::logic_error(std::string("wrapped: ") + e.what());
    }
  } catch (const std::logic_error &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
  try {
    authenticate(p);
  } catch (...) {
    trackText("failed"); // ok
  }
  std::string last = p.email;
  try {
    last = "cleared";
    version1();
  } catch (const ProtocolError &) {
    track(last); // ok
  }
  std::string first = "none";
  try {
    first = p.email;
    version1();
    first = "unreached";
  } catch (const ProtocolError &) {
    track(first); // expect: privacy-unconsented-flow
  }
}

enum class State { Idle, Greeting, Mail, Done };
struct Machine {
  State state = State::Idle;
  std::string buffer;
  std::string log;
  void feed(const std::string &s) {
    switch (state) {
    case State::Idle:
      log += "idle;";
      state = State::Greeting;
      break;
    case State::Greeting:
      log += "greeting;";
      state = State::Mail;
      [[fallthrough]];
    case State::Mail:
      buffer += s;
      state = State::Done;
      break;
    case State::Done:
      log += "done;";
      break;
    }
  }
};

void machine(const Person &p) {
  Machine m, n;
  m.feed("");
  m.feed(p.email);
  m.feed("x");
  track(m.log); // ok
  track(m.buffer); // expect: privacy-unconsented-flow
  n.feed("");
  n.feed(p.name);
  track(n.buffer); // ok
}

void branches(const Person &p, bool full) {
  std::string a, b;
  if (full)
    a = p.email;
  else
    a = p.name;
  track(a); // expect: privacy-unconsented-flow
  if (full)
    b = p.name;
  else
    b = version();
  track(b); // ok
  if (full) {
    a = "x";
    track(a); // ok
  } else {
    track(a); // ok
  }
  a = full ? anonymise(p.email) : p.name;
  track(a); // ok
  a = full ? anonymise(p.email) : p.email;
  track(a); // expect: privacy-unconsented-flow
  std::string c = "c";
  bool filled = false;
  if (featureOn()) {
    c = p.phone;
    filled = true;
  }
  if (!filled)
    track(c); // ok
  else
    track(c); // expect: privacy-unconsented-flow
  track(p.email.empty() ? "empty" : "set"); // ok
}

// The C style of leaving.
static int copyId(char *dst, const Person &p, int mode) {
  int rc = -1;
  dst[0] = 0;
  if (mode < 0)
    goto out;
  if (mode == 0) {
    snprintf(dst, 32, "%s", p.ssn);
    goto done;
  }
  snprintf(dst, 32, "%s", p.color);
done:
  rc = 0;
out:
  return rc;
}
static int copyColor(char *dst, const Person &p) {
  snprintf(dst, 32, "%s", p.ssn);
  goto scrub;
scrub:
  snprintf(dst, 32, "%s", p.color);
  return 0;
}

void leaving(const Person &p) {
  char id[32], color[32];
  trackNumber(copyId(id, p, 0)); // ok
  trackText(id); // expect: privacy-unconsented-flow
  copyColor(color, p);
  trackText(color); // ok
}

void loops(const Person &p) {
  std::string prev = "start", now = "start";
  for (int i = 0; i < 3; ++i) {
    track(prev); // expect: privacy-unconsented-flow
    prev = now;
    now = p.email;
  }
  std::string acc;
  int n = 0;
  do {
    acc += p.name;
  } while (++n < 3);
  track(acc); // ok
  while (n-- > 0) {
    if (n == 1)
      continue;
    std::string tmp = p.home.zip;
    tmp = "t";
    track(tmp); // ok
  }
  for (char ch : p.ssn)
    trackNumber(ch); // expect: privacy-unconsented-flow
  std::string early = p.phone;
  for (;;) {
    early = "done";
    break;
  }
  track(early); // ok
}

static std::jmp_buf jump;
static void fail(int code) { std::longjmp(jump, code); }
void jumping(const Person &p) {
  static std::string where;
  where = "start";
  int code = setjmp(jump);
  if (code == 0) {
    where = p.email;
    fail(3);
  }
  trackNumber(code); // ok
  track(where); // expect: privacy-unconsented-flow
}

// Logs at the end of a scope.
class Scope {
  std::string &m_text;
  bool m_clear;

public:
  Scope(std::string &t, bool clear) : m_text(t), m_clear(clear) {}
  ~Scope() {
    if (m_clear)
      m_text.clear();
  }
};
void scopes(const Person &p) {
  std::string secret = p.email, kept = p.email;
  {
    Scope a(secret, true);
    track(secret); // expect: privacy-unconsented-flow
  }
  track(secret); // ok
  track(kept); // expect: privacy-unconsented-flow
}

} // namespace proto
