//===- test/unit/SummarySamples.h - Summaries to write and damage -*- C++
//-*-===//
#ifndef ASKFIRST_TEST_UNIT_SUMMARYSAMPLES_H
#define ASKFIRST_TEST_UNIT_SUMMARYSAMPLES_H

#include "summary/Summary.h"

namespace askfirst::test {

/// Made by hand: a value other than its default in every field there is.
TUSummary richSummary();

struct Sample {
  std::string Name, Bytes;
  std::string Stored; ///< Bytes, packed as in a file
};

/// What `askfirst extract` wrote into the folder that the environment variable
/// ASKFIRST_SAMPLES names (`./dev test` makes it from examples/), by name; the
/// hand-made one where it is not set.
const std::vector<Sample> &samples();

/// The error of reading \p Bytes, or "" if they were read.
std::string refusal(llvm::StringRef Bytes, llvm::StringRef Name = "x.askf");

} // namespace askfirst::test
#endif
