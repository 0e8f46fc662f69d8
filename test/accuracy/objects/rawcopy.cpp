// Objects copied as bytes, built in place, destroyed and built again.
#include "../Inputs/app.h"
#include <bit>
#include <cstddef>
#include <cstring>
#include <new>

namespace rawcopy {

struct Fix {
  double lat;
  double accuracy;
  int year;
  int score;
};

void memcpyWhole(const app::Person &p) {
  Fix a{p.latitude, 1, 0, 2}, b, c{0, 1, 2, 3}, d;
  std::memcpy(&b, &a, sizeof a);
  std::memcpy(&d, &c, sizeof c);
  app::trackReal(b.lat); // expect: privacy-unconsented-flow
  app::trackReal(d.lat); // ok
}

void memcpyKeepsFields(const app::Person &p) {
  Fix a{p.latitude, 1, 0, 2}, b;
  std::memcpy(&b, &a, sizeof(Fix));
  app::trackNumber(b.score); // ok
}

void memmoveWhole(const app::Person &p) {
  Fix all[2] = {{0, 0, p.birthYear, 0}, {}};
  memmove(&all[1], &all[0], sizeof(Fix));
  app::trackNumber(all[1].year); // expect: privacy-unconsented-flow
  memset(&all[1], 0, sizeof(Fix));
  app::trackNumber(all[1].year); // ok
}

void memcpyOverwrites(const app::Person &p) {
  Fix a{p.latitude, 1, 0, 2}, clean{};
  std::memcpy(&a, &clean, sizeof a);
  app::trackReal(a.lat); // ok
}

// Into a byte buffer and out again: how messages are packed.
void throughBytes(const app::Person &p) {
  Fix a{p.latitude, 1, 0, 2}, clean{1, 2, 3, 4};
  unsigned char wire[sizeof(Fix)], plain[sizeof(Fix)];
  std::memcpy(wire, &a, sizeof a);
  std::memcpy(plain, &clean, sizeof clean);
  app::trackBytes(wire, sizeof wire);   // expect: privacy-unconsented-flow
  app::trackBytes(plain, sizeof plain); // ok
  Fix back;
  std::memcpy(&back, wire, sizeof back);
  app::trackReal(back.lat); // expect: privacy-unconsented-flow
}

void oneField(const app::Person &p) {
  unsigned char wire[16] = {}, plain[16] = {};
  std::memcpy(wire + 4, &p.birthYear, sizeof p.birthYear);
  std::memcpy(plain + 4, &p.score, sizeof p.score);
  app::trackBytes(wire, sizeof wire);   // expect: privacy-unconsented-flow
  app::trackBytes(plain, sizeof plain); // ok
}

// The sink is given the object's address.
void objectAsBytes(const app::Person &p) {
  Fix a{p.latitude, 1, 0, 2}, clean{1, 2, 3, p.score};
  app::trackBytes(&a, sizeof a);         // expect: privacy-unconsented-flow
  app::trackBytes(&clean, sizeof clean); // ok
  app::trackBytes(p.ssn, sizeof p.ssn);  // expect: privacy-unconsented-flow
  app::trackBytes(p.color, sizeof p.color); // ok
}

// The return value of memcpy is its first argument.
void memcpyResult(const app::Person &p) {
  char buffer[12], other[12];
  app::trackText(static_cast<char *>(std::memcpy(buffer, p.ssn, 12))); // expect: privacy-unconsented-flow
  app::trackText(static_cast<char *>(std::memcpy(other, p.color, 12))); // ok
}

void builtinCopy(const app::Person &p) {
  char buffer[12], other[12];
  __builtin_memcpy(buffer, p.ssn, 12);
  __builtin_memcpy(other, p.color, 12);
  app::trackText(buffer); // expect: privacy-unconsented-flow
  app::trackText(other);  // ok
}

void bitCast(const app::Person &p) {
  auto bits = std::bit_cast<std::uint64_t>(p.latitude);
  auto none = std::bit_cast<std::uint64_t>(double(p.score));
  app::trackNumber(static_cast<long long>(bits)); // expect: privacy-unconsented-flow
  app::trackNumber(static_cast<long long>(none)); // ok
}

// A loop over the bytes of an object.
void byteLoop(const app::Person &p) {
  Fix a{p.latitude, 1, 0, 2}, clean{};
  unsigned char out[sizeof(Fix)], other[sizeof(Fix)];
  const auto *from = reinterpret_cast<const unsigned char *>(&a);
  const auto *none = reinterpret_cast<const unsigned char *>(&clean);
  for (std::size_t i = 0; i < sizeof(Fix); ++i) {
    out[i] = from[i];
    other[i] = none[i];
  }
  app::trackBytes(out, sizeof out);     // expect: privacy-unconsented-flow
  app::trackBytes(other, sizeof other); // ok
}

struct Entry {
  std::string who;
  std::string what;
};

void placementNew(const app::Person &p) {
  alignas(Entry) std::byte room[sizeof(Entry)];
  Entry *e = new (room) Entry{p.email, "hello"};
  app::track(e->who);  // expect: privacy-unconsented-flow
  app::track(e->what); // ok
  e->~Entry();
  Entry *again = new (room) Entry{"anon", p.phone};
  app::track(again->who);  // ok
  app::track(again->what); // expect: privacy-unconsented-flow
  again->~Entry();
}

void placementLaundered(const app::Person &p) {
  alignas(Entry) unsigned char room[sizeof(Entry)];
  alignas(Entry) unsigned char other[sizeof(Entry)];
  ::new (static_cast<void *>(room)) Entry{p.email, ""};
  ::new (static_cast<void *>(other)) Entry{p.name, ""};
  auto *e = std::launder(reinterpret_cast<Entry *>(room));
  auto *f = std::launder(reinterpret_cast<Entry *>(other));
  app::track(e->who); // expect: privacy-unconsented-flow
  app::track(f->who); // ok
  std::destroy_at(e);
  std::destroy_at(f);
}

void constructAt(const app::Person &p) {
  std::allocator<Entry> alloc;
  Entry *two = alloc.allocate(2);
  std::construct_at(two, Entry{p.phone, ""});
  std::construct_at(two + 1, Entry{p.name, ""});
  app::track(two[0].who); // expect: privacy-unconsented-flow
  app::track(two[1].who); // ok
  std::destroy_n(two, 2);
  alloc.deallocate(two, 2);
}

// A hand-written slot, as small vectors have.
template <class T> class Slot {
public:
  template <class... A> T &emplace(A &&...args) {
    return *new (&room_) T{std::forward<A>(args)...};
  }
  T &get() { return *std::launder(reinterpret_cast<T *>(&room_)); }

private:
  alignas(T) unsigned char room_[sizeof(T)];
};

void slot(const app::Person &p) {
  Slot<Entry> a, b;
  a.emplace(p.email, "x");
  b.emplace(p.name, "x");
  app::track(a.get().who); // expect: privacy-unconsented-flow
  app::track(b.get().who); // ok
}

} // namespace rawcopy
