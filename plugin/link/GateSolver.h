//===- link/GateSolver.h - Consent gates inside SDKs ---------------*- C++
//-*-===//
//
// An SDK may hold back what it is given until it is told of a consent. Such a
// gate guards its sinks only where the program is seen to close it before the
// SDK can send, and is as good as the consents under which it is opened. Says
// for each gate of the policy whether it guards, for each sink call whether it
// is closed there, and which calls open it.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_GATESOLVER_H
#define ASKFIRST_LINK_GATESOLVER_H

#include "link/ConsentSolver.h"

namespace askfirst {

class GateSolver {
public:
  GateSolver(const Program &Prog, const Policy &P, const PolicyMatch &Match,
             ConsentSolver &Consents);

  struct Opening {
    SiteRef Site;
    AtomSet Set; ///< what holds when it is opened
  };
  struct State {
    bool Guards = false;
    bool Likely = false; ///< the order of configuring and starting is not known
    Place Where; ///< where it is closed; the policy's entry if it starts so
    std::vector<Opening> Opens;
  };
  /// The gate of that name; nothing if the policy has none.
  const State *state(llvm::StringRef Name) const;
  /// The gate as a consent that holds when \p Call of \p F is made, if it does.
  std::optional<AtomId> holdsAt(llvm::StringRef Name, FunctionIndex F,
                                CallIndex Call) const;
  /// True if \p F runs only because the user agreed: a grant, or called by
  /// nothing but grants, or it makes the grant itself.
  bool insideGrant(SiteRef S, unsigned Depth = 0) const;

private:
  enum class Effect { None, Opens, Closes, Either };
  enum class Fit { No, Yes, Maybe };
  Fit fits(const std::vector<Selector> &Calls, const FunctionSummary &F,
           const Call &C) const;
  static Effect byValue(const FunctionSummary &F, const Call &C, Effect Plain);
  Effect effect(const Gate &G, SiteRef S) const;
  bool configures(const Gate &G, SiteRef S) const;
  AtomSet openedUnder(const Gate &G, SiteRef S) const;
  using Wanted = llvm::function_ref<bool(SiteRef)>;
  /// Whether a call that is \p Wanted has always been made before \p S.
  bool before(SiteRef S, Wanted W, std::set<FunctionIndex> &Path) const;
  bool madeIn(FunctionIndex F, Wanted W, unsigned Depth) const;
  Effect lastBefore(const Gate &G, SiteRef S,
                    std::set<FunctionIndex> &Path) const;
  State solve(const Gate &G) const;
  std::vector<SiteRef> sites(const std::vector<Selector> &Calls) const;

  const Program &Prog;
  const Policy &P;
  const PolicyMatch &Match;
  ConsentSolver &Consents;
  std::map<std::string, State, std::less<>> States;
  std::set<EntityId> Grants;
};

} // namespace askfirst
#endif
