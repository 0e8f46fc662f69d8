//===- extract/Ownership.cpp - Who else knows an object -------------------===//
//
// Data that is written to an object is found by whoever else knows that. And
// what link asks of a body in another TU: who may know what it gives back, and
// what it is given; which variables it leaves nothing of.
//
//===----------------------------------------------------------------------===//
#include "extract/CallSite.h"

using namespace askfirst;
using namespace clang;

static constexpr size_t MaxOverwrites = 24;

/// Node::Owner of the fields on the way to \p L. A variable's own, if no
/// pointer leads from it to there: a path does not tell.
uint32_t ExtractionState::ownerOf(LocId L) const {
  const MemLoc &M = Locs[L];
  if (M.K != MemLoc::Global || M.Path.empty())
    return M.owner();
  for (LocId In = Locs.parent(L);; In = Locs.parent(In)) {
    QualType T = typeAt(In);
    auto *R = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
    bool Whole =
        !T.isNull() && (R ? !Decls.inSystemHeader(R) || isContainer(R)
                          : T->isArrayType() || (T->isRecordType() && !R));
    if (!Whole)
      return Node::OfAny;
    if (In == Locs.parent(In))
      return Node::ofVariable(M.Entity);
  }
}

void FunctionExtractor::noteOutsideWrite(LocId L, const Content &C,
                                         SourceLocation Loc, StepKind Step) {
  const MemLoc M = Locs[L];
  // Memory that C code has linked up with other objects is reached by ways that
  // no path describes: its data is found by the field it is in. Not what is
  // right in a field of somebody's. What is written to an object that was
  // handed on is found by who kept it.
  std::vector<uint32_t> Owners;
  auto Known = Shared.find(Locs.base(L));
  if (M.isOutside())
    Owners.push_back(ownerOf(L));
  else if (M.K == MemLoc::Heap && Known != Shared.end())
    llvm::copy_if(Known->second.Owners, std::back_inserter(Owners),
                  [](uint32_t Owner) {
                    return Owner == Node::OfAny || Owner >= Node::OfTaker;
                  });
  if (M.K == MemLoc::Heap && Raw.count(Locs.base(L)) &&
      (!Owners.empty() || (Known != Shared.end() && Known->second.Deep)))
    Owners = {Node::OfAny};
  if (Owners.empty())
    return;
  auto Cs = M.Path.components();
  auto Send = [&](Node N, AccessPath P) {
    for (const Item &I : C)
      if (!(I.N == N))
        edge(I, N, P.concat(I.At), Loc, Step);
  };
  for (size_t I = 0; I < Cs.size(); ++I)
    if (Cs[I].K == Component::Field) {
      Node N;
      N.K = Node::Field;
      N.Entity = Cs[I].Id;
      for (uint32_t Owner : Owners) {
        N.Index = Owner;
        Send(N, AccessPath(Cs.drop_front(I + 1)));
      }
    }
  Node N;
  if (M.K == MemLoc::Global) {
    N.K = Node::Global;
    N.Entity = M.Entity;
    Send(N, M.Path);
  } else if (!ComesBack &&
             (M.K == MemLoc::ThisObj || M.K == MemLoc::ParamObj)) {
    // There is no way out at which others would find it.
    N.K = M.K == MemLoc::ThisObj ? Node::ThisOut : Node::ParamOut;
    N.Index = M.K == MemLoc::ThisObj ? 0 : M.Index;
    Send(N, M.Path);
  }
}

/// Whether of what call \p C is given there, at \p T, something is known to
/// just anybody; whoever else knows of it is noted.
bool FunctionExtractor::noteOwners(const Targets &T, CallIndex C,
                                   uint32_t Argument) {
  bool Any = false;
  for (LocId L : T) {
    if (!livesOn(L))
      continue;
    auto Known = Shared.find(Locs.base(L));
    std::set<uint32_t> Of{Locs[L].owner()};
    if (Locs[L].K == MemLoc::Heap && Known != Shared.end())
      Of = Known->second.Owners;
    for (uint32_t Owner : Of)
      if (Owner == Node::OfAny)
        Any = true;
      else
        Out.Owners.push_back({C, Argument, Owner});
  }
  return Any;
}

/// The function's owners and overwrites, read off the state at the end.
void FunctionExtractor::noteOwnership(const State &AtExit) {
  // Variables that live on of which nothing is left that stood there on entry.
  for (auto &[L, C] : AtExit.Store) {
    EntityId Variable = Locs[L].Entity;
    if (Locs[L].K != MemLoc::Global || !isStrong({L}) ||
        Out.Overwrites.size() >= MaxOverwrites ||
        llvm::any_of(C, [&](const Item &I) {
          return I.N.K == Node::Global && I.N.Entity == Variable;
        }))
      continue;
    Out.Overwrites.push_back({Variable, Locs[L].Path});
  }
  llvm::sort(Out.Overwrites, [](const Overwrite &A, const Overwrite &B) {
    return std::tie(A.Variable, A.Path) < std::tie(B.Variable, B.Path);
  });
  std::set<uint32_t> Linked;
  for (auto &[L, Known] : Shared)
    if (Known.Deep && Raw.count(L))
      for (uint32_t Owner : Known.Owners)
        if (Owner != Node::OfAny && Owner < Node::OfTaker)
          Linked.insert(Owner);
  Out.Links.assign(Linked.begin(), Linked.end());
  // Who else knows the objects that are returned, or that pointers in what is
  // returned lead to.
  QualType R = F->getReturnType();
  if ((!isPointerLike(R) && !R->isRecordType()) || Given.Lost)
    return;
  // (Part of) an object that is a variable, behind no pointer.
  auto IsVariable = [&](LocId L) {
    QualType T = typeAt(Locs.base(L));
    return Locs[L].K == MemLoc::Global && !T.isNull() && T->isRecordType() &&
           (Locs[L].Path.empty() || ownerOf(L) != Node::OfAny);
  };
  std::set<uint32_t> Owners;
  std::set<LocId> Done;
  std::vector<LocId> Todo(Given.Targets.begin(), Given.Targets.end());
  for (auto &[Path, To] : Given.Pointers)
    Todo.insert(Todo.end(), To.first.begin(), To.first.end());
  for (size_t I = 0; I < Todo.size(); ++I) {
    LocId L = Locs.base(Todo[I]);
    if (auto Was = WasOf.find(L); Was != WasOf.end())
      L = Locs.base(Was->second);
    if (!Done.insert(L).second || isTransparent(L))
      continue;
    const MemLoc &M = Locs[L];
    auto In = AliasOf.find(L);
    if (M.K == MemLoc::CallObj && OfLibrary.count(L) && In != AliasOf.end() &&
        !In->second.empty()) {
      Todo.insert(Todo.end(), In->second.begin(), In->second.end());
      continue;
    }
    if (M.isOutside()) {
      Owners.insert(IsVariable(Todo[I]) ? Node::ofVariable(M.Entity)
                                        : M.owner());
      continue;
    }
    if (auto Known = Shared.find(L); Known != Shared.end())
      Owners.insert(Known->second.Owners.begin(), Known->second.Owners.end());
    eachOfObject(AtExit.Pointees, L, [&](LocId, const Targets &To) {
      Todo.insert(Todo.end(), To.begin(), To.end());
    });
  }
  Out.Gives.assign(Owners.begin(), Owners.end());
}
