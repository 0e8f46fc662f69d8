// Vendors' classes without bodies, one object each with and without data.
#include "../Inputs/app.h"

namespace vendor {
class Builder {
public:
  Builder();
  Builder &add(const char *key, const std::string &value);
  std::string build() const;
  bool valid() const;
  unsigned long size() const;
};
class Document {
public:
  std::string &at(const std::string &key);
  const std::string &name() const;
  void append(const Document &child);
};
struct Blob {
  const char *data;
  int length;
};
Blob encode(const std::string &text);
int parse(const char *text, std::string *out);
bool matches(const std::string &text, const std::string &pattern);
const std::string &defaults();
template <class F> std::string mapText(const std::string &in, F f);
} // namespace vendor

namespace sdks {
using namespace app;

void builders(const Person &p) {
  vendor::Builder a, b;
  a.add("m", p.email).add("n", p.name);
  b.add("n", p.name);
  track(a.build()); // expect: privacy-unconsented-flow
  track(b.build()); // ok
  trackNumber(a.valid()); // ok
}

void documents(const Person &p) {
  vendor::Document a, b, c;
  a.at("mail") = p.email;
  b.at("nick") = p.name;
  track(a.at("mail")); // expect: privacy-unconsented-flow
  track(b.at("nick")); // ok
  c.append(b);
  track(c.at("nick")); // ok
  c.append(a);
  track(c.at("mail")); // expect: privacy-unconsented-flow
}

void encoders(const Person &p) {
  vendor::Blob x = vendor::encode(p.phone), y = vendor::encode(p.name);
  trackText(x.data); // expect: privacy-unconsented-flow
  trackText(y.data); // ok
}

void parsers(const Person &p) {
  std::string x, y;
  vendor::parse(p.email.c_str(), &x);
  vendor::parse(p.name.c_str(), &y);
  track(x); // expect: privacy-unconsented-flow
  track(y); // ok
  trackNumber(vendor::matches(p.email, "@")); // ok
  track(vendor::defaults()); // ok
}

} // namespace sdks
