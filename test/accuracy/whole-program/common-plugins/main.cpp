#include "host.h"

namespace {
struct VCard : Exporter {
  std::string render(const app::Person &p) const override { return "VCARD:" + p.email; }
};
struct Badge : Exporter {
  std::string render(const app::Person &p) const override { return "BADGE:" + p.name; }
};
struct Loud : Badge {
  std::string render(const app::Person &p) const override { return Badge::render(p) + "!"; }
};
struct Full : Badge {
  std::string render(const app::Person &p) const override { return Badge::render(p) + p.phone; }
};
template <class T> std::unique_ptr<Exporter> make() { return std::make_unique<T>(); }
const bool kCard = ExporterRegistry::instance().add("card", make<VCard>);
const bool kFull = ExporterRegistry::instance().add("full", &make<Full>);
} // namespace

void byName(const app::Person &p) {
  auto e = ExporterRegistry::instance().make("card");
  app::track(e->render(p)); // expect: privacy-unconsented-flow
  std::unique_ptr<Exporter> direct = make<Badge>();
  app::track(direct->render(p)); // ok
  app::trackNumber((long long)ExporterRegistry::instance().size()); // ok
}

void levels(const app::Person &p) {
  Loud loud;
  Full full;
  const Badge &a = loud, &b = full;
  app::track(a.render(p)); // ok
  app::track(b.render(p)); // expect: privacy-unconsented-flow
  app::track(b.Badge::render(p)); // ok
}

void echoes(const app::Person &p) {
  Host h;
  h.install(echo_plugin());
  h.fire("login", p.email);
  app::track(h.stored("login")); // expect: privacy-unconsented-flow
  app::trackText(h.firstName()); // ok
}

void echoesCalm(const app::Person &p) {
  Host h;
  h.install(echo_plugin());
  h.fire("login", p.name);
  app::track(h.stored("login")); // ok
  app::track(h.stored("logout")); // ok
}

void counted(const app::Person &p) {
  const plugin_api *api = count_plugin();
  app::trackText(api->name); // ok
  Host h;
  h.install(api);
  app::trackNumber(h.fire("login", p.phone)); // ok
}

void table(const app::Person &p) {
  struct Box {
    std::string a, b;
  } box;
  host_api api;
  api.host = &box;
  api.put = [](void *b, const char *, const char *v) { static_cast<Box *>(b)->a = v; };
  api.get = [](void *b, const char *) { return static_cast<Box *>(b)->a.c_str(); };
  api.put(api.host, "k", p.home.street.c_str());
  app::trackText(api.get(api.host, "k")); // expect: privacy-unconsented-flow
  app::track(box.b); // ok
}

int main() {
  app::Person p = app::loadPerson(5);
  byName(p);
  levels(p);
  echoes(p);
  echoesCalm(p);
  counted(p);
  table(p);
}
