#include "sensor.h"
#include "../../Inputs/app.h"

namespace {
struct Log {
  char last[96] = {};
  double where = 0;
};

int received(sensor *, const reading *r, void *user) {
  Log *log = static_cast<Log *>(user);
  char status[96];
  reading_format(r, log->last, sizeof log->last);
  reading_status(r, status, sizeof status);
  log->where = r->where;
  app::trackText(r->owner);       // expect: privacy-unconsented-flow
  app::trackText(r->label);       // ok
  app::trackText(status);         // ok
  app::trackNumber(r->battery);   // ok
  return 0;
}

void closed(sensor *, int count, void *user) {
  app::trackReal(static_cast<Log *>(user)->where); // expect: privacy-unconsented-flow
  app::trackNumber(count); // ok
}

const sensor_ops ops = {received, closed};
} // namespace

void measured(const app::Person &p) {
  Log log;
  sensor s;
  sensor_init(&s, &ops, &log);
  sensor_push(&s, p.name.c_str(), p.email.c_str(), p.latitude, p.score);
  int polled = sensor_poll(&s);
  sensor_close(&s);
  app::trackText(log.last);    // expect: privacy-unconsented-flow
  app::trackNumber(polled); // ok
}
