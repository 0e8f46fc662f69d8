// Clients, parsers and widgets of which only headers are there.
#include "../Inputs/app.h"

namespace vendor {
struct Options {
  std::string url, user, agent;
  int timeout = 0;
};
class Client {
public:
  explicit Client(const Options &o);
  void header(const std::string &name, const std::string &value);
  std::string get(const std::string &path);
  int status() const;
};
class Json {
public:
  Json();
  Json &operator[](const char *key);
  Json &operator=(const std::string &s);
  std::string dump() const;
  bool contains(const char *key) const;
};
class Cipher {
public:
  std::string run(const std::string &in) const;
  unsigned long blockSize() const;
};
template <class T> class Promise {
public:
  void set(const T &v);
  T get() const;
};
class Image {
public:
  static Image load(const char *path);
  int width() const;
  void tag(const char *key, const char *value);
  const char *tag(const char *key) const;
};
std::string join(const std::vector<std::string> &parts, const char *by);
void split(const std::string &in, std::string *left, std::string *right);
void sortAll(std::vector<std::string> &all);
const char *statusText(int code);
} // namespace vendor

namespace clients {
using namespace app;

void options(const Person &p) {
  vendor::Options o, q;
  o.user = p.email;
  q.user = p.name;
  vendor::Client a(o), b(q);
  track(a.get("/")); // expect: privacy-unconsented-flow
  track(b.get("/")); // ok
  trackNumber(a.status() == 200); // ok
  track(o.agent); // ok
}

void json(const Person &p) {
  vendor::Json a, b;
  a["mail"] = p.email;
  b["nick"] = p.name;
  track(a.dump()); // expect: privacy-unconsented-flow
  track(b.dump()); // ok
  trackNumber(a.contains("mail")); // ok
}

void ciphers(const Person &p) {
  vendor::Cipher c;
  track(c.run(p.phone)); // expect: privacy-unconsented-flow
  track(c.run(p.name)); // ok
  trackNumber(c.blockSize()); // ok
}

void promises(const Person &p) {
  vendor::Promise<std::string> a, b;
  a.set(p.email);
  b.set(p.name);
  track(a.get()); // expect: privacy-unconsented-flow
  track(b.get()); // ok
}

void images(const Person &p) {
  vendor::Image i = vendor::Image::load("x.png"), j = vendor::Image::load("y.png");
  i.tag("owner", p.ssn);
  j.tag("color", p.color);
  trackText(i.tag("owner")); // expect: privacy-unconsented-flow
  trackText(j.tag("color")); // ok
}

void texts(const Person &p) {
  track(vendor::join({"a", p.email}, ",")); // expect: privacy-unconsented-flow
  track(vendor::join({"a", p.name}, ",")); // ok
  std::string l, r;
  vendor::split(p.phone, &l, &r);
  track(r); // expect: privacy-unconsented-flow
  vendor::split(p.name, &l, &r);
  std::vector<std::string> v{p.name, "x"};
  vendor::sortAll(v);
  track(v[0]); // ok
  trackText(vendor::statusText(404)); // ok
}

} // namespace clients
