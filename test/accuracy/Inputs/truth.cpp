// What app.h declares, for truth.py: sinks print what they were given, sources
// give one of four sets of personal data. Sets 0 and 1 are alike in all that is
// no flow (lengths, first and last characters, counts); 2 and 3 differ in that.
#include "app.h"
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

int number(const char *name) {
  const char *value = std::getenv(name);
  return value ? std::atoi(value) : 0;
}

struct Data {
  const char *email, *phone, *ssn, *street, *zip, *device;
  int year;
  double latitude;
  long age;
};
const Data sets[] = {
    {"ank.ra@mail.example", "4912-345678", "123 45-6789", "12 elm road x",
     "12345", "ab-34:ff:0011", 1984, 52.517, 40},
    {"anl.ri@mole.example", "4921-543678", "124 53-8769", "12 ash lane x",
     "12435", "ab-43:ef:0111", 1986, 51.337, 44},
    {"bob.el@host.example", "5823-456789", "234 56-1780", "34 oak lane y",
     "67890", "cd-12:ee:0022", 1973, 48.256, 51},
    {"carl.i@ship.exampla", "6734-567890", "345 67-2991", "56 fir walk z",
     "78901", "de-23:dd:0033", 1962, 47.741, 62},
};
const Data &data() { return sets[number("TRUTH_DATA") & 3]; }

void print(const std::source_location &at, const void *bytes, std::size_t n) {
  const char *slash = std::strrchr(at.file_name(), '/');
  std::printf("@%s:%u ", slash ? slash + 1 : at.file_name(), at.line());
  for (std::size_t i = 0; i < n; ++i)
    std::printf("%02x", static_cast<const unsigned char *>(bytes)[i]);
  std::printf("\n");
  std::fflush(stdout);
}
void print(const std::source_location &at, std::string_view text) {
  print(at, text.data(), text.size());
}

} // namespace

namespace app {

Person loadPerson(int) {
  const Data &d = data();
  Person p;
  p.name = "1234 nick.com x";
  p.email = d.email;
  p.phone = d.phone;
  p.birthYear = d.year;
  p.score = number("TRUTH_SCORE");
  p.latitude = d.latitude;
  std::strcpy(p.ssn, d.ssn);
  std::strcpy(p.color, "red-ish-ton");
  p.home = {d.street, d.zip, "42 earth, x"};
  return p;
}
const char *deviceId() {
  static char id[32];
  return std::strcpy(id, data().device);
}
std::string readEmail() { return data().email; }
long readAge() { return data().age; }
void fetchPhone(std::string &out) { out = data().phone; }
void fetchSsn(char *buffer, unsigned long n) {
  std::snprintf(buffer, n, "%s", data().ssn);
}
std::string version() { return "v1-2:3"; }
const char *buildName() { return "build-9:a"; }

void track(const std::string &s, std::source_location at) { print(at, s); }
void trackText(const char *s, std::source_location at) {
  print(at, s ? s : "");
}
void trackView(std::string_view s, std::source_location at) { print(at, s); }
void trackNumber(long long n, std::source_location at) {
  print(at, &n, sizeof n);
}
void trackReal(double d, std::source_location at) { print(at, &d, sizeof d); }
void trackBytes(const void *p, unsigned long n, std::source_location at) {
  print(at, p, n);
}
void trackPerson(const Person &p, std::source_location at) {
  print(at, p.name + p.email + p.phone + p.ssn + p.home.street + p.home.zip +
                std::to_string(p.birthYear) + std::to_string(p.latitude));
}

std::string anonymise(const std::string &) { return "anonymous"; }
std::string opaque(const std::string &s) { return s; }
void opaqueFill(std::string &out, const std::string &in) { out = in; }
void runLater(std::function<void()> job) { job(); }
void onEach(const std::vector<std::string> &all,
            void (*visit)(const std::string &, void *), void *state) {
  for (const std::string &s : all)
    visit(s, state);
}

// Consent is denied: what arrives all the same arrives without it.
bool mayTrack() { return false; }
bool featureOn() { return number("TRUTH_FEATURE") != 0; }

} // namespace app
