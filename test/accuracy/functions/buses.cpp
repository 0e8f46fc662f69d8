// Signals, slots, event buses, middleware: who is told is decided elsewhere.
#include "../Inputs/app.h"
#include <algorithm>
#include <any>
#include <list>
#include <typeindex>
#include <unordered_map>

namespace buses {
using namespace app;

// As Qt has it: objects, signals with several receivers, properties.
template <class... A> class Signal {
  std::vector<std::function<void(A...)>> slots_;

public:
  template <class T, class R> void connect(T *object, R (T::*method)(A...)) {
    slots_.push_back([=](A... a) { (object->*method)(a...); });
  }
  template <class F> void connect(F f) { slots_.emplace_back(std::move(f)); }
  void operator()(A... a) const {
    for (auto &s : slots_)
      s(a...);
  }
};

class LineEdit {
  std::string text_;

public:
  Signal<const std::string &> textChanged;
  void setText(const std::string &t) {
    if (t == text_)
      return;
    text_ = t;
    textChanged(text_);
  }
  const std::string &text() const { return text_; }
};

class Status {
public:
  std::string shown;
  void show(const std::string &s) { shown = s; }
  void length(const std::string &s) { chars = s.size(); }
  std::size_t chars = 0;
};

void slots(const Person &p) {
  LineEdit mail, nick;
  Status a, b;
  mail.textChanged.connect(&a, &Status::show);
  nick.textChanged.connect(&b, &Status::show);
  mail.textChanged.connect(&b, &Status::length);
  mail.setText(p.email);
  nick.setText(p.name);
  track(a.shown); // expect: privacy-unconsented-flow
  track(b.shown); // ok
  trackNumber(b.chars); // ok
  track(mail.text()); // expect: privacy-unconsented-flow
  track(nick.text()); // ok
}

void lambdaSlots(const Person &p) {
  Signal<std::string, int> bad, good;
  std::string log;
  bad.connect([&log](std::string s, int) { log += s; });
  bad.connect([](std::string, int n) {
    trackNumber(n); // ok
  });
  good.connect([](std::string s, int) {
    track(s); // ok
  });
  bad(p.phone, p.score);
  good(p.name, p.birthYear);
  track(log); // expect: privacy-unconsented-flow
}

// A bus by type of event.
struct LoggedIn {
  std::string user, address;
};
struct Moved {
  double to = 0;
};
class Bus {
  std::unordered_map<std::type_index,
                     std::vector<std::function<void(const std::any &)>>>
      handlers_;

public:
  template <class E, class F> void on(F f) {
    handlers_[typeid(E)].push_back([f = std::move(f)](const std::any &e) {
      f(std::any_cast<const E &>(e));
    });
  }
  template <class E> void emit(E e) {
    auto it = handlers_.find(typeid(E));
    if (it == handlers_.end())
      return;
    std::any boxed = std::move(e);
    for (auto &h : it->second)
      h(boxed);
  }
};
void typed(const Person &p) {
  Bus bus;
  bus.on<LoggedIn>([](const LoggedIn &e) {
    track(e.user); // ok
    track(e.address); // expect: privacy-unconsented-flow
  });
  bus.on<Moved>([](const Moved &m) {
    trackReal(m.to); // ok
  });
  bus.emit(LoggedIn{p.name, p.home.street});
  bus.emit(Moved{1.5});
}

// A topic is a string.
using Payload = std::map<std::string, std::string>;
class Topics {
  std::multimap<std::string, std::function<void(const Payload &)>> subs_;

public:
  void subscribe(std::string t, std::function<void(const Payload &)> f) {
    subs_.emplace(std::move(t), std::move(f));
  }
  void publish(const std::string &t, const Payload &p) {
    auto [from, to] = subs_.equal_range(t);
    std::for_each(from, to, [&](auto &s) { s.second(p); });
  }
};
void topics(const Person &p) {
  Topics t;
  t.subscribe("signup", [](const Payload &m) {
    track(m.at("mail")); // expect: privacy-unconsented-flow
    track(m.at("plan")); // ok
  });
  t.publish("signup", {{"mail", p.email}, {"plan", "free"}});
}

// Middleware: each is given the next.
struct Request {
  std::string path, body;
  std::map<std::string, std::string> headers;
};
using Handler = std::function<std::string(Request &)>;
using Middleware = std::function<std::string(Request &, const Handler &)>;
class Server {
  std::vector<Middleware> chain_;
  Handler last_;
  std::string run(Request &r, std::size_t i) {
    if (i == chain_.size())
      return last_(r);
    return chain_[i](r, [this, i](Request &q) { return run(q, i + 1); });
  }

public:
  void use(Middleware m) { chain_.push_back(std::move(m)); }
  void handle(Handler h) { last_ = std::move(h); }
  std::string serve(Request r) { return run(r, 0); }
};
void middleware(const Person &p) {
  Server s;
  s.use([&](Request &r, const Handler &next) {
    r.headers["user"] = p.email;
    return next(r);
  });
  s.use([](Request &r, const Handler &next) {
    std::string answer = next(r);
    track(r.path); // expect: privacy-unconsented-flow
    return "[" + answer + "]";
  });
  s.handle([](Request &r) {
    track(r.headers["user"]); // expect: privacy-unconsented-flow
    return r.path;
  });
  track(s.serve({"/index", "", {}})); // ok
  track(s.serve({"/u/" + p.phone, "", {}})); // expect: privacy-unconsented-flow
}

// Observers by interface, told through a base class.
struct Listener {
  virtual ~Listener() = default;
  virtual void added(const std::string &key, const std::string &value) = 0;
  virtual void cleared() {}
};
class Model {
  std::list<Listener *> listeners_;
  std::map<std::string, std::string> data_;

public:
  void listen(Listener *l) { listeners_.push_back(l); }
  void forget(Listener *l) { listeners_.remove(l); }
  void put(const std::string &k, const std::string &v) {
    data_[k] = v;
    for (Listener *l : listeners_)
      l->added(k, v);
  }
};
struct KeyLog : Listener {
  void added(const std::string &key, const std::string &) override {
    track(key); // ok
  }
};
struct ValueLog : Listener {
  std::vector<std::string> all;
  void added(const std::string &, const std::string &value) override {
    all.push_back(value);
  }
  void flush() const {
    for (auto &s : all)
      track(s); // expect: privacy-unconsented-flow
  }
};
void observers(const Person &p) {
  Model m;
  KeyLog k;
  ValueLog v;
  m.listen(&k);
  m.listen(&v);
  m.put("zip", p.home.zip);
  v.flush();
  m.forget(&v);
}

// Tables of C functions with a context.
struct ops {
  int (*open)(void *ctx, const char *name);
  int (*write)(void *ctx, const char *text);
  void *ctx;
};
struct counter {
  int calls;
  char last[64];
};
int countOpen(void *ctx, const char *) {
  return ++static_cast<counter *>(ctx)->calls;
}
int keepWrite(void *ctx, const char *text) {
  auto *c = static_cast<counter *>(ctx);
  std::snprintf(c->last, sizeof c->last, "%s", text);
  return ++c->calls;
}
int copyOut(ops *o, const char *name, const char *text) {
  o->open(o->ctx, name);
  return o->write(o->ctx, text);
}
void tables(const Person &p) {
  counter bad{}, good{};
  ops a = {countOpen, keepWrite, &bad}, b = {countOpen, keepWrite, &good};
  copyOut(&a, p.name.c_str(), p.ssn);
  copyOut(&b, p.ssn, p.name.c_str());
  trackText(bad.last); // expect: privacy-unconsented-flow
  trackText(good.last); // ok
  trackNumber(bad.calls); // ok
}

// State machines whose states are functions.
struct Machine {
  using State = void (Machine::*)(const std::string &);
  State state = &Machine::idle;
  std::string user, note;
  void idle(const std::string &line) {
    user = line;
    state = &Machine::named;
  }
  void named(const std::string &line) {
    note = line;
    state = &Machine::idle;
  }
  void feed(const std::string &line) { (this->*state)(line); }
};
void machines(const Person &p) {
  Machine m;
  m.feed(p.email);
  track(m.user); // expect: privacy-unconsented-flow
  Machine n;
  n.feed(p.name);
  n.feed(p.home.planet);
  track(n.note); // ok
}

// Retry, scoped, memoised: functions that are handed what to do.
template <class F> auto retry(int n, F f) -> decltype(f()) {
  for (;;) {
    auto r = f();
    if (!r.empty() || --n <= 0)
      return r;
  }
}
template <class R, class A> std::function<R(A)> memo(std::function<R(A)> f) {
  return [f, cache = std::map<A, R>()](A a) mutable -> R {
    auto it = cache.find(a);
    if (it == cache.end())
      it = cache.emplace(a, f(a)).first;
    return it->second;
  };
}
void wrappers(const Person &p) {
  track(retry(3, [&] { return p.phone; })); // expect: privacy-unconsented-flow
  track(retry(3, [&] { return p.name; })); // ok
  auto mailOf = memo<std::string, int>(
      [](int id) { return loadPerson(id).email; });
  auto nameOf = memo<std::string, int>(
      [](int id) { return loadPerson(id).name; });
  track(mailOf(2)); // expect: privacy-unconsented-flow
  track(nameOf(2)); // ok
}

} // namespace buses
