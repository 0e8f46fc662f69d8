//===- support/Located.h - A value and where a person wrote it --*- C++ -*-===//
#ifndef ASKFIRST_SUPPORT_LOCATED_H
#define ASKFIRST_SUPPORT_LOCATED_H

#include <cstdint>
#include <utility>

namespace askfirst {

/// A value read from a file that people write, with its position there.
/// Line and Column count from 1; 0 is no position.
template <typename T> struct Located {
  T Value{};
  uint32_t Line = 0, Column = 0;

  Located() = default;
  Located(T V, uint32_t L = 0, uint32_t C = 0)
      : Value(std::move(V)), Line(L), Column(C) {}
  const T &operator*() const { return Value; }
  const T *operator->() const { return &Value; }
};

} // namespace askfirst
#endif
