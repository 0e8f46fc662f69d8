// A game: statistics of a match, gathered while it runs and sent when it ends.
// POLICY: Inputs/askfirst.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"

namespace apps_game {
using namespace app;

static bool uploadEnabled() {
  return store().getBool("General", "EnableTelemetry");
}
static bool soundEnabled() { return store().getBool("General", "EnableSound"); }

// Gathers only if allowed when the match starts.
class UploadLog {
public:
  explicit UploadLog(bool enabled) : enabled_(enabled) {}
  ~UploadLog() { finish(); }
  void start(const User &player) {
    if (!enabled_)
      return;
    lines_.push_back("player " + player.email);
  }
  void turn(int n) {
    if (enabled_)
      lines_.push_back("turn " + std::to_string(n));
  }

private:
  void finish() {
    for (const std::string &line : lines_)
      track(line); // ok
  }
  bool enabled_;
  std::vector<std::string> lines_;
};

// Gathers always, asks about something else.
class ChattyLog {
public:
  explicit ChattyLog(bool enabled) : enabled_(enabled) {}
  ~ChattyLog() {
    if (!enabled_)
      return;
    for (const std::string &line : lines_)
      track(line); // expect: privacy-unconsented-flow
  }
  void start(const User &player) { lines_.push_back(player.email); }

private:
  bool enabled_;
  std::vector<std::string> lines_;
};

void match(const User &player, int turns) {
  UploadLog log(uploadEnabled());
  log.start(player);
  for (int n = 0; n < turns; ++n)
    log.turn(n);
}

void chattyMatch(const User &player) {
  ChattyLog log(soundEnabled());
  log.start(player);
}

// A server that announces itself.
enum class Advertise { No, Lan, Public };
class Server {
public:
  Server(const User &host, Advertise how) : host_(host), how_(how) {}
  void announce() {
    switch (how_) {
    case Advertise::No:
      return;
    case Advertise::Lan:
      journal().add("lan only");
      return;
    case Advertise::Public:
      break;
    }
    if (uploadEnabled())
      track("host " + host_.name + " " + host_.email); // ok
  }
  void announceOld() {
    if (how_ == Advertise::No)
      return;
    track("host " + host_.name + " " + host_.email); // expect: privacy-unconsented-flow
  }

private:
  User host_;
  Advertise how_;
};

void host(const User &u) {
  Server server(u, Advertise::Public);
  server.announce();
  server.announceOld();
}

// Crash reports: the answer is asked for at the crash, by a box.
void crashed(const User &u) {
  ConsentDialog box(Purpose::Crash);
  const std::string text = "crash of " + u.email;
  if (consent().granted(Purpose::Crash) && box.exec() == DialogResult::Accepted)
    sendCrash(text); // ok
}

void crashedQuietly(const User &u) {
  const std::string text = "crash of " + u.email;
  if (uploadEnabled())
    sendCrash(text); // expect: privacy-wrong-purpose
}

} // namespace apps_game
