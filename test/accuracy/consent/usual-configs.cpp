// Settings that are read as a whole, into objects of a function's own.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"
namespace usual_configs {
using namespace app;
struct C { bool stats = false; bool crashes = false; };
static C read() { C c; c.stats = store().getBool("daemon", "EnableTelemetry"); c.crashes = consent().granted(Purpose::Crash); return c; }
static void fill(C &c) { c.stats = consent().granted(Purpose::Analytics); }
static void fillPtr(C *c) { c->stats = consent().granted(Purpose::Analytics); }
static bool load(C *c) { if (!c) return false; *c = read(); return true; }
static void loadRef(C &c) { c = read(); }
static void copyOf(const C &from, C &to) { to = from; }
struct Holder {
  C c;
  void init() { c = read(); }
  void send(const User &u) {
    if (c.stats)
      track(u.email + "h"); // ok
  }
};
void held(const User &u) { Holder h; h.init(); h.send(u); }
void config1(const User &u) { C c; fill(c); if (c.stats) track(u.email + "1"); } // ok
void config2(const User &u) { C c; fillPtr(&c); if (c.stats) track(u.email + "2"); } // ok
void config3(const User &u) { C c; load(&c); if (c.stats) track(u.email + "3"); } // ok
void config4(const User &u) { C c; loadRef(c); if (c.stats) track(u.email + "4"); } // ok
void config5(const User &u) { C c = read(); C d; copyOf(c, d); if (d.stats) track(u.email + "5"); } // ok
void config6(const User &u) { C c = read(); c.stats = true; if (c.stats) track(u.email + "6"); } // expect: privacy-unconsented-flow
void config7(const User &u) { C c; c.stats = true; fill(c); if (c.stats) track(u.email + "7"); } // ok
void config8(const User &u) { C c; fill(c); c.stats = featureOn(); if (c.stats) track(u.email + "8"); } // expect: privacy-unconsented-flow
void config9(const User &u) { C c; c = read(); if (c.stats) track(u.email + "9"); } // ok
void config10(const User &u) { C c = read(); C d = c; if (d.stats) track(u.email + "10"); } // ok
void config11(const User &u) { C c = read(); C d = c; d.stats = true; if (c.stats) track(u.email + "11"); } // ok
void config12(const User &u) { C c = read(); C d = c; d.stats = true; if (d.stats) track(u.email + "12"); } // expect: privacy-unconsented-flow
void config13(const User &u, bool f) { C c = read(); if (f) c.stats = true; if (c.stats) track(u.email + "13"); } // expect: privacy-unconsented-flow
void config14(const User &u, bool f) { C c = read(); if (f) c.stats = false; if (c.stats) track(u.email + "14"); } // ok
void config15(const User &u) { C c = read(); if (c.crashes) track(u.email + "15"); } // expect: privacy-wrong-purpose
void config16(const User &u) { C c{true}; if (c.stats) track(u.email + "16"); } // expect: privacy-unconsented-flow
void config17(const User &u) { C c; load(&c); if (c.crashes) track(u.email + "17"); } // expect: privacy-wrong-purpose
void config18(const User &u) { C c = read(); c.stats |= featureOn(); if (c.stats) track(u.email + "18"); } // expect: privacy-unconsented-flow
void config19(const User &u) { C c = read(); c.stats &= featureOn(); if (c.stats) track(u.email + "19"); } // ok
}
