/* A C library and its C++ users. */
#ifndef DEVICE_H
#define DEVICE_H

#ifdef __cplusplus
extern "C" {
#endif

struct device {
  char id[32];
  char model[32];
  const char *owner;
  int rank;
};

typedef void (*device_visit)(const struct device *d, void *user);

void device_set_id(struct device *d, const char *id);
void device_set_model(struct device *d, const char *model);
const char *device_id(const struct device *d);
const char *device_model(const struct device *d);
void device_copy(struct device *to, const struct device *from);
void device_each(const struct device *d, int n, device_visit visit, void *user);
struct device *device_current(void);
char *text_copy(const char *s);
void report_text(const char *s);
void report_label(const char *s);
void device_report(const struct device *d);

#ifdef __cplusplus
}
#endif

#endif
