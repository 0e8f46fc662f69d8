// A music player: scrobbling, observers of settings, queues that wait for a
// connection, a history that is sent in pages.
// POLICY: Inputs/idioms.yaml
#include "Inputs/app.h"

namespace idiom_music_player {
using namespace app;

// The scrobbler is told when the setting changes.
class Scrobbler {
public:
  Scrobbler() { settingsChanged(); }
  void settingsChanged() { enabled_ = settings().telemetry.load(); }
  void soundChanged() { loud_ = settings().soundOption.get(); }
  void played(const std::string &song) {
    if (!enabled_)
      return;
    track(song + currentUser().email); // ok
  }
  void playedLoud(const std::string &song) {
    if (!loud_)
      return;
    track(song + currentUser().email); // expect: privacy-unconsented-flow
  }

private:
  bool enabled_ = false;
  bool loud_ = false;
};
void songEnded(const std::string &song) {
  Scrobbler s;
  s.settingsChanged();
  s.played(song);
}
void songEndedLoud(const std::string &song) {
  Scrobbler s;
  s.soundChanged();
  s.playedLoud(song);
}

// Submission is put off until the track is over.
void afterTrack(const std::string &song) {
  later([song] {
    if (settings().shareUsage)
      track(song + deviceId()); // ok
  });
}
void afterTrackAskedNow(const std::string &song) {
  if (!settings().shareUsage)
    return;
  later([song] {
    track(song + deviceId()); // expect: privacy-stale-consent
  });
}
void afterTrackKeptFlag(const std::string &song) {
  const bool share = settings().shareUsage;
  later([song, share] {
    if (share)
      track(song + deviceId()); // expect: privacy-stale-consent
  });
}
void rightAway(const std::string &song) {
  const bool share = settings().shareUsage;
  now([&] {
    if (share)
      track(song + deviceId()); // ok
  });
}

// Offline plays.
class History {
public:
  void add(std::string line) { lines_.push_back(std::move(line)); }
  void clear() { lines_.clear(); }
  bool empty() const { return lines_.empty(); }
  std::string take() {
    std::string first = lines_.front();
    lines_.pop_front();
    return first;
  }

private:
  std::deque<std::string> lines_;
};
static History s_history;
static History s_checkedHistory;

// Everything is written down, and sent once there is a yes.
void recordPlay(const User &u) {
  s_history.add("play " + u.email);
  if (!consent().granted(Purpose::Analytics))
    return;
  while (!s_history.empty())
    track(s_history.take()); // expect: privacy-retroactive-consent
}
void recordPlayChecked(const User &u) {
  if (!consent().granted(Purpose::Analytics)) {
    s_checkedHistory.clear();
    return;
  }
  s_checkedHistory.add("play " + u.email);
  while (!s_checkedHistory.empty())
    track(s_checkedHistory.take()); // ok
}

// Usage switched on by an option object.
static bool wantsStats(const Settings &s) { return s.usageOption; }
static bool wantsSound(const Settings &s) { return s.soundOption.value(); }
void libraryScan(const Settings &s) {
  if (wantsStats(s))
    track("files " + deviceId()); // ok
}
void libraryScanSound(const Settings &s) {
  if (wantsSound(s))
    track("files " + deviceId()); // expect: privacy-unconsented-flow
}

// Concert offers.
void concerts(const User &u) {
  const bool offers = settings().showAds;
  const bool stats = settings().shareUsage;
  if (offers && stats)
    advertise(u.phone); // ok
}
void concertsEither(const User &u) {
  const bool offers = settings().showAds;
  const bool stats = settings().shareUsage;
  if (offers || stats)
    advertise(u.phone); // expect: privacy-wrong-purpose
}

// Radio stations are counted without saying who listens.
void station(const std::string &name) {
  track(name + version()); // ok
}
void stationListener(const std::string &name) {
  track(name + advertisingId()); // expect: privacy-unconsented-flow
}

} // namespace idiom_music_player
