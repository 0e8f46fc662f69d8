//===- summary/BodyHash.h - What a function's summary says, as a number ---===//
//
// Inline functions are summarised in every translation unit that sees them. A
// number says that two such summaries are the same to the last place, so that
// a reader of many units takes in one of them alone.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_SUMMARY_BODYHASH_H
#define ASKFIRST_SUMMARY_BODYHASH_H

#include "core/FunctionSummary.h"
#include "llvm/ADT/SmallVector.h"

namespace askfirst {

/// Hashes the summaries of one translation unit's functions: xxh3 over all that
/// they say, files by their names.
class BodyHash {
public:
  /// \p Files: TUSummary::Files.
  explicit BodyHash(llvm::ArrayRef<std::string> Files);
  uint64_t operator()(const FunctionSummary &F);

private:
  void add(uint64_t Word) { Words.push_back(Word); }
  void add(llvm::StringRef Text);
  void add(const Location &L);
  void add(const AccessPath &P);
  void add(const Node &N);
  void add(const Term &T);
  void add(const Guard &G);
  void add(const HeldGuard &H);
  void add(const Argument &A);
  void add(const Call &C);
  void add(const Edge &E);
  void add(const ReturnOutcome &O);
  void add(const StateWrite &W);
  void add(const ReturnSite &R);
  void add(const Parameter &P);
  void add(const Def &D);
  template <typename T> void add(const std::vector<T> &Each) {
    add(Each.size());
    for (const T &X : Each)
      add(X);
  }

  llvm::SmallVector<uint64_t, 8> FileHashes;
  llvm::SmallVector<uint64_t, 0> Words;
};

} // namespace askfirst
#endif
