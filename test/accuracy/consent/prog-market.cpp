// A market place: a cookie banner, request middleware, sessions, carts, mails,
// experiments, a repository of customers, jobs.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <unordered_map>

namespace prog_market {
using namespace app;

// The banner's choices are kept as a text in a cookie: "a1m0".
static std::string cookie() {
  std::string c = "a0";
  if (consent().granted(Purpose::Analytics))
    c = "a1";
  return c;
}
void cookies(const User &u) {
  const std::string c = cookie();
  if (c == "a1")
    track(u.email); // ok
}
void cookiesAny(const User &u) {
  const std::string c = cookie();
  if (!c.empty())
    track(u.email); // expect: privacy-unconsented-flow
}
static std::string level() {
  if (consent().granted(Purpose::Marketing))
    return "full";
  if (featureOn())
    return "basic";
  return "none";
}
void levelFull(const User &u) {
  if (level() == "full")
    mail(u.email); // ok
}
void levelNotNone(const User &u) {
  if (level() != "none")
    mail(u.email); // expect: privacy-unconsented-flow
}

// Middleware: each may stop the request.
struct Request {
  User user;
  bool mayTrack = false, mayAdvertise = false;
};
class Middleware {
public:
  virtual ~Middleware() = default;
  virtual bool handle(Request &r) = 0;
};
class ConsentMiddleware : public Middleware {
public:
  bool handle(Request &r) override {
    r.mayTrack = consent().granted(Purpose::Analytics);
    r.mayAdvertise = consent().granted(Purpose::Ads);
    return true;
  }
};
static void serve(const Request &r) {
  if (r.mayTrack)
    track(r.user.email); // ok
  if (r.mayAdvertise)
    advertise(r.user.email); // ok
}
static void serveCrossed(const Request &r) {
  if (r.mayAdvertise)
    track(r.user.email); // expect: privacy-wrong-purpose
}
void requests(const User &u) {
  Request r{u};
  ConsentMiddleware m;
  if (m.handle(r))
    serve(r);
}
void requestsCrossed(const User &u) {
  Request r{u};
  ConsentMiddleware m;
  if (m.handle(r))
    serveCrossed(r);
}

// The session keeps what was said.
class Session {
public:
  enum State { Fresh, Asked, Agreed };
  void ask() {
    state_ = Asked;
    if (consent().granted(Purpose::Analytics))
      state_ = Agreed;
  }
  State state() const { return state_; }
  bool agreed() const { return state_ == Agreed; }

private:
  State state_ = Fresh;
};
void session(const User &u) {
  Session s;
  s.ask();
  if (s.agreed())
    track(u.email); // ok
}
void sessionState(const User &u) {
  Session s;
  s.ask();
  switch (s.state()) {
  case Session::Agreed:
    track(u.email); // ok
    break;
  case Session::Asked:
    track(u.phone); // expect: privacy-inverted-consent
    break;
  case Session::Fresh:
    break;
  }
}
void sessionAsked(const User &u) {
  Session s;
  s.ask();
  if (s.state() != Session::Fresh)
    track(u.email); // expect: privacy-unconsented-flow
}

// Mails: a list of those who want them.
class Customers {
public:
  explicit Customers(const std::vector<Account> &all) : all_(all) {}
  template <class F> void each(F f) const {
    for (const Account &a : all_)
      f(a);
  }
  template <class P, class F> void eachIf(P may, F f) const {
    for (const Account &a : all_)
      if (may(a))
        f(a);
  }
  std::vector<Account> willing(Purpose p) const {
    std::vector<Account> out;
    std::copy_if(all_.begin(), all_.end(), std::back_inserter(out),
                 [p](const Account &a) { return a.allows(p); });
    return out;
  }

private:
  const std::vector<Account> &all_;
};
void mails(const std::vector<Account> &all) {
  Customers c(all);
  c.each([](const Account &a) {
    if (a.allows(Purpose::Email))
      mail(a.phone); // ok
  });
}
void mailsIf(const std::vector<Account> &all) {
  Customers(all).eachIf(
      [](const Account &a) { return a.allows(Purpose::Email); },
      [](const Account &a) {
        mail(a.phone); // ok
      });
}
void mailsIfLabelled(const std::vector<Account> &all) {
  Customers(all).eachIf(
      [](const Account &a) { return !a.label.empty(); },
      [](const Account &a) {
        mail(a.phone); // expect: privacy-unconsented-flow
      });
}
void mailsWilling(const std::vector<Account> &all) {
  for (const Account &a : Customers(all).willing(Purpose::Email))
    mail(a.phone); // ok
}
void mailsWillingOther(const std::vector<Account> &all) {
  for (const Account &a : Customers(all).willing(Purpose::Crash))
    mail(a.phone); // expect: privacy-wrong-purpose
}
void mailsGrouped(const std::vector<Account> &all) {
  std::map<bool, std::vector<Account>> groups;
  for (const Account &a : all)
    groups[a.allows(Purpose::Email)].push_back(a);
  for (const Account &a : groups[true])
    mail(a.phone); // ok
}
void mailsPointers(const std::vector<Account> &all) {
  std::vector<const Account *> to;
  for (const Account &a : all) {
    if (!a.allows(Purpose::Email))
      continue;
    to.push_back(&a);
  }
  for (const Account *a : to)
    mail(a->phone); // ok
}
void mailsIds(const std::vector<Account> &all) {
  std::set<int> no;
  for (const Account &a : all)
    if (!a.allows(Purpose::Email))
      no.insert(a.id);
  for (const Account &a : all) {
    if (no.count(a.id))
      continue;
    mail(a.phone); // ok
  }
}

// Experiments: which arm one is in is no consent.
class Experiment {
public:
  explicit Experiment(const char *name) : name_(name) {}
  bool active() const { return featureOn(); }
  const char *name() const { return name_; }

private:
  const char *name_;
};
void experiment(const User &u) {
  const Experiment e("checkout");
  if (e.active() && consent().granted(Purpose::Analytics))
    track(u.email); // ok
}
void experimentOnly(const User &u) {
  const Experiment e("checkout");
  if (e.active())
    track(u.email); // expect: privacy-unconsented-flow
}

// The cart's payload is put together from parts.
class Payload {
public:
  Payload &add(const char *key, const std::string &value) {
    text_ << key << '=' << value << ';';
    return *this;
  }
  Payload &addIf(bool on, const char *key, const std::string &value) {
    return on ? add(key, value) : *this;
  }
  std::string text() const { return text_.str(); }

private:
  std::ostringstream text_;
};
void payload(const User &u) {
  Payload p;
  p.add("app", version());
  p.addIf(consent().granted(Purpose::Analytics), "who", u.email);
  track(p.text()); // ok
}
void payloadAlways(const User &u) {
  Payload p;
  p.addIf(featureOn(), "who", u.email).add("app", version());
  track(p.text()); // expect: privacy-unconsented-flow
}

// A checkout in steps; the last step has its own question.
enum class Step { Address, Payment, Done };
class Checkout {
public:
  explicit Checkout(const User &u) : user_(u) {}
  void next() {
    switch (step_) {
    case Step::Address:
      step_ = Step::Payment;
      break;
    case Step::Payment:
      newsletter_ = consent().granted(Purpose::Email);
      step_ = Step::Done;
      break;
    case Step::Done:
      finish();
      break;
    }
  }

private:
  void finish() {
    if (newsletter_)
      mail(user_.email); // ok
    if (step_ == Step::Done)
      track(user_.email); // expect: privacy-unconsented-flow
  }
  const User &user_;
  Step step_ = Step::Address;
  bool newsletter_ = false;
};
void checkout(const User &u) {
  Checkout c(u);
  c.next();
  c.next();
  c.next();
}

// A table of what is sent where, and what must be asked for it.
struct Route {
  const char *name;
  Purpose needs;
  void (*send)(const std::string &);
};
static void sendStats(const std::string &s) {
  track(s); // ok
}
static void sendAds(const std::string &s) {
  advertise(s); // ok
}
static const Route routes[] = {{"stats", Purpose::Analytics, sendStats},
                               {"ads", Purpose::Ads, sendAds}};
void routed(const User &u) {
  for (const Route &r : routes)
    if (consent().granted(r.needs))
      r.send(u.email);
}
static void sendLoose(const std::string &s) {
  track(s); // expect: privacy-unconsented-flow
}
static const Route loose[] = {{"loose", Purpose::Analytics, sendLoose}};
void routedLoose(const User &u) {
  for (const Route &r : loose)
    if (r.name)
      r.send(u.email);
}

// A switch by text.
static bool allowed(const std::string &what) {
  static const std::unordered_map<std::string, Purpose> purposes{
      {"stats", Purpose::Analytics}, {"ads", Purpose::Ads}};
  auto it = purposes.find(what);
  return it != purposes.end() && consent().granted(it->second);
}
void byName(const User &u) {
  if (allowed("stats"))
    track(u.email); // ok
  if (allowed("ads"))
    advertise(u.email); // ok
}
void byNameCrossed(const User &u) {
  if (allowed("ads"))
    track(u.email); // expect: privacy-wrong-purpose
}

} // namespace prog_market
