// FLAGS: -std=c++20
// A plug-in host: command tables, hooks, virtual plug-ins, stored callbacks.
#include "../Inputs/app.h"
#include <any>
#include <cstring>
#include <unordered_map>

namespace host {
using namespace app;

// Commands in a table, as C plug-ins register them.
struct Context {
  const Person *who;
  std::string reply;
};
typedef void (*CommandFn)(Context &);

static void cmdWhoami(Context &c) { c.reply = c.who->name; }
static void cmdContact(Context &c) { c.reply = c.who->email; }
static void cmdHelp(Context &c) { c.reply = "commands: whoami contact help"; }

struct Command {
  const char *name;
  CommandFn run;
};
static const Command commands[] = {
    {"whoami", cmdWhoami}, {"contact", cmdContact}, {"help", cmdHelp}};

void dispatchAny(const Person &p) {
  for (const Command &cmd : commands) {
    Context c{&p, {}};
    cmd.run(c);
    trackText(cmd.name); // ok
    track(c.reply);      // expect: privacy-unconsented-flow
  }
}

void dispatchOne(const Person &p) {
  Context c{&p, {}};
  commands[0].run(c);
  track(c.reply); // ok
  commands[1].run(c);
  track(c.reply); // expect: privacy-unconsented-flow
  commands[2].run(c);
  track(c.reply); // ok
}

class Plugin {
public:
  virtual ~Plugin() = default;
  virtual std::string describe(const Person &p) const = 0;
  virtual void onLoad(std::string &log) { log += "loaded;"; }
};
class Greeter : public Plugin {
public:
  std::string describe(const Person &p) const override { return "Hi " + p.name; }
};
class Mailer : public Plugin {
public:
  std::string describe(const Person &p) const override { return "to:" + p.email; }
  void onLoad(std::string &log) override {
    Plugin::onLoad(log);
    log += readEmail();
  }
};

void plugins(const Person &p) {
  std::unique_ptr<Plugin> g = std::make_unique<Greeter>();
  std::unique_ptr<Plugin> m = std::make_unique<Mailer>();
  track(g->describe(p)); // ok
  track(m->describe(p)); // expect: privacy-unconsented-flow
  std::string log;
  g->onLoad(log);
  track(log); // ok
  m->onLoad(log);
  track(log); // expect: privacy-unconsented-flow
}

void allPlugins(const Person &p) {
  std::vector<std::unique_ptr<Plugin>> loaded;
  loaded.push_back(std::make_unique<Greeter>());
  loaded.push_back(std::make_unique<Mailer>());
  for (auto &pl : loaded)
    track(pl->describe(p)); // expect: privacy-unconsented-flow
}

class HookBus {
public:
  using Hook = std::function<void(const std::string &)>;
  void on(const std::string &name, Hook h) { hooks_[name].push_back(std::move(h)); }
  void fire(const std::string &name, const std::string &payload) {
    for (auto &h : hooks_[name])
      h(payload);
  }

private:
  std::unordered_map<std::string, std::vector<Hook>> hooks_;
};

void hooks(const Person &p) {
  HookBus bus;
  bus.on("saved", [](const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  });
  bus.fire("saved", p.phone);
}

void quietHooks(const Person &p) {
  HookBus bus;
  bus.on("opened", [](const std::string &s) {
    track(s); // ok
  });
  bus.fire("opened", p.name);
}

void captured(const Person &p) {
  std::function<std::string()> byValue = [mail = p.email] { return mail; };
  std::function<std::string()> nick = [n = p.name] { return n; };
  track(byValue()); // expect: privacy-unconsented-flow
  track(nick());    // ok
  std::string state = "idle";
  auto set = [&state](const std::string &s) { state = s; };
  set(p.home.street);
  track(state); // expect: privacy-unconsented-flow
  set("idle");
  track(state); // ok
  auto counter = [n = 0]() mutable { return ++n; };
  trackNumber(counter()); // ok
}

struct Api {
  std::string (*get)(int id);
  int (*version)();
};
static std::string getZip(int id) { return loadPerson(id).home.zip; }
static std::string getPlanet(int id) { return loadPerson(id).home.planet; }
static int apiVersion() { return 3; }

void apiTable(int id) {
  Api full{getZip, apiVersion};
  Api lite{.get = getPlanet, .version = apiVersion};
  track(full.get(id));         // expect: privacy-unconsented-flow
  track(lite.get(id));         // ok
  trackNumber(full.version()); // ok
}

class Host {
public:
  using Method = void (Host::*)(const std::string &);
  void title(const std::string &s) { title_ = s; }
  void owner(const std::string &s) { owner_ = s; }
  void call(Method m, const std::string &s) { (this->*m)(s); }
  std::string title_, owner_;
};

void members(const Person &p) {
  Host h;
  h.call(&Host::title, p.name);
  h.call(&Host::owner, p.email);
  track(h.title_); // ok
  track(h.owner_); // expect: privacy-unconsented-flow
  std::invoke(&Host::owner, h, std::string("root"));
  track(h.owner_); // ok
  auto bound = std::bind(&Host::title, &h, std::placeholders::_1);
  bound(p.phone);
  track(h.title_); // expect: privacy-unconsented-flow
}

} // namespace host
