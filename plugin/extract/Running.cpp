//===- extract/Running.cpp - Calls that run on ----------------------------===//
//
// A thread, an asynchronous call, a callback that code without a body keeps: it
// shares storage with its caller and may look at it after the call has
// returned. What is written there from then on reaches the call as well, until
// it is seen to end.
//
//===----------------------------------------------------------------------===//
#include "extract/CallSite.h"

using namespace askfirst;
using namespace clang;

/// What closures refer to that \p S hands over to be kept, and what such
/// closures may have left there by the time \p S is over.
void FunctionExtractor::lend(CallSite &S) {
  if (S.Library || !S.Callee)
    return;
  for (size_t I = 0; I < S.Args.size(); ++I) {
    auto *R = S.Args[I]->getType().getNonReferenceType()->getAsCXXRecordDecl();
    if (!R || !(R->isLambda() || Decls.inSystemHeader(R)) ||
        !Decls.holdsCode(S.Args[I]->getType().getNonReferenceType()))
      continue;
    for (LocId L : S.ArgValues[I].Targets)
      for (auto &[P, Q] : reachable(L))
        if (const MemLoc::Kind K = Locs[Q].K;
            P.size() == 1 && P.components()[0].K == Component::Field &&
            (K == MemLoc::Local || K == MemLoc::ParamObj))
          Cur.Lent.insert({P.components()[0].Id, Q});
  }
  static const char Key = 0;
  for (auto &[Capture, L] : Cur.Lent) {
    Item From, To;
    From.N.K = Node::Field;
    From.N.Entity = Capture;
    To.N = define(&Key, L, S.E->getExprLoc(), nameOf(L));
    edge(From, To.N, AccessPath(), S.E->getExprLoc(), StepKind::Capture);
    store(L, {To}, /*Strong=*/false);
    Cur.Vars.erase(L);
  }
}

/// `text.clear(); bus.emit(); send(text);` - what a member of an object of this
/// function's callers leads to may know the object, too, and write there what
/// this function has written over. Who knows it is for link to say.
void FunctionExtractor::changeByOthers(const CallSite &S, CallIndex C) {
  std::set<LocId> Of;
  auto Give = [&](const Targets &T) {
    for (LocId L : T)
      if (const MemLoc &M = Locs[L];
          (M.K == MemLoc::ThisObj || M.K == MemLoc::ParamObj) &&
          !M.Path.empty())
        Of.insert(Locs.base(L));
  };
  if (S.Receiver)
    Give(S.Receiver->Targets);
  for (const Value &V : S.ArgValues)
    Give(V.Targets);
  for (LocId Base : Of)
    eachOfObject(Cur.Store, Base, [&](LocId L, Content &Here) {
      const MemLoc &M = Locs[L];
      QualType T = typeAt(L);
      bool Plain = !T.isNull() && (isPointerLike(T) || T->isBooleanType() ||
                                   T->isEnumeralType());
      if (M.Path.empty() || Plain)
        return;
      Item I;
      I.N.K = Node::ByOthers;
      I.N.Call = C;
      I.N.Index = M.owner();
      I.Path = M.Path;
      // What the call itself left there is followed as that; what was there
      // before is found by the object as it was.
      bool Known = llvm::any_of(Here, [&](const Item &X) {
        return X.N.Call == C ||
               ((X.N.K == Node::This || X.N.K == Node::Param) &&
                X.Path == M.Path);
      });
      if (Known)
        return;
      // So whatever was answered.
      if (auto P = Cur.ByAnswer.find(L); P != Cur.ByAnswer.end()) {
        P->second.All.insert(I);
        for (auto &[A, Then] : P->second.If)
          Then.insert(I);
      }
      Here.insert(std::move(I));
    });
}

/// By what it gives back: its body may be in another TU.
static bool isCoroutine(const FunctionDecl *F) {
  auto *R = F->getReturnType()->getAsCXXRecordDecl();
  R = R ? R->getDefinition() : nullptr;
  if (!R)
    return false;
  IdentifierInfo &Promise = F->getASTContext().Idents.get("promise_type");
  return !R->lookup(DeclarationName(&Promise)).empty();
}

/// Notes what \p S, call \p C, shares with what follows, if it may run on.
void FunctionExtractor::runOn(CallSite &S, CallIndex C) {
  lend(S);
  Node N;
  N.Call = C;
  if (S.Known)
    for (const EffectPlace &P : S.Known->Of->Running)
      if (auto At = placeHere(S, P)) {
        bool This = P.K == EffectPlace::This;
        N.K = This ? Node::Receiver : Node::Arg;
        N.Index = This ? 0 : P.Index;
        for (LocId L : *At)
          Cur.Beside.insert({L, N, P.Path, Running::Never});
      }
  // A coroutine goes on, with what it was given, whenever it is resumed.
  bool Resumed = !S.Starts && S.Callee && isCoroutine(S.Callee);
  bool Kept =
      !Resumed && !S.Starts && S.Callee && !S.Library && !bodyOf(S.Callee);
  if (!S.Starts && !Kept && !Resumed)
    return;
  auto Share = [&](const Value &V, QualType T) {
    auto *R = T.getNonReferenceType()->getAsCXXRecordDecl();
    bool Pointer =
        !Kept && (T->isPointerType() || libraryName(R) == "reference_wrapper" ||
                  (Resumed && T->isReferenceType()));
    if (!Pointer && !Decls.holdsCode(T.getNonReferenceType()))
      return;
    for (LocId L : V.Targets) {
      auto All = reachable(L);
      if (Pointer)
        All.push_back({AccessPath(), L});
      for (auto &[P, Q] : All) {
        Cur.Beside.insert({Q, N, P, S.Until});
        // Nothing stands in the object of a constructor; later it will.
        Item Later;
        Later.N.K = Node::This;
        Later.Path = Locs[Q].Path;
        if (Locs[Q].K == MemLoc::ThisObj && isa<CXXConstructorDecl>(F))
          edge(Later, N, P, S.E->getExprLoc(), StepKind::PassArg);
      }
    }
  };
  N.K = Node::Arg;
  for (size_t I = 0; I < S.Args.size(); ++I) {
    N.Index = I;
    Share(S.ArgValues[I], Resumed ? parameterType(S, I) : S.Args[I]->getType());
  }
  N.Index = 0;
  N.K = Node::Receiver;
  if (S.Receiver && S.ReceiverExpr && !Kept && !(S.Flags & CF_Construct))
    Share(*S.Receiver, S.ReceiverExpr->getType());
}

/// \p C was put at \p L: calls that run on find it there.
void FunctionExtractor::noteShared(LocId L, const Content &C,
                                   SourceLocation Loc) {
  if (!Emitting)
    return;
  const AccessPath Path = Locs[L].Path;
  for (const Running &R : Cur.Beside) {
    if (Locs.base(R.Where) != Locs.base(L))
      continue;
    const AccessPath Base = Locs[R.Where].Path;
    const AccessPath Common(
        Path.components().take_front(std::min(Path.size(), Base.size())));
    if (!Common.overlaps(
            AccessPath(Base.components().take_front(Common.size()))))
      continue;
    for (Item I : C)
      if (Path.size() >= Base.size())
        edge(I, R.To, R.At.concat(Path.dropFront(Base.size())).concat(I.At),
             Loc, StepKind::PassArg);
      else if (auto Part = partUnder(I, Base.dropFront(Path.size())))
        edge(*Part, R.To, R.At.concat(Part->At), Loc, StepKind::PassArg);
  }
}

/// What \p State stands for has ended.
void ExtractionState::ended(const Targets &State) {
  std::erase_if(Cur.Beside,
                [&](const Running &R) { return State.count(R.By); });
}
