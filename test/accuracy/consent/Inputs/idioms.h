// Libraries that programs in idiom-*.cpp ask: a head unit's privacy menu, a
// consent management platform, a customer database, the phone's permission
// service, a group-and-key configuration.
#pragma once
#include "app.h"

namespace carlink {

enum class Sharing { Nothing, Vehicle, Everything };
enum class Topic { Usage, Offers, Service };

Sharing sharingLevel();        // usage from Vehicle on
bool allowed(Topic topic);     // by topic
int privacyMenu();             // usage: 1 agreed, 0 never opened, -1 refused
std::string position();        // personal
std::string odometer();        // not personal

} // namespace carlink

namespace cmp {

enum class State { NotAsked, Refused, Granted };

State stateOf(const char *purpose); // "measurement", "ads"
bool has(std::string_view purpose); // the same, as yes or no
std::string signal();               // "1YY" opted out of sale, "1YN" not

} // namespace cmp

namespace crm {

struct Customer {
  int id = 0;
  std::string segment;       // not personal
  std::string phone;         // personal
  bool newsletter = false;   // a yes to mailing
  std::string usageStatus;   // "opted-in" is a yes to analytics
  bool doNotContact = true;  // a no to mailing
};

Customer load(int id);
std::vector<Customer> page(int number);
bool mayMail(const Customer &who);
bool mayMeasure(const Customer &who);

} // namespace crm

namespace phone {

enum class Status { NotDetermined, Restricted, Denied, Authorized };

Status trackingStatus(); // advertising
void requestTracking(std::function<void(Status)> done);
std::string vendorId(); // personal

} // namespace phone

namespace conf {

bool boolean(const char *group, const char *key);  // [privacy] usage-stats
long number(const char *group, const char *key);   // [privacy] stats-level
std::string text(const char *group, const char *key);
bool locked(const char *group, const char *key);   // by the administrator

} // namespace conf
