// FLAGS: -std=c++23
// Objects owned, shared and lent in caches, trees, sessions and handles.
#include "../Inputs/app.h"
#include <any>
#include <expected>
#include <list>
#include <unordered_map>
#include <variant>

namespace caches {
using namespace app;

// A cache of shared objects with weak handles.

struct Profile {
  std::string mail, nick;
  std::weak_ptr<Profile> friendOf;
};

class ProfileCache {
public:
  std::shared_ptr<Profile> get(int id) {
    if (auto it = live_.find(id); it != live_.end())
      if (auto p = it->second.lock())
        return p;
    Person person = loadPerson(id);
    auto made = std::make_shared<Profile>();
    made->mail = person.email;
    made->nick = person.name;
    live_[id] = made;
    return made;
  }

private:
  std::unordered_map<int, std::weak_ptr<Profile>> live_;
};

void cached(int id) {
  ProfileCache cache;
  auto a = cache.get(id);
  track(a->mail); // expect: privacy-unconsented-flow
  track(a->nick); // ok
  trackNumber(a.use_count()); // ok
}

void friends(const Person &p) {
  auto a = std::make_shared<Profile>();
  auto b = std::make_shared<Profile>();
  a->mail = p.email;
  b->friendOf = a;
  if (auto f = b->friendOf.lock())
    track(f->mail); // expect: privacy-unconsented-flow
  track(b->mail); // ok
}

// A tree that owns its children.

struct Node {
  std::string text;
  std::vector<std::unique_ptr<Node>> children;
  Node *parent = nullptr;
  Node &add(std::string t) {
    children.push_back(std::make_unique<Node>());
    children.back()->text = std::move(t);
    children.back()->parent = this;
    return *children.back();
  }
};

void print(const Node &n) {
  track(n.text); // expect: privacy-unconsented-flow
  for (const auto &c : n.children)
    print(*c);
}
int depth(const Node &n) {
  int most = 0;
  for (const auto &c : n.children)
    most = std::max(most, depth(*c));
  return most + 1;
}

void trees(const Person &p) {
  Node root;
  root.text = "root";
  Node &child = root.add("child");
  child.add(p.phone);
  print(root);
  trackNumber(depth(root)); // ok
  track(child.text); // ok
  track(child.parent->text); // ok
}

// Ownership moves.

struct Session {
  std::string token, user;
};

std::unique_ptr<Session> login(const Person &p) {
  auto s = std::make_unique<Session>();
  s->token = "t-" + version();
  s->user = p.email;
  return s;
}

class Server {
public:
  void adopt(std::unique_ptr<Session> s) { current_ = std::move(s); }
  const Session *current() const { return current_.get(); }
  std::unique_ptr<Session> release() { return std::move(current_); }
  void reset() { current_.reset(new Session{"none", "none"}); }

private:
  std::unique_ptr<Session> current_;
};

void adopted(const Person &p) {
  Server server;
  server.adopt(login(p));
  track(server.current()->token); // ok
  track(server.current()->user); // expect: privacy-unconsented-flow
  server.reset();
  track(server.current()->user); // ok
}

void released(const Person &p) {
  Server server;
  server.adopt(login(p));
  auto s = server.release();
  track(s->user); // expect: privacy-unconsented-flow
}

void twoServers(const Person &p) {
  Server a, b;
  a.adopt(login(p));
  b.adopt(std::make_unique<Session>());
  track(b.current()->user); // ok
  track(a.current()->user); // expect: privacy-unconsented-flow
}

// A smart pointer of one's own.

template <class T> class Ref {
public:
  Ref() = default;
  explicit Ref(T *p) : p_(p) { retain(); }
  Ref(const Ref &o) : p_(o.p_) { retain(); }
  Ref(Ref &&o) noexcept : p_(std::exchange(o.p_, nullptr)) {}
  Ref &operator=(Ref o) noexcept {
    std::swap(p_, o.p_);
    return *this;
  }
  ~Ref() {
    if (p_ && --p_->refs == 0)
      delete p_;
  }
  T *operator->() const { return p_; }
  T &operator*() const { return *p_; }
  explicit operator bool() const { return p_; }

private:
  void retain() {
    if (p_)
      ++p_->refs;
  }
  T *p_ = nullptr;
};

struct Document {
  int refs = 0;
  std::string author, title;
};

void counted(const Person &p) {
  Ref<Document> doc(new Document);
  doc->author = p.email;
  doc->title = "paper";
  Ref<Document> same = doc, other(new Document);
  track(same->author); // expect: privacy-unconsented-flow
  track(same->title); // ok
  track(other->author); // ok
  trackNumber(doc->refs); // ok
  other = same;
  track(other->author); // expect: privacy-unconsented-flow
}

// Optional, expected, variant and any as results.

std::optional<std::string> maybeMail(const Person &p, int n) {
  if (n == 0)
    return {};
  return p.email;
}

void optionals(const Person &p, int n) {
  auto mail = maybeMail(p, n);
  trackNumber(mail.has_value()); // ok
  track(mail.value_or("none")); // expect: privacy-unconsented-flow
  auto size = mail.transform([](const std::string &s) { return s.size(); });
  trackNumber(static_cast<long long>(size.value_or(0))); // ok
  auto host = mail.and_then([](const std::string &s) {
    return std::optional<std::string>(s.substr(s.find('@')));
  });
  if (host)
    track(*host); // expect: privacy-unconsented-flow
  mail.reset();
  track(mail.value_or("none")); // ok
}

std::expected<Profile, std::string> loadProfile(const Person &p, int n) {
  if (n == 0)
    return std::unexpected("not found");
  Profile out;
  out.mail = p.email;
  out.nick = p.name;
  return out;
}

void expecteds(const Person &p, int n) {
  auto r = loadProfile(p, n);
  if (!r) {
    track(r.error()); // ok
    return;
  }
  track(r->nick); // ok
  track(r->mail); // expect: privacy-unconsented-flow
}

std::expected<int, std::string> validate(const Person &p) {
  if (p.email.find('@') == std::string::npos || p.score >= 0)
    return std::unexpected("invalid: " + p.email);
  return 1;
}

void errorCarries(const Person &p) {
  auto r = validate(p);
  if (!r)
    track(r.error()); // expect: privacy-unconsented-flow
}

void settings(const Person &p) {
  std::unordered_map<std::string, std::any> bag;
  bag["mail"] = p.email;
  bag["title"] = std::string("x");
  track(std::any_cast<std::string>(bag["mail"])); // expect: privacy-unconsented-flow
  track(std::any_cast<const std::string &>(bag.at("title"))); // ok
  if (auto *s = std::any_cast<std::string>(&bag["mail"]))
    track(*s); // expect: privacy-unconsented-flow
}

using Value = std::variant<std::monostate, int, std::string,
                           std::shared_ptr<Profile>>;

void variants(const Person &p) {
  Value v = p.score;
  trackNumber(std::get<int>(v)); // ok
  v = p.phone;
  track(std::get<std::string>(v)); // expect: privacy-unconsented-flow
  trackNumber(static_cast<long long>(v.index())); // ok
  auto profile = std::make_shared<Profile>();
  profile->mail = p.email;
  v = profile;
  if (auto *held = std::get_if<std::shared_ptr<Profile>>(&v)) {
    track((*held)->mail); // expect: privacy-unconsented-flow
    track((*held)->nick); // ok
  }
  v.emplace<std::string>("plain");
  track(std::get<std::string>(v)); // ok
}

// Lent by reference.

class View {
public:
  explicit View(const Person &p) : person_(p) {}
  const std::string &mail() const { return person_.get().email; }
  const std::string &nick() const { return person_.get().name; }
  void rebind(const Person &p) { person_ = p; }

private:
  std::reference_wrapper<const Person> person_;
};

void lent(const Person &p) {
  View view(p);
  track(view.mail()); // expect: privacy-unconsented-flow
  track(view.nick()); // ok
}

void referenceList(const Person &p) {
  std::string a = "open", b = p.email;
  std::vector<std::reference_wrapper<std::string>> all{a, b}, open{a};
  for (std::string &s : open)
    track(s); // ok
  for (std::string &s : all)
    track(s); // expect: privacy-unconsented-flow
  all[0].get() = p.phone;
  track(a); // expect: privacy-unconsented-flow
}

// Custom deleters and aliasing.

void aliasing(const Person &p) {
  auto whole = std::make_shared<Person>(p);
  std::shared_ptr<std::string> mail(whole, &whole->email);
  std::shared_ptr<std::string> name(whole, &whole->name);
  track(*mail); // expect: privacy-unconsented-flow
  track(*name); // ok
}

struct Wiper {
  void operator()(Session *s) const {
    s->user.clear();
    delete s;
  }
};

void wiper(const Person &p) {
  std::unique_ptr<Session, Wiper> s(new Session{"t", p.email});
  track(s->token); // ok
  track(s->user); // expect: privacy-unconsented-flow
}

struct Sender {
  void operator()(Session *s) const {
    track(s->user); // expect: privacy-unconsented-flow
    delete s;
  }
};

void sender(const Person &p) {
  std::unique_ptr<Session, Sender> s(new Session{"t", p.email});
}

void lambdaDeleter(const Person &p) {
  std::shared_ptr<Session> s(new Session{"t", p.email}, [](Session *q) {
    track(q->token); // ok
    track(q->user); // expect: privacy-unconsented-flow
    delete q;
  });
}

// A pool of slots lent out and taken back.

class SlotPool {
public:
  std::string &take() {
    if (free_.empty()) {
      slots_.emplace_back();
      return slots_.back();
    }
    std::string *s = free_.back();
    free_.pop_back();
    return *s;
  }
  void give(std::string &s) {
    s.clear();
    free_.push_back(&s);
  }
  void giveAsIs(std::string &s) { free_.push_back(&s); }

private:
  std::list<std::string> slots_;
  std::vector<std::string *> free_;
};

void reused(const Person &p) {
  SlotPool pool;
  std::string &a = pool.take();
  a = p.email;
  pool.giveAsIs(a);
  track(pool.take()); // expect: privacy-unconsented-flow
}

void reusedClean(const Person &p) {
  SlotPool pool;
  std::string &a = pool.take();
  a = p.email;
  pool.give(a);
  track(pool.take()); // ok
}

} // namespace caches
