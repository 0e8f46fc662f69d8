//===- hosts/cli/Git.h - What git says of a checkout ------------*- C++ -*-===//
//
// Asks the git of the machine; writes nothing into the repository, and lets it
// run no program that the repository names.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_HOSTS_CLI_GIT_H
#define ASKFIRST_HOSTS_CLI_GIT_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace askfirst {

/// Runs git in \p Folder on \p Arguments with \p Input: its standard output.
/// The error is what git said.
llvm::Expected<std::string> git(llvm::StringRef Folder,
                                llvm::ArrayRef<std::string> Arguments,
                                llvm::StringRef Input = "");

/// One file in which the working tree differs from a commit.
struct ChangedFile {
  std::string Path;   ///< absolute
  std::string Before; ///< id of its contents in the commit; empty: not in it
};

/// The files that differ, those git knows nothing of yet included. \p Top is
/// the checkout's root.
llvm::Expected<std::vector<ChangedFile>> changedFiles(llvm::StringRef Top,
                                                      llvm::StringRef Commit);

/// The contents of \p Ids, in order.
llvm::Expected<std::vector<std::string>>
fileContents(llvm::StringRef Top, llvm::ArrayRef<std::string> Ids);

} // namespace askfirst
#endif
