//===- link/StateChanges.cpp - Grants, withdrawals, what they leave -------===//
#include "link/StateFinder.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

/// The purposes that callers hand down to the value \p T; false: not all of
/// them are seen.
bool StateFinder::handedPurposes(const PurposeSpec &Of, FunctionIndex F,
                                 TermIndex T, std::vector<std::string> &Out,
                                 unsigned Depth) const {
  const Term &V = Prog.summary(F).Terms[T];
  if (isConstant(V)) {
    std::string Purpose = Match.purposeOf(Of, V);
    if (!Purpose.empty() && !llvm::is_contained(Out, Purpose))
      Out.push_back(Purpose);
    return !Purpose.empty();
  }
  if (V.K != Term::Param || V.Number < 0 || Depth > 4 ||
      Prog.callers(F).empty() || Prog.escapes(F))
    return false;
  return llvm::all_of(Prog.callers(F), [&](const SiteRef &S) {
    const Call &K = Prog.summary(S.Function).Calls[S.Call];
    bool Plain = llvm::all_of(Prog.targets(S), [](const Target &X) {
      return X.How == Target::Plain;
    });
    return Plain && size_t(V.Number) < K.Arguments.size() &&
           handedPurposes(Of, S.Function, K.Arguments[V.Number].Value, Out,
                          Depth + 1);
  });
}

void StateFinder::change(const ConsentChange &E, FunctionIndex F, CallIndex C,
                         bool Grant) {
  const FunctionSummary &S = Prog.summary(F);
  const Call &K = S.Calls[C];
  if (!Match.callMatches(E.What, S, K) || isUnreachable(F))
    return;
  ConsentChanged X;
  X.Grant = Grant;
  X.Where = Prog.place(F, K.Loc);
  X.Function = Prog.functionName(F);
  X.Name = Prog.name(K.Callee);
  X.Purposes = Match.purposes(E.Purpose, S, K);
  if (E.Purpose.Argument && *E.Purpose.Argument < K.Arguments.size())
    if (std::vector<std::string> Handed; handedPurposes(
            E.Purpose, F, K.Arguments[*E.Purpose.Argument].Value, Handed))
      X.Purposes = std::move(Handed);
  if (!Grant) {
    X.Kept = kept(X.Purposes, F, C);
    Out.Changes.push_back(std::move(X));
    return;
  }
  // `set(Ads, on)`: the last boolean says whether it is a grant at all.
  TermIndex Said = 0;
  for (uint32_t I = 0; I < K.Arguments.size(); ++I)
    if (K.Arguments[I].Flags & AF_Bool && E.Purpose.Argument != I)
      Said = K.Arguments[I].Value;
  if (Said && isConstant(S.Terms[Said])) {
    X.Grant = S.Terms[Said].Number != 0;
    Said = 0;
  }
  X.Open = Said != 0;
  X.Source = sourceOf(F, Said, K.Guards, X.SourceText);
  Out.Changes.push_back(std::move(X));
}

/// A constant no that is written to a consent takes it back, if what was stored
/// stays. What a function sets before it finds out is no answer, nor is what a
/// withdrawal does by itself.
void StateFinder::takenBack(EntityId Target, const Program::Write &W,
                            const Stored &Of) {
  if (W.Function == NoIndex || W.W->How != StateWrite::Assignment ||
      W.W->InHandler || isUnreachable(W.Function))
    return;
  const FunctionSummary &S = Prog.summary(W.Function);
  const Entity *E = Prog.entity(S.Id);
  auto Revokes = [&](FunctionIndex F) {
    return RevokeEntries.count(Prog.summary(F).Id) != 0;
  };
  if (!isConstant(S.Terms[W.W->Value]) || saysYes(Of, S.Terms[W.W->Value]) ||
      (E && (E->has(EF_Constructor) || E->has(EF_CopyOrMove))) ||
      Revokes(W.Function) ||
      llvm::any_of(Prog.callers(W.Function),
                   [&](const SiteRef &X) { return Revokes(X.Function); }) ||
      llvm::any_of(S.Writes, [&](const StateWrite &Other) {
        return &Other != W.W && Other.Target == Target;
      }))
    return;
  ConsentChanged X;
  X.Where = Prog.place(W.Function, W.W->Loc);
  X.Function = Prog.functionName(W.Function);
  X.Name = Prog.name(Target);
  X.Purposes = Of.Purposes;
  X.Kept = kept(X.Purposes, W.Function, NoIndex);
  if (!X.Kept.empty())
    Out.Changes.push_back(std::move(X));
}

void StateFinder::findChanges() {
  // Where a deletion of what a sink keeps can be reached from.
  for (uint32_t I = 0; I < P.Sinks.size(); ++I) {
    const Sink &K = P.Sinks[I];
    if (K.DeletedBy.empty())
      continue;
    for (const SiteRef &S : Match.sites(K)) {
      auto &At = Used[I];
      auto Where = [&](const SiteRef &X) {
        return Prog.place(X.Function,
                          Prog.summary(X.Function).Calls[X.Call].Loc);
      };
      if (Match.callMatches(K.What, Prog.summary(S.Function),
                            Prog.summary(S.Function).Calls[S.Call]) &&
          (!At || Where(S) < Where(*At)))
        At = S;
    }
    if (!Used[I])
      continue;
    std::set<FunctionIndex> Callers;
    for (const NamePattern &D : K.DeletedBy)
      for (EntityId Id : Match.match(D, EntityKind::Function)) {
        Deleters[I].insert(Id);
        for (const SiteRef &S : Prog.sites(Id))
          Callers.insert(S.Function);
      }
    Deleting[I] = Prog.withCallers(std::move(Callers));
  }
  for (const ConsentChange &G : P.Grants)
    for (EntityId Id : Match.match(G.What))
      for (const SiteRef &S : Prog.sites(Id))
        change(G, S.Function, S.Call, true);
  for (const ConsentChange &R : P.Revokes)
    for (EntityId Id : Match.match(R.What))
      for (const SiteRef &S : Prog.sites(Id))
        // A withdrawal made of others is where it is called.
        if (!RevokeEntries.count(Prog.summary(S.Function).Id))
          change(R, S.Function, S.Call, false);
  for (auto &[Id, All] : Storage)
    for (const Program::Write &W : Prog.writes(Id))
      for (const Stored &S : All)
        takenBack(Id, W, S);
  // Closing an SDK's gate takes back what its sinks are for.
  for (const Gate &G : P.Gates) {
    ConsentChange Closed;
    for (const Sink &K : P.Sinks)
      if (K.Gate == G.Name)
        if (std::string Purpose = P.purposeOf(K); !Purpose.empty())
          Closed.Purpose.Fixed.push_back(Purpose);
    for (const Selector &Closes : G.Closes) {
      Closed.What = Closes;
      for (EntityId Id : Match.match(Closes))
        if (!RevokeEntries.count(Id))
          for (const SiteRef &S : Prog.sites(Id))
            change(Closed, S.Function, S.Call, false);
    }
  }
}

/// What a parameter decides under \p G that is not decided under \p Before;
/// null: nothing. What the program finds out itself - whether there is anything
/// to delete - is not chosen.
static const Guard *chosenBy(const FunctionSummary &S, GuardSetIndex G,
                             GuardSetIndex Before) {
  for (const HeldGuard &H : S.GuardSets[G]) {
    const Guard &X = S.Guards[H.Which];
    bool Given = llvm::any_of(S.GuardSets[Before], [&](const HeldGuard &B) {
      return B.Which == H.Which;
    });
    if (!Given && X.Result <= Outcome::False &&
        S.Terms[X.About].K == Term::Param &&
        size_t(S.Terms[X.About].Number) < S.Parameters.size() &&
        S.Parameters[S.Terms[X.About].Number].Flags & AF_Bool)
      return &X;
  }
  return nullptr;
}

/// Whether the call of a withdrawal, or what stands beside it, deletes: what it
/// runs, what its function does, or what every caller does before or after.
bool StateFinder::reaches(const std::set<FunctionIndex> &From, FunctionIndex F,
                          CallIndex C, std::set<FunctionIndex> &Path) const {
  if (C != NoIndex)
    for (const Target &T : Prog.targets({F, C}))
      if (From.count(T.Body))
        return true;
  const FunctionSummary &S = Prog.summary(F);
  auto After = [&](CallIndex A, CallIndex B) {
    unsigned Budget = 500;
    for (CallIndex X = S.Calls[A].After; X != NoIndex && Budget--;
         X = S.Calls[X].After)
      if (X == B)
        return true;
    return false;
  };
  std::vector<const Guard *> Sometimes;
  for (CallIndex D = 0; D < S.Calls.size(); ++D) {
    if (D == C || !(Path.size() == 1 || After(D, C) || After(C, D)))
      continue;
    bool Deletes = llvm::any_of(Deleters, [&](const auto &E) {
      return &Deleting.find(E.first)->second == &From &&
             E.second.count(S.Calls[D].Callee);
    });
    for (const Target &T : Prog.targets({F, D}))
      Deletes |= From.count(T.Body) != 0;
    if (!Deletes)
      continue;
    const Guard *If =
        chosenBy(S, S.Calls[D].Guards, C == NoIndex ? 0 : S.Calls[C].Guards);
    if (!If || llvm::any_of(Sometimes, [&](const Guard *G) {
          return G->About == If->About && G->Result == negate(If->Result);
        }))
      return true;
    Sometimes.push_back(If);
  }
  if (Prog.callers(F).empty() || Prog.escapes(F) || Path.size() > 20)
    return false;
  bool Any = false;
  for (const SiteRef &Site : Prog.callers(F)) {
    if (!Path.insert(Site.Function).second)
      continue;
    bool Here = reaches(From, Site.Function, Site.Call, Path);
    Path.erase(Site.Function);
    if (!Here)
      return false;
    Any = true;
  }
  return Any;
}

std::vector<KeptStore>
StateFinder::kept(const std::vector<std::string> &Purposes, FunctionIndex F,
                  CallIndex C) {
  std::vector<KeptStore> Kept;
  for (auto &[I, From] : Deleting) {
    const Sink &K = P.Sinks[I];
    std::string Purpose = P.purposeOf(K);
    // Revoking a parent revokes its children.
    bool Concerned =
        Purposes.empty() || llvm::any_of(Purposes, [&](const std::string &X) {
          return Vocabulary::covers(X, Purpose);
        });
    if (!Concerned ||
        (C != NoIndex && Deleters[I].count(Prog.summary(F).Calls[C].Callee)))
      continue;
    std::set<FunctionIndex> Path{F};
    if (reaches(From, F, C, Path))
      continue;
    KeptStore S;
    const SiteRef &At = *Used[I];
    S.Sink = Prog.name(Prog.summary(At.Function).Calls[At.Call].Callee);
    S.Purpose = Purpose;
    for (const NamePattern &D : K.DeletedBy)
      S.DeletedBy.push_back(D.text());
    S.Where =
        Prog.place(At.Function, Prog.summary(At.Function).Calls[At.Call].Loc);
    if (!llvm::is_contained(Kept, S))
      Kept.push_back(std::move(S));
  }
  return Kept;
}
