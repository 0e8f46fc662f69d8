#include "settings.h"
#include "../../Inputs/app.h"

namespace settings {
void reportProfile();
void reportStore();
} // namespace settings

using settings::Store;

void local(const app::Person &p) {
  Store a, b;
  a.set("mail", p.email);
  a.set("score", long(p.score));
  b.set("mail", std::string("none"));
  app::track(a.get<std::string>("mail")); // expect: privacy-unconsented-flow
  app::trackNumber(a.get<long>("score")); // ok
  app::track(b.get<std::string>("mail")); // ok
  app::trackNumber(a.get<long>("mail", -1)); // ok
  a.reset();
  app::track(a.get<std::string>("mail", "gone")); // ok
}

void observed(const app::Person &p) {
  Store a, b;
  std::string heard, keys, quiet;
  a.observe([&](const std::string &key, const settings::Value &v) {
    heard += settings::toText(v);
    keys += key;
  });
  b.observe([&](const std::string &, const settings::Value &v) {
    quiet = settings::toText(v);
  });
  a.set("zip", p.home.zip);
  b.set("planet", p.home.planet);
  app::track(heard); // expect: privacy-unconsented-flow
  app::track(keys);  // ok
  app::track(quiet); // ok
}

void leave() {
  settings::Profile mine;
  mine.contact = app::readEmail();
  app::track(mine.contact); // expect: privacy-unconsented-flow
  mine = settings::factory;
  app::track(mine.contact); // ok
}

void visitedValue(const app::Person &p) {
  settings::Value v = long(p.birthYear), w = long(p.score);
  auto show = [](const settings::Value &x) {
    std::string out;
    std::visit(
        [&out](const auto &y) {
          using T = std::decay_t<decltype(y)>;
          if constexpr (std::is_same_v<T, long>)
            out = std::to_string(y);
        },
        x);
    return out;
  };
  app::track(show(v)); // expect: privacy-unconsented-flow
  app::track(show(w)); // ok
  Store s;
  s.set("year", v);
  app::trackNumber(s.get<long>("year") + 1); // expect: privacy-unconsented-flow
}

int main() {
  app::Person p = app::loadPerson(2);
  settings::login();
  Store::instance().set("mail", p.email);
  settings::reportProfile();
  settings::reportStore();
  settings::logout();
  return 0;
}
