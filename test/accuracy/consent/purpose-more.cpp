// More of what an answer is for.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <array>

namespace purpose_more {
using namespace app;

// Chosen by a condition.
void chosen(const User &u, bool banner) {
  Purpose p = banner ? Purpose::Ads : Purpose::Analytics;
  if (!consent().granted(p))
    return;
  if (banner)
    advertise(u.phone); // ok
  else
    track(u.phone); // ok
}
void chosenForOne(const User &u, bool banner) {
  if (consent().granted(banner ? Purpose::Ads : Purpose::Analytics))
    track(u.phone); // expect: privacy-wrong-purpose
}

// From a constant, a static member, a default argument, a member.
static constexpr Purpose kUsage = Purpose::Analytics;
static constexpr Purpose kBanner = Purpose::Ads;
struct Kinds {
  static constexpr Purpose usage = Purpose::Analytics;
  static const Purpose banner = Purpose::Ads;
};
static bool may(Purpose p = Purpose::Analytics) { return consent().granted(p); }
void constants(const User &u) {
  if (consent().granted(kUsage))
    track(u.phone); // ok
  if (consent().granted(kBanner))
    track(u.phone); // expect: privacy-wrong-purpose
  if (consent().granted(Kinds::usage))
    track(u.phone); // ok
  if (consent().granted(Kinds::banner))
    track(u.phone); // expect: privacy-wrong-purpose
  if (may())
    track(u.phone); // ok
  if (may(Purpose::Crash))
    track(u.phone); // expect: privacy-wrong-purpose
}
class Asker {
public:
  explicit Asker(Purpose p) : purpose_(p) {}
  bool ok() const { return consent().granted(purpose_); }

private:
  Purpose purpose_;
};
void members(const User &u) {
  Asker usage(Purpose::Analytics), banner(Purpose::Ads);
  if (usage.ok())
    track(u.phone); // ok
  if (banner.ok())
    track(u.phone); // expect: privacy-wrong-purpose
  if (banner.ok())
    advertise(u.phone); // ok
}

// A class for each purpose.
template <Purpose P> class Channel {
public:
  static bool open() { return consent().granted(P); }
};
using Usage = Channel<Purpose::Analytics>;
using Banner = Channel<Purpose::Ads>;
void channels(const User &u) {
  if (Usage::open())
    track(u.phone); // ok
  if (Banner::open())
    track(u.phone); // expect: privacy-wrong-purpose
}
class Base {
public:
  virtual ~Base() = default;
  virtual Purpose purpose() const = 0;
  bool allowed() const { return consent().granted(purpose()); }
};
class UsageEvent final : public Base {
public:
  Purpose purpose() const override { return Purpose::Analytics; }
};
class BannerEvent final : public Base {
public:
  Purpose purpose() const override { return Purpose::Ads; }
};
void virtuals(const User &u) {
  UsageEvent usage;
  BannerEvent banner;
  if (usage.allowed())
    track(u.phone); // ok
  if (banner.allowed())
    track(u.phone); // expect: privacy-wrong-purpose
}

// The tree: a parent covers its children, not the reverse.
void tree(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics))
    report(u.phone); // ok
  if (c.granted(Purpose::Reporting))
    report(u.phone); // ok
  if (c.granted(Purpose::Reporting))
    track(u.phone); // expect: privacy-wrong-purpose
  if (c.granted(Purpose::Marketing))
    advertise(u.phone); // ok
  if (c.granted(Purpose::Email))
    advertise(u.phone); // expect: privacy-wrong-purpose
  if (c.granted(Purpose::Ads) && c.granted(Purpose::Analytics))
    track(u.phone); // ok
}

// Each purpose in a list.
void listed(const User &u, const Consent &c) {
  for (Purpose p : {Purpose::Analytics, Purpose::Ads})
    if (!c.granted(p))
      return;
  track(u.phone); // ok
}

// Asked for one, sent for two.
void sentTwice(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  track(u.phone);     // ok
  sendCrash(u.phone); // expect: privacy-wrong-purpose
  mail(u.email);      // expect: privacy-wrong-purpose
}
void eachItsOwn(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics))
    track(u.phone); // ok
  if (c.granted(Purpose::Crash))
    sendCrash(u.phone); // ok
  if (c.granted(Purpose::Email))
    mail(u.email); // ok
}

// By keys.
static bool flag(const char *key) { return store().value(key).toBool(); }
void keys(const User &u) {
  if (flag("telemetry/enabled"))
    track(u.phone); // ok
  if (flag("ads/enabled"))
    track(u.phone); // expect: privacy-wrong-purpose
  if (flag("ui/dark"))
    track(u.phone); // expect: privacy-unconsented-flow
  if (store().get(Key::ShareUsage))
    track(u.phone); // ok
  if (store().get(Key::DarkTheme))
    track(u.phone); // expect: privacy-unconsented-flow
}

// Handing on, by two doors.
static void handOn(const User &u, bool separately) {
  if (separately)
    share(u.email); // ok
}
void hands(const User &u, const Consent &c) {
  handOn(u, c.grantedSeparately(Purpose::Sharing));
}
static void handOnGenerally(const User &u, bool generally) {
  if (generally)
    share(u.email); // expect: privacy-wrong-purpose
}
void handsGenerally(const User &u, const Consent &c) {
  handOnGenerally(u, c.granted(Purpose::Sharing));
}

} // namespace purpose_more
