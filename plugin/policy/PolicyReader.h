//===- policy/PolicyReader.h - askfirst.yaml to Policy ---------*- C++ -*-===//
#ifndef ASKFIRST_POLICY_POLICYREADER_H
#define ASKFIRST_POLICY_POLICYREADER_H

#include "policy/Policy.h"
#include "support/Diagnostic.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <functional>

namespace askfirst {

struct PolicyReaderOptions {
  /// Folder with models/, vocabulary/, profiles/ (share/askfirst, or
  /// annotations/ of the checkout).
  std::string DataDir;
  /// The project's folder, absolute. A policy in it is named relative to it, so
  /// that reports do not depend on where the checkout is. Empty: as given.
  std::string Root;
  /// Largest policy file read, in bytes; and most aliases/nodes expanded.
  size_t MaxBytes = 4u << 20;
  size_t MaxNodes = 200'000;
  /// What files are read from; null: the disk.
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files;
  /// Told the path of each file that the policy was made of, or would have been
  /// were it readable: who keeps a policy looks at those again.
  std::function<void(llvm::StringRef Path)> Reads;
};

/// Reads \p File and the packs and profiles it names. Every problem goes to
/// \p Handler; with an error among them the result is null.
std::shared_ptr<const Policy> readPolicy(llvm::StringRef File,
                                         const PolicyReaderOptions &O,
                                         DiagnosticHandler Handler);

/// \p Base with the entries that attributes in code (annotations.h) stand for.
/// Problems in the attributes (unknown category, ...) go to \p Handler as
/// diagnostics on the C++ file. Files are TUSummary file tables' names.
std::shared_ptr<const Policy>
withAnnotations(std::shared_ptr<const Policy> Base,
                llvm::ArrayRef<std::shared_ptr<const TUSummary>> TUs,
                DiagnosticHandler Handler);

/// The askfirst.yaml that is in force for \p Path: in its folder or the nearest
/// one above; "" if there is none.
std::string findPolicy(llvm::StringRef Path);

} // namespace askfirst
#endif
