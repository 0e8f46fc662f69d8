// A photo app: a settings dialog, a store, a telemetry service and an uploader,
// each a class of its own.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <array>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace prog_photos {
using namespace app;

// What the user ticked, by purpose.
class Permissions {
public:
  void load(const Consent &c) {
    for (Purpose p : {Purpose::Analytics, Purpose::Ads, Purpose::Crash})
      granted_[p] = c.granted(p);
  }
  bool has(Purpose p) const {
    auto it = granted_.find(p);
    return it != granted_.end() && it->second;
  }
  bool knows(Purpose p) const { return granted_.find(p) != granted_.end(); }
  bool any() const {
    for (const auto &[purpose, on] : granted_)
      if (on)
        return true;
    return false;
  }

private:
  std::map<Purpose, bool> granted_;
};

void shared(const User &u) {
  Permissions p;
  p.load(consent());
  if (p.has(Purpose::Analytics))
    track("shared " + u.email); // ok
}

void sharedKnown(const User &u) {
  Permissions p;
  p.load(consent());
  if (p.knows(Purpose::Analytics))
    track("shared " + u.email); // expect: privacy-unconsented-flow
}

void sharedCrossed(const User &u) {
  Permissions p;
  p.load(consent());
  if (p.has(Purpose::Crash))
    track("shared " + u.email); // expect: privacy-wrong-purpose
}

void sharedAny(const User &u) {
  Permissions p;
  p.load(consent());
  if (p.any())
    track("shared " + u.email); // expect: privacy-wrong-purpose
}

// A set that is filled by name.
class Granted {
public:
  explicit Granted(const Consent &c) {
    if (c.granted(Purpose::Analytics))
      all_.insert(Purpose::Analytics);
    if (c.granted(Purpose::Ads))
      all_.insert(Purpose::Ads);
    all_.insert(Purpose::Reporting);
  }
  bool has(Purpose p) const { return all_.count(p) > 0; }

private:
  std::unordered_set<Purpose> all_;
};

void album(const User &u) {
  const Granted g(consent());
  if (g.has(Purpose::Analytics))
    track(u.phone); // ok
}

void albumAds(const User &u) {
  const Granted g(consent());
  if (!g.has(Purpose::Ads))
    return;
  advertise(u.phone); // ok
}

void albumAdsForAnalytics(const User &u) {
  const Granted g(consent());
  if (!g.has(Purpose::Ads))
    return;
  track(u.phone); // expect: privacy-wrong-purpose
}

void albumReport(const User &u) {
  const Granted g(consent());
  if (g.has(Purpose::Reporting))
    report(u.phone); // expect: privacy-unconsented-flow
}

// A table by index.
class Switches {
public:
  enum Which { Usage, Banners, Dark, Count };
  void read(const Consent &c, const Settings &s) {
    on_[Usage] = c.granted(Purpose::Analytics);
    on_[Banners] = c.granted(Purpose::Ads);
    on_[Dark] = s.darkTheme;
  }
  bool operator[](Which w) const { return on_[w]; }
  bool is(Which w) const { return on_[w]; }

private:
  bool on_[Count] = {};
};

void switches(const User &u, const Settings &s) {
  Switches on;
  on.read(consent(), s);
  if (on[Switches::Usage])
    track(u.phone); // ok
  if (on[Switches::Dark])
    track(u.email); // expect: privacy-unconsented-flow
  if (on.is(Switches::Banners))
    advertise(u.email); // ok
}

// The dialog's boxes become settings when it is closed.
class CheckBox {
public:
  void setChecked(bool on) { checked_ = on; }
  bool isChecked() const { return checked_; }

private:
  bool checked_ = false;
};

struct Preferences {
  bool diagnostics = false;
  bool suggestions = false;
  bool animations = true;
};

class PreferencesDialog {
public:
  explicit PreferencesDialog(Preferences &prefs) : prefs_(prefs) {
    diagnostics_.setChecked(consent().granted(Purpose::Analytics));
    suggestions_.setChecked(consent().granted(Purpose::Marketing));
  }
  void apply() {
    prefs_.diagnostics = diagnostics_.isChecked();
    prefs_.suggestions = suggestions_.isChecked();
  }

private:
  Preferences &prefs_;
  CheckBox diagnostics_, suggestions_;
};

class Telemetry {
public:
  explicit Telemetry(const Preferences &p) : prefs_(p) {}
  void opened(const User &u) {
    if (!prefs_.diagnostics)
      return;
    track(u.email); // ok
  }
  void animated(const User &u) {
    if (!prefs_.animations)
      return;
    track(u.email); // expect: privacy-unconsented-flow
  }

private:
  const Preferences &prefs_;
};

void preferences(const User &u) {
  Preferences prefs;
  PreferencesDialog dialog(prefs);
  dialog.apply();
  Telemetry t(prefs);
  t.opened(u);
  t.animated(u);
}

// The uploader is only made where it may send.
class Uploader {
public:
  static std::unique_ptr<Uploader> create(const Consent &c) {
    if (!c.granted(Purpose::Analytics))
      return nullptr;
    return std::unique_ptr<Uploader>(new Uploader);
  }
  void exif(const User &u) {
    track(u.phone); // ok
  }

private:
  Uploader() = default;
};

class BackupUploader {
public:
  static std::unique_ptr<BackupUploader> create(const Consent &c) {
    if (!c.granted(Purpose::Analytics))
      journal().add("backup without consent");
    return std::unique_ptr<BackupUploader>(new BackupUploader);
  }
  void exif(const User &u) {
    track(u.phone); // expect: privacy-unconsented-flow
  }

private:
  BackupUploader() = default;
};

void upload(const User &u) {
  if (auto up = Uploader::create(consent()))
    up->exif(u);
  if (auto up = BackupUploader::create(consent()))
    up->exif(u);
}

// Queued, and asked again where it is sent.
class Queue {
public:
  void add(std::string line) { lines_.push_back(std::move(line)); }
  void flush(const Consent &c) {
    if (!c.granted(Purpose::Analytics)) {
      lines_.clear();
      return;
    }
    for (const std::string &line : lines_)
      track(line); // ok
    lines_.clear();
  }

private:
  std::vector<std::string> lines_;
};

void queued(const User &u) {
  Queue q;
  if (consent().granted(Purpose::Analytics))
    q.add(u.email);
  q.flush(consent());
}

class EagerQueue {
public:
  void add(std::string line) { lines_.push_back(std::move(line)); }
  void flush() {
    for (const std::string &line : lines_)
      track(line); // expect: privacy-unconsented-flow
    lines_.clear();
  }

private:
  std::vector<std::string> lines_;
};

void queuedEagerly(const User &u) {
  EagerQueue q;
  q.add(u.email);
  q.flush();
}

// One batch, each entry with its own purpose.
struct Event {
  Purpose purpose;
  std::string text;
};

void batch(const User &u) {
  const std::vector<Event> events = {{Purpose::Analytics, u.phone},
                                     {Purpose::Analytics, u.email}};
  for (const Event &e : events) {
    if (!consent().granted(e.purpose))
      continue;
    track(e.text); // ok
  }
}

void batchMixed(const User &u) {
  const std::vector<Event> events = {{Purpose::Crash, u.phone},
                                     {Purpose::Email, u.email}};
  for (const Event &e : events) {
    if (!consent().granted(e.purpose))
      continue;
    track(e.text); // expect: privacy-wrong-purpose
  }
}

} // namespace prog_photos
