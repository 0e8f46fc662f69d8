// A media player: observers, members set by them, and queues.
// POLICY: Inputs/usual.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"

namespace usual_observer {
using namespace app;

class Telemetry {
public:
  void onConsentChanged(bool given) { enabled_ = given; }
  void onThemeChanged(bool dark) { dark_ = dark; }
  void played(const std::string &who) {
    if (enabled_)
      track("played " + who); // ok
  }
  void stopped(const std::string &who) {
    if (dark_)
      track("stopped " + who); // expect: privacy-unconsented-flow
  }
  void paused(const std::string &who) {
    if (!enabled_)
      track("paused " + who); // expect: privacy-inverted-consent
  }
  void seeked(const std::string &who) {
    if (!enabled_)
      return;
    track("seeked " + who); // ok
  }

private:
  bool enabled_ = false;
  bool dark_ = false;
};
static Telemetry &telemetry() {
  static Telemetry the;
  return the;
}
void observed() {
  telemetry().onConsentChanged(consent().granted(Purpose::Analytics));
  telemetry().onThemeChanged(settings().darkTheme);
}
void played(const User &u) {
  telemetry().played(u.email);
  telemetry().seeked(u.email);
}
void stopped(const User &u) {
  telemetry().stopped(u.email);
  telemetry().paused(u.email);
}

// Set once, in the constructor.
class Uploader {
public:
  Uploader() : allowed_(consent().granted(Purpose::Analytics)), fast_(featureOn()) {}
  void song(const std::string &who) const {
    if (allowed_)
      track("song " + who); // ok
  }
  void album(const std::string &who) const {
    if (fast_)
      track("album " + who); // expect: privacy-unconsented-flow
  }
  void artist(const std::string &who) const {
    if (allowed_)
      sendCrash("artist " + who); // expect: privacy-wrong-purpose
  }

private:
  const bool allowed_;
  const bool fast_;
};
void uploaded(const User &u) {
  const Uploader uploader;
  uploader.song(u.email);
  uploader.album(u.email);
  uploader.artist(u.email);
}

// Two answers in one object.
class Rights {
public:
  void refresh() {
    usage_ = consent().granted(Purpose::Analytics);
    offers_ = consent().granted(Purpose::Marketing);
  }
  bool usage() const { return usage_; }
  bool offers() const { return offers_; }

private:
  bool usage_ = false;
  bool offers_ = false;
};
void listened(const User &u) {
  Rights rights;
  rights.refresh();
  if (rights.usage())
    track(u.email); // ok
  if (rights.offers())
    advertise(u.email); // ok
}
void skipped(const User &u) {
  Rights rights;
  rights.refresh();
  if (rights.offers())
    track(u.phone); // expect: privacy-wrong-purpose
  if (rights.usage())
    mail(u.phone); // expect: privacy-wrong-purpose
}

// A listener is made only where they agreed.
class Listener {
public:
  virtual ~Listener() = default;
  virtual void heard(const std::string &who) = 0;
};
class SendingListener : public Listener {
public:
  void heard(const std::string &who) override {
    track("heard " + who); // ok
  }
};
class QuietListener : public Listener {
public:
  void heard(const std::string &) override {}
};
static std::unique_ptr<Listener> makeListener() {
  if (consent().granted(Purpose::Analytics))
    return std::make_unique<SendingListener>();
  return std::make_unique<QuietListener>();
}
void heard(const User &u) {
  const auto listener = makeListener();
  if (consent().granted(Purpose::Analytics))
    listener->heard(u.email);
}

} // namespace usual_observer
