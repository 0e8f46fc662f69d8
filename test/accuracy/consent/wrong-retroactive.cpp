// Collected without asking, sent once somebody has said yes.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace wrong_retroactive {
using namespace app;

static std::vector<std::string> pending;
static std::vector<std::string> allowed;
static std::vector<std::string> versions;

void onSearch(const User &u) {
  pending.push_back(u.email);
  if (consent().granted(Purpose::Analytics))
    allowed.push_back(u.email);
  versions.push_back(version());
}
void onFlush() {
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const std::string &line : pending)
    track(line); // expect: privacy-retroactive-consent
  for (const std::string &line : allowed)
    track(line); // ok
  for (const std::string &line : versions)
    track(line); // ok
  pending.clear();
  allowed.clear();
  versions.clear();
}

// A telemetry client with a buffer, as a member.
class Buffer {
public:
  void add(const std::string &event) { events_.push_back(event); }
  void send() {
    if (!consent().granted(Purpose::Crash))
      return;
    for (const std::string &e : events_)
      sendCrash(e); // expect: privacy-retroactive-consent
    events_.clear();
  }

private:
  std::deque<std::string> events_;
};
class CarefulBuffer {
public:
  void add(const std::string &event) {
    if (consent().granted(Purpose::Crash))
      events_.push_back(event);
  }
  void send() {
    if (!consent().granted(Purpose::Crash))
      return;
    for (const std::string &e : events_)
      sendCrash(e); // ok
    events_.clear();
  }

private:
  std::deque<std::string> events_;
};
static Buffer buffer;
static CarefulBuffer carefulBuffer;
void onError(const User &u) {
  buffer.add(u.phone);
  carefulBuffer.add(u.phone);
}
void onUpload() {
  buffer.send();
  carefulBuffer.send();
}

// The last of its kind.
static std::optional<std::string> lastSeen;
static std::optional<std::string> lastVersion;
void onSeen(const User &u) {
  lastSeen = lastSeen.value_or("") + u.phone;
  lastVersion = version();
}
void onAgreed() {
  if (consent().granted(Purpose::Ads) && lastSeen)
    advertise(*lastSeen); // expect: privacy-retroactive-consent
  if (consent().granted(Purpose::Ads) && lastVersion)
    advertise(*lastVersion); // ok
}

// By name.
static std::map<std::string, std::string> facts;
static std::map<std::string, std::string> redactedFacts;
void onFact(const User &u) {
  facts["mail"] += u.email;
  redactedFacts["mail"] = redact(u.email);
}
void onFacts() {
  if (!consent().granted(Purpose::Email))
    return;
  mail(facts["mail"]); // expect: privacy-retroactive-consent
  mail(redactedFacts["mail"]); // ok
}

// Within one function nothing outlives the question.
void atOnce(const User &u, const Consent &c) {
  std::vector<std::string> batch;
  batch.push_back(u.phone);
  batch.push_back(u.email);
  if (!c.granted(Purpose::Analytics))
    return;
  for (const std::string &line : batch)
    track(line); // ok
}

} // namespace wrong_retroactive
