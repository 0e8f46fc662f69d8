// Scopes, proofs and tokens.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace common_scopes {
using namespace app;

// Holds the answer as long as it lives.
class ScopedPermission {
public:
  explicit ScopedPermission(Purpose p) : held_(consent().granted(p)) {}
  explicit operator bool() const { return held_; }

private:
  bool held_;
};
class ScopedBusy {
public:
  ScopedBusy() : held_(featureOn()) {}
  explicit operator bool() const { return held_; }

private:
  bool held_;
};
void permitted(const User &u) {
  if (ScopedPermission p{Purpose::Analytics})
    track(u.email); // ok
}
void busy(const User &u) {
  if (ScopedBusy b{})
    track(u.email); // expect: privacy-unconsented-flow
}
void permittedUnread(const User &u) {
  ScopedPermission p{Purpose::Analytics};
  redraw();
  if (p)
    track(u.email); // ok
  if (!p)
    track(u.phone); // expect: privacy-inverted-consent
}

// Throws if it may not be held.
class Required {
public:
  explicit Required(Purpose p) {
    if (!consent().granted(p))
      throw std::runtime_error("not allowed");
  }
};
void required(const User &u) {
  Required r(Purpose::Crash);
  sendCrash(u.phone); // ok
}
void requiredOther(const User &u) {
  Required r(Purpose::Ads);
  sendCrash(u.phone); // expect: privacy-wrong-purpose
}
void requiredInScope(const User &u) {
  try {
    Required r(Purpose::Crash);
    sendCrash(u.phone); // ok
  } catch (const std::runtime_error &) {
    redraw();
  }
  sendCrash(u.email); // expect: privacy-unconsented-flow
}

// Tokens.
static void sendWith(const ConsentToken<Purpose::Analytics> &, const User &u) {
  track(u.phone); // ok
}
static void sendMaybe(const ConsentToken<Purpose::Analytics> *t,
                      const User &u) {
  if (t)
    track(u.phone); // ok
}
static void sendCareless(const ConsentToken<Purpose::Analytics> *t,
                         const User &u) {
  if (!t)
    journal().add("no token");
  track(u.phone); // expect: privacy-unconsented-flow
}
static void advertiseWith(const ConsentToken<Purpose::Analytics> &,
                          const User &u) {
  advertise(u.phone); // expect: privacy-wrong-purpose
}
void tokens(const User &u) {
  if (auto t = consent().analyticsToken()) {
    sendWith(*t, u);
    advertiseWith(*t, u);
  }
  sendMaybe(consent().findToken(), u);
  sendCareless(consent().findToken(), u);
}
void tokenFound(const User &u) {
  const auto *t = consent().findToken();
  if (t == nullptr)
    return;
  track(u.email); // ok
}
void tokenMissing(const User &u) {
  const auto *t = consent().findToken();
  if (t != nullptr)
    return;
  track(u.email); // expect: privacy-inverted-consent
}

// Something done on the way out.
class AtExit {
public:
  AtExit(const User &u, bool send) : user_(u), send_(send) {}
  ~AtExit() {
    if (send_)
      track("exit " + user_.email); // ok
  }

private:
  const User &user_;
  bool send_;
};
class AtExitCareless {
public:
  AtExitCareless(const User &u, bool send) : user_(u), send_(send) {}
  ~AtExitCareless() {
    if (send_)
      redraw();
    track("exit " + user_.email); // expect: privacy-unconsented-flow
  }

private:
  const User &user_;
  bool send_;
};
void leaving(const User &u) {
  AtExit a(u, consent().granted(Purpose::Analytics));
  AtExitCareless b(u, consent().granted(Purpose::Analytics));
  redraw();
}

} // namespace common_scopes
