// A fitness tracker: runs, friends on a leaderboard, and the coach's mails.
// POLICY: Inputs/kit.yaml
#include "Inputs/kit.h"
#include <deque>
#include <numeric>

namespace fitness_tracker {
using namespace app;
using consentkit::Category;
using consentkit::Manager;

struct Run {
  int metres = 0;
  std::vector<std::string> fixes;
};

// The recorder takes positions only while it may.
class Recorder {
public:
  void tick() {
    run_.metres += 10;
    if (Manager::shared().isAccepted(Category::Measurement))
      run_.fixes.push_back(wear::lastFix());
  }
  const Run &finished() const { return run_; }

private:
  Run run_;
};
class GreedyRecorder {
public:
  void tick() {
    run_.metres += 10;
    run_.fixes.push_back(wear::lastFix());
  }
  const Run &finished() const { return run_; }

private:
  Run run_;
};
static std::string join(const std::vector<std::string> &parts) {
  return std::accumulate(parts.begin(), parts.end(), std::string());
}
void recorded() {
  Recorder r;
  r.tick();
  r.tick();
  track(join(r.finished().fixes)); // ok
}
void recordedGreedily() {
  GreedyRecorder r;
  r.tick();
  track(join(r.finished().fixes)); // expect: privacy-unconsented-flow
}
void recordedLength() {
  GreedyRecorder r;
  r.tick();
  trackNumber(r.finished().metres); // ok
}

// Kept from before the yes, across days.
static std::deque<std::string> g_days;
static std::deque<std::string> g_agreedDays;
void endOfDay(const User &u) {
  g_days.push_back(u.phone);
  if (g_days.size() > 30)
    g_days.pop_front();
}
void upload() {
  if (!consent().granted(Purpose::Analytics))
    return;
  while (!g_days.empty()) {
    track(g_days.front()); // expect: privacy-retroactive-consent
    g_days.pop_front();
  }
}
void endOfDayAgreed(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  g_agreedDays.push_back(u.phone);
}
void uploadAgreed() {
  if (!consent().granted(Purpose::Analytics))
    return;
  while (!g_agreedDays.empty()) {
    track(g_agreedDays.front()); // ok
    g_agreedDays.pop_front();
  }
}

// The leaderboard.
struct Row {
  std::string name;
  int points = 0;
};
static Row rowOf(const Account &a) {
  return {a.shareUsage ? a.phone : a.label, a.id * 10};
}
static Row rowAsOwnerLikes(const Account &me, const Account &a) {
  return {me.shareUsage ? a.phone : a.label, a.id * 10};
}
void leaderboard(const Account &me) {
  for (const Account &friendOfMine : me.contacts)
    track(rowOf(friendOfMine).name); // ok
}
void leaderboardAsOwnerLikes(const Account &me) {
  for (const Account &friendOfMine : me.contacts)
    track(rowAsOwnerLikes(me, friendOfMine).name); // expect: privacy-wrong-subject
}
void myRow(const Account &me) {
  track(rowAsOwnerLikes(me, me).name); // ok
}

// A challenge between two.
void challenge(const Account &from, const Account &to) {
  if (!from.allows(Purpose::Analytics) || !to.allows(Purpose::Analytics))
    return;
  track(from.phone + " challenges " + to.phone); // ok
}
void challengeEither(const Account &from, const Account &to) {
  if (!from.allows(Purpose::Analytics) && !to.allows(Purpose::Analytics))
    return;
  track(from.phone + " challenges " + to.phone); // expect: privacy-wrong-subject
}

// The coach writes.
void coach(const User &u) {
  const bool mails = consent().granted(Purpose::Email);
  if (mails && u.score > 0)
    mail("well done, " + u.email); // ok
}
void coachOnStatistics(const User &u) {
  const bool counts = consent().granted(Purpose::Analytics);
  if (counts && u.score > 0)
    mail("well done, " + u.email); // expect: privacy-wrong-purpose
}
void coachBroadly(const User &u) {
  if (consent().granted(Purpose::Marketing))
    mail("new shoes, " + u.email); // ok
}

// The age group is personal, the score is not.
void ageGroup(const User &u) {
  if (consent().mode() != Mode::Off)
    trackNumber(u.age); // ok
}
void ageGroupOff(const User &u) {
  if (consent().mode() == Mode::Off)
    trackNumber(u.age); // expect: privacy-inverted-consent
}
void score(const User &u) {
  if (consent().mode() == Mode::Off)
    trackNumber(u.score); // ok
}
void diagnosisToSponsor(const User &u) {
  if (consent().granted(Purpose::Ads))
    advertise("knee: " + u.diagnosis); // expect: privacy-forbidden-flow
}
void nameToSponsor(const User &u) {
  if (consent().granted(Purpose::Ads))
    advertise("runner: " + u.phone); // ok
}

// Negated twice, and once too often.
void hidden(const User &u) {
  const bool visible = !settings().hideMe;
  if (visible)
    track(u.phone); // ok
}
void hiddenTwice(const User &u) {
  const bool visible = !!settings().hideMe;
  if (visible)
    track(u.phone); // expect: privacy-inverted-consent
}

} // namespace fitness_tracker
