//===- hosts/cli/NinjaFile.h - Extraction as a build of its own -*- C++ -*-===//
#ifndef ASKFIRST_HOSTS_CLI_NINJAFILE_H
#define ASKFIRST_HOSTS_CLI_NINJAFILE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace askfirst {

/// A rule of make (and Ninja): \p Target is made from \p Files.
std::string dependencies(llvm::StringRef Target,
                         llvm::ArrayRef<std::string> Files);

} // namespace askfirst
#endif
