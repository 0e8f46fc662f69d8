// RUN: %verify --policy %S/Inputs/sinks.yaml %s
// Sinks of every kind of selector: types, variables, fields, parameters.
#include "Inputs/app.h"
#include <iostream>

namespace sdk {

struct Base {
  void raw(const std::string &what);
  int sent() const;
};

// The policy names this class as a whole.
struct Tracker : Base {
  Tracker();
  explicit Tracker(const std::string &session);
  Tracker(const Tracker &other);
  void track(const std::string &what);
  void trackTwice(const std::string &a, const std::string &b) {
    track(a);
    track(b);
  }
  template <typename T> Tracker &operator<<(const T &what);
  std::string last() const;
};

struct MobileTracker : Tracker {
  void trackOffline(const std::string &what);
};

struct Logger { // not named
  void track(const std::string &what);
};

struct Line {};
Line &operator<<(Line &to, const std::string &what);
std::string describe(const Line &of, const std::string &what);

extern std::ostream &beacon;
struct Stream {
  void write(const std::string &what);
};
struct Shared {
  static std::string last, other;
};

struct Payload {
  std::string text, note;
};
void submit(const Payload &p);

struct Plugin {
  virtual ~Plugin();
  virtual void onData(const std::string &key, const std::string &value);
};

} // namespace sdk

void methods(sdk::Tracker &t, sdk::Logger &l, const User &u) {
  t.track(u.phone); // expect: privacy-unconsented-flow
  t.track(u.nick);  // ok
  l.track(u.phone); // ok
}

void inherited(sdk::Tracker &t, sdk::MobileTracker &m, sdk::Base &b,
               const User &u) {
  t.raw(u.phone);          // expect: privacy-unconsented-flow
  b.raw(u.phone);          // ok
  m.trackOffline(u.phone); // expect: privacy-unconsented-flow
  m.track(u.phone);        // expect: privacy-unconsented-flow
  m.track(u.nick);         // ok
}

void constructed(const User &u) {
  sdk::Tracker t(u.phone); // expect: privacy-unconsented-flow
  sdk::Tracker n(u.nick);  // ok
  sdk::Tracker copy(t);    // ok
  auto p = std::make_unique<sdk::Tracker>();
  p->track(u.home.zip);  // expect: privacy-unconsented-flow
  p->track(u.home.city); // ok
}

void written(sdk::Tracker &t, sdk::Line &line, const User &u) {
  t << u.phone;              // expect: privacy-unconsented-flow
  t << u.nick;               // ok
  line << u.phone;           // expect: privacy-unconsented-flow
  line << u.nick;            // ok
  (void)describe(line, u.phone); // ok
}

// With a body: at the call from outside, once.
void once(sdk::Tracker &t, const User &u) {
  t.trackTwice(u.phone, u.nick); // expect: privacy-unconsented-flow
  t.trackTwice(u.nick, u.nick);  // ok
}

void asked(sdk::Tracker &t, const Consent &c, const User &u) {
  if (c.granted(Purpose::Analytics))
    t.track(u.phone); // ok
  if (c.granted(Purpose::Ads))
    t.track(u.phone); // expect: privacy-wrong-purpose
}

void variables(sdk::Stream &s, const User &u) {
  sdk::beacon << u.phone;         // expect: privacy-unconsented-flow
  sdk::beacon << u.nick;          // ok
  sdk::beacon << "n=" << u.phone; // expect: privacy-unconsented-flow
  s.write(u.phone);               // ok
  sdk::Shared::last = u.phone;    // expect: privacy-unconsented-flow
  sdk::Shared::other = u.phone;   // ok
}

void variablesAsked(const Consent &c, const User &u) {
  if (!c.granted(Purpose::Ads))
    return;
  sdk::beacon << u.phone;      // ok
  sdk::Shared::last = u.phone; // ok
}

// Each of them, though it is one place.
void logs(const User &u) {
  std::cerr << u.phone << "\n"; // expect: privacy-unconsented-flow
  std::cerr << u.nick << "\n";  // ok
  std::cerr << u.phone << "\n"; // expect: privacy-unconsented-flow
}

void fields(sdk::Payload &shared, const User &u) {
  shared.text = u.phone; // expect: privacy-unconsented-flow
  shared.note = u.phone; // ok
}

// What a library hands to an override goes where the override's caller says.
void parameters(sdk::Plugin &p, const User &u) {
  p.onData("k", u.phone); // ok
  p.onData(u.phone, "v"); // ok
}
struct Uploader : sdk::Plugin {
  void onData(const std::string &key, const std::string &value) override {
    (void)key, (void)value;
  }
};
void toBody(Uploader &p, const User &u) {
  p.onData("k", u.phone); // expect: privacy-unconsented-flow
  p.onData(u.phone, "v"); // ok
}
