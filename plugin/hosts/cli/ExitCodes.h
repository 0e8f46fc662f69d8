//===- hosts/cli/ExitCodes.h ------------------------------------*- C++ -*-===//
#ifndef ASKFIRST_HOSTS_CLI_EXITCODES_H
#define ASKFIRST_HOSTS_CLI_EXITCODES_H

namespace askfirst {

/// DESIGN 7.
enum ExitCode : int {
  ExitClean = 0,
  ExitFindings = 1,   ///< at or over --fail-on
  ExitUsage = 2,      ///< wrong usage, unusable input
  ExitPolicy = 3,     ///< bad policy
  ExitIncomplete = 4, ///< something was not analysed, with --strict
  ExitBug = 70,       ///< ours
  ExitOutput = 74,    ///< what was asked for could not be written (EX_IOERR)
};

} // namespace askfirst
#endif
