// An answer that is there only as something that is there: a client, a bit, a
// part of a tuple, a scope that throws.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <bitset>
#include <tuple>

namespace carriage_holders {
using namespace app;

class ByReset {
public:
  void start() {
    if (consent().granted(Purpose::Analytics))
      impl_.reset(new Journal());
  }
  void send(const User &u) {
    if (impl_)
      track(u.phone); // ok
  }

private:
  std::shared_ptr<Journal> impl_;
};

class ByEmplace {
public:
  void start() {
    if (consent().granted(Purpose::Analytics))
      impl_.emplace();
  }
  void send(const User &u) {
    if (impl_)
      track(u.phone); // ok
  }

private:
  std::optional<Journal> impl_;
};

class ByChoice {
public:
  ByChoice()
      : impl_(consent().granted(Purpose::Analytics)
                  ? std::make_unique<Journal>()
                  : nullptr) {}
  void send(const User &u) {
    if (impl_ != nullptr)
      track(u.phone); // ok
  }

private:
  std::unique_ptr<Journal> impl_;
};

class Anyway {
public:
  void start() {
    if (consent().granted(Purpose::Analytics))
      impl_.reset(new Journal());
    else
      impl_ = std::make_unique<Journal>();
  }
  void send(const User &u) {
    if (impl_)
      track(u.phone); // expect: privacy-unconsented-flow
  }

private:
  std::unique_ptr<Journal> impl_;
};

void holders(const User &u) {
  ByReset a;
  a.start();
  a.send(u);
  ByEmplace b;
  b.start();
  b.send(u);
  ByChoice().send(u);
  Anyway c;
  c.start();
  c.send(u);
}

// A scope whose maker throws, and what runs when it does.
static void ensure(Purpose p) {
  if (!consent().granted(p))
    throw std::runtime_error("ask first");
}
static void ensureBoth() {
  ensure(Purpose::Analytics);
  ensure(Purpose::Ads);
}
class Scope {
public:
  explicit Scope(Purpose p) { ensure(p); }
};

void scoped(const User &u) {
  try {
    Scope s(Purpose::Analytics);
    track(u.phone); // ok
  } catch (const std::exception &) {
    track(u.name); // ok
  }
}

void twoDeep(const User &u) {
  try {
    ensureBoth();
    track(u.phone);     // ok
    advertise(u.phone); // ok
    sendCrash(u.phone); // expect: privacy-wrong-purpose
  } catch (const std::exception &) {
  }
}

// Tied, bits and bits in functions.
static std::tuple<bool, bool> readBoth() {
  return {consent().granted(Purpose::Analytics),
          consent().granted(Purpose::Ads)};
}

void tied(const User &u) {
  bool usage = false, banners = false;
  std::tie(usage, banners) = readBoth();
  if (usage)
    track(u.phone); // ok
  if (banners)
    advertise(u.phone); // ok
  if (banners)
    track(u.phone); // expect: privacy-wrong-purpose
}

enum Flag : unsigned { Usage = 1, Banners = 2, Theme = 4 };
class Preferences {
public:
  void load(const Consent &c) {
    flags_ = 0;
    if (c.granted(Purpose::Analytics))
      flags_ |= Usage;
    flags_ |= Theme;
  }
  bool has(Flag f) const { return (flags_ & f) != 0; }
  bool hasAll(unsigned f) const { return (flags_ & f) == f; }

private:
  unsigned flags_ = 0;
};

static bool test(unsigned flags, Flag f) { return flags & f; }
static unsigned current(const Consent &c) {
  return (c.granted(Purpose::Analytics) ? Usage : 0) |
         (c.granted(Purpose::Ads) ? Banners : 0);
}

void tested(const User &u) {
  const unsigned flags = current(consent());
  if (test(flags, Usage))
    track(u.phone); // ok
  if (test(flags, Banners))
    track(u.phone); // expect: privacy-wrong-purpose
  if (flags == (Usage | Banners))
    track(u.phone); // ok
}

// An answer that is asked for once and kept.
class Kept {
public:
  bool get() {
    if (!kept_)
      kept_ = consent().granted(Purpose::Analytics);
    return *kept_;
  }
  bool asked() {
    if (!kept_.has_value())
      kept_ = consent().granted(Purpose::Analytics);
    return kept_.has_value();
  }

private:
  std::optional<bool> kept_;
};

void kept(const User &u) {
  Kept k;
  if (k.get())
    track(u.phone); // ok
}

void keptAtAll(const User &u) {
  Kept k;
  if (k.asked())
    track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace carriage_holders
