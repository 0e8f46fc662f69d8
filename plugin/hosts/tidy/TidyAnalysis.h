//===- hosts/tidy/TidyAnalysis.h - One TU, analysed once --------*- C++ -*-===//
#ifndef ASKFIRST_HOSTS_TIDY_TIDYANALYSIS_H
#define ASKFIRST_HOSTS_TIDY_TIDYANALYSIS_H

#include "engine/Engine.h"
#include "clang/AST/ASTContext.h"
#include <functional>
#include <map>
#include <memory>
#include <set>

namespace askfirst {

/// What keeps the checks from running.
struct TidyProblem {
  std::string Text;     ///< one line
  bool IsError = false; ///< false: there is no policy for this file
};

struct TidyAnalysis {
  std::string Root; ///< what the places in Findings are relative to
  std::vector<Finding> Findings;
  Evidence Of;                       ///< no Rules: there is no policy
  std::vector<TidyProblem> Problems; ///< of the policy
};

/// What the checks of one TU share: it is extracted and linked once for all of
/// them. Theirs to keep; the next TU, and the next state of this one, has
/// another.
class TidyRun {
public:
  /// The run of the checks that \p Host, their clang-tidy context, makes on
  /// this thread.
  static std::shared_ptr<TidyRun> of(const void *Host);

  /// The analysis of \p Ctx under \p PolicyFile (the nearest askfirst.yaml if
  /// empty), with what \p Index, the program.askf of a whole-program link, says
  /// of the other files (none if empty; an editor looks for one). \p First is
  /// set for the first check that asks.
  const TidyAnalysis &analysis(clang::ASTContext &Ctx,
                               const std::string &PolicyFile,
                               const std::string &Index, bool &First);

  /// True the first time that \p Edit, of the TU that was asked about last, is
  /// asked about: what mends two findings is applied once.
  bool isNewEdit(const std::string &Edit) { return Edits.insert(Edit).second; }

  /// What each of the checks does once there is an AST.
  std::vector<std::function<void(clang::ASTContext &)>> Checks;

private:
  explicit TidyRun(const void *Host) : Host(Host) {}
  const void *Host;
  std::string Of;                           ///< which TU
  std::map<std::string, TidyAnalysis> Done; ///< by policy and index
  std::set<std::string> Edits;
};

} // namespace askfirst
#endif
