//===- link/FlowFinder.h - Facts at sinks to flows -----------------*- C++
//-*-===//
//
// For each sink that the data of a source reaches: the chain of calls into it,
// the consents on it, what its callers ask, the path hop by hop.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_FLOWFINDER_H
#define ASKFIRST_LINK_FLOWFINDER_H

#include "link/GateSolver.h"
#include "link/TaintSolver.h"

namespace askfirst {

class FlowFinder {
public:
  FlowFinder(const Program &Prog, const Policy &P, const PolicyMatch &Match,
             ConsentSolver &Consents, const GateSolver &Gates)
      : Prog(Prog), P(P), Match(Match), Consents(Consents), Gates(Gates) {}

  /// The flows of one solved source, one per sink site.
  std::vector<Flow> flows(const Source &S, const TaintSolver &T);

  /// Flows that no argument carries: calls of sinks that collect by themselves,
  /// and sources that a rule for `collection` is about.
  std::vector<Flow> collections();
  /// Calls that open a gate through which some of \p Flows go.
  std::vector<Flow> openings(llvm::ArrayRef<Flow> Flows);

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
    CallIndex TopCall = NoIndex; ///< of Top, on the way to the sink
    /// Set once a call on the way takes what runs here to run later.
    std::optional<LaterRun> Late;
    std::vector<Who> Owners; ///< whose data it is, in the words of Top
    std::optional<KeptUnasked> Collected;
    bool Satisfied = false;
    bool Explained = false; ///< something was asked that does not do
    size_t Length = 0;
  };
  std::vector<Chain> chains(const TaintSolver &T, const SinkHit &H);
  bool satisfied(const Source &S, const Sink &K, const Chain &C,
                 llvm::ArrayRef<std::string> Sanitizers) const;
  std::vector<Who> toCaller(llvm::ArrayRef<Who> Owners, FunctionIndex Callee,
                            SiteRef Caller, const Target &T) const;
  /// Where, on the way to a fact, the data was put into a store that outlives
  /// the function, before anybody was asked.
  std::optional<KeptUnasked> collected(const TaintSolver &T, const SinkHit &H,
                                       const Chain &C, llvm::StringRef Purpose,
                                       Require Needs);
  /// What the callers of a function ask before they call it.
  struct CallerAnswer {
    bool All = false;  ///< every chain of callers holds a consent that serves
    bool Some = false; ///< at least one does
    AtomSet Held;      ///< those that do
    std::vector<SiteRef> Unguarded; ///< a chain from a root down
    AtomSet OnIt; ///< consents asked on that chain, which do not do
  };
  /// What is asked of callers on behalf of one flow. \p At: the call that leads
  /// to the sink.
  struct Question {
    llvm::StringRef Purpose;
    Require Needs;
    std::set<FunctionIndex> Path;
    unsigned Budget;
  };
  CallerAnswer callers(FunctionIndex F, CallIndex At, const AtomSet &Set,
                       llvm::StringRef Purpose, Require Needs,
                       llvm::ArrayRef<Who> Owners = {},
                       std::optional<LaterRun> Late = std::nullopt);
  CallerAnswer callersOf(FunctionIndex F, CallIndex At, const AtomSet &Set,
                         llvm::ArrayRef<Who> Owners,
                         const std::optional<LaterRun> &Late, Question &Q);
  bool explains(const AtomSet &Set) const;
  AtomSet whereMade(const Chain &C, const CallerAnswer &A, const Flow &F);
  Flow build(const Source &S, const TaintSolver &T, const SinkHit &H,
             const Chain &C);
  void consentsOf(Flow &F, const Chain &C, const SinkHit &H);
  void finishCall(Flow &F, SiteRef S, AtomSet Set);
  void steps(const TaintSolver &T, FactId Id, std::vector<Step> &Out,
             unsigned Depth) const;
  void addStep(const TaintSolver &T, FactId Id, std::vector<Step> &Out) const;
  std::string argumentName(const Call &C, FunctionIndex F, uint32_t I) const;
  std::string recipient(const Sink &K, FunctionIndex F, CallIndex C) const;

  const Program &Prog;
  const Policy &P;
  const PolicyMatch &Match;
  ConsentSolver &Consents;
  const GateSolver &Gates;
};

} // namespace askfirst
#endif
