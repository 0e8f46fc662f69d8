// Pointers that a local or temporary object holds, given back: what they point
// at outlives the object.
#include "../Inputs/app.h"
#include <cstdlib>
#include <cstring>

namespace held {

struct Device {
  const char *id;
  const char *build;
  const char *names[2];
};

Device read() {
  Device d{};
  d.id = app::deviceId();
  d.build = app::buildName();
  d.names[0] = app::buildName();
  d.names[1] = app::deviceId();
  return d;
}

struct Slot {
  Device device;
  int uses = 0;
};

Slot slot() {
  Slot s;
  s.device = read();
  return s;
}

// --- by value ---------------------------------------------------------------

const char *idOfLocal() {
  Device d = read();
  return d.id;
}
const char *buildOfLocal() {
  Device d = read();
  return d.build;
}
const char *idOfTemporary() { return read().id; }
const char *buildOfTemporary() { return read().build; }
const char *idOfBound() {
  const Device &d = read();
  return d.id;
}
const char *buildOfBound() {
  const Device &d = read();
  return d.build;
}
const char *idInside() { return slot().device.id; }
const char *buildInside() { return slot().device.build; }
const char *idListed() {
  Device d = read();
  return d.names[1];
}
const char *idReplaced() {
  Device d = read();
  d.id = d.build;
  return d.id;
}
const char *buildReplaced() {
  Device d = read();
  d.build = d.id;
  return d.build;
}
const char *eitherOf(bool own) {
  Device d = read();
  return own ? d.id : d.build;
}
const char *throughAlias() {
  Device d = read();
  const char *const &at = d.id;
  return at;
}

void values(bool own) {
  app::trackText(idOfLocal());        // expect: privacy-unconsented-flow
  app::trackText(buildOfLocal());     // ok: the other field
  app::trackText(idOfTemporary());    // expect: privacy-unconsented-flow
  app::trackText(buildOfTemporary()); // ok
  app::trackText(idOfBound());        // expect: privacy-unconsented-flow
  app::trackText(buildOfBound());     // ok
  app::trackText(idInside());         // expect: privacy-unconsented-flow
  app::trackText(buildInside());      // ok
  app::trackText(idListed());         // expect: privacy-unconsented-flow
  app::trackText(idReplaced());       // ok: overwritten before
  app::trackText(buildReplaced());    // expect: privacy-unconsented-flow
  app::trackText(eitherOf(own));      // expect: privacy-unconsented-flow
  app::trackText(throughAlias());     // expect: privacy-unconsented-flow
}

// --- through out-parameters and objects -------------------------------------

void put(const char **id, const char **build) {
  Device d = read();
  *id = d.id;
  *build = d.build;
}

struct View {
  const char *text;
};
View viewOfId() {
  Device d = read();
  return View{d.id};
}
View viewOfBuild() {
  Device d = read();
  return View{d.build};
}

struct Cache {
  const char *last = "";
  void remember() {
    Device d = read();
    last = d.id;
  }
  void rememberBuild() {
    Device d = read();
    last = d.build;
  }
};

void others() {
  const char *id = nullptr, *build = nullptr;
  put(&id, &build);
  app::trackText(id);    // expect: privacy-unconsented-flow
  app::trackText(build); // ok
  app::trackText(viewOfId().text);    // expect: privacy-unconsented-flow
  app::trackText(viewOfBuild().text); // ok
  Cache a, b;
  a.remember();
  b.rememberBuild();
  app::trackText(a.last); // expect: privacy-unconsented-flow
  app::trackText(b.last); // ok
}

// --- what the object owned is gone with it; what was copied out is not -------

struct Buffer {
  char *bytes;
  unsigned long used;
};

Buffer fill(const char *with) {
  Buffer b;
  b.bytes = static_cast<char *>(std::malloc(64));
  std::strncpy(b.bytes, with, 63);
  b.used = std::strlen(with);
  return b;
}
char *takeId() {
  Buffer b = fill(app::deviceId());
  return b.bytes;
}
char *takeBuild() {
  Buffer b = fill(app::buildName());
  return b.bytes;
}
char *takeWiped() {
  Buffer b = fill(app::deviceId());
  std::memset(b.bytes, 0, 64);
  return b.bytes;
}

void owned() {
  char *id = takeId(), *build = takeBuild(), *wiped = takeWiped();
  app::trackText(id);    // expect: privacy-unconsented-flow
  app::trackText(build); // ok
  app::trackText(wiped); // ok: nothing of it is left
  std::free(id);
  std::free(build);
  std::free(wiped);
}

} // namespace held
