// Classes whose bases have constructors of their own: a virtual call runs what
// the object is, whoever made its base's part.
#include "../Inputs/app.h"

namespace base_constructors {
using namespace app;

class Exporter {
public:
  Exporter() : kept("none") {}
  explicit Exporter(const std::string &k) : kept(k) {}
  virtual ~Exporter() = default;
  std::string run(const std::string &s) const { return cell(s); }
  std::string kept;

protected:
  virtual std::string cell(const std::string &s) const { return s; }
};
class Counting : public Exporter {
public:
  Counting() {}

protected:
  std::string cell(const std::string &s) const override { return s.empty() ? "0" : "1"; }
};
class Unwritten : public Exporter {
protected:
  std::string cell(const std::string &s) const override { return s.empty() ? "0" : "1"; }
};
class Marked : public Exporter {
public:
  explicit Marked(const std::string &m) : Exporter(m), mark_("<") {}

protected:
  std::string cell(const std::string &s) const override { return mark_ + s; }

private:
  std::string mark_;
};
class Inherits : public Exporter {
public:
  using Exporter::Exporter;

protected:
  std::string cell(const std::string &) const override { return kept; }
};
class Delegating : public Counting {
public:
  Delegating() : Delegating(1) {}
  explicit Delegating(int n) : n_(n) {}
  int n_;
};

void locals(const Person &p) {
  Exporter plain;
  track(plain.run(p.email)); // expect: privacy-unconsented-flow
  Counting counting;
  track(counting.run(p.email)); // ok
  Unwritten unwritten;
  track(unwritten.run(p.email)); // ok
  Marked marked("x");
  track(marked.run(p.email)); // expect: privacy-unconsented-flow
  Delegating delegating;
  track(delegating.run(p.email)); // ok
}

void onTheHeap(const Person &p) {
  Exporter *counting = new Counting;
  track(counting->run(p.phone)); // ok
  Exporter *plain = new Exporter;
  track(plain->run(p.phone)); // expect: privacy-unconsented-flow
  Exporter *unwritten = new Unwritten;
  track(unwritten->run(p.phone)); // ok
  delete counting;
  delete plain;
  delete unwritten;
}

void owned(const Person &p) {
  std::unique_ptr<Exporter> counting = std::make_unique<Counting>();
  track(counting->run(p.home.zip)); // ok
  std::unique_ptr<Exporter> unwritten = std::make_unique<Unwritten>();
  track(unwritten->run(p.home.zip)); // ok
  std::unique_ptr<Exporter> marked = std::make_unique<Marked>("x");
  track(marked->run(p.home.zip)); // expect: privacy-unconsented-flow
  std::shared_ptr<Exporter> delegating = std::make_shared<Delegating>();
  track(delegating->run(p.home.zip)); // ok
}

void takenOver(const Person &p) {
  Inherits here(p.email);
  track(here.run("x")); // expect: privacy-unconsented-flow
  Inherits empty("x");
  track(empty.run(p.email)); // ok
  auto there = std::make_unique<Inherits>(p.email);
  track(there->run("x")); // expect: privacy-unconsented-flow
  auto none = std::make_unique<Inherits>("x");
  track(none->run(p.email)); // ok
}

class Member {
public:
  Member() : in_() {}
  std::string ask(const std::string &s) const { return in_.run(s); }

private:
  Unwritten in_;
};
void asMember(const Person &p) {
  Member m;
  track(m.ask(p.email)); // ok
}

} // namespace base_constructors
