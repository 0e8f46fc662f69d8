// A crash reporter: a handler that is installed, minidumps with optional parts,
// a consent file, an uploader process, breadcrumbs, sessions, a state machine.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <array>
#include <atomic>
#include <chrono>
#include <mutex>
#include <memory>
#include <sstream>
#include <thread>

namespace prog_crash {
using namespace app;

// The consent file: what is read is parsed, anything else is a no.
enum class Parsed { Missing, No, Yes };
static Parsed parse(const std::string &text) {
  if (text == "yes")
    return Parsed::Yes;
  if (text == "no")
    return Parsed::No;
  return Parsed::Missing;
}
static std::string fileText() {
  return consent().granted(Purpose::Crash) ? "yes" : "no";
}
void parsed(const User &u) {
  if (parse(fileText()) == Parsed::Yes)
    sendCrash(u.email); // ok
}
void parsedAnything(const User &u) {
  if (parse(fileText()) != Parsed::Missing)
    sendCrash(u.email); // expect: privacy-unconsented-flow
}

// A dump has parts.
class Dump {
public:
  explicit Dump(const User &u) : user_(u) {}
  Dump &withOwner() {
    owner_ = user_.email;
    return *this;
  }
  Dump &withLog(const std::string &log) {
    log_ = log;
    return *this;
  }
  std::string write() const { return "dump" + owner_ + log_; }

private:
  const User &user_;
  std::string owner_, log_;
};
void dumps(const User &u) {
  Dump d(u);
  if (consent().granted(Purpose::Crash))
    d.withOwner();
  sendCrash(d.write()); // ok
}
void dumpsAlways(const User &u) {
  Dump d(u);
  d.withOwner().withLog("log");
  sendCrash(d.write()); // expect: privacy-unconsented-flow
}
void dumpsNever(const User &u) {
  Dump d(u);
  d.withLog("log");
  sendCrash(d.write()); // ok
}

// The reporter's states.
class Reporter {
public:
  void configure() {
    if (!consent().granted(Purpose::Crash)) {
      mode_ = Mode::Disabled;
      return;
    }
    mode_ = featureOn() ? Mode::Immediate : Mode::Batched;
  }
  void crash(const User &u) {
    switch (mode_) {
    case Mode::Disabled:
      return;
    case Mode::Immediate:
      sendCrash(u.email); // ok
      return;
    case Mode::Batched:
      batch_ += u.email;
      return;
    }
  }
  void flush() {
    if (mode_ == Mode::Batched && !batch_.empty())
      sendCrash(batch_); // ok
  }
  void crashDisabled(const User &u) {
    if (mode_ == Mode::Disabled)
      sendCrash(u.phone); // expect: privacy-unconsented-flow
  }

private:
  enum class Mode { Disabled, Immediate, Batched };
  Mode mode_ = Mode::Disabled;
  std::string batch_;
};
void reporter(const User &u) {
  Reporter r;
  r.configure();
  r.crash(u);
  r.flush();
}
void reporterUnset(const User &u) {
  Reporter r;
  if (featureOn())
    r.configure();
  r.crashDisabled(u);
}

// Breadcrumbs are scrubbed where they are taken.
class Crumbs {
public:
  explicit Crumbs(bool personal) : personal_(personal) {}
  void leave(const std::string &plain, const std::string &who) {
    crumbs_.push_back(personal_ ? plain + who : plain);
  }
  std::string all() const {
    std::string out;
    for (const auto &c : crumbs_)
      out += c;
    return out;
  }

private:
  bool personal_;
  std::vector<std::string> crumbs_;
};
void crumbs(const User &u) {
  Crumbs c(consent().granted(Purpose::Crash));
  c.leave("open", u.email);
  sendCrash(c.all()); // ok
}
void crumbsLoose(const User &u) {
  Crumbs c(true);
  c.leave("open", u.email);
  sendCrash(c.all()); // expect: privacy-unconsented-flow
}

// Options with a callback that decides.
struct Options {
  std::function<bool()> mayUpload;
  std::function<std::string(const std::string &)> beforeSend;
  int retries = 3;
};
class Uploader {
public:
  explicit Uploader(Options o) : options_(std::move(o)) {}
  void upload(const std::string &dump) {
    if (options_.mayUpload && !options_.mayUpload())
      return;
    for (int i = 0; i < options_.retries; ++i)
      sendCrash(dump); // ok
  }

private:
  Options options_;
};
class StrictUploader {
public:
  explicit StrictUploader(std::function<bool()> may) : may_(std::move(may)) {}
  void upload(const std::string &dump) {
    if (!may_ || !may_())
      return;
    sendCrash(dump); // ok
  }

private:
  std::function<bool()> may_;
};
class LooseUploader {
public:
  explicit LooseUploader(std::function<bool()> may) : may_(std::move(may)) {}
  void upload(const std::string &dump) {
    if (!may_ || !may_())
      return;
    sendCrash(dump); // expect: privacy-unconsented-flow
  }

private:
  std::function<bool()> may_;
};
void uploads(const User &u) {
  Options o;
  o.mayUpload = [] { return consent().granted(Purpose::Crash); };
  Uploader up(o);
  up.upload(u.email);
}
void uploadsStrict(const User &u) {
  StrictUploader up([] { return consent().granted(Purpose::Crash); });
  up.upload(u.email);
}
void uploadsLoose(const User &u) {
  LooseUploader up([] { return featureOn(); });
  up.upload(u.email);
}

// Installed by a guard object, which knows whether it is active.
class Handler {
public:
  Handler() {
    if (consent().granted(Purpose::Crash))
      active_.store(true);
  }
  ~Handler() { active_ = false; }
  static void handle(const User &u) {
    if (!active_.load())
      return;
    sendCrash(u.email); // ok
  }
  static void handleAlways(const User &u) {
    if (active_.load() || featureOn())
      sendCrash(u.phone); // expect: privacy-unconsented-flow
  }

private:
  static inline std::atomic<bool> active_{false};
};
void handled(const User &u) {
  Handler h;
  Handler::handle(u);
  Handler::handleAlways(u);
}

// Once.
class Lazy {
public:
  bool may() {
    std::call_once(once_, [this] { may_ = consent().granted(Purpose::Crash); });
    return may_;
  }

private:
  std::once_flag once_;
  bool may_ = false;
};
void lazily(const User &u) {
  Lazy l;
  if (l.may())
    sendCrash(u.email); // ok
}
void lazilyCrossed(const User &u) {
  Lazy l;
  if (l.may())
    track(u.email); // expect: privacy-wrong-purpose
}

// Exceptions say no.
struct NotAllowed : std::runtime_error {
  NotAllowed() : std::runtime_error("not allowed") {}
};
static void require(Purpose p) {
  if (consent().granted(p))
    return;
  throw NotAllowed();
}
static void requireLoosely(Purpose p) {
  if (!consent().granted(p) && !featureOn())
    throw NotAllowed();
}
void required(const User &u) try {
  require(Purpose::Crash);
  sendCrash(u.email); // ok
} catch (const NotAllowed &) {
  journal().add("not allowed");
}
void requiredLoosely(const User &u) try {
  requireLoosely(Purpose::Crash);
  sendCrash(u.email); // expect: privacy-unconsented-flow
} catch (const NotAllowed &) {
  journal().add("not allowed");
}
void requiredInHandler(const User &u) try {
  require(Purpose::Crash);
  journal().add("allowed");
} catch (const NotAllowed &) {
  sendCrash(u.email); // expect: privacy-inverted-consent
}

// A question with a time limit.
static std::optional<bool> askedWithin(int tries) {
  for (int i = 0; i < tries; ++i) {
    const Answer a = consent().answer();
    if (a == Answer::Given)
      return true;
    if (a == Answer::Denied)
      return false;
  }
  return std::nullopt;
}
void within(const User &u) {
  if (askedWithin(2).value_or(false))
    track(u.email); // ok
}
void withinHas(const User &u) {
  const auto a = askedWithin(2);
  if (!a.has_value())
    return;
  track(u.email); // expect: privacy-unconsented-flow
}
void withinBoth(const User &u) {
  const auto a = askedWithin(2);
  if (!a.has_value() || !a.value())
    return;
  track(u.email); // ok
}

// A struct of answers, filled by a function that returns whether it could.
struct Answers {
  bool crash, stats;
};
static bool fill(Answers *out) {
  if (!out)
    return false;
  out->crash = consent().granted(Purpose::Crash);
  out->stats = consent().granted(Purpose::Analytics);
  return true;
}
void filled(const User &u) {
  Answers a;
  if (fill(&a) && a.crash)
    sendCrash(u.email); // ok
  if (fill(&a) && a.stats)
    track(u.email); // ok
}
void filledOnly(const User &u) {
  Answers a;
  if (fill(&a))
    sendCrash(u.email); // expect: privacy-unconsented-flow
}
void filledCrossed(const User &u) {
  Answers a{};
  fill(&a);
  if (a.stats)
    sendCrash(u.email); // expect: privacy-wrong-purpose
}

} // namespace prog_crash
