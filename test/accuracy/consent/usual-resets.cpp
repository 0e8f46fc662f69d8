// A desktop program's configuration: resets, migrations, imports.
// POLICY: Inputs/usual.yaml
// norun: what a program writes into its settings is no flow
#include "Inputs/app.h"

namespace usual_resets {
using namespace app;

struct Config {
  bool usage = false; // ok (state)
  bool crashes = false; // ok (state)
  bool banners = false; // ok (state)
  int version = 1;
};
static Config g_config;

void resetAll() {
  g_config.usage = false; // ok (state)
  g_config.crashes = true; // expect: privacy-default-consent
  g_config.version = 2;
}
void migrate(int from) {
  if (from < 2)
    g_config.usage = true; // expect: privacy-default-consent
  if (from < 3)
    g_config.banners = false; // ok (state)
}
void import(const Config &other) {
  g_config.banners = other.banners; // ok (state)
  g_config.version = other.version;
}
void answered(Consent &c) {
  g_config.usage = c.granted(Purpose::Analytics); // ok (state)
  g_config.crashes = c.granted(Purpose::Crash); // ok (state)
}
void withdrawn() {
  g_config.usage = false; // ok (state)
  g_config.crashes = false; // ok (state)
  g_config.banners = false; // ok (state)
}
void opened(const User &u) {
  if (g_config.usage)
    track(u.email); // ok (state)
  if (g_config.crashes)
    sendCrash(u.email); // ok (state)
  if (g_config.banners)
    advertise(u.email); // ok (state)
}
void closed(const User &u) {
  if (g_config.version > 1)
    track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace usual_resets
