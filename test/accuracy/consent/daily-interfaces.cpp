// An office suite: checks behind interfaces, base classes and wrappers.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace daily_interfaces {
using namespace app;

// Who answers is an interface with one real answer.
class PrivacyPolicy {
public:
  virtual ~PrivacyPolicy() = default;
  virtual bool mayTrack() const = 0;
  virtual bool mayCache() const = 0;
};
class UserPolicy : public PrivacyPolicy {
public:
  bool mayTrack() const override {
    return consent().granted(Purpose::Analytics);
  }
  bool mayCache() const override { return featureOn(); }
};
static void opened(const PrivacyPolicy &policy, const User &u) {
  if (policy.mayTrack())
    track("opened " + u.email); // ok
}
static void closed(const PrivacyPolicy &policy, const User &u) {
  if (policy.mayCache())
    track("closed " + u.email); // expect: privacy-unconsented-flow
}
void document(const User &u) {
  UserPolicy policy;
  opened(policy, u);
  closed(policy, u);
}

// One of two answers is no answer.
class Licence {
public:
  virtual ~Licence() = default;
  virtual bool reports() const = 0;
};
class PrivateLicence : public Licence {
public:
  bool reports() const override { return settings().shareUsage; }
};
class CompanyLicence : public Licence {
public:
  bool reports() const override { return logLevel() > 0; }
};
static void licensed(const Licence &l, const User &u) {
  if (l.reports())
    track("licence " + u.phone); // expect: privacy-unconsented-flow
}
void licences(const User &u) {
  licensed(PrivateLicence(), u);
  licensed(CompanyLicence(), u);
}
class Addon {
public:
  virtual ~Addon() = default;
  virtual bool reports() const = 0;
};
class SpellAddon : public Addon {
public:
  bool reports() const override { return settings().shareUsage; }
};
class ThesaurusAddon : public Addon {
public:
  bool reports() const override {
    return featureOn() && consent().granted(Purpose::Analytics);
  }
};
static void addon(const Addon &a, const User &u) {
  if (a.reports())
    track("addon " + u.phone); // ok
}
void addons(const User &u) {
  addon(SpellAddon(), u);
  addon(ThesaurusAddon(), u);
}

// The base class asks, the derived ones send.
class Command {
public:
  virtual ~Command() = default;
  void run(const User &u) {
    execute();
    if (consent().granted(Purpose::Analytics))
      notify(u);
    after(u);
  }

protected:
  virtual void execute() {}
  virtual void notify(const User &) {}
  virtual void after(const User &) {}
};
class Print : public Command {
protected:
  void notify(const User &u) override {
    track("print " + u.email); // ok
  }
};
class Fax : public Command {
protected:
  void after(const User &u) override {
    track("fax " + u.email); // expect: privacy-unconsented-flow
  }
};
void commands(const User &u) {
  Print print;
  Fax fax;
  for (Command *c : std::initializer_list<Command *>{&print, &fax})
    c->run(u);
}

// A sender wrapped by one that asks.
class Sender {
public:
  virtual ~Sender() = default;
  virtual void send(const std::string &what) = 0;
};
class PlainSender : public Sender {
public:
  void send(const std::string &what) override {
    track(what); // ok
  }
};
class AskingSender : public Sender {
public:
  explicit AskingSender(Sender &inner) : inner_(inner) {}
  void send(const std::string &what) override {
    if (consent().granted(Purpose::Analytics))
      inner_.send(what);
  }

private:
  Sender &inner_;
};
void template_(const User &u) {
  PlainSender plain;
  AskingSender asking(plain);
  asking.send("template " + u.email);
}
class Courier {
public:
  virtual ~Courier() = default;
  virtual void carry(const std::string &what) = 0;
};
class PlainCourier : public Courier {
public:
  void carry(const std::string &what) override {
    track(what); // expect: privacy-unconsented-flow
  }
};
class CountingCourier : public Courier {
public:
  explicit CountingCourier(Courier &inner) : inner_(inner) {}
  void carry(const std::string &what) override {
    if (++sent_ < 100)
      inner_.carry(what);
  }

private:
  Courier &inner_;
  int sent_ = 0;
};
void macros(const User &u) {
  PlainCourier plain;
  CountingCourier counting(plain);
  counting.carry("macro " + u.email);
}

// A gate class with the purpose as a parameter.
class Gate {
public:
  explicit Gate(Purpose p) : purpose_(p) {}
  bool open() const { return consent().granted(purpose_); }

private:
  Purpose purpose_;
};
void crashed(const User &u) {
  Gate gate(Purpose::Crash);
  if (gate.open())
    sendCrash(u.email); // ok
}
void hung(const User &u) {
  Gate gate(Purpose::Analytics);
  if (gate.open())
    sendCrash(u.email); // expect: privacy-wrong-purpose
}

// A template over the purpose.
template <Purpose P> static bool asked() {
  return consent().grantedFor<P>();
}
void newsletter(const User &u) {
  if (asked<Purpose::Marketing>())
    mail(u.email); // ok
}
void survey(const User &u) {
  if (asked<Purpose::Reporting>())
    mail(u.email); // expect: privacy-wrong-purpose
}

// A null object where there is no consent.
class Recorder {
public:
  virtual ~Recorder() = default;
  virtual void record(const User &) {}
};
class LiveRecorder : public Recorder {
public:
  void record(const User &u) override {
    track("record " + u.phone); // ok
  }
};
static std::unique_ptr<Recorder> recorder() {
  if (consent().granted(Purpose::Analytics))
    return std::make_unique<LiveRecorder>();
  return std::make_unique<Recorder>();
}
void macroRecorder(const User &u) { recorder()->record(u); }

class Replayer {
public:
  virtual ~Replayer() = default;
  virtual void replay(const User &) {}
};
class LiveReplayer : public Replayer {
public:
  void replay(const User &u) override {
    track("replay " + u.phone); // expect: privacy-unconsented-flow
  }
};
static std::unique_ptr<Replayer> replayer() {
  if (settings().darkTheme)
    return std::make_unique<LiveReplayer>();
  return std::make_unique<Replayer>();
}
void macroReplayer(const User &u) { replayer()->replay(u); }

} // namespace daily_interfaces
