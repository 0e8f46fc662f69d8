// Correlation: batches, optionals and flags whose parts were asked elsewhere.
// POLICY: Inputs/real.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <numeric>
#include <sstream>

namespace real_batches {
using namespace app;

// Taken up under the check, sent after it.
void diagnostics(const User &u, const Consent &c) {
  std::vector<std::string> parts;
  parts.push_back(version());
  if (c.granted(Purpose::Analytics)) {
    parts.push_back(u.email);
    parts.push_back(u.phone);
  }
  std::string body;
  for (const std::string &part : parts)
    body += part + "\n";
  track(body); // ok
}

void diagnosticsHalf(const User &u, const Consent &c) {
  std::vector<std::string> parts;
  parts.push_back(version());
  if (c.granted(Purpose::Analytics))
    parts.push_back(u.email);
  parts.push_back(u.phone);
  std::string body;
  for (const std::string &part : parts)
    body += part + "\n";
  track(body); // expect: privacy-unconsented-flow
}

void crashBundle(const User &u, const Consent &c) {
  std::ostringstream out;
  out << "version " << version();
  if (c.granted(Purpose::Crash))
    out << " user " << u.email;
  sendCrash(out.str()); // ok
}

void crashBundleUsage(const User &u, const Consent &c) {
  std::ostringstream out;
  out << "version " << version();
  if (c.granted(Purpose::Analytics))
    out << " user " << u.email;
  sendCrash(out.str()); // expect: privacy-wrong-purpose
}

void crashBundleBoth(const User &u, const Consent &c) {
  std::map<std::string, std::string> fields;
  if (c.granted(Purpose::Crash))
    fields["user"] = u.email;
  fields["version"] = version();
  if (fields.count("user"))
    sendCrash(fields.at("user")); // ok
}

// An optional that is only filled with a yes.
static std::optional<std::string> contactIfAllowed(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return std::nullopt;
  return u.email;
}
static std::optional<std::string> contactIfAny(const User &u) {
  if (u.email.empty())
    return std::nullopt;
  return u.email;
}

void formFilled(const User &u) {
  if (const auto contact = contactIfAllowed(u))
    track(*contact); // ok
  if (const auto contact = contactIfAny(u))
    track(*contact); // expect: privacy-unconsented-flow
}

void formDefaulted(const User &u) {
  track(contactIfAllowed(u).value_or("none")); // ok
  track(contactIfAny(u).value_or("none"));     // expect: privacy-unconsented-flow
}

void pointerKept(const User &u, const Consent &c) {
  std::unique_ptr<std::string> payload;
  if (c.granted(Purpose::Analytics))
    payload = std::make_unique<std::string>(u.phone);
  redraw();
  journal().add("built");
  if (payload)
    track(*payload); // ok
}

void pointerKeptAlways(const User &u, const Consent &c) {
  auto payload = std::make_unique<std::string>(u.phone);
  if (!c.granted(Purpose::Analytics))
    journal().add("not granted");
  redraw();
  if (payload)
    track(*payload); // expect: privacy-unconsented-flow
}

void pointerDropped(const User &u, const Consent &c) {
  auto payload = std::make_unique<std::string>(u.phone);
  if (!c.granted(Purpose::Analytics))
    payload.reset();
  redraw();
  if (payload)
    track(*payload); // ok
}

// The same question twice.
void askedTwice(const User &u, const Consent &c) {
  std::string who = "anonymous";
  if (c.granted(Purpose::Analytics))
    who = u.email;
  journal().add("prepared");
  if (c.granted(Purpose::Analytics))
    track(who); // ok
}

void askedTwiceDifferently(const User &u, const Consent &c) {
  std::string who = "anonymous";
  if (!c.granted(Purpose::Analytics))
    who = u.email;
  journal().add("prepared");
  track(who); // expect: privacy-inverted-consent
}

// Flags computed from several answers.
void flagsTogether(const User &u, const Consent &c, const Settings &s) {
  const bool usage = c.granted(Purpose::Analytics);
  const bool banners = s.showAds;
  const bool both = usage && banners;
  if (both) {
    track(u.email);     // ok
    advertise(u.email); // ok
  }
  const bool any = usage || banners;
  if (any) {
    track(u.email);     // expect: privacy-wrong-purpose
    advertise(u.email); // expect: privacy-wrong-purpose
  }
}

void flagsAsBits(const User &u, const Consent &c) {
  enum : unsigned { kUsage = 1u << 0, kCrash = 1u << 1, kBeta = 1u << 2 };
  unsigned flags = 0;
  if (c.granted(Purpose::Analytics))
    flags |= kUsage;
  if (c.granted(Purpose::Crash))
    flags |= kCrash;
  if (featureOn())
    flags |= kBeta;
  if (flags & kUsage)
    track(u.phone); // ok
  if (flags & kCrash)
    sendCrash(u.phone); // ok
  if (flags & kBeta)
    track(u.phone); // expect: privacy-unconsented-flow
}

void flagLowered(const User &u, const Consent &c) {
  bool send = featureOn();
  send = send && !u.email.empty();
  send &= c.granted(Purpose::Analytics);
  if (send)
    track(u.email); // ok
}

void flagRaised(const User &u, const Consent &c) {
  bool send = c.granted(Purpose::Analytics);
  if (featureOn())
    send = true;
  if (send)
    track(u.email); // expect: privacy-unconsented-flow
}

// A loop that gathers, a second one that sends.
void gathered(const std::vector<User> &all, const Consent &c) {
  std::vector<std::string> batch;
  for (const User &u : all) {
    if (!c.granted(Purpose::Analytics))
      continue;
    batch.push_back(u.phone);
  }
  for (const std::string &line : batch)
    track(line); // ok
}

void gatheredAll(const std::vector<User> &all, const Consent &c) {
  std::vector<std::string> batch;
  for (const User &u : all) {
    if (!c.granted(Purpose::Analytics) && u.phone.empty())
      continue;
    batch.push_back(u.phone);
  }
  for (const std::string &line : batch)
    track(line); // expect: privacy-unconsented-flow
}

void oldest(const std::vector<User> &all, const Consent &c) {
  const bool may = c.granted(Purpose::Analytics);
  const long asked = std::accumulate(
      all.begin(), all.end(), 0L, [may](long so, const User &u) {
        return may ? std::max(so, long(u.age)) : so;
      });
  trackNumber(asked); // ok
  const long every = std::accumulate(
      all.begin(), all.end(), 0L,
      [](long so, const User &u) { return std::max(so, long(u.age)); });
  trackNumber(every); // expect: privacy-unconsented-flow
}

// Kept beyond the call: one store takes what it gets, the other asks first.
static std::vector<std::string> early, agreed;

void noted(const User &u) { early.push_back(u.email); }
void notesSent(const Consent &c) {
  if (c.granted(Purpose::Analytics))
    for (const std::string &line : std::exchange(early, {}))
      track(line); // expect: privacy-retroactive-consent
}

void notedAsked(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics))
    agreed.push_back(u.email);
}
void askedNotesSent(const Consent &c) {
  if (c.granted(Purpose::Analytics))
    for (const std::string &line : std::exchange(agreed, {}))
      track(line); // ok
}

} // namespace real_batches
