//===- core/Print.h - Summaries as text ----------------------------*- C++
//-*-===//
#ifndef ASKFIRST_CORE_PRINT_H
#define ASKFIRST_CORE_PRINT_H

#include "core/FunctionSummary.h"
#include "llvm/Support/raw_ostream.h"

namespace askfirst {

/// Writes \p S one fact a line, for tests and for people who ask what was
/// extracted: functions by name, then calls, edges, outcomes and writes. A node
/// is `Kind`, `@call`, `#index`, `{entity}`; a path `.field[key][]`; a guard
/// `{term outcome constant}`.
void print(const TUSummary &S, llvm::raw_ostream &OS);

} // namespace askfirst
#endif
