// Agreed to, kept for later, and run without asking again.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <future>
#include <thread>

namespace later_stale {
using namespace app;

void putOff(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  later([phone = u.phone] {
    track(phone); // expect: privacy-stale-consent
  });
}

void putOffAndAsksAgain(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  later([phone = u.phone] {
    if (consent().granted(Purpose::Analytics))
      track(phone); // ok
  });
}

void putOffAndAsksThen(const User &u) {
  later([phone = u.phone] {
    if (consent().granted(Purpose::Analytics))
      track(phone); // ok
  });
}

void putOffUnasked(const User &u) {
  later([phone = u.phone] {
    track(phone); // expect: privacy-unconsented-flow
  });
}

void putOffWithTheOldAnswer(const User &u) {
  const bool ok = consent().granted(Purpose::Analytics);
  later([ok, phone = u.phone] {
    if (ok)
      track(phone); // expect: privacy-stale-consent
  });
}

void atOnce(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  now([phone = u.phone] {
    track(phone); // ok
  });
}

void threadAtOnce(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  std::thread worker([phone = u.phone] {
    track(phone); // ok
  });
  worker.join();
}

void asyncAtOnce(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  auto done = std::async(std::launch::async, [phone = u.phone] {
    track(phone); // ok
  });
  done.get();
}

void timer(const User &u) {
  static Timer heartbeat;
  if (consent().granted(Purpose::Analytics))
    heartbeat.start(3600, [phone = u.phone] {
      track(phone); // expect: privacy-stale-consent
    });
}

void timerThatAsks(const User &u) {
  static Timer heartbeat;
  heartbeat.start(3600, [phone = u.phone] {
    if (!consent().granted(Purpose::Analytics))
      return;
    track(phone); // ok
  });
}

void registered(const User &u) {
  if (settings().shareUsage)
    onEvent("quit", [phone = u.phone] {
      track(phone); // expect: privacy-stale-consent
    });
}

void registeredAndAsks(const User &u) {
  if (settings().shareUsage)
    onEvent("quit", [phone = u.phone] {
      if (settings().shareUsage)
        track(phone); // ok
    });
}

static void sendLater(const std::string &s) {
  track(s); // expect: privacy-stale-consent
}
static void sendLaterIfAllowed(const std::string &s) {
  if (consent().granted(Purpose::Analytics))
    track(s); // ok
}
void throughFunction(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  later([phone = u.phone] { sendLater(phone); });
  later([phone = u.phone] { sendLaterIfAllowed(phone); });
}

// Asked above, registered below.
static void schedule(const User &u) {
  later([u] {
    trackUser(u); // expect: privacy-stale-consent
  });
}
void asksAbove(const User &u) {
  if (consent().granted(Purpose::Analytics))
    schedule(u);
}

// A queue of one's own.
static std::deque<std::function<void()>> s_jobs;
static void post(std::function<void()> job) {
  s_jobs.push_back(std::move(job));
}
void drain() {
  while (!s_jobs.empty()) {
    auto job = std::move(s_jobs.front());
    s_jobs.pop_front();
    job();
  }
}
void enqueue(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  post([phone = u.phone] {
    track(phone); // expect: privacy-stale-consent
  });
}
void enqueueAsking(const User &u) {
  post([phone = u.phone] {
    if (consent().granted(Purpose::Analytics))
      // norun: a run takes the closure's copy for data that was stored
      track(phone); // ok
  });
}

// A closure kept in a member.
class Page {
public:
  void close() {
    if (onClose_)
      onClose_();
    if (onHide_)
      onHide_();
  }
  void open(const User &u) {
    if (!consent().granted(Purpose::Analytics))
      return;
    onClose_ = [phone = u.phone] {
      track(phone); // expect: privacy-stale-consent
    };
    onHide_ = [phone = u.phone] {
      if (consent().granted(Purpose::Analytics))
        track(phone); // ok
    };
  }

private:
  std::function<void()> onClose_, onHide_;
};
static Page &page() {
  static Page the;
  return the;
}
void closePage() { page().close(); }
void openPage(const User &u) { page().open(u); }

// Data kept in a queue, sent by whoever comes.
static std::deque<std::string> s_lines;
static std::deque<std::string> s_askedLines;
void flushLines() {
  for (const std::string &line : s_lines)
    track(line); // expect: privacy-stale-consent
  s_lines.clear();
}
void flushAskedLines() {
  if (!consent().granted(Purpose::Analytics)) {
    s_askedLines.clear();
    return;
  }
  for (const std::string &line : s_askedLines)
    track(line); // ok
  s_askedLines.clear();
}
void keepLine(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  s_lines.push_back(u.phone);
  s_askedLines.push_back(u.phone);
}

} // namespace later_stale
