//===- extract/StoredCode.cpp - Closures that are kept in objects ---------===//
//
// A function value of a type that says nothing of what is in it (std::function
// and its like) is handed to a method, which keeps it: `slots.push_back(f)`.
// What the closure in it refers to is known to the caller alone. So the digest
// says which parameter was copied where, and the caller's memory has the copy
// refer to what the argument refers to.
//
//===----------------------------------------------------------------------===//
#include "extract/CallSite.h"

using namespace askfirst;
using namespace clang;

/// Parameters that hold code and where they were copied to in what callers see.
std::vector<std::pair<LocId, Effects::Copy>>
ExtractionState::storedCode(const State &AtExit) {
  std::vector<std::pair<LocId, Effects::Copy>> Found;
  // By definition: what of which parameter is in it.
  std::map<Node, std::vector<Effects::Copy>> Holds;
  for (const ParmVarDecl *P : F->parameters()) {
    QualType T = P->getType().getNonReferenceType();
    if (T->getAsCXXRecordDecl() && Decls.holdsCode(T)) {
      Node N;
      N.K = Node::Param;
      N.Index = P->getFunctionScopeIndex();
      Holds[N].push_back({N.Index, AccessPath(), {}});
    }
  }
  if (Holds.empty())
    return Found;
  // Definitions of definitions: a local copy, a temporary.
  for (bool Again = true; std::exchange(Again, false);)
    for (const Edge &E : Out.Edges) {
      auto It = Holds.find(E.From);
      if (It == Holds.end() || E.To.K != Node::Def || !E.ToPath.empty() ||
          E.Step == StepKind::Format || E.Step == StepKind::Derive)
        continue;
      auto &Into = Holds[E.To];
      for (Effects::Copy C : std::vector(Holds[E.From])) {
        C.From = C.From.concat(E.FromPath);
        if (Into.size() < 4 && !llvm::is_contained(Into, C)) {
          Into.push_back(std::move(C));
          Again = true;
        }
      }
    }
  for (auto &[L, Content] : AtExit.Store) {
    const MemLoc::Kind K = Locs[L].K;
    if (K != MemLoc::ThisObj && K != MemLoc::ParamObj)
      continue;
    for (const Item &I : Content)
      if (auto It = Holds.find(I.N); It != Holds.end() && Found.size() < 16)
        for (Effects::Copy C : It->second) {
          if (K == MemLoc::ParamObj && Locs[L].Index == C.Parameter)
            continue;
          C.From = C.From.concat(I.Path);
          Found.push_back({Locs.child(L, I.At), std::move(C)});
        }
  }
  return Found;
}

/// What the call kept of its arguments refers to what they refer to.
void FunctionExtractor::CallSite::keepCode(FunctionExtractor &X) const {
  auto &Pointees = X.Cur.Pointees;
  for (const Effects::Copy &C : Known->Of->Copied) {
    auto To = X.placeHere(*this, C.To);
    if (!To || C.Parameter >= ArgValues.size())
      continue;
    std::vector<std::pair<AccessPath, Targets>> Points;
    for (LocId Whole : ArgValues[C.Parameter].Targets) {
      LocId From = X.Locs.child(Whole, C.From);
      const AccessPath Base = X.Locs[From].Path;
      X.eachOfObject(Pointees, From, [&](LocId K, const Targets &P) {
        if (isPrefix(Base, X.Locs[K].Path))
          Points.push_back({X.Locs[K].Path.dropFront(Base.size()), P});
      });
    }
    for (LocId At : *To)
      for (auto &[P, Q] : Points)
        Pointees[X.Locs.child(At, P)].insert(Q.begin(), Q.end());
  }
}
