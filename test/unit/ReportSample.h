//===- test/unit/ReportSample.h - Results and golden files for tests -*- C++ -*-===//
#ifndef ASKFIRST_TEST_UNIT_REPORTSAMPLE_H
#define ASKFIRST_TEST_UNIT_REPORTSAMPLE_H

#include "report/Format.h"
#include "llvm/Support/MemoryBuffer.h"
#include <cstdlib>
#include <gtest/gtest.h>

namespace askfirst::test {

/// A run with every kind of thing a report prints: a finding with a long path
/// and notes, one without code, a suppressed one, and a ledger.
Results sampleResults();

/// Options for it: its code lies in test/report/golden/project.
ReportOptions sampleOptions();

/// \p R as the format called \p Name prints it.
std::string printed(llvm::StringRef Name, const Results &R,
                    const ReportOptions &O);

/// Compares \p Actual with test/report/golden/\p Name; with UPDATE_GOLDEN=1 in
/// the environment it rewrites the file instead.
void expectGolden(llvm::StringRef Name, const std::string &Actual);

} // namespace askfirst::test
#endif
