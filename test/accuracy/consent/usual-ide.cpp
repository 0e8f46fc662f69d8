// An IDE: interfaces, plugins, std::function and templates.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_ide {
using namespace app;

class IPrivacy {
public:
  virtual ~IPrivacy() = default;
  virtual bool mayCollect() const = 0;
  virtual bool isOnline() const = 0;
};
class Privacy final : public IPrivacy {
public:
  bool mayCollect() const override { return consent().granted(Purpose::Analytics); }
  bool isOnline() const override { return featureOn(); }
};
static const IPrivacy &privacy() {
  static Privacy the;
  return the;
}

void completed(const User &u) {
  if (privacy().mayCollect())
    track(u.email); // ok
}
void compiled(const User &u) {
  if (privacy().isOnline())
    track(u.email); // expect: privacy-unconsented-flow
}
void linted(const User &u) {
  const IPrivacy &p = privacy();
  if (p.isOnline() && p.mayCollect())
    track(u.email); // ok
  if (p.isOnline() || p.mayCollect())
    track(u.phone); // expect: privacy-unconsented-flow
}

// A base class does the asking, or does not.
class Action {
public:
  virtual ~Action() = default;
  void perform(const User &u) {
    if (privacy().mayCollect())
      log(u);
    execute(u);
  }

protected:
  virtual void log(const User &) {}
  virtual void execute(const User &) {}
};
class Refactor : public Action {
protected:
  void log(const User &u) override {
    track("refactor " + u.email); // ok
  }
};
class Format : public Action {
protected:
  void execute(const User &u) override {
    track("format " + u.email); // expect: privacy-unconsented-flow
  }
};
void refactored(const User &u) {
  Refactor action;
  action.perform(u);
}
void formatted(const User &u) {
  Format action;
  action.perform(u);
}

// Predicates.
static bool when(const std::function<bool()> &allowed) { return allowed(); }
void debugged(const User &u) {
  if (when([] { return consent().granted(Purpose::Analytics); }))
    track("debug " + u.email); // ok
}
void ran(const User &u) {
  if (when([] { return featureOn(); }))
    track("run " + u.email); // expect: privacy-unconsented-flow
}
template <class F> static void ifAllowed(F &&send) {
  if (consent().granted(Purpose::Analytics))
    send();
}
template <class F> static void ifOnline(F &&send) {
  if (featureOn())
    send();
}
void indexed(const User &u) {
  ifAllowed([&] {
    track("index " + u.email); // ok
  });
}
void searched(const User &u) {
  ifOnline([&] {
    track("search " + u.email); // expect: privacy-unconsented-flow
  });
}
void profiled(const User &u) {
  const auto allowed = [](Purpose p) { return consent().granted(p); };
  if (allowed(Purpose::Crash))
    sendCrash(u.email); // ok
  if (allowed(Purpose::Ads))
    sendCrash(u.phone); // expect: privacy-wrong-purpose
}

// Purposes by template.
template <Purpose P> static bool may() { return consent().grantedFor<P>(); }
void published(const User &u) {
  if (may<Purpose::Reporting>())
    report(u.email); // ok
  if (may<Purpose::Crash>())
    report(u.phone); // expect: privacy-wrong-purpose
}
void committed(const User &u) {
  if (may<Purpose::Marketing>())
    advertise(u.email); // ok
  if (may<Purpose::Ads>())
    mail(u.email); // expect: privacy-wrong-purpose
}
void branched(const User &u) {
  if constexpr (sizeof(int) == 4) {
    if (!may<Purpose::Analytics>())
      return;
  }
  report(u.email); // ok
}

} // namespace usual_ide
