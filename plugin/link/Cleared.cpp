//===- link/Cleared.cpp - Variables written over between two calls --------===//
#include "link/Cleared.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

/// How far up callers, and down callees, are looked at; and how many of them.
static constexpr unsigned MaxDepth = 4, MaxCallers = 32;

/// Whether something that is no constant arrives at \p At of \p F.
static bool bringsData(const FunctionSummary &F, const Node &At) {
  llvm::SmallVector<Node, 8> Todo{At};
  for (size_t I = 0; I < Todo.size(); ++I)
    for (const Edge &E : F.Edges) {
      if (E.To != Todo[I] || llvm::is_contained(Todo, E.From))
        continue;
      if (E.From.K != Node::Def || Todo.size() >= 8)
        return true;
      Todo.push_back(E.From);
    }
  return false;
}

Cleared::Cleared(const Program &P) : Prog(P) {
  for (FunctionIndex F = 0; F < P.size(); ++F)
    if (!P.dropped(F))
      for (const Overwrite &O : P.summary(F).Overwrites)
        Overwriting[O.Variable].insert(F);
  if (Overwriting.empty())
    return;
  for (FunctionIndex F = 0; F < P.size(); ++F) {
    if (P.dropped(F))
      continue;
    const FunctionSummary &S = P.summary(F);
    for (const Edge &E : S.Edges)
      if (E.To.K == Node::Global && E.Step != StepKind::Unchanged &&
          any(E.To.Entity) && (E.From.K != Node::Def || bringsData(S, E.From)))
        Writing[E.To.Entity].insert(F);
  }
}

const Cleared::FunctionSet &
Cleared::above(EntityId Variable, const std::map<EntityId, FunctionSet> &Of,
               std::map<EntityId, FunctionSet> &Known) {
  auto [It, New] = Known.try_emplace(Variable);
  if (auto Own = Of.find(Variable); New && Own != Of.end())
    It->second = Prog.withCallers(Own->second);
  return It->second;
}

/// The calls of \p F that may put something into the variable.
llvm::ArrayRef<CallIndex> Cleared::writingCalls(FunctionIndex F,
                                                EntityId Variable) {
  auto [It, New] = WritingCalls.try_emplace({F, Variable});
  if (!New)
    return It->second;
  const FunctionSet &All = above(Variable, Writing, AboveWriting);
  for (CallIndex C = 0; C < Prog.summary(F).Calls.size(); ++C)
    if (llvm::any_of(Prog.targets({F, C}),
                     [&](const Target &T) { return All.count(T.Body); }))
      It->second.push_back(C);
  return It->second;
}

bool Cleared::writes(FunctionIndex F, EntityId Variable, CallIndex But) {
  auto Own = Writing.find(Variable);
  return (Own != Writing.end() && Own->second.count(F)) ||
         llvm::any_of(writingCalls(F, Variable),
                      [&](CallIndex C) { return C != But; });
}

/// Whether the call leaves nothing at \p Path of what stood there before it.
bool Cleared::overwrites(SiteRef S, EntityId Variable, const AccessPath &Path,
                         unsigned Depth) {
  auto Ts = Prog.targets(S);
  return !Ts.empty() && Prog.unseen(S).empty() &&
         llvm::all_of(Ts, [&](const Target &T) {
           return T.How != Target::Callable &&
                  leavesNothing(T.Body, Variable, Path, Depth);
         });
}

bool Cleared::leavesNothing(FunctionIndex F, EntityId Variable,
                            const AccessPath &Path, unsigned Depth) {
  if (!above(Variable, Overwriting, AboveOverwriting).count(F))
    return false;
  const FunctionSummary &S = Prog.summary(F);
  if (llvm::any_of(S.Overwrites, [&](const Overwrite &O) {
        return O.Variable == Variable && O.Path.covers(Path);
      }))
    return true;
  if (Depth >= MaxDepth)
    return false;
  auto [It, New] = Leaving.try_emplace({F, Variable, Path.id(), Depth}, false);
  unsigned Steps = 0;
  for (CallIndex C = S.Completed;
       New && !It->second && C != NoIndex && ++Steps < 64; C = S.Calls[C].After)
    It->second = overwrites({F, C}, Variable, Path, Depth + 1);
  return It->second;
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
    // Neither by itself nor by what comes after it, for all that is known.
    auto Own = Writing.find(Variable);
    auto ComesAfter = [&](CallIndex C) {
      unsigned Budget = 256;
      for (; C != NoIndex && C != Over && Budget; C = Calls[C].After)
        --Budget;
      return C == Over || !Budget;
    };
    return (Own == Writing.end() || !Own->second.count(S.Function)) &&
           llvm::none_of(writingCalls(S.Function, Variable), ComesAfter);
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
