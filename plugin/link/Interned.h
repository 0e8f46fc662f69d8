//===- link/Interned.h - Values that are kept once -----------------*- C++
//-*-===//
//
// Facts by the hundred thousand share few sets of consents. Each is kept once;
// what names it is copied and compared as a pointer (as paths are: AccessPath).
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_INTERNED_H
#define ASKFIRST_LINK_INTERNED_H

#include "link/ConsentAtom.h"
#include "llvm/ADT/Hashing.h"
#include <unordered_set>

namespace askfirst {

inline size_t hashOf(const AtomSet &S) {
  return llvm::hash_combine_range(S.begin(), S.end());
}

/// Names a value of an Interning, or the empty one; valid as long as that is.
template <typename T> class Interned {
public:
  Interned() = default;
  const T &operator*() const { return Value ? *Value : Empty; }
  const T *operator->() const { return &**this; }
  operator const T &() const { return **this; }
  /// For hashing and ordering within one run.
  const void *id() const { return Value; }
  friend bool operator==(Interned A, Interned B) { return A.Value == B.Value; }

private:
  template <typename> friend class Interning;
  explicit Interned(const T *Value) : Value(Value) {}
  static inline const T Empty;
  const T *Value = nullptr;
};

template <typename T> class Interning {
public:
  Interned<T> operator()(T Value) {
    if (Value.empty())
      return Interned<T>();
    return Interned<T>(&*Values.insert(std::move(Value)).first);
  }

private:
  struct Hash {
    size_t operator()(const T &Value) const { return hashOf(Value); }
  };
  std::unordered_set<T, Hash> Values; ///< of nodes: they stay where they are
};

using AtomSetRef = Interned<AtomSet>;

} // namespace askfirst
#endif
