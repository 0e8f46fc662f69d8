// A widget application: dialogs that apply to services, actions, observers.
// POLICY: Inputs/real.yaml
#include "Inputs/app.h"
#include <algorithm>

namespace real_qtapp {
using namespace app;

// Signals as the toolkits have them.
template <class... A> class Signal {
public:
  void connect(std::function<void(A...)> slot) {
    slots_.push_back(std::move(slot));
  }
  void emit(A... a) const {
    for (const auto &slot : slots_)
      slot(a...);
  }

private:
  std::vector<std::function<void(A...)>> slots_;
};

class CheckBox {
public:
  void setChecked(bool on) { on_ = on; }
  bool isChecked() const { return on_; }

private:
  bool on_ = false;
};

// A preferences page that shows the answer and hands it to the service.
class UsageService {
public:
  void setEnabled(bool on) { enabled_ = on; }
  bool isEnabled() const { return enabled_; }
  void documentOpened(const User &u) {
    if (!isEnabled())
      return;
    track(u.email); // ok
  }

private:
  bool enabled_ = false;
};

class PrivacyPage {
public:
  void load() { usage_.setChecked(store().value("telemetry/enabled").toBool()); }
  void apply(UsageService &service) { service.setEnabled(usage_.isChecked()); }

private:
  CheckBox usage_;
};

void preferencesApplied(const User &u) {
  UsageService service;
  PrivacyPage page;
  page.load();
  page.apply(service);
  service.documentOpened(u);
}

class SpellService {
public:
  void setEnabled(bool on) { enabled_ = on; }
  void documentOpened(const User &u) {
    if (!enabled_)
      return;
    track(u.email); // expect: privacy-unconsented-flow
  }

private:
  bool enabled_ = false;
};

class EditingPage {
public:
  void load() { spelling_.setChecked(store().value("ui/spelling").toBool()); }
  void apply(SpellService &service) {
    service.setEnabled(spelling_.isChecked());
  }

private:
  CheckBox spelling_;
};

void editingApplied(const User &u) {
  SpellService service;
  EditingPage page;
  page.load();
  page.apply(service);
  service.documentOpened(u);
}

// A main window that asks its settings in the slot.
class MainWindow {
public:
  explicit MainWindow(const User &u) : user_(u) {
    opened.connect([this](const std::string &file) { onOpened(file); });
    closed.connect([this](const std::string &file) { onClosed(file); });
  }
  Signal<const std::string &> opened, closed;

private:
  void onOpened(const std::string &file) {
    if (settings().shareUsage)
      track(file + user_.email); // ok
  }
  void onClosed(const std::string &file) {
    if (settings().darkTheme)
      track(file + user_.email); // expect: privacy-unconsented-flow
  }
  User user_;
};

void windowShown(const User &u) {
  MainWindow window(u);
  window.opened.emit("a.txt");
  window.closed.emit("a.txt");
}

// Message boxes.
static bool confirmUsage() {
  ConsentDialog box(Purpose::Analytics);
  return box.exec() == DialogResult::Accepted;
}

static bool showUsage() {
  ConsentDialog box(Purpose::Analytics);
  return box.exec() != DialogResult::Accepted;
}

void surveyOffered(const User &u) {
  if (!confirmUsage())
    return;
  track(u.phone); // ok
}

void surveyMisread(const User &u) {
  if (!showUsage())
    return;
  track(u.phone); // expect: privacy-inverted-consent
}

void surveySwitch(const User &u) {
  ConsentDialog box(Purpose::Analytics);
  switch (box.exec()) {
  case DialogResult::Accepted:
    track(u.phone); // ok
    break;
  case DialogResult::Rejected:
    journal().add("rejected");
    break;
  case DialogResult::Closed:
    track(u.phone); // expect: privacy-inverted-consent
    break;
  }
}

void surveyTicked(const User &u) {
  ConsentDialog box(Purpose::Analytics);
  const auto result = box.exec();
  journal().add("survey shown");
  redraw();
  if (result != DialogResult::Accepted)
    return;
  track(u.email); // ok
}

// A wizard whose finish page runs only once the terms were accepted.
class Wizard : public TermsDialog {
public:
  explicit Wizard(const User &u) : user_(u) {}
  void onAccept() override {
    track(user_.email); // ok
  }
  void onCancel() override {
    // norun: the runs show more than the policy says of cancelling
    track(user_.email); // expect: privacy-unconsented-flow
  }

private:
  User user_;
};

void wizardRun(const User &u) {
  Wizard wizard(u);
  wizard.show();
}

// A status bar indicator, and the state it shows, kept in the window.
class StatusBar {
public:
  void refresh(const Consent &c) {
    usage_ = c.granted(Purpose::Analytics);
    online_ = featureOn();
  }
  bool usage() const { return usage_; }
  bool online() const { return online_; }

private:
  bool usage_ = false;
  bool online_ = false;
};

void statusClicked(const User &u, const Consent &c) {
  StatusBar bar;
  bar.refresh(c);
  if (bar.online() && bar.usage())
    track(u.email); // ok
  if (bar.online() || bar.usage())
    track(u.email); // expect: privacy-unconsented-flow
}

// An action enabled by the answer, and one by the selection.
class Action {
public:
  explicit Action(std::function<void()> run) : run_(std::move(run)) {}
  void setEnabled(bool on) { enabled_ = on; }
  void trigger() {
    if (enabled_)
      run_();
  }

private:
  std::function<void()> run_;
  bool enabled_ = false;
};

void actionEnabled(const User &u, const Consent &c) {
  Action send([&u] {
    track(u.phone); // ok
  });
  send.setEnabled(c.granted(Purpose::Analytics));
  send.trigger();
}

void actionSelected(const User &u, bool selected) {
  Action send([&u] {
    track(u.phone); // expect: privacy-unconsented-flow
  });
  send.setEnabled(selected);
  send.trigger();
}

} // namespace real_qtapp
