#include "probe.h"
#include "../../Inputs/app.h"

namespace agent {

struct Seen {
  std::string name;
  std::string value;
  int count = 0;
};

extern "C" void remember(const char *name, const char *value, void *user) {
  auto *seen = static_cast<Seen *>(user);
  seen->name = name;
  seen->value = value;
  ++seen->count;
}
extern "C" void countOnly(const char *, const char *, void *user) {
  ++*static_cast<int *>(user);
}

void listening(const app::Person &p) {
  probe_set set;
  probe_set_init(&set);
  Seen seen;
  int count = 0;
  probe_add(&set, remember, &seen);
  probe_add(&set, countOnly, &count);
  probe_fire(&set, "mail", p.email.c_str());
  app::track(seen.value);       // expect: privacy-unconsented-flow
  app::track(seen.name);        // ok
  app::trackNumber(seen.count); // ok
  app::trackNumber(count);      // ok
}

void buffers(const app::Person &p) {
  line_buffer a{}, b{};
  line_append(&a, "device");
  line_append(&a, app::deviceId());
  line_append(&b, "build");
  line_append(&b, app::buildName());
  app::trackText(line_text(&a));   // expect: privacy-unconsented-flow
  app::trackText(line_text(&b));   // ok
  app::trackNumber(line_length(&a)); // ok
  app::trackNumber(a.dropped);       // ok
  line_reset(&a);
  app::trackText(line_text(&a)); // ok
  line_append(&a, p.ssn);
  app::trackText(a.text); // expect: privacy-unconsented-flow
}

extern "C" void intoBuffer(const char *, const char *value, void *user) {
  line_append(static_cast<line_buffer *>(user), value);
}
extern "C" void namesIntoBuffer(const char *name, const char *, void *user) {
  line_append(static_cast<line_buffer *>(user), name);
}

void recorded() {
  probe_set set;
  probe_set_init(&set);
  line_buffer values{}, names{};
  probe_add(&set, intoBuffer, &values);
  probe_add(&set, namesIntoBuffer, &names);
  probe_fire(&set, "device", app::deviceId());
  app::trackText(line_text(&values)); // expect: privacy-unconsented-flow
  app::trackText(line_text(&names));  // ok
}

// One set for the process.
static probe_set probes;
static Seen latest;

void start() {
  probe_set_init(&probes);
  probe_add(&probes, remember, &latest);
}
void observe(const app::Person &p) {
  probe_fire(&probes, "phone", p.phone.c_str());
}
void flush() {
  app::track(latest.value); // expect: privacy-unconsented-flow
  app::track(latest.name);  // ok
}
void cycle(const app::Person &p) {
  start();
  observe(p);
  flush();
}

void copied(const app::Person &p) {
  line_buffer a{}, b{};
  line_append(&a, p.ssn);
  b = a;
  app::trackText(line_text(&b)); // expect: privacy-unconsented-flow
  b = line_buffer{};
  app::trackText(line_text(&b)); // ok
}

} // namespace agent
