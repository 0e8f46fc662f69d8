// A backup tool: jobs that were put off, and what they ask when they run.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_jobs {
using namespace app;

// Jobs wait in a queue of closures.
class JobQueue {
public:
  void post(std::function<void()> job) { later(std::move(job)); }
};
static JobQueue &jobs() {
  static JobQueue the;
  return the;
}

void verified(const User &u) {
  if (consent().granted(Purpose::Analytics))
    jobs().post([line = "verified " + u.email] {
      track(line); // expect: privacy-stale-consent
    });
}
void verifiedAsking(const User &u) {
  jobs().post([line = "verified " + u.email] {
    if (consent().granted(Purpose::Analytics))
      track(line); // ok
  });
}
void verifiedAskingTwice(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  jobs().post([line = "twice " + u.email] {
    if (!consent().granted(Purpose::Analytics))
      return;
    track(line); // ok
  });
}
void restored(const User &u) {
  const bool ok = consent().granted(Purpose::Crash);
  later([ok, u] {
    if (ok)
      sendCrash(u.email); // expect: privacy-stale-consent
  });
}
void restoredAsking(const User &u) {
  later([u] {
    const bool ok = consent().granted(Purpose::Crash);
    if (ok)
      sendCrash(u.email); // ok
  });
}
void pruned(const User &u) {
  later([u] {
    track("pruned " + u.phone); // expect: privacy-unconsented-flow
  });
}
void prunedName(const User &u) {
  later([u] {
    track("pruned " + u.name); // ok
  });
}

// What runs later is a function with a name.
static void sendLater(const std::string &who) {
  mail(who); // expect: privacy-stale-consent
}
static void sendIfStill(const std::string &who) {
  if (consent().granted(Purpose::Email))
    mail(who); // ok
}
void scheduled(const User &u) {
  if (consent().granted(Purpose::Email))
    later([who = u.email] { sendLater(who); });
}
void scheduledAsking(const User &u) {
  if (consent().granted(Purpose::Email))
    later([who = u.email] { sendIfStill(who); });
}

// An event that comes whenever it comes.
void onDisk(const User &u) {
  if (!consent().granted(Purpose::Ads))
    return;
  onEvent("disk", [who = u.phone] {
    advertise(who); // expect: privacy-stale-consent
  });
  onEvent("disk2", [who = u.phone] {
    if (consent().granted(Purpose::Ads))
      advertise(who); // ok
  });
}
void atOnce(const User &u) {
  if (!consent().granted(Purpose::Ads))
    return;
  now([&u] {
    advertise(u.phone); // ok
  });
}
void onTimer(const User &u) {
  static Timer timer;
  if (consent().answer() == Answer::Given)
    timer.start(5, [who = u.email] {
      report(who); // expect: privacy-stale-consent
    });
}
void onTimerAsking(const User &u) {
  static Timer timer;
  if (consent().answer() == Answer::Given)
    timer.start(5, [who = u.email] {
      if (consent().answer() == Answer::Given)
        report(who); // ok
    });
}
void askedTheOther(const User &u) {
  later([u] {
    if (consent().granted(Purpose::Crash))
      mail(u.email); // expect: privacy-wrong-purpose
  });
}

} // namespace usual_jobs
