// A game: events, timers and jobs that send when their time has come.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace daily_callbacks {
using namespace app;

// When the loop is idle.
void levelDone(const User &u) {
  std::string who = u.email;
  later([who] {
    if (consent().granted(Purpose::Analytics))
      track("level " + who); // ok
  });
}
void levelLost(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  std::string who = u.email;
  later([who] {
    track("lost " + who); // expect: privacy-stale-consent
  });
}
void levelQuit(const User &u) {
  std::string who = u.email;
  later([who] {
    track("quit " + who); // expect: privacy-unconsented-flow
  });
}

// At once, on this thread or another.
void scored(const User &u) {
  if (consent().granted(Purpose::Analytics))
    now([&] { track(u.phone); }); // ok
}
void scoredTwice(const User &u) {
  if (featureOn())
    now([&] { track(u.phone); }); // expect: privacy-unconsented-flow
}
void saved(const User &u) {
  if (!settings().shareUsage)
    return;
  inThread([who = u.email] { track("saved " + who); }); // ok
}
void loaded(const User &u) {
  if (!settings().soundOption)
    return;
  inThread([who = u.email] { track("loaded " + who); }); // expect: privacy-unconsented-flow
}

// Registered once, called whenever it comes.
class Achievements {
public:
  explicit Achievements(std::string who) : who_(std::move(who)) {}
  void unlocked() const {
    if (!consent().granted(Purpose::Analytics))
      return;
    track("unlocked " + who_); // ok
  }
  void missed() const {
    track("missed " + who_); // expect: privacy-stale-consent
  }

private:
  std::string who_;
};
void achievements(const User &u) {
  auto a = std::make_shared<Achievements>(u.email);
  onEvent("unlocked", [a] { a->unlocked(); });
  if (consent().granted(Purpose::Analytics))
    onEvent("missed", [a] { a->missed(); });
}

// A heartbeat.
static void beat(const std::string &who) {
  if (consent().mode() == Mode::Off)
    return;
  track("beat " + who); // ok
}
static void pulse(const std::string &who) {
  track("pulse " + who); // expect: privacy-stale-consent
}
void heartbeat(const User &u) {
  Timer timer;
  std::string who = u.phone;
  timer.start(60, [who] { beat(who); });
}
void heartpulse(const User &u) {
  if (consent().mode() == Mode::Off)
    return;
  Timer timer;
  std::string who = u.phone;
  timer.start(60, [who] { pulse(who); });
}

// A function that gets the sender as a parameter.
static void withEach(const std::vector<User> &players,
                     const std::function<void(const User &)> &visit) {
  for (const User &p : players)
    visit(p);
}
void lobby(const std::vector<User> &players) {
  if (!consent().granted(Purpose::Analytics))
    return;
  withEach(players, [](const User &p) { track(p.email); }); // ok
}
void arena(const std::vector<User> &players) {
  bool verbose = logLevel() > 2;
  if (!verbose)
    return;
  withEach(players, [](const User &p) { track(p.email); }); // expect: privacy-unconsented-flow
}

// The check is a callable too.
static void sendIf(const std::function<bool()> &may, const std::string &data) {
  if (may())
    track(data); // ok
}
void tutorial(const User &u) {
  sendIf([] { return consent().granted(Purpose::Analytics); }, u.email);
}
static void sendWhen(const std::function<bool()> &may,
                     const std::string &data) {
  if (may())
    track(data); // expect: privacy-unconsented-flow
}
void credits(const User &u) {
  sendWhen([] { return featureOn(); }, u.email);
}

// A local lambda.
void shop(const User &u) {
  auto send = [&](const std::string &what) {
    if (!consent().granted(Purpose::Ads))
      return;
    advertise(what + u.email); // ok
  };
  send("sword ");
  send("shield ");
}
void shopAgain(const User &u) {
  auto send = [&](const std::string &what) {
    if (!consent().granted(Purpose::Crash))
      return;
    advertise(what + u.email); // expect: privacy-wrong-purpose
  };
  send("sword ");
  send("shield ");
}

// A dialog that runs what the user agreed to.
class Welcome : public TermsDialog {
public:
  explicit Welcome(const User &u) : user_(u) {}
  void onAccept() override {
    track("welcome " + user_.email);     // ok
    advertise("welcome " + user_.email); // expect: privacy-wrong-purpose
  }

private:
  User user_;
};
void welcome(const User &u) {
  Welcome dialog(u);
  dialog.show();
}

} // namespace daily_callbacks
