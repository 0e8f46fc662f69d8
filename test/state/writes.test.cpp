// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Who writes a yes, and whether somebody was asked.
#include "Inputs/app.h"

struct Settings {
  bool usage = false;
  bool ads = false;
  bool hide = true;
  bool dark = false;
  Level level = Level::Off;
  State state = State::Unknown;
  std::atomic<bool> shared{false};
};
bool g_usage = false;

void reset(Settings &s) {
  s.usage = true; // expect: privacy-default-consent
  s.ads = false;  // ok
  s.dark = true;  // ok
  s.level = Level::Full; // expect: privacy-default-consent
}
void resetWell(Settings &s) {
  s.usage = false; // ok
  s.hide = true;   // ok
  s.level = Level::Off; // ok
}
void migrate(Settings &s, int version) {
  if (version < 3)
    s.ads = true; // expect: privacy-default-consent
}
void show(Settings &s) {
  s.hide = false; // expect: privacy-default-consent
}
void fromDialog(Settings &s, const Dialog &d) {
  s.usage = d.checked(); // ok
}
void fromParameter(Settings &s, bool on) {
  s.usage = on; // ok
}
void chosen(Settings &s, bool accepted) {
  if (accepted)
    s.usage = true; // ok
}
void underConsent(Settings &s) {
  if (consent().granted(Purpose::Analytics))
    s.usage = true; // ok
}
void underOtherConsent(Settings &s) {
  if (consent().granted(Purpose::Crash))
    s.usage = true; // expect: privacy-default-consent
}
void global() {
  g_usage = true; // expect: privacy-default-consent
}

// Given where the policy says so.
struct Welcome {
  void onAccept() {
    s.usage = true; // ok
    all();
  }
  void all() {
    s.state = State::Given; // ok
  }
  void shared() {
    s.state = State::Given; // expect: privacy-default-consent
  }
  void stop() {
    s.usage = false; // ok
    s.state = State::Denied; // ok
  }
  Settings s;
};
void run(Welcome &w) {
  w.onAccept();
  w.shared();
}
struct Account {
  void grantUsage() {
    usage = true; // ok
  }
  void drop() {
    usage = false; // ok
  }
  bool usage = false;
};

// Through setters.
struct Kept {
  void setUsage(bool on) { usage = on; } // ok
  void setBoth(bool on) { forward(on); } // ok
  void forward(bool on) { usage = on; }  // ok
  void choose(bool on) {
    if (on)
      usage = true; // ok
    else
      usage = false; // ok
  }
  bool usage = false;
};
void callers(Kept &k, const Dialog &d, bool on) {
  k.setUsage(true);        // expect: privacy-default-consent
  k.setUsage(false);       // ok
  k.setUsage(d.checked()); // ok
  k.setUsage(on);          // ok
  k.setBoth(true);         // expect: privacy-default-consent
  k.choose(true);          // expect: privacy-default-consent
  if (on)
    k.setUsage(true); // ok
}

// Default arguments, where they are declared.
struct Start {
  void accept(bool agree = true); // expect: privacy-default-consent
  void ask(bool agree = false);   // ok
  void theme(bool dark = true);   // ok
  bool usage = false;
};
void Start::accept(bool agree) { usage = agree; }
void Start::ask(bool agree) { usage = agree; }
void Start::theme(bool dark) { redraw(); }

// After something was thrown.
bool parse();
void load(Settings &s) {
  try {
    s.usage = parse(); // ok
  } catch (...) {
    s.usage = true; // expect: privacy-default-consent
  }
}
void loadWell(Settings &s) {
  try {
    s.usage = parse(); // ok
  } catch (...) {
    s.usage = false; // ok
  }
}
