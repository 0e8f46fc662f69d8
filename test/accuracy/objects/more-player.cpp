// FLAGS: -std=c++20
// A music player: songs with tags, properties with signals, packed headers.
#include "../Inputs/app.h"
#include <array>
#include <cstdio>
#include <cstring>

namespace player {
using namespace app;

template <typename T> class Property {
public:
  Property() = default;
  explicit Property(T v) : m_value(std::move(v)) {}
  Property &operator=(const T &v) {
    m_value = v;
    if (m_changed)
      m_changed(m_value);
    return *this;
  }
  const T &get() const { return m_value; }
  void onChanged(std::function<void(const T &)> f) { m_changed = std::move(f); }

private:
  T m_value{};
  std::function<void(const T &)> m_changed;
};

class Player {
public:
  Property<std::string> nowPlaying;
  Property<std::string> account;
  Property<int> volume{50};
};

void properties(const Person &p) {
  Player pl;
  pl.nowPlaying.onChanged([](const std::string &s) {
    track(s); // ok
  });
  pl.account.onChanged([](const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  });
  pl.nowPlaying = p.name + " - Live";
  pl.account = p.email;
  track(pl.nowPlaying.get());   // ok
  track(pl.account.get());      // expect: privacy-unconsented-flow
  trackNumber(pl.volume.get()); // ok
  pl.account = std::string();
  track(pl.account.get()); // ok
}

struct Id3v1 {
  char magic[3];
  char title[30];
  char artist[30];
  char comment[30];
};

void tagFile(const Person &p) {
  Id3v1 tag;
  std::memset(&tag, 0, sizeof(tag));
  std::memcpy(tag.magic, "TAG", 3);
  std::snprintf(tag.artist, sizeof(tag.artist), "%s", p.name.c_str());
  std::snprintf(tag.comment, sizeof(tag.comment), "%s", p.phone.c_str());
  trackBytes(tag.magic, 3);   // ok
  trackText(tag.artist);      // ok
  trackText(tag.comment);     // expect: privacy-unconsented-flow
  tag.comment[0] = 0;
  Id3v1 fresh = {};
  tag = fresh;
  trackText(tag.comment); // ok
}

class Playlist {
public:
  class Entry {
  public:
    std::string uri;
    std::string addedBy;
  };
  Playlist &operator+=(Entry e) {
    m_entries.push_back(std::move(e));
    return *this;
  }
  const Entry &first() const { return m_entries.front(); }
  Playlist without() const {
    Playlist out(*this);
    for (auto &e : out.m_entries)
      e.addedBy = "someone";
    return out;
  }

private:
  std::vector<Entry> m_entries;
};

void playlists(const Person &p) {
  Playlist l;
  l += {"file:///a.ogg", p.email};
  track(l.first().uri);     // ok
  track(l.first().addedBy); // expect: privacy-unconsented-flow
  Playlist shared = l.without();
  track(shared.first().addedBy); // ok
  Playlist mine = l;
  track(mine.first().addedBy); // expect: privacy-unconsented-flow
}

// A setting is one of three things.
struct Setting {
  enum class Type { Int, Real, Text } type = Type::Int;
  union {
    int i;
    double d;
    const char *s;
  };
  static Setting ofInt(int v) {
    Setting x;
    x.type = Type::Int;
    x.i = v;
    return x;
  }
  static Setting ofReal(double v) {
    Setting x;
    x.type = Type::Real;
    x.d = v;
    return x;
  }
  static Setting ofText(const char *v) {
    Setting x;
    x.type = Type::Text;
    x.s = v;
    return x;
  }
};

void settings(const Person &p) {
  Setting lat = Setting::ofReal(p.latitude);
  Setting gain = Setting::ofReal(0.7);
  Setting dev = Setting::ofText(deviceId());
  Setting build = Setting::ofText(buildName());
  Setting hits = Setting::ofInt(p.score);
  trackReal(lat.d);    // expect: privacy-unconsented-flow
  trackReal(gain.d);   // ok
  trackText(dev.s);    // expect: privacy-unconsented-flow
  trackText(build.s);  // ok
  trackNumber(hits.i); // ok
  dev = build;
  trackText(dev.s); // ok
}

struct Flags {
  unsigned shuffle : 1;
  unsigned repeat : 2;
  unsigned year : 13;
};

void flags(const Person &p) {
  Flags f{1, 2, 0};
  f.year = static_cast<unsigned>(p.birthYear) & 0x1fff;
  trackNumber(f.year);    // expect: privacy-unconsented-flow
  trackNumber(f.shuffle); // ok
  trackNumber(f.repeat);  // ok
  f.year = 0;
  trackNumber(f.year); // ok
}

struct Equalizer {
  std::array<double, 3> bands{0, 0, 0};
  std::string preset = "flat";
};
struct Device {
  Equalizer eq[2];
  std::string serial;
};

void devices(const Person &p) {
  Device d;
  d.serial = deviceId();
  d.eq[0].bands[1] = p.latitude;
  d.eq[1].preset = p.name;
  trackReal(d.eq[0].bands[1]); // expect: privacy-unconsented-flow
  trackReal(d.eq[0].bands[2]); // ok
  trackReal(d.eq[1].bands[1]); // ok
  track(d.eq[1].preset);       // ok
  track(d.serial);             // expect: privacy-unconsented-flow
  Device e = d;
  e.serial.clear();
  track(e.serial);             // ok
  trackReal(e.eq[0].bands[1]); // expect: privacy-unconsented-flow
}

} // namespace player
