//===- hosts/cli/Options.h - What was asked on the command line -*- C++ -*-===//
#ifndef ASKFIRST_HOSTS_CLI_OPTIONS_H
#define ASKFIRST_HOSTS_CLI_OPTIONS_H

#include "core/Flow.h"
#include "llvm/ADT/ArrayRef.h"
#include <string>
#include <utility>
#include <vector>

namespace askfirst {

enum class Command {
  Check,
  Extract,
  Link,
  Report,
  Explain,
  PolicyCheck,
  PolicyList,
  PolicyExplain,
  BaselineWrite,
};

struct CliOptions {
  Command What = Command::Check;
  std::string BuildDir, PolicyFile, OutputDir, From, To, DataDir, TimesFile;
  std::string BaselineFile; ///< to read; of 'baseline write': to write
  std::string Revision;     ///< --diff
  std::string Root, DepFile, NinjaFile;
  std::string Program; ///< this one, absolute
  std::vector<std::string> Files, Flags, Formats;
  /// --map: what is below the first is reported as below the second.
  std::vector<std::pair<std::string, std::string>> Maps;
  bool HasFlags = false; ///< `--` was given
  unsigned Jobs = 0;     ///< 0: one a core
  bool Strict = false, NoCache = false, Quiet = false;
  bool Ninja =
      false; ///< write a Ninja file, to NinjaFile or beside the database
  bool FailOnFindings = true;
  Confidence FailOn = Confidence::Likely, Minimum = Confidence::Likely;
};

/// Reads the command line; prints what is wrong and exits with ExitUsage, or
/// prints help and exits.
CliOptions parseCommandLine(int Argc, const char *const *Argv);

/// The commands, each an exit code.
int runCheck(const CliOptions &O);
int runExtract(const CliOptions &O);
int runNinja(const CliOptions &O); ///< extract --ninja
int runLink(const CliOptions &O);
int runReport(const CliOptions &O);
int runExplain(const CliOptions &O);
int runPolicy(const CliOptions &O);
int runBaselineWrite(const CliOptions &O);

} // namespace askfirst
#endif
