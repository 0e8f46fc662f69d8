#include "../../Inputs/app.h"
#include "device.h"
#include <cstdlib>

extern "C" void report_text(const char *s) {
  app::trackText(s); // expect: privacy-unconsented-flow
}
extern "C" void report_label(const char *s) {
  app::trackText(s); // ok
}

static void gather(const device *d, void *user) {
  static_cast<std::vector<std::string> *>(user)->push_back(d->id);
}
static void gatherModels(const device *d, void *user) {
  static_cast<std::vector<std::string> *>(user)->push_back(d->model);
}

static void fields() {
  device d = {};
  device_set_id(&d, app::deviceId());
  device_set_model(&d, app::buildName());
  app::trackText(device_id(&d)); // expect: privacy-unconsented-flow
  app::trackText(device_model(&d)); // ok
  app::trackText(d.id); // expect: privacy-unconsented-flow
  app::trackText(d.model); // ok
  device copy = {};
  device_copy(&copy, &d);
  app::trackText(copy.id); // expect: privacy-unconsented-flow
  app::trackText(copy.model); // ok
}

static void callbacks() {
  device d = {};
  device_set_id(&d, app::deviceId());
  device_set_model(&d, app::buildName());
  std::vector<std::string> ids, models;
  device_each(&d, 1, gather, &ids);
  device_each(&d, 1, gatherModels, &models);
  app::track(ids[0]); // expect: privacy-unconsented-flow
  app::track(models[0]); // ok
}

static void strings(const app::Person &p) {
  char *a = text_copy(p.email.c_str());
  char *b = text_copy(p.name.c_str());
  app::trackText(a); // expect: privacy-unconsented-flow
  app::trackText(b); // ok
  free(a);
  free(b);
}

static void global(const app::Person &p) {
  device *d = device_current();
  d->owner = p.phone.c_str();
  d->rank = p.score;
  device_set_model(d, "x1");
  app::trackText(device_current()->owner); // expect: privacy-unconsented-flow
  app::trackNumber(device_current()->rank); // ok
  device_report(device_current());
}

int main() {
  app::Person p = app::loadPerson(1);
  fields();
  callbacks();
  strings(p);
  global(p);
}
