// FLAGS: -std=c++20
// Owned objects: one owner, many owners, watchers.
#include "../Inputs/app.h"
#include <functional>

namespace smart {
using namespace app;

struct Entry {
  std::string key;
  std::string secret;
  std::unique_ptr<Entry> next;
};

std::unique_ptr<Entry> entryFor(const Person &p) {
  auto e = std::make_unique<Entry>();
  e->key = p.name;
  e->secret = p.email;
  return e;
}

void unique(const Person &p) {
  auto e = entryFor(p);
  track(e->key); // ok
  track(e->secret); // expect: privacy-unconsented-flow
  auto f = std::move(e);
  track(f->secret); // expect: privacy-unconsented-flow
  track((*f).key); // ok
  e = std::make_unique<Entry>();
  track(e->secret); // ok
  f.reset(new Entry);
  track(f->secret); // ok
}

void list(const Person &p) {
  std::unique_ptr<Entry> head;
  auto add = [&](std::string key, std::string secret) {
    auto e = std::make_unique<Entry>();
    e->key = std::move(key);
    e->secret = std::move(secret);
    e->next = std::move(head);
    head = std::move(e);
  };
  add("a", "nothing");
  add("b", p.phone);
  for (Entry *e = head.get(); e; e = e->next.get()) {
    track(e->key); // ok
    track(e->secret); // expect: privacy-unconsented-flow
  }
}

struct State {
  std::string user;
  std::string screen = "home";
};

void shared(const Person &p) {
  auto state = std::make_shared<State>();
  std::shared_ptr<State> view = state;
  auto other = std::make_shared<State>();
  state->user = p.email;
  track(view->user); // expect: privacy-unconsented-flow
  track(view->screen); // ok
  track(other->user); // ok
  view = other;
  track(view->user); // ok
}

void watched(const Person &p) {
  auto state = std::make_shared<State>();
  state->user = p.phone;
  std::weak_ptr<State> weak = state;
  if (auto s = weak.lock()) {
    track(s->user); // expect: privacy-unconsented-flow
    track(s->screen); // ok
  }
}

void part(const Person &p) {
  auto state = std::make_shared<State>();
  state->user = p.home.zip;
  std::shared_ptr<std::string> user(state, &state->user);
  std::shared_ptr<std::string> screen(state, &state->screen);
  track(*user); // expect: privacy-unconsented-flow
  track(*screen); // ok
}

class Plugin {
public:
  virtual ~Plugin() = default;
  virtual std::string describe() const { return "plugin"; }
};
class UserPlugin : public Plugin {
public:
  explicit UserPlugin(std::string who) : who_(std::move(who)) {}
  std::string describe() const override { return "for " + who_; }

private:
  std::string who_;
};

void polymorphic(const Person &p) {
  std::unique_ptr<Plugin> plugin = std::make_unique<UserPlugin>(p.email);
  track(plugin->describe()); // expect: privacy-unconsented-flow
  plugin = std::make_unique<Plugin>();
  track(plugin->describe()); // ok
  auto any = std::static_pointer_cast<Plugin>(std::make_shared<UserPlugin>("guest"));
  track(any->describe()); // ok
}

void referenced(const Person &p) {
  std::string a = "a", b = "b";
  std::reference_wrapper<std::string> r = a;
  r.get() = p.email;
  track(a); // expect: privacy-unconsented-flow
  r = b;
  track(r.get()); // ok
  std::vector<std::reference_wrapper<const std::string>> all{std::cref(p.name), p.home.planet};
  for (const std::string &s : all)
    track(s); // ok
  all.push_back(p.home.street);
  for (const std::string &s : all)
    track(s); // expect: privacy-unconsented-flow
}

} // namespace smart
