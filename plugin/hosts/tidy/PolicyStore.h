//===- hosts/tidy/PolicyStore.h - Policies that were read -------*- C++ -*-===//
//
// A policy is read once and again when one of its files is another one: an
// editor asks for it at every pause in typing, and nobody restarts an editor
// for a changed policy. Safe to use from several threads.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_HOSTS_TIDY_POLICYSTORE_H
#define ASKFIRST_HOSTS_TIDY_POLICYSTORE_H

#include "policy/PolicyReader.h"
#include <map>
#include <mutex>

namespace askfirst {

class PolicyStore {
public:
  struct Kept {
    std::shared_ptr<const Policy> Rules; ///< null if it has errors
    std::vector<Diagnostic> Said;        ///< while it was read
  };

  /// The policy at \p File as it is now.
  Kept read(llvm::StringRef File, const PolicyReaderOptions &O);

private:
  struct Entry {
    Kept What;
    std::vector<std::string> Files;
    uint64_t Stamp = 0; ///< of Files
  };
  std::mutex Lock;
  std::map<std::string, Entry> Entries; ///< by file and root
};

/// A number for the state of \p Files on disk: their sizes and times.
uint64_t stampOf(llvm::ArrayRef<std::string> Files);

} // namespace askfirst
#endif
