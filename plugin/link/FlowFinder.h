//===- link/FlowFinder.h - Facts at sinks to flows -----------------*- C++
//-*-===//
//
// For each sink that the data of a source reaches: the chain of calls into it,
// the consents on it, what its callers ask, the path hop by hop.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_FLOWFINDER_H
#define ASKFIRST_LINK_FLOWFINDER_H

#include "link/TaintSolver.h"

namespace askfirst {

class FlowFinder {
public:
  FlowFinder(const Program &Prog, const Policy &P, ConsentSolver &Consents)
      : Prog(Prog), P(P), Consents(Consents) {}

  /// The flows of one solved source, one per sink site.
  std::vector<Flow> flows(const Source &S, const TaintSolver &T);

  /// The path to a fact, source first.
  std::vector<Step> path(const TaintSolver &T, FactId Id) const;
  std::string sourceName(const Source &S) const;

private:
  /// A way into the sink: the calls between, and the consents on all of it.
  struct Chain {
    std::vector<FactId> Callers; ///< innermost first
    AtomSet Set;
    bool Likely = false;
    uint32_t Sanitized = 0;
    FunctionIndex Top = 0;
    bool Satisfied = false;
    size_t Length = 0;
  };
  std::vector<Chain> chains(const TaintSolver &T, const SinkHit &H);
  bool satisfied(const Source &S, const Sink &K, const AtomSet &Set,
                 llvm::ArrayRef<std::string> Sanitizers) const;
  /// What the callers of a function ask before they call it.
  struct CallerAnswer {
    bool All = false;  ///< every chain of callers holds a consent that serves
    bool Some = false; ///< at least one does
    AtomSet Held;      ///< those that do
    std::vector<SiteRef> Unguarded; ///< a chain from a root down
  };
  CallerAnswer callers(FunctionIndex F, const AtomSet &Set,
                       llvm::StringRef Purpose, Require Needs);
  CallerAnswer callersOf(FunctionIndex F, const AtomSet &Set,
                         llvm::StringRef Purpose, Require Needs,
                         std::set<FunctionIndex> &Path, unsigned &Budget);
  Flow build(const Source &S, const TaintSolver &T, const SinkHit &H,
             const Chain &C);
  void consentsOf(Flow &F, const AtomSet &Set, const SinkHit &H,
                  FunctionIndex Top);
  void steps(const TaintSolver &T, FactId Id, std::vector<Step> &Out,
             unsigned Depth) const;
  void addStep(const TaintSolver &T, FactId Id, std::vector<Step> &Out) const;
  std::string argumentName(const Call &C, FunctionIndex F, uint32_t I) const;
  std::string recipient(const Sink &K, FunctionIndex F, CallIndex C) const;

  const Program &Prog;
  const Policy &P;
  ConsentSolver &Consents;
};

} // namespace askfirst
#endif
