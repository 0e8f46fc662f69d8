//===- hosts/cli/Revision.h - The project as it was -------------*- C++ -*-===//
//
// The project's files as they were in a commit, at the places where they are
// now: for clang and the policy's reader to read them there. Nothing is checked
// out. What git does not keep, such as generated headers, is as it is now.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_HOSTS_CLI_REVISION_H
#define ASKFIRST_HOSTS_CLI_REVISION_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <optional>
#include <string>
#include <vector>

namespace askfirst {

class Revision {
public:
  /// The commit from which the working tree around \p Root went its own way
  /// from \p Name, a commit, branch or tag: their merge base; \p Name itself
  /// where git knows of none.
  static llvm::Expected<Revision> find(llvm::StringRef Name,
                                       llvm::StringRef Root);

  /// "main (1f2e3d4c)".
  std::string title() const;
  bool same() const { return Changed.empty(); }
  /// Whether one of \p Files is another one there, or may have been.
  bool differs(llvm::ArrayRef<std::string> Files) const;
  /// Whether the file at \p Path was there.
  bool had(llvm::StringRef Path) const;
  /// Files that are gone now, absolute.
  std::vector<std::string> gone() const;
  /// A file system of one's own, with its own working folder.
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files() const;

private:
  struct Before {
    std::optional<std::string> Contents; ///< none: it was not there
    bool Now = false;                    ///< it is there now
  };
  std::string Name, Commit;
  llvm::StringMap<Before> Changed; ///< by absolute path
  llvm::StringSet<> GoneNames;     ///< of gone(), without folders
};

} // namespace askfirst
#endif
