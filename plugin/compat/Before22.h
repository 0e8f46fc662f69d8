//===- compat/Before22.h - What LLVM's headers lacked -----------*- C++ -*-===//
//
// Included before every source, where the LLVM that is built with is older than
// 22 (CMakeLists.txt); for what headers of the lower floors use. Remove when 22
// is the floor.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_COMPAT_BEFORE22_H
#define ASKFIRST_COMPAT_BEFORE22_H

#ifdef __cplusplus
#include "llvm/ADT/ArrayRef.h"
#include <algorithm>

namespace llvm {
namespace vfs {
class FileSystem; // by 22 more headers name it
}

// As in 22's ArrayRef.h.
template <typename T> bool operator<(ArrayRef<T> A, ArrayRef<T> B) {
  return std::lexicographical_compare(A.begin(), A.end(), B.begin(), B.end());
}
} // namespace llvm
#endif

#endif
