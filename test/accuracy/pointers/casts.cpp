// Casts: void pointers, reinterpretation, const, containers of handles.
#include "../Inputs/app.h"
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace casts {

struct Job {
  std::string who;
  std::string what;
};

void throughVoid(const app::Person &p) {
  std::string a = p.email, b = p.name;
  void *va = &a, *vb = &b;
  app::track(*static_cast<std::string *>(va)); // expect: privacy-unconsented-flow
  app::track(*static_cast<std::string *>(vb)); // ok
  app::track(*(std::string *)va);              // expect: privacy-unconsented-flow
  app::track(*(std::string *)vb);              // ok
}

void structThroughVoid(const app::Person &p) {
  Job j{p.phone, "call"};
  const void *v = &j;
  const auto *back = static_cast<const Job *>(v);
  app::track(back->who);  // expect: privacy-unconsented-flow
  app::track(back->what); // ok
}

// The user-data pointer of C callbacks.
void onDone(void *data) {
  auto *j = static_cast<Job *>(data);
  app::track(j->who);  // expect: privacy-unconsented-flow
  app::track(j->what); // ok
}
void onClean(void *data) {
  auto *j = static_cast<Job *>(data);
  app::track(j->who); // ok
}
void run(void (*f)(void *), void *data) { f(data); }
void callbacks(const app::Person &p) {
  Job bad{p.email, "mail"}, good{p.name, "mail"};
  run(onDone, &bad);
  onClean(&good);
}

// Written through the void pointer.
void store(void *to, const std::string &value) {
  *static_cast<std::string *>(to) = value;
}
void writtenThroughVoid(const app::Person &p) {
  std::string a, b;
  store(&a, p.phone);
  store(&b, p.name);
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
}

// An integer that is a pointer.
void throughInteger(const app::Person &p) {
  std::string a = p.email, b = p.name;
  auto ha = reinterpret_cast<std::uintptr_t>(&a);
  auto hb = reinterpret_cast<std::uintptr_t>(&b);
  app::track(*reinterpret_cast<std::string *>(ha)); // expect: privacy-unconsented-flow
  app::track(*reinterpret_cast<std::string *>(hb)); // ok
}

void bytesOf(const app::Person &p) {
  double at = p.latitude, zoom = 2;
  auto *b = reinterpret_cast<unsigned char *>(&at);
  auto *z = reinterpret_cast<unsigned char *>(&zoom);
  app::trackNumber(b[0]); // expect: privacy-unconsented-flow
  app::trackNumber(z[0]); // ok
  app::trackBytes(b, sizeof at);   // expect: privacy-unconsented-flow
  app::trackBytes(z, sizeof zoom); // ok
}

void charKinds(const app::Person &p) {
  const auto *u = reinterpret_cast<const unsigned char *>(p.email.data());
  const auto *n = reinterpret_cast<const unsigned char *>(p.name.data());
  std::string a(reinterpret_cast<const char *>(u), p.email.size());
  std::string b(reinterpret_cast<const char *>(n), p.name.size());
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
}

void constCast(const app::Person &p) {
  std::string a, b;
  const std::string &ra = a;
  const std::string &rb = b;
  const_cast<std::string &>(ra) = p.email;
  const_cast<std::string &>(rb) = p.name;
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
}

// A struct that starts another: C's inheritance.
struct Base {
  int kind;
  const char *id;
};
struct Login {
  Base base;
  const char *device;
};
void castToFirst() {
  Login l{{1, "x"}, app::deviceId()};
  Base *b = reinterpret_cast<Base *>(&l);
  auto *back = reinterpret_cast<Login *>(b);
  app::trackText(back->device);  // expect: privacy-unconsented-flow
  app::trackText(back->base.id); // ok
  app::trackText(b->id);         // ok
  b->id = app::deviceId();
  app::trackText(l.base.id); // expect: privacy-unconsented-flow
}

// The way back from a member to what holds it.
struct Hook {
  Hook *next = nullptr;
};
struct Task {
  std::string owner;
  std::string name;
  Hook hook;
};
Task *taskOf(Hook *h) {
  return reinterpret_cast<Task *>(reinterpret_cast<char *>(h) -
                                  offsetof(Task, hook));
}
void containerOf(const app::Person &p) {
  Task t{p.email, "sync", {}};
  Hook *h = &t.hook;
  app::track(taskOf(h)->owner); // expect: privacy-unconsented-flow
  Task u{p.name, "sync", {}};
  app::track(taskOf(&u.hook)->owner); // ok
}

void dynamic(const app::Person &p) {
  struct Shape {
    virtual ~Shape() = default;
    std::string label;
  };
  struct Circle : Shape {
    std::string owner;
  };
  Circle c;
  c.owner = p.email;
  c.label = "round";
  Shape *s = &c;
  if (auto *back = dynamic_cast<Circle *>(s)) {
    app::track(back->owner); // expect: privacy-unconsented-flow
    app::track(back->label); // ok
  }
}

// Numbers cast to others keep what they say.
enum class Year : int {};
void numeric(const app::Person &p) {
  auto y = static_cast<Year>(p.birthYear);
  auto s = static_cast<Year>(p.score);
  app::trackNumber(static_cast<int>(y));         // expect: privacy-unconsented-flow
  app::trackNumber(static_cast<int>(s));         // ok
  app::trackNumber(static_cast<short>(p.latitude)); // expect: privacy-unconsented-flow
  app::trackReal(p.birthYear);                   // expect: privacy-unconsented-flow
  app::trackReal(double(p.score));               // ok
  app::trackNumber(static_cast<bool>(p.birthYear)); // ok
}

// A handle table.
void *handles[4];
void keep(int slot, void *p) { handles[slot] = p; }
void handleTable(const app::Person &p) {
  static std::string mail = p.email;
  keep(1, &mail);
  app::track(*static_cast<std::string *>(handles[1])); // expect: privacy-unconsented-flow
}

} // namespace casts
