// An editor: commands that can be undone, a store with reducers, a parser.
#include "../Inputs/app.h"
#include <algorithm>
#include <deque>
#include <stack>
#include <variant>

namespace editors {
using namespace app;

// Commands with an undo stack.
struct Document {
  std::vector<std::string> lines;
  std::string title = "untitled";
};
struct Command {
  virtual ~Command() = default;
  virtual void redo(Document &d) = 0;
  virtual void undo(Document &d) = 0;
  virtual std::string describe() const = 0;
};
class Insert : public Command {
  std::size_t at_;
  std::string text_;

public:
  Insert(std::size_t at, std::string text) : at_(at), text_(std::move(text)) {}
  void redo(Document &d) override {
    d.lines.insert(d.lines.begin() + at_, text_);
  }
  void undo(Document &d) override { d.lines.erase(d.lines.begin() + at_); }
  std::string describe() const override {
    return "insert at " + std::to_string(at_);
  }
};
class Rename : public Command {
  std::string to_, from_;

public:
  explicit Rename(std::string to) : to_(std::move(to)) {}
  void redo(Document &d) override { from_ = std::exchange(d.title, to_); }
  void undo(Document &d) override { d.title = from_; }
  std::string describe() const override { return "rename to " + to_; }
};
class UndoStack {
  Document &doc_;
  std::vector<std::unique_ptr<Command>> done_;
  std::stack<std::unique_ptr<Command>> undone_;

public:
  explicit UndoStack(Document &d) : doc_(d) {}
  void push(std::unique_ptr<Command> c) {
    c->redo(doc_);
    done_.push_back(std::move(c));
  }
  void undo() {
    if (done_.empty())
      return;
    done_.back()->undo(doc_);
    undone_.push(std::move(done_.back()));
    done_.pop_back();
  }
  std::string last() const { return done_.back()->describe(); }
};

void inserting(const Person &p) {
  Document d;
  UndoStack u(d);
  u.push(std::make_unique<Insert>(0, p.email));
  track(d.lines[0]); // expect: privacy-unconsented-flow
  track(u.last()); // ok
  track(d.title); // ok
  trackNumber(d.lines.size()); // ok
}
void renaming(const Person &p) {
  Document d, e;
  UndoStack u(d), v(e);
  u.push(std::make_unique<Rename>(p.phone));
  v.push(std::make_unique<Rename>(p.name));
  track(d.title); // expect: privacy-unconsented-flow
  track(u.last()); // expect: privacy-unconsented-flow
  track(e.title); // ok
}

// A store: actions go in, states come out, subscribers look.
struct SetMail {
  std::string mail;
};
struct SetTheme {
  std::string theme;
};
using Action = std::variant<SetMail, SetTheme>;
struct State {
  std::string mail, theme = "dark";
  int version = 0;
};
State reduce(State s, const Action &a) {
  ++s.version;
  if (auto *m = std::get_if<SetMail>(&a))
    s.mail = m->mail;
  else if (auto *t = std::get_if<SetTheme>(&a))
    s.theme = t->theme;
  return s;
}
class Store {
  State state_;
  std::vector<std::function<void(const State &)>> subscribers_;

public:
  void dispatch(const Action &a) {
    state_ = reduce(std::move(state_), a);
    for (auto &s : subscribers_)
      s(state_);
  }
  void subscribe(std::function<void(const State &)> f) {
    subscribers_.push_back(std::move(f));
  }
  template <class F> auto select(F f) const { return f(state_); }
};
void stores(const Person &p) {
  Store s;
  std::string seen;
  s.subscribe([](const State &st) {
    track(st.mail); // expect: privacy-unconsented-flow
    track(st.theme); // ok
    trackNumber(st.version); // ok
  });
  s.subscribe([&seen](const State &st) { seen = st.theme; });
  s.dispatch(SetTheme{p.name});
  s.dispatch(SetMail{p.email});
  track(seen); // ok
  track(s.select([](const State &st) { return st.mail; })); // expect: privacy-unconsented-flow
  track(s.select([](const State &st) { return st.theme; })); // ok
}

// Expressions: parsed to a tree, evaluated in a scope.
struct Scope {
  std::map<std::string, std::string> values;
  Scope *outer = nullptr;
  const std::string *find(const std::string &n) const {
    for (const Scope *s = this; s; s = s->outer)
      if (auto it = s->values.find(n); it != s->values.end())
        return &it->second;
    return nullptr;
  }
};
struct Expr {
  virtual ~Expr() = default;
  virtual std::string eval(const Scope &s) const = 0;
};
using ExprPtr = std::unique_ptr<Expr>;
struct Literal : Expr {
  std::string text;
  explicit Literal(std::string t) : text(std::move(t)) {}
  std::string eval(const Scope &) const override { return text; }
};
struct Name : Expr {
  std::string name;
  explicit Name(std::string n) : name(std::move(n)) {}
  std::string eval(const Scope &s) const override {
    const std::string *v = s.find(name);
    return v ? *v : "?";
  }
};
struct Concat : Expr {
  ExprPtr left, right;
  Concat(ExprPtr l, ExprPtr r) : left(std::move(l)), right(std::move(r)) {}
  std::string eval(const Scope &s) const override {
    return left->eval(s) + right->eval(s);
  }
};
struct Length : Expr {
  ExprPtr of;
  explicit Length(ExprPtr e) : of(std::move(e)) {}
  std::string eval(const Scope &s) const override {
    return std::to_string(of->eval(s).size());
  }
};
class Parser {
  std::string_view in_;

public:
  explicit Parser(std::string_view in) : in_(in) {}
  ExprPtr parse() {
    ExprPtr e = primary();
    while (!in_.empty() && in_.front() == '+') {
      in_.remove_prefix(1);
      e = std::make_unique<Concat>(std::move(e), primary());
    }
    return e;
  }

private:
  ExprPtr primary() {
    if (!in_.empty() && in_.front() == '#') {
      in_.remove_prefix(1);
      return std::make_unique<Length>(primary());
    }
    std::size_t n = 0;
    while (n < in_.size() && std::isalnum(static_cast<unsigned char>(in_[n])))
      ++n;
    std::string word(in_.substr(0, n));
    in_.remove_prefix(n);
    if (!word.empty() && std::isdigit(static_cast<unsigned char>(word[0])))
      return std::make_unique<Literal>(word);
    return std::make_unique<Name>(word);
  }
};
void evaluated(const Person &p) {
  Scope globals, locals;
  locals.outer = &globals;
  globals.values["mail"] = p.email;
  locals.values["nick"] = p.name;
  ExprPtr e = Parser("mail+nick").parse();
  track(e->eval(locals)); // expect: privacy-unconsented-flow
  Scope plain;
  plain.values["nick"] = p.name;
  track(Parser("nick+1").parse()->eval(plain)); // ok
  Literal l("7");
  track(l.eval(locals)); // ok
}
void lengths(const Person &p) {
  Scope s;
  s.values["mail"] = p.email;
  Length len(std::make_unique<Name>("mail"));
  track(len.eval(s)); // ok
}

// Actors with mailboxes that hand messages on.
class Actor {
  std::deque<std::function<void()>> box_;

protected:
  void post(std::function<void()> f) { box_.push_back(std::move(f)); }

public:
  virtual ~Actor() = default;
  void drain() {
    while (!box_.empty()) {
      auto f = std::move(box_.front());
      box_.pop_front();
      f();
    }
  }
};
class Uploader : public Actor {
public:
  int done = 0;
  void upload(const std::string &s) {
    post([this, s] {
      track(s); // expect: privacy-unconsented-flow
      ++done;
    });
  }
};
class Counter : public Actor {
public:
  std::size_t letters = 0;
  void count(const std::string &s) {
    post([this, s] { letters += s.size(); });
  }
};
void actors(const Person &p) {
  Uploader u;
  Counter c;
  u.upload(p.home.street);
  c.count(p.home.street);
  u.drain();
  c.drain();
  trackNumber(u.done); // ok
  trackNumber(c.letters); // ok
}

} // namespace editors
