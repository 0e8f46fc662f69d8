// Dialogs and first-run wizards: what closing the window means.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace common_dialogs {
using namespace app;

void accepted(const User &u) {
  ConsentDialog d(Purpose::Analytics);
  if (d.exec() == DialogResult::Accepted)
    track(u.email); // ok
}
void rejected(const User &u) {
  ConsentDialog d(Purpose::Analytics);
  if (d.exec() == DialogResult::Rejected)
    track(u.email); // expect: privacy-inverted-consent
}
void notClosed(const User &u) {
  ConsentDialog d(Purpose::Analytics);
  const auto how = d.exec();
  if (how == DialogResult::Closed)
    return;
  track(u.email); // expect: privacy-unconsented-flow
}
void neither(const User &u) {
  ConsentDialog d(Purpose::Analytics);
  const auto how = d.exec();
  if (how == DialogResult::Closed || how == DialogResult::Rejected)
    return;
  track(u.email); // ok
}
void wantedAds(const User &u) {
  if (ConsentDialog d(Purpose::Analytics); d.exec() == DialogResult::Accepted)
    advertise(u.email); // expect: privacy-wrong-purpose
}
void truthy(const User &u) {
  ConsentDialog d(Purpose::Analytics);
  if (static_cast<int>(d.exec()))
    track(u.email); // expect: privacy-unconsented-flow
}
void asNumber(const User &u) {
  ConsentDialog d(Purpose::Analytics);
  if (static_cast<int>(d.exec()) == 2)
    track(u.email); // ok
}

// A wizard of pages.
class WizardPage {
public:
  virtual ~WizardPage() = default;
  virtual bool next() = 0;
};
class WelcomePage : public WizardPage {
public:
  bool next() override { return true; }
};
class PrivacyPage : public WizardPage {
public:
  bool next() override {
    ConsentDialog d(Purpose::Analytics);
    agreed_ = d.exec() == DialogResult::Accepted;
    return true;
  }
  bool agreed() const { return agreed_; }

private:
  bool agreed_ = false;
};
void wizard(const User &u) {
  WelcomePage hello;
  PrivacyPage privacy;
  for (WizardPage *p : std::initializer_list<WizardPage *>{&hello, &privacy})
    if (!p->next())
      return;
  if (privacy.agreed())
    track("first run " + u.phone); // ok
}
void wizardDone(const User &u) {
  WelcomePage hello;
  PrivacyPage privacy;
  bool done = hello.next();
  done = done && privacy.next();
  if (done)
    track("first run " + u.phone); // expect: privacy-unconsented-flow
}

// A page that one cannot pass without agreeing.
class HardPage {
public:
  void show() {
    ConsentDialog d(Purpose::Analytics);
    while (d.exec() != DialogResult::Accepted) {
      if (++tries_ > 2)
        quit("agree or leave");
    }
  }
  void showOnce() {
    ConsentDialog d(Purpose::Analytics);
    while (d.exec() != DialogResult::Accepted) {
      if (++tries_ > 2)
        break;
    }
  }

private:
  int tries_ = 0;
};
void hard(const User &u) {
  HardPage p;
  p.show();
  track(u.phone); // ok
}
void soft(const User &u) {
  HardPage p;
  p.showOnce();
  track(u.phone); // expect: privacy-unconsented-flow
}

// Terms: accepting runs the handler.
class Terms : public TermsDialog {
public:
  explicit Terms(const User &u) : user_(u) {}
  void onAccept() override {
    track("agreed " + user_.email); // ok
  }
  void onCancel() override {
    track("declined " + user_.name); // ok
  }

private:
  User user_;
};
void terms(const User &u) {
  Terms t(u);
  t.show();
}
class AdTerms : public TermsDialog {
public:
  explicit AdTerms(const User &u) : user_(u) {}
  void onAccept() override {
    helper();
    advertise(user_.email); // expect: privacy-wrong-purpose
  }

private:
  void helper() {
    track(user_.phone); // ok
  }
  User user_;
};
void adTerms(const User &u) {
  AdTerms t(u);
  t.show();
}

// The answer travels through an optional: closed, no, yes.
static std::optional<bool> prompt() {
  ConsentDialog d(Purpose::Analytics);
  switch (d.exec()) {
  case DialogResult::Accepted:
    return true;
  case DialogResult::Rejected:
    return false;
  case DialogResult::Closed:
    break;
  }
  return std::nullopt;
}
void prompted(const User &u) {
  if (const auto a = prompt(); a && *a)
    track(u.phone); // ok
}
void promptedSomehow(const User &u) {
  if (prompt())
    track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace common_dialogs
