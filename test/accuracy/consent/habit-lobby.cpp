// A multiplayer lobby: gates behind interfaces, events, queued messages.
// POLICY: Inputs/habits.yaml
#include "Inputs/habits.h"

namespace habit_lobby {
using namespace app;

class PrivacyGate {
public:
  virtual ~PrivacyGate() = default;
  virtual bool allows(Purpose p) const = 0;
};
class ServerGate : public PrivacyGate {
public:
  bool allows(Purpose p) const override { return consent().granted(p); }
};
class OfflineGate : public PrivacyGate {
public:
  bool allows(Purpose) const override { return false; }
};

class Lobby {
public:
  explicit Lobby(std::unique_ptr<PrivacyGate> gate) : gate_(std::move(gate)) {}
  void joined(const User &u) {
    if (gate_->allows(Purpose::Analytics))
      track("joined " + u.phone); // ok
  }
  void left(const User &u) {
    if (gate_->allows(Purpose::Ads))
      track("left " + u.phone); // expect: privacy-wrong-purpose
  }
  void kicked(const User &u) {
    if (gate_->allows(Purpose::Analytics))
      return;
    track("kicked " + u.phone); // expect: privacy-inverted-consent
  }

private:
  std::unique_ptr<PrivacyGate> gate_;
};

static std::unique_ptr<PrivacyGate> makeGate() {
  if (featureOn())
    return std::make_unique<ServerGate>();
  return std::make_unique<OfflineGate>();
}
void roundTrip(const User &u) {
  Lobby lobby(makeGate());
  lobby.joined(u);
}
void leaves(const User &u) {
  Lobby lobby(std::make_unique<ServerGate>());
  lobby.left(u);
}
void isKicked(const User &u) {
  Lobby lobby(std::make_unique<ServerGate>());
  lobby.kicked(u);
}

// What every event does, and what each does for itself.
class Event {
public:
  virtual ~Event() = default;
  void submit(const User &u) {
    if (!settings().usageOption)
      return;
    doSubmit(u);
  }
  void play(const User &u) {
    if (!settings().soundOption)
      return;
    doPlay(u);
  }

protected:
  virtual void doSubmit(const User &u) = 0;
  virtual void doPlay(const User &u) = 0;
};
class MatchStarted : public Event {
protected:
  void doSubmit(const User &u) override {
    track("match " + u.phone); // ok
  }
  void doPlay(const User &u) override {
    track("gong " + u.phone); // expect: privacy-unconsented-flow
  }
};
void matchStarted(const User &u) {
  MatchStarted event;
  event.submit(u);
  event.play(u);
}

// Callables.
static void withConsent(Purpose p, const std::function<void()> &what) {
  if (consent().granted(p))
    what();
}
void ranked(const User &u) {
  withConsent(Purpose::Analytics, [&] {
    track(u.phone); // ok
  });
}
void sponsored(const User &u) {
  withConsent(Purpose::Marketing, [&] {
    track(u.phone); // expect: privacy-wrong-purpose
  });
}
void sponsorBanner(const User &u) {
  withConsent(Purpose::Marketing, [&] {
    advertise(u.phone); // ok
  });
}
void invited(const User &u) {
  const std::function<bool()> agreed = [] { return settings().shareUsage; };
  if (agreed())
    track("invited " + u.phone); // ok
}
void invitedInvisible(const User &u) {
  const std::function<bool()> invisible = [] { return settings().hideMe; };
  if (invisible())
    track("invited " + u.phone); // expect: privacy-inverted-consent
}
void invitedVisible(const User &u) {
  const std::function<bool()> invisible = [] { return settings().hideMe; };
  if (!invisible())
    track("invited " + u.phone); // ok
}

// Messages wait for the connection.
class Outbox {
public:
  void push(std::string line) { lines_.push_back(std::move(line)); }
  void pump() {
    for (const std::string &line : lines_)
      track(line); // expect: privacy-stale-consent
    lines_.clear();
  }
  void pumpAsking() {
    for (const std::string &line : careful_)
      if (consent().granted(Purpose::Analytics))
        track(line); // ok
    careful_.clear();
  }
  void pushCareful(std::string line) { careful_.push_back(std::move(line)); }

private:
  std::vector<std::string> lines_;
  std::vector<std::string> careful_;
};
static Outbox s_outbox;
void connected() {
  s_outbox.pump();
  s_outbox.pumpAsking();
}
void said(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  s_outbox.push("said by " + u.phone);
  s_outbox.pushCareful("said by " + u.phone);
}

// The party, and its voice channel.
void partyFormed(const std::vector<User> &party) {
  for (const User &member : party) {
    if (!Application::instance().settings.shareUsage)
      continue;
    trackUser(member); // ok
  }
}
void voiceOpened(Metrics &voice) {
  if (Application::instance().settings.telemetry)
    voice.start("voice"); // ok
}
void voiceOpenedAtOnce(Metrics &voice) {
  voice.start("voice"); // expect: privacy-early-collection
}
void later1(const User &u) {
  later([phone = u.phone] {
    if (!settings().shareUsage)
      return;
    track(phone); // ok
  });
}
void atOnce(const User &u) {
  if (settings().shareUsage)
    now([&] { track(u.phone); }); // ok
}

} // namespace habit_lobby
