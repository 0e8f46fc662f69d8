// A podcast client: listening reports, banners between episodes, downloads
// that finish whenever they finish.
// POLICY: Inputs/kit.yaml
#include "Inputs/kit.h"
#include <algorithm>

namespace podcast_client {
using namespace app;
using consentkit::Category;
using consentkit::Manager;

struct Episode {
  std::string title;
  int seconds = 0;
};

// What is registered now runs whenever it runs.
void onFinished(const User &u) {
  onEvent("finished", [u] {
    if (store().value("telemetry/enabled").toBool())
      track(u.email); // ok
  });
}
void onFinishedIfOn(const User &u) {
  if (!store().value("telemetry/enabled").toBool())
    return;
  onEvent("finished", [u] {
    track(u.email); // expect: privacy-stale-consent
  });
}
void onFinishedAnswerCaptured(const User &u) {
  const bool on = store().value("telemetry/enabled").toBool();
  onEvent("finished", [u, on] {
    if (on)
      track(u.email); // expect: privacy-stale-consent
  });
}
void onFinishedNothingPersonal(const User &u) {
  if (!store().value("telemetry/enabled").toBool())
    return;
  onEvent("finished", [name = u.name] {
    track(name); // ok
  });
}
void onFinishedUnasked(const User &u) {
  onEvent("finished", [u] {
    track(u.email); // expect: privacy-unconsented-flow
  });
}
void helperInCallback(const User &u) {
  struct Local {
    static void send(const User &who) {
      if (store().getBool("privacy", "EnableTelemetry"))
        track(who.phone); // ok
    }
  };
  onEvent("paused", [u] { Local::send(u); });
}

// Banners between episodes.
class BannerSlot {
public:
  explicit BannerSlot(bool tailored) : tailored_(tailored) {}
  void fill(const User &u) const {
    if (tailored_)
      advertise("for " + u.email); // ok
    else
      advertise("for anybody"); // ok
  }

private:
  bool tailored_;
};
class SponsorSlot {
public:
  explicit SponsorSlot(bool counted) : counted_(counted) {}
  void fill(const User &u) const {
    if (counted_)
      advertise("for " + u.email); // expect: privacy-wrong-purpose
    else
      advertise("for anybody"); // ok
  }

private:
  bool counted_;
};
void slots(const User &u) {
  const BannerSlot banner(store().value("ads/enabled").toBool());
  banner.fill(u);
  const SponsorSlot sponsor(store().value("telemetry/enabled").toBool());
  sponsor.fill(u);
}

// One queue, emptied under a check or without.
class ReportQueue {
public:
  void push(std::string line) { lines_.push_back(std::move(line)); }
  void drain() {
    for (const std::string &line : lines_)
      track(line); // ok
    lines_.clear();
  }

private:
  std::vector<std::string> lines_;
};
class EagerQueue {
public:
  void push(std::string line) { lines_.push_back(std::move(line)); }
  void drain() {
    for (const std::string &line : lines_)
      track(line); // expect: privacy-unconsented-flow
    lines_.clear();
  }

private:
  std::vector<std::string> lines_;
};
void queue(const User &u) {
  ReportQueue q;
  if (Manager::shared().isAccepted(Category::Measurement))
    q.push("played by " + u.email);
  q.push("played on " + version());
  q.drain();
}
void eagerQueue(const User &u) {
  EagerQueue q;
  q.push("played by " + u.email);
  if (Manager::shared().isAccepted(Category::Measurement))
    q.push("played on " + version());
  q.drain();
}

// Listeners of the setting keep a copy up to date.
class Player {
public:
  void consentChanged() { report_ = settings().shareUsage; }
  void themeChanged() { dark_ = settings().darkTheme; }
  void played(const Episode &e, const User &u) const {
    if (report_)
      track(e.title + u.phone); // ok
  }
  void skipped(const Episode &e, const User &u) const {
    if (dark_)
      track(e.title + u.phone); // expect: privacy-unconsented-flow
  }

private:
  bool report_ = false;
  bool dark_ = false;
};
void player(const User &u) {
  Player p;
  p.consentChanged();
  p.themeChanged();
  const Episode e{"Pilot", 1800};
  p.played(e, u);
  p.skipped(e, u);
}

// Optionals.
void optionalAnswer(const User &u) {
  if (const auto yes = store().find("telemetry/enabled"); yes && *yes)
    track(u.phone); // ok
}
void optionalAnswerNo(const User &u) {
  if (const auto yes = store().find("telemetry/enabled"); yes && !*yes)
    track(u.phone); // expect: privacy-inverted-consent
}
void optionalOtherKey(const User &u) {
  if (const auto yes = store().find("ui/dark"); yes.value_or(false))
    track(u.phone); // expect: privacy-unconsented-flow
}
void optionalOr(const User &u) {
  if (store().find("telemetry/enabled").value_or(false))
    track(u.phone); // ok
}

} // namespace podcast_client
