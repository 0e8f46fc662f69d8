//===- hosts/cli/ExtractFile.h - Run clang over one command -----*- C++ -*-===//
#ifndef ASKFIRST_HOSTS_CLI_EXTRACTFILE_H
#define ASKFIRST_HOSTS_CLI_EXTRACTFILE_H

#include "Commands.h"
#include "Revision.h"
#include "core/FunctionSummary.h"

namespace askfirst {

struct ExtractedFile {
  TUSummary Summary;
  std::vector<std::string> Files; ///< all that was read, absolute
  bool Failed = false;            ///< did not parse; Summary's ledger says why
  /// CPU seconds each function took, if that was asked.
  std::vector<std::pair<std::string, double>> Times;
};

/// Parses with system headers' bodies skipped and extracts. Never fails: what
/// could not be parsed is in the ledger. \p At: as the files were then; null:
/// as they are.
ExtractedFile extractFile(const CompileCommand &C, llvm::StringRef Root,
                          bool Timed = false, const Revision *At = nullptr);

} // namespace askfirst
#endif
