// Static locals, static members, thread-locals, namespace-scope state.
#include "../Inputs/app.h"

namespace statics {
using namespace app;

const std::string &cachedId() {
  static const std::string id = deviceId();
  return id;
}
const std::string &cachedBuild() {
  static const std::string build = buildName();
  return build;
}

void cached() {
  track(cachedId()); // expect: privacy-unconsented-flow
  track(cachedBuild()); // ok
}

std::string &lastMail() {
  static std::string s;
  return s;
}
std::string &lastName() {
  static std::string s;
  return s;
}

void rememberAndSend(const Person &p) {
  lastMail() = p.email;
  lastName() = p.name;
  track(lastMail()); // expect: privacy-unconsented-flow
  track(lastName()); // ok
}

std::string previous(const std::string &now) {
  static std::string before;
  std::string out = before;
  before = now;
  return out;
}
std::string previousOpen(const std::string &now) {
  static std::string before;
  std::string out = before;
  before = now;
  return out;
}

void lagging(const Person &p) {
  track(previous(p.phone)); // expect: privacy-unconsented-flow
  track(previousOpen(p.name)); // ok
}

struct Registry {
  static std::string user;
  static std::string theme;
  static inline int year = 0;
  static inline int rank = 0;
};
std::string Registry::user;
std::string Registry::theme;

void setMembers(const Person &p) {
  Registry::user = p.email;
  Registry::theme = p.color;
  Registry::year = p.birthYear;
  Registry::rank = p.score;
}

void staticMembers(const Person &p) {
  setMembers(p);
  track(Registry::user); // expect: privacy-unconsented-flow
  track(Registry::theme); // ok
  trackNumber(Registry::year); // expect: privacy-unconsented-flow
  trackNumber(Registry::rank); // ok
}

thread_local std::string current;
thread_local std::string currentTheme;

void enter(const Person &p) {
  current = p.home.street;
  currentTheme = p.color;
}

void threadLocals(const Person &p) {
  enter(p);
  track(current); // expect: privacy-unconsented-flow
  track(currentTheme); // ok
}

static std::string session;
static std::string locale;
void login(const Person &p) { session = p.email; }
void setLocale() { locale = version(); }
void heartbeat() {
  track(session); // expect: privacy-unconsented-flow
  track(locale); // ok
}

void loggedIn(const Person &p) {
  login(p);
  setLocale();
  heartbeat();
}

class Singleton {
public:
  static Singleton &get() {
    static Singleton it;
    return it;
  }
  void setUser(const std::string &u) { user = u; }
  void setMode(const std::string &m) { mode = m; }
  void ping() {
    track(user); // expect: privacy-unconsented-flow
    track(mode); // ok
  }

private:
  std::string user, mode;
};

void singleton(const Person &p) {
  Singleton::get().setUser(p.email);
  Singleton::get().setMode("fast");
  Singleton::get().ping();
}

char buffer[64];
char plainBuffer[64];
const char *formatMail(const Person &p) {
  snprintf(buffer, sizeof buffer, "<%s>", p.email.c_str());
  return buffer;
}
const char *formatName(const Person &p) {
  snprintf(plainBuffer, sizeof plainBuffer, "<%s>", p.name.c_str());
  return plainBuffer;
}

void staticBuffers(const Person &p) {
  trackText(formatMail(p)); // expect: privacy-unconsented-flow
  trackText(formatName(p)); // ok
}

const std::string kLabel = "label";
const std::string kDevice = deviceId();

void constants() {
  track(kLabel); // ok
  track(kDevice); // expect: privacy-unconsented-flow
}

int nextId() {
  static int n = 0;
  return ++n;
}

void counters(const Person &p) {
  if (!p.email.empty())
    trackNumber(nextId()); // ok
}

} // namespace statics
