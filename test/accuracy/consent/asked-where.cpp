// Where the question stands: at the reading, in the builder, in the sender,
// above all of them, or at the hand-over to somebody else's loop.
// POLICY: Inputs/kit.yaml
#include "Inputs/kit.h"
#include <sstream>

namespace asked_where {
using namespace app;
using consentkit::Category;
using consentkit::Manager;

static bool measuring() {
  return Manager::shared().isAccepted(Category::Measurement);
}

// Where the payload is built.
static std::string careful(const User &u) {
  std::ostringstream out;
  out << "v=" << version();
  if (measuring())
    out << "&mail=" << u.email;
  return out.str();
}
static std::string careless(const User &u) {
  std::ostringstream out;
  out << "v=" << version() << "&mail=" << u.email;
  if (measuring())
    out << "&score=" << u.score;
  return out.str();
}
void carefulBuilder(const User &u) {
  track(careful(u)); // ok
}
void carelessBuilder(const User &u) {
  track(careless(u)); // expect: privacy-unconsented-flow
}

// Where it is collected.
static std::string contactIfAllowed(const User &u) {
  if (!measuring())
    return {};
  return u.phone;
}
static std::string contactOrHandle(const User &u) {
  if (u.phone.empty())
    return u.name;
  return u.phone;
}
void collectsAllowed(const User &u) {
  const std::string c = contactIfAllowed(u);
  redraw();
  track("c=" + c); // ok
}
void collectsAny(const User &u) {
  const std::string c = contactOrHandle(u);
  redraw();
  track("c=" + c); // expect: privacy-unconsented-flow
}

// Where it is sent.
class Beacon {
public:
  void post(const std::string &body) {
    if (measuring())
      track(body); // ok
  }
  void postNow(const std::string &body) {
    if (body.empty())
      return;
    track(body); // expect: privacy-unconsented-flow
  }
};
void beacon(const User &u) {
  Beacon b;
  b.post(u.phone);
  b.postNow(u.phone);
}

// Two frames up.
static void deliver(const std::string &body) {
  track(body); // ok
}
static void pack(const User &u) { deliver("[" + u.phone + "]"); }
void twoUp(const User &u) {
  if (measuring())
    pack(u);
}
void twoUpAgain(const User &u) {
  if (!measuring())
    return;
  journal().add("second");
  pack(u);
}

// In all callers but one.
static void hand(const std::string &body) {
  track(body); // expect: privacy-unconsented-flow
}
void firstCaller(const User &u) {
  if (measuring())
    hand(u.phone);
}
void secondCaller(const User &u) {
  if (measuring())
    hand(u.email);
}
void thirdCaller(const User &u) {
  if (featureOn())
    hand(u.email);
}

// Two callers with guards of their own.
static void handGuarded(const std::string &body) {
  track(body); // ok
}
void byKit(const User &u) {
  if (measuring())
    handGuarded(u.phone);
}
void bySetting(const User &u) {
  if (settings().shareUsage)
    handGuarded(u.phone);
}

// A base class decides when the steps are taken.
class Job {
public:
  virtual ~Job() = default;
  void run() {
    if (ready())
      step();
  }

protected:
  virtual bool ready() const { return measuring(); }
  virtual void step() = 0;
};
class UploadJob : public Job {
public:
  explicit UploadJob(User u) : user_(std::move(u)) {}

protected:
  void step() override {
    track(user_.email); // ok
  }

private:
  User user_;
};
class EagerJob : public Job {
public:
  explicit EagerJob(User u) : user_(std::move(u)) {}

protected:
  bool ready() const override { return !user_.email.empty(); }
  void step() override {
    track(user_.email); // expect: privacy-unconsented-flow
  }

private:
  User user_;
};
void jobs(const User &u) {
  UploadJob(u).run();
  EagerJob(u).run();
}

// Handed over to be run at once.
void atOnce(const User &u) {
  if (measuring())
    now([&] {
      track(u.phone); // ok
    });
}
void atOnceBefore(const User &u) {
  now([&] {
    track(u.phone); // expect: privacy-unconsented-flow
  });
  if (measuring())
    journal().add("measured");
}

// The guard comes after.
void guardAfter(const User &u) {
  track(u.phone); // expect: privacy-unconsented-flow
  if (!measuring())
    return;
  track(u.email); // ok
}
// A block of its own.
void blockOfItsOwn(const User &u) {
  if (measuring()) {
    track(u.phone); // ok
  }
  track(u.email); // expect: privacy-unconsented-flow
}

} // namespace asked_where
