//===- extract/Invocations.cpp - Library calls that run a callable --------===//
//
// std::invoke, apply, call_once, async, thread and jthread run what they are
// given with the other arguments in their places: an ordinary call, made here.
// Futures, promises and packaged tasks share what one of them was given.
//
//===----------------------------------------------------------------------===//
#include "compat/Compat.h"
#include "extract/CallSite.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;

StringRef askfirst::libraryName(const CXXRecordDecl *R) {
  return R && R->getIdentifier() && R->isInStdNamespace() ? R->getName()
                                                          : StringRef();
}

static const CXXRecordDecl *classOf(QualType T) {
  return T.getNonReferenceType()->getAsCXXRecordDecl();
}

/// An expression for what no expression in the code stands for, with \p V as
/// its value.
const Expr *FunctionExtractor::standIn(const void *For, unsigned I, QualType T,
                                       SourceLocation L, const Value &V) {
  auto &E = StandIns[{For, I}];
  if (!E)
    E = new (Ctx) OpaqueValueExpr(
        L, T.getNonReferenceType(),
        T->isReferenceType() || T->isRecordType() ? VK_LValue : VK_PRValue);
  Values[E] = V;
  return E;
}

/// Without what wraps it on the way into a parameter.
static const Expr *plain(const Expr *E) {
  while (true) {
    const Expr *S = E->IgnoreUnlessSpelledInSource()->IgnoreParenImpCasts();
    if (auto *M = dyn_cast<MaterializeTemporaryExpr>(S))
      S = M->getSubExpr();
    if (S == E)
      return E;
    E = S;
  }
}

/// What `&X::m`, `&f` or `f` names; null for other expressions.
const ValueDecl *askfirst::namedBy(const Expr *E) {
  E = plain(E);
  if (auto *U = dyn_cast<UnaryOperator>(E); U && U->getOpcode() == UO_AddrOf)
    E = plain(U->getSubExpr());
  auto *R = dyn_cast<DeclRefExpr>(E);
  if (!R)
    return nullptr;
  const ValueDecl *D = R->getDecl();
  return isa<FunctionDecl>(D) || isa<FieldDecl>(D) ? D : nullptr;
}

/// The call operator of \p R that arguments of these types run, if that is
/// clear.
static const CXXMethodDecl *callOperator(const CXXRecordDecl *R,
                                         llvm::ArrayRef<const Expr *> Args) {
  R = R ? R->getDefinition() : nullptr;
  if (!R)
    return nullptr;
  std::vector<const CXXMethodDecl *> All;
  std::function<void(const CXXRecordDecl *)> Collect =
      [&](const CXXRecordDecl *C) {
        for (const Decl *D : C->decls()) {
          if (auto *M = dyn_cast<CXXMethodDecl>(D);
              M && M->getOverloadedOperator() == OO_Call)
            All.push_back(M);
          if (auto *T = dyn_cast<FunctionTemplateDecl>(D))
            for (const FunctionDecl *S : T->specializations())
              if (auto *M = dyn_cast<CXXMethodDecl>(S);
                  M && M->getOverloadedOperator() == OO_Call)
                All.push_back(M);
        }
        for (const CXXBaseSpecifier &B : C->bases())
          if (auto *Base = B.getType()->getAsCXXRecordDecl())
            if (Base->getDefinition())
              Collect(Base->getDefinition());
      };
  Collect(R);
  const CXXMethodDecl *Best = nullptr;
  int BestScore = -1;
  for (const CXXMethodDecl *M : All) {
    if (M->getMinRequiredArguments() > Args.size() ||
        (M->getNumParams() < Args.size() && !M->isVariadic()))
      continue;
    int Score = 0;
    for (size_t I = 0; I < Args.size() && I < M->getNumParams(); ++I)
      Score += M->getParamDecl(I)
                   ->getType()
                   .getNonReferenceType()
                   .getCanonicalType()
                   .getUnqualifiedType() == Args[I]
                                                ->getType()
                                                .getNonReferenceType()
                                                .getCanonicalType()
                                                .getUnqualifiedType();
    if (Score > BestScore) {
      Best = M;
      BestScore = Score;
    }
  }
  return Best;
}

/// The object that the first argument of an invoked member is: itself, or what
/// it points at.
Value ExtractionState::objectOf(const Value &V, QualType T) {
  Value Out;
  Out.Data = V.Data;
  Out.T = V.T;
  for (LocId L : V.Targets)
    if (isViewLike(classOf(T))) {
      Targets P = pointees(L);
      Out.Targets.insert(P.begin(), P.end());
    } else {
      Out.Targets.insert(L);
    }
  return Out;
}

/// Calls \p Callable with \p Args, for the library call at \p Site; \p Until:
/// it may run on until that is seen to have ended.
std::optional<Value>
FunctionExtractor::invoke(const Expr *Site, const Expr *Callable,
                          llvm::ArrayRef<const Expr *> Args,
                          std::optional<LocId> Until) {
  CallSite S;
  S.Starts = Until.has_value();
  S.Until = Until.value_or(Running::Never);
  S.Flags = CF_ResultUsed;
  QualType T = Callable->getType().getNonReferenceType();
  auto Object = [&](const Expr *E) {
    S.ReceiverType = E->getType().getNonReferenceType();
    S.Receiver = objectOf(value(E), E->getType());
    if (S.ReceiverType->isPointerType())
      S.ReceiverType = S.ReceiverType->getPointeeType();
    else if (auto *Spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
                 classOf(S.ReceiverType));
             Spec && isViewLike(Spec) && Spec->getTemplateArgs().size() &&
             Spec->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
      S.ReceiverType = Spec->getTemplateArgs()[0].getAsType();
    S.ReceiverExpr = E;
    Args = Args.drop_front();
  };
  if (const ValueDecl *D = namedBy(Callable)) {
    if (auto *Field = dyn_cast<FieldDecl>(D)) {
      if (Args.empty())
        return std::nullopt;
      Value V =
          member(objectOf(value(Args[0]), Args[0]->getType()), Field, Site);
      return V;
    }
    S.Callee = cast<FunctionDecl>(D);
    if (auto *M = dyn_cast<CXXMethodDecl>(D); M && !M->isStatic()) {
      if (Args.empty())
        return std::nullopt;
      Object(Args[0]);
      if (M->isVirtual())
        S.Flags |= CF_Virtual;
    }
  } else if (auto *R = T->getAsCXXRecordDecl()) {
    if (libraryName(R) == "reference_wrapper")
      return std::nullopt;
    S.Callee = callOperator(R, Args);
    // A thread's function may want to know when to stop.
    const Expr *First = nullptr;
    if (!S.Callee) {
      First = standIn(Site, 900, Ctx.IntTy, Site->getExprLoc(), Value());
      std::vector<const Expr *> More{First};
      More.insert(More.end(), Args.begin(), Args.end());
      S.Callee = callOperator(R, More);
      if (S.Callee)
        S.Args.push_back(First);
    }
    if (!S.Callee)
      return std::nullopt;
    S.Receiver = value(Callable);
    S.ReceiverType = T;
    S.ReceiverExpr = Callable;
  } else {
    if (T->isMemberPointerType()) {
      if (Args.empty())
        return std::nullopt;
      if (!T->isMemberFunctionPointerType())
        return memberThrough(objectOf(value(Args[0]), Args[0]->getType()),
                             value(Callable), Callable, Site);
      Object(Args[0]);
    }
    S.CalleeExpr = Callable;
  }
  S.Args.insert(S.Args.end(), Args.begin(), Args.end());
  const FunctionProtoType *Type = nullptr;
  if (S.Callee) {
    S.ResultType = S.Callee->getReturnType();
    if (S.Callee->getNumParams() == S.Args.size() + 1 && !S.Receiver) {
      const Expr *Stop =
          standIn(Site, 900, Ctx.IntTy, Site->getExprLoc(), Value());
      S.Args.insert(S.Args.begin(), Stop);
    }
  } else {
    QualType F = T;
    if (auto *M = F->getAs<MemberPointerType>())
      F = M->getPointeeType();
    if (F->isPointerType())
      F = F->getPointeeType();
    Type = F->getAs<FunctionProtoType>();
    if (!Type)
      return std::nullopt;
    S.ResultType = Type->getReturnType();
  }
  S.E =
      standIn(Site, 901, S.ResultType->isVoidType() ? Ctx.IntTy : S.ResultType,
              Site->getExprLoc(), Value());
  if (auto *In = TryOf.lookup(Site))
    TryOf[S.E] = In;
  return call(S);
}

/// Elements of the tuple \p V as arguments.
std::vector<const Expr *> FunctionExtractor::unpacked(const Expr *Site,
                                                      const Expr *Tuple) {
  std::vector<const Expr *> Out;
  auto *Spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      classOf(Tuple->getType()));
  if (!Spec)
    return Out;
  StringRef Name = libraryName(Spec);
  std::vector<QualType> Types;
  const TemplateArgumentList &TA = Spec->getTemplateArgs();
  if (Name == "array" && TA.size() == 2 &&
      TA[1].getKind() == TemplateArgument::Integral) {
    for (unsigned I = 0; I < TA[1].getAsIntegral().getZExtValue() && I < 16;
         ++I)
      Types.push_back(TA[0].getAsType());
  } else if (Name == "pair" || Name == "tuple") {
    for (const TemplateArgument &A : TA.asArray()) {
      if (A.getKind() == TemplateArgument::Type)
        Types.push_back(A.getAsType());
      if (A.getKind() == TemplateArgument::Pack)
        for (const TemplateArgument &B : A.pack_elements())
          if (B.getKind() == TemplateArgument::Type)
            Types.push_back(B.getAsType());
    }
  }
  Value Whole = value(Tuple);
  for (unsigned I = 0; I < Types.size(); ++I) {
    Value Part = part(Whole, position(I));
    if (Types[I]->isReferenceType() || Types[I]->isPointerType()) {
      Targets To;
      for (LocId L : Part.Targets) {
        Targets P = pointees(L);
        To.insert(P.begin(), P.end());
      }
      Part.Targets = To;
    } else if (Types[I]->isScalarType()) {
      Part = load(Part, Types[I]);
    }
    Out.push_back(standIn(Site, 800 + I, Types[I], Site->getExprLoc(), Part));
  }
  return Out;
}

/// What a promise, a future or a task shares with the others.
ExtractionState::Targets ExtractionState::sharedState(const Value &V) {
  Targets Out;
  for (LocId L : V.Targets) {
    Targets P = pointees(Locs.child(L, Component{Component::Field, 1}));
    if (P.size() == 1 &&
        *P.begin() == Locs.child(L, Component{Component::Field, 1}))
      P = pointees(L);
    Out.insert(P.begin(), P.end());
  }
  return Out;
}

/// A future at a temporary of \p E that stands for \p State.
Value ExtractionState::futureOf(const Expr *E, const Targets &State) {
  Value V;
  LocId L = temp(E);
  forget(L);
  Cur.Store[L] = {};
  Cur.Pointees[L] = State;
  V.Targets = {L};
  return V;
}

LocId ExtractionState::freshState(const Expr *E) {
  MemLoc Obj;
  Obj.K = MemLoc::Heap;
  Obj.Key = E;
  Obj.Index = 7;
  LocId L = Locs.intern(Obj);
  forget(L);
  Cur.Store[L] = {};
  return L;
}

/// Where the value that a shared state gets stands; in one that others made, it
/// may be anywhere.
LocId ExtractionState::valueIn(LocId State) {
  return Locs[State].K == MemLoc::Heap ? apart(State, "(value)") : State;
}

ExtractionState::Targets ExtractionState::valuesIn(const Targets &States) {
  Targets Out;
  for (LocId L : States)
    Out.insert(valueIn(L));
  return Out;
}

/// Where the exception that it holds stands.
LocId ExtractionState::exceptionIn(LocId State) {
  return Locs.child(State,
                    Component{Component::Key, Decls.keyOf("(exception)")});
}

std::optional<Value> FunctionExtractor::invocation(CallSite &S) {
  const FunctionDecl *D = S.Callee;
  if (!D->getIdentifier())
    return std::nullopt;
  StringRef Name = D->getName();
  llvm::ArrayRef<const Expr *> Args = S.Args;
  if (auto *M = dyn_cast<CXXMethodDecl>(D)) {
    StringRef Class = libraryName(M->getParent());
    if (!S.Receiver)
      return std::nullopt;
    if (Name == "join" && Class.ends_with("thread"))
      ended(sharedState(*S.Receiver));
    bool Promise = Class == "promise" || Class.ends_with("promise");
    bool Task = Class == "packaged_task";
    if ((Promise || Task) && Name == "get_future")
      return futureOf(S.E, sharedState(*S.Receiver));
    if (Promise &&
        (Name == "set_value" || Name == "set_value_at_thread_exit")) {
      if (Args.size() == 1) {
        Targets To = valuesIn(sharedState(*S.Receiver));
        write(To, S.ArgValues[0], Args[0]->getType(), S.E, S.E->getExprLoc(),
              StepKind::Copy, /*Weak=*/true);
        // It is set once.
        QualType R = Args[0]->getType().getNonReferenceType();
        if (To.size() == 1 && R->isScalarType())
          Cur.Vars[*To.begin()] =
              infoOf(load(S.ArgValues[0], R), strip(Args[0]));
      }
      return Value();
    }
    if (Promise && Name.starts_with("set_exception") && Args.size() == 1) {
      Targets To;
      for (LocId L : sharedState(*S.Receiver))
        To.insert(exceptionIn(L));
      write(To, S.ArgValues[0], QualType(), S.E, S.E->getExprLoc(),
            StepKind::Throw, /*Weak=*/true);
      return Value();
    }
    if (Class == "future" || Class == "shared_future" ||
        Class.ends_with("_future")) {
      if (Name == "get" || Name == "wait")
        ended(sharedState(*S.Receiver));
      if (Name == "share")
        return futureOf(S.E, sharedState(*S.Receiver));
      if (Name == "get" && Args.empty()) {
        Value V;
        V.Data = S.Receiver->Data;
        for (LocId L : sharedState(*S.Receiver)) {
          V.Targets.insert(valueIn(L));
          Value Thrown;
          Thrown.Targets = {exceptionIn(L)};
          throwData(dataOf(Thrown, QualType()), S.E, S.E->getExprLoc());
        }
        QualType R = S.ResultType.getNonReferenceType();
        if (R->isScalarType())
          return load(V, R);
        return V;
      }
    }
    return std::nullopt;
  }
  if (Args.empty() || !D->isInStdNamespace())
    return std::nullopt;
  if (Name == "invoke" || Name == "invoke_r")
    return invoke(S.E, Args[0], Args.drop_front());
  if (Name == "call_once" && Args.size() >= 2)
    return invoke(S.E, Args[1], Args.drop_front(2));
  if (Name == "apply" && Args.size() == 2)
    return invoke(S.E, Args[0], unpacked(S.E, Args[1]));
  if (Name == "async") {
    bool Policy = classOf(Args[0]->getType()) == nullptr &&
                  Args[0]->getType().getNonReferenceType()->isEnumeralType();
    if (Policy)
      Args = Args.drop_front();
    if (Args.empty())
      return std::nullopt;
    LocId State = freshState(S.E);
    auto V = invoke(S.E, Args[0], Args.drop_front(), State);
    if (!V)
      return std::nullopt;
    const Expr *Made = StandIns[{S.E, 901}];
    QualType R = Made ? Made->getType() : QualType();
    write({valueIn(State)}, *V, R, S.E, S.E->getExprLoc(), StepKind::Return);
    if (V->T || V->Truth)
      Cur.Vars[valueIn(State)] = infoOf(*V, nullptr);
    if (auto It = CallIds.find({Made, 0}); It != CallIds.end()) {
      Item Thrown;
      Thrown.N.K = Node::Thrown;
      Thrown.N.Call = It->second;
      Value E;
      E.Data.insert(Thrown);
      write({exceptionIn(State)}, E, QualType(), Made, S.E->getExprLoc(),
            StepKind::Throw);
    }
    return futureOf(S.E, {State});
  }
  if ((Name == "bind" || Name == "bind_front" || Name == "bind_back" ||
       Name == "mem_fn") &&
      !Args.empty())
    return bound(S, Name);
  return std::nullopt;
}

/// What a call of a packaged_task of type \p Task gives; null: it is none,
/// or, \p OfNothing, is called with arguments.
static QualType resultOf(QualType Task, bool OfNothing) {
  auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Task->getAsCXXRecordDecl());
  if (!R || libraryName(R) != "packaged_task")
    return QualType();
  auto *F = R->getTemplateArgs()[0].getAsType()->getAs<FunctionProtoType>();
  return F && !(OfNothing && F->getNumParams()) ? F->getReturnType()
                                                : QualType();
}

/// Threads run what they are made of; promises and tasks have something to
/// share. \p Forwarded: no call of the constructor is seen.
bool FunctionExtractor::constructTask(const Expr *E, QualType T,
                                      llvm::ArrayRef<const Expr *> Args,
                                      LocId L, bool Forwarded) {
  StringRef Name = libraryName(T->getAsCXXRecordDecl());
  if (Name == "thread" || Name == "jthread") {
    LocId State = freshState(E);
    Cur.Pointees[L].insert(State);
    // A closure alone is handed over: link sees who starts it.
    auto *R = Args.size() == 1 ? classOf(Args[0]->getType()) : nullptr;
    return !Args.empty() && (Forwarded || !(R && R->isLambda())) &&
           invoke(E, Args[0], Args.drop_front(), State).has_value();
  }
  if (Name == "promise" && !(Forwarded && !Args.empty())) {
    Cur.Pointees[L] = {freshState(E)};
    return true;
  }
  if (Name == "packaged_task" && !Args.empty()) {
    write({L}, value(Args.back()), Args.back()->getType(), E, E->getExprLoc(),
          StepKind::Copy);
    LocId State = freshState(E);
    Cur.Pointees[Locs.child(L, Component{Component::Field, 1})] = {State};
    // Whoever runs it, often from a queue, what it gives goes to its future.
    QualType Result = resultOf(T, /*OfNothing=*/true);
    if (!Result.isNull() && !Result->isVoidType() && !Result->isBooleanType())
      if (auto R = invoke(E, Args.back(), {}))
        write(valuesIn({State}), *R, QualType(), E, E->getExprLoc(),
              StepKind::Return, /*Weak=*/true);
    return true;
  }
  return false;
}

QualType askfirst::taskResult(const CXXMethodDecl *M) {
  if (!M || M->getOverloadedOperator() != OO_Call)
    return QualType();
  return resultOf(canonicalTagType(M->getASTContext(), M->getParent()),
                  /*OfNothing=*/false);
}

/// What a task gave back goes into what its futures stand for.
void FunctionExtractor::finishTask(CallSite &S, CallIndex C) {
  auto *M = dyn_cast_or_null<CXXMethodDecl>(S.Callee);
  if (!S.Receiver || taskResult(M).isNull())
    return;
  Value V, Thrown;
  Item I;
  I.N.Call = C;
  I.N.K = Node::Result;
  V.Data.insert(I);
  I.N.K = Node::Thrown;
  Thrown.Data.insert(I);
  Targets State = sharedState(*S.Receiver), To;
  for (LocId L : State)
    To.insert(exceptionIn(L));
  write(valuesIn(State), V, QualType(), S.E, S.E->getExprLoc(),
        StepKind::Return,
        /*Weak=*/true);
  write(To, Thrown, QualType(), M, S.E->getExprLoc(), StepKind::Throw,
        /*Weak=*/true);
}
