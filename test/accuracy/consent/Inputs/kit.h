// A consent kit with categories and verdicts, a bank's clients and a watch's
// sensors, as programs use them.
#pragma once
#include "app.h"

namespace consentkit {

enum class Category { Measurement, Personalization, Diagnostics };
enum class Verdict { Pending, Rejected, Accepted };

class Manager {
public:
  static Manager &shared();
  bool isAccepted(Category c) const;
  bool isRefused(Category c) const; // true unless the user said yes
  Verdict verdict(Category c) const;
  bool bannerShown() const; // not a consent
};

// 1 is a yes, 0 a no, -1 never asked: "usage-reporting", "tailored-ads".
int flagOf(const char *name);

} // namespace consentkit

namespace bank {

struct Client {
  int id = 0;
  std::string tier;         // not personal
  std::string email;        // personal
  bool statsOptIn = false;  // a yes to analytics
  bool noProfiling = true;  // a no to advertising
};
Client clientOf(int id);
std::vector<Client> branch(int number);
bool permits(int id, consentkit::Category c); // that client's answer
std::string emailOf(int id);                  // personal

} // namespace bank

namespace wear {

std::string lastFix();   // personal: where the wearer is
std::string pulseTrace(); // personal: health
std::string firmware();  // not personal
bool paired();           // not a consent

} // namespace wear
