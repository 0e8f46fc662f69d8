// An answer kept in a member, a struct, a static; nothing here takes a
// consent back.
// POLICY: Inputs/askfirst.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"

namespace carriage_members {
using namespace app;

class Reporter {
public:
  Reporter(const Consent &c, bool verbose)
      : allowed_(c.granted(Purpose::Analytics)), verbose_(verbose) {}
  void send(const User &u) {
    if (allowed_)
      track(u.phone); // ok
    if (verbose_)
      track(u.phone); // expect: privacy-unconsented-flow
    if (!allowed_)
      track(u.phone); // expect: privacy-inverted-consent
  }

private:
  bool allowed_;
  bool verbose_;
};
void inConstructor(const User &u, const Consent &c, bool verbose) {
  Reporter r(c, verbose);
  r.send(u);
}

class BodyReporter {
public:
  BodyReporter() {
    allowed_ = consent().granted(Purpose::Analytics);
    on_ = featureOn();
  }
  void send(const User &u) {
    if (!allowed_)
      return;
    track(u.phone); // ok
  }
  void sendIfOn(const User &u) {
    if (!on_)
      return;
    track(u.phone); // expect: privacy-unconsented-flow
  }

private:
  bool allowed_ = false;
  bool on_ = false;
};
void inConstructorsBody(const User &u) {
  BodyReporter r;
  r.send(u);
  r.sendIfOn(u);
}

// Set by an observer; nothing else writes it but "no".
class Observer {
public:
  void consentChanged() { may_ = consent().granted(Purpose::Analytics); }
  void featureChanged() { on_ = featureOn(); }
  void send(const User &u) {
    if (may_)
      track(u.phone); // ok
    if (on_)
      track(u.email); // expect: privacy-unconsented-flow
  }

private:
  bool may_ = false;
  bool on_ = false;
};
void observed(const User &u) {
  Observer o;
  o.consentChanged();
  o.featureChanged();
  o.send(u);
}

// Set by two writers, one of whom did not ask.
class TwoWriters {
public:
  void consentChanged() { may_ = consent().granted(Purpose::Analytics); }
  void featureChanged() { may_ = featureOn(); }
  void send(const User &u) {
    if (may_)
      track(u.phone); // expect: privacy-unconsented-flow
  }

private:
  bool may_ = false;
};
void twoWriters(const User &u) {
  TwoWriters w;
  w.consentChanged();
  w.send(u);
  w.featureChanged();
  w.send(u);
}

// By a setter that is only called with the answer.
class WithSetter {
public:
  void setAllowed(bool allowed) { allowed_ = allowed; }
  void send(const User &u) {
    if (allowed_)
      track(u.phone); // ok
  }

private:
  bool allowed_ = false;
};
class WithOtherSetter {
public:
  void setAllowed(bool allowed) { allowed_ = allowed; }
  void send(const User &u) {
    if (allowed_)
      track(u.phone); // expect: privacy-unconsented-flow
  }

private:
  bool allowed_ = false;
};
void bySetter(const User &u) {
  WithSetter s;
  s.setAllowed(consent().granted(Purpose::Analytics));
  s.send(u);
}
void byOtherSetter(const User &u) {
  WithOtherSetter s;
  s.setAllowed(featureOn());
  s.send(u);
}

// In a struct that is handed on.
struct Context {
  bool analytics = false;
  bool sounds = false;
};
static Context makeContext() {
  Context c;
  c.analytics = consent().granted(Purpose::Analytics);
  c.sounds = featureOn();
  return c;
}
static void sendIn(const Context &c, const User &u) {
  if (c.analytics)
    track(u.phone); // ok
  if (c.sounds)
    track(u.phone); // expect: privacy-unconsented-flow
}
void inAStruct(const User &u) { sendIn(makeContext(), u); }

void inAnAggregate(const User &u) {
  Context c{.analytics = consent().granted(Purpose::Analytics),
            .sounds = featureOn()};
  if (c.analytics)
    track(u.phone); // ok
  if (c.sounds)
    track(u.phone); // expect: privacy-unconsented-flow
}

void copiedStruct(const User &u) {
  const Context c = makeContext();
  const Context copy = c;
  if (copy.analytics)
    track(u.phone); // ok
  if (copy.sounds)
    track(u.phone); // expect: privacy-unconsented-flow
}

// Once for the process.
void keptStatic(const User &u) {
  static const bool ok = consent().granted(Purpose::Analytics);
  if (ok)
    track(u.phone); // ok
}
void keptStaticOfFeature(const User &u) {
  static const bool ok = featureOn();
  if (ok)
    track(u.phone); // expect: privacy-unconsented-flow
}

static bool s_allowed = false;
static bool s_enabled = false;
static void loadAnswers() {
  s_allowed = consent().granted(Purpose::Analytics);
  s_enabled = featureOn();
}
void keptInVariable(const User &u) {
  loadAnswers();
  if (s_allowed)
    track(u.phone); // ok
  if (s_enabled)
    track(u.phone); // expect: privacy-unconsented-flow
}

// As a parameter.
static void sendWhen(bool allowed, const User &u) {
  if (allowed)
    track(u.phone); // ok
}
static void sendWhenOn(bool allowed, const User &u) {
  if (allowed)
    track(u.phone); // expect: privacy-unconsented-flow
}
static void sendWhenSometimes(bool allowed, const User &u) {
  if (allowed)
    track(u.phone); // expect: privacy-unconsented-flow
}
void answerAsArgument(const User &u) {
  sendWhen(consent().granted(Purpose::Analytics), u);
  sendWhenOn(featureOn(), u);
  sendWhenSometimes(consent().granted(Purpose::Analytics), u);
  sendWhenSometimes(true, u);
}

// Through two parameters.
static void sendInner(bool allowed, const std::string &s) {
  if (!allowed)
    return;
  track(s); // ok
}
static void sendOuter(bool allowed, const User &u) {
  sendInner(allowed && !u.phone.empty(), u.phone);
}
void answerAsTwoArguments(const User &u) {
  sendOuter(consent().granted(Purpose::Analytics), u);
}

// A pointer to the sender exists only with consent.
class Sender {
public:
  void send(const std::string &s) {
    track(s); // ok
  }
};
class LooseSender {
public:
  void send(const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  }
};
void senderExists(const User &u) {
  std::unique_ptr<Sender> sender;
  if (consent().granted(Purpose::Analytics))
    sender = std::make_unique<Sender>();
  if (sender)
    sender->send(u.phone);
}
void looseSenderExists(const User &u) {
  std::unique_ptr<LooseSender> sender;
  if (featureOn())
    sender = std::make_unique<LooseSender>();
  if (sender)
    sender->send(u.phone);
}

} // namespace carriage_members
