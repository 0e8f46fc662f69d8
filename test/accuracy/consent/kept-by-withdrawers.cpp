// Objects that take a consent back themselves, and what they keep of it.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
namespace withdrawers {
using namespace app;
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
void crashes(const User &u) {
  CrashUploader b(u);
  b.leave();
  b.send();
}
void letters(const User &u) {
  Newsletter b(u);
  b.leave();
  b.send();
}
} // namespace withdrawers
