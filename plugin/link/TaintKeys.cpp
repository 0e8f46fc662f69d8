//===- link/TaintKeys.cpp - Data under keys that are parameters -----------===//
//
// A fact says what it takes a key to be that is a parameter of the function it
// stands in (Fact::Given): back at a call that passes another constant it does
// not hold.
//
//===----------------------------------------------------------------------===//
#include "link/TaintSolver.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

uint32_t TaintSolver::given(KeySet Set) {
  if (Set.empty())
    return 0;
  auto [It, New] = KeyIds.try_emplace(Set, Keys.size());
  if (New)
    Keys.push_back(std::move(Set));
  return It->second;
}

/// Whether steps of \p F are under a key that is a parameter.
bool TaintSolver::hasParamKeys(FunctionIndex F) {
  if (ParamKeys.empty())
    ParamKeys.resize(Prog.size());
  if (!ParamKeys[F])
    ParamKeys[F] = 1 + llvm::any_of(Prog.summary(F).Edges, [](const Edge &E) {
                     return E.FromPath.hasParamKey() ||
                            E.ToPath.hasParamKey() ||
                            llvm::any_of(E.Except, [](const AccessPath &P) {
                              return P.hasParamKey();
                            });
                   });
  return ParamKeys[F] == 2;
}

/// What is written over at \p X is gone from \p Path if the key is the one:
/// takes it to be another. False: it is the one.
static bool isAnother(const AccessPath &X, const AccessPath &Path,
                      KeySet &Set) {
  if (X.size() > Path.size())
    return true;
  std::optional<KeyGuess> Need;
  for (size_t I = 0; I < X.size(); ++I) {
    const Component &A = X.components()[I], &B = Path.components()[I];
    if (A == B || (A.K == Component::Element && B.K != Component::Field))
      continue;
    if (A.K == Component::ParamKey && B.K == Component::Key && !Need)
      Need = {uint32_t(A.Id), false, B.Id};
    else if (A.K == Component::Key && B.K == Component::ParamKey && !Need)
      Need = {uint32_t(B.Id), false, A.Id};
    else
      return true;
  }
  return Need && assume(Set, *Need);
}

/// A step where keys that are parameters may be on the way.
void TaintSolver::stepUnderKeys(FactId Id, uint32_t Index) {
  const Edge &E = Prog.summary(Contexts[Facts[Id].In].Function).Edges[Index];
  KeySet Set = Keys[Facts[Id].Given];
  AccessPath Path = resolved(Facts[Id].Path, Set);
  if (!Path.overlaps(resolved(E.FromPath, Set)) ||
      !assumeSame(Path, E.FromPath, Set))
    return;
  if (auto Whole = Holds.at(Path, resolved(E.FromPath, Set)))
    Path = std::move(*Whole);
  else
    return;
  for (const AccessPath &X : E.Except)
    if (!isAnother(resolved(X, Set), resolved(Path, Set), Set))
      return;
  AccessPath To = resolved(E.ToPath, Set);
  if (Path.size() > E.FromPath.size())
    To = To.then(resolved(Path.dropFront(E.FromPath.size()), Set));
  step(Id, Index, To, given(std::move(Set)));
}

/// A path of the caller in the words of what the call runs.
AccessPath TaintSolver::pathInto(const AccessPath &P, const FunctionSummary &S,
                                 CallIndex Call, const Target &T) const {
  return P.translated([&](uint32_t Param) {
    const askfirst::Call &C = S.Calls[Call];
    for (uint32_t I = 0; T.How != Target::Callable && I < C.Arguments.size();
         ++I) {
      Component Given = keyGiven(S, Call, I);
      if (Given.K == Component::ParamKey && Given.Id == Param)
        return Component{Component::ParamKey, I};
    }
    return Component{Component::Element, 0};
  });
}

/// Callers looked at to see whether a key can be what it is taken to be.
static constexpr unsigned MaxCallers = 200;

/// Whether somebody who calls \p F may pass such keys.
bool TaintSolver::mayBeGiven(FunctionIndex F, const KeySet &Set,
                             unsigned Depth) const {
  if (Set.empty() || Depth > 4 || Prog.escapes(F) || Prog.callers(F).empty() ||
      Prog.callers(F).size() > MaxCallers)
    return true;
  for (const SiteRef &S : Prog.callers(F))
    for (const Target &T : Prog.targets(S)) {
      if (T.Body != F)
        continue;
      KeySet Up;
      if (T.How == Target::Callable ||
          (toCaller(Set, Prog.summary(S.Function), S.Call, Up) &&
           mayBeGiven(S.Function, Up, Depth + 1)))
        return true;
    }
  return false;
}
