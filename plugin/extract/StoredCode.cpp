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
  // By definition: what of which parameter stands where in it.
  struct Held {
    Effects::Copy Of;
    AccessPath At;
    bool operator==(const Held &) const = default;
  };
  std::map<Node, std::vector<Held>> Holds;
  for (const ParmVarDecl *P : F->parameters()) {
    QualType T = P->getType().getNonReferenceType();
    if (T->getAsCXXRecordDecl() && Decls.holdsCode(T)) {
      Node N;
      N.K = Node::Param;
      N.Index = P->getFunctionScopeIndex();
      Holds[N].push_back({{N.Index, AccessPath(), {}}, AccessPath()});
    }
  }
  if (Holds.empty())
    return Found;
  // What is taken at From of what holds it, and put at To.
  auto Taken = [](Held H, const AccessPath &From,
                  const AccessPath &To) -> std::optional<Held> {
    if (!isPrefix(From, H.At) && !isPrefix(H.At, From))
      return std::nullopt;
    if (From.size() > H.At.size())
      H.Of.From = H.Of.From.concat(From.dropFront(H.At.size()));
    H.At =
        From.size() < H.At.size() ? To.concat(H.At.dropFront(From.size())) : To;
    return H;
  };
  // Definitions of definitions: a local copy, a temporary, another closure.
  for (bool Again = true; std::exchange(Again, false);)
    for (const Edge &E : Out.Edges) {
      if (!Holds.count(E.From) || E.To.K != Node::Def ||
          E.Step == StepKind::Format || E.Step == StepKind::Derive)
        continue;
      auto &Into = Holds[E.To];
      for (const Held &H : std::vector(Holds[E.From]))
        if (auto Next = Taken(H, E.FromPath, E.ToPath);
            Next && Into.size() < 4 && !llvm::is_contained(Into, *Next)) {
          Into.push_back(std::move(*Next));
          Again = true;
        }
    }
  for (auto &[L, Content] : AtExit.Store) {
    const MemLoc::Kind K = Locs[L].K;
    if (K != MemLoc::ThisObj && K != MemLoc::ParamObj)
      continue;
    for (const Item &I : Content)
      if (auto It = Holds.find(I.N); It != Holds.end() && Found.size() < 16)
        for (const Held &H : It->second) {
          if (K == MemLoc::ParamObj && Locs[L].Index == H.Of.Parameter)
            continue;
          if (auto Here = Taken(H, I.Path, I.At))
            Found.push_back({Locs.child(L, Here->At), std::move(Here->Of)});
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
        if (X.Locs[At].Path.size() + P.size() <= AccessPath::MaxDepth)
          Pointees[X.Locs.child(At, P)].insert(Q.begin(), Q.end());
        else
          for (LocId L : Q) {
            X.escape(L);
            X.Behind.insert(X.Locs.base(L));
          }
  }
}
