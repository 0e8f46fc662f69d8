// What the consent cases share: people, the ways an app asks them, and the
// places their data can go. A sink takes the place of its call as a last,
// defaulted parameter, so that run.py can say which line sent.
#pragma once
#include <atomic>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <queue>
#include <source_location>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

using Place = std::source_location;

enum class Purpose {
  Analytics,
  Reporting, // part of Analytics
  Marketing,
  Ads,   // part of Marketing
  Email, // part of Marketing
  Crash,
  Sharing
};
enum class Mode { Off, Basic, Full };
enum class Answer { Unknown, Denied, Given };
enum class DialogResult { Closed, Rejected, Accepted };

// The person at the device.
struct User {
  std::string name;  // a public handle: not personal
  std::string phone; // personal
  std::string email; // personal
  std::string diagnosis; // personal, health
  int age = 0;   // personal
  int score = 0; // not personal
};

// One of several people, each of whom answers for themselves.
struct Account {
  int id = 0;
  std::string label; // not personal
  std::string phone; // personal
  std::vector<Account> contacts;
  bool shareUsage = false;       // their own yes to analytics
  bool allows(Purpose p) const;  // their own yes
};

User currentUser();
Account accountOf(int id);
std::string deviceId();              // personal
std::string advertisingId();         // personal
void readPhone(std::string &out);    // personal, through argument 0
std::string version();               // not personal

// A proof that consent for P was given.
template <Purpose P> class ConsentToken {
public:
  explicit ConsentToken(int proof) : proof_(proof) {}
  int proof() const { return proof_; }

private:
  int proof_;
};

class Consent {
public:
  bool granted(Purpose p) const;
  bool granted(Purpose p, const Account &who) const;
  template <Purpose P> bool grantedFor() const { return granted(P); }
  bool grantedSeparately(Purpose p) const; // asked for on its own
  bool grantedAll() const;                 // analytics and marketing at once
  void give(Purpose p);
  void give(Purpose p, const Account &who);
  void withdraw(Purpose p);
  void withdraw(Purpose p, const Account &who);
  Mode mode() const;      // analytics from Basic on
  Answer answer() const;  // analytics
  int days() const;       // analytics: days left, negative without consent
  int ask(Purpose p);     // 0 if the user agreed, an error code if not
  bool optedOut() const;  // of sale
  std::optional<bool> stored(Purpose p) const; // nothing: never asked
  std::optional<ConsentToken<Purpose::Analytics>> analyticsToken() const;
  const ConsentToken<Purpose::Analytics> *findToken() const;
  void refresh();         // reads the clock, changes no answer
};
Consent &consent();

// A value that knows its name, as settings frameworks have them.
class BoolOption {
public:
  operator bool() const { return value_; }
  bool get() const { return value_; }
  bool value() const { return value_; }
  void set(bool on) { value_ = on; }

private:
  bool value_ = false;
};

struct Settings {
  bool shareUsage = false; // a yes to analytics
  bool hideMe = true;      // a no to analytics
  bool showAds = false;    // a yes to advertising
  bool darkTheme = false;  // a setting like any other
  std::atomic<bool> telemetry{false}; // a yes to analytics
  BoolOption usageOption;  // a yes to analytics
  BoolOption soundOption;  // a setting like any other
};
Settings &settings();

extern bool g_shareUsage; // a yes to analytics
extern std::atomic<bool> g_hideLocation; // a no to analytics
extern bool g_verbose;    // a setting like any other

class Variant {
public:
  explicit Variant(bool on) : on_(on) {}
  bool toBool() const { return on_; }

private:
  bool on_;
};

enum class Key { ShareUsage, ShowAds, DarkTheme };

// Settings by name. "telemetry/enabled" is a yes to analytics, "ads/enabled"
// one to advertising, "ui/dark" is neither.
class Store {
public:
  Variant value(const char *key, bool fallback = false) const;
  bool getBool(const char *section, const char *name) const;
  bool get(Key key) const;
  std::optional<bool> find(const char *key) const;
  void set(const char *key, bool on);
};
Store &store();

class Application {
public:
  static Application &instance();
  Settings settings;
  Store store;
};

class ConsentDialog {
public:
  explicit ConsentDialog(Purpose p) : purpose_(p) {}
  DialogResult exec(); // about analytics
  bool isChecked() const;

private:
  Purpose purpose_;
};

// What runs here runs only once the user has agreed to analytics.
class TermsDialog {
public:
  virtual ~TermsDialog() = default;
  virtual void onAccept() {}
  virtual void onCancel() {}
  void show();
};

bool featureOn();   // not a consent
int logLevel();     // not a consent
[[noreturn]] void quit(const char *why);

// Sinks. The first parameter is sent.
void track(const std::string &data, Place at = Place::current());
void trackNumber(long n, Place at = Place::current());
void trackUser(const User &u, Place at = Place::current());
void report(const std::string &data, Place at = Place::current());
void advertise(const std::string &data, Place at = Place::current());
void mail(const std::string &data, Place at = Place::current());
void sendCrash(const std::string &data, Place at = Place::current());
void share(const std::string &data, Place at = Place::current());
void sell(const std::string &data, Place at = Place::current());
void logLine(const std::string &data, Place at = Place::current());

// Stays on the device, for analytics; forget() deletes it.
void remember(const std::string &data, Place at = Place::current());
void forget();

// SDKs whose start-up takes the device's identifiers along.
class Metrics {
public:
  void start(const char *key, Place at = Place::current());
  void stop();
};
class AdSdk {
public:
  static void initialize(Place at = Place::current());
};

std::string pseudonymise(const std::string &data);
std::string redact(const std::string &data);

// Callables.
void later(std::function<void()> job);       // when the loop is idle
void onEvent(const char *name, std::function<void()> job); // whenever it comes
void now(const std::function<void()> &job);  // at once
void inThread(std::function<void()> job);    // at once, elsewhere
class Timer {
public:
  void start(int seconds, std::function<void()> job);
};

// Things that happen in between and have nothing to do with consent.
class Journal {
public:
  void add(const char *line);
  int size() const;
};
Journal &journal();
void redraw();

} // namespace app
