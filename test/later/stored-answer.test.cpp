// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Answers that are kept, in a program in which consent can be withdrawn.
#include "Inputs/app.h"

// Set once, in the constructor: the withdrawal below does not reach it.
class Once {
public:
  explicit Once(const Consent &c) : allowed_(c.granted(Purpose::Analytics)) {}
  void send(const User &u) {
    if (allowed_)
      track(u.phone); // expect: privacy-stale-consent
  }

private:
  bool allowed_;
};
void leave() { consent().withdraw(Purpose::Analytics); }

// The same, of a purpose that nothing withdraws.
class OnceForAds {
public:
  explicit OnceForAds(const Consent &c) : allowed_(c.granted(Purpose::Ads)) {}
  void send(const User &u) {
    if (allowed_)
      advertise(u.phone); // ok
  }

private:
  bool allowed_;
};

// Who withdraws writes it again.
class Reset {
public:
  explicit Reset(const Consent &c) : allowed_(c.granted(Purpose::Analytics)) {}
  void leave() {
    consent().withdraw(Purpose::Analytics);
    allowed_ = false;
  }
  void send(const User &u) {
    if (allowed_)
      track(u.phone); // ok
  }

private:
  bool allowed_;
};

// Told of every change.
class Observer {
public:
  explicit Observer(const Consent &c)
      : allowed_(c.granted(Purpose::Analytics)) {}
  void consentChanged(bool allowed) { allowed_ = allowed; }
  void send(const User &u) {
    if (allowed_)
      track(u.phone); // ok
  }

private:
  bool allowed_;
};
void tell(Observer &o) { o.consentChanged(consent().granted(Purpose::Analytics)); }

// Asked when the program first came by.
void keptInAStatic(const User &u) {
  static const bool ok = consent().granted(Purpose::Analytics);
  if (ok)
    track(u.phone); // expect: privacy-stale-consent
}
void keptInALocal(const User &u) {
  const bool ok = consent().granted(Purpose::Analytics);
  if (ok)
    track(u.phone); // ok
}
