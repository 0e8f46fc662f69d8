// FLAGS: -std=c++98
// POLICY: ../Inputs/askfirst.yaml
// C++ as it was written before 2011.
#include <cstdio>
#include <cstring>
#include <list>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace app {
const char *deviceId();
const char *buildName();
std::string readEmail();
std::string version();
long readAge();
void track(const std::string &data);
void trackText(const char *text);
void trackNumber(long long n);
std::string anonymise(const std::string &data);
} // namespace app

namespace classic {
using namespace app;

// A string of one's own, counted.
class Str {
  struct Rep {
    int refs;
    char *text;
  };
  Rep *rep_;

public:
  Str(const char *s = "") : rep_(new Rep) {
    rep_->refs = 1;
    rep_->text = new char[std::strlen(s) + 1];
    std::strcpy(rep_->text, s);
  }
  Str(const Str &o) : rep_(o.rep_) { ++rep_->refs; }
  ~Str() { release(); }
  Str &operator=(const Str &o) {
    ++o.rep_->refs;
    release();
    rep_ = o.rep_;
    return *this;
  }
  Str &operator+=(const Str &o) {
    char *t = new char[length() + o.length() + 1];
    std::strcpy(t, rep_->text);
    std::strcat(t, o.rep_->text);
    Rep *r = new Rep;
    r->refs = 1;
    r->text = t;
    release();
    rep_ = r;
    return *this;
  }
  const char *c_str() const { return rep_->text; }
  int length() const { return static_cast<int>(std::strlen(rep_->text)); }
  friend Str operator+(const Str &a, const Str &b) {
    Str s(a);
    s += b;
    return s;
  }

private:
  void release() {
    if (--rep_->refs == 0) {
      delete[] rep_->text;
      delete rep_;
    }
  }
};

void counted() {
  Str bad(deviceId()), good(buildName());
  Str a = "id=" + bad, b = "build=" + good;
  trackText(a.c_str()); // expect: privacy-unconsented-flow
  trackText(b.c_str()); // ok
  trackNumber(a.length()); // ok
  b = a;
  trackText(b.c_str()); // expect: privacy-unconsented-flow
}

// Getters, setters, a singleton.
class Settings {
  std::map<std::string, std::string> values_;
  Settings() {}

public:
  static Settings &instance() {
    static Settings s;
    return s;
  }
  void set(const std::string &k, const std::string &v) { values_[k] = v; }
  std::string get(const std::string &k) const {
    std::map<std::string, std::string>::const_iterator it = values_.find(k);
    return it == values_.end() ? std::string() : it->second;
  }
};
void singleton() {
  Settings::instance().set("mail", readEmail());
  Settings::instance().set("version", version());
  track(Settings::instance().get("mail")); // expect: privacy-unconsented-flow
}

// Iterators and functors.
struct Joiner {
  std::string *out;
  explicit Joiner(std::string *o) : out(o) {}
  void operator()(const std::string &s) {
    *out += s;
    *out += ';';
  }
};
template <class It, class F> F eachOf(It from, It to, F f) {
  for (; from != to; ++from)
    f(*from);
  return f;
}
void functors() {
  std::list<std::string> bad, good;
  bad.push_back(readEmail());
  good.push_back(version());
  std::string a, b;
  eachOf(bad.begin(), bad.end(), Joiner(&a));
  eachOf(good.begin(), good.end(), Joiner(&b));
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

// Handles: a window's messages with two longs.
typedef long (*WindowProc)(int message, long first, long second);
struct Window {
  WindowProc proc;
  long user;
};
enum { SetText = 1, GetText = 2, Count = 3 };
static char boxText[64];
static char boxTitle[64];
long boxProc(int message, long first, long second) {
  switch (message) {
  case SetText:
    std::strncpy(boxText, reinterpret_cast<const char *>(second),
                 sizeof boxText - 1);
    return 0;
  case GetText:
    std::strncpy(reinterpret_cast<char *>(second), boxText, first);
    return 0;
  case Count:
    return static_cast<long>(std::strlen(boxText));
  }
  return -1;
}
long send(Window &w, int message, long first, long second) {
  return w.proc(message, first, second);
}
void windows() {
  Window w = {boxProc, 0};
  std::strcpy(boxTitle, buildName());
  send(w, SetText, 0, reinterpret_cast<long>(deviceId()));
  char text[64] = "";
  send(w, GetText, sizeof text, reinterpret_cast<long>(text));
  trackText(text); // expect: privacy-unconsented-flow
  trackText(boxTitle); // ok
}

// Streams, by inheritance.
class Record {
public:
  virtual ~Record() {}
  virtual void write(std::ostream &o) const = 0;
};
class MailRecord : public Record {
  std::string mail_;

public:
  explicit MailRecord(const std::string &m) : mail_(m) {}
  void write(std::ostream &o) const { o << "mail " << mail_; }
};
class VersionRecord : public Record {
  std::string v_;

public:
  explicit VersionRecord(const std::string &v) : v_(v) {}
  void write(std::ostream &o) const { o << "version " << v_; }
};
std::ostream &operator<<(std::ostream &o, const Record &r) {
  r.write(o);
  return o;
}
void records() {
  MailRecord m(readEmail());
  VersionRecord v(version());
  std::ostringstream a, b;
  a << m << '\n';
  b << v << '\n';
  track(a.str()); // expect: privacy-unconsented-flow
  track(b.str()); // ok
}

// Out-parameters and status codes.
enum Status { Ok, Failed };
Status readUser(std::string *mail, std::string *build, int *n) {
  if (!mail || !build)
    return Failed;
  *mail = readEmail();
  *build = buildName();
  *n = static_cast<int>(mail->size());
  return Ok;
}
void status() {
  std::string mail, build;
  int n = 0;
  Status s = readUser(&mail, &build, &n);
  if (s == Ok) {
    track(mail); // expect: privacy-unconsented-flow
    track(build); // ok
    trackNumber(n); // ok
  }
  trackNumber(s); // ok
}

// sprintf into shared buffers.
const char *format(const char *what, const char *value) {
  static char buffers[4][128];
  static int next = 0;
  char *b = buffers[next++ & 3];
  std::sprintf(b, "%s=%s", what, value);
  return b;
}
void ages() {
  std::auto_ptr<long> age(new long(readAge()));
  std::auto_ptr<long> other(new long(3));
  trackNumber(*age); // expect: privacy-unconsented-flow
  trackNumber(*other); // ok
  trackText(format("id", deviceId())); // expect: privacy-unconsented-flow
}

// Arrays of structs filled in a loop.
struct Item {
  const char *name;
  std::string (*get)();
  bool secret;
};
static const Item items[] = {{"mail", readEmail, true},
                             {"version", version, false}};
void loops() {
  for (std::size_t i = 0; i < sizeof items / sizeof *items; ++i) {
    track(items[i].get()); // expect: privacy-unconsented-flow
    trackText(items[i].name); // ok
    if (items[i].secret)
      track(anonymise(items[i].get())); // ok
  }
  track(items[1].get()); // ok
  track(items[0].get()); // expect: privacy-unconsented-flow
}

} // namespace classic
