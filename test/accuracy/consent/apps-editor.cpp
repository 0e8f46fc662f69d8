// An editor with telemetry in levels, crash reports, a survey and plugins that
// report on their own.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <mutex>

namespace apps_editor {
using namespace app;

// What the rest of the program sees of the answers.
class TelemetryService {
public:
  static TelemetryService &get() {
    static TelemetryService the;
    return the;
  }
  bool isEnabled() const { return consent().mode() != Mode::Off; }
  bool isFull() const { return consent().mode() == Mode::Full; }
  bool isAtLeast(Mode m) const { return consent().mode() >= m; }
  bool isVerbose() const { return logLevel() > 2; }

  void logEvent(const char *name, const std::string &data) {
    if (!isEnabled())
      return;
    journal().add(name);
    track(data); // ok
  }
  void logUnchecked(const char *name, const std::string &data) {
    if (isVerbose())
      journal().add(name);
    track(data); // expect: privacy-unconsented-flow
  }
  // Callers ask.
  void logTrusted(const std::string &data) {
    track(data); // ok
  }
  void logTrustedByMost(const std::string &data) {
    track(data); // expect: privacy-unconsented-flow
  }
};

#define TELEMETRY() TelemetryService::get()
#define LOG_TELEMETRY(name, data)                                              \
  do {                                                                         \
    if (TELEMETRY().isEnabled())                                               \
      TELEMETRY().logTrusted(data);                                            \
  } while (false)

void openFile(const User &u) {
  TELEMETRY().logEvent("open", "open by " + u.email);
  LOG_TELEMETRY("open", u.email);
}
void closeFile(const User &u) {
  TELEMETRY().logUnchecked("close", "close by " + u.email);
}
void saveFile(const User &u) {
  if (TELEMETRY().isAtLeast(Mode::Basic))
    TELEMETRY().logTrustedByMost(u.email);
}
void saveAll(const std::vector<User> &all) {
  for (const User &u : all)
    TELEMETRY().logTrustedByMost(u.phone);
}

// Levels.
void basicUsage(const User &u) {
  if (TELEMETRY().isAtLeast(Mode::Basic))
    track(u.phone); // ok
  if (TELEMETRY().isAtLeast(Mode::Off))
    track(u.phone); // expect: privacy-unconsented-flow
  if (TELEMETRY().isFull())
    track(u.phone); // ok
  if (!TELEMETRY().isFull())
    track(u.phone); // expect: privacy-unconsented-flow
}

// Commands, each with a flag that says whether it is reported.
struct Command {
  std::string name;
  bool reported = true;
};
static void runCommand(const Command &c, const User &u) {
  if (c.reported && consent().granted(Purpose::Analytics))
    track(c.name + u.email); // ok
  if (c.reported)
    track(c.name + u.phone); // expect: privacy-unconsented-flow
}
void runNamed(const User &u) { runCommand({"cut", true}, u); }

// A crash handler.
struct CrashContext {
  std::string user, version;
};
static CrashContext contextFor(const User &u) {
  CrashContext c;
  c.version = version();
  if (consent().granted(Purpose::Crash))
    c.user = u.email;
  return c;
}
static CrashContext fullContextFor(const User &u) {
  return {u.email, version()};
}
void crashed(const User &u) {
  CrashContext c = contextFor(u);
  sendCrash(c.version + c.user); // ok
}
void crashedInDetail(const User &u) {
  CrashContext c = fullContextFor(u);
  sendCrash(c.version); // ok
  sendCrash(c.user);    // expect: privacy-unconsented-flow
}
void crashedUnderUsage(const User &u) {
  if (!TELEMETRY().isEnabled())
    return;
  sendCrash(u.email); // expect: privacy-wrong-purpose
}

// A survey that is shown once and sends only what was agreed to.
class Survey {
public:
  enum class State { New, Shown, Declined, Answered };
  void show() {
    ConsentDialog box(Purpose::Analytics);
    switch (box.exec()) {
    case DialogResult::Accepted:
      state_ = State::Answered;
      break;
    case DialogResult::Rejected:
      state_ = State::Declined;
      break;
    case DialogResult::Closed:
      state_ = State::Shown;
      break;
    }
  }
  bool answered() const { return state_ == State::Answered; }
  bool over() const {
    return state_ == State::Answered || state_ == State::Declined;
  }

private:
  State state_ = State::New;
};
void survey(const User &u) {
  Survey s;
  s.show();
  if (s.answered())
    track(u.phone); // ok
  if (s.over())
    track(u.phone); // expect: privacy-unconsented-flow
}
void surveyAtOnce(const User &u) {
  ConsentDialog box(Purpose::Analytics);
  if (box.exec() != DialogResult::Accepted)
    return;
  track(u.phone); // ok
}
void surveyClosed(const User &u) {
  ConsentDialog box(Purpose::Analytics);
  if (box.exec() == DialogResult::Rejected)
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

// Plugins.
class Plugin {
public:
  virtual ~Plugin() = default;
  virtual const char *id() const = 0;
  virtual void report(const User &u) = 0;
};
class PolitePlugin : public Plugin {
public:
  const char *id() const override { return "polite"; }
  void report(const User &u) override {
    if (settings().hideMe || !settings().shareUsage)
      return;
    track(u.phone); // ok
  }
};
class RudePlugin : public Plugin {
public:
  const char *id() const override { return "rude"; }
  void report(const User &u) override {
    if (settings().darkTheme)
      return;
    track(u.phone); // expect: privacy-unconsented-flow
  }
};
void reportAll(const User &u) {
  std::vector<std::unique_ptr<Plugin>> all;
  all.push_back(std::make_unique<PolitePlugin>());
  all.push_back(std::make_unique<RudePlugin>());
  for (auto &p : all) {
    journal().add(p->id());
    p->report(u);
  }
}

// Under a lock, between other things.
static std::mutex s_mutex;
void locked(const User &u) {
  std::lock_guard<std::mutex> lock(s_mutex);
  if (!consent().granted(Purpose::Analytics))
    return;
  journal().add("locked");
  redraw();
  std::string line = u.phone;
  std::transform(line.begin(), line.end(), line.begin(),
                 [](char c) { return c == '+' ? '0' : c; });
  track(line); // ok
}
void lockedOnlyForTheQuestion(const User &u) {
  bool may = false;
  {
    std::lock_guard<std::mutex> lock(s_mutex);
    may = consent().granted(Purpose::Analytics);
  }
  if (may)
    track(u.phone); // ok
}

} // namespace apps_editor
