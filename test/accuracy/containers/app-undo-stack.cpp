// FLAGS: -std=c++20
// An editor with undo: commands that remember what they replaced.
#include "../Inputs/app.h"
#include <deque>

namespace undo {

struct Document {
  std::string title = "untitled";
  std::string body;
  std::string author = "none";
};

class Command {
public:
  virtual ~Command() = default;
  virtual void apply(Document &d) = 0;
  virtual void revert(Document &d) = 0;
  virtual std::string label() const { return "edit"; }
};

template <std::string Document::*Field> class Set : public Command {
public:
  explicit Set(std::string v) : value_(std::move(v)) {}
  void apply(Document &d) override { std::swap(d.*Field, value_); }
  void revert(Document &d) override { std::swap(d.*Field, value_); }

private:
  std::string value_;
};

class Replace final : public Command {
public:
  Replace(std::string v) : now_(std::move(v)) {}
  void apply(Document &d) override {
    before_ = d.body;
    d.body = now_;
  }
  void revert(Document &d) override { d.body = before_; }
  std::string label() const override {
    return "replace " + std::to_string(before_.size());
  }
  const std::string &before() const { return before_; }

private:
  std::string now_, before_;
};

class Stack {
public:
  void run(Document &d, std::unique_ptr<Command> c) {
    c->apply(d);
    done_.push_back(std::move(c));
    redo_.clear();
  }
  bool undo(Document &d) {
    if (done_.empty())
      return false;
    done_.back()->revert(d);
    redo_.push_front(std::move(done_.back()));
    done_.pop_back();
    return true;
  }
  std::size_t depth() const { return done_.size(); }

private:
  std::vector<std::unique_ptr<Command>> done_;
  std::deque<std::unique_ptr<Command>> redo_;
};

void setFields(const app::Person &p) {
  Document d;
  Set<&Document::author> author(p.email);
  Set<&Document::title> title(p.name);
  author.apply(d);
  title.apply(d);
  app::track(d.author); // expect: privacy-unconsented-flow
  app::track(d.title);  // ok
  app::track(d.body);   // ok
}

void remembered(const app::Person &p) {
  Document d, e;
  d.body = p.phone;
  e.body = p.name;
  Replace r("x"), s("y");
  r.apply(d);
  s.apply(e);
  app::track(d.body);     // ok
  app::track(r.before()); // expect: privacy-unconsented-flow
  app::track(s.before()); // ok
  app::track(r.label());  // ok
  r.revert(d);
  app::track(d.body); // expect: privacy-unconsented-flow
}

void stacked(const app::Person &p) {
  Document d, other;
  Stack stack;
  stack.run(d, std::make_unique<Replace>(p.email));
  app::track(d.body);     // expect: privacy-unconsented-flow
  app::track(other.body); // ok
  app::trackNumber(static_cast<long long>(stack.depth())); // ok
}

// Snapshots instead of commands.
class History {
public:
  void save(const Document &d) { all_.push_back(d); }
  Document take() {
    Document d = std::move(all_.back());
    all_.pop_back();
    return d;
  }

private:
  std::vector<Document> all_;
};

void snapshots(const app::Person &p) {
  History h;
  Document d;
  d.author = p.email;
  h.save(d);
  d.author = "wiped";
  app::track(d.author); // ok
  d = h.take();
  app::track(d.author); // expect: privacy-unconsented-flow
  app::track(d.title);  // ok
}

// An observer is told about changes.
void observed(const app::Person &p) {
  std::string heard, count;
  std::function<void(const Document &)> tell = [&](const Document &d) {
    heard = d.author;
    count = std::to_string(d.body.size());
  };
  Document d;
  d.author = p.phone;
  d.body = p.email;
  tell(d);
  app::track(heard); // expect: privacy-unconsented-flow
  app::track(count); // ok
}

// Undone: what stood there before is back.
void undone(const app::Person &p) {
  Document d, e;
  d.body = p.home.street;
  e.body = p.name;
  Stack s, t;
  s.run(d, std::make_unique<Replace>("x"));
  t.run(e, std::make_unique<Replace>("x"));
  s.undo(d);
  t.undo(e);
  app::track(d.body); // expect: privacy-unconsented-flow
  app::track(e.body); // ok
}

// A group of commands is a command.
class Group : public Command {
public:
  template <class... C> explicit Group(C... c) {
    (parts_.push_back(std::make_shared<C>(std::move(c))), ...);
  }
  void apply(Document &d) override {
    for (auto &c : parts_)
      c->apply(d);
  }
  void revert(Document &d) override {
    for (auto it = parts_.rbegin(); it != parts_.rend(); ++it)
      (*it)->revert(d);
  }

private:
  std::vector<std::shared_ptr<Command>> parts_;
};

void grouped(const app::Person &p) {
  Document d, e;
  Group g(Replace("text"), Set<&Document::author>(p.phone));
  Group h(Replace(p.email), Set<&Document::title>(p.name));
  g.apply(d);
  h.apply(e);
  app::track(d.author); // expect: privacy-unconsented-flow
  app::track(e.body);   // expect: privacy-unconsented-flow
  app::track(e.author); // ok
}

} // namespace undo
