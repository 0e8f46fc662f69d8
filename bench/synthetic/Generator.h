//===- synthetic/Generator.h - A program that never was -----------*- C++
//-*-===//
//
// Writes the summaries of a program of N functions drawn from Rates, and a
// policy that names its sources, sinks and consents. The same N, seed and rates
// give the same bytes.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_SYNTHETIC_GENERATOR_H
#define ASKFIRST_SYNTHETIC_GENERATOR_H

#include "Rates.h"
#include "llvm/Support/Error.h"

namespace askfirst::synthetic {

struct MakeOptions {
  unsigned Functions = 10000;
  uint64_t Seed = 1;
  /// program.askf, askfirst.yaml and no-consent.yaml are written here.
  std::string Folder;
};

llvm::Error make(const MakeOptions &O, const Rates &R);

} // namespace askfirst::synthetic
#endif
