//===- hosts/TidyHost.h - The program the checks are in ---------*- C++ -*-===//
//
// The checks of hosts/tidy run in clang-tidy and in clangd. What is different
// there each of the two says for itself.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_HOSTS_TIDYHOST_H
#define ASKFIRST_HOSTS_TIDYHOST_H

#include <cstdint>
#include <string>

namespace askfirst {

struct TidyHost {
  /// One file is looked at again and again, and all there is to tell of it is
  /// told each time; headers come precompiled.
  bool IsEditor = false;
  /// A number for the precompiled headers of the AST that this thread has made:
  /// another one for others. 0: there are none, or it is not known.
  uint64_t (*Headers)() = [] { return uint64_t(0); };
  /// The build folder it was told of; empty: none.
  std::string BuildDir;
};

/// Defined by each host.
const TidyHost &tidyHost();

} // namespace askfirst
#endif
