// A log ring written in C, used from C++.
#include "../../Inputs/app.h"
#include "ring.h"
namespace {
extern "C" void sendLine(const char *text, void *) {
  app::trackText(text); // expect: privacy-unconsented-flow
}
extern "C" void sendPlain(const char *text, void *) {
  app::trackText(text); // ok
}
extern "C" void keep(const char *text, void *user) {
  *static_cast<std::string *>(user) = text;
}
} // namespace
void logPerson(const app::Person &p) {
  ring_t a, b;
  ring_init(&a, "mail");
  ring_init(&b, p.name.c_str());
  ring_put(&a, p.email.c_str());
  ring_put(&b, "started");
  app::trackText(ring_text(&a)); // expect: privacy-unconsented-flow
  app::trackText(ring_text(&b)); // ok
  app::trackText(ring_label(&a)); // ok
  app::trackText(ring_label(&b)); // ok
  ring_flush(&a, sendLine, nullptr);
  ring_flush(&b, sendPlain, nullptr);
  std::string x, y;
  ring_flush(&a, keep, &x);
  ring_flush(&b, keep, &y);
  app::track(x); // expect: privacy-unconsented-flow
  app::track(y); // ok
  app::trackNumber(a.used > 0); // ok
  ring_wipe(&a);
  app::trackText(ring_text(&a)); // ok
}
