// An installer: pages, message boxes, a finish button.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_wizard {
using namespace app;

static int messageBox(const char *text) {
  journal().add(text);
  return consent().granted(Purpose::Analytics) ? 6 : logLevel() > 0 ? 7 : 2;
}
enum Button { Ok = 1, Cancel = 2, Yes = 6, No = 7 };

void firstPage(const User &u) {
  if (messageBox("Send usage statistics?") == Yes)
    track(u.email); // ok
}
void secondPage(const User &u) {
  if (messageBox("Send usage statistics?") == No)
    track(u.email); // expect: privacy-inverted-consent
}
void thirdPage(const User &u) {
  const int answer = messageBox("Help us?");
  if (answer != 6)
    return;
  track(u.phone); // ok
}
void fourthPage(const User &u) {
  const int answer = messageBox("Help us?");
  if (answer == Cancel)
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}
void fifthPage(const User &u) {
  switch (messageBox("Improve the product?")) {
  case Yes:
    track(u.email); // ok
    break;
  case No:
  case Cancel:
    track(version()); // ok
    break;
  default:
    break;
  }
}
void sixthPage(const User &u) {
  switch (messageBox("Improve the product?")) {
  case No:
    journal().add("no");
    [[fallthrough]];
  case Yes:
    track(u.email); // expect: privacy-unconsented-flow
    break;
  default:
    break;
  }
}

// The last page runs its handler only if the box was ticked.
class Page {
public:
  virtual ~Page() = default;
  virtual void finished() {}
  virtual void aborted() {}
  void run() {
    if (consent().granted(Purpose::Analytics))
      finished();
    else
      aborted();
  }
};
class StatsPage : public Page {
public:
  explicit StatsPage(const User &u) : user_(u) {}
  void finished() override {
    track(user_.email); // ok
  }
  void aborted() override {
    track(user_.phone); // expect: privacy-inverted-consent
  }

private:
  User user_;
};
class TermsPage : public TermsDialog {
public:
  explicit TermsPage(const User &u) : user_(u) {}
  void onAccept() override { install("accept " + user_.email); }
  void onCancel() override {
    track(version()); // ok
  }

private:
  static void install(const std::string &line) {
    track(line); // ok
  }
  User user_;
};
void lastPage(const User &u) {
  StatsPage page(u);
  page.run();
}
void termsPage(const User &u) {
  TermsPage page(u);
  page.show();
}

// Several dialogs.
void dialogAccepted(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  if (dialog.exec() == DialogResult::Accepted)
    track(u.email); // ok
}
void dialogClosed(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  if (dialog.exec() != DialogResult::Rejected)
    track(u.email); // expect: privacy-unconsented-flow
}
void dialogRejected(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  const DialogResult r = dialog.exec();
  if (r == DialogResult::Rejected || r == DialogResult::Closed)
    return;
  track(u.email); // ok
}
void dialogForAds(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  if (dialog.exec() == DialogResult::Accepted)
    advertise(u.email); // expect: privacy-wrong-purpose
}

// An exit code says what they said.
void asked(const User &u) {
  if (int rc = consent().ask(Purpose::Crash); rc == 0)
    sendCrash(u.email); // ok
}
void askedWrongly(const User &u) {
  if (int rc = consent().ask(Purpose::Crash); rc >= 0)
    sendCrash(u.email); // expect: privacy-unconsented-flow
}
void askedAndFailed(const User &u) {
  if (consent().ask(Purpose::Crash))
    sendCrash(u.email); // expect: privacy-inverted-consent
}
void askedAndDone(const User &u) {
  if (!consent().ask(Purpose::Crash))
    sendCrash(u.email); // ok
}

} // namespace usual_wizard
