// Uploads that wait: queues, timers, listeners, retries, caches.
// POLICY: Inputs/idioms.yaml
#include "Inputs/app.h"

namespace idiom_request_queue {
using namespace app;

static Timer s_timer;

void hourly() {
  s_timer.start(3600, [] {
    if (!consent().granted(Purpose::Analytics))
      return;
    track("hourly " + deviceId()); // ok
  });
}
void hourlyFromStart() {
  if (!consent().granted(Purpose::Analytics))
    return;
  s_timer.start(3600, [] {
    track("hourly " + deviceId()); // expect: privacy-stale-consent
  });
}
void hourlyUnasked() {
  s_timer.start(3600, [] {
    track("hourly " + deviceId()); // expect: privacy-unconsented-flow
  });
}

// A listener.
void onSleep(const User &u) {
  const std::string mailAddress = u.email;
  onEvent("sleep", [mailAddress] {
    if (consent().granted(Purpose::Email))
      mail(mailAddress); // ok
  });
}
void onSleepRegistered(const User &u) {
  const std::string mailAddress = u.email;
  if (consent().granted(Purpose::Email))
    onEvent("sleep", [mailAddress] {
      mail(mailAddress); // expect: privacy-stale-consent
    });
}

// The same, with a member function behind it.
class Uploader : public std::enable_shared_from_this<Uploader> {
public:
  void schedule() {
    if (!consent().granted(Purpose::Crash))
      return;
    later([self = shared_from_this()] { self->flush(); });
  }
  void scheduleAsking() {
    if (!consent().granted(Purpose::Crash))
      return;
    later([self = shared_from_this()] { self->flushAsking(); });
  }

private:
  void flush() {
    sendCrash("dump " + deviceId()); // expect: privacy-stale-consent
  }
  void flushAsking() {
    if (consent().granted(Purpose::Crash))
      sendCrash("dump " + deviceId()); // ok
  }
};
void scheduled() { std::make_shared<Uploader>()->schedule(); }
void scheduledAsking() { std::make_shared<Uploader>()->scheduleAsking(); }

// Immediately on another thread.
void threaded() {
  if (consent().granted(Purpose::Analytics))
    inThread([] {
      track("thread " + deviceId()); // ok
    });
}
void threadedOther() {
  if (consent().granted(Purpose::Crash))
    inThread([] {
      track("thread " + deviceId()); // expect: privacy-wrong-purpose
    });
}

// The answer is asked for once and cached in a static.
void cachedAnswer() {
  static bool asked = false;
  static bool answer = false;
  if (!asked) {
    asked = true;
    answer = consent().granted(Purpose::Analytics);
  }
  if (answer)
    track("cached " + deviceId()); // expect: privacy-stale-consent
}
void freshAnswer() {
  static bool answer = false;
  answer = consent().granted(Purpose::Analytics);
  if (answer)
    track("cached " + deviceId()); // ok
}

// Reports that could not be sent are kept and tried again.
static std::vector<std::string> s_failed;
static std::vector<std::string> s_dropped;
void retryFailed() {
  for (const auto &r : s_failed)
    track(r); // expect: privacy-stale-consent
  s_failed.clear();
  if (consent().granted(Purpose::Analytics))
    s_failed.push_back("failed " + deviceId());
}
void retryDropped() {
  if (consent().granted(Purpose::Analytics)) {
    for (const auto &r : s_dropped)
      track(r); // ok
    s_dropped.clear();
    s_dropped.push_back("failed " + deviceId());
  } else {
    s_dropped.clear();
  }
}

// The identifier is read at start-up and waits for the dialog.
static std::string s_pending;
void waitForDialog() {
  if (s_pending.empty())
    s_pending = deviceId();
  ConsentDialog dialog(Purpose::Analytics);
  if (dialog.exec() == DialogResult::Accepted)
    track(s_pending); // expect: privacy-retroactive-consent
}
void dialogFirst() {
  std::string pending;
  ConsentDialog dialog(Purpose::Analytics);
  if (dialog.exec() != DialogResult::Accepted)
    return;
  pending = deviceId();
  track(pending); // ok
}

} // namespace idiom_request_queue
