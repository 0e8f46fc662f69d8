// What ends an answer and what does not.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"
#include <mutex>
#include <sstream>
#include <thread>

namespace asks_survival {
using namespace app;

void manyCallsBetween(Journal &j, const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  consent().refresh();
  j.add("one");
  redraw();
  store().set("ui/dark", true);
  std::ostringstream line;
  line << u.email << ' ' << j.size();
  track(line.str()); // ok
}
void otherSettingWritten(Settings &s, const User &u) {
  if (!s.shareUsage)
    return;
  s.darkTheme = !s.darkTheme;
  s.soundOption.set(true);
  track(u.email); // ok
}
void settingRead(Settings &s, const User &u) {
  const bool on = s.shareUsage;
  s.shareUsage = false;
  redraw();
  if (on)
    track(u.email); // expect: privacy-stale-consent
}
void withdrawnBetween(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  consent().withdraw(Purpose::Analytics);
  track(u.email); // expect: privacy-stale-consent
}
void otherWithdrawn(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  consent().withdraw(Purpose::Ads);
  track(u.email); // ok
}
void withdrawnAfter(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  track(u.email); // ok
  consent().withdraw(Purpose::Analytics);
}
static void logOut() {
  redraw();
  consent().withdraw(Purpose::Analytics);
}
static void tidyUp() {
  redraw();
  journal().add("tidy");
}
void withdrawnInside(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  logOut();
  track(u.email); // expect: privacy-stale-consent
}
void tidiedInside(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  tidyUp();
  track(u.email); // ok
}
void withdrawnOnOneWay(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  if (featureOn())
    consent().withdraw(Purpose::Analytics);
  track(u.email); // expect: privacy-stale-consent
}
void withdrawnAndLeft(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  if (featureOn()) {
    consent().withdraw(Purpose::Analytics);
    return;
  }
  track(u.email); // ok
}
void askedAgain(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  if (featureOn())
    logOut();
  if (consent().granted(Purpose::Analytics))
    track(u.email); // ok
}

// Another person.
void reassigned(const User &) {
  Account a = accountOf(1);
  if (!a.allows(Purpose::Analytics))
    return;
  a = accountOf(2);
  track(a.phone); // expect: privacy-wrong-subject
}
void reassignedBefore(const User &) {
  Account a = accountOf(1);
  a = accountOf(2);
  if (!a.allows(Purpose::Analytics))
    return;
  track(a.phone); // ok
}
void copied(const Account &a) {
  if (!a.allows(Purpose::Analytics))
    return;
  const Account b = a;
  track(b.phone); // ok
}
void pointerMoved(const Account &a, const Account &b) {
  const Account *p = &a;
  if (!p->allows(Purpose::Analytics))
    return;
  p = &b;
  track(p->phone); // expect: privacy-wrong-subject
}
void pointerKept(const Account &a, const Account &b) {
  const Account *p = &a;
  const Account *q = &b;
  if (!p->allows(Purpose::Analytics))
    return;
  q = p;
  track(q->phone); // ok
}
void firstAsked(const std::vector<Account> &all) {
  if (all.empty() || !all.front().allows(Purpose::Analytics))
    return;
  for (const Account &a : all)
    track(a.phone); // expect: privacy-wrong-subject
}
void eachAsked(const std::vector<Account> &all) {
  for (const Account &a : all) {
    redraw();
    if (a.allows(Purpose::Analytics))
      track(a.phone); // ok
  }
}
void lastAnswerKept(const std::vector<Account> &all) {
  bool allowed = false;
  for (const Account &a : all) {
    if (allowed)
      track(a.phone); // expect: privacy-wrong-subject
    allowed = a.allows(Purpose::Analytics);
  }
}
void contactsOf(const Account &a) {
  if (!a.allows(Purpose::Analytics))
    return;
  for (const Account &c : a.contacts)
    track(c.phone); // expect: privacy-wrong-subject
}
void contactsAsked(const Account &a) {
  for (const Account &c : a.contacts)
    if (c.allows(Purpose::Analytics))
      track(c.phone); // ok
}

// The variable written over.
void overwritten(const User &u) {
  bool ok = consent().granted(Purpose::Analytics);
  ok = featureOn();
  if (ok)
    track(u.email); // expect: privacy-unconsented-flow
}
void narrowed(const User &u) {
  bool ok = consent().granted(Purpose::Analytics);
  ok = ok && featureOn();
  if (ok)
    track(u.email); // ok
}
void widened(const User &u) {
  bool ok = consent().granted(Purpose::Analytics);
  if (featureOn())
    ok = true;
  if (ok)
    track(u.email); // expect: privacy-unconsented-flow
}
void narrowedLater(const User &u) {
  bool ok = consent().granted(Purpose::Analytics);
  if (featureOn())
    ok = false;
  if (ok)
    track(u.email); // ok
}
static void load(bool &on) { on = featureOn(); }
static void look(const bool &on) { journal().add(on ? "on" : "off"); }
void writtenByCallee(const User &u) {
  bool ok = consent().granted(Purpose::Analytics);
  load(ok);
  if (ok)
    track(u.email); // expect: privacy-unconsented-flow
}
void readByCallee(const User &u) {
  bool ok = consent().granted(Purpose::Analytics);
  look(ok);
  if (ok)
    track(u.email); // ok
}

// Locks and threads.
static std::mutex s_lock;
void underALock(const User &u) {
  std::unique_lock<std::mutex> lock(s_lock);
  if (!settings().shareUsage)
    return;
  lock.unlock();
  track(u.email); // ok
}
class Client {
public:
  void setAllowed(bool on) {
    std::lock_guard<std::mutex> lock(mutex_);
    allowed_ = on;
  }
  void send(const User &u) {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      if (!allowed_)
        return;
      ++sent_;
    }
    track(u.email); // ok
  }
  void sendAnyway(const User &u) {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      if (!allowed_)
        ++refused_;
    }
    track(u.email); // expect: privacy-unconsented-flow
  }

private:
  std::mutex mutex_;
  bool allowed_ = false;
  int sent_ = 0, refused_ = 0;
};
void clients(const User &u) {
  Client c;
  c.setAllowed(consent().granted(Purpose::Analytics));
  c.send(u);
  c.sendAnyway(u);
}

// Try blocks in between.
static void mayThrow() {
  if (featureOn())
    throw std::runtime_error("network");
}
void throughTry(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  try {
    mayThrow();
  } catch (const std::exception &) {
    journal().add("failed");
  }
  track(u.email); // ok
}
void askedInTry(const User &u) {
  bool ok = false;
  try {
    mayThrow();
    ok = consent().granted(Purpose::Analytics);
  } catch (const std::exception &) {
    journal().add("failed");
  }
  if (ok)
    track(u.email); // ok
}
void sentInHandler(const User &u) {
  try {
    if (!consent().granted(Purpose::Analytics))
      throw std::runtime_error("refused");
    track(u.phone); // ok
  } catch (const std::exception &) {
    track(u.email); // expect: privacy-inverted-consent
  }
}
void handlerAfterCheck(const User &u) {
  if (!consent().granted(Purpose::Crash))
    return;
  try {
    mayThrow();
  } catch (const std::exception &e) {
    sendCrash(u.email + e.what()); // ok
  }
}
void handlerBeforeCheck(const User &u) {
  try {
    mayThrow();
    if (!consent().granted(Purpose::Crash))
      return;
    redraw();
  } catch (const std::exception &e) {
    sendCrash(u.email + e.what()); // expect: privacy-unconsented-flow
  }
}

// A member asked, then another method writes it.
class Panel {
public:
  void load() { usage_ = consent().granted(Purpose::Analytics); }
  void onTheme(bool dark) { dark_ = dark; }
  void onReset() { usage_ = false; }
  void send(const User &u) {
    if (!usage_)
      return;
    onTheme(true);
    track(u.email); // ok
  }
  void sendAfterReset(const User &u) {
    if (!usage_)
      return;
    onReset();
    // norun: the answer kept was thrown away, not the answer
    track(u.email); // expect: privacy-stale-consent
  }

private:
  bool usage_ = false, dark_ = false;
};
void panels(const User &u) {
  Panel p;
  p.load();
  p.send(u);
  p.sendAfterReset(u);
}
void movedAlong(User u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  User v = std::move(u);
  std::swap(v.email, v.phone);
  track(v.email); // ok
}
void loopWithdraws(const std::vector<User> &all) {
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const User &u : all) {
    track(u.email); // expect: privacy-stale-consent
    if (featureOn())
      consent().withdraw(Purpose::Analytics);
  }
}
void loopRedraws(const std::vector<User> &all) {
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const User &u : all) {
    track(u.email); // ok
    if (featureOn())
      redraw();
  }
}

} // namespace asks_survival
