// Wrappers that refer to something; objects made in the place of others; arrays
// of which every element is written over.
#include "../Inputs/app.h"
#include <array>
#include <memory>
using namespace app;

namespace bound {

void wrappers(const Person &p) {
  std::string a = "a", b = "b", c = "c";
  auto r = std::ref(a);
  r.get() = p.email;
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
  r = std::ref(b);
  track(r.get()); // ok
  r.get() += p.phone;
  track(b);       // expect: privacy-unconsented-flow
  track(r.get()); // expect: privacy-unconsented-flow
  r.get() = "over";
  track(b); // ok
  track(a); // expect: privacy-unconsented-flow
  auto s = r;
  s.get() = p.home.zip;
  track(b); // expect: privacy-unconsented-flow
  track(c); // ok
}

void either(const Person &p, bool which) {
  std::string a = "a", b = "b";
  auto r = std::ref(a);
  if (which)
    r = std::ref(b);
  r.get() = p.email;
  track(a); // expect: privacy-unconsented-flow
  track(b); // expect: privacy-unconsented-flow
}

struct Slip {
  std::string text = "none";
  int n = 0;
};

void remade(const Person &p) {
  alignas(Slip) std::byte room[sizeof(Slip)];
  Slip *s = std::construct_at(reinterpret_cast<Slip *>(room));
  track(s->text); // ok
  s->text = p.email;
  track(s->text); // expect: privacy-unconsented-flow
  std::destroy_at(s);
  s = std::construct_at(reinterpret_cast<Slip *>(room));
  track(s->text); // ok
  std::destroy_at(s);
}

class Secret {
public:
  explicit Secret(const std::string &s) {
    std::size_t n = 0;
    for (char c : s)
      if (n + 1 < sizeof text_)
        text_[n++] = c;
  }
  void wipe() {
    for (char &c : text_)
      c = 0;
  }
  void trim() {
    for (char &c : text_)
      if (c == ' ')
        c = 0;
  }
  const char *get() const { return text_; }

private:
  char text_[24] = {};
};

void wiped(const Person &p) {
  Secret a(p.email), b(p.email);
  a.wipe();
  b.trim();
  trackText(a.get()); // ok
  trackText(b.get()); // expect: privacy-unconsented-flow
}

void numbers(const Person &p) {
  std::array<int, 3> a{1, p.birthYear, 3}, b{1, p.birthYear, 3};
  for (int &n : a)
    n = 0;
  for (int &n : b)
    n += 1;
  trackNumber(a[1]); // ok
  trackNumber(b[1]); // expect: privacy-unconsented-flow
}

} // namespace bound
