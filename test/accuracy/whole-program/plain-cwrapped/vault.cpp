#include "vault.hpp"
#include "../../Inputs/app.h"

namespace cwrapped {

static const vault_ops *ops(void (*changed)(void *, const char *, const char *)) {
  static vault_ops all;
  all.changed = changed;
  all.closed = [](void *, int entries) {
    app::trackNumber(entries); // ok
  };
  return &all;
}

Vault::Vault() : v_(vault_open(ops(&Vault::changed), this)) {}

void Vault::changed(void *ctx, const char *key, const char *value) {
  auto *self = static_cast<Vault *>(ctx);
  ++self->changes_;
  self->lastKey_ = key;
  self->lastValue_ = value;
}

void Vault::put(const std::string &key, const std::string &value) {
  vault_put(v_.get(), key.c_str(), value.c_str());
}

std::optional<std::string> Vault::get(const std::string &key) const {
  char out[64];
  if (vault_get(v_.get(), key.c_str(), out, sizeof out) != VAULT_OK)
    return std::nullopt;
  return std::string(out);
}

} // namespace cwrapped
