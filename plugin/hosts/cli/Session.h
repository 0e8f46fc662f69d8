//===- hosts/cli/Session.h - What the commands share ------------*- C++ -*-===//
//
// Finds the policy, the project's root and the state folder; makes or reads the
// summaries; prints results.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_HOSTS_CLI_SESSION_H
#define ASKFIRST_HOSTS_CLI_SESSION_H

#include "Commands.h"
#include "Options.h"
#include "Revision.h"
#include "engine/Engine.h"
#include "policy/PolicyReader.h"
#include "summary/Summary.h"

namespace askfirst {

class Session {
public:
  explicit Session(const CliOptions &O) : O(O) {}

  /// Each returns false after printing what is wrong; code() is the exit code.
  bool findInputs(); ///< compile commands
  bool readRules();  ///< policy
  bool extractAll(); ///< summaries, through the cache
  bool readInputs(); ///< summaries: those named, or those of a build folder
  bool findBefore(); ///< what --baseline or --diff compares with
  bool print(const Results &R);
  /// Says of each finding whether it was there before. \p Whole: all there is
  /// was looked at.
  bool compare(Results &R, bool Whole);

  int code() const { return Code; }
  int finish(const Results &R) const;

  CommandSet Set;
  std::shared_ptr<const Policy> Rules;
  std::vector<std::shared_ptr<const TUSummary>> TUs;
  std::vector<LedgerLine> Ledger;
  bool NothingRead = false; ///< no file of those asked for parsed to its end
  std::string Root, StateDir;
  std::vector<std::string> FilesRead; ///< for the one file with a --depfile

  void findRoot();
  /// The policy that was named, or the nearest; empty if there is none.
  std::string policyFile() const;
  void warn(const llvm::Twine &What) const;
  bool fail(const llvm::Twine &What, int ExitCode);
  /// Prints policy diagnostics with their source line.
  void show(const Diagnostic &D) const;

private:
  bool inFolders(std::vector<std::string> &Inputs);
  bool readBuild();
  uint64_t cacheKey(const CompileCommand &C) const;
  bool take(llvm::StringRef Bytes, llvm::StringRef Name, KnownBodies &Known);
  std::string explainCommand() const;
  void warnIfExpired(const Suppression &S) const;
  /// What one command gave.
  struct Made {
    std::shared_ptr<const TUSummary> Summary; ///< null: Problem says why
    LedgerLine Problem;
    std::string CacheError, Times;
    std::vector<std::string> Files; ///< that were read
  };
  Made extractOne(const CompileCommand &C, const Revision *At) const;
  std::vector<Made> extractEach(llvm::ArrayRef<CompileCommand> Commands,
                                const Revision *At = nullptr) const;
  std::vector<std::shared_ptr<const TUSummary>> extractBefore() const;
  std::shared_ptr<const Policy> rulesBefore() const;

  const CliOptions &O;
  std::string PolicyPath; ///< of Rules
  std::vector<Made> Of;   ///< by command of Set
  std::optional<Revision> Before;
  std::vector<KnownFinding> Accepted; ///< by the baseline
  int Code = 0;
};

} // namespace askfirst
#endif
