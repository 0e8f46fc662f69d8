// An office suite: first-run dialogs, surveys, status codes, a feedback page.
// POLICY: Inputs/idioms.yaml
#include "Inputs/app.h"

namespace idiom_office_suite {
using namespace app;

void firstRun(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  if (dialog.exec() == DialogResult::Accepted)
    track(u.email); // ok
}
void firstRunClosed(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  if (dialog.exec() != DialogResult::Rejected)
    track(u.email); // expect: privacy-unconsented-flow
}
void firstRunNo(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  if (dialog.exec() != DialogResult::Accepted)
    track(u.email); // expect: privacy-inverted-consent
}

// Old code with error codes.
enum { OK = 0, E_REFUSED = 5 };
static int queryConsent(Purpose p, const char *) { return consent().ask(p); }

void surveyInvite() {
  const int rc = queryConsent(Purpose::Email, "survey");
  if (rc != OK) {
    journal().add("no survey");
    return;
  }
  mail(currentUser().email); // ok
}
void surveyInviteOneCode() {
  const int rc = queryConsent(Purpose::Email, "survey");
  if (rc == E_REFUSED) {
    journal().add("no survey");
    return;
  }
  mail(currentUser().email); // expect: privacy-unconsented-flow
}
void surveyInviteNegative() {
  if (queryConsent(Purpose::Email, "survey"))
    mail(currentUser().email); // expect: privacy-inverted-consent
}

// Answers through an out-parameter.
static bool loadChoice(bool &usage) {
  usage = consent().granted(Purpose::Analytics);
  return featureOn();
}
void featureUse(const User &u) {
  bool usage = false;
  if (!loadChoice(usage))
    return;
  if (usage)
    track(u.phone); // ok
}
void featureUseLoaded(const User &u) {
  bool usage = false;
  if (!loadChoice(usage))
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

// The privacy page, read into a struct.
struct PageState {
  bool usage;
  bool offers;
};
static PageState readPage() {
  return {consent().granted(Purpose::Analytics),
          consent().granted(Purpose::Ads)};
}
void pageApplied(const User &u) {
  const auto [usage, offers] = readPage();
  if (usage)
    track(u.email); // ok
  if (offers)
    advertise(u.email); // ok
}
void pageAppliedCrossed(const User &u) {
  const auto [offers, usage] = readPage();
  if (usage)
    track(u.email); // expect: privacy-wrong-purpose
  if (offers)
    redraw();
}

// "Do you want to tell us how it went?" once in a session.
static bool agreedToTell() {
  journal().add("asked");
  ConsentDialog dialog(Purpose::Analytics);
  return DialogResult::Accepted == dialog.exec();
}
void exportFinished(int pages, const User &u) {
  if (pages > 0 && agreedToTell())
    trackUser(u); // ok
}
void exportFinishedShown(int pages, const User &u) {
  if (pages > 0 || agreedToTell())
    trackUser(u); // expect: privacy-unconsented-flow
}

// The licence assistant.
class Licence : public TermsDialog {
public:
  void onAccept() override {
    track(currentUser().email); // ok
  }
  void onCancel() override {
    track(currentUser().email); // expect: privacy-inverted-consent
  }
};
void licence() { Licence().show(); }

} // namespace idiom_office_suite
