// FLAGS: -std=c++20
// A web shop: checkout steps, overloads, mutual recursion, virtual bases.
#include "../Inputs/app.h"
#include <memory>
#include <utility>

namespace shop {
using namespace app;

struct Basket {
  std::string buyer;
  int items = 0;
};

void send(const std::string &what) {
  track(what); // expect: privacy-unconsented-flow
}
void send(const Basket &b) {
  track(b.buyer);       // expect: privacy-unconsented-flow
  trackNumber(b.items); // ok
}
void send(int n) {
  trackNumber(n); // ok
}
void send(double d) {
  trackReal(d); // expect: privacy-unconsented-flow
}

void checkout(const Person &p) {
  send(p.email);
  send(Basket{p.phone, 2});
  send(p.score);
  send(p.latitude);
}

template <typename F, typename... Args> auto timed(F &&f, Args &&...args) {
  return std::forward<F>(f)(std::forward<Args>(args)...);
}

static std::string greet(const Person &p) { return "Dear " + p.name; }
static std::string shipTo(const Person &p) { return "Ship to " + p.home.street; }

void steps(const Person &p) {
  track(timed(shipTo, p)); // expect: privacy-unconsented-flow
  track(timed(greet, p));  // ok
  track(timed([](const std::string &a, const std::string &b) { return a + b; }, "t:", p.phone)); // expect: privacy-unconsented-flow
}

class Entity {
public:
  virtual ~Entity() = default;
  std::string key;
};
class Priced : public virtual Entity {
public:
  int cents = 0;
};
class Owned : public virtual Entity {
public:
  std::string owner;
};
class Voucher : public Priced, public Owned {
public:
  virtual std::unique_ptr<Voucher> clone() const { return std::make_unique<Voucher>(*this); }
};

void vouchers(const Person &p) {
  Voucher v;
  static_cast<Priced &>(v).key = p.email;
  v.owner = p.name;
  v.cents = 500;
  track(static_cast<Owned &>(v).key); // expect: privacy-unconsented-flow
  track(v.clone()->key);              // expect: privacy-unconsented-flow
  track(v.clone()->owner);            // ok
  trackNumber(v.clone()->cents);      // ok
}

std::string odd(const std::string &s, int n);
std::string even(const std::string &s, int n) { return n == 0 ? s : odd(s + "<", n - 1); }
std::string odd(const std::string &s, int n) { return n == 0 ? s : even(s + ">", n - 1); }

void mutual(const Person &p) {
  track(even(p.phone, 3)); // expect: privacy-unconsented-flow
  track(even(p.name, 3));  // ok
}

std::string &lastBuyer() {
  static std::string last;
  return last;
}

void remembered(const Person &p) {
  lastBuyer() = p.email;
  track(lastBuyer()); // expect: privacy-unconsented-flow
  lastBuyer() = "guest";
  track(lastBuyer()); // ok
}

using Filter = std::function<std::string(const std::string &)>;

Filter compose(Filter f, Filter g) {
  return [f = std::move(f), g = std::move(g)](const std::string &s) { return g(f(s)); };
}

void filters(const Person &p) {
  Filter quote = [](const std::string &s) { return "'" + s + "'"; };
  Filter drop = [](const std::string &) { return std::string("dropped"); };
  Filter stamp = [tel = p.phone](const std::string &s) { return s + tel; };
  track(compose(quote, quote)(p.email)); // expect: privacy-unconsented-flow
  track(compose(quote, drop)(p.email));  // ok
  track(compose(drop, stamp)(p.name));   // expect: privacy-unconsented-flow
  track(compose(quote, quote)(p.name));  // ok
}

} // namespace shop
