// A game's entity store: components, variants of slots, snapshots.
#include "../Inputs/app.h"
#include <array>
#include <cstddef>
#include <cstring>
#include <new>
#include <type_traits>

namespace entities {

struct Transform {
  double lat = 0, alt = 0;
};

struct Tag {
  std::string label;
  std::string contact;
};

struct Flags {
  unsigned visible : 1;
  unsigned year : 12;
  unsigned level : 8;
};

// A component slot as old engines have it: one storage, several readings.
struct Slot {
  enum Kind { Number, Text } kind;
  union {
    long number;
    char text[16];
  };
};

struct Named {
  std::string title;
};
struct Located {
  Transform at;
};
struct Entity : Named, Located {
  Tag tag;
  Slot slots[4];
  Flags flags{};
};

Entity spawn(const app::Person &p) {
  Entity e;
  e.title = p.name;
  e.at.lat = p.latitude;
  e.at.alt = 12.5;
  e.tag.label = "player";
  e.tag.contact = p.email;
  for (Slot &s : e.slots)
    s = Slot{Slot::Number, {0}};
  return e;
}

void basesAndMembers(const app::Person &p) {
  Entity e = spawn(p);
  const Named &named = e;
  const Located &located = e;
  app::track(named.title);        // ok
  app::trackReal(located.at.lat); // expect: privacy-unconsented-flow
  app::trackReal(located.at.alt); // ok
  app::track(e.tag.contact);      // expect: privacy-unconsented-flow
  app::track(e.tag.label);        // ok
}

// Only the base is copied.
void sliced(const app::Person &p) {
  Entity e = spawn(p);
  Named n = e;
  Located l = e;
  app::track(n.title);             // ok
  app::trackReal(l.at.lat);        // expect: privacy-unconsented-flow
  static_cast<Located &>(e) = Located{};
  app::trackReal(e.at.lat); // ok
  app::track(e.tag.contact); // expect: privacy-unconsented-flow
}

void slots(const app::Person &p) {
  Entity e = spawn(p);
  e.slots[1].kind = Slot::Text;
  std::strncpy(e.slots[1].text, p.ssn, sizeof e.slots[1].text - 1);
  e.slots[1].text[15] = 0;
  e.slots[2].kind = Slot::Number;
  e.slots[2].number = p.score;
  app::trackText(e.slots[1].text);     // expect: privacy-unconsented-flow
  app::trackNumber(e.slots[2].number); // ok
  e.slots[1].number = 0;
  e.slots[1].kind = Slot::Number;
  app::trackNumber(e.slots[1].number); // ok
}

void bits(const app::Person &p) {
  Flags f{};
  f.visible = 1;
  f.year = static_cast<unsigned>(p.birthYear);
  f.level = static_cast<unsigned>(p.score);
  app::trackNumber(f.year);  // expect: privacy-unconsented-flow
  app::trackNumber(f.level); // ok
  f.year = 0;
  app::trackNumber(f.year); // ok
}

// What a save file holds: plain old data, copied as a block.
struct Saved {
  char id[16];
  char colour[16];
  int year;
  int level;
};
static_assert(std::is_trivially_copyable_v<Saved>);

Saved save(const app::Person &p) {
  Saved s = {};
  std::strcpy(s.id, p.ssn);
  std::strcpy(s.colour, p.color);
  s.year = p.birthYear;
  s.level = p.score;
  return s;
}

void blocks(const app::Person &p) {
  Saved team[2] = {};
  Saved one = save(p);
  std::memcpy(&team[1], &one, sizeof one);
  app::trackText(team[1].id);     // expect: privacy-unconsented-flow
  app::trackText(team[1].colour); // ok
  app::trackNumber(team[0].year); // ok
  std::memmove(&team[0], &team[1], sizeof team[0]);
  app::trackNumber(team[0].year);  // expect: privacy-unconsented-flow
  app::trackNumber(team[0].level); // ok
  std::memset(&team[1], 0, sizeof team[1]);
  app::trackText(team[1].id); // ok
}

struct Spawn {
  std::string kind = "npc";
  std::string owner = "nobody";
  int level = 1;
};

void designated(const app::Person &p) {
  Spawn a{.kind = "pet", .owner = p.phone};
  Spawn b{.kind = p.name, .level = p.score};
  app::track(a.owner); // expect: privacy-unconsented-flow
  app::track(a.kind);  // ok
  app::track(b.owner); // ok
}

// A pool that constructs in raw storage.
class Pool {
public:
  Tag *make(std::string label, std::string contact) {
    return new (&cells_[used_++]) Tag{std::move(label), std::move(contact)};
  }
  Tag *remake(Tag *t) {
    t->~Tag();
    return new (t) Tag{"free", ""};
  }
  ~Pool() {
    for (std::size_t i = 0; i < used_; ++i)
      reinterpret_cast<Tag *>(&cells_[i])->~Tag();
  }

private:
  struct alignas(Tag) Cell {
    unsigned char raw[sizeof(Tag)];
  };
  Cell cells_[8];
  std::size_t used_ = 0;
};

void pooled(const app::Person &p) {
  Pool pool;
  Tag *t = pool.make("boss", p.email);
  Tag *u = pool.make("minion", p.name);
  app::track(t->contact); // expect: privacy-unconsented-flow
  app::track(u->contact); // ok
  t = pool.remake(t);
  app::track(t->contact); // ok
}

void exchanged(const app::Person &p) {
  std::array<Tag, 3> tags{{{"a", p.phone}, {"b", "-"}, {"c", "-"}}};
  std::swap(tags[0], tags[2]);
  app::track(tags[2].contact); // expect: privacy-unconsented-flow
  app::track(tags[0].contact); // ok
  tags[1] = std::exchange(tags[2], Tag{});
  app::track(tags[1].contact); // expect: privacy-unconsented-flow
  app::track(tags[2].contact); // ok
}

// A temporary that lives as long as the reference to it.
void extended(const app::Person &p) {
  const Tag &kept = spawn(p).tag;
  const std::string &title = spawn(p).title;
  app::track(kept.contact); // expect: privacy-unconsented-flow
  app::track(kept.label);   // ok
  app::track(title);        // ok
}

} // namespace entities
