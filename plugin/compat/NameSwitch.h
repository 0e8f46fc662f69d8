//===- compat/NameSwitch.h - From a name to a value -------------*- C++ -*-===//
//
// llvm::StringSwitch as it is from LLVM 22 on: several names in one list, of
// any number. Until then Cases() took at most ten, each an argument. Remove
// when 22 is the floor.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_COMPAT_NAMESWITCH_H
#define ASKFIRST_COMPAT_NAMESWITCH_H

#include "llvm/ADT/StringSwitch.h"
#include <initializer_list>

namespace askfirst {

template <typename T> class NameSwitch {
public:
  explicit NameSwitch(llvm::StringRef Name) : Switch(Name) {}

  NameSwitch &Case(llvm::StringLiteral Name, T Value) {
    Switch.Case(Name, Value);
    return *this;
  }
  NameSwitch &Cases(std::initializer_list<llvm::StringLiteral> Names, T Value) {
    for (llvm::StringLiteral Name : Names)
      Switch.Case(Name, Value);
    return *this;
  }
  T Default(T Value) { return Switch.Default(Value); }

private:
  llvm::StringSwitch<T> Switch;
};

} // namespace askfirst

#endif
