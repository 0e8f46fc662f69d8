// Captured without asking, kept, and sent once the user has agreed.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace later_retroactive {
using namespace app;

static std::vector<std::string> s_events;
void flushEvents() {
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const std::string &e : s_events)
    track(e); // expect: privacy-retroactive-consent
  s_events.clear();
}
void recordEvent(const User &u) { s_events.push_back("call " + u.phone); }

static std::vector<std::string> s_askedEvents;
void flushAskedEvents() {
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const std::string &e : s_askedEvents)
    track(e); // ok
  s_askedEvents.clear();
}
void recordAskedEvent(const User &u) {
  if (consent().granted(Purpose::Analytics))
    s_askedEvents.push_back("call " + u.phone);
}

static std::vector<std::string> s_harmlessEvents;
void flushHarmlessEvents() {
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const std::string &e : s_harmlessEvents)
    track(e); // ok
}
void recordHarmlessEvent(const User &u) {
  s_harmlessEvents.push_back("level " + u.name);
}

static std::vector<std::string> s_featureEvents;
void flushFeatureEvents() {
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const std::string &e : s_featureEvents)
    track(e); // expect: privacy-retroactive-consent
}
void recordFeatureEvent(const User &u) {
  if (featureOn())
    s_featureEvents.push_back(u.email);
}

static std::vector<std::string> s_bothUnasked;
void flushUnasked() {
  for (const std::string &e : s_bothUnasked)
    track(e); // expect: privacy-unconsented-flow
}
void recordUnasked(const User &u) { s_bothUnasked.push_back(u.email); }

// A buffer that ends with the function is no store.
void localBuffer(const std::vector<User> &all) {
  std::vector<std::string> events;
  for (const User &u : all)
    events.push_back(u.phone);
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const std::string &e : events)
    track(e); // ok
}

// One of two places that record does not ask.
static std::deque<std::string> s_mixed;
void flushMixed() {
  while (!s_mixed.empty()) {
    if (consent().granted(Purpose::Analytics))
      track(s_mixed.front()); // expect: privacy-retroactive-consent
    s_mixed.pop_front();
  }
}
void recordMixedAsked(const User &u) {
  if (consent().granted(Purpose::Analytics))
    s_mixed.push_back(u.phone);
}
void recordMixed(const User &u) { s_mixed.push_back(u.email); }

// In a member of an object that lives on.
class Recorder {
public:
  void upload() {
    if (!consent().granted(Purpose::Analytics))
      return;
    for (const std::string &line : lines_)
      track(line); // expect: privacy-retroactive-consent
    lines_.clear();
  }
  void record(const User &u) { lines_.push_back(u.phone); }

private:
  std::vector<std::string> lines_;
};
class CarefulRecorder {
public:
  void upload() {
    if (!consent().granted(Purpose::Analytics))
      return;
    for (const std::string &line : lines_)
      track(line); // ok
    lines_.clear();
  }
  void record(const User &u) {
    if (!consent().granted(Purpose::Analytics))
      return;
    lines_.push_back(u.phone);
  }

private:
  std::vector<std::string> lines_;
};
static Recorder &recorder() {
  static Recorder the;
  return the;
}
static CarefulRecorder &carefulRecorder() {
  static CarefulRecorder the;
  return the;
}
void upload() {
  recorder().upload();
  carefulRecorder().upload();
}
void record(const User &u) {
  recorder().record(u);
  carefulRecorder().record(u);
}

// In a map, by day.
static std::map<int, std::string> s_byDay;
static std::map<int, std::string> s_askedByDay;
void sendDays() {
  if (consent().granted(Purpose::Analytics))
    for (const auto &[day, line] : s_byDay)
      track(line); // expect: privacy-retroactive-consent
  if (consent().granted(Purpose::Analytics))
    for (const auto &[day, line] : s_askedByDay)
      track(line); // ok
}
void noteDay(const User &u, int day) {
  s_byDay[day] = u.phone;
  if (consent().granted(Purpose::Analytics))
    s_askedByDay[day] = u.phone;
}

// On a queue with a lock, as crash reporters have them.
static std::queue<std::string> s_reports;
void sendReports() {
  if (!consent().granted(Purpose::Crash))
    return;
  while (!s_reports.empty()) {
    sendCrash(s_reports.front()); // expect: privacy-retroactive-consent
    s_reports.pop();
  }
}
void crashed(const User &u) { s_reports.push("user " + u.email); }

} // namespace later_retroactive
