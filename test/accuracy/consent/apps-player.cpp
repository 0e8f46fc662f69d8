// A music player: what is playing, who listens, and a scrobbling service.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace apps_player {
using namespace app;

struct Track {
  std::string title;
  std::string listener;
};

// A chain of services; each is asked whether it may.
class Service {
public:
  virtual ~Service() = default;
  virtual bool isEnabled() const = 0;
  virtual void nowPlaying(const Track &t) = 0;
};

class Scrobbler : public Service {
public:
  bool isEnabled() const override { return settings().usageOption.get(); }
  void nowPlaying(const Track &t) override {
    if (!isEnabled())
      return;
    track(t.title + " " + t.listener); // ok
  }
};

class Broadcaster : public Service {
public:
  bool isEnabled() const override { return settings().soundOption.get(); }
  void nowPlaying(const Track &t) override {
    if (!isEnabled())
      return;
    track(t.title + " " + t.listener); // expect: privacy-unconsented-flow
  }
};

class TitleOnly : public Service {
public:
  bool isEnabled() const override { return settings().soundOption.get(); }
  void nowPlaying(const Track &t) override {
    if (!isEnabled())
      return;
    track(t.title); // ok
  }
};

class Player {
public:
  Player() {
    services_.push_back(std::make_unique<Scrobbler>());
    services_.push_back(std::make_unique<Broadcaster>());
    services_.push_back(std::make_unique<TitleOnly>());
  }
  void play(const std::string &title, const User &u) {
    Track t;
    t.title = title;
    t.listener = u.email;
    for (const auto &service : services_)
      service->nowPlaying(t);
  }

private:
  std::vector<std::unique_ptr<Service>> services_;
};

void play(const User &u, const std::string &title) {
  Player player;
  player.play(title, u);
}

// A manager asks for its services, which do not ask themselves.
class Plain {
public:
  virtual ~Plain() = default;
  virtual bool allowed() const = 0;
  virtual void publish(const std::string &s) = 0;
};
class Asking : public Plain {
public:
  bool allowed() const override {
    return consent().granted(Purpose::Analytics);
  }
  void publish(const std::string &s) override {
    track(s); // ok
  }
};
class NotAsking : public Plain {
public:
  bool allowed() const override { return logLevel() > 1; }
  void publish(const std::string &s) override {
    track(s); // expect: privacy-unconsented-flow
  }
};

void publishAsking(const User &u) {
  Asking service;
  if (service.allowed())
    service.publish(u.email);
}
void publishNotAsking(const User &u) {
  NotAsking service;
  if (service.allowed())
    service.publish(u.email);
}

// An update check that sends more than it should.
void checkForUpdate(const User &u) {
  std::string query = "v=" + version();
  if (settings().shareUsage && !u.email.empty())
    query += "&who=" + u.email;
  if (featureOn())
    query += "&beta=1";
  track(query); // ok
}

void checkForUpdateOld(const User &u) {
  std::string query = "v=" + version();
  if (settings().shareUsage || featureOn())
    query += "&who=" + u.email;
  track(query); // expect: privacy-unconsented-flow
}

} // namespace apps_player
