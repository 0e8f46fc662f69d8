// What hangs together without being said in one line.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>

namespace correlation_third {
using namespace app;

void pointerIfAllowed(const User &u, const Consent &c) {
  const std::string *phone = nullptr;
  if (c.granted(Purpose::Analytics))
    phone = &u.phone;
  journal().add("between");
  if (phone)
    track(*phone); // ok
}
void pointerIfFeature(const User &u) {
  const std::string *phone = nullptr;
  if (featureOn())
    phone = &u.phone;
  if (phone)
    track(*phone); // expect: privacy-unconsented-flow
}
void optionalIfAllowed(const User &u, const Consent &c) {
  std::optional<std::string> phone;
  if (c.granted(Purpose::Analytics))
    phone = u.phone;
  if (phone)
    track(*phone); // ok
  if (phone.has_value())
    track(phone.value()); // ok
}
void emptyUnlessAllowed(const User &u, const Consent &c) {
  std::string phone;
  if (c.granted(Purpose::Analytics))
    phone = u.phone;
  if (!phone.empty())
    track(phone); // ok
}
void uniqueIfAllowed(const User &u, const Consent &c) {
  std::unique_ptr<User> copy;
  if (c.granted(Purpose::Analytics))
    copy = std::make_unique<User>(u);
  if (copy)
    track(copy->phone); // ok
}
void uniqueAlways(const User &u, const Consent &c) {
  auto copy = std::make_unique<User>(u);
  if (c.granted(Purpose::Analytics))
    copy->name = "known";
  if (copy)
    track(copy->phone); // expect: privacy-unconsented-flow
}
void countIfAllowed(const User &u, const Consent &c) {
  int n = 0;
  if (c.granted(Purpose::Analytics))
    n = 3;
  for (int i = 0; i < n; ++i)
    track(u.phone); // ok
}
void sameTwice(const User &u, const Settings &s) {
  std::string line;
  if (s.shareUsage)
    line = u.phone;
  journal().add("between");
  if (s.shareUsage)
    track(line + u.email); // ok
}
void differentTwice(const User &u, const Settings &s) {
  std::string line;
  if (s.shareUsage)
    line = u.phone;
  if (s.darkTheme)
    track(line + u.email); // expect: privacy-unconsented-flow
}
void collectsThenSends(const std::vector<User> &all, const Settings &s) {
  std::vector<std::string> phones;
  if (s.shareUsage)
    for (const User &u : all)
      phones.push_back(u.phone);
  for (const std::string &p : phones)
    track(p); // ok
}
void collectsWithoutThenSends(const std::vector<User> &all,
                              const Settings &s) {
  std::vector<std::string> phones;
  for (const User &u : all)
    phones.push_back(u.phone);
  if (s.darkTheme)
    return;
  for (const std::string &p : phones)
    track(p); // expect: privacy-unconsented-flow
}
void chooses(const User &u, const Consent &c) {
  const User nobody;
  const User &who = c.granted(Purpose::Analytics) ? u : nobody;
  track(who.phone); // ok
}
void choosesBlindly(const User &u) {
  const User nobody;
  const User &who = featureOn() ? u : nobody;
  track(who.phone); // expect: privacy-unconsented-flow
}
void severalFlags(const User &u, const Settings &s, const Consent &c) {
  const bool online = featureOn();
  const bool asked = c.granted(Purpose::Analytics) || s.shareUsage;
  const bool go = online && asked && !u.phone.empty();
  if (go)
    track(u.phone); // ok
}
void severalFlagsTooWide(const User &u, const Settings &s, const Consent &c) {
  const bool online = featureOn();
  const bool asked = c.granted(Purpose::Analytics) || s.darkTheme;
  const bool go = online && asked && !u.phone.empty();
  if (go)
    track(u.phone); // expect: privacy-unconsented-flow
}
void cleared(User u, const Settings &s) {
  if (!s.shareUsage) {
    u.phone.clear();
    u.email = "";
  }
  track(u.phone + u.email); // ok
}
void replaced(const User &u, const Settings &s) {
  std::string phone = u.phone;
  if (s.hideMe)
    phone = "hidden";
  track(phone); // ok
}
void replacedTheWrongWay(const User &u, const Settings &s) {
  std::string phone = u.phone;
  if (!s.hideMe)
    phone = "hidden";
  track(phone); // expect: privacy-inverted-consent
}
void redacted(const User &u, const Settings &s) {
  std::string phone = u.phone;
  if (!s.shareUsage)
    phone = "redacted";
  else
    phone += "!";
  track(phone); // ok
}
void loopStops(const std::vector<User> &all, const Consent &c) {
  bool going = c.granted(Purpose::Analytics);
  for (size_t i = 0; going && i < all.size(); ++i)
    track(all[i].phone); // ok
}
void loopGoes(const std::vector<User> &all, const Consent &c) {
  bool going = true;
  for (size_t i = 0; going && i < all.size(); ++i) {
    track(all[i].phone); // expect: privacy-unconsented-flow
    going = c.granted(Purpose::Analytics);
  }
}
void doneAlready(const User &u, const Consent &c) {
  bool skip = true;
  if (c.granted(Purpose::Analytics) && !u.phone.empty())
    skip = false;
  if (skip)
    return;
  track(u.phone); // ok
}
void tryCatch(const User &u, const Consent &c) {
  std::string data;
  try {
    if (c.granted(Purpose::Analytics))
      data = u.phone;
  } catch (const std::exception &) {
    data = "failed";
  }
  track(data); // ok
}

} // namespace correlation_third
