// A home automation hub: base classes, callbacks, callers up the stack.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace second_hub {
using namespace app;

// A template method asks for all of its steps.
class Routine {
public:
  virtual ~Routine() = default;
  void run(const User &u) {
    if (!consent().granted(Purpose::Analytics))
      return;
    emit(u);
  }
  void force(const User &u) { emitNow(u); }

protected:
  virtual void emit(const User &u) = 0;
  virtual void emitNow(const User &u) = 0;
};
class Blinds : public Routine {
protected:
  void emit(const User &u) override {
    track("blinds " + u.email); // ok
  }
  void emitNow(const User &u) override {
    track("blinds " + u.email); // expect: privacy-unconsented-flow
  }
};
void blinds(const User &u, bool forced) {
  Blinds b;
  if (forced)
    b.force(u);
  b.run(u);
}

// Two frames up.
static void post(const std::string &line) {
  track(line); // ok
}
static void doorEvent(const User &u) { post("door " + u.email); }
void doorOpened(const User &u) {
  if (settings().shareUsage)
    doorEvent(u);
}
void doorClosed(const User &u) {
  if (!settings().shareUsage)
    return;
  doorEvent(u);
}
static void postRaw(const std::string &line) {
  track(line); // expect: privacy-unconsented-flow
}
static void windowEvent(const User &u) { postRaw("window " + u.email); }
void windowOpened(const User &u) {
  if (settings().shareUsage)
    windowEvent(u);
}
void windowClosed(const User &u) {
  if (!settings().shareUsage)
    journal().add("not shared");
  windowEvent(u);
}

// Two callers, two guards.
static void heat(const User &u) {
  track("heat " + u.phone); // ok
}
void warmer(const User &u) {
  if (g_shareUsage)
    heat(u);
}
void colder(const User &u) {
  if (!g_hideLocation)
    heat(u);
}
static void air(const User &u) {
  track("air " + u.phone); // expect: privacy-unconsented-flow
}
void fresher(const User &u) {
  if (g_shareUsage)
    air(u);
}
void staler(const User &u) {
  if (g_verbose)
    air(u);
}

// Callbacks that ask when they run.
void motion(const User &u) {
  onEvent("motion", [u] {
    if (consent().granted(Purpose::Analytics))
      track("motion " + u.email); // ok
  });
}
void smoke(const User &u) {
  onEvent("smoke", [u] {
    if (featureOn())
      track("smoke " + u.email); // expect: privacy-unconsented-flow
  });
}

// Asked when registered, not when run.
void doorbell(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  onEvent("bell", [u] {
    track("bell " + u.email); // expect: privacy-stale-consent
  });
}
void doorbellAgain(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  onEvent("bell", [u] {
    if (!consent().granted(Purpose::Analytics))
      return;
    track("bell " + u.email); // ok
  });
}
void watering(const User &u) {
  Timer timer;
  if (consent().granted(Purpose::Analytics))
    timer.start(3600, [u] {
      track("water " + u.email); // expect: privacy-stale-consent
    });
}
void wateringNow(const User &u) {
  if (consent().granted(Purpose::Analytics))
    now([&u] {
      track("water " + u.email); // ok
    });
}
void cleaning(const User &u) {
  const bool may = consent().granted(Purpose::Analytics);
  later([u, may] {
    if (may)
      track("clean " + u.email); // expect: privacy-stale-consent
  });
}
void cleaningThread(const User &u) {
  const bool may = consent().granted(Purpose::Analytics);
  if (may)
    inThread([u] {
      track("clean " + u.email); // ok
    });
}

// Runs only once the user agreed.
class Welcome : public TermsDialog {
public:
  explicit Welcome(const User &u) : user_(u) {}
  void onAccept() override {
    track("welcome " + user_.email); // ok
  }

private:
  User user_;
};
void welcomed(const User &u) { Welcome(u).show(); }

// A page that looks like it, and is shown to everybody.
class Tour {
public:
  explicit Tour(const User &u) : user_(u) {}
  void onAccept() {
    track("tour " + user_.email); // expect: privacy-unconsented-flow
  }

private:
  User user_;
};
void toured(const User &u) { Tour(u).onAccept(); }

} // namespace second_hub
