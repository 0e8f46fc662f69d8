// People who answer for themselves, and ways to ask each of them.
#pragma once
#include <map>
#include <string>
#include <vector>

enum class Purpose { Analytics, Ads };

struct Person {
  int id = 0;
  std::string phone;           // personal
  std::vector<Person> friends;
  struct Answers {
    bool granted() const;      // their own consent
  } consent;
  bool shares = false;         // their own consent
  bool allows(Purpose p) const; // their own consent
};
struct Household {
  Person first, second;
};

Person load(int id);
Person current();
std::string phoneOf(int id); // personal

struct Consent {
  bool granted(Purpose p) const;                  // of whoever is at the device
  bool granted(Purpose p, int id) const;          // of person id
  bool granted(Purpose p, const Person &who) const;
};
Consent &consent();

void track(const std::string &data); // analytics
