// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Calls of every kind.
#include "Inputs/app.h"

static std::string same(const std::string &s) { return s; }
static std::string fixed(const std::string &) { return "x"; }
static void sends(const std::string &s) {
  track(s); // expect: privacy-unconsented-flow
}
static void keepsQuiet(const std::string &s) {
  track(fixed(s)); // ok
}

void helpers(const User &u) {
  track(same(u.phone)); // expect: privacy-unconsented-flow
  track(fixed(u.phone)); // ok
  sends(u.phone);
  keepsQuiet(u.phone);
}

void throughPointer(const User &u) {
  void (*p)(const std::string &) = &track;
  p(u.phone); // expect: privacy-unconsented-flow
  p(u.nick); // ok
}

void contextsDoNotMix(const User &u) {
  std::string a = same(u.phone), b = same(u.nick);
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

static std::string recursive(const std::string &s, int n) {
  return n == 0 ? s : recursive(s, n - 1);
}

void recursion(const User &u) {
  track(recursive(u.phone, 3)); // expect: privacy-unconsented-flow
  track(recursive(u.nick, 3)); // ok
}

static std::string even(const std::string &s, int n);
static std::string odd(const std::string &s, int n) {
  return n == 0 ? "" : even(s, n - 1);
}
static std::string even(const std::string &s, int n) {
  return n == 0 ? s : odd(s, n - 1);
}

void mutual(const User &u) {
  track(even(u.phone, 4)); // expect: privacy-unconsented-flow
}

struct Writer {
  virtual ~Writer() = default;
  virtual void put(const std::string &s) = 0;
};
struct TrackWriter : Writer {
  void put(const std::string &s) override {
    track(s); // expect: privacy-unconsented-flow
  }
};
struct NullWriter : Writer {
  void put(const std::string &) override {
    track("nothing"); // ok
  }
};

void virtualCall(Writer &w, const User &u) { w.put(u.phone); }

void exactType(const User &u) {
  NullWriter n;
  n.put(u.phone);
}

using Sender = void (*)(const std::string &);
static void viaPointer(const std::string &s) {
  track(s); // expect: privacy-unconsented-flow
}
static void neverGiven(const std::string &s) {
  track(s); // ok
}

void functionPointer(const User &u) {
  Sender f = viaPointer;
  f(u.phone);
  Sender g = neverGiven;
  g(u.nick);
}

static void apply(Sender f, const std::string &s) { f(s); }
static void handed(const std::string &s) {
  track(s); // expect: privacy-unconsented-flow
}

void higherOrder(const User &u) { apply(handed, u.phone); }

void lambdas(const User &u) {
  auto byArgument = [](const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  };
  byArgument(u.phone);
  auto byValue = [phone = u.phone, nick = u.nick] {
    track(phone); // expect: privacy-unconsented-flow
    track(nick); // ok
  };
  byValue();
  std::string got, not_;
  auto byReference = [&] { got = u.phone; };
  byReference();
  track(got); // expect: privacy-unconsented-flow
  track(not_); // ok
}

void inPlace(const User &u) {
  std::string s = [&] { return u.phone + "!"; }();
  track(s); // expect: privacy-unconsented-flow
  std::string t = [&] { return u.nick + "!"; }();
  track(t); // ok
}

static void later(const std::function<void(const std::string &)> &f,
                  const std::string &s) {
  f(s);
}

void stdFunction(const User &u) {
  later([](const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  }, u.phone);
  std::function<void()> g = [&u] {
    track(u.phone); // expect: privacy-unconsented-flow
  };
  g();
}

template <typename T> T echo(const T &t) { return t; }
template <typename... Ts> std::string joined(const Ts &...ts) {
  return (std::string() + ... + ts);
}

void templates(const User &u) {
  track(echo(u.phone)); // expect: privacy-unconsented-flow
  track(echo(u.nick)); // ok
  track(joined(std::string("a"), u.phone)); // expect: privacy-unconsented-flow
  track(joined(std::string("a"), u.nick)); // ok
}

template <typename D> struct Crtp {
  void run(const std::string &s) { static_cast<D *>(this)->take(s); }
};
struct Taker : Crtp<Taker> {
  void take(const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  }
};

void crtp(const User &u) { Taker().run(u.phone); }

static std::string withDefault(const std::string &a, const std::string &b = "x") {
  return a + b;
}

void defaults(const User &u) {
  track(withDefault("a", u.phone)); // expect: privacy-unconsented-flow
  track(withDefault("a")); // ok
}

struct Text {
  std::string s;
  operator std::string() const { return s; }
};

void conversion(const User &u) {
  Text t{u.phone}, n{u.nick};
  track(t); // expect: privacy-unconsented-flow
  track(n); // ok
}

static std::string &cache() {
  static std::string kept;
  return kept;
}

void staticLocal(const User &u) {
  cache() = u.phone;
  track(cache()); // expect: privacy-unconsented-flow
}

static void throwing(const User &u) { throw u.phone; }

void exceptions(const User &u) {
  try {
    throwing(u);
  } catch (const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  }
  try {
    throw std::string("x");
  } catch (const std::string &s) {
    track(s); // ok
  }
}
