// The question in one place, the use in another, tied by a value.
// POLICY: Inputs/idioms.yaml
#include "Inputs/app.h"
#include "Inputs/idioms.h"

namespace idiom_correlated {
using namespace app;

void optionalId() {
  std::optional<std::string> id;
  if (consent().granted(Purpose::Analytics))
    id = deviceId();
  journal().add("frame");
  if (id)
    track(*id); // ok
}
void optionalIdFeature() {
  std::optional<std::string> id;
  if (consent().granted(Purpose::Analytics) || featureOn())
    id = deviceId();
  journal().add("frame");
  if (id)
    track(*id); // expect: privacy-unconsented-flow
}

void pointerToUser(const User &u) {
  const User *who = nullptr;
  if (cmp::stateOf("measurement") == cmp::State::Granted)
    who = &u;
  if (!who)
    return;
  trackUser(*who); // ok
}
void pointerToUserAlways(const User &u) {
  const User *who = &u;
  if (cmp::stateOf("measurement") != cmp::State::Granted)
    journal().add("anonymous");
  if (!who)
    return;
  trackUser(*who); // expect: privacy-unconsented-flow
}

// The same question twice.
void twice(const User &u) {
  std::string line;
  if (consent().granted(Purpose::Email))
    line = u.email;
  redraw();
  if (consent().granted(Purpose::Email))
    mail(line); // ok
}
void twiceDifferent(const User &u) {
  std::string line = "none";
  if (consent().granted(Purpose::Analytics))
    line = u.email;
  redraw();
  if (featureOn())
    mail(line); // expect: privacy-wrong-purpose
}

// Several answers in one mask.
enum : unsigned { kUsage = 1u, kOffers = 2u, kBeta = 4u };
static unsigned mask() {
  unsigned m = 0;
  if (consent().granted(Purpose::Analytics))
    m |= kUsage;
  if (consent().granted(Purpose::Ads))
    m |= kOffers;
  if (featureOn())
    m |= kBeta;
  return m;
}
void masked() {
  const unsigned m = mask();
  if (m & kUsage)
    track(deviceId()); // ok
}
void maskedBeta() {
  const unsigned m = mask();
  if (m & kBeta)
    track(deviceId()); // expect: privacy-unconsented-flow
}

// Computed from several consents.
void allOfThem(const User &u) {
  const bool usage = cmp::has("measurement");
  const bool ads = cmp::has("ads");
  const bool everything = usage && ads;
  if (everything) {
    track(u.phone);     // ok
    advertise(u.phone); // ok
  }
}
void oneOfThem(const User &u) {
  const bool usage = cmp::has("measurement");
  const bool ads = cmp::has("ads");
  const bool something = usage || ads;
  if (something)
    advertise(u.phone); // expect: privacy-wrong-purpose
}

// Collected under a check, sent after it.
void collectThenSend(const std::vector<User> &all) {
  std::string csv;
  for (const User &u : all)
    if (consent().granted(Purpose::Analytics))
      csv += u.email + "\n";
  if (!csv.empty())
    track(csv); // ok
}
void collectHeaderThenSend(const std::vector<User> &all) {
  std::string csv = "email\n";
  for (const User &u : all) {
    if (consent().granted(Purpose::Analytics))
      csv += "agreed;";
    csv += u.email + "\n";
  }
  if (!csv.empty())
    track(csv); // expect: privacy-unconsented-flow
}

// A sink chosen by the answer.
void chosenTarget(const User &u) {
  void (*target)(const std::string &) = nullptr;
  if (consent().granted(Purpose::Analytics))
    target = [](const std::string &s) {
      track(s); // ok
    };
  if (target)
    target(u.email);
}
void chosenTargetFallback(const User &u) {
  void (*target)(const std::string &) = [](const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  };
  if (!consent().granted(Purpose::Analytics))
    redraw();
  target(u.email);
}

// A state machine.
enum class Phase { Idle, Asking, Sending };
static Phase next(Phase p) {
  switch (p) {
  case Phase::Idle:
    return Phase::Asking;
  case Phase::Asking:
    return consent().granted(Purpose::Analytics) ? Phase::Sending : Phase::Idle;
  case Phase::Sending:
    return Phase::Idle;
  }
  return Phase::Idle;
}
void machine(const User &u) {
  Phase p = Phase::Idle;
  for (int step = 0; step < 3; ++step) {
    p = next(p);
    if (p == Phase::Sending)
      track(u.email); // ok
  }
}
void machineAsking(const User &u) {
  Phase p = Phase::Idle;
  for (int step = 0; step < 3; ++step) {
    p = next(p);
    if (p == Phase::Asking)
      track(u.email); // expect: privacy-unconsented-flow
  }
}

} // namespace idiom_correlated
