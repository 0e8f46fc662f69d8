#include "host.h"
#include "../../Inputs/app.h"

void echo(const app::Person &p) {
  host::Plugin a(plugin_echo(), {});
  int n = a.feed(p.email);
  app::track(a.flush());  // expect: privacy-unconsented-flow
  app::trackNumber(n);    // ok
  app::track(a.name());   // ok
}

// Nothing personal was fed to this one.
void echoPlain(const app::Person &p) {
  host::Plugin a(plugin_echo(), {{"prefix", p.email}}), b(plugin_echo(), {});
  a.feed(p.name);
  b.feed(p.phone);
  app::track(a.flush()); // ok
  app::track(b.flush()); // expect: privacy-unconsented-flow
}

void count(const app::Person &p) {
  host::Plugin c(plugin_count(), {{"prefix", "n="}});
  c.feed(p.email);
  c.feed(p.phone);
  app::track(c.flush()); // ok
}

void countPrefixed(const app::Person &p) {
  host::Plugin c(plugin_count(), {{"prefix", p.phone}});
  host::Plugin d(plugin_count(), {{"prefix", p.name}});
  c.feed("x");
  d.feed("x");
  app::track(c.flush()); // expect: privacy-unconsented-flow
  app::track(d.flush()); // ok
}

// The table of the plug-in, used directly.
namespace {
void capture(void *to, const char *text) { *static_cast<std::string *>(to) = text; }
const char *fixed(void *, const char *) { return "-"; }
} // namespace

void direct() {
  std::string heard, other;
  host_api mine{&heard, capture, fixed}, plain{&other, capture, fixed};
  const plugin_api *api = plugin_echo();
  void *s = api->open(&mine), *t = api->open(&plain);
  const char *id = app::deviceId(), *build = app::buildName();
  api->feed(s, id, 6);
  api->feed(t, build, 5);
  api->flush(s);
  api->flush(t);
  app::track(heard); // expect: privacy-unconsented-flow
  app::track(other); // ok
  api->close(s);
  api->close(t);
}

namespace {
struct Keys : host::Exporter {
  std::string write(const std::string &key, const std::string &value) override {
    return key + ":" + std::to_string(value.size());
  }
};
struct Csv : host::Exporter {
  std::string write(const std::string &key, const std::string &value) override {
    rows_ += key;
    rows_ += ',';
    rows_.append(value);
    return rows_;
  }
  std::string rows_;
};
} // namespace

void created(const app::Person &p) {
  if (auto e = host::create("ini")) {
    app::track(e->write("mail", p.email)); // expect: privacy-unconsented-flow
  }
  if (auto f = host::create("ini"))
    app::track(f->write("nick", p.name)); // ok
}

void enrolledHere(const app::Person &p) {
  std::unique_ptr<host::Exporter> keys = std::make_unique<Keys>();
  app::track(keys->write("mail", p.email)); // ok
  Csv csv, other;
  csv.write("mail", p.email);
  other.write("nick", p.name);
  app::track(csv.write("x", "y"));   // expect: privacy-unconsented-flow
  app::track(other.write("x", "y")); // ok
}
