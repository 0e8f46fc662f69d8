//===- link/ConsentReach.h - Where an answer can come from -------*- C++-*-===//
//
// Nearly all that a program asks has nothing to do with consent. Says which
// terms, fields and variables can stand for an answer to a question of the
// policy's, so that the solver follows no other. Sparse: only functions that
// such an answer reaches are looked at more than once.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_CONSENTREACH_H
#define ASKFIRST_LINK_CONSENTREACH_H

#include "link/PolicyMatch.h"
#include "link/Puts.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseSet.h"

namespace askfirst {

class ConsentReach {
public:
  /// \p IsToken: classes whose objects are consents.
  ConsentReach(const Program &Prog, const PolicyMatch &Match, const Puts &All,
               llvm::function_ref<bool(EntityId)> IsToken);

  /// False if nothing that term \p T of \p F can be, in any context, stands for
  /// a consent.
  bool carries(FunctionIndex F, TermIndex T) const {
    auto It = Terms.find(F);
    return It != Terms.end() && It->second.test(T);
  }
  /// False if no caller of \p F hands it such a term as argument \p Parameter.
  bool expects(FunctionIndex F, uint32_t Parameter) const {
    return Parameters.count({F, Parameter});
  }
  /// False if no value that is ever written to \p Target, a field or variable,
  /// stands for a consent.
  bool mayHold(EntityId Target) const { return Holders.count(Target); }

private:
  using IsToken = llvm::function_ref<bool(EntityId)>;
  bool asks(const FunctionSummary &S, const Term &T, IsToken Tokens) const;
  bool carried(FunctionIndex F, TermIndex T) const;
  bool inSet(FunctionIndex F, GuardSetIndex G) const;
  bool inWrite(FunctionIndex F, const StateWrite &W) const;
  bool inResults(FunctionIndex F) const;
  void hold(EntityId Target);
  bool fill(FunctionIndex F, TermIndex Container);
  void update(FunctionIndex F);
  void push(FunctionIndex F);

  const Program &Prog;
  const PolicyMatch &Match;
  const Puts &All;
  llvm::DenseMap<FunctionIndex, llvm::BitVector> Terms;
  llvm::DenseSet<EntityId> Holders;
  /// Local containers in which answers are, and parameters that are filled with
  /// some.
  llvm::DenseSet<std::pair<FunctionIndex, TermIndex>> Containers;
  llvm::DenseSet<std::pair<FunctionIndex, uint32_t>> Filled;
  llvm::DenseSet<std::pair<FunctionIndex, uint32_t>> Parameters;
  /// What comes back from a call of the function, in any way.
  llvm::DenseSet<FunctionIndex> Results;
  /// Functions by what they read; sorted.
  std::vector<std::pair<EntityId, FunctionIndex>> Readers;
  std::vector<FunctionIndex> Work;
  llvm::DenseSet<FunctionIndex> Waiting;
};

} // namespace askfirst
#endif
