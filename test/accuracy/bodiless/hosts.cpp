// FLAGS: -std=c++20
// Hosts: libraries of which the header is all there is.
#include "../Inputs/app.h"

namespace hosts {
using namespace app;

class Json {
public:
  Json();
  Json(const std::string &s);
  Json(const char *s);
  Json(int n);
  Json &operator[](const char *key);
  const Json &operator[](const char *key) const;
  std::string dump() const;
  int size() const;
  bool contains(const char *key) const;
  void push_back(const Json &j);
  void clear();
};
class Client {
public:
  using Done = std::function<void(const std::string &body)>;
  void get(const std::string &url, Done done);
  int post(const std::string &url, const Json &body);
  std::string lastUrl() const;
};
std::string sha(const std::string &s);
bool verify(const std::string &s, const std::string &sum);
void log_kv(const char *key, const char *value, char *out, unsigned long n);
Json parse(const std::string &text);

void json(const Person &p) {
  Json a, b;
  a["mail"] = p.email;
  b["nick"] = p.name;
  track(a.dump()); // expect: privacy-unconsented-flow
  track(b.dump()); // ok
  trackNumber(a.contains("mail")); // ok
}

void lists(const Person &p) {
  Json a, b;
  a.push_back(Json(p.phone));
  b.push_back(Json(p.name));
  track(a.dump()); // expect: privacy-unconsented-flow
  track(b.dump()); // ok
}

void clients(const Person &p) {
  Client a, b;
  a.get("http://x/?q=" + p.email, [](const std::string &body) { track(body); }); // expect: privacy-unconsented-flow
  b.get("http://x/?q=" + p.name, [](const std::string &body) { track(body); }); // ok
  track(a.lastUrl()); // expect: privacy-unconsented-flow
  track(b.lastUrl()); // ok
}

void hashes(const Person &p) {
  track(sha(p.email)); // expect: privacy-unconsented-flow
  trackNumber(verify(p.email, "abc")); // ok
  track(sha(p.name)); // ok
}

void outs(const Person &p) {
  char a[32], b[32];
  log_kv("ssn", p.ssn, a, sizeof a);
  log_kv("color", p.color, b, sizeof b);
  trackText(a); // expect: privacy-unconsented-flow
  trackText(b); // ok
}

void parsed(const Person &p) {
  const Json a = parse(p.email), b = parse(p.name);
  track(a["x"]["y"].dump()); // expect: privacy-unconsented-flow
  track(b["x"]["y"].dump()); // ok
}
} // namespace hosts
