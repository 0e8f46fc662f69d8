//===- report/Explain.h - One finding, hop by hop -----------------*- C++ -*-===//
//
// What `askfirst explain FINGERPRINT` prints.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_REPORT_EXPLAIN_H
#define ASKFIRST_REPORT_EXPLAIN_H

#include "report/Format.h"

namespace askfirst {

/// Prints \p F for a person who wants to understand it: what was found, each
/// hop with the code around it, each consent check that was seen and why it
/// does not count, the rule, and what the check is for (from \p O.Rules).
void printExplanation(const Finding &F, const ReportOptions &O,
                      llvm::raw_ostream &OS);

} // namespace askfirst
#endif
