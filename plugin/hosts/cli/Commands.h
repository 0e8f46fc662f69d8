//===- hosts/cli/Commands.h - Compile commands to analyse -------*- C++ -*-===//
#ifndef ASKFIRST_HOSTS_CLI_COMMANDS_H
#define ASKFIRST_HOSTS_CLI_COMMANDS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"
#include <optional>
#include <string>
#include <vector>

namespace askfirst {

/// How one source file is compiled, made fit for analysis: outputs, plugins and
/// warnings dropped.
struct CompileCommand {
  std::string File;      ///< absolute
  std::string Directory; ///< absolute
  std::vector<std::string> Arguments;
  std::vector<std::string> Given; ///< as the build system wrote it
  /// The objects that it and others of the same arguments write, absolute,
  /// sorted; of a database alone.
  std::vector<std::string> Objects;
  uint64_t hash() const;
};

struct CommandSet {
  std::vector<CompileCommand> Commands; ///< sorted, each once
  std::vector<std::string> Skipped;     ///< files that are no C or C++
  std::string BuildDir; ///< of the database; empty where flags were given
};

/// The commands of the database in \p BuildDir (found upward from the working
/// folder if empty), for \p Files (all if empty). The error says where it was
/// looked and what to do.
llvm::Expected<CommandSet> findCommands(llvm::StringRef BuildDir,
                                        llvm::ArrayRef<std::string> Files);

/// \p Files with \p Flags, or with a whole command that names the one file:
/// `askfirst check a.cpp -- -std=c++20`, `... -- g++ -std=c++20 -c a.cpp`.
llvm::Expected<CommandSet> fixedCommands(llvm::ArrayRef<std::string> Files,
                                         llvm::ArrayRef<std::string> Flags);

/// The command for \p File, which no command of \p Set names, as tools infer
/// one: that of the file most like it, by name and folder.
std::optional<CompileCommand> inferredCommand(const CommandSet &Set,
                                              llvm::StringRef File);

/// \p Path as it is meant in \p Directory (empty: the working folder), without
/// dots.
std::string absolute(llvm::StringRef Path, llvm::StringRef Directory = "");

/// The name of the file in a folder that the summary of \p MainFile, relative
/// to the root, goes to; \p Names: those given before.
std::string summaryName(llvm::StringRef MainFile,
                        llvm::StringMap<unsigned> &Names);

/// Whether \p File is C or C++ by its name's ending, and no header.
bool isSource(llvm::StringRef File);

/// \p Arguments, written to be run in \p Directory, without wrappers and
/// without what writes, warns, or would run code of the project's.
std::vector<std::string> fitArguments(std::vector<std::string> Arguments,
                                      llvm::StringRef File,
                                      llvm::StringRef Directory);

/// The object that \p Given writes for \p File, absolute: as its `-o` says;
/// else \p Output, as the database says; else as a compiler names it. Empty if
/// it writes none.
std::string objectOf(std::vector<std::string> Given, llvm::StringRef Output,
                     llvm::StringRef File, llvm::StringRef Directory);

} // namespace askfirst
#endif
