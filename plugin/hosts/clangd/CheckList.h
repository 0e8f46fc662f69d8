//===- hosts/clangd/CheckList.h - The checks that are on --------*- C++ -*-===//
#ifndef ASKFIRST_HOSTS_CLANGD_CHECKLIST_H
#define ASKFIRST_HOSTS_CLANGD_CHECKLIST_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace askfirst {

/// \p Checks, a list of clang-tidy's (`-*,bugprone-*,-privacy-stale-consent`),
/// with ours on where it does not speak of them: a glob that names some of them
/// switches on these alone, one that names some with a `-` leaves the others
/// on. `-*` speaks of clang-tidy's own.
std::string withOurChecks(llvm::StringRef Checks);

} // namespace askfirst
#endif
