// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Closures handed, under a check, to what runs them later.
#include "Inputs/app.h"

void timer(const User &u, Timer &t) {
  if (consent().granted(Purpose::Analytics))
    t.after(500, [phone = u.phone] {
      track(phone); // expect: privacy-stale-consent
    });
}
void timerThatAsks(const User &u, Timer &t) {
  t.after(500, [phone = u.phone] {
    if (consent().granted(Purpose::Analytics))
      track(phone); // ok
  });
}
void askedTwice(const User &u, Timer &t) {
  if (consent().granted(Purpose::Analytics))
    t.after(500, [phone = u.phone] {
      if (consent().granted(Purpose::Analytics))
        track(phone); // ok
    });
}
void unaskedTimer(const User &u, Timer &t) {
  t.after(500, [phone = u.phone] {
    track(phone); // expect: privacy-unconsented-flow
  });
}
void idleOtherPurpose(const User &u) {
  if (consent().granted(Purpose::Ads))
    onIdle([phone = u.phone] {
      track(phone); // expect: privacy-wrong-purpose
    });
}
void event(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  onEvent("saved", [&u] {
    track(u.phone); // expect: privacy-stale-consent
  });
}
void readInTheClosure() {
  if (consent().granted(Purpose::Analytics))
    onIdle([] {
      track(deviceId()); // expect: privacy-stale-consent
    });
}
void readAndAsked() {
  if (featureOn())
    onIdle([] {
      if (!consent().granted(Purpose::Analytics))
        return;
      track(deviceId()); // ok
    });
}
// The check is two frames up.
static void schedule(const User &u) {
  onIdle([phone = u.phone] {
    track(phone); // expect: privacy-stale-consent
  });
}
void scheduled(const User &u) {
  if (consent().granted(Purpose::Analytics))
    schedule(u);
}
// A named closure.
void named(const User &u, Timer &t) {
  auto job = [phone = u.phone] {
    track(phone); // expect: privacy-stale-consent
  };
  if (consent().granted(Purpose::Analytics))
    t.after(10, job);
}
// A function and a bound one.
static void sendDevice() {
  track(deviceId()); // expect: privacy-stale-consent
}
void pointer() {
  if (consent().granted(Purpose::Analytics))
    Timer::once(10, sendDevice);
}
static void sendBound(const std::string &s) {
  track(s); // expect: privacy-stale-consent
}
void bound(const User &u) {
  if (consent().granted(Purpose::Analytics))
    onIdle(std::bind(sendBound, u.phone));
}
// The answer itself is captured: it was asked before, and is not asked again.
void answerCaptured(const User &u, Timer &t) {
  bool ok = consent().granted(Purpose::Analytics);
  t.after(10, [ok, phone = u.phone] {
    if (ok)
      track(phone); // expect: privacy-stale-consent
  });
}
// Where nothing says later, it runs now.
void now(const User &u) {
  if (consent().granted(Purpose::Analytics))
    runNow([&u] {
      track(u.phone); // ok
    });
}
void thread(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  std::thread worker([phone = u.phone] {
    track(phone); // ok
  });
  worker.join();
  auto done = std::async([phone = u.phone] {
    track(phone); // ok
  });
  done.wait();
  detach([phone = u.phone] {
    track(phone); // ok
  });
}
void threadUnasked(const User &u) {
  std::thread worker([phone = u.phone] {
    track(phone); // expect: privacy-unconsented-flow
  });
  worker.join();
}
void calledAtOnce(const User &u) {
  std::function<void()> f = [phone = u.phone] {
    track(phone); // ok
  };
  if (consent().granted(Purpose::Analytics))
    f();
}
