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
