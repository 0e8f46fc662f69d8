// An e-reader: the answer is kept in objects and handed around.
// POLICY: Inputs/asks.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"

namespace second_reader {
using namespace app;

// Set in the constructor.
class Shelf {
public:
  Shelf() : counts_(consent().granted(Purpose::Analytics)), big_(featureOn()) {}
  void opened(const User &u) {
    if (counts_)
      track("opened " + u.email); // ok
  }
  void closed(const User &u) {
    if (big_)
      track("closed " + u.email); // expect: privacy-unconsented-flow
  }

private:
  bool counts_;
  bool big_;
};
void shelf(const User &u) {
  Shelf s;
  s.opened(u);
  s.closed(u);
}

// A struct of options, filled from the settings.
struct Options {
  bool report = false;
  bool nightly = false;
};
static Options load() {
  Options o;
  o.report = settings().shareUsage;
  o.nightly = settings().darkTheme;
  return o;
}
void pageTurned(const User &u) {
  const Options o = load();
  if (o.report)
    track("page " + u.email); // ok
}
void pageBack(const User &u) {
  const Options o = load();
  if (o.nightly)
    track("page " + u.email); // expect: privacy-unconsented-flow
}
void chapterRead(const User &u) {
  auto [report, nightly] = load();
  if (report && !nightly)
    track("chapter " + u.email); // ok
}
void bookRead(const User &u) {
  auto [report, nightly] = load();
  if (!report || nightly)
    return;
  track("book " + u.email); // ok
}
void noteRead(const User &u) {
  auto [report, nightly] = load();
  if (!report && nightly)
    return;
  track("note " + u.email); // expect: privacy-unconsented-flow
}

// Out-parameters.
static void ask(bool &may, bool &fast) {
  may = consent().granted(Purpose::Analytics);
  fast = logLevel() > 1;
}
void highlighted(const User &u) {
  bool may = false, fast = false;
  ask(may, fast);
  if (may)
    track("mark " + u.email); // ok
}
void annotated(const User &u) {
  bool may = false, fast = false;
  ask(may, fast);
  if (fast)
    track("note " + u.email); // expect: privacy-unconsented-flow
}
void underlined(const User &u) {
  bool may = false, fast = false;
  ask(fast, may);
  if (may)
    track("line " + u.email); // expect: privacy-unconsented-flow
}

// A parameter.
static void send(const User &u, bool allowed) {
  if (allowed)
    track(u.phone); // ok
}
void borrowed(const User &u) { send(u, consent().granted(Purpose::Analytics)); }
static void sendLoan(const User &u, bool allowed) {
  if (allowed)
    track(u.phone); // expect: privacy-unconsented-flow
}
void returned(const User &u) {
  sendLoan(u, consent().granted(Purpose::Analytics));
}
void renewed(const User &u) { sendLoan(u, true); }

// A callable that asks.
void synced(const User &u) {
  auto may = [] { return settings().telemetry.load(); };
  if (may())
    track("sync " + u.email); // ok
}
void resynced(const User &u) {
  auto may = [] { return settings().soundOption.get(); };
  if (may())
    track("sync " + u.email); // expect: privacy-unconsented-flow
}
void guarded(const User &u) {
  const std::function<bool()> may = [] {
    return consent().granted(Purpose::Analytics);
  };
  if (!may())
    return;
  track("guarded " + u.email); // ok
}

// Behind an interface.
class Gate {
public:
  virtual ~Gate() = default;
  virtual bool open() const = 0;
};
class UsageGate : public Gate {
public:
  bool open() const override { return settings().usageOption; }
};
class SoundGate : public Gate {
public:
  bool open() const override { return settings().soundOption; }
};
void dictionary(const User &u) {
  UsageGate gate;
  const Gate &g = gate;
  if (g.open())
    track("word " + u.email); // ok
}
void translation(const User &u) {
  SoundGate gate;
  const Gate &g = gate;
  if (g.open())
    track("word " + u.email); // expect: privacy-unconsented-flow
}

// Picked up by an observer of the settings.
class Lamp {
public:
  void settingsChanged(const Settings &s) {
    usage_ = s.shareUsage;
    dark_ = s.darkTheme;
  }
  void lit(const User &u) {
    if (usage_)
      track("lit " + u.email); // ok
    if (dark_)
      track("dim " + u.email); // expect: privacy-unconsented-flow
  }

private:
  bool usage_ = false;
  bool dark_ = false;
};
void lamp(const User &u) {
  Lamp l;
  l.settingsChanged(settings());
  l.lit(u);
}

} // namespace second_reader
