#pragma once
#include "vault.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cwrapped {

// The C library with an owner.
class Vault {
public:
  Vault();
  void put(const std::string &key, const std::string &value);
  std::optional<std::string> get(const std::string &key) const;
  int changes() const { return changes_; }
  const std::string &lastKey() const { return lastKey_; }
  const std::string &lastValue() const { return lastValue_; }
  vault *raw() const { return v_.get(); }

private:
  struct Close {
    void operator()(vault *v) const { vault_close(v); }
  };
  static void changed(void *ctx, const char *key, const char *value);
  int changes_ = 0;
  std::string lastKey_, lastValue_;
  std::unique_ptr<vault, Close> v_;
};

} // namespace cwrapped
