// A video-call client: call quality is queued, buffered and sent when idle.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace second_call {
using namespace app;

// A buffer that outlives the function, filled before anybody was asked.
static std::vector<std::string> g_quality;
void callEnded(const User &u) { g_quality.push_back("mos " + u.email); }
void flushQuality() {
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const std::string &line : g_quality)
    track(line); // expect: privacy-retroactive-consent
  g_quality.clear();
}

// The same, filled only from those who had agreed.
static std::vector<std::string> g_agreed;
void callRated(const User &u) {
  if (consent().granted(Purpose::Analytics))
    g_agreed.push_back("rated " + u.email);
}
void flushAgreed() {
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const std::string &line : g_agreed)
    track(line); // ok
  g_agreed.clear();
}

// Buffered without the person.
static std::deque<std::string> g_plain;
void callDropped(const User &u) { g_plain.push_back("dropped " + u.name); }
void flushPlain() {
  while (!g_plain.empty()) {
    if (consent().granted(Purpose::Analytics))
      track(g_plain.front()); // ok
    g_plain.pop_front();
  }
}

// A buffer in an object.
class Recorder {
public:
  void note(const User &u) { lines_.push_back(u.phone); }
  void send() {
    if (!consent().granted(Purpose::Analytics))
      return;
    for (const std::string &l : lines_)
      track(l); // expect: privacy-retroactive-consent
    lines_.clear();
  }

private:
  std::vector<std::string> lines_;
};
static Recorder g_recorder;
void joined(const User &u) { g_recorder.note(u); }
void idle() { g_recorder.send(); }

class CarefulRecorder {
public:
  void note(const User &u) {
    if (!consent().granted(Purpose::Analytics))
      return;
    lines_.push_back(u.phone);
  }
  void send() {
    if (consent().granted(Purpose::Analytics))
      for (const std::string &l : lines_)
        track(l); // ok
    lines_.clear();
  }

private:
  std::vector<std::string> lines_;
};
static CarefulRecorder g_careful;
void joinedCarefully(const User &u) { g_careful.note(u); }
void idleCarefully() { g_careful.send(); }

// Jobs queued under the answer, run whenever.
static std::queue<std::function<void()>> g_jobs;
void runJobs() {
  while (!g_jobs.empty()) {
    g_jobs.front()();
    g_jobs.pop();
  }
}

void muted(const User &u) {
  if (consent().granted(Purpose::Analytics))
    g_jobs.push([u] {
      track("muted " + u.email); // expect: privacy-stale-consent
    });
}
void unmuted(const User &u) {
  if (consent().granted(Purpose::Analytics))
    g_jobs.push([u] {
      if (consent().granted(Purpose::Analytics))
        track("unmuted " + u.email); // ok
    });
}
// Lines queued under the answer, sent without asking again.
static std::queue<std::string> g_outbox;
void sendOutbox() {
  while (!g_outbox.empty()) {
    track(g_outbox.front()); // expect: privacy-stale-consent
    g_outbox.pop();
  }
}
void screenShared(const User &u) {
  if (settings().shareUsage)
    g_outbox.push("screen " + u.email);
}
static std::queue<std::string> g_checked;
void sendChecked() {
  for (; !g_checked.empty(); g_checked.pop())
    if (settings().shareUsage)
      track(g_checked.front()); // ok
}
void screenHidden(const User &u) {
  if (settings().shareUsage)
    g_checked.push("hidden " + u.email);
}

// A hook set once.
static std::function<void(const std::string &)> g_hook;
void hookSet() {
  if (consent().granted(Purpose::Analytics))
    g_hook = [](const std::string &line) {
      track(line); // expect: privacy-stale-consent
    };
}
void hookUsed(const User &u) {
  if (g_hook)
    g_hook(u.email);
}
static std::function<void(const std::string &)> g_asking;
void askingSet() {
  g_asking = [](const std::string &line) {
    if (consent().granted(Purpose::Analytics))
      track(line); // ok
  };
}
void askingUsed(const User &u) {
  if (g_asking)
    g_asking(u.email);
}

// An answer kept for a timer.
void pinged(const User &u) {
  Timer t;
  const bool may = settings().telemetry;
  t.start(60, [may, u] {
    if (may)
      track("ping " + u.phone); // expect: privacy-stale-consent
  });
}
void ponged(const User &u) {
  Timer t;
  t.start(60, [u] {
    const bool may = settings().telemetry;
    if (may)
      track("pong " + u.phone); // ok
  });
}

// At once is not later.
void measured(const User &u) {
  if (settings().telemetry)
    inThread([&u] {
      track("measured " + u.phone); // ok
    });
}
void measuredLater(const User &u) {
  if (settings().telemetry)
    later([u] {
      track("measured " + u.phone); // expect: privacy-stale-consent
    });
}

} // namespace second_call
