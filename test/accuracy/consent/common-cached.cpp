// Answers kept in members, and withdrawal handlers that clear them or forget.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace common_cached {
using namespace app;

class Uploader {
public:
  explicit Uploader(const User &u)
      : user_(u), ok_(consent().granted(Purpose::Analytics)) {}
  void leave() {
    consent().withdraw(Purpose::Analytics);
    ok_ = false;
  }
  void send() {
    if (ok_)
      track(user_.email); // ok
  }

private:
  User user_;
  bool ok_;
};
class CrashUploader {
public:
  explicit CrashUploader(const User &u)
      : user_(u), ok_(consent().granted(Purpose::Crash)) {}
  void leave() {
    consent().withdraw(Purpose::Crash);
    journal().add("left");
  }
  void send() {
    if (ok_)
      sendCrash(user_.email); // expect: privacy-stale-consent
  }

private:
  User user_;
  bool ok_;
};
class AdSlot {
public:
  explicit AdSlot(const User &u) : user_(u) { refresh(); }
  void refresh() { ok_ = consent().granted(Purpose::Ads); }
  void leave() {
    consent().withdraw(Purpose::Ads);
    refresh();
  }
  void show() {
    if (ok_)
      advertise(user_.phone); // ok
    else
      advertise("house ad"); // ok
  }

private:
  User user_;
  bool ok_ = false;
};
class Newsletter {
public:
  explicit Newsletter(const User &u) : user_(u) { refresh(); }
  void refresh() { ok_ = consent().granted(Purpose::Email); }
  void leave() {
    refresh();
    consent().withdraw(Purpose::Email);
  }
  void send() {
    if (!ok_)
      return;
    mail(user_.email); // expect: privacy-stale-consent
  }

private:
  User user_;
  bool ok_ = false;
};
void uploads(const User &u) {
  Uploader a(u);
  a.send();
  a.leave();
  a.send();
}
void crashes(const User &u) {
  CrashUploader a(u);
  a.send();
  a.leave();
  a.send();
}
void slots(const User &u) {
  AdSlot a(u);
  a.show();
  a.leave();
  a.show();
}
void letters(const User &u) {
  Newsletter a(u);
  a.send();
  a.leave();
  a.send();
}

} // namespace common_cached
