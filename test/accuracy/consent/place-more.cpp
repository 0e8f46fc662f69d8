// More places where a check stands.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace place_more {
using namespace app;

// Around the value, part by part.
void parts(const User &u, const Settings &s) {
  std::string line = "v" + version();
  if (s.shareUsage)
    line += " phone=" + u.phone;
  line += " score=" + std::to_string(u.score);
  track(line); // ok
}
void partsDenied(const User &u, const Settings &s) {
  std::string line = "v" + version();
  if (!s.hideMe)
    line += " phone=" + u.phone;
  track(line); // ok
}
void partsBlindly(const User &u, const Settings &s) {
  std::string line = "v" + version();
  if (s.darkTheme)
    line += " phone=" + u.phone;
  track(line); // expect: privacy-unconsented-flow
}
void partsOneBlindly(const User &u, const Settings &s) {
  std::string line = "v" + version();
  if (s.shareUsage)
    line += " phone=" + u.phone;
  line += " mail=" + u.email;
  track(line); // expect: privacy-unconsented-flow
}
void ternary(const User &u, const Settings &s) {
  track(s.shareUsage ? u.phone : "hidden");        // ok
  track(s.hideMe ? std::string() : u.phone);       // ok
  track(s.hideMe ? u.phone : std::string("none")); // expect: privacy-inverted-consent
}

// Where it is collected.
static std::string collect(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return {};
  return u.phone + u.email;
}
static std::string collectBlindly(const User &u) {
  if (u.phone.empty())
    return {};
  return u.phone;
}
void collected(const User &u) {
  track(collect(u)); // ok
}
void collectedBlindly(const User &u) {
  track(collectBlindly(u)); // expect: privacy-unconsented-flow
}
static bool fill(const User &u, std::string &out) {
  if (!consent().granted(Purpose::Analytics))
    return false;
  out = u.phone;
  return true;
}
void filled(const User &u) {
  std::string s;
  fill(u, s);
  track(s); // ok
}
void filledIf(const User &u) {
  std::string s = "none";
  if (fill(u, s))
    track(s); // ok
}

// Struct filled in under a check, sent by somebody who knows nothing of it.
struct Event {
  std::string name, phone;
};
static Event makeEvent(const User &u) {
  Event e;
  e.name = "start";
  if (consent().granted(Purpose::Analytics))
    e.phone = u.phone;
  return e;
}
static void sendEvent(const Event &e) {
  track(e.name + e.phone); // ok
}
static void sendBlindEvent(const Event &e) {
  track(e.name + e.phone); // expect: privacy-unconsented-flow
}
void event(const User &u) { sendEvent(makeEvent(u)); }
void blindEvent(const User &u) {
  Event e;
  e.phone = u.phone;
  sendBlindEvent(e);
}

// In every caller, three frames up.
static void level0(const std::string &s) {
  track(s); // ok
}
static void level1(const std::string &s) { level0("1" + s); }
static void level2(const User &u) { level1(u.phone); }
void top(const User &u) {
  if (consent().granted(Purpose::Analytics))
    level2(u);
}
void otherTop(const User &u, const Settings &s) {
  if (s.shareUsage)
    level1(u.email);
}

// In all callers but one.
static void lax0(const std::string &s) {
  track(s); // expect: privacy-unconsented-flow
}
static void lax1(const std::string &s) { lax0("1" + s); }
void laxTop(const User &u) {
  if (consent().granted(Purpose::Analytics))
    lax1(u.phone);
}
void laxOtherTop(const User &u) { lax1(u.phone); }

// Two callers, two different checks, both right.
static void byTwo(const User &u) {
  track(u.phone); // ok
}
void first(const User &u, const Settings &s) {
  if (s.shareUsage)
    byTwo(u);
}
void second(const User &u, const Consent &c) {
  if (c.mode() >= Mode::Basic)
    byTwo(u);
}

// Two callers, one of them for something else.
static void byTwoOther(const User &u) {
  track(u.phone); // expect: privacy-wrong-purpose
}
void firstOther(const User &u, const Settings &s) {
  if (s.shareUsage)
    byTwoOther(u);
}
void secondOther(const User &u, const Settings &s) {
  if (s.showAds)
    byTwoOther(u);
}

// A base class that asks once for all that derive from it.
class Task {
public:
  virtual ~Task() = default;
  void run(const User &u) {
    if (!consent().granted(Purpose::Analytics))
      return;
    doRun(u);
  }

protected:
  virtual void doRun(const User &u) = 0;
};
class UsageTask : public Task {
protected:
  void doRun(const User &u) override {
    track(u.phone); // ok
  }
};
class Hasty {
public:
  virtual ~Hasty() = default;
  void run(const User &u) {
    doRun(u);
    if (!consent().granted(Purpose::Analytics))
      return;
    journal().add("asked");
  }

protected:
  virtual void doRun(const User &u) = 0;
};
class HastyTask : public Hasty {
protected:
  void doRun(const User &u) override {
    track(u.phone); // expect: privacy-unconsented-flow
  }
};
void tasks(const User &u) {
  UsageTask().run(u);
  HastyTask().run(u);
}

// A visitor.
template <class F> static void withConsent(Purpose p, F &&f) {
  if (consent().granted(p))
    f();
}
template <class F> static void always(F &&f) {
  journal().add("always");
  f();
}
void visited(const User &u) {
  withConsent(Purpose::Analytics, [&] {
    track(u.phone); // ok
  });
  withConsent(Purpose::Ads, [&] {
    track(u.phone); // expect: privacy-wrong-purpose
  });
  always([&] {
    track(u.phone); // expect: privacy-unconsented-flow
  });
}
static void onlyWith(const std::function<void()> &f) {
  if (!settings().shareUsage)
    return;
  f();
}
void runOnlyWith(const User &u) {
  onlyWith([&u] {
    track(u.phone); // ok
  });
}

// Event loop: registered under a check, asked again when it comes.
void registers(const User &u) {
  onEvent("click", [u] {
    if (consent().granted(Purpose::Analytics))
      track(u.phone); // ok
  });
  if (consent().granted(Purpose::Analytics))
    onEvent("key", [u] {
      track(u.phone); // expect: privacy-stale-consent
    });
  onEvent("move", [u] {
    track(u.phone); // expect: privacy-unconsented-flow
  });
}

// Operators and conversions that send.
class Stream {
public:
  Stream &operator<<(const std::string &s) {
    if (on_)
      track(s); // ok
    return *this;
  }

private:
  bool on_ = consent().granted(Purpose::Analytics);
};
class OpenStream {
public:
  OpenStream &operator<<(const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
    return *this;
  }
};
void streams(const User &u) {
  Stream s;
  s << "phone " << u.phone;
  OpenStream o;
  o << "phone " << u.phone;
}

// At the end of an object.
class Flush {
public:
  explicit Flush(std::string s) : s_(std::move(s)) {}
  ~Flush() {
    if (settings().shareUsage)
      track(s_); // ok
  }

private:
  std::string s_;
};
class FlushAnyway {
public:
  explicit FlushAnyway(std::string s) : s_(std::move(s)) {}
  ~FlushAnyway() {
    track(s_); // expect: privacy-unconsented-flow
  }

private:
  std::string s_;
};
void ends(const User &u) {
  Flush f(u.phone);
  FlushAnyway g(u.phone);
}

} // namespace place_more
