// What the flow and guard tests share: an app with personal data, places it can
// go, and ways to ask.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct Address {
  std::string city;
  std::string zip;
};

struct User {
  std::string name;
  std::string phone;
  std::string nick;  // not personal
  int age = 0;
  int score = 0;     // not personal
  Address home;
};

User loadUser(int id);
std::string advertisingId();          // personal: a device id
std::string build();                  // not personal
void readPhone(std::string &out);     // personal, through its argument

void track(const std::string &data);  // analytics
void trackNumber(long n);             // analytics
void trackUser(const User &u);        // analytics
void trackBytes(const void *p, unsigned long n); // analytics
void advertise(const std::string &data);         // advertising
void keep(const std::string &data);   // storage without a purpose: inventory
std::string anonymise(const std::string &data);
std::string opaque(const std::string &data);     // no body, no model

enum class Purpose { Analytics, Ads, Reporting };
enum class Mode { Off, Basic, Full };
enum class Answer { Unknown, Denied, Given };

struct Consent {
  bool granted(Purpose p) const;
  void give(Purpose p);
  void withdraw(Purpose p);
  Mode mode() const;
  Answer answer() const;
};

struct Settings {
  bool shareUsage = false;
  bool hideMe = true;   // a denial
  bool darkTheme = false; // a setting like any other
};

bool featureOn();       // not a consent
Consent &consent();
