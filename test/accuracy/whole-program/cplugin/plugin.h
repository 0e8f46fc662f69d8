#ifndef PLUGIN_H
#define PLUGIN_H
#ifdef __cplusplus
extern "C" {
#endif
struct contact {
  char mail[48];
  char nick[48];
  int level;
};
struct plugin {
  const char *name;
  const char *(*format)(const struct contact *c);
  void (*init)(struct contact *c);
};
extern const struct plugin mail_plugin;
extern const struct plugin nick_plugin;
void contact_copy(struct contact *to, const struct contact *from);
#ifdef __cplusplus
}
#endif
#endif
