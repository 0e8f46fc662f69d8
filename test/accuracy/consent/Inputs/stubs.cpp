// The app behind app.h, and the runs: every case function in every world.
#include "world.h"
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace app;

namespace {

world::Phase now_;      // what holds now
world::Phase begun_;    // what held when the stretch began
world::Phase captured_[8]; // what held when data of a stretch was taken
int phase_ = 0;
int bits_ = 0;
std::vector<std::function<void()>> pending_;
std::vector<std::function<void()>> resets_;
int runKind_ = 0;
bool inJob_ = false; // a closure that asks when it runs may send what it holds

enum Seen : unsigned {
  Reached = 1,
  Legit = 2,      // personal data arrived where consent was given
  WhenDenied = 4, // ... where nobody agreed to anything, having said no
  WhenUnknown = 8, // ... having said nothing
  WhenOther = 16,  // ... having agreed to something else
  WhenOtherOne = 32, // ... where somebody else had agreed
  Later = 64,        // ... no longer having agreed
  Before = 128,      // ... taken up before they agreed
  Never = 256        // ... where no consent would do
};

enum Kind { Denied, Unknown, Other, SomeOf, Sequence };

struct Line {
  const char *file;
  unsigned line;
  unsigned seen;
};
struct Table {
  unsigned count;
  Line lines[4096];
};
Table *table_;

void see(Place at, unsigned what) {
  for (unsigned i = 0; i < table_->count; ++i) {
    Line &l = table_->lines[i];
    if (l.line == at.line() && !std::strcmp(l.file, at.file_name())) {
      l.seen |= what;
      return;
    }
  }
  if (table_->count < 4096)
    table_->lines[table_->count++] = {at.file_name(), unsigned(at.line()),
                                      what};
}

int parentOf(int answer) {
  if (answer == int(Purpose::Reporting))
    return int(Purpose::Analytics);
  if (answer == int(Purpose::Ads) || answer == int(Purpose::Email))
    return int(Purpose::Marketing);
  return -1;
}

bool givenIn(const world::Phase &p, int person, int answer) {
  for (; answer >= 0; answer = parentOf(answer))
    if (p.answer[person][answer] == Answer::Given)
      return true;
  return false;
}

// Settings a case has written say no as well.
bool settingsAgree(int answer) {
  if (answer == int(Purpose::Ads))
    return settings().showAds;
  if (answer != int(Purpose::Analytics) && answer != int(Purpose::Reporting))
    return true;
  if (answer == int(Purpose::Reporting) &&
      !givenIn(now_, 0, int(Purpose::Analytics)))
    return true;
  return settings().shareUsage && !settings().hideMe && settings().telemetry &&
         settings().usageOption && g_shareUsage && !g_hideLocation;
}

void violate(Place at, int person, int answer) {
  static const unsigned what[] = {WhenDenied, WhenUnknown, WhenOther,
                                  WhenOtherOne, Later};
  // They had agreed when the stretch began and took it back in between.
  bool takenBack = givenIn(begun_, person, answer);
  see(at, takenBack ? Later : what[runKind_]);
}

void setOwn(Purpose p, Answer a, int person) {
  now_.answer[person][int(p)] = a;
  for (int c = 0; c < world::Purposes; ++c)
    if (parentOf(c) == int(p))
      now_.answer[person][c] = a;
}

void fillSettings() {
  bool yes = givenIn(now_, 0, int(Purpose::Analytics));
  bool ads = givenIn(now_, 0, int(Purpose::Ads));
  for (Settings *s : {&settings(), &Application::instance().settings}) {
    s->shareUsage = yes;
    s->hideMe = !yes;
    s->showAds = ads;
    s->darkTheme = world::flag(1);
    s->telemetry = yes;
    s->usageOption.set(yes);
    s->soundOption.set(world::flag(1));
  }
  g_shareUsage = yes;
  g_hideLocation = !yes;
  g_verbose = world::flag(1);
}

} // namespace

namespace world {

bool given(int person, int answer) { return givenIn(now_, person, answer); }
bool silent() {
  return now_.answer[0][0] == Answer::Unknown;
}
bool flag(int n) { return bits_ >> n & 1; }
std::vector<Case> &cases() {
  static std::vector<Case> all;
  return all;
}
void keepForLater(std::function<void()> job) {
  pending_.push_back(std::move(job));
}
void atPhaseStart(std::function<void()> reset) {
  resets_.push_back(std::move(reset));
}
std::string mark(int person, const char *what) {
  return "<pii:" + std::to_string(phase_) + ":" + std::to_string(person) +
         ":" + what + ">";
}
bool personal(const std::string &data) {
  return data.find("<pii:") != std::string::npos;
}
User makeUser() {
  User u;
  u.name = "name";
  u.phone = mark(0, "phone");
  u.email = mark(0, "email");
  u.diagnosis = mark(0, "diagnosis");
  u.age = 31415900 + phase_;
  u.score = 5;
  return u;
}
Account makeAccount(int id) {
  Account a;
  a.id = id % People;
  a.label = "label";
  a.phone = mark(a.id, "phone");
  a.shareUsage = givenIn(now_, a.id, int(Purpose::Analytics));
  if (a.id == 1)
    a.contacts = {makeAccount(2), makeAccount(3)};
  return a;
}
void reached(Place at) { see(at, Reached); }
void forbidden(Place at) { see(at, Never); }
void collected(int answer, Place at) {
  arrived(mark(0, "device"), answer, at);
}
void arrived(const std::string &data, int answer, Place at) {
  see(at, Reached);
  for (size_t i = 0; (i = data.find("<pii:", i)) != std::string::npos; ++i) {
    int when = data[i + 5] - '0', who = data[i + 7] - '0';
    if (!givenIn(now_, who, answer) || (!who && !settingsAgree(answer)))
      violate(at, who, answer);
    else if (!givenIn(captured_[when], who, answer))
      see(at, runKind_ == Sequence && !inJob_ ? Before : Legit);
    else
      see(at, Legit);
  }
}

} // namespace world

namespace app {

static bool is(Purpose p, int who = 0) { return world::given(who, int(p)); }

User currentUser() { return world::makeUser(); }
Account accountOf(int id) { return world::makeAccount(id); }
std::string deviceId() { return world::mark(0, "device"); }
std::string advertisingId() { return world::mark(0, "idfa"); }
void readPhone(std::string &out) { out = world::mark(0, "phone"); }
std::string version() { return "1.0"; }

bool Account::allows(Purpose p) const { return is(p, id); }

bool Consent::granted(Purpose p) const { return is(p); }
bool Consent::granted(Purpose p, const Account &who) const {
  return is(p, who.id);
}
bool Consent::grantedSeparately(Purpose p) const {
  return p == Purpose::Sharing && world::given(0, world::Separate);
}
bool Consent::grantedAll() const {
  return is(Purpose::Analytics) && is(Purpose::Marketing);
}
void Consent::give(Purpose p) {
  setOwn(p, Answer::Given, 0);
  fillSettings();
}
void Consent::give(Purpose p, const Account &who) {
  setOwn(p, Answer::Given, who.id);
}
void Consent::withdraw(Purpose p) { setOwn(p, Answer::Denied, 0); }
void Consent::withdraw(Purpose p, const Account &who) {
  setOwn(p, Answer::Denied, who.id);
}
Mode Consent::mode() const {
  if (!is(Purpose::Analytics))
    return Mode::Off;
  return world::flag(2) ? Mode::Full : Mode::Basic;
}
Answer Consent::answer() const {
  return now_.answer[0][int(Purpose::Analytics)];
}
int Consent::days() const {
  return is(Purpose::Analytics) ? (world::flag(2) ? 30 : 0) : -1;
}
int Consent::ask(Purpose p) { return is(p) ? 0 : world::flag(2) ? 5 : -1; }
bool Consent::optedOut() const { return !world::given(0, world::Sale); }
std::optional<bool> Consent::stored(Purpose p) const {
  if (now_.answer[0][int(p)] == Answer::Unknown)
    return std::nullopt;
  return is(p);
}
std::optional<ConsentToken<Purpose::Analytics>>
Consent::analyticsToken() const {
  if (!is(Purpose::Analytics))
    return std::nullopt;
  return ConsentToken<Purpose::Analytics>(1);
}
const ConsentToken<Purpose::Analytics> *Consent::findToken() const {
  static const ConsentToken<Purpose::Analytics> token(1);
  return is(Purpose::Analytics) ? &token : nullptr;
}
void Consent::refresh() {}
Consent &consent() {
  static Consent the;
  return the;
}

Settings &settings() {
  static Settings the;
  return the;
}
bool g_shareUsage = false;
std::atomic<bool> g_hideLocation{true};
bool g_verbose = false;

static std::optional<bool> named(std::string_view key) {
  if (key == "telemetry/enabled" || key == "EnableTelemetry") {
    if (now_.answer[0][int(Purpose::Analytics)] == Answer::Unknown)
      return std::nullopt;
    return is(Purpose::Analytics);
  }
  if (key == "ads/enabled")
    return is(Purpose::Ads);
  return world::flag(1);
}
Variant Store::value(const char *key, bool fallback) const {
  return Variant(named(key).value_or(fallback));
}
bool Store::getBool(const char *, const char *name) const {
  return named(name).value_or(false);
}
bool Store::get(Key key) const {
  switch (key) {
  case Key::ShareUsage:
    return is(Purpose::Analytics);
  case Key::ShowAds:
    return is(Purpose::Ads);
  case Key::DarkTheme:
    break;
  }
  return world::flag(1);
}
std::optional<bool> Store::find(const char *key) const { return named(key); }
void Store::set(const char *key, bool on) {
  if (!std::strcmp(key, "telemetry/enabled"))
    setOwn(Purpose::Analytics, on ? Answer::Given : Answer::Denied, 0);
}
Store &store() {
  static Store the;
  return the;
}
Application &Application::instance() {
  static Application the;
  return the;
}

DialogResult ConsentDialog::exec() {
  if (is(Purpose::Analytics))
    return DialogResult::Accepted;
  return world::flag(2) ? DialogResult::Rejected : DialogResult::Closed;
}
bool ConsentDialog::isChecked() const { return is(purpose_); }
void TermsDialog::show() {
  if (is(Purpose::Analytics))
    onAccept();
  else
    onCancel();
}

bool featureOn() { return world::flag(0); }
int logLevel() { return world::flag(1) ? 3 : 0; }
void quit(const char *why) { throw std::logic_error(why); }

static void sink(const std::string &data, int answer, Place at) {
  world::reached(at);
  world::arrived(data, answer, at);
}
static void health(const std::string &data, Place at) {
  if (data.find(":diagnosis>") != std::string::npos)
    world::forbidden(at);
}
void track(const std::string &data, Place at) {
  sink(data, int(Purpose::Analytics), at);
}
void trackNumber(long n, Place at) {
  world::reached(at);
  if (n >= 31415900 && n < 31415908)
    world::arrived("<pii:" + std::to_string(n - 31415900) + ":0:age>",
                   int(Purpose::Analytics), at);
}
void trackUser(const User &u, Place at) {
  sink(u.phone + u.email, int(Purpose::Analytics), at);
  trackNumber(u.age, at);
}
void report(const std::string &data, Place at) {
  sink(data, int(Purpose::Reporting), at);
}
void advertise(const std::string &data, Place at) {
  sink(data, int(Purpose::Ads), at);
  health(data, at);
}
void mail(const std::string &data, Place at) {
  sink(data, int(Purpose::Email), at);
}
void sendCrash(const std::string &data, Place at) {
  sink(data, int(Purpose::Crash), at);
}
void share(const std::string &data, Place at) {
  sink(data, world::Separate, at);
  health(data, at);
}
void sell(const std::string &data, Place at) {
  sink(data, world::Sale, at);
  health(data, at);
}
void logLine(const std::string &data, Place at) {
  world::reached(at);
  if (world::personal(data))
    world::forbidden(at);
}
void remember(const std::string &data, Place at) {
  sink(data, int(Purpose::Analytics), at);
}
void forget() {}
void Metrics::start(const char *, Place at) {
  world::collected(int(Purpose::Analytics), at);
}
void Metrics::stop() {}
void AdSdk::initialize(Place at) {
  world::collected(int(Purpose::Ads), at);
}
std::string pseudonymise(const std::string &) { return "pseudonym"; }
std::string redact(const std::string &) { return "redacted"; }

void later(std::function<void()> job) { world::keepForLater(std::move(job)); }
void onEvent(const char *, std::function<void()> job) {
  world::keepForLater(std::move(job));
}
void now(const std::function<void()> &job) { job(); }
void inThread(std::function<void()> job) { job(); }
void Timer::start(int, std::function<void()> job) {
  world::keepForLater(std::move(job));
}
void Journal::add(const char *) {}
int Journal::size() const { return world::flag(1); }
Journal &journal() {
  static Journal the;
  return the;
}
void redraw() {}

} // namespace app

// The runs.
namespace {

using Give = std::vector<std::pair<int, int>>; // person, answer

world::Phase phaseOf(const Give &give, Answer otherwise) {
  world::Phase p;
  for (auto &person : p.answer)
    for (Answer &a : person)
      a = otherwise;
  for (auto [person, answer] : give)
    p.answer[person][answer] = Answer::Given;
  return p;
}

void begin(const world::Phase &p) {
  now_ = begun_ = p;
  fillSettings();
}

// Calls everything in each phase; what was put off runs in the next one.
void walk(const std::vector<world::Phase> &phases) {
  for (size_t i = 0; i <= phases.size(); ++i) {
    const world::Phase &p = phases[std::min(i, phases.size() - 1)];
    phase_ = int(i);
    captured_[phase_] = p;
    begin(p);
    auto jobs = std::move(pending_);
    pending_.clear();
    inJob_ = true;
    for (auto &job : jobs) {
      begin(p);
      try {
        job();
      } catch (const std::exception &) {
      }
    }
    inJob_ = false;
    if (i == phases.size())
      return;
    for (auto &reset : resets_)
      reset();
    for (const world::Case &c : world::cases()) {
      begin(p);
      try {
        c.run();
      } catch (const std::exception &) {
      } catch (int) {
      }
    }
  }
}

void inChild(Kind kind, int bits, const std::vector<world::Phase> &phases) {
  std::fflush(stdout);
  pid_t child = fork();
  if (!child) {
    runKind_ = kind;
    bits_ = bits;
    alarm(20);
    walk(phases);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (status) {
    std::printf("crash %d\n", status);
    std::exit(1);
  }
}

} // namespace

int main(int argc, char **argv) {
  table_ = static_cast<Table *>(mmap(nullptr, sizeof(Table),
                                     PROT_READ | PROT_WRITE,
                                     MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  bool withdrawals = argc < 2 || std::strcmp(argv[1], "--no-withdrawal");
  std::vector<int> everyone = {0, 1, 2, 3};
  auto giveAll = [&](std::vector<int> people, auto wanted) {
    Give g;
    for (int p : people)
      for (int a = 0; a < world::Answers; ++a)
        if (wanted(a))
          g.push_back({p, a});
    return g;
  };
  Give all = giveAll(everyone, [](int) { return true; });
  auto denied = phaseOf({}, Answer::Denied);
  auto unknown = phaseOf({}, Answer::Unknown);
  auto granted = phaseOf(all, Answer::Given);
  for (int bits = 0; bits < 8; ++bits) {
    inChild(Denied, bits, {denied, denied});
    inChild(Unknown, bits, {unknown, unknown});
    inChild(Other, bits, {granted, granted});
    for (int one = 0; one < world::Answers; ++one) {
      Give only = giveAll(everyone, [&](int a) { return a == one; });
      auto just = phaseOf(only, Answer::Denied);
      inChild(Other, bits, {just, just});
      Give others = giveAll(everyone, [&](int a) { return a != one; });
      inChild(Other, bits, {phaseOf(others, Answer::Denied)});
    }
    inChild(Sequence, bits, {denied, granted});
    if (withdrawals) {
      inChild(Sequence, bits, {granted, denied});
      inChild(Sequence, bits, {denied, granted, denied});
    }
  }
  for (int bits = 0; bits < 8; bits += 3)
    for (int who = 1; who < 15; ++who) {
      std::vector<int> people;
      for (int p = 0; p < 4; ++p)
        if (who >> p & 1)
          people.push_back(p);
      Give some = giveAll(people, [](int) { return true; });
      inChild(SomeOf, bits, {phaseOf(some, Answer::Denied)});
    }
  for (unsigned i = 0; i < table_->count; ++i)
    std::printf("%s %u %u\n", table_->lines[i].file, table_->lines[i].line,
                table_->lines[i].seen);
  return 0;
}
