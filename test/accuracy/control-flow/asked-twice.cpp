// Two branches that ask the same: what one of them put there, the other does
// not find, unless what was asked has changed in between.
#include "../Inputs/app.h"
#include <memory>
#include <vector>
using namespace app;

namespace twice {

static int notes;
static void note(const char *) { ++notes; }
static bool next() {
  static bool yes = false;
  yes = !yes;
  return yes;
}
static bool readCode(int *rc) {
  static int n = 0;
  *rc = n % 2;
  return ++n < 8;
}

enum class Mode { Quiet, Short, Full };

struct Options {
  bool full = false;
  int level = 0;
  Mode mode = Mode::Quiet;
  bool isFull() const { return full; }
  void setFull(bool f) { full = f; }
};

void plain(const Person &p, bool full) {
  std::string text = "none";
  if (full)
    text = p.email;
  track(text); // expect: privacy-unconsented-flow
  if (!full)
    track(text); // ok
  else
    track(text); // expect: privacy-unconsented-flow
}

void changed(const Person &p, bool full) {
  std::string text = "none";
  if (full)
    text = p.email;
  full = p.score > 3;
  if (!full)
    track(text); // expect: privacy-unconsented-flow
}

void overwritten(const Person &p, bool dryRun) {
  std::string text = p.email;
  if (dryRun)
    text = "dry";
  note("prepared");
  if (dryRun)
    track(text); // ok
  if (!dryRun)
    track(text); // expect: privacy-unconsented-flow
}

void both(const Person &p, bool a, bool b) {
  std::string text;
  if (a && b)
    text = p.phone;
  if (!a)
    track(text); // ok
  if (!b)
    track(text); // ok
  if (a)
    track(text); // expect: privacy-unconsented-flow
}

static void levels(const Person &p, Mode m) {
  std::string text = "quiet", other;
  switch (m) {
  case Mode::Full:
    text = p.email;
    other = p.phone;
    break;
  case Mode::Short:
    text = p.name;
    break;
  case Mode::Quiet:
    break;
  }
  if (m == Mode::Quiet)
    track(text); // ok
  if (m == Mode::Full)
    track(text); // expect: privacy-unconsented-flow
  switch (m) {
  case Mode::Full:
    track(other); // expect: privacy-unconsented-flow
    break;
  case Mode::Short:
    track(other); // ok
    break;
  default:
    track(other); // ok
  }
}

void allLevels(const Person &p) {
  levels(p, Mode::Quiet);
  levels(p, Mode::Short);
  levels(p, Mode::Full);
}

void numbers(const Person &p, int level) {
  std::string text = "-";
  if (level == 3)
    text = p.email;
  if (level == 2)
    track(text); // ok
  if (level < 3)
    track(text); // ok
  if (level >= 3)
    track(text); // expect: privacy-unconsented-flow
  if (level > 2)
    track(text); // expect: privacy-unconsented-flow
}

class Reporter {
public:
  explicit Reporter(bool verbose) : verbose_(verbose) { o_.full = verbose; }
  void run(const Person &p) {
    std::string text = "off";
    if (verbose_)
      text = p.email;
    ++count_;
    if (!verbose_)
      track(text); // ok
    flip();
    if (!verbose_)
      track(text); // expect: privacy-unconsented-flow
  }
  void inner(const Person &p) {
    std::string text;
    if (o_.full)
      text = p.home.street;
    bump();
    if (!o_.full)
      track(text); // ok
    o_.setFull(false);
    if (!o_.full)
      track(text); // expect: privacy-unconsented-flow
  }
  void flip() { verbose_ = !verbose_; }
  void bump() { ++count_; }

private:
  bool verbose_ = false;
  int count_ = 0;
  Options o_;
};

static void getter(const Person &p, Options &o) {
  std::string text;
  if (o.isFull())
    text = p.email;
  note("between");
  if (!o.isFull())
    track(text); // ok
  o.setFull(false);
  if (!o.isFull())
    track(text); // expect: privacy-unconsented-flow
}

static void kept(const Person &p, Options &o) {
  const bool full = o.isFull();
  std::string text;
  if (full)
    text = p.email;
  o.setFull(false);
  if (!full)
    track(text); // ok
  if (!o.isFull())
    track(text); // expect: privacy-unconsented-flow
}

void options(const Person &p, bool full) {
  Options o;
  o.setFull(full);
  getter(p, o);
  o.setFull(full);
  kept(p, o);
}

void reporters(const Person &p, bool full) {
  Reporter r(full);
  r.run(p);
  r.inner(p);
}

void answeredAnew(const Person &p) {
  std::string text;
  if (next())
    text = p.email;
  if (!next())
    track(text); // expect: privacy-unconsented-flow
}

void flag(const Person &p) {
  std::string text = "c";
  bool filled = false;
  if (featureOn()) {
    text = p.phone;
    filled = true;
  }
  if (!filled)
    track(text); // ok
  else
    track(text); // expect: privacy-unconsented-flow
}

struct Marked {
  Person who;
  bool on = false;
};

void byElement(const Person &p) {
  std::vector<Marked> all{{p, true}, {p, false}};
  std::string text;
  for (const Marked &m : all) {
    if (m.on)
      text = m.who.email;
    if (!m.on)
      track(text); // expect: privacy-unconsented-flow
  }
}

void oneRound(const Person &p) {
  std::vector<Marked> all{{p, true}, {p, false}};
  for (const Marked &m : all) {
    std::string text;
    if (m.on)
      text = m.who.email;
    if (!m.on)
      track(text); // ok
    else
      track(text); // expect: privacy-unconsented-flow
  }
}

void byIterator(const Person &p) {
  std::vector<Marked> all{{p, true}, {p, false}};
  std::string text, found;
  auto it = all.begin();
  if (it->on)
    text = it->who.email;
  if (!it->on)
    track(text); // ok
  ++it;
  if (!it->on)
    track(text); // expect: privacy-unconsented-flow
  std::size_t i = 0;
  if (all[i].on)
    found = all[i].who.phone;
  if (!all[i].on)
    track(found); // ok
  ++i;
  if (!all[i].on)
    track(found); // expect: privacy-unconsented-flow
}

void words(const Person &p) {
  std::string word, all;
  for (char c : p.phone + " ") {
    if (c == ' ') {
      if (!word.empty())
        all += word;
      word.clear();
    } else {
      word += c;
    }
  }
  track(all);  // expect: privacy-unconsented-flow
}

void pointers(const Person &p, bool full) {
  const std::string *which = &p.name;
  if (full)
    which = &p.email;
  if (full)
    track(*which); // expect: privacy-unconsented-flow
  else
    track(*which); // ok
}

void pointerMoved(const Person &p, bool full) {
  const std::string *which = &p.name;
  if (full)
    which = &p.email;
  if (!full)
    which = &p.phone;
  track(*which); // expect: privacy-unconsented-flow
  if (!full)
    track(*which); // expect: privacy-unconsented-flow
}

struct Record {
  std::string key, value;
};

void fields(const Person &p, bool full) {
  Record r{"k", "v"};
  if (full)
    r.value = p.email;
  if (!full) {
    track(r.value); // ok
    track(r.key);   // ok
    r.value = p.phone;
  }
  track(r.value); // expect: privacy-unconsented-flow
  track(r.key);   // ok
}

void laterTaken(const Person &p, bool full, bool again) {
  std::string text;
  if (full)
    text = p.email;
  if (again)
    text = p.phone;
  if (!full)
    track(text); // expect: privacy-unconsented-flow
  if (!full && !again)
    track(text); // ok
}

void lists(const Person &p, bool full) {
  std::vector<std::string> out;
  out.push_back("header");
  if (full)
    out.push_back(p.email);
  if (!full)
    for (const auto &line : out)
      track(line); // ok
  for (const auto &line : out)
    track(line); // expect: privacy-unconsented-flow
}

void whileLoop(const Person &p, bool full) {
  std::string text;
  for (int i = 0; i < 3; ++i) {
    if (full)
      text = p.email;
    full = !full;
    if (full)
      track(text); // expect: privacy-unconsented-flow
  }
}

void outParameter(const Person &p) {
  std::string text;
  int rc = -1;
  while (readCode(&rc)) {
    if (rc == 0)
      track(text); // expect: privacy-unconsented-flow
    if (rc == 1)
      text = p.email;
  }
}

} // namespace twice
