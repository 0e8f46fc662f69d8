// What a program's settings start as, and what brings them back.
// norun: what a program starts with is written, not run
// POLICY: Inputs/wizard.yaml
#include "Inputs/app.h"
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace state_app {
using namespace app;

struct Profile {
  bool usage = true;                // expect: privacy-default-consent
  bool banners = false;             // ok (state)
  bool crashes{true};               // expect: privacy-default-consent
  bool anonymous = false;           // expect: privacy-default-consent
  Answer answer = Answer::Unknown;  // ok (state)
  Mode mode = Mode::Basic;          // expect: privacy-default-consent
  std::string name;
};

struct Other {
  bool usage;
  bool banners;
  Answer answer;
  Mode mode;
  Other()
      : usage(false),          // ok (state)
        banners(true),         // expect: privacy-default-consent
        answer(Answer::Given), // expect: privacy-default-consent
        mode(Mode::Off)        // ok (state)
  {}
};

class Config {
public:
  bool getBool(const char *name, bool fallback) const;
  std::optional<bool> find(const char *name) const;
};
Answer answerFor(Purpose p);

// Defaults handed to getters.
void getter(const Config &c, const User &u) {
  if (c.getBool("usage", true)) // expect: privacy-default-consent
    track(u.phone);
}
void getterCareful(const Config &c, const User &u) {
  if (c.getBool("usage", false)) // ok (state)
    track(u.phone);              // ok
}
static constexpr bool kDefaultBanners = true;
static constexpr bool kDefaultUsage = false;
void getterNamed(const Config &c, const User &u) {
  if (c.getBool("banners", kDefaultBanners)) // expect: privacy-default-consent
    advertise(u.phone);
  if (c.getBool("usage", kDefaultUsage)) // ok (state)
    track(u.phone);                      // ok
}

// Optionals.
void valueOr(const Config &c, const User &u) {
  if (c.find("usage").value_or(true)) // expect: privacy-default-consent
    track(u.phone);
}
void valueOrNo(const Config &c, const User &u) {
  if (c.find("usage").value_or(false)) // ok (state)
    track(u.phone);                    // ok
}
void optionalUnknown(const Config &c, const User &u) {
  const auto on = c.find("usage");
  if (!on || *on) // expect: privacy-default-consent
    track(u.phone);
}
void optionalKnown(const Config &c, const User &u) {
  const auto on = c.find("usage");
  if (on && *on)    // ok (state)
    track(u.phone); // ok
}
static bool loadedOr(const Config &c) {
  if (auto on = c.find("usage"))
    return *on;
  return true; // expect: privacy-default-consent
}
void loaded(const Config &c, const User &u) {
  if (loadedOr(c))
    track(u.phone);
}

// Unknown taken for yes.
void notDenied(const User &u) {
  if (answerFor(Purpose::Analytics) != Answer::Denied) // expect: privacy-default-consent
    track(u.phone);
}
void given(const User &u) {
  if (answerFor(Purpose::Analytics) == Answer::Given) // ok (state)
    track(u.phone);                                   // ok
}
void switched(const User &u) {
  switch (answerFor(Purpose::Analytics)) {
  case Answer::Denied:
    return;
  case Answer::Unknown: // expect: privacy-default-consent
  case Answer::Given:
    track(u.phone);
  }
}
void switchedRight(const User &u) {
  switch (answerFor(Purpose::Analytics)) {
  case Answer::Denied:
  case Answer::Unknown:
    return;
  case Answer::Given: // ok (state)
    track(u.phone);   // ok
  }
}

// Handlers.
static bool readUsage(const Config &c) {
  try {
    return c.getBool("usage", false);
  } catch (const std::exception &) {
    return true; // expect: privacy-default-consent
  }
}
static bool readUsageCareful(const Config &c) {
  try {
    return c.getBool("usage", false);
  } catch (const std::exception &) {
    return false; // ok (state)
  }
}
void read(const Config &c, const User &u) {
  if (readUsage(c))
    track(u.phone);
  if (readUsageCareful(c))
    track(u.phone); // ok
}

// Files that do not parse.
void load(Profile &p, const std::string &path) {
  std::ifstream in(path);
  if (!in) {
    p.usage = true; // expect: privacy-default-consent
    return;
  }
  in >> p.usage; // ok (state)
}
void loadCareful(Profile &p, const std::string &path) {
  std::ifstream in(path);
  if (!in) {
    p.usage = false; // ok (state)
    return;
  }
  in >> p.usage;
}

// Resets and migrations.
void resetToDefaults(Profile &p) {
  p.banners = true;           // expect: privacy-default-consent
  p.anonymous = true;         // ok (state)
  p.answer = Answer::Unknown; // ok (state)
}
void migrate(Profile &p, int from) {
  if (from < 3)
    p.answer = Answer::Given; // expect: privacy-default-consent
  if (from < 2)
    p.mode = Mode::Off; // ok (state)
}
void reset(Profile &p) {
  p = Profile{};
}
void aggregate(Profile &p) {
  p = Profile{.usage = false,
              .banners = true}; // expect: privacy-default-consent
}

// Written where the user said so.
class Wizard {
public:
  explicit Wizard(Profile &p) : profile_(p) {}
  void finished() {
    profile_.usage = true; // ok (state)
  }
  void skipped() {
    profile_.usage = true; // expect: privacy-default-consent
  }

private:
  Profile &profile_;
};

class CheckBox {
public:
  bool checked() const;
};
void apply(Profile &p, const CheckBox &box) {
  p.usage = box.checked(); // ok (state)
}
void applyIf(Profile &p, const CheckBox &box) {
  if (box.checked())
    p.banners = true; // ok (state)
  else
    p.banners = false; // ok (state)
}

// Default arguments.
void configure(Profile &p, bool usage = true) { // expect: privacy-default-consent
  p.usage = usage;
}
void configureCareful(Profile &p, bool usage = false) { // ok (state)
  p.usage = usage;
}
void start(Profile &p, Profile &q) {
  configure(p);
  configureCareful(q);
}

void uses(const Profile &p, const Other &o, const User &u) {
  if (p.usage || o.usage)
    track(u.phone);
  if (!p.anonymous || p.answer == Answer::Given || p.mode >= Mode::Basic)
    track(u.phone);
  if (o.answer == Answer::Given || o.mode >= Mode::Basic)
    track(u.phone);
  if (p.banners || o.banners)
    advertise(u.phone);
  if (p.crashes)
    sendCrash(u.phone);
}

void leave(Profile &p, Other &o) {
  p.usage = p.banners = p.crashes = o.usage = o.banners = false;
  p.answer = o.answer = Answer::Denied;
  p.anonymous = true;
  p.mode = o.mode = Mode::Off;
}

} // namespace state_app
