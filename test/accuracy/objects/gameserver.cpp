// FLAGS: -std=c++20
// A game server: packets in unions, entities with several bases, snapshots
// copied whole.
#include "../Inputs/app.h"
#include <cstring>
#include <new>

namespace game {
using namespace app;

struct Vec2 {
  float x, y;
};

struct PktLogin {
  std::uint8_t op;
  char device[32];
  std::uint32_t build;
};
struct PktMove {
  std::uint8_t op;
  Vec2 to;
};
union Packet {
  std::uint8_t op;
  PktLogin login;
  PktMove move;
};

void sendLogin() {
  Packet pkt;
  memset(&pkt, 0, sizeof pkt);
  pkt.login.op = 1;
  pkt.login.build = 77;
  strncpy(pkt.login.device, deviceId(), sizeof pkt.login.device - 1);
  trackNumber(pkt.login.build); // ok
  trackText(pkt.login.device); // expect: privacy-unconsented-flow
  trackBytes(&pkt, sizeof pkt); // expect: privacy-unconsented-flow
  memset(&pkt, 0, sizeof pkt);
  trackBytes(&pkt, sizeof pkt); // ok
}

void sendMove(const Person &p) {
  Packet pkt;
  memset(&pkt, 0, sizeof pkt);
  pkt.move.op = 2;
  pkt.move.to.x = static_cast<float>(p.latitude);
  pkt.move.to.y = 4.5f;
  trackReal(pkt.move.to.x); // expect: privacy-unconsented-flow
  trackReal(pkt.move.to.y); // ok
}

class Named {
public:
  std::string tag;
  virtual ~Named() = default;
};
class Located {
public:
  double lat = 0, lon = 0;
  virtual ~Located() = default;
  virtual double where() const { return lat; }
};
class Scored {
public:
  int points = 0;
};
class Player : public Named, public Located, public Scored {
public:
  std::string contact;
  char clan[12] = {};
};

double whereIs(const Located &l) { return l.where(); }
std::string tagOf(const Named *n) { return n->tag; }

void spawn(const Person &p) {
  Player pl;
  pl.tag = p.name;
  pl.contact = p.email;
  pl.lat = p.latitude;
  pl.lon = 1.25;
  pl.points = p.score;
  track(tagOf(&pl)); // ok
  trackReal(whereIs(pl)); // expect: privacy-unconsented-flow
  trackReal(pl.lon); // ok
  trackNumber(pl.points); // ok
  Named &base = pl;
  base.tag = p.phone;
  track(pl.tag); // expect: privacy-unconsented-flow
  Scored &sc = pl;
  sc.points = p.birthYear;
  trackNumber(static_cast<Player &>(sc).points); // expect: privacy-unconsented-flow
  Player npc;
  npc.tag = "goblin";
  track(tagOf(&npc)); // ok
  trackReal(whereIs(npc)); // ok
}

struct Slot {
  int used;
  char nick[16];
  char ip[32];
};
struct World {
  Slot slots[4];
  int tick;
};

void snapshot(const Person &p) {
  World w{}, shadow{};
  strncpy(w.slots[1].ip, deviceId(), 31);
  strncpy(w.slots[2].nick, p.color, 11);
  w.tick = 40;
  trackText(w.slots[1].ip); // expect: privacy-unconsented-flow
  trackText(w.slots[0].ip); // ok
  trackText(w.slots[2].nick); // ok
  trackText(shadow.slots[1].ip); // ok
  memcpy(&shadow, &w, sizeof w);
  trackText(shadow.slots[1].ip); // expect: privacy-unconsented-flow
  trackText(shadow.slots[1].nick); // ok
  trackNumber(shadow.tick); // ok
  memmove(&w.slots[2], &w.slots[1], sizeof(Slot));
  trackText(w.slots[2].ip); // expect: privacy-unconsented-flow
  trackText(w.slots[2].nick); // ok
  w = World{};
  trackText(w.slots[1].ip); // ok
}

// Entities are made in an arena.
struct Arena {
  alignas(16) unsigned char block[512];
  unsigned used = 0;
  void *take(unsigned n) {
    void *at = block + used;
    used += (n + 15u) & ~15u;
    return at;
  }
};
struct Ghost {
  std::string owner;
  int level;
  Ghost(const std::string &o, int l) : owner(o), level(l) {}
};

void arena(const Person &p) {
  Arena a;
  Ghost *g = new (a.take(sizeof(Ghost))) Ghost(p.email, 3);
  Ghost *h = new (a.take(sizeof(Ghost))) Ghost("nobody", 4);
  track(g->owner); // expect: privacy-unconsented-flow
  track(h->owner); // ok
  trackNumber(g->level); // ok
  g->~Ghost();
  g = new (static_cast<void *>(g)) Ghost("reborn", 1);
  track(g->owner); // ok
  g->~Ghost();
  h->~Ghost();
}

} // namespace game
