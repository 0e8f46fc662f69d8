// FLAGS: -std=c++20
// Redaction in a support tool: sanitised, cleared, overwritten, and not quite.
#include "../Inputs/app.h"
#include <algorithm>
#include <cstring>

namespace support {
using namespace app;

struct Ticket {
  std::string subject, reporter, text;
  char device[32] = {};
};

Ticket open(const Person &p) {
  Ticket t;
  t.subject = "crash";
  t.reporter = p.email;
  t.text = "call " + p.phone;
  std::strncpy(t.device, deviceId(), sizeof t.device - 1);
  return t;
}

static void redact(Ticket &t) {
  t.reporter = anonymise(t.reporter);
  t.text.clear();
  std::memset(t.device, 0, sizeof t.device);
}
static void redactPartly(Ticket &t) {
  t.reporter = anonymise(t.reporter);
  if (featureOn())
    t.text.clear();
}
static void pretend(Ticket t) { redact(t); }

void tickets(const Person &p) {
  Ticket a = open(p), b = open(p), c = open(p);
  track(a.subject); // ok
  track(a.reporter); // expect: privacy-unconsented-flow
  redact(a);
  track(a.reporter); // ok
  track(a.text); // ok
  trackText(a.device); // ok
  redactPartly(b);
  track(b.reporter); // ok
  track(b.text); // expect: privacy-unconsented-flow
  trackText(b.device); // expect: privacy-unconsented-flow
  pretend(c);
  track(c.reporter); // expect: privacy-unconsented-flow
}

void sanitised(const Person &p) {
  std::string clean = anonymise(p.email);
  track(clean); // ok
  track(clean + " " + p.name); // ok
  track(clean + " " + p.phone); // expect: privacy-unconsented-flow
  std::string x = p.email;
  anonymise(x);
  track(x); // expect: privacy-unconsented-flow
  x = anonymise(x);
  track(x); // ok
  std::vector<std::string> all{p.email, p.phone};
  for (auto &s : all)
    s = anonymise(s);
  std::string id = featureOn() ? anonymise(p.ssn) : version();
  track(id); // ok
  if (p.score > 10)
    id = p.ssn;
  track(id); // expect: privacy-unconsented-flow
  std::vector<std::string> safe;
  std::transform(all.begin(), all.end(), std::back_inserter(safe),
                 [](const std::string &s) { return anonymise(s); });
  track(safe.front()); // ok
}

void consent(const Person &p) {
  if (mayTrack())
    track(p.email); // ok
  if (!mayTrack())
    return;
  track(p.phone); // ok
}
void noConsent(const Person &p) {
  if (featureOn())
    track(p.email); // expect: privacy-unconsented-flow
  bool allowed = mayTrack();
  if (allowed)
    track(p.phone); // ok
  else
    track(p.ssn); // expect: privacy-inverted-consent
}

// A secret that wipes itself.
class Secret {
  char m_buf[32];

public:
  explicit Secret(const char *s) {
    std::strncpy(m_buf, s, sizeof m_buf - 1);
    m_buf[sizeof m_buf - 1] = 0;
  }
  void wipe() {
    for (char &c : m_buf)
      c = 0;
  }
  const char *get() const { return m_buf; }
};

void secrets(const Person &p) {
  Secret s(p.ssn), t(buildName());
  trackText(s.get()); // expect: privacy-unconsented-flow
  trackText(t.get()); // ok
  s.wipe();
  trackText(s.get()); // ok
}

void overwriting(Person p) {
  p.email = "none";
  p.birthYear = 0;
  track(p.email); // ok
  trackNumber(p.birthYear); // ok
  track(p.phone); // expect: privacy-unconsented-flow
  p = Person();
  track(p.home.street); // ok
}

} // namespace support
