// FLAGS: -std=c++20
// A web back end: sessions held by smart pointers, shared, weak and own.
#include "../Inputs/app.h"
#include <list>

namespace web {
using namespace app;

struct User {
  std::string login;
  std::string contact;
  int visits = 0;
};

struct Session {
  std::unique_ptr<User> user;
  std::shared_ptr<Session> parent;
  std::weak_ptr<Session> peer;
  std::string agent = "curl";
};

std::unique_ptr<User> makeUser(const Person &p) {
  auto u = std::make_unique<User>();
  u->login = p.name;
  u->contact = p.email;
  u->visits = p.score;
  return u;
}

void unique(const Person &p) {
  Session s;
  s.user = makeUser(p);
  track(s.user->login); // ok
  track(s.user->contact); // expect: privacy-unconsented-flow
  track((*s.user).contact); // expect: privacy-unconsented-flow
  trackNumber(s.user->visits); // ok
  track(s.agent); // ok
  User *raw = s.user.get();
  track(raw->contact); // expect: privacy-unconsented-flow
  std::unique_ptr<User> taken = std::move(s.user);
  trackNumber(s.user == nullptr); // ok
  track(taken->contact); // expect: privacy-unconsented-flow
  taken->contact.clear();
  track(taken->contact); // ok
  taken = makeUser(p);
  track(taken->contact); // expect: privacy-unconsented-flow
  taken.reset(new User{"guest", "none"});
  track(taken->contact); // ok
}

void swapped(const Person &p) {
  auto a = makeUser(p);
  auto b = std::make_unique<User>();
  b->contact = "help desk";
  std::swap(a, b);
  track(a->contact); // ok
  track(b->contact); // expect: privacy-unconsented-flow
  a.swap(b);
  track(a->contact); // expect: privacy-unconsented-flow
  track(b->contact); // ok
}

void shared(const Person &p) {
  auto root = std::make_shared<Session>();
  auto child = std::make_shared<Session>();
  child->parent = root;
  root->user = std::make_unique<User>();
  root->user->contact = p.phone;
  child->user = std::make_unique<User>();
  child->user->contact = "child";
  track(child->user->contact); // ok
  track(child->parent->user->contact); // expect: privacy-unconsented-flow
  track(child->parent->agent); // ok
  child->parent->agent = p.home.zip;
  track(root->agent); // expect: privacy-unconsented-flow
  track(child->agent); // ok
}

void weak(const Person &p) {
  auto a = std::make_shared<Session>();
  auto b = std::make_shared<Session>();
  a->peer = b;
  b->agent = "bot for " + p.email;
  if (auto other = a->peer.lock()) {
    track(other->agent); // expect: privacy-unconsented-flow
    other->agent = "bot";
  }
  track(a->agent); // ok
}

// The way old code bases hand ownership about.
class Pool {
  std::list<std::shared_ptr<User>> m_all;

public:
  std::shared_ptr<User> add(const std::string &login, const std::string &mail) {
    auto u = std::make_shared<User>();
    u->login = login;
    u->contact = mail;
    m_all.push_back(u);
    return u;
  }
  const User &front() const { return *m_all.front(); }
  void drop() { m_all.clear(); }
  std::size_t size() const { return m_all.size(); }
};

void pooled(const Person &p) {
  Pool known, guests;
  known.add(p.name, p.email);
  auto g = guests.add("g1", "");
  track(known.front().contact); // expect: privacy-unconsented-flow
  track(known.front().login); // ok
  track(guests.front().contact); // ok
  trackNumber(known.size()); // ok
  g->contact = p.home.street;
  track(guests.front().contact); // expect: privacy-unconsented-flow
}

} // namespace web
