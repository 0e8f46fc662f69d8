// Settings that are read, repaired, migrated and reset.
// POLICY: Inputs/idioms.yaml
// norun: a run starts with settings that are filled
#include "Inputs/app.h"
#include "Inputs/idioms.h"

namespace idiom_restores {
using namespace app;

struct Config {
  bool usage = false;
  bool crashes = false;
  bool offers = false;
  int fontSize = 12;
  std::string theme = "light";
};

static bool parse(const std::string &text) {
  if (text == "yes")
    return true;
  if (text == "no")
    return false;
  throw std::invalid_argument(text);
}

// A file that cannot be read.
static void read(Config &c, const std::string &text) {
  try {
    c.usage = parse(text);
  } catch (const std::exception &) {
    c.usage = false; // ok (state)
  }
}
static void readTrusting(Config &c, const std::string &text) {
  try {
    c.usage = parse(text);
  } catch (const std::exception &) {
    c.usage = true; // expect: privacy-default-consent
  }
}
void loaded(const User &u, const std::string &text) {
  Config c;
  read(c, text);
  if (c.usage)
    track(u.email); // ok
}
void loadedTrusting(const User &u, const std::string &text) {
  Config c;
  readTrusting(c, text);
  if (c.usage)
    track(u.email); // behind
}

// A parser that says yes when it does not know.
static bool crashAnswer(const std::string &text) {
  try {
    return parse(text);
  } catch (const std::invalid_argument &) {
    return false; // ok (state)
  }
}
void loadedCrashes(Config &c, const std::string &text) {
  c.crashes = crashAnswer(text);
  if (c.crashes)
    sendCrash(deviceId()); // ok
}

// Reset to factory settings.
static void resetAll(Config &c) {
  c.fontSize = 12;
  c.theme = "light";
  c.usage = false; // ok (state)
  c.crashes = true; // expect: privacy-default-consent
}
static void resetLook(Config &c) {
  c.fontSize = 12;
  c.theme = "dark";
}
void resetPressed(const User &u) {
  Config c;
  resetAll(c);
  resetLook(c);
  if (c.usage)
    track(u.phone); // ok
}

// Version 2 has a new setting.
static void migrate(Config &c, int version) {
  if (version < 2)
    c.offers = true; // expect: privacy-default-consent
  if (version < 3)
    c.usage = c.usage && c.crashes; // ok (state)
}
void migrated(const User &u, int version) {
  Config c;
  migrate(c, version);
  if (c.offers)
    advertise(u.phone); // behind
}

// Kept as it was.
static Config imported(const Config &old) {
  Config c;
  c.usage = old.usage; // ok (state)
  c.offers = old.offers; // ok (state)
  c.fontSize = old.fontSize + 1;
  return c;
}
void importedSettings(const User &u) {
  const Config c = imported(Config());
  if (c.usage)
    track(u.phone); // ok
  if (c.offers)
    track(u.phone); // expect: privacy-wrong-purpose
}

// The dialog's answer is stored.
void dialogClosed(Config &c) {
  ConsentDialog dialog(Purpose::Analytics);
  c.usage = dialog.exec() == DialogResult::Accepted; // ok (state)
}
void dialogAcceptedOnly(Config &c) {
  ConsentDialog dialog(Purpose::Analytics);
  if (dialog.exec() == DialogResult::Accepted)
    c.usage = true; // ok (state)
}

} // namespace idiom_restores
