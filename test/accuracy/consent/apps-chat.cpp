// A chat client: settings that say no, presence, and per-account answers.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace apps_chat {
using namespace app;

class UserSettings {
public:
  static UserSettings &instance() {
    static UserSettings the;
    return the;
  }
  bool invisible() const { return settings().hideMe; }
  bool usage() const { return settings().shareUsage; }
  bool theme() const { return settings().darkTheme; }
};

#define SETTING(name) (UserSettings::instance().name())
#define IF_SHARING if (SETTING(usage))

void presence(const User &u) {
  if (SETTING(invisible))
    return;
  track("online " + u.phone); // ok
}

void presenceOtherWay(const User &u) {
  if (!SETTING(invisible))
    return;
  track("online " + u.phone); // expect: privacy-inverted-consent
}

void typing(const User &u) {
  IF_SHARING track("typing " + u.phone); // ok
}

void typingUnderTheTheme(const User &u) {
  if (SETTING(theme))
    track("typing " + u.phone); // expect: privacy-unconsented-flow
}

struct Room {
  std::string name;
  std::vector<Account> members;
};

static bool shares(const Account &a) {
  return consent().granted(Purpose::Analytics, a);
}

void readReceipts(const std::vector<Account> &members) {
  Room room{"room", members};
  for (const Account &member : room.members)
    if (shares(member))
      track(room.name + member.phone); // ok
}

void readReceiptsOfAll(const std::vector<Account> &members,
                       const Account &reader) {
  Room room{"room", members};
  if (!shares(reader))
    return;
  for (const Account &member : room.members)
    track(room.name + member.phone); // expect: privacy-wrong-subject
}

void mention(const Account &from, const Account &to) {
  if (!shares(from) || !shares(to))
    return;
  track(from.phone + " mentions " + to.phone); // ok
}

void mentionHalfAsked(const Account &from, const Account &to) {
  if (!shares(from) && !shares(to))
    return;
  track(from.phone + " mentions " + to.phone); // expect: privacy-wrong-subject
}

// The first message may be counted; the window asks on its own.
class Window {
public:
  explicit Window(const User &u) : user_(u) {}
  void shown() { report_ = SETTING(usage) ? user_.phone : "-"; }
  void closed() {
    if (!report_.empty())
      track(report_); // ok
  }

private:
  User user_;
  std::string report_;
};
class OldWindow {
public:
  explicit OldWindow(const User &u) : user_(u) {}
  void shown() { report_ = SETTING(theme) ? user_.phone : "-"; }
  void closed() {
    if (!report_.empty())
      track(report_); // expect: privacy-unconsented-flow
  }

private:
  User user_;
  std::string report_;
};
void windows(const User &u) {
  Window w(u);
  w.shown();
  w.closed();
  OldWindow o(u);
  o.shown();
  o.closed();
}

} // namespace apps_chat
