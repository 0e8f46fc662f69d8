//===- report/ResultsFile.h - Results as JSON, both ways ----------*- C++ -*-===//
//
// The results of a run in Askfirst's own JSON, which json/README.md documents:
// the `json` format prints it, `askfirst report` and `askfirst explain` read
// back what the last link wrote.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_REPORT_RESULTSFILE_H
#define ASKFIRST_REPORT_RESULTSFILE_H

#include "core/Finding.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

namespace askfirst {

/// "version" of the document. Raised when a member changes its meaning or goes
/// away; new members do not raise it.
constexpr int ResultsFileVersion = 1;

/// Writes \p R whole. File names below \p Root become relative to it.
void writeResults(const Results &R, llvm::StringRef Root,
                  llvm::raw_ostream &OS);

/// Reads what writeResults wrote; the error says what is wrong and where.
/// Untrusted input: another version, or a member that is missing or of a wrong
/// type, is refused.
llvm::Expected<Results> readResults(llvm::StringRef Text);

/// Key of a step's kind in the document: "pass-argument".
llvm::StringRef stepKey(StepKind K);
/// "certain" or "likely".
llvm::StringRef confidenceKey(Confidence C);

} // namespace askfirst
#endif
