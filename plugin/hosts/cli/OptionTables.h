//===- hosts/cli/OptionTables.h - The command line as data ------*- C++ -*-===//
#ifndef ASKFIRST_HOSTS_CLI_OPTIONTABLES_H
#define ASKFIRST_HOSTS_CLI_OPTIONTABLES_H

namespace llvm {
class raw_ostream;
namespace cl {
class OptionCategory;
}
} // namespace llvm

namespace askfirst {

/// Prints the commands with their options of \p Ours, and the report formats,
/// as JSON: what the manual pages and the completions of shells are made of
/// (packaging/manual), so that they say what `--help` says.
void printOptionTables(const llvm::cl::OptionCategory &Ours,
                       llvm::raw_ostream &OS);

} // namespace askfirst
#endif
