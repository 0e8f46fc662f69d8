#include "world.h"

int main() {
  app::Person p = app::loadPerson(3);
  Actor hero;
  hero.attach("owner", {{"mail", p.email}});
  Component &look = hero.attach("sprite", {{"image", "knight.png"}});
  app::track(look.save()); // ok
  std::vector<std::unique_ptr<System>> systems;
  systems.push_back(makeSaver());
  systems.push_back(makeTicker());
  for (int tick = 0; tick < 3; ++tick)
    for (auto &s : systems)
      s->update(hero, tick);

  auto own = std::make_unique<Owner>();
  own->load({{"mail", p.phone}});
  app::track(own->save()); // expect: privacy-unconsented-flow
  Sprite other;
  other.load({{"image", p.name}});
  app::track(other.save()); // ok
}
