//===- hosts/tidy/TidyAnalysis.h - One TU, analysed once --------*- C++ -*-===//
#ifndef ASKFIRST_HOSTS_TIDY_TIDYANALYSIS_H
#define ASKFIRST_HOSTS_TIDY_TIDYANALYSIS_H

#include "core/Finding.h"
#include "clang/AST/ASTContext.h"

namespace askfirst {

/// What keeps the checks from running.
struct TidyProblem {
  std::string Text;     ///< one line
  bool IsError = false; ///< false: there is no policy for this file
};

struct TidyAnalysis {
  std::string Root; ///< what the places in Findings are relative to
  std::vector<Finding> Findings;
  std::vector<TidyProblem> Problems; ///< of the policy
};

/// The analysis of \p Ctx under \p PolicyFile (the nearest askfirst.yaml if
/// empty). \p First is set for the first check that asks of this TU.
const TidyAnalysis &analysisOf(clang::ASTContext &Ctx,
                               const std::string &PolicyFile, bool &First);

} // namespace askfirst
#endif
