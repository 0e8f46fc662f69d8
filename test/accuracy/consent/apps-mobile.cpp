// The core of a mobile app: sessions, a consent center that others observe,
// permissions, an ad loader, uploads in the background.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <array>
#include <bitset>
#include <mutex>
#include <set>
#include <variant>

namespace apps_mobile {
using namespace app;

// A consent center others observe.
class ConsentObserver {
public:
  virtual ~ConsentObserver() = default;
  virtual void consentChanged(Purpose p, bool granted) = 0;
};
class ConsentCenter {
public:
  void add(ConsentObserver *o) { observers_.push_back(o); }
  void publish() {
    for (ConsentObserver *o : observers_)
      o->consentChanged(Purpose::Analytics,
                        consent().granted(Purpose::Analytics));
  }

private:
  std::vector<ConsentObserver *> observers_;
};
class Session : public ConsentObserver {
public:
  void consentChanged(Purpose, bool granted) override { enabled_ = granted; }
  void screen(const User &u) {
    if (enabled_)
      track(u.phone); // ok
  }
  void screenWhenReady(const User &u) {
    if (ready_)
      track(u.phone); // expect: privacy-unconsented-flow
  }
  void markReady() { ready_ = true; }

private:
  bool enabled_ = false;
  bool ready_ = false;
};

void session(const User &u) {
  ConsentCenter center;
  Session s;
  center.add(&s);
  center.publish();
  s.markReady();
  s.screen(u);
  s.screenWhenReady(u);
}

// Gates as callables, kept by what sends.
class Uploader {
public:
  using Gate = std::function<bool()>;
  explicit Uploader(Gate gate) : gate_(std::move(gate)) {}
  void send(const User &u) {
    if (gate_ && gate_())
      track(u.phone); // ok
  }

private:
  Gate gate_;
};
class BlindUploader {
public:
  using Gate = std::function<bool()>;
  explicit BlindUploader(Gate gate) : gate_(std::move(gate)) {}
  void send(const User &u) {
    if (gate_)
      track(u.phone); // expect: privacy-unconsented-flow
  }

private:
  Gate gate_;
};

void uploads(const User &u) {
  Uploader up([] { return consent().granted(Purpose::Analytics); });
  up.send(u);
  BlindUploader blind([] { return consent().granted(Purpose::Analytics); });
  blind.send(u);
}

// Runs what it is given only with the user's answer.
template <class F> static void withConsent(Purpose p, F &&f) {
  if (consent().granted(p))
    std::forward<F>(f)();
}
template <class F> static void withLog(Purpose p, F &&f) {
  if (!consent().granted(p))
    journal().add("without consent");
  std::forward<F>(f)();
}

void under(const User &u) {
  withConsent(Purpose::Analytics, [&] {
    track(u.phone); // ok
  });
}

void underAnother(const User &u) {
  withConsent(Purpose::Crash, [&] {
    track(u.phone); // expect: privacy-wrong-purpose
  });
}

void underALog(const User &u) {
  withLog(Purpose::Analytics, [&] {
    track(u.phone); // expect: privacy-unconsented-flow
  });
}

// A set of what was agreed to.
static std::set<Purpose> agreed() {
  std::set<Purpose> all;
  if (consent().granted(Purpose::Analytics))
    all.insert(Purpose::Analytics);
  if (consent().granted(Purpose::Ads))
    all.insert(Purpose::Ads);
  return all;
}

void contained(const User &u) {
  if (agreed().contains(Purpose::Analytics))
    track(u.phone); // ok
}

void notEmpty(const User &u) {
  if (!agreed().empty())
    track(u.phone); // expect: privacy-wrong-purpose
}

void counted(const User &u) {
  const std::set<Purpose> all = agreed();
  if (all.count(Purpose::Ads) == 0)
    return;
  advertise(u.phone); // ok
}

// Answers as alternatives.
struct Refused {};
struct Agreed {
  bool personalised;
};
static std::variant<Refused, Agreed> decision() {
  if (!consent().granted(Purpose::Ads))
    return Refused{};
  return Agreed{featureOn()};
}

void alternatives(const User &u) {
  const auto d = decision();
  if (std::holds_alternative<Agreed>(d))
    advertise(u.phone); // ok
}

void otherAlternative(const User &u) {
  const auto d = decision();
  if (std::holds_alternative<Refused>(d))
    advertise(u.phone); // expect: privacy-inverted-consent
}

void alternativeByPointer(const User &u) {
  const auto d = decision();
  if (const Agreed *a = std::get_if<Agreed>(&d))
    advertise(a->personalised ? u.phone : u.name); // ok
}

// A status, as libraries return it.
class Status {
public:
  static Status OK() { return Status(0); }
  static Status Denied() { return Status(7); }
  bool ok() const { return code_ == 0; }
  int code() const { return code_; }

private:
  explicit Status(int code) : code_(code) {}
  int code_;
};
static Status checkConsent(Purpose p) {
  if (!consent().granted(p))
    return Status::Denied();
  return Status::OK();
}

#define RETURN_IF_ERROR(expr)                                                  \
  do {                                                                         \
    if (Status s_ = (expr); !s_.ok())                                          \
      return;                                                                  \
  } while (false)

void statusMacro(const User &u) {
  RETURN_IF_ERROR(checkConsent(Purpose::Analytics));
  track(u.phone); // ok
}

void statusOfAnother(const User &u) {
  RETURN_IF_ERROR(checkConsent(Purpose::Email));
  track(u.phone); // expect: privacy-wrong-purpose
}

void statusUnread(const User &u) {
  const Status s = checkConsent(Purpose::Analytics);
  journal().add(s.ok() ? "yes" : "no");
  track(u.phone); // expect: privacy-unconsented-flow
}

// A lock taken first changes nothing.
class Buffer {
public:
  void add(const User &u) {
    std::lock_guard<std::mutex> lock(mutex_);
    if (!allowed_)
      return;
    track(u.email); // ok
  }
  void addAnyway(const User &u) {
    std::lock_guard<std::mutex> lock(mutex_);
    if (!allowed_)
      ++dropped_;
    track(u.email); // expect: privacy-unconsented-flow
  }
  void set(bool on) {
    std::lock_guard<std::mutex> lock(mutex_);
    allowed_ = on;
  }

private:
  std::mutex mutex_;
  bool allowed_ = false;
  int dropped_ = 0;
};

void buffered(const User &u) {
  Buffer b;
  b.set(consent().granted(Purpose::Analytics));
  b.add(u);
  b.addAnyway(u);
}

// The ad loader's builder.
class AdRequest {
public:
  class Builder {
  public:
    Builder &personalised(bool on) {
      on_ = on;
      return *this;
    }
    Builder &keyword(std::string w) {
      words_ += w;
      return *this;
    }
    AdRequest build() const { return AdRequest(on_, words_); }

  private:
    bool on_ = false;
    std::string words_;
  };
  bool personalised() const { return on_; }
  const std::string &words() const { return words_; }

private:
  AdRequest(bool on, std::string words) : on_(on), words_(std::move(words)) {}
  bool on_;
  std::string words_;
};

void ad(const User &u) {
  const AdRequest r = AdRequest::Builder()
                          .personalised(consent().granted(Purpose::Ads))
                          .keyword("games")
                          .build();
  if (r.personalised())
    advertise(r.words() + u.phone); // ok
}

void adWithKeyword(const User &u) {
  const AdRequest r = AdRequest::Builder()
                          .personalised(consent().granted(Purpose::Ads))
                          .keyword(u.phone)
                          .build();
  advertise(r.words()); // expect: privacy-unconsented-flow
}

// Bits.
void bits(const User &u) {
  std::bitset<2> may;
  may[0] = consent().granted(Purpose::Analytics);
  may[1] = consent().granted(Purpose::Crash);
  if (may[0])
    track(u.phone); // ok
}

void otherBit(const User &u) {
  std::bitset<2> may;
  may[0] = consent().granted(Purpose::Analytics);
  may[1] = consent().granted(Purpose::Crash);
  if (may.test(1))
    track(u.phone); // expect: privacy-wrong-purpose
}

void array(const User &u) {
  std::array<bool, 2> may{consent().granted(Purpose::Analytics), featureOn()};
  if (may[0])
    track(u.phone); // ok
}

void arrayOther(const User &u) {
  std::array<bool, 2> may{consent().granted(Purpose::Analytics), featureOn()};
  if (may[1])
    track(u.phone); // expect: privacy-unconsented-flow
}

// A null object instead of a check.
class Analytics {
public:
  virtual ~Analytics() = default;
  virtual void event(const User &u) = 0;
};
class NoAnalytics : public Analytics {
public:
  void event(const User &) override {}
};
class RealAnalytics : public Analytics {
public:
  void event(const User &u) override {
    track(u.phone); // ok
  }
};
class LooseAnalytics : public Analytics {
public:
  void event(const User &u) override {
    track(u.phone); // expect: privacy-unconsented-flow
  }
};
static std::unique_ptr<Analytics> makeAnalytics() {
  if (consent().granted(Purpose::Analytics))
    return std::make_unique<RealAnalytics>();
  return std::make_unique<NoAnalytics>();
}
static std::unique_ptr<Analytics> makeLoose() {
  if (featureOn())
    return std::make_unique<LooseAnalytics>();
  return std::make_unique<NoAnalytics>();
}

void nullObject(const User &u) { makeAnalytics()->event(u); }
void nullObjectLoose(const User &u) { makeLoose()->event(u); }

// There is a client only where the user agreed.
class Client {
public:
  Client() {
    if (consent().granted(Purpose::Analytics))
      impl_ = std::make_unique<Journal>();
  }
  void send(const User &u) {
    if (!impl_)
      return;
    impl_->add("sent");
    track(u.phone); // ok
  }
  void sendAlways(const User &u) {
    if (impl_)
      impl_->add("sent");
    track(u.phone); // expect: privacy-unconsented-flow
  }

private:
  std::unique_ptr<Journal> impl_;
};

void client(const User &u) {
  Client c;
  c.send(u);
  c.sendAlways(u);
}

} // namespace apps_mobile
