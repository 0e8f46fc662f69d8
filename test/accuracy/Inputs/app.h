// What the accuracy suite shares: people with personal data, places it can go,
// and one way to ask.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

struct Address {
  std::string street; // personal
  std::string zip;    // personal
  std::string planet; // not personal
};

struct Person {
  std::string name;  // not personal here: a public handle
  std::string email; // personal
  std::string phone; // personal
  int birthYear = 0; // personal
  int score = 0;     // not personal
  double latitude = 0; // personal
  char ssn[12] = {};   // personal
  char color[12] = {}; // not personal
  Address home;
};

Person loadPerson(int id);
const char *deviceId();        // personal, as a C string
std::string readEmail();       // personal
long readAge();                // personal
void fetchPhone(std::string &out);              // personal, through argument 0
void fetchSsn(char *buffer, unsigned long n);   // personal, through argument 0
std::string version();         // not personal
const char *buildName();       // not personal

// Sinks; every argument is sent.
void track(const std::string &data);
void trackText(const char *text);
void trackView(std::string_view text);
void trackNumber(long long n);
void trackReal(double d);
void trackBytes(const void *p, unsigned long n); // what p points at is sent
void trackPerson(const Person &p);               // the whole object is sent

// Makes harmless.
std::string anonymise(const std::string &data);

// Code nobody sees: no body, no model.
std::string opaque(const std::string &data);
void opaqueFill(std::string &out, const std::string &in);
void runLater(std::function<void()> job);
void onEach(const std::vector<std::string> &all,
            void (*visit)(const std::string &, void *), void *state);

bool mayTrack(); // the consent for analytics
bool featureOn(); // not a consent

} // namespace app
