// Programs that ask, once more: toolbars, uploads, sessions, plug-ins, sync.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <list>
#include <sstream>

namespace asks_again {
using namespace app;

// A setup assistant.
class Wizard {
public:
  void page(int n) {
    if (n == 2)
      agreed_ = consent().ask(Purpose::Analytics) == 0;
    if (n == 3)
      tour_ = featureOn();
  }
  void finish(const User &u) const {
    if (agreed_)
      track(u.email); // ok
    if (tour_)
      track(u.phone); // expect: privacy-unconsented-flow
  }

private:
  bool agreed_ = false, tour_ = false;
};
void wizard(const User &u) {
  Wizard w;
  for (int i = 0; i < 4; ++i)
    w.page(i);
  w.finish(u);
}

// An upload in parts.
class Upload {
public:
  explicit Upload(bool full) : full_(full) {}
  Upload &add(const std::string &s) {
    body_ << s;
    return *this;
  }
  Upload &addPersonal(const std::string &s) {
    if (full_)
      body_ << s;
    return *this;
  }
  std::string text() const { return body_.str(); }

private:
  bool full_;
  std::ostringstream body_;
};
void upload(const User &u) {
  Upload up(consent().granted(Purpose::Crash));
  up.add(version()).addPersonal(u.email);
  sendCrash(up.text()); // ok
}
void uploadAll(const User &u) {
  Upload up(consent().granted(Purpose::Crash));
  up.add(version()).add(u.email);
  sendCrash(up.text()); // expect: privacy-unconsented-flow
}

// A helper that says why not.
static const char *whyNot(Purpose p) {
  if (!featureOn())
    return "offline";
  if (!consent().granted(p))
    return "not allowed";
  return nullptr;
}
void noReason(const User &u) {
  if (const char *why = whyNot(Purpose::Ads)) {
    journal().add(why);
    return;
  }
  advertise(u.email); // ok
}
void aReason(const User &u) {
  if (whyNot(Purpose::Ads))
    advertise(u.email); // expect: privacy-unconsented-flow
}

// A scope that says whether it may send.
class Scope {
public:
  explicit Scope(Purpose p) : may_(consent().granted(p)) {}
  ~Scope() { journal().add("end"); }
  void send(const std::string &s) {
    if (may_)
      track(s); // ok
  }
  void sendAnyway(const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  }

private:
  const bool may_;
};
void scopes(const User &u) {
  Scope s(Purpose::Analytics);
  s.send(u.email);
  s.sendAnyway(u.phone);
}

// A dialog with a callback for each answer.
static void choose(const std::function<void()> &yes,
                   const std::function<void()> &no) {
  ConsentDialog d(Purpose::Analytics);
  if (d.exec() == DialogResult::Accepted)
    yes();
  else
    no();
}
void chosen(const User &u) {
  choose([&] { track(u.email); }, // ok
         [] { redraw(); });
}
void chosenNo(const User &u) {
  choose([] { redraw(); },
         [&] { track(u.email); }); // expect: privacy-inverted-consent
}

// Numbers from a settings file: 0 never, 1 ask, 2 always.
static int sendReports() {
  if (consent().granted(Purpose::Crash))
    return 2;
  return featureOn() ? 1 : 0;
}
void always(const User &u) {
  if (sendReports() == 2)
    sendCrash(u.email); // ok
}
void notNever(const User &u) {
  if (sendReports() != 0)
    sendCrash(u.email); // expect: privacy-unconsented-flow
}
void atLeastTwo(const User &u) {
  const int mode = sendReports();
  if (mode < 2)
    return;
  sendCrash(u.email); // ok
}
void switchMode(const User &u) {
  switch (sendReports()) {
  case 2:
    sendCrash(u.email); // ok
    break;
  case 1:
    sendCrash(u.phone); // expect: privacy-inverted-consent
    break;
  }
}

// Sync: each peer with its own answer.
struct Peer {
  Account account;
  bool allowed = false;
};
static std::vector<Peer> peersOf(const std::vector<Account> &all) {
  std::vector<Peer> out;
  for (const Account &a : all)
    out.push_back({a, a.allows(Purpose::Analytics)});
  return out;
}
void peers(const std::vector<Account> &all) {
  for (const Peer &p : peersOf(all))
    if (p.allowed)
      track(p.account.phone); // ok
}
void peersAll(const std::vector<Account> &all) {
  for (const Peer &p : peersOf(all))
    if (!p.account.label.empty())
      track(p.account.phone); // expect: privacy-unconsented-flow
}

// A job that is cancelled without consent.
class Job {
public:
  void cancel() { cancelled_ = true; }
  void run(const User &u) {
    if (cancelled_)
      return;
    track(u.email); // ok
  }

private:
  bool cancelled_ = false;
};
void cancelled(const User &u) {
  Job j;
  if (!consent().granted(Purpose::Analytics))
    j.cancel();
  j.run(u);
}
class LooseJob {
public:
  void cancel() { cancelled_ = true; }
  void run(const User &u) {
    if (cancelled_)
      return;
    track(u.email); // expect: privacy-unconsented-flow
  }

private:
  bool cancelled_ = false;
};
void cancelledByFeature(const User &u) {
  LooseJob j;
  if (!featureOn())
    j.cancel();
  j.run(u);
}

// Kept together: the answer and the data.
struct Signed {
  std::string mail;
  bool allowed;
};
static void submit(const Signed &s) {
  if (!s.allowed)
    return;
  track(s.mail); // ok
}
void signedOff(const User &u) {
  submit({u.email, consent().granted(Purpose::Analytics)});
}

// A closure that is made or not.
void maybeCallback(const User &u) {
  std::function<void()> send;
  if (consent().granted(Purpose::Analytics))
    send = [&] {
      track(u.email); // ok
    };
  redraw();
  if (send)
    send();
}
void maybeCallbackOther(const User &u) {
  std::function<void()> send = [&] {
    track(u.email); // expect: privacy-unconsented-flow
  };
  if (!consent().granted(Purpose::Analytics))
    redraw();
  if (send)
    send();
}

// Blocked until asked.
void untilAsked(const User &u) {
  bool ok = false;
  for (int tries = 0; tries < 3 && !ok; ++tries)
    ok = consent().ask(Purpose::Analytics) == 0;
  if (!ok)
    return;
  track(u.email); // ok
}
void triesOnly(const User &u) {
  bool ok = false;
  int tries = 0;
  for (; tries < 3 && !ok; ++tries)
    ok = consent().ask(Purpose::Analytics) == 0;
  if (tries > 0)
    track(u.email); // expect: privacy-unconsented-flow
}

// By name, from a table of flags.
static std::map<std::string, bool> flags() {
  return {{"stats", consent().granted(Purpose::Analytics)},
          {"fast", featureOn()}};
}
void byName(const User &u) {
  const auto f = flags();
  if (f.at("stats"))
    track(u.email); // ok
}
void byOtherName(const User &u) {
  const auto f = flags();
  if (f.at("fast"))
    track(u.email); // expect: privacy-unconsented-flow
}

// A list of lines, filtered on the way out.
void filteredLines(const User &u) {
  std::vector<std::pair<bool, std::string>> lines = {
      {true, u.email}, {false, version()}};
  for (const auto &[personal, line] : lines) {
    if (personal && !consent().granted(Purpose::Analytics))
      continue;
    track(line); // ok
  }
}

} // namespace asks_again
