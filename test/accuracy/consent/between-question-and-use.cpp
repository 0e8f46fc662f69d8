// Between the question and the use: what leaves the answer alone, what ends it.
// POLICY: Inputs/kit.yaml
#include "Inputs/kit.h"

namespace between_question_and_use {
using namespace app;

// Work that has nothing to do with it.
static void paintToolbar(Journal &j) {
  for (int i = 0; i < 3; ++i)
    j.add("paint");
  redraw();
}
void paintedInBetween(const User &u) {
  if (!settings().shareUsage)
    return;
  paintToolbar(journal());
  consent().refresh();
  track(u.phone); // ok
}

// A method of the owner that writes another of its members.
class Panel {
public:
  void rename(const std::string &t) { title_ = t; }
  void apply(bool on) { on_ = on; }
  bool on() const { return on_; }
  const std::string &title() const { return title_; }

private:
  std::string title_;
  bool on_ = false;
};
void otherMember(const User &u) {
  Panel p;
  p.apply(consent().granted(Purpose::Analytics));
  if (!p.on())
    return;
  p.rename("usage");
  track(u.phone); // ok
}
void sameMember(const User &u) {
  Panel p;
  p.apply(consent().granted(Purpose::Analytics));
  p.apply(true);
  if (!p.on())
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

// The setting is cleared on the way.
static void incognito() { settings().shareUsage = false; }
static void nightMode() { settings().darkTheme = true; }
void clearedOnTheWay(const User &u) {
  if (!settings().shareUsage)
    return;
  incognito();
  track(u.phone); // expect: privacy-stale-consent
}
void unrelatedSetting(const User &u) {
  if (!settings().shareUsage)
    return;
  nightMode();
  track(u.phone); // ok
}

// Taken back, for this and for something else.
void takenBack(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  consent().withdraw(Purpose::Analytics);
  track(u.phone); // expect: privacy-stale-consent
}
void takenBackOther(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  consent().withdraw(Purpose::Crash);
  track(u.phone); // ok
}
void takenBackAfterwards(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  track(u.phone); // ok
  consent().withdraw(Purpose::Analytics);
}
void takenBackAndAsked(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  if (featureOn())
    consent().withdraw(Purpose::Analytics);
  if (consent().granted(Purpose::Analytics))
    track(u.phone); // ok
}
void takenBackSometimes(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  if (featureOn())
    consent().withdraw(Purpose::Analytics);
  track(u.phone); // expect: privacy-stale-consent
}
void takenBackAndLeft(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  if (featureOn()) {
    consent().withdraw(Purpose::Analytics);
    return;
  }
  track(u.phone); // ok
}
static void signOut() {
  journal().add("sign out");
  consent().withdraw(Purpose::Analytics);
}
void signedOut(const User &u) {
  const bool yes = consent().granted(Purpose::Analytics);
  signOut();
  if (yes)
    track(u.phone); // expect: privacy-stale-consent
}

// A local answer that is overwritten.
void overwritten(const User &u) {
  bool yes = consent().granted(Purpose::Analytics);
  if (u.score == 5)
    yes = true;
  if (yes)
    track(u.phone); // expect: privacy-unconsented-flow
}
void overwrittenWithNo(const User &u) {
  bool yes = consent().granted(Purpose::Analytics);
  if (u.score == 5 && featureOn())
    yes = false;
  if (yes)
    track(u.phone); // ok
}

// The account that was asked is replaced.
void nextAccount() {
  Account a = accountOf(1);
  if (!a.shareUsage)
    return;
  journal().add("one");
  a = accountOf(3);
  track(a.phone); // expect: privacy-wrong-subject
}
void sameAccount() {
  Account a = accountOf(1);
  if (!a.shareUsage)
    return;
  journal().add("one");
  a.label = "renamed";
  track(a.phone); // ok
}
void swapped(Account a, Account b) {
  if (!a.shareUsage)
    return;
  std::swap(a, b);
  track(a.phone); // expect: privacy-wrong-subject
}
void swappedBack(Account a, Account b) {
  if (!a.shareUsage)
    return;
  std::swap(a, b);
  track(b.phone); // ok
}

} // namespace between_question_and_use
