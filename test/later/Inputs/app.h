// An app that puts work off: timers, queues, registries, threads; ways to ask
// and to withdraw; buffers in which data waits.
#pragma once
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <queue>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

enum class Purpose { Analytics, Ads };

struct User {
  std::string phone; // personal
  std::string nick;  // not personal
};
std::string deviceId(); // personal

void track(const std::string &data);     // analytics
void advertise(const std::string &data); // advertising
void sell(const std::string &data);      // sale
void share(const std::string &data);     // third party

struct Consent {
  bool granted(Purpose p) const;
  bool separately(Purpose p) const; // a separate consent
  bool optedOut() const;
  void give(Purpose p);
  void withdraw(Purpose p);
};
Consent &consent();

struct Settings {
  bool shareUsage = false; // a consent
  bool dark = false;       // none
};
bool featureOn(); // none

struct Timer {
  void after(int ms, std::function<void()> job); // later
  static void once(int ms, void (*job)());       // later
};
void onIdle(std::function<void()> job);          // later
void onEvent(const char *name, std::function<void()> job); // later
void runNow(const std::function<void()> &job);   // bodiless, no model: now
void detach(std::function<void()> job);          // started at once, elsewhere
void redraw();
