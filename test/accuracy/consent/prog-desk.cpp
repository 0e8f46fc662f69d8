// A desktop program: options with defaults, a registry, migrations, a banner.
// norun: what a program starts with is written, not run
// POLICY: Inputs/desk.yaml
#include "Inputs/app.h"
#include <cassert>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace prog_desk {
using namespace app;

enum class Choice { NotAsked, Allow, Refuse };
enum class Level { Off, Basic, Full };
enum class Topic { Usage, Offers };

struct Options {
  bool usage = false;                // ok (state)
  bool offers = true;                // expect: privacy-default-consent
  bool dontTrack = true;             // ok (state)
  Choice choice = Choice::NotAsked;  // ok (state)
  Level level = Level::Full;         // expect: privacy-default-consent
  bool darkMode = true;              // ok (state)
};

class Registry {
public:
  bool read(const char *key, bool fallback) const;
  int readInt(const char *key, int fallback) const;
  std::string text(const char *key, const char *fallback) const;
};
Registry &registry();

class Account {
public:
  bool permits(Topic t) const;
  void permit(Topic t);
  void forbid(Topic t);
};
Account &account();

// Read with a default.
void fromRegistry(const User &u) {
  if (registry().read("Telemetry", true)) // expect: privacy-default-consent
    track(u.phone); // behind
}
void fromRegistryCareful(const User &u) {
  if (registry().read("Telemetry", false)) // ok (state)
    track(u.phone); // ok
}
void fromRegistryLevel(const User &u) {
  if (registry().readInt("TelemetryLevel", 2) >= 1) // expect: privacy-default-consent
    track(u.phone); // behind
}
void fromRegistryLevelCareful(const User &u) {
  if (registry().readInt("TelemetryLevel", 0) >= 1) // ok (state)
    track(u.phone); // ok
}
void fromRegistryText(const User &u) {
  if (registry().text("telemetry", "on") == "on") // expect: privacy-default-consent
    track(u.phone); // behind
}
void fromRegistryTextCareful(const User &u) {
  if (registry().text("telemetry", "off") == "on") // ok (state)
    track(u.phone); // ok
}
static bool readFlag(const char *key, bool fallback) {
  return registry().read(key, fallback);
}
void fromWrapper(const User &u) {
  if (readFlag("Telemetry", true)) // expect: privacy-default-consent
    track(u.phone); // behind
}
void fromWrapperCareful(const User &u) {
  if (readFlag("Telemetry", false)) // ok (state)
    track(u.phone); // ok
}
void fromWrapperOther(const User &u) {
  if (readFlag("Dark", true)) // ok (state)
    track(u.phone); // expect: privacy-unconsented-flow
}

// Migrations and resets.
void migrate(Options &o, int version) {
  if (version < 3)
    o.usage = true; // expect: privacy-default-consent
  if (version < 2)
    o.darkMode = true; // ok (state)
}
void migrateCareful(Options &o, int version) {
  if (version < 3)
    o.usage = false; // ok (state)
}
void restoreDefaults(Options &o) {
  o = Options();
  o.dontTrack = false; // expect: privacy-default-consent
}
void restoreDefaultsCareful(Options &o) {
  o.dontTrack = true; // ok (state)
}
void enableAll(Options &o, bool on) {
  o.usage = on; // ok (state)
}

// A file that may be broken.
static bool parse(const std::string &line, Options &o) {
  std::istringstream in(line);
  std::string key;
  int value = 0;
  if (!(in >> key >> value))
    return false;
  if (key == "usage")
    o.usage = value != 0; // ok (state)
  return true;
}
void load(Options &o, const std::string &path) {
  std::ifstream in(path);
  std::string line;
  while (std::getline(in, line))
    if (!parse(line, o))
      o.usage = true; // expect: privacy-default-consent
}
void loadCareful(Options &o, const std::string &path) {
  std::ifstream in(path);
  std::string line;
  while (std::getline(in, line))
    if (!parse(line, o))
      o.usage = false; // ok (state)
}
static bool wanted(const std::string &text) {
  try {
    return std::stoi(text) != 0;
  } catch (const std::exception &) {
    return true; // expect: privacy-default-consent
  }
}
void loadText(Options &o, const std::string &text) {
  o.usage = wanted(text);
}

// Choices.
void chosen(const User &u, const Options &o) {
  if (o.choice == Choice::Allow) // ok (state)
    track(u.phone); // ok
}
void notRefused(const User &u, const Options &o) {
  if (o.choice != Choice::Refuse) // expect: privacy-default-consent
    track(u.phone); // behind
}
void notRefusedNorOpen(const User &u, const Options &o) {
  if (o.choice != Choice::Refuse && o.choice != Choice::NotAsked) // ok (state)
    track(u.phone); // ok
}
void refused(const User &u, const Options &o) {
  if (o.choice == Choice::Refuse)
    track(u.phone); // expect: privacy-inverted-consent
}
void leveled(const User &u, const Options &o) {
  if (o.level > Level::Off)
    track(u.phone); // ok
}
void leveledOff(const User &u, const Options &o) {
  if (o.level >= Level::Off)
    track(u.phone); // expect: privacy-unconsented-flow
}
void denied(const User &u, const Options &o) {
  if (!o.dontTrack)
    track(u.phone); // ok
}
void deniedWrong(const User &u, const Options &o) {
  if (o.dontTrack)
    track(u.phone); // expect: privacy-inverted-consent
}

// Answers that do nothing.
void dropped(const User &u) {
  account().permits(Topic::Usage); // expect: privacy-ignored-consent
  track(u.phone); // behind
}
void asserted(const User &u) {
  assert(account().permits(Topic::Usage)); // expect: privacy-ignored-consent
  track(u.phone); // behind
}
void assertedBeside(const User &u) {
  assert(!u.phone.empty());
  if (!account().permits(Topic::Usage)) // ok (state)
    return;
  track(u.phone); // ok
}
void logged(const User &u) {
  if (!account().permits(Topic::Usage))
    journal().add("no permission");
  track(u.phone); // expect: privacy-unconsented-flow
}
void ternary(const User &u) {
  track(account().permits(Topic::Usage) ? u.phone : u.phone); // expect: privacy-ignored-consent
}
void ternaryRight(const User &u) {
  track(account().permits(Topic::Usage) ? u.phone : u.name); // ok
}

// The banner.
class Banner {
public:
  virtual ~Banner() = default;
  virtual void onAllow(const User &u);
  void onClose(const User &u);

private:
  Options options_;
};
void Banner::onAllow(const User &u) {
  options_.usage = true; // ok (state)
  account().permit(Topic::Usage);
  account().permit(Topic::Offers);
  track(u.phone); // ok
}
void Banner::onClose(const User &u) {
  options_.usage = true; // expect: privacy-default-consent
  track(u.phone); // expect: privacy-unconsented-flow
}
void leave() {
  account().forbid(Topic::Usage);
  account().forbid(Topic::Offers);
  forget();
}

} // namespace prog_desk
