// FLAGS: -std=c++20
// Calls into code that is not at hand.
#include "../Inputs/app.h"

namespace unseen {
using namespace app;

void results(const Person &p) {
  track(opaque(p.email)); // expect: privacy-unconsented-flow
  track(opaque(p.name)); // ok
  track(opaque("lit") + std::to_string(p.email.size())); // ok
  track(opaque(opaque(p.phone))); // expect: privacy-unconsented-flow
}

void outs(const Person &p) {
  std::string a, b;
  opaqueFill(a, p.home.street);
  opaqueFill(b, p.home.planet);
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
  a = "over";
  track(a); // ok
}

// Text that goes through such code behind an interface.
class Codec {
public:
  virtual ~Codec() = default;
  virtual std::string encode(const std::string &s) const = 0;
};
class Zip : public Codec {
public:
  std::string encode(const std::string &s) const override {
    std::string out;
    opaqueFill(out, s);
    return "z" + out;
  }
};
class Drop : public Codec {
public:
  std::string encode(const std::string &s) const override { return s.empty() ? opaque("none") : opaque("some"); }
};

void encoded(const Person &p) {
  Zip zip;
  Drop drop;
  track(zip.encode(p.email)); // expect: privacy-unconsented-flow
  track(zip.encode(p.name)); // ok
  track(drop.encode(p.email)); // ok
}

struct Upload {
  std::string nick, mail;
  void start() const {
    runLater([*this] {
      track(nick); // ok
      track(mail); // expect: privacy-unconsented-flow
    });
  }
  void startQuiet() const {
    runLater([n = mail.size()] {
      trackNumber(static_cast<long long>(n)); // ok
    });
  }
};

void uploads(const Person &p) {
  Upload u{p.name, p.email};
  u.start();
  u.startQuiet();
}

void outResult(const Person &p) {
  std::string seen, quiet;
  runLater([&seen, &p] { seen = p.phone; });
  runLater([&quiet, &p] { quiet = p.name; });
  track(seen); // expect: privacy-unconsented-flow
  track(quiet); // ok
}

// A C style visitor gives each line and the state back.
struct Collected {
  std::string all;
  int count = 0;
};
void collect(const std::string &line, void *state) {
  auto *c = static_cast<Collected *>(state);
  c->all += line;
  ++c->count;
}
void show(const std::string &line, void *) {
  track(line); // expect: privacy-unconsented-flow
}

void listed(const Person &p) {
  std::vector<std::string> lines{p.email, p.phone};
  Collected c;
  onEach(lines, collect, &c);
  onEach(lines, show, nullptr);
  track(c.all); // expect: privacy-unconsented-flow
  Collected names;
  onEach({p.name, p.home.planet}, collect, &names);
  track(names.all); // ok
}

} // namespace unseen
