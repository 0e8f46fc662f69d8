// The check around the value, where it is collected, where it is built in.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <sstream>

namespace place_value {
using namespace app;

struct Message {
  std::string os;
  std::string contact;
  int age = 0;
  void setContact(const std::string &c) { contact = c; }
};

void aroundTheValue(const User &u, const Settings &s) {
  Message m;
  m.os = "linux";
  if (!s.hideMe)
    m.setContact(u.phone);
  track(m.contact); // ok
}

void aroundAnotherValue(const User &u, const Settings &s) {
  Message m;
  if (!s.hideMe)
    m.os = "linux";
  m.setContact(u.phone);
  track(m.contact); // expect: privacy-unconsented-flow
}

void aroundTheValueOtherWay(const User &u, const Settings &s) {
  Message m;
  if (s.hideMe)
    m.setContact(u.phone);
  track(m.contact); // expect: privacy-inverted-consent
}

void aroundOneOfTwo(const User &u) {
  std::string text = u.email;
  if (consent().granted(Purpose::Analytics))
    text += u.phone;
  track(text); // expect: privacy-unconsented-flow
}

void aroundBoth(const User &u) {
  std::string text;
  if (consent().granted(Purpose::Analytics))
    text += u.email;
  if (consent().granted(Purpose::Analytics))
    text += u.phone;
  track(text); // ok
}

void blanked(const User &u) {
  std::string text = u.phone;
  if (!consent().granted(Purpose::Analytics))
    text = "";
  track(text); // ok
}

void blankedForTheFeature(const User &u) {
  std::string text = u.phone;
  if (!featureOn())
    text = "";
  track(text); // expect: privacy-unconsented-flow
}

void clearedInPlace(const User &u) {
  std::string text = u.phone;
  if (!consent().granted(Purpose::Analytics))
    text.clear();
  track(text); // ok
}

void whereCollected() {
  std::string id;
  if (consent().granted(Purpose::Analytics))
    id = deviceId();
  journal().add("collected");
  track(id); // ok
}

void whereCollectedForTheFeature() {
  std::string id;
  if (featureOn())
    id = deviceId();
  track(id); // expect: privacy-unconsented-flow
}

void readThroughArgument() {
  std::string phone;
  if (consent().granted(Purpose::Analytics))
    readPhone(phone);
  track(phone); // ok
  std::string other;
  if (featureOn())
    readPhone(other);
  track(other); // expect: privacy-unconsented-flow
}

// Where the payload is built.
static std::string payload(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return "{}";
  return "{" + u.phone + "}";
}
static std::string blindPayload(const User &u) {
  if (!featureOn())
    return "{}";
  return "{" + u.phone + "}";
}
static void fill(Message &m, const User &u) {
  m.os = "linux";
  if (consent().granted(Purpose::Analytics)) {
    m.contact = u.phone;
    m.age = u.age;
  }
}
static void fillBlindly(Message &m, const User &u) {
  m.contact = u.phone;
  if (consent().granted(Purpose::Analytics))
    m.age = u.age;
}
static std::string describe(const User &u) {
  std::ostringstream out;
  out << "v" << version();
  if (consent().granted(Purpose::Analytics))
    out << u.phone;
  return out.str();
}

void built(const User &u) {
  track(payload(u)); // ok
  track(blindPayload(u)); // expect: privacy-unconsented-flow
}

void filled(const User &u) {
  Message m;
  fill(m, u);
  track(m.contact); // ok
  trackNumber(m.age); // ok
}

void filledBlindly(const User &u) {
  Message m;
  fillBlindly(m, u);
  track(m.contact); // expect: privacy-unconsented-flow
  trackNumber(m.age); // ok
}

void described(const User &u) {
  track(describe(u)); // ok
}

void loggedFields(const User &u) {
  std::map<std::string, std::string> fields;
  fields["version"] = version();
  if (consent().granted(Purpose::Analytics))
    fields["phone"] = u.phone;
  for (const auto &[key, value] : fields)
    track(key + "=" + value); // ok
}

void loggedFieldsBlindly(const User &u) {
  std::map<std::string, std::string> fields;
  fields["phone"] = u.phone;
  if (consent().granted(Purpose::Analytics))
    fields["version"] = version();
  for (const auto &[key, value] : fields)
    track(key + "=" + value); // expect: privacy-unconsented-flow
}

// The value is asked for where it is read: a getter that keeps still.
class Profile {
public:
  explicit Profile(const User &u) : user_(u) {}
  std::string contact() const {
    return consent().granted(Purpose::Analytics) ? user_.phone : "";
  }
  std::string rawContact() const { return user_.phone; }

private:
  User user_;
};

void quietGetter(const User &u) {
  Profile p(u);
  track(p.contact()); // ok
  track(p.rawContact()); // expect: privacy-unconsented-flow
}

} // namespace place_value
