#ifndef SENSOR_H
#define SENSOR_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

#define SENSOR_LABEL 32
#define SENSOR_SLOTS 8

struct reading {
  char label[SENSOR_LABEL];
  char owner[SENSOR_LABEL];
  double where;
  int battery;
};

struct sensor;

struct sensor_ops {
  int (*on_reading)(struct sensor *s, const struct reading *r, void *user);
  void (*on_closed)(struct sensor *s, int count, void *user);
};

struct sensor {
  const struct sensor_ops *ops;
  void *user;
  struct reading ring[SENSOR_SLOTS];
  unsigned head, tail;
  int delivered;
};

void sensor_init(struct sensor *s, const struct sensor_ops *ops, void *user);
int sensor_push(struct sensor *s, const char *label, const char *owner,
                double where, int battery);
int sensor_poll(struct sensor *s);
void sensor_close(struct sensor *s);
int reading_format(const struct reading *r, char *out, size_t n);
int reading_status(const struct reading *r, char *out, size_t n);

#ifdef __cplusplus
}
#endif
#endif
