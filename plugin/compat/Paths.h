//===- compat/Paths.h - Paths of other folders ------------------*- C++ -*-===//
//
// In LLVM 22 a function of llvm::sys::path, until then of llvm::sys::fs. Remove
// when 22 is the floor.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_COMPAT_PATHS_H
#define ASKFIRST_COMPAT_PATHS_H

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

namespace askfirst {

/// \p Path as it is meant in \p Folder.
inline void makeAbsolute(llvm::StringRef Folder,
                         llvm::SmallVectorImpl<char> &Path) {
  llvm::StringRef Given(Path.data(), Path.size());
  if (llvm::sys::path::is_absolute(Given))
    return;
  llvm::SmallString<256> Whole(Folder);
  llvm::sys::path::append(Whole, Given);
  Path.swap(Whole);
}

} // namespace askfirst

#endif
