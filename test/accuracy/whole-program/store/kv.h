/* A table of fixed size in C. */
#ifndef KV_H
#define KV_H
#ifdef __cplusplus
extern "C" {
#endif
#define KV_SLOTS 16
struct kv {
  char keys[KV_SLOTS][32];
  char values[KV_SLOTS][64];
  int used;
};
enum kv_slot { KV_MAIL, KV_NICK, KV_KIND };
void kv_init(struct kv *t);
void kv_set(struct kv *t, enum kv_slot slot, const char *value);
const char *kv_get(const struct kv *t, enum kv_slot slot);
int kv_used(const struct kv *t);
char *kv_copy(const char *s);
#ifdef __cplusplus
}
#endif
#endif
