//===- compat/Hex.h - Numbers in hexadecimal --------------------*- C++ -*-===//
//
// Before LLVM 22 llvm::utohexstr gave one digit too many for a 0 of some width.
// Remove when 22 is the floor.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_COMPAT_HEX_H
#define ASKFIRST_COMPAT_HEX_H

#include "llvm/ADT/StringExtras.h"

namespace askfirst {

inline std::string hexDigits(uint64_t Value, bool LowerCase, unsigned Width) {
  return Value ? llvm::utohexstr(Value, LowerCase, Width)
               : std::string(Width, '0');
}

} // namespace askfirst

#endif
