// A game's save system: a writer and a reader over bytes, slots, undo of edits.
#pragma once
#include "../../Inputs/app.h"
#include <array>
#include <cstring>

namespace save {

template <class Derived> struct Savable {
  template <class Ar> void io(Ar &ar) { static_cast<Derived *>(this)->fields(ar); }
};

class Writer {
public:
  void operator()(const std::string &s) {
    std::uint32_t n = std::uint32_t(s.size());
    const auto *raw = reinterpret_cast<const unsigned char *>(&n);
    bytes_.insert(bytes_.end(), raw, raw + sizeof n);
    bytes_.insert(bytes_.end(), s.begin(), s.end());
  }
  void operator()(int v) {
    unsigned char raw[sizeof v];
    std::memcpy(raw, &v, sizeof v);
    for (unsigned char b : raw)
      bytes_.push_back(b);
  }
  std::vector<unsigned char> take() { return std::move(bytes_); }

private:
  std::vector<unsigned char> bytes_;
};

class Reader {
public:
  explicit Reader(const std::vector<unsigned char> &b) : at_(b.data()), end_(at_ + b.size()) {}
  void operator()(std::string &s) {
    std::uint32_t n = 0;
    std::memcpy(&n, at_, sizeof n);
    at_ += sizeof n;
    s.assign(at_, at_ + n);
    at_ += n;
  }
  void operator()(int &v) {
    std::memcpy(&v, at_, sizeof v);
    at_ += sizeof v;
  }
  bool done() const { return at_ == end_; }

private:
  const unsigned char *at_, *end_;
};

struct Hero : Savable<Hero> {
  std::string nick, owner;
  int level = 1;
  template <class Ar> void fields(Ar &ar) {
    ar(nick);
    ar(owner);
    ar(level);
  }
};

struct World : Savable<World> {
  std::string seed;
  int day = 0;
  template <class Ar> void fields(Ar &ar) {
    ar(seed);
    ar(day);
  }
};

class Slots {
public:
  static constexpr int kAuto = 0, kManual = 1;
  template <class T> void store(int slot, T &thing) {
    Writer w;
    thing.io(w);
    slots_[slot] = w.take();
  }
  template <class T> T load(int slot) const {
    T t;
    Reader r(slots_[slot]);
    t.io(r);
    return t;
  }
  const std::vector<unsigned char> &raw(int slot) const { return slots_[slot]; }
  void wipe(int slot) { slots_[slot].clear(); }

private:
  std::array<std::vector<unsigned char>, 2> slots_;
};

class Edit {
public:
  virtual ~Edit() = default;
  virtual void redo(Hero &h) = 0;
  virtual void undo(Hero &h) = 0;
};
class History {
public:
  void run(Hero &h, std::unique_ptr<Edit> e);
  bool back(Hero &h);

private:
  std::vector<std::unique_ptr<Edit>> done_;
};
std::unique_ptr<Edit> rename(std::string to);
std::unique_ptr<Edit> levelUp(int by);

} // namespace save
