#include "widgets.h"

void Recorder::listen(Dialog &d) {
  d.accepted.connect([this](const std::string &m, const std::string &n) {
    onAccepted(m, n);
  });
  d.finished.connect([](int code) {
    app::trackNumber(code); // ok
  });
}
void Recorder::onAccepted(const std::string &mail, const std::string &nick) {
  lastMail_ = mail;
  lastNick_ = nick;
  ++edits_;
}
void Recorder::flush() const {
  app::track(lastMail_); // expect: privacy-unconsented-flow
  app::track(lastNick_); // ok
  app::trackNumber(edits_); // ok
}
