// An editor: commands, extensions, guards as callables, answers kept in members.
// POLICY: Inputs/real.yaml
#include "Inputs/app.h"
#include <algorithm>

namespace real_editor {
using namespace app;

// Commands by name, each with the condition it is enabled under.
struct Command {
  std::function<bool()> enabled;
  std::function<void(const User &)> run;
};

static void execute(const Command &command, const User &u) {
  if (command.enabled())
    command.run(u);
}

void usageCommand(const User &u) {
  Command command;
  command.enabled = [] { return settings().shareUsage; };
  command.run = [](const User &who) {
    track(who.email); // ok
  };
  execute(command, u);
}

void themeCommand(const User &u) {
  Command command;
  command.enabled = [] { return settings().darkTheme; };
  command.run = [](const User &who) {
    track(who.email); // expect: privacy-unconsented-flow
  };
  execute(command, u);
}

// Wrappers that run what they are given only with a yes.
static void withConsent(const std::function<void()> &body) {
  if (!consent().granted(Purpose::Analytics))
    return;
  body();
}
static void withFeature(const std::function<void()> &body) {
  if (!featureOn())
    return;
  body();
}
template <class Body> static void guarded(Purpose p, Body body) {
  if (consent().granted(p))
    body();
}

void foldToggled(const User &u) {
  withConsent([&] {
    track(u.email); // ok
  });
  withFeature([&] {
    track(u.email); // expect: privacy-unconsented-flow
  });
}

void lineJoined(const User &u) {
  guarded(Purpose::Analytics, [&] {
    track(u.phone); // ok
  });
  guarded(Purpose::Crash, [&] {
    track(u.phone); // expect: privacy-wrong-purpose
  });
}

// Predicates made and handed around.
static std::function<bool()> usagePredicate() {
  return [] { return consent().mode() >= Mode::Basic; };
}
static std::function<bool()> verbosePredicate() {
  return [] { return g_verbose; };
}

void wordCompleted(const User &u) {
  const auto may = usagePredicate();
  if (may())
    track(u.email); // ok
}

void wordDeleted(const User &u) {
  const auto may = verbosePredicate();
  if (may())
    track(u.email); // expect: privacy-unconsented-flow
}

// Function pointers, as plug-in tables have them.
using Check = bool (*)();
static bool usageCheck() { return g_shareUsage; }
static bool onlineCheck() { return featureOn(); }
struct PluginApi {
  Check check;
  void (*notify)(const User &);
};
static void notifyAsked(const User &u) {
  track(u.email); // ok
}
static void notifyOnline(const User &u) {
  track(u.email); // expect: privacy-unconsented-flow
}
static const PluginApi usagePlugin = {usageCheck, notifyAsked};
static const PluginApi onlinePlugin = {onlineCheck, notifyOnline};

void pluginLoaded(const User &u) {
  if (usagePlugin.check())
    usagePlugin.notify(u);
}

void pluginOnline(const User &u) {
  if (onlinePlugin.check())
    onlinePlugin.notify(u);
}

// A host that keeps the answer and hears of changes.
class TelemetryReporter {
public:
  TelemetryReporter() : level_(consent().mode()) {}
  void configurationChanged() { level_ = consent().mode(); }
  void command(const User &u) const {
    if (level_ == Mode::Off)
      return;
    track(u.email); // ok
  }

private:
  Mode level_;
};

class LogReporter {
public:
  LogReporter() : level_(logLevel()) {}
  void configurationChanged() { level_ = logLevel(); }
  void command(const User &u) const {
    if (level_ == 0)
      return;
    track(u.email); // expect: privacy-unconsented-flow
  }

private:
  int level_;
};

void commandRun(const User &u) {
  TelemetryReporter telemetry;
  telemetry.configurationChanged();
  telemetry.command(u);
  LogReporter log;
  log.configurationChanged();
  log.command(u);
}

// An atomic flag that a settings thread writes and a worker reads.
class Indexer {
public:
  void settingsChanged(const Settings &s) {
    report_.store(s.telemetry.load());
    pause_.store(s.soundOption);
  }
  void indexed(const User &u) {
    if (report_)
      track(u.email); // ok
    if (!pause_)
      track(u.phone); // expect: privacy-unconsented-flow
  }

private:
  std::atomic<bool> report_{false};
  std::atomic<bool> pause_{false};
};

void workspaceIndexed(const User &u, const Settings &s) {
  Indexer indexer;
  indexer.settingsChanged(s);
  indexer.indexed(u);
}

// Results through an out-parameter and a pair.
static void loadChoices(bool &usage, bool &banners) {
  usage = consent().granted(Purpose::Analytics);
  banners = consent().granted(Purpose::Ads);
}
static std::pair<bool, std::string> choice(Purpose p) {
  return {consent().granted(p), "asked"};
}

void choicesLoaded(const User &u) {
  bool usage = false, banners = false;
  loadChoices(usage, banners);
  if (usage)
    track(u.email); // ok
  if (banners)
    track(u.email); // expect: privacy-wrong-purpose
}

void choiceRead(const User &u) {
  const auto [granted, how] = choice(Purpose::Analytics);
  if (granted)
    track(u.email); // ok
  if (!how.empty())
    track(u.email); // expect: privacy-unconsented-flow
}

// Wrappers: one narrows the answer, the other widens it.
static bool mayReport() {
  return featureOn() && logLevel() < 9 && consent().granted(Purpose::Analytics);
}
static bool wouldReport() {
  return featureOn() || consent().granted(Purpose::Analytics);
}

void snippetInserted(const User &u) {
  if (mayReport())
    track(u.email); // ok
  if (wouldReport())
    track(u.email); // expect: privacy-unconsented-flow
}

// A task kept in the object, made under the check and run at once.
class Task {
public:
  void prepare(const User &u, bool may) {
    if (may)
      job_ = [&u] {
        track(u.email); // ok
      };
  }
  void run() {
    if (job_)
      job_();
  }

private:
  std::function<void()> job_;
};

void taskRun(const User &u, const Consent &c) {
  Task task;
  task.prepare(u, c.granted(Purpose::Analytics));
  task.run();
}

} // namespace real_editor
