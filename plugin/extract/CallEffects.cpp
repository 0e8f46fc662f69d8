//===- extract/CallEffects.cpp - A callee's digest at a call --------------===//
//
// Where the body that a call runs was extracted before (CalleeOrder.h), the
// caller's memory learns what it makes point where: pointers that are set or
// exchanged, storage that is written, what the result designates. What the
// data is, still comes out of the call.
//
//===----------------------------------------------------------------------===//
#include "extract/CallSite.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;

/// The digest of what \p S surely runs, or null.
const Effects *FunctionExtractor::effectsOf(const CallSite &S) const {
  if (!S.Callee || S.Library || (S.Flags & (CF_Virtual | CF_Indirect)))
    return nullptr;
  const FunctionDecl *Body = bodyOf(S.Callee);
  if (!Body || !Queue.Order || !Queue.Order->isBelow(F, Body))
    return nullptr;
  auto It = Queue.Known.find(Body);
  return It == Queue.Known.end() ? nullptr : &It->second;
}

/// What \p P is here; nothing if that is not known.
std::optional<FunctionExtractor::Targets>
FunctionExtractor::placeHere(const CallSite &S, const EffectPlace &P) {
  Targets Now;
  switch (P.K) {
  case EffectPlace::This:
    if (S.Receiver)
      Now = S.Receiver->Targets;
    break;
  case EffectPlace::Param:
    if (P.Index < S.ArgValues.size())
      Now = S.ArgValues[P.Index].Targets;
    break;
  case EffectPlace::Global: {
    MemLoc L;
    L.K = MemLoc::Global;
    L.Entity = P.Entity;
    Now = {Locs.intern(L)};
    break;
  }
  case EffectPlace::Fresh:
    Now = {freshAt(S.E, P.Index)};
    break;
  case EffectPlace::Result:
    Now = {temp(S.E)};
    break;
  }
  auto Follow = [&] {
    Targets Next;
    for (LocId L : Now) {
      Targets T = pointees(L);
      Next.insert(T.begin(), T.end());
    }
    Now = std::move(Next);
  };
  const AccessPath Path = S.pathHere(*this, P.Path);
  for (const Component &C : Path.components()) {
    Follow();
    Targets Next;
    for (LocId L : Now)
      Next.insert(Locs.child(L, C));
    Now = std::move(Next);
  }
  // A view that is passed by value stands for what it shows.
  if (P.K == EffectPlace::Param && P.Path.empty() && !P.Through &&
      P.Index < S.Callee->getNumParams() &&
      isViewLike(
          S.Callee->getParamDecl(P.Index)->getType()->getAsCXXRecordDecl()))
    Follow();
  for (unsigned I = 0; I < P.Through; ++I)
    Follow();
  if (Now.empty())
    return std::nullopt;
  return Now;
}

/// The object that call \p E makes and its digest numbers \p Index.
LocId ExtractionState::freshAt(const Expr *E, uint32_t Index) {
  MemLoc L;
  L.K = MemLoc::Heap;
  L.Key = E;
  L.Index = 1 + Index;
  return Locs.intern(L);
}

/// Says of the whole digest what is meant here, before the call changes it.
void FunctionExtractor::prepareEffects(CallSite &S) {
  const Effects *E = effectsOf(S);
  if (!E)
    return;
  S.Known.emplace();
  CallEffects &K = *S.Known;
  K.Of = E;
  auto Here = [&](llvm::ArrayRef<EffectPlace> Ps, bool &Unknown) {
    Targets All;
    for (const EffectPlace &P : Ps) {
      auto T = placeHere(S, P);
      if (T)
        All.insert(T->begin(), T->end());
      else
        Unknown = true;
    }
    return All;
  };
  for (const Effects::Pointer &P : E->Pointers) {
    CallEffects::Pointer Q;
    Q.Of = &P;
    Q.Unknown = P.Unknown;
    Q.To = Here(P.To, Q.Unknown);
    if (auto At = placeHere(S, P.At)) {
      Q.At = std::move(*At);
      K.Pointers.push_back(std::move(Q));
    }
  }
  for (const EffectPlace &P : E->Written)
    if (auto At = placeHere(S, P))
      K.Written.push_back({std::move(*At), &P});
  bool Unknown = !E->ReturnKnown;
  K.Returned = Here(E->Returned, Unknown);
  K.ReturnKnown = !Unknown;
}

/// Objects the call made.
void FunctionExtractor::makeFresh(const CallSite &S, CallIndex C) {
  const Effects &E = *S.Known->Of;
  for (uint32_t I = 0; I < E.Fresh.size(); ++I) {
    LocId L = freshAt(S.E, I);
    Item In;
    In.N.K = E.Fresh[I].Out;
    In.N.Call = C;
    In.N.Index = E.Fresh[I].Index;
    In.Path = S.pathHere(*this, E.Fresh[I].Path);
    if (E.Fresh[I].Raw)
      Raw.insert(L);
    if (!E.Fresh[I].Type.isNull())
      typed(L, E.Fresh[I].Type);
    makeHere(L, {In});
  }
}

/// The object at \p L, with \p C in it, is made anew. One that was made at the
/// same place before and is still in use stays in mind.
void ExtractionState::makeHere(LocId L, const Content &C) {
  bool InUse = llvm::any_of(Cur.Pointees, [&](const auto &P) {
    return Locs[P.first].K != MemLoc::Temp && P.second.count(L);
  });
  if (InUse) {
    store(L, C, false);
    return;
  }
  forget(L);
  Cur.Pointees.erase(L);
  Cur.Store[L] = C;
}

void FunctionExtractor::applyEffects(CallSite &S, CallIndex C) {
  CallEffects &K = *S.Known;
  const Effects &E = *K.Of;
  for (size_t I = 0; I < S.Args.size(); ++I)
    if (I < E.Kept.size() ? E.Kept[I] : true)
      for (LocId L : S.ArgValues[I].Targets)
        escape(L);
  if (S.Receiver && E.ThisKept)
    for (LocId L : S.Receiver->Targets)
      escape(L);
  for (const EffectPlace &P : E.Behind) {
    Item I;
    I.N.K = P.K == EffectPlace::This ? Node::ReceiverOut : Node::Out;
    I.N.Call = C;
    I.N.Index = P.K == EffectPlace::This ? 0 : P.Index;
    for (LocId L : placeHere(S, P).value_or(Targets()))
      if (Locs[L].isOutside())
        Behind.insert(Locs.base(L));
      else
        store(L, {I}, /*Strong=*/false);
  }
  for (auto &[At, P] : K.Written) {
    Node N;
    N.Call = C;
    N.K = P->K == EffectPlace::This ? Node::ReceiverOut : Node::Out;
    N.Index = P->K == EffectPlace::This ? 0 : P->Index;
    putOut(S, At, N, S.pathHere(*this, P->Path),
           P->K == EffectPlace::This ? S.E : S.Args[P->Index],
           P->K == EffectPlace::This ? ~0u : P->Index);
    // Of all elements, what comes out of it is all there is.
    auto Any = [](const Component &C) { return C.K == Component::Element; };
    if (At.size() != 1 || P->Through ||
        llvm::count_if(P->Path.components(), Any) != 1 ||
        llvm::count_if(Locs[*At.begin()].Path.components(), Any) != 1)
      continue;
    Item I;
    I.N = N;
    I.Path = S.pathHere(*this, P->Path);
    if (auto It = Cur.Store.find(*At.begin());
        It != Cur.Store.end() && It->second.count(I))
      leaveElements(*At.begin(), {I}, Cur);
  }
  // Pointers that are exchanged.
  llvm::SmallVector<Targets *> Designated;
  for (CallEffects::Pointer &P : K.Pointers)
    Designated.push_back(&P.To);
  for (CallEffects::Pointer &P : K.Pointers)
    if (P.At.size() == 1 && !P.Unknown)
      setAside(*P.At.begin(), Designated, /*Own=*/true);
  for (CallEffects::Pointer &P : K.Pointers) {
    const EffectPlace &From = P.Of->At;
    bool Given = From.K == EffectPlace::This || From.K == EffectPlace::Param;
    if (P.Unknown && Given)
      for (LocId L : P.At) {
        Item I;
        I.N.K = From.K == EffectPlace::This ? Node::ReceiverOut : Node::Out;
        I.N.Call = C;
        I.N.Index = From.K == EffectPlace::This ? 0 : From.Index;
        I.Path = S.pathHere(*this, From.Path);
        store(L, {I}, isStrong(P.At));
      }
    setPointer(P.At, P.To, P.Unknown, P.Of->Type);
  }
  S.keepCode(*this);
}

/// Variables that live on and that the call left holding something else.
void FunctionExtractor::CallSite::overwrite(FunctionExtractor &X) const {
  if (!Known)
    return;
  for (const Effects::Overwritten &G : Known->Of->Globals) {
    auto At = X.placeHere(*this, G.At);
    if (!At || At->size() != 1)
      continue;
    LocId L = *At->begin();
    Content With, Now;
    for (auto &[I, Path] : G.With)
      if (I < ArgValues.size())
        for (const Item &In : X.dataOf(ArgValues[I], Args[I]->getType()))
          if (auto Part = partUnder(In, pathHere(X, Path)))
            With.insert(std::move(*Part));
    if (!With.empty()) {
      Item D;
      D.N = X.define(E, L, E->getExprLoc(), X.nameOf(L));
      X.edges(With, D.N, E->getExprLoc(), StepKind::Copy);
      Now.insert(std::move(D));
    }
    X.store(L, std::move(Now), true);
  }
}

/// Before the pointer at \p To is set: what it designated on entry stands at
/// the same location as the pointer. Where something else leads there, \p New
/// included, it is from now on an object of its own. \p Own: so with pointers
/// in this function's own objects.
void FunctionExtractor::setAside(LocId To, llvm::ArrayRef<Targets *> New,
                                 bool Own) {
  if ((!Own && !Locs[To].isOutside()) || Locs[To].Path.empty() ||
      Cur.Pointees.count(To))
    return;
  auto Within = [&](LocId X) {
    return Locs.base(X) == Locs.base(To) &&
           isPrefix(Locs[To].Path, Locs[X].Path);
  };
  auto Leads = [&](const Targets *T) { return llvm::any_of(*T, Within); };
  bool InUse = llvm::any_of(New, Leads);
  for (auto &[K, P] : Cur.Pointees)
    InUse |= K != To && Leads(&P);
  if (!InUse)
    return;
  MemLoc M;
  M.K = MemLoc::Heap;
  M.Key = &WasOf; // for this purpose
  M.Index = To;
  LocId Was = Locs.intern(M);
  WasOf[Was] = To;
  size_t Depth = Locs[To].Path.size();
  auto Moved = [&](LocId X) {
    return Locs.child(Was, Locs[X].Path.dropFront(Depth));
  };
  Content C = exactContent(Cur, To);
  Cur.Store[Was].insert(C.begin(), C.end());
  for (auto &[K, D] : std::map(Cur.Store))
    if (K != To && Within(K))
      Cur.Store[Moved(K)].insert(D.begin(), D.end());
  for (auto &[K, P] : std::map(Cur.Pointees))
    if (K != To && Within(K))
      Cur.Pointees[Moved(K)].insert(P.begin(), P.end());
  auto Rename = [&](Targets &P) {
    Targets Out;
    for (LocId X : P)
      Out.insert(Within(X) ? Moved(X) : X);
    P = std::move(Out);
  };
  for (auto &[K, P] : Cur.Pointees)
    if (K != To)
      Rename(P);
  for (Targets *T : New)
    Rename(*T);
}

/// The pointer at \p At designates \p To, or, \p Unknown, something else.
void FunctionExtractor::setPointer(const Targets &At, const Targets &To,
                                   bool Unknown, QualType T) {
  bool Strong = isStrong(At);
  for (LocId L : At) {
    if (!T.isNull())
      typed(L, T);
    if (Locs[L].isOutside())
      for (LocId X : To) {
        if (Locs[X].K == MemLoc::Heap || Locs[L].K == MemLoc::Global ||
            Locs[L].K == MemLoc::CallObj)
          escape(X, L);
      }
    killGuards(L);
    Cur.Vars.erase(L);
    bool Had = Cur.Pointees.count(L);
    auto &Into = Cur.Pointees[L];
    if (Strong)
      Into.clear();
    else if (!Had && Locs[L].isOutside())
      Into.insert(L);
    Into.insert(To.begin(), To.end());
    if (Unknown) // what came out with it
      Into.insert(L);
    if (Unknown || !Strong || Into.count(L))
      continue;
    // What stands there stands in what it designates.
    std::erase_if(Cur.Store, [&](auto &X) {
      return X.first != L && Locs.base(X.first) == Locs.base(L) &&
             Locs[X.first].Path.size() > Locs[L].Path.size() &&
             Locs[L].Path.components() ==
                 Locs[X.first].Path.components().take_front(
                     Locs[L].Path.size());
    });
    Cur.Store[L] = {};
  }
}

/// The result of a call whose digest says what it designates; nothing if it
/// does not say.
std::optional<Value> FunctionExtractor::knownResult(CallSite &S, CallIndex C,
                                                    TermIndex T) {
  if (!S.Known || !S.Known->ReturnKnown)
    return std::nullopt;
  const Effects &E = *S.Known->Of;
  QualType R = S.ResultType;
  Value V;
  V.T = T;
  Item I;
  I.N.K = Node::Result;
  I.N.Call = C;
  if (!isPointerLike(R)) {
    // An object: what its pointers designate is set with the other pointers.
    if (E.ReturnAsked && isViewLike(R->getAsCXXRecordDecl()))
      return std::nullopt;
    V.Targets = {freshObject(S.E, R, I)};
    return V;
  }
  if (R->getPointeeType()->isFunctionType())
    return std::nullopt;
  V.Partial = E.ReturnPartial;
  const Targets &To = S.Known->Returned;
  bool Outside = To.empty() ||
                 llvm::any_of(To, [&](LocId L) { return Locs[L].isOutside(); });
  if (E.ReturnAsked) {
    // Which it is was asked for: read as what came back, written through.
    MemLoc Obj;
    Obj.K = Outside ? MemLoc::CallObj : MemLoc::Heap;
    Obj.Key = Outside ? nullptr : S.E;
    Obj.Index = Outside ? C : 0;
    LocId L = Locs.intern(Obj);
    AliasOf[L] = To;
    IsOneOf.insert(L);
    forget(L);
    Cur.Store[L] = {I};
    V.Targets = {L};
    return V;
  }
  // Its data is where it designates; what a policy says of the function itself
  // is said here.
  I.N.Index = Node::NamedOnly;
  V.Targets = To;
  if (Outside) {
    MemLoc Obj;
    Obj.K = MemLoc::CallObj;
    Obj.Index = C;
    LocId L = Locs.intern(Obj);
    AliasOf[L] = To;
    IsOneOf.insert(L);
    Transparent.insert(C);
    forget(L);
    Cur.Store[L] = {I};
    V.Targets.insert(L);
    return V;
  }
  for (LocId L : To)
    store(L, {I}, false);
  return V;
}
