// Builders and helpers that put the payload together, some of which ask.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace common_payload {
using namespace app;

class Event {
public:
  explicit Event(const char *name) : text_(name) {}
  Event &with(const std::string &value) {
    text_ += " " + value;
    return *this;
  }
  Event &withPhone(const User &u) {
    if (consent().granted(Purpose::Analytics))
      text_ += u.phone;
    return *this;
  }
  Event &withPhoneAlways(const User &u) {
    text_ += u.phone;
    return *this;
  }
  Event &withPhoneForAds(const User &u) {
    if (consent().granted(Purpose::Ads))
      text_ += u.phone;
    return *this;
  }
  std::string build() const { return text_; }

private:
  std::string text_;
};
void built(const User &u) {
  track(Event("open").withPhone(u).with("x").build()); // ok
}
void builtAlways(const User &u) {
  track(Event("open").withPhoneAlways(u).with("x").build()); // expect: privacy-unconsented-flow
}
void builtForAds(const User &u) {
  track(Event("open").withPhoneForAds(u).build()); // expect: privacy-wrong-purpose
}
void builtPlain(const User &u) {
  track(Event("open").with(u.name).build()); // ok
}
void builtThenMore(const User &u) {
  Event e("open");
  e.withPhone(u);
  e.with(u.email);
  track(e.build()); // expect: privacy-unconsented-flow
}

// Helpers that return nothing without a yes.
static std::string contactLine(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return {};
  return u.email + "," + u.phone;
}
static std::string contactLineQuick(const User &u) {
  if (featureOn())
    return u.email;
  return contactLine(u);
}
void line(const User &u) {
  track(contactLine(u)); // ok
}
void lineQuick(const User &u) {
  track(contactLineQuick(u)); // expect: privacy-unconsented-flow
}
static std::optional<std::string> maybeContact(const User &u) {
  if (settings().shareUsage)
    return u.email;
  return std::nullopt;
}
static std::optional<std::string> maybeContactWhenDark(const User &u) {
  if (settings().darkTheme)
    return u.email;
  return std::nullopt;
}
void maybe(const User &u) {
  if (auto c = maybeContact(u))
    track(*c); // ok
}
void maybeDark(const User &u) {
  if (auto c = maybeContactWhenDark(u))
    track(*c); // expect: privacy-unconsented-flow
}
void maybeOr(const User &u) {
  track(maybeContact(u).value_or("nobody")); // ok
}
void maybeOrPhone(const User &u) {
  track(maybeContact(u).value_or(u.phone)); // expect: privacy-unconsented-flow
}

// Fields filled and cleared.
struct Report {
  std::string who;
  std::string what;
  int age = 0;
};
static void fill(Report &r, const User &u) {
  r.what = version();
  if (settings().hideMe)
    return;
  r.who = u.email;
  r.age = u.age;
}
static void fillBackwards(Report &r, const User &u) {
  r.what = version();
  if (!settings().hideMe)
    return;
  r.who = u.email;
}
void filled(const User &u) {
  Report r;
  fill(r, u);
  track(r.what + r.who); // ok
  trackNumber(r.age); // ok
}
void filledBackwards(const User &u) {
  Report r;
  fillBackwards(r, u);
  track(r.what + r.who); // expect: privacy-inverted-consent
}
void cleared(const User &u) {
  Report r{u.email, version(), u.age};
  if (!consent().granted(Purpose::Analytics))
    r.who.clear();
  track(r.who); // ok
}
void clearedWrongField(const User &u) {
  Report r{u.email, version(), u.age};
  if (!consent().granted(Purpose::Analytics))
    r.what.clear();
  track(r.who); // expect: privacy-unconsented-flow
}
void masked(const User &u) {
  std::string who = u.email;
  if (!consent().granted(Purpose::Analytics))
    who = "anonymous";
  track(who); // ok
}
void maskedOtherwise(const User &u) {
  std::string who = u.email;
  if (consent().granted(Purpose::Analytics))
    who = "anonymous";
  track(who); // expect: privacy-inverted-consent
}

// Key-value pairs.
void pairs(const User &u) {
  std::map<std::string, std::string> kv{{"v", version()}};
  if (consent().granted(Purpose::Crash))
    kv["who"] = u.email;
  for (const auto &[k, v] : kv)
    sendCrash(k + "=" + v); // ok
}
void pairsInit(const User &u) {
  std::map<std::string, std::string> kv{{"v", version()}, {"who", u.email}};
  if (!consent().granted(Purpose::Crash))
    kv.erase("v");
  for (const auto &[k, v] : kv)
    sendCrash(k + "=" + v); // expect: privacy-unconsented-flow
}

} // namespace common_payload
