/* Probes: named values handed to whoever listens. */
#ifndef PROBE_H
#define PROBE_H
#ifdef __cplusplus
extern "C" {
#endif

typedef void (*probe_fn)(const char *name, const char *value, void *user);

struct probe {
  probe_fn fn;
  void *user;
};

struct probe_set {
  struct probe slots[8];
  int used;
};

void probe_set_init(struct probe_set *set);
int probe_add(struct probe_set *set, probe_fn fn, void *user);
void probe_fire(const struct probe_set *set, const char *name,
                const char *value);

/* Collects lines; the oldest go first. */
struct line_buffer {
  char text[256];
  unsigned length;
  unsigned dropped;
};

void line_append(struct line_buffer *b, const char *line);
void line_reset(struct line_buffer *b);
const char *line_text(const struct line_buffer *b);
unsigned line_length(const struct line_buffer *b);

#ifdef __cplusplus
}
#endif
#endif
