//===- link/GateSolver.cpp ------------------------------------------------===//
#include "link/GateSolver.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

GateSolver::GateSolver(const Program &Prog, const Policy &P,
                       const PolicyMatch &Match, ConsentSolver &Consents)
    : Prog(Prog), P(P), Match(Match), Consents(Consents) {
  for (const ConsentChange &G : P.Grants)
    for (EntityId Id : Match.match(G.What))
      Grants.insert(Id);
  for (const Gate &G : P.Gates)
    States.emplace(G.Name, solve(G));
}

const GateSolver::State *GateSolver::state(llvm::StringRef Name) const {
  auto It = States.find(std::string(Name));
  return It == States.end() ? nullptr : &It->second;
}

std::vector<SiteRef>
GateSolver::sites(const std::vector<Selector> &Calls) const {
  std::set<SiteRef> Out;
  for (const Selector &S : Calls)
    for (EntityId Id : Match.match(S))
      for (const SiteRef &Site : Prog.sites(Id))
        Out.insert(Site);
  return {Out.begin(), Out.end()};
}

GateSolver::Fit GateSolver::fits(const std::vector<Selector> &Calls,
                                 const FunctionSummary &F,
                                 const Call &C) const {
  Fit Best = Fit::No;
  for (const Selector &S : Calls) {
    if (!llvm::is_contained(Match.match(S), C.Callee))
      continue;
    if (!S.Where)
      return Fit::Yes;
    if (S.Where->Argument >= C.Arguments.size())
      continue;
    const Term &T = F.Terms[C.Arguments[S.Where->Argument].Value];
    if (Match.isConstant(S.Where->Equals, T))
      return Fit::Yes;
    bool Constant = T.K == Term::Integer || T.K == Term::String ||
                    T.K == Term::Enumerator || T.K == Term::Null;
    if (!Constant)
      Best = Fit::Maybe;
  }
  return Best;
}

/// The argument that says whether a plainly named setter opens or closes: the
/// last that is a number, a truth value or an enumerator, or no constant.
static std::optional<uint32_t> switchOf(const FunctionSummary &F,
                                        const Call &C) {
  for (uint32_t I = C.Arguments.size(); I-- > 0;) {
    const Argument &A = C.Arguments[I];
    const Term &T = F.Terms[A.Value];
    if (A.Flags & AF_Bool || T.K == Term::Integer || T.K == Term::Enumerator ||
        T.K == Term::Call || T.K == Term::Field || T.K == Term::Global ||
        T.K == Term::Param || T.K == Term::Value || T.K == Term::Choice ||
        T.K == Term::Out)
      return I;
  }
  return std::nullopt;
}

/// 0, false and the first of ordered modes close; another constant opens; for
/// what is no constant it depends.
GateSolver::Effect GateSolver::byValue(const FunctionSummary &F, const Call &C,
                                       Effect Plain) {
  auto I = switchOf(F, C);
  if (!I)
    return Plain;
  const Term &T = F.Terms[C.Arguments[*I].Value];
  if (T.K != Term::Integer && T.K != Term::Enumerator)
    return C.Arguments[*I].Flags & AF_Bool || T.K != Term::Param
               ? Effect::Either
               : Plain;
  return T.Number ? Effect::Opens : Effect::Closes;
}

GateSolver::Effect GateSolver::effect(const Gate &G, SiteRef S) const {
  const FunctionSummary &F = Prog.summary(S.Function);
  const Call &C = F.Calls[S.Call];
  Fit Closes = fits(G.Closes, F, C), Opens = fits(G.Opens, F, C);
  auto Plainly = [&](const std::vector<Selector> &Calls) {
    return llvm::any_of(Calls, [&](const Selector &X) {
      return !X.Where && llvm::is_contained(Match.match(X), C.Callee);
    });
  };
  // One function for both, or one that opens and takes a value: a setter.
  if (Opens == Fit::Yes && Plainly(G.Opens) &&
      (Plainly(G.Closes) || Closes == Fit::No))
    return byValue(F, C, Effect::Opens);
  if (Closes == Fit::Yes)
    return Effect::Closes;
  if (Opens == Fit::Maybe || (Opens == Fit::Yes && Closes == Fit::Maybe))
    return Effect::Either;
  return Opens == Fit::Yes ? Effect::Opens : Effect::None;
}

/// A plain name says nothing of arguments: a constant "no" as the last one does
/// not ask for the gate. A setter that opens does not either.
bool GateSolver::configures(const Gate &G, SiteRef S) const {
  Effect E = effect(G, S);
  if (E != Effect::None)
    return E == Effect::Closes ||
           (E == Effect::Either && !openedUnder(G, S).empty());
  const FunctionSummary &F = Prog.summary(S.Function);
  const Call &C = F.Calls[S.Call];
  if (fits(G.Configure, F, C) != Fit::Yes)
    return false;
  if (C.Arguments.empty())
    return true;
  const Term &T = F.Terms[C.Arguments.back().Value];
  bool Named = llvm::any_of(
      G.Configure, [&](const Selector &X) { return X.Where.has_value(); });
  return Named || T.K != Term::Integer || T.Number != 0;
}

bool GateSolver::madeIn(FunctionIndex F, Wanted W, unsigned Depth) const {
  const FunctionSummary &S = Prog.summary(F);
  for (CallIndex C = 0; C < S.Calls.size(); ++C) {
    if (S.Calls[C].Guards)
      continue;
    if (W({F, C}))
      return true;
    auto Ts = Prog.targets({F, C});
    if (Depth < 5 && Ts.size() == 1 && Ts[0].How == Target::Plain &&
        Ts[0].Body != F && madeIn(Ts[0].Body, W, Depth + 1))
      return true;
  }
  return false;
}

bool GateSolver::before(SiteRef Site, Wanted W,
                        std::set<FunctionIndex> &Path) const {
  const FunctionSummary &S = Prog.summary(Site.Function);
  unsigned Budget = 500;
  for (CallIndex D = S.Calls[Site.Call].After; D != NoIndex && Budget--;
       D = S.Calls[D].After) {
    if (W({Site.Function, D}))
      return true;
    auto Ts = Prog.targets({Site.Function, D});
    if (Ts.size() == 1 && Ts[0].How == Target::Plain &&
        madeIn(Ts[0].Body, W, 0))
      return true;
  }
  auto Callers = Prog.callers(Site.Function);
  if (Callers.empty() || Prog.escapes(Site.Function) ||
      !Path.insert(Site.Function).second || Path.size() > 100)
    return false;
  bool All = llvm::all_of(
      Callers, [&](const SiteRef &Up) { return before(Up, W, Path); });
  Path.erase(Site.Function);
  return All;
}

/// What the last call before \p Site that says anything of the gate does to it.
GateSolver::Effect GateSolver::lastBefore(const Gate &G, SiteRef Site,
                                          std::set<FunctionIndex> &Path) const {
  const FunctionSummary &S = Prog.summary(Site.Function);
  unsigned Budget = 500;
  for (CallIndex D = S.Calls[Site.Call].After; D != NoIndex && Budget--;
       D = S.Calls[D].After) {
    if (Effect E = effect(G, {Site.Function, D}); E != Effect::None)
      return E;
    for (const Target &T : Prog.targets({Site.Function, D})) {
      bool Opens = false;
      auto Any = [&](SiteRef X) {
        Effect E = effect(G, X);
        Opens |= E == Effect::Opens || E == Effect::Either;
        return E == Effect::Closes;
      };
      if (madeIn(T.Body, Any, 0) && !Opens)
        return Effect::Closes;
      if (Opens)
        return Effect::Opens;
    }
  }
  auto Callers = Prog.callers(Site.Function);
  if (Callers.empty() || Prog.escapes(Site.Function) ||
      !Path.insert(Site.Function).second || Path.size() > 100)
    return Effect::None;
  Effect All = Effect::Closes;
  for (const SiteRef &Up : Callers)
    if (lastBefore(G, Up, Path) != Effect::Closes)
      All = Effect::None;
  Path.erase(Site.Function);
  return All;
}

AtomSet GateSolver::openedUnder(const Gate &G, SiteRef S) const {
  AtomSet Set = Consents.atCall(S.Function, S.Call);
  const Call &C = Prog.summary(S.Function).Calls[S.Call];
  // What the argument itself says when it is the one that opens.
  auto Said = [&](const std::vector<Selector> &Calls, bool Equal) {
    for (const Selector &X : Calls)
      if (X.Where && llvm::is_contained(Match.match(X), C.Callee))
        Set = Consents.unite(
            Set, Consents.whenArgument(S.Function, S.Call, X.Where->Argument,
                                       Equal, X.Where->Equals));
  };
  Said(G.Opens, true);
  Said(G.Closes, false);
  if (auto I = switchOf(Prog.summary(S.Function), C);
      I && effect(G, S) == Effect::Either) {
    PolicyConstant Off;
    Off.K = PolicyConstant::Integer;
    Off.Text = "0";
    Set = Consents.unite(
        Set, Consents.whenArgument(S.Function, S.Call, *I, false, Off));
  }
  return Set;
}

GateSolver::State GateSolver::solve(const Gate &G) const {
  State Out;
  std::set<SiteRef> Starts, Sinks;
  for (const Sink &K : P.Sinks)
    if (K.Gate == G.Name &&
        (K.What.K == Selector::Function || K.What.K == Selector::Type))
      for (const SiteRef &S : Match.sites(K))
        (K.Collects.empty() ? Sinks : Starts).insert(S);
  if (Starts.empty())
    Starts = Sinks;
  std::vector<SiteRef> Closing;
  for (const std::vector<Selector> *Calls : {&G.Configure, &G.Closes, &G.Opens})
    for (const SiteRef &S : sites(*Calls))
      if (configures(G, S))
        Closing.push_back(S);
  llvm::sort(Closing);
  Closing.erase(llvm::unique(Closing), Closing.end());
  for (const SiteRef &S : sites(G.Opens)) {
    Effect E = effect(G, S);
    if (E == Effect::Opens || E == Effect::Either)
      Out.Opens.push_back({S, openedUnder(G, S)});
  }
  if (!G.InitiallyOpen) {
    Out.Guards = true;
    Out.Where = G.From.Where;
    return Out;
  }
  if (Closing.empty())
    return Out;
  auto Configures = [&](SiteRef S) { return configures(G, S); };
  auto IsStart = [&](SiteRef S) { return Starts.count(S) != 0; };
  Out.Guards = true;
  Out.Where =
      Prog.place(Closing[0].Function,
                 Prog.summary(Closing[0].Function).Calls[Closing[0].Call].Loc);
  for (const SiteRef &S : Starts) {
    std::set<FunctionIndex> Path;
    if (before(S, Configures, Path))
      continue;
    // It does not always come first. Is it at least asked for, and not always
    // too late? Closing it some time, as a withdrawal does, is no such thing.
    bool TooLate = llvm::all_of(Closing, [&](const SiteRef &X) {
      const FunctionSummary &In = Prog.summary(X.Function);
      if (effect(G, X) != Effect::None &&
          fits(G.Configure, In, In.Calls[X.Call]) != Fit::Yes)
        return true;
      std::set<FunctionIndex> Up;
      const FunctionSummary &F = Prog.summary(X.Function);
      // A branch that may be taken configures nothing for certain.
      bool SameFunction = X.Function == S.Function;
      return before(X, IsStart, Up) || (SameFunction && F.Calls[X.Call].Guards);
    });
    if (TooLate)
      Out.Guards = false;
    Out.Likely = true;
  }
  return Out;
}

std::optional<AtomId> GateSolver::holdsAt(llvm::StringRef Name, FunctionIndex F,
                                          CallIndex Call) const {
  const State *S = state(Name);
  if (!S)
    return std::nullopt;
  ConsentAtom A;
  A.Seen.Text = "gate " + Name.str();
  A.Seen.Where = S->Where;
  if (!S->Guards) {
    auto G =
        llvm::find_if(P.Gates, [&](const Gate &X) { return X.Name == Name; });
    auto Configures = [&](SiteRef X) { return configures(*G, X); };
    std::set<FunctionIndex> Path, Ways;
    // Told too late for some, but not for this one.
    if (Call == NoIndex)
      return std::nullopt;
    Effect Last = lastBefore(*G, {F, Call}, Path);
    if (Last != Effect::Closes &&
        (Last != Effect::None || !before({F, Call}, Configures, Ways)))
      return std::nullopt;
    A.Seen.Where = Prog.place(F, Prog.summary(F).Calls[Call].Loc);
  }
  return Consents.add(A);
}

bool GateSolver::insideGrant(SiteRef S, unsigned Depth) const {
  const FunctionSummary &F = Prog.summary(S.Function);
  if (Grants.count(F.Id))
    return true;
  for (const Call &C : F.Calls)
    if (Grants.count(C.Callee) && C.Guards == F.Calls[S.Call].Guards)
      return true;
  auto Callers = Prog.callers(S.Function);
  return Depth < 5 && !Callers.empty() && !Prog.escapes(S.Function) &&
         llvm::all_of(Callers, [&](const SiteRef &Up) {
           return insideGrant(Up, Depth + 1);
         });
}
