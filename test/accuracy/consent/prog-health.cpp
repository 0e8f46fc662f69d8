// A health app in the manner of Qt: settings by name, properties that tell of
// their changes, pages of a wizard, models per person, policies with versions
// and dates.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <functional>
#include <memory>
#include <set>

namespace prog_health {
using namespace app;

// A property that tells of its changes.
template <class T> class Property {
public:
  explicit Property(T v = T()) : value_(std::move(v)) {}
  const T &value() const { return value_; }
  operator T() const { return value_; }
  void setValue(T v) {
    if (v == value_)
      return;
    value_ = std::move(v);
    for (const auto &f : changed_)
      f(value_);
  }
  void onChanged(std::function<void(const T &)> f) {
    changed_.push_back(std::move(f));
  }

private:
  T value_;
  std::vector<std::function<void(const T &)>> changed_;
};

class Preferences {
public:
  Property<bool> share, remind;
  Property<int> fontSize{12};
  void load() {
    share.setValue(consent().granted(Purpose::Analytics));
    remind.setValue(featureOn());
  }
};
void preferred(const User &u) {
  Preferences p;
  p.load();
  if (p.share)
    track(u.email); // ok
}
void preferredValue(const User &u) {
  Preferences p;
  p.load();
  if (!p.share.value())
    return;
  track(u.email); // ok
}
void preferredRemind(const User &u) {
  Preferences p;
  p.load();
  if (p.remind)
    track(u.email); // expect: privacy-unconsented-flow
}
void preferredFont(const User &u) {
  Preferences p;
  p.load();
  if (p.fontSize > 10)
    track(u.email); // expect: privacy-unconsented-flow
}

// Settings by name, behind a class of constants.
struct Names {
  static constexpr const char *Usage = "telemetry/enabled";
  static constexpr const char *Dark = "ui/dark";
};
class AppSettings {
public:
  explicit AppSettings(Store &s) : store_(s) {}
  bool usage() const { return flag(Names::Usage); }
  bool dark() const { return flag(Names::Dark); }
  bool flag(const char *name) const { return store_.value(name).toBool(); }

private:
  Store &store_;
};
void named(const User &u, Store &s) {
  AppSettings a(s);
  if (a.usage())
    track(u.email); // ok
}
void namedDark(const User &u, Store &s) {
  AppSettings a(s);
  if (a.dark())
    track(u.email); // expect: privacy-unconsented-flow
}
void namedDirect(const User &u, Store &s) {
  const AppSettings a(s);
  if (a.flag(Names::Usage) && !a.flag(Names::Dark))
    track(u.email); // ok
}

// A wizard: the last page acts on what the pages before said.
class Page {
public:
  virtual ~Page() = default;
  virtual bool accepted() const = 0;
};
class ConsentPage : public Page {
public:
  explicit ConsentPage(Purpose p) : purpose_(p) {}
  bool accepted() const override { return consent().granted(purpose_); }

private:
  Purpose purpose_;
};
class WelcomePage : public Page {
public:
  bool accepted() const override { return true; }
};
void wizard(const User &u) {
  const ConsentPage page(Purpose::Analytics);
  if (page.accepted())
    track(u.email); // ok
}
void wizardWelcome(const User &u) {
  const WelcomePage page;
  if (page.accepted())
    track(u.email); // expect: privacy-unconsented-flow
}
void wizardPages(const User &u) {
  std::vector<std::unique_ptr<Page>> pages;
  pages.push_back(std::make_unique<WelcomePage>());
  pages.push_back(std::make_unique<ConsentPage>(Purpose::Analytics));
  for (const auto &p : pages)
    if (!p->accepted())
      return;
  track(u.email); // ok
}
void wizardPagesAny(const User &u) {
  std::vector<std::unique_ptr<Page>> pages;
  pages.push_back(std::make_unique<WelcomePage>());
  pages.push_back(std::make_unique<ConsentPage>(Purpose::Analytics));
  bool any = false;
  for (const auto &p : pages)
    any = any || p->accepted();
  if (any)
    track(u.email); // expect: privacy-unconsented-flow
}

// A model per person.
class Patient {
public:
  explicit Patient(const Account &a) : account_(a) {}
  bool shares() const { return account_.allows(Purpose::Analytics); }
  const std::string &phone() const { return account_.phone; }
  int id() const { return account_.id; }

private:
  const Account &account_;
};
void patient(const Account &a) {
  const Patient p(a);
  if (p.shares())
    track(p.phone()); // ok
}
void patients(const std::vector<Account> &all) {
  for (const Account &a : all) {
    const Patient p(a);
    if (!p.shares())
      continue;
    track(p.phone()); // ok
  }
}
void patientsFirst(const std::vector<Account> &all) {
  const Patient first(all.front());
  for (const Account &a : all) {
    const Patient p(a);
    if (first.shares())
      track(p.phone()); // expect: privacy-wrong-subject
  }
}
void patientsSorted(std::vector<Account> all) {
  auto end = std::remove_if(all.begin(), all.end(), [](const Account &a) {
    return !a.allows(Purpose::Analytics);
  });
  all.erase(end, all.end());
  for (const Account &a : all)
    track(a.phone); // ok
}
void patientsErased(std::vector<Account> all) {
  std::erase_if(all, [](const Account &a) { return !a.shareUsage; });
  for (const Account &a : all)
    track(a.phone); // ok
}
void patientsErasedWrong(std::vector<Account> all) {
  std::erase_if(all, [](const Account &a) { return a.label.empty(); });
  for (const Account &a : all)
    track(a.phone); // expect: privacy-unconsented-flow
}
void patientFound(const std::vector<Account> &all) {
  auto it = std::find_if(all.begin(), all.end(), [](const Account &a) {
    return a.allows(Purpose::Analytics);
  });
  if (it != all.end())
    track(it->phone); // ok
}
void patientFoundOther(const std::vector<Account> &all) {
  auto it = std::find_if(all.begin(), all.end(),
                         [](const Account &a) { return a.id > 0; });
  if (it != all.end())
    track(it->phone); // expect: privacy-unconsented-flow
}

// A consent has a version and an end.
struct Record {
  bool given = false;
  int version = 0;
};
constexpr int CurrentVersion = 3;
static Record record() {
  Record r;
  r.given = consent().granted(Purpose::Analytics);
  r.version = logLevel();
  return r;
}
static bool valid(const Record &r) {
  if (r.version < CurrentVersion - 100)
    return false;
  return r.given;
}
static bool recent(const Record &r) {
  return r.version >= CurrentVersion - 100;
}
void versioned(const User &u) {
  if (valid(record()))
    track(u.email); // ok
}
void versionedOnly(const User &u) {
  if (recent(record()))
    track(u.email); // expect: privacy-unconsented-flow
}
void days(const User &u) {
  const int left = consent().days();
  if (left <= 0)
    return;
  track(u.email); // ok
}
void daysMin(const User &u) {
  if (std::min(consent().days(), 30) >= 0)
    track(u.email); // ok
}
void daysNot(const User &u) {
  if (consent().days() < 0)
    track(u.email); // expect: privacy-inverted-consent
}

// A chart is made of what may be shown elsewhere.
struct Chart {
  std::string title, legend;
};
static Chart chart(const User &u, bool named) {
  Chart c{"chart", ""};
  if (named)
    c.legend = u.email;
  return c;
}
void charted(const User &u) {
  track(chart(u, consent().granted(Purpose::Analytics)).legend); // ok
}
void chartedAlways(const User &u) {
  track(chart(u, true).legend); // expect: privacy-unconsented-flow
}
void chartedTitle(const User &u) {
  track(chart(u, true).title); // ok
}

// A view model keeps its enabled state in step.
class ShareButton {
public:
  ShareButton() { refresh(); }
  void refresh() { setEnabled(consent().granted(Purpose::Analytics)); }
  void click(const User &u) {
    if (!isEnabled())
      return;
    track(u.email); // ok
  }

protected:
  bool isEnabled() const { return enabled_; }
  void setEnabled(bool on) { enabled_ = on; }

private:
  bool enabled_ = false;
};
class PlainButton {
public:
  void setEnabled(bool on) { enabled_ = on; }
  void click(const User &u) {
    if (!enabled_)
      return;
    track(u.email); // expect: privacy-unconsented-flow
  }

private:
  bool enabled_ = false;
};
void buttons(const User &u) {
  ShareButton s;
  s.click(u);
  PlainButton p;
  p.setEnabled(featureOn());
  p.click(u);
}

// Doctors are given what was allowed for them.
enum class Part { Steps, Heart };
static std::optional<Purpose> purposeOf(Part p) {
  switch (p) {
  case Part::Steps:
    return Purpose::Analytics;
  case Part::Heart:
    return std::nullopt;
  }
  return std::nullopt;
}
static bool mayShow(Part part) {
  const auto p = purposeOf(part);
  return p && consent().granted(*p);
}
static bool mayShowLoose(Part part) {
  const auto p = purposeOf(part);
  return !p || consent().granted(*p);
}
void parts(const User &u) {
  if (mayShow(Part::Steps))
    track(u.email); // ok
}
void partsLoose(const User &u) {
  if (mayShowLoose(Part::Heart))
    track(u.email); // expect: privacy-unconsented-flow
}
void partsLooseSteps(const User &u) {
  if (mayShowLoose(Part::Steps))
    track(u.email); // ok
}

// A lambda that is asked each time.
void asks(const User &u) {
  const auto may = [c = &consent()](Purpose p) { return c->granted(p); };
  const auto send = [&](const std::string &s) {
    if (may(Purpose::Analytics))
      track(s); // ok
  };
  send(u.email);
  send(u.phone);
}
void asksOnce(const User &u) {
  const auto send = [may = consent().granted(Purpose::Analytics)](
                        const std::string &s) {
    if (may)
      track(s); // ok
  };
  send(u.email);
}

} // namespace prog_health
