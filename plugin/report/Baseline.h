//===- report/Baseline.h - Findings of before ----------------------*- C++
//-*-===//
//
// A baseline is a list of findings that were accepted, as a JSON file that is
// kept with the code: a run that is given it reports what is new. A line of a
// finding stays the same while code around it moves, so that the file changes
// with the findings alone.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_REPORT_BASELINE_H
#define ASKFIRST_REPORT_BASELINE_H

#include "core/Finding.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

namespace askfirst {

/// "version" of the file. Raised when a member changes its meaning.
constexpr int BaselineFileVersion = 1;

/// Those of \p R that no suppression holds back, by file, check, fingerprint.
/// File names below \p Root become relative to it.
std::vector<KnownFinding> knownFindings(const Results &R,
                                        llvm::StringRef Root = "");

/// One entry of the file, and of what is gone in results.
void writeKnown(llvm::json::OStream &J, const KnownFinding &K);
bool fromJSON(const llvm::json::Value &V, KnownFinding &Out,
              llvm::json::Path P);

void writeBaseline(llvm::ArrayRef<KnownFinding> Known, llvm::raw_ostream &OS);

/// Reads what writeBaseline wrote. Untrusted input: another format or version,
/// or a member that is missing or of a wrong type, is refused.
llvm::Expected<std::vector<KnownFinding>> readBaseline(llvm::StringRef Text);

/// Says of each finding of \p R whether it was there \p Before, and notes what
/// is gone if \p Whole: if the run looked at all there is. \p With names what
/// it is compared with, for people.
void compare(Results &R, std::vector<KnownFinding> Before, std::string With,
             bool Whole);

/// "new", "unchanged", "updated", as SARIF calls them; empty for None.
llvm::StringRef baselineKey(BaselineState S);

} // namespace askfirst
#endif
