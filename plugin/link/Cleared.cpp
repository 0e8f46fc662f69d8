//===- link/Cleared.cpp - Variables written over between two calls --------===//
#include "link/Cleared.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

/// How far up callers, and down callees, are looked at; and how many of them.
static constexpr unsigned MaxDepth = 4, MaxCallers = 32;

/// Whether something that is no constant arrives at \p At of \p F.
static bool bringsData(const FunctionSummary &F, const Node &At,
                       unsigned Depth = 0) {
  return llvm::any_of(F.Edges, [&](const Edge &E) {
    return E.To == At && (E.From.K != Node::Def || Depth > 8 ||
                          bringsData(F, E.From, Depth + 1));
  });
}

Cleared::Cleared(const Program &P) : Prog(P) {
  for (FunctionIndex F = 0; F < P.size(); ++F)
    if (!P.dropped(F))
      for (const Overwrite &O : P.summary(F).Overwrites) {
        auto &At = Overwriters[O.Variable];
        if (At.empty() || At.back() != F)
          At.push_back(F);
      }
  if (Overwriters.empty())
    return;
  for (FunctionIndex F = 0; F < P.size(); ++F) {
    if (P.dropped(F))
      continue;
    const FunctionSummary &S = P.summary(F);
    for (const Edge &E : S.Edges)
      if (E.To.K == Node::Global && E.Step != StepKind::Unchanged &&
          any(E.To.Entity) && (E.From.K != Node::Def || bringsData(S, E.From)))
        Own[E.To.Entity].insert(F);
  }
}

const std::set<FunctionIndex> &Cleared::writers(EntityId Variable) {
  auto [It, New] = Writers.try_emplace(Variable);
  if (New)
    It->second = Prog.withCallers(Own.lookup(Variable));
  return It->second;
}

bool Cleared::mayWrite(SiteRef S, EntityId Variable) {
  const auto &All = writers(Variable);
  return llvm::any_of(Prog.targets(S),
                      [&](const Target &T) { return All.count(T.Body); });
}

bool Cleared::writes(FunctionIndex F, EntityId Variable, CallIndex But) {
  if (auto It = Own.find(Variable); It != Own.end() && It->second.count(F))
    return true;
  for (CallIndex C = 0; C < Prog.summary(F).Calls.size(); ++C)
    if (C != But && mayWrite({F, C}, Variable))
      return true;
  return false;
}

/// Whether the call leaves nothing at \p Path of what stood there before it.
bool Cleared::overwrites(SiteRef S, EntityId Variable, const AccessPath &Path,
                         unsigned Depth) const {
  auto Ts = Prog.targets(S);
  return !Ts.empty() && Prog.unseen(S).empty() &&
         llvm::all_of(Ts, [&](const Target &T) {
           return T.How == Target::Plain &&
                  leavesNothing(T.Body, Variable, Path, Depth);
         });
}

bool Cleared::leavesNothing(FunctionIndex F, EntityId Variable,
                            const AccessPath &Path, unsigned Depth) const {
  const FunctionSummary &S = Prog.summary(F);
  if (llvm::any_of(S.Overwrites, [&](const Overwrite &O) {
        return O.Variable == Variable && O.Path.covers(Path);
      }))
    return true;
  if (Depth >= MaxDepth)
    return false;
  unsigned Steps = 0;
  for (CallIndex C = S.Completed; C != NoIndex && ++Steps < 64;
       C = S.Calls[C].After)
    if (overwrites({F, C}, Variable, Path, Depth + 1))
      return true;
  return false;
}

bool Cleared::atCall(SiteRef S, EntityId Variable, const AccessPath &Path) {
  if (!any(Variable))
    return false;
  const auto &Calls = Prog.summary(S.Function).Calls;
  unsigned Steps = 0;
  for (CallIndex Over = Calls[S.Call].After; Over != NoIndex && ++Steps < 64;
       Over = Calls[Over].After) {
    if (!overwrites({S.Function, Over}, Variable, Path, 0))
      continue;
    // Neither by itself nor by what comes after it.
    if (auto It = Own.find(Variable);
        It != Own.end() && It->second.count(S.Function))
      return false;
    auto ComesAfter = [&](CallIndex C) {
      unsigned Budget = 256;
      for (; C != NoIndex && Budget--; C = Calls[C].After)
        if (C == Over)
          return true;
      return false;
    };
    for (CallIndex C = 0; C < Calls.size(); ++C)
      if (mayWrite({S.Function, C}, Variable) && ComesAfter(C))
        return false;
    return true;
  }
  return false;
}

bool Cleared::onEntry(FunctionIndex F, EntityId Variable,
                      const AccessPath &Path, unsigned Depth) {
  auto Callers = Prog.callers(F);
  if (!any(Variable) || Depth >= MaxDepth || Callers.empty() ||
      Callers.size() > MaxCallers || Prog.escapes(F))
    return false;
  return llvm::all_of(Callers, [&](const SiteRef &S) {
    return atCall(S, Variable, Path) ||
           (!writes(S.Function, Variable, S.Call) &&
            onEntry(S.Function, Variable, Path, Depth + 1));
  });
}
