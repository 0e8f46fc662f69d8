// goto, switch with fall-through, loops, break and continue, setjmp,
// short-circuit, the conditional operator, comma, early return.
#include "../Inputs/app.h"
#include <csetjmp>

namespace jumps {
using namespace app;

void gotoForward(const Person &p) {
  std::string s = p.email, t = p.email;
  if (featureOn())
    goto done;
  s = "clean";
done:
  track(s); // expect: privacy-unconsented-flow
  goto wipe;
wipe:
  t = "clean";
  track(t); // ok
}

void gotoCleanup(const Person &p) {
  std::string s = "clean";
  int status = 0;
  if (p.score == 0)
    goto out;
  s = p.phone;
  if (p.score == 1)
    goto out;
  status = 1;
out:
  track(s); // expect: privacy-unconsented-flow
  trackNumber(status); // ok
}

void gotoBack(const Person &p) {
  std::string s = "x", t = "x";
  int n = 0;
again:
  if (n == 1)
    track(s); // expect: privacy-unconsented-flow
  if (n == 1)
    track(t); // ok
  s = p.email;
  t = p.name;
  if (++n < 2)
    goto again;
}

void fallThrough(const Person &p) {
  std::string s;
  switch (p.score) {
  case 7:
    s = p.phone;
    [[fallthrough]];
  case 2:
    s += "!";
    break;
  default:
    s = "none";
  }
  track(s); // expect: privacy-unconsented-flow
}

void switchBreaks(const Person &p) {
  std::string s = p.email;
  switch (p.score % 3) {
  case 0:
    s = "zero";
    break;
  case 1:
    s = "one";
    break;
  default:
    s = "many";
    break;
  }
  track(s); // ok
}

void switchWithoutDefault(const Person &p) {
  std::string s = p.email;
  switch (p.score) {
  case 0:
    s = "zero";
    break;
  case 1:
    s = "one";
    break;
  }
  track(s); // expect: privacy-unconsented-flow
}

void switchByCase(const Person &p) {
  switch (p.score) {
  case 7: {
    std::string s = p.email;
    track(s); // expect: privacy-unconsented-flow
    break;
  }
  default: {
    std::string s = p.name;
    track(s); // ok
  }
  }
}

void branches(const Person &p) {
  std::string s;
  if (featureOn())
    s = p.email;
  else
    s = p.name;
  track(s); // expect: privacy-unconsented-flow
  std::string t;
  if (featureOn())
    t = p.color;
  else
    t = p.name;
  track(t); // ok
}

void branchLocal(const Person &p) {
  std::string s = p.name;
  if (featureOn()) {
    s = p.email;
    track(s); // expect: privacy-unconsented-flow
  } else {
    track(s); // ok
  }
}

void conditional(const Person &p) {
  track(featureOn() ? p.email : p.name); // expect: privacy-unconsented-flow
  track(featureOn() ? p.home.planet : p.name); // ok
  std::string a = "x", b = "y";
  (featureOn() ? a : b) = p.phone;
  track(a); // expect: privacy-unconsented-flow
  track(b); // expect: privacy-unconsented-flow
}

void elvis(const Person &p) {
  const char *id = deviceId();
  trackText(id ?: "none"); // expect: privacy-unconsented-flow
  const char *b = buildName();
  trackText(b ?: "none"); // ok
}

void carriedAroundTheLoop(const Person &p) {
  std::string previous, current = p.email;
  std::string calmPrevious, calm = p.name;
  for (int i = 0; i < 3; ++i) {
    track(previous); // expect: privacy-unconsented-flow
    track(calmPrevious); // ok
    previous = current;
    calmPrevious = calm;
  }
}

void loopChain(const Person &p) {
  std::string a, b, c, d;
  for (int i = 0; i < 5; ++i) {
    d = c;
    c = b;
    b = a;
    a = p.phone;
  }
  track(d); // expect: privacy-unconsented-flow
  std::string e, f;
  for (int i = 0; i < 5; ++i) {
    f = e;
    e = p.name;
  }
  track(f); // ok
}

void cleanedEachTurn(const Person &p) {
  std::string line;
  for (int i = 0; i < 3; ++i) {
    line.clear();
    line += p.name;
    track(line); // ok
    line += p.email;
  }
  track(line); // expect: privacy-unconsented-flow
}

void breakKeeps(const Person &p) {
  std::string s = p.email;
  while (true) {
    if (featureOn())
      break;
    s = "clean";
    break;
  }
  track(s); // expect: privacy-unconsented-flow
}

void alwaysCleaned(const Person &p) {
  std::string s = p.email;
  do {
    s = "clean";
  } while (featureOn());
  track(s); // ok
}

void continueSkips(const Person &p) {
  std::string all;
  for (int i = 0; i < 4; ++i) {
    if (i % 2 == 0)
      continue;
    all += p.home.zip;
  }
  track(all); // expect: privacy-unconsented-flow
}

void earlyReturn(const Person &p) {
  std::string s = p.email;
  if (p.score > 3) {
    track(s); // expect: privacy-unconsented-flow
    return;
  }
  s = p.name;
  track(s); // ok
}

void afterReturn(const Person &p) {
  std::string s = p.name;
  if (featureOn()) {
    s = p.email;
    return;
  }
  track(s); // ok
}

void comma(const Person &p) {
  std::string s, t;
  track((s = p.email, s)); // expect: privacy-unconsented-flow
  track((p.email.size(), t = p.name, t)); // ok
}

void assignmentsInConditions(const Person &p) {
  std::string s;
  if (!(s = p.phone).empty())
    track(s); // expect: privacy-unconsented-flow
  if (std::string t = p.name; !t.empty())
    track(t); // ok
  while (const char *id = deviceId()) {
    trackText(id); // expect: privacy-unconsented-flow
    break;
  }
}

static std::jmp_buf place;
[[noreturn]] void jumpOut() { std::longjmp(place, 1); }

void longJumps(const Person &p) {
  static std::string s, t;
  s = "clean";
  t = "clean";
  if (setjmp(place) == 0) {
    s = p.email;
    t = p.name;
    jumpOut();
  } else {
    track(s); // expect: privacy-unconsented-flow
    track(t); // ok
  }
}

void duffsDevice(const Person &p) {
  char out[16] = {}, calm[16] = {};
  const char *from = p.ssn, *plain = p.color;
  char *to = out, *other = calm;
  int n = 6;
  switch (n % 2) {
    do {
    case 0:
      *to++ = *from++;
      *other++ = *plain++;
      [[fallthrough]];
    case 1:
      *to++ = *from++;
      *other++ = *plain++;
    } while (--n > 0 && *from);
  }
  trackText(out); // expect: privacy-unconsented-flow
  trackText(calm); // ok
}

void shortCircuit(const Person &p) {
  std::string s = "x", t = "x";
  auto setMail = [&] {
    s = p.email;
    return true;
  };
  auto setName = [&] {
    t = p.name;
    return true;
  };
  if (featureOn() && setMail())
    track(s); // expect: privacy-unconsented-flow
  if (featureOn() || setName())
    track(t); // ok
}

} // namespace jumps
