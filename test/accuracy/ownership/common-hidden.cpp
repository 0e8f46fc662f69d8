// Hidden parts, handles with deleters, shared caches, pools.
#include "../Inputs/app.h"
#include <cstring>
#include <unordered_map>
#include <variant>

namespace common_hidden {
using namespace app;

class Wallet {
public:
  explicit Wallet(const Person &p);
  Wallet(const Wallet &o);
  ~Wallet();
  const std::string &owner() const;
  std::string_view kind() const;

private:
  class Impl;
  std::unique_ptr<Impl> d;
};
class Wallet::Impl {
public:
  std::string owner, kind;
};
Wallet::Wallet(const Person &p) : d(new Impl{p.email, "gold"}) {}
Wallet::Wallet(const Wallet &o) : d(std::make_unique<Impl>(*o.d)) {}
Wallet::~Wallet() = default;
const std::string &Wallet::owner() const { return d->owner; }
std::string_view Wallet::kind() const { return d->kind; }

void pimpl(const Person &p) {
  Wallet w(p), copy(w);
  track(copy.owner()); // expect: privacy-unconsented-flow
  trackView(copy.kind()); // ok
}

void deleters(const Person &p) {
  std::string last, calm;
  {
    auto keep = [&last](std::string *s) {
      last = *s;
      delete s;
    };
    std::unique_ptr<std::string, decltype(keep)> u(new std::string(p.phone), keep);
    std::shared_ptr<std::string> s(new std::string(p.name), [&](std::string *t) {
      calm.swap(*t);
      delete t;
    });
  }
  track(last); // expect: privacy-unconsented-flow
  track(calm); // ok
}

class Cache {
public:
  std::shared_ptr<const std::string> get(int id, const Person &p) {
    if (auto hit = seen_[id].lock())
      return hit;
    auto made = std::make_shared<const std::string>(p.home.zip);
    seen_[id] = made;
    return made;
  }

private:
  std::unordered_map<int, std::weak_ptr<const std::string>> seen_;
};

void cached(const Person &p) {
  Cache c;
  auto a = c.get(1, p), b = c.get(1, p);
  track(*b); // expect: privacy-unconsented-flow
  trackNumber(a == b); // ok
}

struct Node : std::enable_shared_from_this<Node> {
  std::string text, tag = "node";
  std::vector<std::shared_ptr<Node>> kids;
  std::weak_ptr<Node> up;
  std::shared_ptr<Node> add(std::string t) {
    auto k = std::make_shared<Node>();
    k->text = std::move(t);
    k->up = shared_from_this();
    kids.push_back(k);
    return k;
  }
};

void graph(const Person &p) {
  auto root = std::make_shared<Node>();
  auto leaf = root->add(p.name)->add("leaf");
  root->text = p.email;
  track(leaf->up.lock()->up.lock()->text); // expect: privacy-unconsented-flow
  track(leaf->up.lock()->tag); // ok
  track(leaf->text); // ok
}

using Json = std::variant<std::nullptr_t, double, std::string>;
std::string render(const Json &j) {
  switch (j.index()) {
  case 1: return std::to_string(std::get<double>(j));
  case 2: return '"' + std::get<2>(j) + '"';
  }
  return "null";
}

void json(const Person &p) {
  track(render(p.latitude)); // expect: privacy-unconsented-flow
  track(render(double(p.score))); // ok
  track(render(p.home.street)); // expect: privacy-unconsented-flow
  track(render(nullptr)); // ok
}

void arrays(const Person &p) {
  auto a = std::make_unique<char[]>(12), b = std::make_unique<char[]>(12);
  std::memcpy(a.get(), p.ssn, 12);
  std::memcpy(&b[0], p.color, 12);
  trackText(a.get()); // expect: privacy-unconsented-flow
  trackText(b.get()); // ok
  a.swap(b);
  trackText(b.get()); // expect: privacy-unconsented-flow
  trackText(a.get()); // ok
}

std::optional<std::string> mailOf(const Person *p) {
  if (!p)
    return {};
  return p->email;
}

void maybe(const Person *p) {
  if (auto m = mailOf(p))
    track(*m); // expect: privacy-unconsented-flow
  track(mailOf(nullptr).value_or("none")); // ok
  std::optional<int> year;
  year = p->birthYear;
  trackNumber(*year); // expect: privacy-unconsented-flow
  year.reset();
  trackNumber(year.value_or(0)); // ok
}

} // namespace common_hidden
