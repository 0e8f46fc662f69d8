#include "save.h"
using namespace save;

static Hero heroOf(const app::Person &p) {
  Hero h;
  h.nick = p.name;
  h.owner = p.email;
  h.level = p.score;
  return h;
}

void roundTrip(const app::Person &p) {
  Slots slots;
  Hero h = heroOf(p);
  World w;
  w.seed = app::version();
  w.day = 3;
  slots.store(Slots::kAuto, w);
  World w2 = slots.load<World>(Slots::kAuto);
  app::track(w2.seed); // ok
  app::trackNumber(w2.day); // ok
  Slots mine;
  mine.store(Slots::kManual, h);
  Hero h2 = mine.load<Hero>(Slots::kManual);
  app::track(h2.owner); // expect: privacy-unconsented-flow
}

void upload(const app::Person &p) {
  Slots slots;
  Hero h = heroOf(p);
  World w;
  w.seed = p.home.planet;
  slots.store(Slots::kManual, h);
  slots.store(Slots::kAuto, w);
  const auto &bytes = slots.raw(Slots::kManual);
  app::trackBytes(bytes.data(), bytes.size()); // expect: privacy-unconsented-flow
  app::trackNumber((long long)bytes.size()); // ok
  const auto &calm = slots.raw(Slots::kAuto);
  app::trackBytes(calm.data(), calm.size()); // ok
}

void wiped(const app::Person &p) {
  Slots slots;
  Hero h = heroOf(p);
  slots.store(Slots::kManual, h);
  slots.wipe(Slots::kManual);
  World w;
  w.seed = "s";
  slots.store(Slots::kManual, w);
  app::track(slots.load<World>(Slots::kManual).seed); // ok
  h.nick = h.owner;
  slots.store(Slots::kManual, h);
  app::track(slots.load<Hero>(Slots::kManual).nick); // expect: privacy-unconsented-flow
}

void undoing(const app::Person &p) {
  History history;
  Hero h;
  h.nick = "none";
  history.run(h, rename(p.phone));
  app::track(h.nick); // expect: privacy-unconsented-flow
  history.run(h, levelUp(2));
  app::trackNumber(h.level); // ok
  app::track(h.owner); // ok
}

void undoingLevels(const app::Person &p) {
  History a, b;
  Hero one, two;
  a.run(one, levelUp(p.birthYear));
  b.run(two, levelUp(p.score));
  app::trackNumber(one.level); // expect: privacy-unconsented-flow
  app::track(one.nick); // ok
  app::track(two.owner); // ok
}

int main() {
  app::Person p = app::loadPerson(7);
  roundTrip(p);
  upload(p);
  wiped(p);
  undoing(p);
  undoingLevels(p);
}
