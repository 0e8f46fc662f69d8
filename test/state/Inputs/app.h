// A program whose consents are kept in every way, for the tests of state.
#pragma once
#include <atomic>
#include <map>
#include <optional>
#include <string>

enum class Purpose { Analytics, Ads, Crash };
enum class Level { Off, Basic, Full };
enum class State { Unknown, Denied, Given };

struct User {
  std::string phone;
  std::string interests;
};

void track(const std::string &s);
void advertise(const std::string &s);
void remember(const std::string &s); // for analytics; wipe() deletes
void wipe();

class Consent {
public:
  bool granted(Purpose p) const;
  bool everything() const; // analytics and ads
  bool terms() const;      // of no purpose
  bool hidden() const;     // a denial
  State state() const;
  int number() const; // 1: given
  std::string word() const;
  std::optional<bool> stored(Purpose p) const;
  std::optional<State> storedState() const;
  void give(Purpose p);
  void set(Purpose p, bool on);
  void withdraw(Purpose p);
  void withdrawAll();
};
Consent &consent();

struct Variant {
  Variant(bool on);
  Variant(int n);
  bool toBool() const;
};
struct Store {
  Variant value(const std::string &key, const Variant &fallback = false) const;
  bool flag(const char *key, bool fallback) const;
};
Store &store();

struct Dialog {
  bool checked() const;
  bool exec();
};

bool unreadable();
void redraw();
