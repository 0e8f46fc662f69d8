// The right question, the wrong way round.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace wrong_inverted {
using namespace app;

void ifNot(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    track(u.phone); // expect: privacy-inverted-consent
}
void ifSo(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics))
    track(u.phone); // ok
}
void leavesIfSo(const User &u, const Consent &c) {
  if (c.granted(Purpose::Crash))
    return;
  sendCrash(u.email); // expect: privacy-inverted-consent
}
void leavesIfNot(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Crash))
    return;
  sendCrash(u.email); // ok
}
void elseBranch(const User &u, const Settings &s) {
  if (s.showAds)
    journal().add("ads");
  else
    advertise(u.phone); // expect: privacy-inverted-consent
}
void thenBranch(const User &u, const Settings &s) {
  if (s.showAds)
    advertise(u.phone); // ok
  else
    journal().add("no ads");
}

// Denials.
void hidden(const User &u, const Settings &s) {
  if (s.hideMe)
    track(u.email); // expect: privacy-inverted-consent
}
void notHidden(const User &u, const Settings &s) {
  if (!s.hideMe)
    track(u.email); // ok
}
void hiddenGlobal(const User &u) {
  if (g_hideLocation.load())
    track(u.email); // expect: privacy-inverted-consent
}
void notHiddenGlobal(const User &u) {
  if (!g_hideLocation.load())
    track(u.email); // ok
}

// Status codes, levels, days.
void onError(const User &u, Consent &c) {
  if (c.ask(Purpose::Analytics))
    track(u.phone); // expect: privacy-inverted-consent
}
void onSuccess(const User &u, Consent &c) {
  if (!c.ask(Purpose::Analytics))
    track(u.phone); // ok
}
void belowBasic(const User &u, const Consent &c) {
  if (c.mode() < Mode::Basic)
    track(u.phone); // expect: privacy-inverted-consent
}
void notBelowBasic(const User &u, const Consent &c) {
  if (!(c.mode() < Mode::Basic))
    track(u.phone); // ok
}
void noDaysLeft(const User &u, const Consent &c) {
  if (c.days() < 0)
    track(u.phone); // expect: privacy-inverted-consent
}
void daysLeft(const User &u, const Consent &c) {
  if (c.days() < 0)
    return;
  track(u.phone); // ok
}

// Names that say the opposite of what they hold.
void misnamed(const User &u, const Consent &c) {
  const bool denied = c.granted(Purpose::Email);
  if (!denied)
    mail(u.email); // expect: privacy-inverted-consent
}
void named(const User &u, const Consent &c) {
  const bool denied = !c.granted(Purpose::Email);
  if (!denied)
    mail(u.email); // ok
}
static bool isForbidden(Purpose p) { return !consent().granted(p); }
void forbidden(const User &u) {
  if (isForbidden(Purpose::Analytics))
    track(u.phone); // expect: privacy-inverted-consent
}
void notForbidden(const User &u) {
  if (!isForbidden(Purpose::Analytics))
    track(u.phone); // ok
}

// Comparisons.
void equalsFalse(const User &u) {
  if (store().value("telemetry/enabled").toBool() == false)
    track(u.phone); // expect: privacy-inverted-consent
}
void differsFromFalse(const User &u) {
  if (store().value("telemetry/enabled").toBool() != false)
    track(u.phone); // ok
}
void picked(const User &u, const Consent &c) {
  track(c.granted(Purpose::Analytics) ? u.name : u.email); // expect: privacy-inverted-consent
}
void pickedRight(const User &u, const Consent &c) {
  track(c.granted(Purpose::Analytics) ? u.email : u.name); // ok
}

// Dialogs.
void rejected(const User &u) {
  ConsentDialog d(Purpose::Analytics);
  if (d.exec() == DialogResult::Rejected)
    track(u.phone); // expect: privacy-inverted-consent
}
void accepted(const User &u) {
  ConsentDialog d(Purpose::Analytics);
  const DialogResult result = d.exec();
  if (result == DialogResult::Rejected || result == DialogResult::Closed)
    return;
  track(u.phone); // ok
}
class Terms : public TermsDialog {
public:
  void onAccept() override {
    report(currentUser().email); // ok
  }
  void onCancel() override {
    report(currentUser().phone); // expect: privacy-unconsented-flow
  }
};
void terms() {
  Terms t;
  t.show();
}

} // namespace wrong_inverted
