// A bug reporter: proofs, scopes and functions that do not come back.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace second_bugs {
using namespace app;

using UsageToken = ConsentToken<Purpose::Analytics>;
using CrashToken = ConsentToken<Purpose::Crash>;

// A proof in the signature.
static void sendStack(const User &u, const UsageToken &) {
  track("stack " + u.email); // ok
}
void stack(const User &u) {
  if (auto token = consent().analyticsToken())
    sendStack(u, *token);
}
static void sendMinidump(const User &u, const UsageToken &) {
  sendCrash("dump " + u.email); // expect: privacy-wrong-purpose
}
void minidump(const User &u) {
  if (auto token = consent().analyticsToken())
    sendMinidump(u, *token);
}

// A proof that may not be there.
static void sendNote(const User &u, const UsageToken *proof) {
  if (proof == nullptr)
    return;
  track("note " + u.email); // ok
}
void note(const User &u) { sendNote(u, consent().findToken()); }
static void sendHint(const User &u, const UsageToken *proof) {
  if (proof == nullptr)
    journal().add("no proof");
  track("hint " + u.email); // expect: privacy-unconsented-flow
}
void hint(const User &u) { sendHint(u, consent().findToken()); }
void attached(const User &u) {
  const auto token = consent().analyticsToken();
  if (!token.has_value())
    return;
  track("attached " + u.email); // ok
}
void detached(const User &u) {
  const auto token = consent().analyticsToken();
  if (token.has_value())
    return;
  track("detached " + u.email); // expect: privacy-inverted-consent
}

// Throws without consent.
struct Refused : std::runtime_error {
  using std::runtime_error::runtime_error;
};
static void demand(Purpose p) {
  if (!consent().granted(p))
    throw Refused("not agreed");
}
void submitted(const User &u) {
  try {
    demand(Purpose::Crash);
    sendCrash("bug of " + u.email); // ok
  } catch (const Refused &) {
    journal().add("refused");
  }
}
void submittedAfter(const User &u) {
  try {
    demand(Purpose::Crash);
  } catch (const Refused &) {
    journal().add("refused");
  }
  sendCrash("bug of " + u.email); // expect: privacy-unconsented-flow
}
void submittedUnless(const User &u) {
  try {
    demand(Purpose::Crash);
  } catch (const Refused &) {
    return;
  }
  sendCrash("bug of " + u.email); // ok
}
void submittedOnRefusal(const User &u) {
  try {
    demand(Purpose::Crash);
  } catch (const Refused &) {
    sendCrash("bug of " + u.email); // expect: privacy-inverted-consent
  }
}

// Ends the program.
void uploadLog(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    quit("no consent");
  track("log " + u.email); // ok
}
void uploadTrace(const User &u) {
  if (!featureOn())
    quit("no feature");
  track("trace " + u.email); // expect: privacy-unconsented-flow
}

// A scope that asks on the way in.
class ReportScope {
public:
  ReportScope() : on_(consent().granted(Purpose::Crash)) {}
  ~ReportScope() { redraw(); }
  explicit operator bool() const { return on_; }

private:
  bool on_;
};
class LogScope {
public:
  LogScope() : on_(logLevel() > 0) {}
  ~LogScope() { redraw(); }
  explicit operator bool() const { return on_; }

private:
  bool on_;
};
void hang(const User &u) {
  if (ReportScope scope; scope)
    sendCrash("hang " + u.phone); // ok
}
void freeze(const User &u) {
  if (LogScope scope; scope)
    sendCrash("freeze " + u.phone); // expect: privacy-unconsented-flow
}
class MustAgree {
public:
  explicit MustAgree(Purpose p) { demand(p); }
};
void leak(const User &u) {
  try {
    MustAgree guard(Purpose::Crash);
    sendCrash("leak " + u.phone); // ok
  } catch (const Refused &) {
  }
}
void overflow(const User &u) {
  try {
    MustAgree guard(Purpose::Email);
    sendCrash("overflow " + u.phone); // expect: privacy-wrong-purpose
  } catch (const Refused &) {
  }
}

// A report is built from parts; the part with the person asks.
struct Report {
  std::string title;
  std::string contact;
};
static Report build(const User &u) {
  Report r{"crash in " + version(), ""};
  if (consent().granted(Purpose::Crash))
    r.contact = u.email;
  return r;
}
static Report buildFull(const User &u) {
  Report r{"crash in " + version(), ""};
  if (!u.email.empty())
    r.contact = u.email;
  return r;
}
void built(const User &u) {
  const Report r = build(u);
  sendCrash(r.title + r.contact); // ok
}
void builtFull(const User &u) {
  const Report r = buildFull(u);
  sendCrash(r.title);             // ok
  sendCrash(r.title + r.contact); // expect: privacy-unconsented-flow
}
void prefilled(const User &u) {
  Report r{u.name, settings().hideMe ? std::string() : u.phone};
  track(r.contact); // ok
}
void prefilledWrong(const User &u) {
  Report r{u.name, settings().hideMe ? u.phone : std::string()};
  track(r.contact); // expect: privacy-inverted-consent
}

} // namespace second_bugs
