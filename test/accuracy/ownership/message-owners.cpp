// Messaging client: who owns what.
#include "../Inputs/app.h"
#include <any>
#include <variant>

namespace messaging {

struct Account {
  std::string address;
  std::string nick;
  std::shared_ptr<Account> parent;
};

std::unique_ptr<Account> open(const app::Person &p) {
  auto a = std::make_unique<Account>();
  a->address = p.email;
  a->nick = p.name;
  return a;
}

void unique(const app::Person &p) {
  std::unique_ptr<Account> a = open(p);
  auto guest = std::make_unique<Account>(Account{"guest", "guest", nullptr});
  app::track(a->address);     // expect: privacy-unconsented-flow
  app::track(a->nick);        // ok
  app::track(guest->address); // ok
  guest = std::move(a);
  app::track(guest->address); // expect: privacy-unconsented-flow
  guest.reset(new Account);
  app::track(guest->address); // ok
}

void shared(const app::Person &p) {
  auto root = std::make_shared<Account>();
  auto child = std::make_shared<Account>();
  child->parent = root;
  root->address = p.email;
  child->address = "relay";
  app::track(child->parent->address); // expect: privacy-unconsented-flow
  app::track(child->address);         // ok
  std::weak_ptr<Account> seen = root, other = child;
  if (auto strong = seen.lock()) {
    app::track(strong->address); // expect: privacy-unconsented-flow
    app::track(strong->nick);    // ok
  }
  if (auto strong = other.lock())
    app::track(strong->address); // ok
  // Shares ownership, points at a field.
  std::shared_ptr<std::string> address(root, &root->address);
  std::shared_ptr<std::string> nick(root, &root->nick);
  app::track(*address); // expect: privacy-unconsented-flow
  app::track(*nick);    // ok
}

// An intrusive count.
class Counted {
public:
  void retain() { ++refs_; }
  bool release() { return --refs_ == 0; }

private:
  int refs_ = 0;
};
struct Message : Counted {
  std::string sender, topic;
};
template <class T> class Ref {
public:
  Ref() = default;
  explicit Ref(T *p) : p_(p) {
    if (p_)
      p_->retain();
  }
  Ref(const Ref &o) : Ref(o.p_) {}
  Ref &operator=(Ref o) noexcept {
    std::swap(p_, o.p_);
    return *this;
  }
  ~Ref() {
    if (p_ && p_->release())
      delete p_;
  }
  T *operator->() const { return p_; }
  T &operator*() const { return *p_; }
  explicit operator bool() const { return p_ != nullptr; }

private:
  T *p_ = nullptr;
};

void intrusive(const app::Person &p) {
  Ref<Message> m(new Message), empty(new Message);
  m->sender = p.phone;
  m->topic = "hello";
  Ref<Message> again = m;
  app::track(again->sender);   // expect: privacy-unconsented-flow
  app::track((*again).topic);  // ok
  app::track(empty->sender);   // ok
  empty = m;
  app::track(empty->sender); // expect: privacy-unconsented-flow
}

std::optional<std::string> number(const app::Person &p) {
  if (p.phone.empty())
    return std::nullopt;
  return p.phone;
}

void optionals(const app::Person &p) {
  auto n = number(p);
  app::track(n.value_or("none"));           // expect: privacy-unconsented-flow
  app::track(n.has_value() ? "yes" : "no"); // ok
  n.reset();
  app::track(n.value_or("none")); // ok
  std::optional<std::string> nick;
  nick.emplace(p.name);
  app::track(*nick); // ok
}

struct Text {
  std::string body;
};
struct Location {
  double latitude;
};
struct Ping {
  int sequence;
};
using Event = std::variant<Text, Location, Ping>;

template <class... F> struct Overload : F... {
  using F::operator()...;
};
template <class... F> Overload(F...) -> Overload<F...>;

void variants(const app::Person &p) {
  Event where = Location{p.latitude}, ping = Ping{7};
  app::trackReal(std::get<Location>(where).latitude); // expect: privacy-unconsented-flow
  app::trackNumber(where.index());                    // ok
  if (auto *x = std::get_if<Ping>(&ping))
    app::trackNumber(x->sequence); // ok
  Event text = Text{p.email};
  std::string shown = std::visit(
      Overload{[](const Text &t) { return t.body; },
               [](const Location &) { return std::string("place"); },
               [](const Ping &) { return std::string("ping"); }},
      text);
  app::track(shown); // expect: privacy-unconsented-flow
  text = Ping{1};
  app::trackNumber(std::get<Ping>(text).sequence); // ok
}

void anything(const app::Person &p) {
  std::any a = p.email, b = std::string("none");
  app::track(std::any_cast<std::string>(a));         // expect: privacy-unconsented-flow
  app::track(std::any_cast<const std::string &>(b)); // ok
  a = std::string("gone");
  app::track(std::any_cast<std::string>(a)); // ok
}

void wrapped(const app::Person &p) {
  std::string draft, sent = "-";
  std::reference_wrapper<std::string> current = draft;
  current.get() = p.phone;
  app::track(draft); // expect: privacy-unconsented-flow
  app::track(sent);  // ok
  current = sent;
  app::track(current.get()); // ok
}

// A session that hides its parts.
class Session {
public:
  Session();
  ~Session();
  void login(const app::Person &p);
  std::string user() const;
  std::string agent() const;

private:
  struct Impl;
  std::unique_ptr<Impl> d_;
};
struct Session::Impl {
  std::string user, agent = "client/1";
};
Session::Session() : d_(std::make_unique<Impl>()) {}
Session::~Session() = default;
void Session::login(const app::Person &p) { d_->user = p.email; }
std::string Session::user() const { return d_->user; }
std::string Session::agent() const { return d_->agent; }

void pimpl(const app::Person &p) {
  Session s, idle;
  s.login(p);
  app::track(s.user());    // expect: privacy-unconsented-flow
  app::track(s.agent());   // ok
  app::track(idle.user()); // ok
}

} // namespace messaging
