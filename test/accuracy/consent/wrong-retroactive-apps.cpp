// Buffers of everyday programs: filled before the question, sent after it.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace wrong_retroactive_apps {
using namespace app;

// A game that records moves, with who made them.
class Recorder {
public:
  static Recorder &instance() {
    static Recorder the;
    return the;
  }
  void record(const std::string &who, int move) {
    moves_.push_back({who, move});
  }
  void upload() {
    if (!settings().shareUsage)
      return;
    for (const Move &m : moves_) {
      trackNumber(m.move); // ok
      track(m.who); // expect: privacy-retroactive-consent
    }
    moves_.clear();
  }

private:
  struct Move {
    std::string who;
    int move;
  };
  std::vector<Move> moves_;
};
// The same, but it records handles only.
class HandleRecorder {
public:
  static HandleRecorder &instance() {
    static HandleRecorder the;
    return the;
  }
  void record(const std::string &who) { names_.push_back(who); }
  void upload() {
    if (!settings().shareUsage)
      return;
    for (const std::string &n : names_)
      track(n); // ok
    names_.clear();
  }

private:
  std::vector<std::string> names_;
};
void onMove(const User &u) {
  Recorder::instance().record(u.email, 4);
  HandleRecorder::instance().record(u.name);
}
void onEndOfGame() {
  Recorder::instance().upload();
  HandleRecorder::instance().upload();
}

// A phone that notes where it was last seen, and by whom.
struct State {
  std::string idfa;
  std::string build;
};
static State state;
static State askedState;
void onResume() {
  state.idfa = advertisingId();
  state.build = version();
  if (consent().granted(Purpose::Ads))
    askedState.idfa = advertisingId();
  else
    askedState.idfa.clear();
}
void onAd() {
  if (!consent().granted(Purpose::Ads))
    return;
  advertise(askedState.idfa); // ok
  advertise(state.build); // ok
}

// A spool the daemon works off.
static std::queue<std::string> spool;
static std::queue<std::string> cleanSpool;
void onRequest() {
  spool.push("device " + deviceId());
  cleanSpool.push("device " + pseudonymise(deviceId()));
}
void onNight() {
  if (!consent().granted(Purpose::Analytics))
    return;
  while (!spool.empty()) {
    report(spool.front()); // expect: privacy-retroactive-consent
    spool.pop();
  }
  while (!cleanSpool.empty()) {
    track("spooled " + std::to_string(cleanSpool.size())); // ok
    cleanSpool.pop();
  }
}

// A log kept as one long text.
static std::string journalText;
static std::string plainText;
void onLine(const User &u) {
  journalText += u.phone + "\n";
  plainText += u.name + "\n";
}
void onProblem() {
  if (consent().granted(Purpose::Crash)) {
    sendCrash(journalText); // expect: privacy-retroactive-consent
    sendCrash(plainText); // ok
  }
}

} // namespace wrong_retroactive_apps
