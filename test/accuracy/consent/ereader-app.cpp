// An e-reader: what its settings hold before anybody has chosen.
// POLICY: Inputs/kit.yaml
#include "Inputs/kit.h"

namespace ereader_app {
using namespace app;
using consentkit::Category;
using consentkit::Manager;
using consentkit::Verdict;

struct ReaderPrefs {
  int fontSize = 12;
  bool justify = true;        // ok (state)
  bool syncUsage = true;      // expect: privacy-default-consent
  bool tailoredShop = false;  // ok (state)
  bool privateReading = true; // ok (state)
};
struct KioskPrefs {
  bool justify = true;         // ok (state)
  bool syncUsage = false;      // ok (state)
  bool tailoredShop = true;    // expect: privacy-default-consent
  bool privateReading = false; // expect: privacy-default-consent
};

bool g_readingStats = true; // expect: privacy-default-consent
bool g_shopOffers = false;  // ok (state)
bool g_pageAnimation = true; // ok (state)

class Uploader {
public:
  explicit Uploader(std::string shelf)
      : shelf_(std::move(shelf)),
        allowed_(true) {} // expect: privacy-default-consent
  bool allowed() const { return allowed_; }

private:
  std::string shelf_;
  bool allowed_;
};
class QuietUploader {
public:
  explicit QuietUploader(std::string shelf)
      : shelf_(std::move(shelf)),
        allowed_(false) {} // ok (state)
  void setAllowed(bool on) { allowed_ = on; }
  void send(const User &u) const {
    if (allowed_)
      track(shelf_ + u.email); // ok
  }

private:
  std::string shelf_;
  bool allowed_;
};
void quietUploader(const User &u) {
  QuietUploader q("novels");
  q.setAllowed(settings().shareUsage);
  q.send(u);
}

// Factory settings.
static void restoreDefaults(ReaderPrefs &p) {
  p.fontSize = 12;
  p.justify = true;       // ok (state)
  p.tailoredShop = false; // ok (state)
  p.syncUsage = true;     // expect: privacy-default-consent
}
static void restoreQuietly(ReaderPrefs &p) {
  p.fontSize = 12;
  p.syncUsage = false;     // ok (state)
  p.privateReading = true; // ok (state)
}
// The settings file of an earlier version.
static void migrate(KioskPrefs &p, int from) {
  if (from < 3)
    p.syncUsage = true; // expect: privacy-default-consent
  if (from < 4)
    p.justify = true; // ok (state)
}
static void migrateQuietly(KioskPrefs &p, int from) {
  if (from < 3)
    p.syncUsage = false; // ok (state)
}
// The settings file cannot be read.
static int parse(const std::string &text) { return std::stoi(text); }
static void load(KioskPrefs &p, const std::string &text) {
  try {
    p.syncUsage = parse(text) == 1; // ok (state)
  } catch (const std::exception &) {
    p.syncUsage = true; // expect: privacy-default-consent
  }
}
static void loadQuietly(KioskPrefs &p, const std::string &text) {
  try {
    p.syncUsage = parse(text) == 1; // ok (state)
  } catch (const std::exception &) {
    p.syncUsage = false; // ok (state)
  }
}
void startUp() {
  ReaderPrefs r;
  restoreDefaults(r);
  restoreQuietly(r);
  KioskPrefs k;
  migrate(k, 2);
  migrateQuietly(k, 2);
  load(k, "1");
  loadQuietly(k, "1");
}

// A default argument.
static void syncShelf(const User &u, bool allowed = true) { // expect: privacy-default-consent
  if (allowed)
    track(u.email); // behind
}
static void syncShelfIfTold(const User &u, bool allowed = false) { // ok (state)
  if (allowed)
    track(u.email); // ok
}
void shelves(const User &u) {
  syncShelf(u);
  syncShelf(u, settings().shareUsage);
  syncShelfIfTold(u);
  syncShelfIfTold(u, settings().shareUsage);
}

// What a getter answers for want of an answer.
void getterSaysYes(const User &u) {
  const bool on = store().value("telemetry/enabled", true).toBool(); // expect: privacy-default-consent
  if (on)
    track(u.phone); // behind
}
void getterSaysNo(const User &u) {
  const bool on = store().value("telemetry/enabled", false).toBool(); // ok (state)
  if (on)
    track(u.phone); // ok
}
void otherGetterSaysYes(const User &u) {
  const bool dark = store().value("ui/dark", true).toBool(); // ok (state)
  track(dark ? "dark " + u.name : u.name); // ok
}
void nothingIsYes(const User &u) {
  const bool on = consent().stored(Purpose::Analytics).value_or(true); // expect: privacy-default-consent
  if (on)
    track(u.phone); // behind
}
void nothingIsNo(const User &u) {
  const bool on = consent().stored(Purpose::Analytics).value_or(false); // ok (state)
  if (on)
    track(u.phone); // ok
}
// Not asked yet is no yes.
void notRefused(const User &u) {
  if (Manager::shared().verdict(Category::Measurement) != Verdict::Rejected) track(u.phone); // expect: privacy-default-consent
}
void accepted(const User &u) {
  if (Manager::shared().verdict(Category::Measurement) == Verdict::Accepted) track(u.phone); // ok
}

} // namespace ereader_app
