// FLAGS: -std=c++23
// Functions as values: tables, lambdas, handlers, callbacks.
#include "../Inputs/app.h"
#include <functional>
#include <tuple>
#include <unordered_map>

namespace callables {
using namespace app;

std::string mailOf(const Person &p) { return p.email; }
std::string nickOf(const Person &p) { return p.name; }

struct Column {
  const char *title;
  std::string (*read)(const Person &);
};
const Column all[] = {{"nick", nickOf}, {"mail", mailOf}};
const Column safe[] = {{"nick", nickOf}, {"planet", [](const Person &p) { return p.home.planet; }}};

void tables(const Person &p) {
  for (const Column &c : all) {
    trackText(c.title); // ok
    track(c.read(p)); // expect: privacy-unconsented-flow
  }
  for (const Column &c : safe)
    track(c.read(p)); // ok
}

void pointers(const Person &p) {
  std::string (*read)(const Person &) = nickOf;
  track(read(p)); // ok
  read = &mailOf;
  track(read(p)); // expect: privacy-unconsented-flow
}

void lambdas(const Person &p) {
  std::string mail = p.email, nick = p.name;
  auto byValue = [mail] { return mail; };
  auto byReference = [&nick] { return nick; };
  mail = "gone";
  track(byValue()); // expect: privacy-unconsented-flow
  track(byReference()); // ok
  nick = p.phone;
  track(byReference()); // expect: privacy-unconsented-flow
  auto init = [text = "to " + p.home.street] { return text; };
  track(init()); // expect: privacy-unconsented-flow
  auto length = [n = p.email.size()] { return n; };
  trackNumber(static_cast<long long>(length())); // ok
}

void generic(const Person &p) {
  auto quote = [](const auto &s) { return "'" + std::string(s) + "'"; };
  track(quote(p.email)); // expect: privacy-unconsented-flow
  track(quote(p.color)); // ok
  auto fold = [](this auto self, const std::string &s, int n) -> std::string {
    return n == 0 ? s : "(" + self(s, n - 1) + ")";
  };
  track(fold(p.phone, 2)); // expect: privacy-unconsented-flow
  track(fold("x", 2)); // ok
}

std::function<std::string()> later(std::string s) {
  return [s = std::move(s)] { return s; };
}

void stored(const Person &p) {
  std::function<std::string()> f = later(p.email), g = later(p.name);
  track(f()); // expect: privacy-unconsented-flow
  track(g()); // ok
  f = [] { return std::string("off"); };
  track(f()); // ok
  std::move_only_function<std::string()> once = [s = std::make_unique<std::string>(p.phone)] { return *s; };
  track(once()); // expect: privacy-unconsented-flow
}

class Button {
public:
  void onClick(std::function<void(const std::string &)> f) { handler_ = std::move(f); }
  void click(const std::string &what) const {
    if (handler_)
      handler_(what);
  }

private:
  std::function<void(const std::string &)> handler_;
};

void clicked(const Person &p) {
  Button save, help;
  save.onClick([](const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  });
  help.onClick([](const std::string &s) {
    track(s); // ok
  });
  save.click(p.home.zip);
  help.click("page 1");
}

class Router {
public:
  using Handler = std::function<std::string(const Person &)>;
  void add(const std::string &path, Handler h) { handlers_[path] = std::move(h); }
  std::string run(const std::string &path, const Person &p) const {
    auto it = handlers_.find(path);
    return it == handlers_.end() ? "404" : it->second(p);
  }

private:
  std::unordered_map<std::string, Handler> handlers_;
};

void routed(const Person &p) {
  Router pub, own;
  pub.add("/nick", nickOf);
  own.add("/mail", [](const Person &q) { return mailOf(q); });
  track(pub.run("/nick", p)); // ok
  track(own.run("/mail", p)); // expect: privacy-unconsented-flow
}

struct Uploader {
  std::string prefix;
  std::string line(const std::string &s) const { return prefix + s; }
  void put(const std::string &s) { prefix += s; }
};

void bound(const Person &p) {
  using namespace std::placeholders;
  Uploader u{"u:"};
  auto f = std::bind(&Uploader::line, &u, _1);
  track(f(p.name)); // ok
  track(f(p.email)); // expect: privacy-unconsented-flow
  track(std::invoke(&Uploader::line, u, p.home.planet)); // ok
  track(std::invoke(mailOf, p)); // expect: privacy-unconsented-flow
  auto both = std::make_tuple(p.name, p.phone);
  track(std::apply([](auto a, auto b) { return a + b; }, both)); // expect: privacy-unconsented-flow
  track(std::apply([](auto a, auto) { return a; }, both)); // ok
  auto fixed = std::bind_front(&Uploader::put, &u);
  track(u.prefix); // ok
  fixed(p.home.street);
  track(u.prefix); // expect: privacy-unconsented-flow
}

std::string (Uploader::*const how)(const std::string &) const = &Uploader::line;

void memberPointers(const Person &p) {
  Uploader u{"v:"};
  track((u.*how)(p.name)); // ok
  track((u.*how)(p.email)); // expect: privacy-unconsented-flow
}

// Handed to code nobody sees.
void posted(const Person &p) {
  std::string mail = p.email, nick = p.name;
  runLater([mail] {
    track(mail); // expect: privacy-unconsented-flow
  });
  runLater([nick] {
    track(nick); // ok
  });
}

void addLine(const std::string &line, void *state) { *static_cast<std::string *>(state) += line; }
void countLine(const std::string &, void *state) { ++*static_cast<int *>(state); }

void each(const Person &p) {
  std::vector<std::string> lines{p.name, p.email}, safeLines{p.name};
  std::string text, safeText;
  int n = 0;
  onEach(lines, addLine, &text);
  onEach(safeLines, addLine, &safeText);
  onEach(lines, countLine, &n);
  track(text); // expect: privacy-unconsented-flow
  track(safeText); // ok
}

} // namespace callables
