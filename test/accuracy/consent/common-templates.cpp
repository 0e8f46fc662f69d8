// Templates: policies, purposes as arguments, visitors, tags.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <variant>

namespace common_templates {
using namespace app;

struct Always {
  static bool ok() { return true; }
};
struct AskUsage {
  static bool ok() { return consent().granted(Purpose::Analytics); }
};
template <class Policy> class Logger {
public:
  static bool enabled() { return Policy::ok(); }
};
void policyAsks(const User &u) {
  if (Logger<AskUsage>::enabled())
    track(u.email); // ok
}
void policyAlways(const User &u) {
  if (Logger<Always>::enabled())
    track(u.email); // expect: privacy-unconsented-flow
}

template <Purpose P, class F> static void with(F &&job) {
  if (consent().grantedFor<P>())
    job();
}
template <Purpose P, class F> static void without(F &&job) {
  if (!consent().grantedFor<P>())
    job();
}
void withAds(const User &u) {
  with<Purpose::Ads>([&] {
    advertise(u.phone); // ok
  });
}
void withCrash(const User &u) {
  with<Purpose::Crash>([&] {
    advertise(u.phone); // expect: privacy-wrong-purpose
  });
}
void withoutAds(const User &u) {
  without<Purpose::Ads>([&] {
    advertise(u.phone); // expect: privacy-inverted-consent
  });
}
void parentCovers(const User &u) {
  with<Purpose::Marketing>([&] {
    mail(u.email); // ok
  });
}
void childDoesNot(const User &u) {
  with<Purpose::Reporting>([&] {
    track(u.email); // expect: privacy-wrong-purpose
  });
}

template <class T> struct PurposeOf;
struct Click {
  std::string who;
};
struct Crash {
  std::string who;
};
template <> struct PurposeOf<Click> {
  static constexpr Purpose value = Purpose::Analytics;
};
template <> struct PurposeOf<Crash> {
  static constexpr Purpose value = Purpose::Crash;
};
template <class T> static bool mayDispatch(const T &) {
  return consent().granted(PurposeOf<T>::value);
}
void click(const User &u) {
  Click c{u.phone};
  if (mayDispatch(c))
    track(c.who); // ok
}
void clickAsCrash(const User &u) {
  Crash c{u.phone};
  if (mayDispatch(c))
    track(c.who); // expect: privacy-wrong-purpose
}

// Crtp.
template <class D> class Sender {
public:
  void send(const User &u) {
    if (static_cast<D *>(this)->permitted())
      static_cast<D *>(this)->emit(u);
  }
};
class UsageSender : public Sender<UsageSender> {
public:
  bool permitted() const { return settings().usageOption; }
  void emit(const User &u) {
    track(u.email); // ok
  }
};
class SoundSender : public Sender<SoundSender> {
public:
  bool permitted() const { return settings().soundOption; }
  void emit(const User &u) {
    track(u.email); // expect: privacy-unconsented-flow
  }
};
void crtp(const User &u) {
  UsageSender a;
  a.send(u);
  SoundSender b;
  b.send(u);
}

// Folds.
template <class... B> static bool all(B... b) { return (b && ...); }
template <class... B> static bool any(B... b) { return (b || ...); }
void folded(const User &u) {
  if (all(featureOn(), consent().granted(Purpose::Analytics)))
    track(u.phone); // ok
}
void foldedAny(const User &u) {
  if (any(featureOn(), consent().granted(Purpose::Analytics)))
    track(u.phone); // expect: privacy-unconsented-flow
}

// A variant as the answer.
struct Yes {};
struct No {};
struct Later {};
using Reply = std::variant<Later, No, Yes>;
static Reply reply() {
  switch (consent().answer()) {
  case Answer::Given:
    return Yes{};
  case Answer::Denied:
    return No{};
  case Answer::Unknown:
    break;
  }
  return Later{};
}
void variantYes(const User &u) {
  if (std::holds_alternative<Yes>(reply()))
    track(u.email); // ok
}
void variantIndex(const User &u) {
  if (reply().index() == 1)
    track(u.email); // expect: privacy-inverted-consent
}
void variantIndexYes(const User &u) {
  if (reply().index() == 2)
    track(u.email); // ok
}
void variantIndexNotNo(const User &u) {
  if (reply().index() != 1) // expect: privacy-default-consent
    track(u.email); // behind
}

} // namespace common_templates
