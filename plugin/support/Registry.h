//===- support/Registry.h - Checks and formats that register ----*- C++ -*-===//
//
// Each check and report format is one folder with one `Registered<...>` object.
// Its own class instead of llvm::Registry, whose instantiation macro differs
// between LLVM releases.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_SUPPORT_REGISTRY_H
#define ASKFIRST_SUPPORT_REGISTRY_H

#include <algorithm>
#include <memory>
#include <vector>

namespace askfirst {

/// All registered implementations of \p Interface, which has
/// `llvm::StringRef name() const`; sorted by name, so that link order does not
/// show.
template <typename Interface> class Registry {
public:
  static std::vector<const Interface *> all() {
    std::vector<const Interface *> Out;
    for (const auto &P : entries())
      Out.push_back(P.get());
    std::sort(Out.begin(), Out.end(),
              [](const Interface *A, const Interface *B) {
                return A->name() < B->name();
              });
    return Out;
  }
  template <typename T> struct Add {
    Add() { entries().push_back(std::make_unique<T>()); }
  };

private:
  static std::vector<std::unique_ptr<const Interface>> &entries() {
    static std::vector<std::unique_ptr<const Interface>> E;
    return E;
  }
};

} // namespace askfirst
#endif
