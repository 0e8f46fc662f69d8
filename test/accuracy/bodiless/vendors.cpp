// A vendor's library of which only the header is there.
#include "../Inputs/app.h"

namespace vendor {

class Blob {
public:
  Blob();
  Blob(const Blob &);
  ~Blob();
  void append(const std::string &text);
  std::string text() const;
  const char *data() const;
  std::size_t size() const;
  bool empty() const;
};

class Client {
public:
  explicit Client(const std::string &endpoint);
  void setHeader(const std::string &key, const std::string &value);
  std::string describe() const;
  Blob request(const Blob &body);
  void onDone(std::function<void(const Blob &)> done);
  std::string &note();
};

std::string compress(const std::string &in);
int parse(const char *text, char *out, std::size_t n);
std::size_t measure(const std::string &in);
bool valid(const std::string &in);
std::unique_ptr<Blob> wrap(const std::string &in);
const std::string &longer(const std::string &a, const std::string &b);
template <class T> T clone(const T &);
void visit(const Blob &b, std::function<void(const std::string &)> each);
class Iterator {
public:
  const std::string &operator*() const;
  Iterator &operator++();
  bool operator!=(const Iterator &) const;
};
Iterator begin(const Blob &b);

} // namespace vendor

namespace vendors {
using namespace app;

void results(const Person &p) {
  track(vendor::compress(p.email)); // expect: privacy-unconsented-flow
  track(vendor::compress(p.name)); // ok
  trackNumber(vendor::valid(p.email)); // ok
  track(vendor::wrap(p.phone)->text()); // expect: privacy-unconsented-flow
  track(vendor::wrap(p.name)->text()); // ok
  track(vendor::longer(p.name, p.email)); // expect: privacy-unconsented-flow
  track(vendor::longer(p.name, "x")); // ok
}

void receivers(const Person &p) {
  vendor::Blob a, b;
  a.append(p.email);
  b.append(p.name);
  track(a.text()); // expect: privacy-unconsented-flow
  trackText(a.data()); // expect: privacy-unconsented-flow
  trackNumber(a.empty()); // ok
  track(b.text()); // ok
  vendor::Blob c = a;
  track(c.text()); // expect: privacy-unconsented-flow
}

void clients(const Person &p) {
  vendor::Client open("https://x.example"), secret("https://y.example");
  open.setHeader("agent", version());
  secret.setHeader("from", p.email);
  track(open.describe()); // ok
  track(secret.describe()); // expect: privacy-unconsented-flow
  vendor::Blob body;
  body.append(p.phone);
  vendor::Client third("https://z.example");
  vendor::Blob answer = third.request(body);
  track(answer.text()); // expect: privacy-unconsented-flow
}

void outBuffers(const Person &p) {
  char a[64], b[64];
  int n = vendor::parse(p.ssn, a, sizeof a);
  vendor::parse(p.color, b, sizeof b);
  trackText(a); // expect: privacy-unconsented-flow
  trackText(b); // ok
  trackNumber(n > 0); // ok
}

void throughReference(const Person &p) {
  vendor::Client a("x"), b("y");
  a.note() = p.email;
  b.note() = p.name;
  track(a.note()); // expect: privacy-unconsented-flow
  track(b.note()); // ok
}

void visitors(const Person &p) {
  vendor::Blob a, b;
  a.append(p.email);
  b.append(p.name);
  vendor::visit(a, [](const std::string &s) { track(s); }); // expect: privacy-unconsented-flow
  vendor::visit(b, [](const std::string &s) { track(s); }); // ok
  track(*vendor::begin(a)); // expect: privacy-unconsented-flow
  track(*vendor::begin(b)); // ok
}

void cloned(const Person &p) {
  track(vendor::clone(p.email)); // expect: privacy-unconsented-flow
  Person q = vendor::clone(p);
  track(q.email); // expect: privacy-unconsented-flow
}

void captured(const Person &p) {
  runLater([mail = p.email] { track(mail); }); // expect: privacy-unconsented-flow
  runLater([name = p.name] { track(name); }); // ok
  std::string collected;
  runLater([&] { collected = p.phone; });
  track(collected); // expect: privacy-unconsented-flow
}

} // namespace vendors
