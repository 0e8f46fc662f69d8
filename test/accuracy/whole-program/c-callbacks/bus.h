/* Function pointers kept by C code and called from another C file. */
#ifndef BUS_H
#define BUS_H
#ifdef __cplusplus
extern "C" {
#endif

typedef void (*bus_handler)(const char *text, void *user);

struct bus_ops {
  const char *(*read)(void *self);
  void (*write)(void *self, const char *text);
};

void bus_subscribe(int topic, bus_handler handler, void *user);
void bus_publish(int topic, const char *text);
void bus_move(const struct bus_ops *ops, void *from, void *to);

extern bus_handler bus_fallback;
void bus_fall_back(const char *text);

#ifdef __cplusplus
}
#endif
#endif
