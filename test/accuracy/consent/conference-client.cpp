// A video-conference client: its call statistics, crash reports and the
// people in the room.
// POLICY: Inputs/kit.yaml
#include "Inputs/kit.h"

namespace conference_client {
using namespace app;
using consentkit::Category;
using consentkit::Manager;

struct CallStats {
  int jitterMs = 0;
  int packetsLost = 0;
  std::string who;
};

class StatsReporter {
public:
  explicit StatsReporter(const Manager &m) : consent_(m) {}

  void onCallEnded(const CallStats &s) const {
    if (!enabled())
      return;
    track("jitter=" + std::to_string(s.jitterMs) + " who=" + s.who); // ok
  }
  void onCallDropped(const CallStats &s) const {
    if (s.packetsLost >= 0)
      track("lost, who=" + s.who); // expect: privacy-unconsented-flow
  }
  void onCallRated(const CallStats &s, int stars) const {
    if (stars < 0 || enabled() == false)
      return;
    track(std::to_string(stars) + s.who); // ok
  }
  void onEchoTest(const CallStats &s) const {
    track("echo " + std::to_string(s.jitterMs)); // ok
  }

private:
  bool enabled() const { return consent_.isAccepted(Category::Measurement); }
  const Manager &consent_;
};

void call(const User &u) {
  const StatsReporter reporter(Manager::shared());
  CallStats s{12, 3, u.email};
  reporter.onCallEnded(s);
  reporter.onCallDropped(s);
  reporter.onCallRated(s, 4);
  reporter.onEchoTest(s);
}

// Crashes are asked for by themselves.
class CrashHandler {
public:
  void install() { armed_ = Manager::shared().isAccepted(Category::Diagnostics); }
  void installWithStatistics() {
    armed_ = Manager::shared().isAccepted(Category::Measurement);
  }
  bool armed() const { return armed_; }

private:
  bool armed_ = false;
};
void crashed(const User &u) {
  CrashHandler h;
  h.install();
  if (h.armed())
    sendCrash("at join, user " + u.email); // ok
}
void crashedWithStatistics(const User &u) {
  CrashHandler h;
  h.installWithStatistics();
  if (h.armed())
    sendCrash("at join, user " + u.email); // expect: privacy-wrong-purpose
}
void crashedNeverInstalled() {
  CrashHandler h;
  if (!h.armed())
    sendCrash("handler missing in " + version()); // ok
}

// The host answers for nobody in the room.
struct Room {
  Account host;
  std::vector<Account> guests;
};
static Room openRoom() { return {accountOf(1), {accountOf(2), accountOf(3)}}; }
void attendance() {
  const Room room = openRoom();
  if (!room.host.shareUsage)
    return;
  track("host " + room.host.phone); // ok
  for (const Account &g : room.guests)
    track("guest " + g.phone); // expect: privacy-wrong-subject
}
void attendanceEach() {
  const Room room = openRoom();
  int named = 0;
  for (const Account &g : room.guests) {
    if (g.shareUsage) {
      track("guest " + g.phone); // ok
      ++named;
    }
  }
  track("named " + std::to_string(named)); // ok
}
void raisedHand() {
  const Room room = openRoom();
  const Account &first = room.guests.front();
  const Account &second = room.guests.back();
  if (first.allows(Purpose::Analytics))
    track(second.phone); // expect: privacy-wrong-subject
  if (second.allows(Purpose::Analytics))
    track(second.phone); // ok
}

// After the call: a survey that is sent when the line is idle.
void survey(const User &u) {
  later([mail = u.email] {
    if (Manager::shared().isAccepted(Category::Measurement))
      track("survey " + mail); // ok
  });
}
void surveyAskedNow(const User &u) {
  if (Manager::shared().isAccepted(Category::Measurement))
    later([mail = u.email] {
      track("survey " + mail); // expect: privacy-stale-consent
    });
}

// Kicked off by hooks that the UI sets.
struct Hooks {
  std::function<void(const User &)> onJoin;
  std::function<void(const User &)> onMute;
};
void hooks(const User &u) {
  Hooks h;
  h.onJoin = [](const User &who) {
    if (settings().shareUsage)
      track("join " + who.phone); // ok
  };
  h.onMute = [](const User &who) {
    if (settings().darkTheme)
      track("mute " + who.phone); // expect: privacy-unconsented-flow
  };
  h.onJoin(u);
  h.onMute(u);
}

// Choose the form of the log line.
static std::string who(const User &u, bool full) {
  return full ? u.name + " <" + u.email + ">" : u.name;
}
void qualityReport(const User &u) {
  track(who(u, settings().shareUsage)); // ok
  track(who(u, !u.name.empty())); // expect: privacy-unconsented-flow
}

} // namespace conference_client
