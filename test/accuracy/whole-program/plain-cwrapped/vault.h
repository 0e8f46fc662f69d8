#ifndef VAULT_H
#define VAULT_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef struct vault vault;
typedef struct vault_ops {
  void (*changed)(void *ctx, const char *key, const char *value);
  void (*closed)(void *ctx, int entries);
} vault_ops;

enum vault_status { VAULT_OK, VAULT_MISSING, VAULT_FULL };

vault *vault_open(const vault_ops *ops, void *ctx);
void vault_close(vault *v);
enum vault_status vault_put(vault *v, const char *key, const char *value);
enum vault_status vault_get(const vault *v, const char *key, char *out, size_t n);
const char *vault_peek(const vault *v, const char *key);
enum vault_status vault_wipe(vault *v, const char *key);

#ifdef __cplusplus
}
#endif
#endif
