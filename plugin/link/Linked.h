//===- link/Linked.h - What all sources of a run share -----------*- C++-*-===//
#ifndef ASKFIRST_LINK_LINKED_H
#define ASKFIRST_LINK_LINKED_H

#include "link/FlowFinder.h"

namespace askfirst {

/// A program under a policy.
struct Linked {
  Program Prog;
  PolicyMatch Match;
  ConsentSolver Consents;
  GateSolver Gates;
  Holding Holds;
  Cleared Clear;
  Linked(llvm::ArrayRef<std::shared_ptr<const TUSummary>> TUs, const Policy &P)
      : Prog(TUs), Match(Prog, P), Consents(Prog, P, Match),
        Gates(Prog, P, Match, Consents), Holds(Prog), Clear(Prog) {}
};

} // namespace askfirst
#endif
