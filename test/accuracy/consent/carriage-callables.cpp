// Answers behind lambdas, function objects, pointers to functions, templates.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace carriage_callables {
using namespace app;

void lambda(const User &u) {
  auto may = [] { return consent().granted(Purpose::Analytics); };
  auto on = [] { return featureOn(); };
  if (may())
    track(u.phone); // ok
  if (on())
    track(u.phone); // expect: privacy-unconsented-flow
}

void lambdaWithPurpose(const User &u) {
  auto may = [&](Purpose p) { return consent().granted(p); };
  if (may(Purpose::Analytics))
    track(u.phone); // ok
  if (may(Purpose::Ads))
    track(u.phone); // expect: privacy-wrong-purpose
}

void lambdaCaptures(const User &u, const Consent &c) {
  const Purpose p = Purpose::Analytics;
  auto may = [&c, p] { return c.granted(p) && featureOn(); };
  if (may())
    track(u.phone); // ok
}

void function(const User &u) {
  std::function<bool()> may = [] {
    return consent().granted(Purpose::Analytics);
  };
  if (may())
    track(u.phone); // ok
  std::function<bool()> on = featureOn;
  if (on())
    track(u.phone); // expect: privacy-unconsented-flow
}

static bool mayTrack() { return consent().granted(Purpose::Analytics); }
static bool mayTrackOrDebug() { return mayTrack() || featureOn(); }
static bool mayTrackQuietly() {
  const bool may = mayTrack();
  journal().add(may ? "yes" : "no");
  return may;
}
static bool mayTrackVerbose() {
  if (mayTrack()) {
    journal().add("yes");
    return true;
  }
  journal().add("no");
  return false;
}
static bool mayFor(Purpose p) {
  switch (p) {
  case Purpose::Analytics:
    return consent().granted(Purpose::Analytics);
  case Purpose::Crash:
    return featureOn();
  default:
    return false;
  }
}
void wrappers(const User &u) {
  if (mayTrackQuietly())
    track(u.phone); // ok
  if (mayTrackVerbose())
    track(u.phone); // ok
  if (mayTrackOrDebug())
    track(u.phone); // expect: privacy-unconsented-flow
}
void wrapperOfPurpose(const User &u) {
  if (mayFor(Purpose::Analytics))
    track(u.phone); // ok
  if (mayFor(Purpose::Crash))
    track(u.phone); // expect: privacy-unconsented-flow
}

void pointer(const User &u) {
  bool (*ask)() = mayTrack;
  if (ask())
    track(u.phone); // ok
}

struct Asker {
  Purpose p;
  bool operator()() const { return consent().granted(p); }
};
void functionObject(const User &u) {
  Asker usage{Purpose::Analytics}, ads{Purpose::Ads};
  if (usage())
    track(u.phone); // ok
  if (ads())
    track(u.phone); // expect: privacy-wrong-purpose
}

template <class F> static void when(F ask, const User &u) {
  if (ask())
    track(u.phone); // ok
}
template <class F> static void whenOn(F ask, const User &u) {
  if (ask())
    track(u.phone); // expect: privacy-unconsented-flow
}
void templates(const User &u) {
  when([] { return consent().granted(Purpose::Analytics); }, u);
  whenOn([] { return featureOn(); }, u);
}

template <Purpose P> static bool allowed() { return consent().granted(P); }
void templateArgument(const User &u) {
  if (allowed<Purpose::Analytics>())
    track(u.phone); // ok
  if (allowed<Purpose::Ads>())
    track(u.phone); // expect: privacy-wrong-purpose
}

class Sender {
public:
  explicit Sender(std::function<bool()> ask) : ask_(std::move(ask)) {}
  void send(const User &u) {
    if (ask_ && ask_())
      track(u.phone); // ok
  }

private:
  std::function<bool()> ask_;
};
void askerInMember(const User &u) {
  Sender s([] { return consent().granted(Purpose::Analytics); });
  s.send(u);
}

// The answer goes down as an argument.
static void write(const std::string &s, bool may) {
  if (may)
    track(s); // ok
}
static void forward(const std::string &s, bool may) { write(s, may); }
static void decide(const User &u, const Consent &c) {
  forward(u.phone, c.granted(Purpose::Analytics));
}
void downTwoLevels(const User &u, const Consent &c) { decide(u, c); }

static void writeAt(const std::string &s, Mode m) {
  if (m == Mode::Off)
    return;
  track(s); // ok
}
void levelAsArgument(const User &u, const Consent &c) {
  writeAt(u.phone, c.mode());
  writeAt(u.phone, Mode::Off);
}
static void writeAtAny(const std::string &s, Mode m) {
  if (m == Mode::Off)
    return;
  track(s); // expect: privacy-unconsented-flow
}
void levelAsArgumentOrConstant(const User &u, const Consent &c) {
  writeAtAny(u.phone, c.mode());
  writeAtAny(u.phone, Mode::Full);
}

struct Options {
  bool may = false;
  bool loud = false;
};
static void writeWith(const std::string &s, const Options &o) {
  if (o.may)
    track(s); // ok
}
static void writeLoud(const std::string &s, const Options &o) {
  if (o.loud)
    track(s); // expect: privacy-unconsented-flow
}
void structAsArgument(const User &u, const Consent &c) {
  Options o;
  o.may = c.granted(Purpose::Analytics);
  o.loud = featureOn();
  writeWith(u.phone, o);
  writeLoud(u.phone, o);
}

static void purposeAsArgument(const std::string &s, const Consent &c,
                              Purpose p) {
  if (c.granted(p))
    track(s); // ok
}
static void otherPurposeAsArgument(const std::string &s, const Consent &c,
                                   Purpose p) {
  if (c.granted(p))
    track(s); // expect: privacy-wrong-purpose
}
void purposeGoesDown(const User &u, const Consent &c) {
  purposeAsArgument(u.phone, c, Purpose::Analytics);
  otherPurposeAsArgument(u.phone, c, Purpose::Crash);
}

} // namespace carriage_callables
