// What an error is taken for.
// POLICY: Inputs/wrong.yaml
#include "Inputs/app.h"

namespace wrong_failures {
using namespace app;

// A missing entry throws.
static bool yesIfMissing() {
  try {
    return store().find("telemetry/enabled").value();
  } catch (const std::bad_optional_access &) {
    return true; // expect: privacy-default-consent
  }
}
static bool noIfMissing() {
  try {
    return store().find("telemetry/enabled").value();
  } catch (const std::bad_optional_access &) {
    return false; // ok (state)
  }
}
void missing(const User &u) {
  if (yesIfMissing())
    track(u.phone); // behind
  if (noIfMissing())
    track(u.phone); // ok
}

// Assigned in the handler.
void assignedYes(const User &u, const Consent &c) {
  bool allowed = false;
  try {
    allowed = c.stored(Purpose::Analytics).value();
  } catch (...) {
    allowed = true; // expect: privacy-default-consent
  }
  if (allowed)
    track(u.email); // behind
}
void assignedNo(const User &u, const Consent &c) {
  bool allowed = false;
  try {
    allowed = c.stored(Purpose::Analytics).value();
  } catch (...) {
    allowed = false; // ok (state)
    journal().add("no answer yet");
  }
  if (allowed)
    track(u.email); // ok
}
void otherFlagInHandler(const User &u, const Consent &c) {
  bool allowed = false, askAgain = false;
  try {
    allowed = c.stored(Purpose::Analytics).value();
  } catch (...) {
    askAgain = true; // ok (state)
  }
  if (askAgain)
    redraw();
  if (allowed)
    track(u.email); // ok
}

// A settings file that cannot be read.
struct Prefs {
  bool usage = false;
  int lines = 0;
};
static bool readFile(const std::string &text, int &lines) {
  lines = int(text.size());
  return lines > 0;
}
static void loadOrAssume(Prefs &p, const std::string &text) {
  if (!readFile(text, p.lines)) {
    p.usage = true; // expect: privacy-default-consent
    return;
  }
  p.usage = text.find("usage=1") != std::string::npos;
}
static void loadOrNothing(Prefs &p, const std::string &text) {
  if (!readFile(text, p.lines)) {
    p.usage = false; // ok (state)
    return;
  }
  p.usage = text.find("usage=1") != std::string::npos;
}
void loads(const User &u) {
  Prefs p;
  loadOrAssume(p, "");
  if (p.usage)
    track(u.phone); // behind
}
void loadsNothing(const User &u) {
  Prefs p;
  loadOrNothing(p, "");
  if (p.usage)
    track(u.phone);
}

// A number that is none.
static void parseLevel(Prefs &p, const std::string &text) {
  try {
    p.usage = std::stoi(text) > 0;
  } catch (const std::invalid_argument &) {
    p.usage = true; // expect: privacy-default-consent
  } catch (const std::out_of_range &) {
    p.usage = false; // ok (state)
  }
}
static void parseLevelCarefully(Prefs &p, const std::string &text) {
  try {
    p.usage = std::stoi(text) > 0;
  } catch (const std::exception &) {
    p.usage = false; // ok (state)
    p.lines = 0;
  }
}
void levels(const User &u) {
  Prefs p;
  parseLevel(p, "yes");
  if (p.usage)
    track(u.email); // behind
  Prefs q;
  parseLevelCarefully(q, "yes");
  if (q.usage)
    track(u.email);
}

// The server's answer did not come.
static std::optional<bool> remoteAnswer() {
  return store().find("telemetry/enabled");
}
static bool yesIfOffline() {
  const auto answer = remoteAnswer();
  if (!answer) {
    journal().add("offline");
    return true; // expect: privacy-default-consent
  }
  return *answer;
}
static bool noIfOffline() {
  const auto answer = remoteAnswer();
  if (!answer) {
    journal().add("offline");
    return false; // ok (state)
  }
  return *answer;
}
void offline(const User &u) {
  if (yesIfOffline())
    track(u.phone); // behind
  if (noIfOffline())
    track(u.phone); // ok
}

void onStop() { settings().shareUsage = false; }

} // namespace wrong_failures
