//===- hosts/cli/ReachWords.h - How far data gets, in words -----*- C++ -*-===//
#ifndef ASKFIRST_HOSTS_CLI_REACHWORDS_H
#define ASKFIRST_HOSTS_CLI_REACHWORDS_H

#include "link/Reach.h"
#include "llvm/Support/raw_ostream.h"

namespace askfirst {

/// Prints each source with the flows to the sinks asked about, hop by hop, or
/// else where its data stops and why.
void printReach(const Reachability &R, llvm::StringRef To,
                llvm::raw_ostream &OS);

/// What was asked about that the policy does not have, with what was meant; or
/// "".
std::string unknownNames(const Reachability &R, llvm::StringRef From,
                         llvm::StringRef To);

} // namespace askfirst
#endif
