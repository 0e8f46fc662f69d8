// RUN: split-file %s %t
// RUN: %verify --policy %t/askfirst.yaml %t/values.cpp
// Questions that are kept as function values; those asked have no bodies here.
//--- askfirst.yaml
version: 1
sources:
  - {field: User::phone, data: user.contact.phone_number}
sinks:
  - {function: track, kind: analytics}
consent:
  - {function: mayTrack, purpose: analytics, when: true}
  - {function: level, purpose: analytics, when: {at least: 2}}
  - {function: granted, purpose: {argument: 0, values: {Purpose::Analytics: analytics, Purpose::Ads: marketing.advertising}}, when: true}
//--- values.cpp
#include <functional>
struct User {
  const char *phone;
};
void track(const char *);
bool mayTrack();
bool featureOn();
int level();
enum class Purpose { Analytics, Ads };
bool granted(Purpose p);

void direct(const User &u) {
  std::function<bool()> q = mayTrack;
  if (q())
    track(u.phone); // ok
  if (!q())
    track(u.phone); // expect: privacy-inverted-consent
}

void another(const User &u) {
  std::function<bool()> q = featureOn;
  if (q())
    track(u.phone); // expect: privacy-unconsented-flow
}

void assigned(const User &u) {
  std::function<bool()> q;
  q = &mayTrack;
  if (!q())
    return;
  track(u.phone); // ok
}

// One of the two that it may be is no question.
void either(const User &u, bool plain) {
  std::function<bool()> q = mayTrack;
  if (plain)
    q = featureOn;
  if (q())
    track(u.phone); // expect: privacy-unconsented-flow
}

void levels(const User &u) {
  std::function<int()> q = level;
  if (q() >= 2)
    track(u.phone); // ok
  if (q() >= 1)
    track(u.phone); // expect: privacy-unconsented-flow
}

void purposes(const User &u) {
  std::function<bool(Purpose)> q = granted;
  if (q(Purpose::Analytics))
    track(u.phone); // ok
  if (q(Purpose::Ads))
    track(u.phone); // expect: privacy-wrong-purpose
}

struct Sender {
  std::function<bool()> asks;
  void send(const User &u) {
    if (asks())
      track(u.phone); // ok: all that is ever put there asks
  }
};
struct Other {
  std::function<bool()> asks;
  void send(const User &u) {
    if (asks())
      track(u.phone); // expect: privacy-unconsented-flow
  }
};
void members(const User &u) {
  Sender s{mayTrack};
  s.send(u);
  Other a{mayTrack}, b{featureOn};
  a.send(u);
  b.send(u);
}

static void guarded(const User &u, const std::function<bool()> &asks) {
  if (asks())
    track(u.phone); // ok
}
static void unguarded(const User &u, const std::function<bool()> &asks) {
  if (asks())
    track(u.phone); // expect: privacy-unconsented-flow
}
void handed(const User &u) {
  guarded(u, mayTrack);
  unguarded(u, featureOn);
}
