// Factories that choose by a parameter what they make: a caller that passes a
// constant gets that one alone.
#include "../Inputs/app.h"

namespace chosen_by_constant {
using namespace app;

enum class Kind { Masked, Full, Named };

class Format {
public:
  virtual ~Format() = default;
  virtual std::string apply(const Person &p) const = 0;
};
class Masked : public Format {
public:
  std::string apply(const Person &) const override { return "***"; }
};
class Full : public Format {
public:
  std::string apply(const Person &p) const override { return p.email; }
};
class Named : public Format {
public:
  std::string apply(const Person &p) const override { return p.name; }
};

std::unique_ptr<Format> bySwitch(Kind k) {
  switch (k) {
  case Kind::Masked:
    return std::make_unique<Masked>();
  case Kind::Full:
    return std::make_unique<Full>();
  case Kind::Named:
    return std::make_unique<Named>();
  }
  return nullptr;
}
Format *byFlag(bool full) {
  if (full)
    return new Full;
  return new Masked;
}
std::shared_ptr<Format> byName(const std::string &name) {
  if (name == "full")
    return std::make_shared<Full>();
  if (name == "named")
    return std::make_shared<Named>();
  return std::make_shared<Masked>();
}
Format *byNumber(int n) { return n == 1 ? new Full : static_cast<Format *>(new Masked); }
Format *shared(bool all) {
  static Full full;
  static Masked masked;
  if (all)
    return &full;
  return &masked;
}
std::unique_ptr<Format> through(Kind k) { return bySwitch(k); }

void enumerators(const Person &p) {
  track(bySwitch(Kind::Full)->apply(p)); // expect: privacy-unconsented-flow
  track(bySwitch(Kind::Masked)->apply(p)); // ok
  track(bySwitch(Kind::Named)->apply(p)); // ok
  auto kept = bySwitch(Kind::Masked);
  track(kept->apply(p)); // ok
  kept = bySwitch(Kind::Full);
  track(kept->apply(p)); // expect: privacy-unconsented-flow
}

void flags(const Person &p) {
  Format *full = byFlag(true), *masked = byFlag(false);
  track(full->apply(p)); // expect: privacy-unconsented-flow
  track(masked->apply(p)); // ok
  delete full;
  delete masked;
}

void names(const Person &p) {
  track(byName("full")->apply(p)); // expect: privacy-unconsented-flow
  track(byName("named")->apply(p)); // ok
  track(byName("other")->apply(p)); // ok
}

void numbers(const Person &p) {
  track(byNumber(1)->apply(p)); // expect: privacy-unconsented-flow
  track(byNumber(2)->apply(p)); // ok
  track(shared(true)->apply(p)); // expect: privacy-unconsented-flow
  track(shared(false)->apply(p)); // ok
}

void passedOn(const Person &p) {
  track(through(Kind::Full)->apply(p)); // expect: privacy-unconsented-flow
  track(through(Kind::Masked)->apply(p)); // ok
}

// Not a constant: any of them.
void asked(const Person &p, Kind k) {
  track(through(k)->apply(p)); // expect: privacy-unconsented-flow
}
void either(const Person &p, bool all) {
  track(bySwitch(all ? Kind::Full : Kind::Masked)->apply(p)); // expect: privacy-unconsented-flow
}

class View {
public:
  explicit View(Kind k) : format_(bySwitch(k)) {}
  std::string show(const Person &p) const { return format_->apply(p); }
  void change(Kind k) { format_ = bySwitch(k); }

private:
  std::unique_ptr<Format> format_;
};
void views(const Person &p) {
  View full(Kind::Full), masked(Kind::Masked), changed(Kind::Masked);
  track(full.show(p)); // expect: privacy-unconsented-flow
  track(masked.show(p)); // ok
  changed.change(Kind::Full);
  track(changed.show(p)); // expect: privacy-unconsented-flow
}

// Functions as well.
using Read = std::string (*)(const Person &);
std::string mail(const Person &p) { return p.email; }
std::string nothing(const Person &) { return "none"; }
Read reader(bool all) { return all ? mail : nothing; }
std::function<std::string(const Person &)> made(int level) {
  if (level == 0)
    return [](const Person &) { return std::string("none"); };
  return [](const Person &p) { return p.phone; };
}
void functions(const Person &p) {
  track(reader(true)(p)); // expect: privacy-unconsented-flow
  track(reader(false)(p)); // ok
  track(made(1)(p)); // expect: privacy-unconsented-flow
  track(made(0)(p)); // ok
}

} // namespace chosen_by_constant
