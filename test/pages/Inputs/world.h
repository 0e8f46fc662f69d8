// What the code on the checks' pages is written against: an app, its consents,
// and where its data can go.
#pragma once
#include <cassert>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

enum class Purpose { Analytics, Ads, Marketing };
enum class State { Unknown, Denied, Given };

struct User {
  std::string id;        // personal
  std::string phone;     // personal
  std::string email;     // personal
  std::string interests; // personal
  std::string position;  // personal
};
struct Account {
  std::string phone; // personal
  std::vector<Account> contacts;
};
extern User user;

class Consent {
public:
  bool granted(Purpose p) const;
  bool granted(Purpose p, const Account &who) const;
  std::optional<bool> stored(Purpose p) const;
  State state() const; // analytics
  void give(Purpose p);
  void withdraw(Purpose p);
  void setAnalytics(bool agreed);
  void setAds(bool agreed);
};
extern Consent consent;

struct ParseError {};
class Variant {
public:
  bool toBool() const;
};
class Preferences {
public:
  Variant value(const char *key, bool fallback) const;
  bool hideLocation = true; // a no to analytics
};
extern Preferences settings;
bool readFile();

class Terms {
public:
  bool accepted() const; // analytics and advertising at once
};
extern Terms terms;

// Where data goes.
class Tracker {
public:
  void track(const std::string &data);
  void track(const char *event, const std::string &data);
};
extern Tracker tracker, analytics;
void track(const std::string &data);
class Ads {
public:
  void request(const std::string &data);
};
extern Ads ads;
class Map {
public:
  void share(const std::string &position);
};
extern Map map;
class Log {
public:
  void info(const char *format, const std::string &text);
};
extern Log logger;
std::string pseudonymise(const std::string &data);
class History {
public:
  void add(const std::string &line);
  void clear();
};
extern History history;
class Database {
public:
  void store(const User &u);
};
extern Database db;
namespace acme {
struct Tracker {
  static void initialize(const char *key);
};
} // namespace acme

// The app.
class Timer {
public:
  void after(int milliseconds, std::function<void()> job);
};
extern Timer timer;
bool askUser();
void run();
struct App {
  void consentChanged();
};
struct Profile {
  void save(const User &user);
};
struct Editor {
  void saved(const User &user);
};
struct Sync {
  void upload(const Account &owner);
};
struct Telemetry {
  void event(const User &user);
  void flush();
  std::vector<std::string> pending;
};
