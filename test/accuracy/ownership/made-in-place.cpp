// Objects that the library makes and ends: what the compiler writes for their
// classes is done as if it had been written.
#include "../Inputs/app.h"

namespace made_in_place {
using namespace app;

struct Host {
  std::string name, mail;
  int port = 0;
  Host() : name("localhost") { mail = readEmail(); }
};
struct Report {
  int kind = 1;
  std::string mail = readEmail();
  std::string title = "weekly";
};
struct Said {
  Said() = default;
  explicit Said(int n) : count(n), mail("none") {}
  int count = 0;
  std::string mail = readEmail();
};
struct Holder {
  Host host;
  int used = 0;
};
struct Nested {
  struct {
    std::string mail = readEmail();
    std::string host = "h";
  } in;
};

void defaults() {
  auto report = std::make_unique<Report>();
  track(report->mail); // expect: privacy-unconsented-flow
  track(report->title); // ok
  trackNumber(report->kind); // ok
  report->mail = "x";
  track(report->mail); // ok
  auto said = std::make_shared<Said>();
  track(said->mail); // expect: privacy-unconsented-flow
  trackNumber(said->count); // ok
  auto counted = std::make_shared<Said>(3);
  track(counted->mail); // ok
}

void members() {
  auto holder = std::make_unique<Holder>();
  track(holder->host.mail); // expect: privacy-unconsented-flow
  track(holder->host.name); // ok
  trackNumber(holder->host.port); // ok
  auto nested = std::make_unique<Nested>();
  track(nested->in.mail); // expect: privacy-unconsented-flow
  track(nested->in.host); // ok
}

void elements() {
  std::vector<Report> all;
  all.emplace_back();
  track(all.back().mail); // expect: privacy-unconsented-flow
  track(all.back().title); // ok
  std::optional<Report> one;
  one.emplace();
  track(one->mail); // expect: privacy-unconsented-flow
  track(one->title); // ok
}

struct Base {
  std::string text;
  explicit Base(const std::string &t) : text(t) {}
  virtual ~Base() = default;
  virtual std::string get() const { return text; }
};
struct Derived : Base {
  using Base::Base;
  std::string own = readEmail();
  std::string fixed = "f";
};
struct Quiet : Base {
  using Base::Base;
  std::string get() const override { return "q"; }
};

void takenOver(const Person &p) {
  std::unique_ptr<Base> derived = std::make_unique<Derived>(p.phone);
  track(derived->get()); // expect: privacy-unconsented-flow
  auto quiet = std::make_unique<Quiet>(p.phone);
  track(quiet->get()); // ok
  track(quiet->text); // expect: privacy-unconsented-flow
  auto empty = std::make_shared<Derived>("x");
  track(empty->get()); // ok
  track(empty->own); // expect: privacy-unconsented-flow
  track(empty->fixed); // ok
}

// What ends a member runs where the whole is ended through its base.
struct Flush {
  std::string text;
  ~Flush() { track(text); } // expect: privacy-unconsented-flow
};
struct Hold {
  std::string text;
  ~Hold() { trackNumber(text.empty()); } // ok
};
struct Quieted {
  std::string text;
  ~Quieted() { track(text); } // ok
};
struct Page {
  virtual ~Page() = default;
  virtual void set(const std::string &s) = 0;
};
struct Flushed : Page {
  Flush f;
  void set(const std::string &s) override { f.text = s; }
};
struct Held : Page {
  Hold h;
  void set(const std::string &s) override { h.text = s; }
};
struct Unset : Page {
  Quieted q;
  void set(const std::string &s) override { q.text = s.empty() ? "0" : "1"; }
};

void ended(const Person &p) {
  std::unique_ptr<Page> flushed = std::make_unique<Flushed>();
  flushed->set(p.phone);
  std::unique_ptr<Page> held = std::make_unique<Held>();
  held->set(p.phone);
  std::unique_ptr<Page> unset = std::make_unique<Unset>();
  unset->set(p.phone);
}

} // namespace made_in_place
