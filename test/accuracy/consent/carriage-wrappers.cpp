// An answer returned through functions, interfaces, lambdas, callables.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace carriage_wrappers {
using namespace app;

static bool both() {
  return featureOn() && consent().granted(Purpose::Analytics);
}
static bool either() {
  return featureOn() || consent().granted(Purpose::Analytics);
}
static bool refused() { return !consent().granted(Purpose::Analytics); }
static bool may(Purpose p) { return consent().granted(p); }
static bool longWay(Purpose p) {
  if (!featureOn())
    return false;
  if (consent().granted(p))
    return true;
  journal().add("no");
  return false;
}
static bool longWrongWay(Purpose p) {
  if (featureOn())
    return true;
  return consent().granted(p);
}
static bool stored() {
  bool ok = consent().granted(Purpose::Analytics);
  journal().add("asked");
  return ok;
}
static bool twice() { return both() && stored(); }
static bool choose(bool a) {
  return a ? consent().granted(Purpose::Analytics) : false;
}
static bool chooseWrong(bool a) {
  return a ? consent().granted(Purpose::Analytics) : true;
}

void conjunction(const User &u) {
  if (both())
    track(u.phone); // ok
}
void disjunction(const User &u) {
  if (either())
    track(u.phone); // expect: privacy-unconsented-flow
}
void refusal(const User &u) {
  if (refused())
    track(u.phone); // expect: privacy-inverted-consent
  if (!refused())
    track(u.phone); // ok
}
void byPurpose(const User &u) {
  if (may(Purpose::Analytics))
    track(u.phone); // ok
  if (may(Purpose::Ads))
    track(u.phone); // expect: privacy-wrong-purpose
}
void longFunction(const User &u) {
  if (longWay(Purpose::Analytics))
    track(u.phone); // ok
  if (longWrongWay(Purpose::Analytics))
    track(u.phone); // expect: privacy-unconsented-flow
}
void throughStored(const User &u) {
  if (stored())
    track(u.phone); // ok
  if (twice())
    track(u.email); // ok
}
void chosen(const User &u, bool a) {
  if (choose(a))
    track(u.phone); // ok
  if (chooseWrong(a))
    track(u.phone); // expect: privacy-unconsented-flow
}

// Through an interface.
class Permission {
public:
  virtual ~Permission() = default;
  virtual bool granted() const = 0;
};
class AnalyticsPermission : public Permission {
public:
  bool granted() const override {
    return consent().granted(Purpose::Analytics);
  }
};
class SettingPermission : public Permission {
public:
  bool granted() const override { return settings().shareUsage; }
};
void throughInterface(const User &u, bool a) {
  AnalyticsPermission one;
  SettingPermission two;
  const Permission &p = a ? static_cast<const Permission &>(one) : two;
  if (p.granted())
    track(u.phone); // ok
}

class Condition {
public:
  virtual ~Condition() = default;
  virtual bool holds() const = 0;
};
class Asked : public Condition {
public:
  bool holds() const override { return consent().granted(Purpose::Analytics); }
};
class Enabled : public Condition {
public:
  bool holds() const override { return featureOn(); }
};
void oneImplementationDoesNotAsk(const User &u, bool a) {
  Asked one;
  Enabled two;
  const Condition &c = a ? static_cast<const Condition &>(one) : two;
  if (c.holds())
    track(u.phone); // expect: privacy-unconsented-flow
}
void exactlyTheOneThatAsks(const User &u) {
  Asked asked;
  if (asked.holds())
    track(u.phone); // ok
}

// Through lambdas and callables.
void lambda(const User &u) {
  auto may = [] { return consent().granted(Purpose::Analytics); };
  if (may())
    track(u.phone); // ok
  auto on = [] { return featureOn(); };
  if (on())
    track(u.phone); // expect: privacy-unconsented-flow
}

void capturing(const User &u) {
  auto may = [&](Purpose p) { return featureOn() && consent().granted(p); };
  if (may(Purpose::Analytics))
    track(u.phone); // ok
  if (may(Purpose::Crash))
    track(u.phone); // expect: privacy-wrong-purpose
}

void inFunction(const User &u) {
  std::function<bool()> may = [] {
    return consent().granted(Purpose::Analytics);
  };
  if (may())
    track(u.phone); // ok
}
void inOtherFunction(const User &u) {
  std::function<bool()> may = [] { return featureOn(); };
  if (may())
    track(u.phone); // expect: privacy-unconsented-flow
}

void byPointer(const User &u) {
  bool (*ask)() = both;
  if (ask())
    track(u.phone); // ok
  bool (*other)() = either;
  if (other())
    track(u.phone); // expect: privacy-unconsented-flow
}

// Sending is handed over, asking stays.
static void ifAllowed(const std::function<void()> &job) {
  if (consent().granted(Purpose::Analytics))
    job();
}
static void ifOn(const std::function<void()> &job) {
  if (featureOn())
    job();
}
template <class Job> static void whenAllowed(Purpose p, Job job) {
  if (consent().granted(p))
    job();
}
void handedOver(const User &u) {
  ifAllowed([&] {
    track(u.phone); // ok
  });
  ifOn([&] {
    track(u.phone); // expect: privacy-unconsented-flow
  });
}
void handedToTemplate(const User &u) {
  whenAllowed(Purpose::Analytics, [&] {
    track(u.phone); // ok
  });
}
void handedToTemplateForOther(const User &u) {
  whenAllowed(Purpose::Ads, [&] {
    track(u.phone); // expect: privacy-wrong-purpose
  });
}

// Asking is handed over.
static void sendIf(bool (*ask)(), const User &u) {
  if (ask())
    track(u.phone); // ok
}
static void sendIfOther(bool (*ask)(), const User &u) {
  if (ask())
    track(u.phone); // expect: privacy-unconsented-flow
}
void askingHandedOver(const User &u) {
  sendIf(both, u);
  sendIfOther(either, u);
}

// Returned as something else than bool.
enum class Decision { Send, Skip };
static Decision decide() {
  if (!consent().granted(Purpose::Analytics))
    return Decision::Skip;
  return Decision::Send;
}
static Decision decideWrong() {
  if (!featureOn())
    return Decision::Skip;
  return Decision::Send;
}
static std::optional<User> userIfAllowed() {
  if (!consent().granted(Purpose::Analytics))
    return std::nullopt;
  return currentUser();
}
static const char *whyNot() {
  return consent().granted(Purpose::Analytics) ? nullptr : "no consent";
}
static int check() {
  if (!consent().granted(Purpose::Analytics))
    return -1;
  return 0;
}

void decided(const User &u) {
  if (decide() == Decision::Send)
    track(u.phone); // ok
  if (decide() == Decision::Skip)
    track(u.phone); // expect: privacy-inverted-consent
  if (decideWrong() == Decision::Send)
    track(u.phone); // expect: privacy-unconsented-flow
}
void onlyIfThere() {
  if (auto u = userIfAllowed())
    track(u->phone); // ok
}
void noReason(const User &u) {
  if (!whyNot())
    track(u.phone); // ok
  if (const char *why = whyNot())
    track(u.phone + why); // expect: privacy-inverted-consent
}
void checked(const User &u) {
  if (check() != 0)
    return;
  track(u.phone); // ok
}
void checkedOtherWay(const User &u) {
  if (check() == 0)
    return;
  track(u.phone); // expect: privacy-inverted-consent
}

} // namespace carriage_wrappers
