//===- extract/Calls.cpp - Calls, constructors, new, lambdas --------------===//
//
// A call becomes a core::Call with edges into its Arg, Receiver and Target
// nodes and, in this function's memory, definitions from its Out, ReceiverOut
// and Result nodes. What a callee does is link's to say; only what no policy
// can be about is connected here: plain copies, assignment of library values,
// access through views and smart pointers.
//
//===----------------------------------------------------------------------===//
#include "extract/CallSite.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;

CallIndex FunctionExtractor::callIndex(const void *Key, unsigned Sub) {
  return CallIds.try_emplace({Key, Sub}, CallIds.size()).first->second;
}

/// The type of the function that an indirect call runs, or null.
static const FunctionProtoType *calledType(const clang::Expr *Callee) {
  QualType T = Callee->IgnoreParens()->getType();
  if (auto *B = dyn_cast<clang::BinaryOperator>(Callee->IgnoreParens());
      B && B->isPtrMemOp())
    T = B->getRHS()->getType();
  if (auto *M = T->getAs<MemberPointerType>())
    T = M->getPointeeType();
  if (T->isPointerType() || T->isReferenceType())
    T = T->getPointeeType();
  return T->getAs<FunctionProtoType>();
}

QualType FunctionExtractor::parameterType(const CallSite &S, size_t I) {
  if (!S.Callee && S.CalleeExpr)
    if (auto *T = calledType(S.CalleeExpr); T && I < T->getNumParams())
      return T->getParamType(I);
  return S.Callee && I < S.Callee->getNumParams()
             ? S.Callee->getParamDecl(I)->getType()
             : S.Args[I]->getType();
}

/// True for views that only let read: string_view, const iterators.
static bool isReadOnlyView(const CXXRecordDecl *R) {
  if (R->getIdentifier() && R->getName() == "basic_string_view")
    return true;
  R = R->getDefinition();
  if (!R)
    return false;
  for (const CXXMethodDecl *M : R->methods())
    if (M->getOverloadedOperator() == OO_Star && M->getNumParams() == 0)
      return M->getReturnType().getCanonicalType()->isReferenceType() &&
             M->getReturnType()
                 .getCanonicalType()
                 ->getPointeeType()
                 .isConstQualified();
  return llvm::any_of(R->bases(), [](const CXXBaseSpecifier &B) {
    auto *Base = B.getType()->getAsCXXRecordDecl();
    return Base && isViewLike(Base) && isReadOnlyView(Base);
  });
}

/// Whether the call can write what argument \p I designates: a non-const
/// pointer or reference, or a closure or view that leads to such.
bool FunctionExtractor::mayWrite(const CallSite &S, size_t I) {
  QualType P = parameterType(S, I);
  QualType T = S.Args[I]->getType().getNonReferenceType();
  if (S.Copied || (S.Callee && readsOnly(S.Callee, I)))
    return T->getAsCXXRecordDecl() && T->getAsCXXRecordDecl()->isLambda();
  if (T->isFunctionType() || T->isFunctionPointerType() ||
      T->isMemberFunctionPointerType())
    return false;
  auto *R = T->getAsCXXRecordDecl();
  if (R && R->isLambda())
    return true;
  if (P->isReferenceType() || P->isPointerType()) {
    QualType To = P->getPointeeType();
    if (P->isRValueReferenceType() && S.Library)
      return R && isViewLike(R); // a library function only moves from it
    return !To.isConstQualified() && !To->isFunctionType();
  }
  return R && isViewLike(R) && !isReadOnlyView(R);
}

/// The constant that an argument is made of by a constructor that takes just
/// that: `settings.value("key", Variant(true))`.
TermIndex FunctionExtractor::wrappedConstant(const Expr *A) {
  if (!A->getType()->isRecordType())
    return 0;
  A = A->IgnoreUnlessSpelledInSource();
  if (auto *C = dyn_cast<CXXFunctionalCastExpr>(A))
    A = C->getSubExpr()->IgnoreUnlessSpelledInSource();
  if (auto *C = dyn_cast<CXXConstructExpr>(A); C && C->getNumArgs() == 1)
    return constant(C->getArg(0));
  return A->getType()->isScalarType() ? constant(A) : 0;
}

void FunctionExtractor::recordCall(CallSite &S, CallIndex C) {
  Call &K = Out.Calls[C];
  K = Call();
  K.Callee = S.Callee ? Decls.idOf(S.Callee) : 0;
  K.Flags = S.Flags;
  K.Loc = Decls.locate(S.E->getExprLoc());
  K.Guards = guardSetIndex(Cur.Guards);
  K.After = Cur.After;
  if (S.Receiver) {
    K.Receiver = S.Receiver->T;
    if (!K.Receiver && S.Receiver->Targets.size() == 1)
      K.Receiver = termOfLoc(*S.Receiver->Targets.begin());
    K.ReceiverClass = Decls.classOf(S.ReceiverType);
    if (Decls.holdsCode(S.ReceiverType))
      K.Flags |= CF_ReceiverHoldsCode;
    if (llvm::any_of(S.Receiver->Targets,
                     [&](LocId L) { return livesOn(L); }))
      K.Flags |= CF_ReceiverLivesOn;
  }
  if (Decls.holdsCode(S.ResultType))
    K.Flags |= CF_ResultHoldsCode;
  for (size_t I = 0; I < S.Args.size(); ++I) {
    const Expr *A = S.Args[I];
    Argument G;
    G.Value = termOf(A);
    if (TermIndex C = wrappedConstant(A))
      G.Value = C;
    G.Loc = Decls.locate(A->getExprLoc());
    if (auto *D = dyn_cast<CXXDefaultArgExpr>(A)) {
      G.Flags |= AF_Default;
      G.Loc = Decls.locate(declaredDefault(D->getParam())->getLocation());
    }
    QualType T = A->getType().getNonReferenceType();
    G.Class = Decls.classOf(T);
    bool Writes = mayWrite(S, I);
    if (auto *R = T->getAsCXXRecordDecl()) {
      if (R->isLambda())
        G.Flags |= AF_Callable | AF_MayWrite;
      else if (R->getIdentifier() && R->isInStdNamespace() &&
               (R->getName() == "function" ||
                R->getName() == "move_only_function"))
        G.Flags |= AF_Callable;
    }
    if (T->isFunctionType() || T->isFunctionPointerType() ||
        T->isMemberFunctionPointerType()) {
      G.Flags |= AF_Callable;
    }
    if (Writes)
      G.Flags |= AF_MayWrite;
    if (Decls.holdsCode(T))
      G.Flags |= AF_HoldsCode;
    if (llvm::any_of(S.ArgValues[I].Targets,
                     [&](LocId L) { return livesOn(L); }))
      G.Flags |= AF_LivesOn;
    if (T->isBooleanType()) {
      G.Flags |= AF_Bool;
      Implication Im = implication(A);
      if (Im.IfTrue)
        G.IfTrue = guardSetIndex(*Im.IfTrue);
      if (Im.IfFalse)
        G.IfFalse = guardSetIndex(*Im.IfFalse);
    }
    K.Arguments.push_back(std::move(G));
  }
}

void FunctionExtractor::passArguments(CallSite &S, CallIndex C) {
  // Code of the project that is given an allocation may keep it.
  if (!S.Library)
    for (const Value &V : S.ArgValues)
      for (LocId L : V.Targets)
        if (Locs[L].K == MemLoc::Heap)
          Shared.insert(Locs.base(L));
  Node N;
  N.Call = C;
  for (size_t I = 0; I < S.Args.size(); ++I) {
    N.K = Node::Arg;
    N.Index = I;
    edges(dataOf(S.ArgValues[I], S.Args[I]->getType()), N,
          S.Args[I]->getExprLoc(), StepKind::PassArg);
  }
  N.Index = 0;
  if (S.Receiver && !(S.Flags & CF_Construct)) {
    N.K = Node::Receiver;
    // A body reads the fields it wants; only what has none takes it all.
    bool Visible = S.Callee && S.Callee->hasBody();
    edges(dataOf(*S.Receiver, Visible ? QualType() : S.ReceiverType), N,
          S.E->getExprLoc(), StepKind::PassArg);
  }
  if (S.Flags & CF_Indirect) {
    N.K = Node::Target;
    if (S.CalleeExpr)
      edges(dataOf(value(S.CalleeExpr), QualType()), N, S.E->getExprLoc(),
            StepKind::Copy);
    else if (S.Receiver)
      edges(dataOf(*S.Receiver, QualType()), N, S.E->getExprLoc(),
            StepKind::Copy);
  }
}

/// \p T and what it stands for, as far as references lead.
FunctionExtractor::Targets
FunctionExtractor::withAliases(const Targets &T) const {
  Targets All;
  std::vector<LocId> Todo(T.begin(), T.end());
  while (!Todo.empty()) {
    LocId L = Todo.back();
    Todo.pop_back();
    if (!All.insert(L).second)
      continue;
    auto It = AliasOf.find(Locs.base(L));
    if (It != AliasOf.end() && !isTransparent(L))
      Todo.insert(Todo.end(), It->second.begin(), It->second.end());
  }
  return All;
}

/// After the call: objects it could write hold what it gave back.
void FunctionExtractor::takeOutputs(CallSite &S, CallIndex C) {
  auto Give = [&](const Targets &T, Node N, const Expr *At, unsigned Sub) {
    bool Strong = isStrong(T);
    // A scalar is another value now; an object is still the same one.
    bool Scalar =
        Sub != ~0u && !At->getType().getNonReferenceType()->isRecordType();
    for (LocId L : withAliases(T)) {
      Item I;
      I.N = N;
      auto Beyond = reachable(L);
      std::map<LocId, std::set<LocId>> Kept;
      for (auto &[K, P] : Cur.Pointees)
        if (Locs.base(K) == Locs.base(L))
          Kept[K] = P;
      bool Here = Strong && T.count(L);
      // Whether the call took back an answer is link's to say (HeldGuard::Since);
      // a scalar it wrote is another value.
      if (Scalar)
        killGuards(L);
      store(L, {I}, Here);
      for (auto &[K, P] : Kept)
        Cur.Pointees[K] = P;
      noteOutsideWrite(L, {I}, At->getExprLoc(), StepKind::Field);
      if (Scalar) {
        Term O;
        O.K = Term::Out;
        O.CallSite = C;
        O.Number = Sub;
        VarInfo Info;
        Info.T = term(O);
        if (Here)
          Cur.Vars[L] = Info;
        else
          Cur.Vars.erase(L);
      } else if (Sub == ~0u && S.ReceiverExpr &&
                 isLibraryClass(Decls, S.ReceiverExpr->getType())) {
        Cur.Vars.erase(L);
      }
      for (auto &[P, Q] : Beyond) {
        Item J;
        J.N = N;
        J.Path = P;
        bool One = Here && isStrong({Q}) && Locs[Q].K == MemLoc::Local;
        store(Q, {J}, One);
        noteOutsideWrite(Q, {J}, At->getExprLoc(), StepKind::Field);
        Cur.Vars.erase(Q);
      }
    }
  };
  Node N;
  N.Call = C;
  for (size_t I = 0; I < S.Args.size(); ++I) {
    const Expr *A = S.Args[I];
    N.K = Node::Out;
    N.Index = I;
    if (!mayWrite(S, I))
      continue;
    if (!isPointerLike(parameterType(S, I))) {
      // Passed by value: only what it refers to can change.
      for (LocId L : S.ArgValues[I].Targets)
        for (auto &[Path, To] : reachable(L))
          for (LocId Q : withAliases({To})) {
            Item J;
            J.N = N;
            J.Path = Path;
            store(Q, {J}, false);
            noteOutsideWrite(Q, {J}, A->getExprLoc(), StepKind::Field);
            Cur.Vars.erase(Q);
          }
      continue;
    }
    Give(S.ArgValues[I].Targets, N, A, I);
  }
  N.Index = 0;
  if (S.Receiver && (S.Flags & CF_ReceiverMayWrite)) {
    N.K = Node::ReceiverOut;
    Give(S.Receiver->Targets, N, S.E, ~0u);
  }
}

Value FunctionExtractor::takeResult(CallSite &S, CallIndex C) {
  Value V;
  Term T;
  T.K = Term::Call;
  T.Entity = S.Callee ? Decls.idOf(S.Callee) : 0;
  T.CallSite = C;
  TermIndex Receiver = 0;
  if (S.Receiver) {
    Receiver = S.Receiver->T;
    if (!Receiver && S.Receiver->Targets.size() == 1)
      Receiver = termOfLoc(*S.Receiver->Targets.begin());
  }
  T.Operands.push_back(Receiver);
  for (const Expr *A : S.Args)
    T.Operands.push_back(termOf(A));
  V.T = term(T);
  if (C >= CallTerms.size())
    CallTerms.resize(C + 1, 0);
  CallTerms[C] = V.T;
  QualType R = S.ResultType;
  if (R->isVoidType() || R->isBooleanType())
    return V;
  Item I;
  I.N.K = Node::Result;
  I.N.Call = C;
  bool View = false;
  if (auto *Rec = R->getAsCXXRecordDecl())
    View = isViewLike(Rec);
  if (!isPointerLike(R) && !View && !R->isRecordType()) {
    V.Data.insert(I);
    return V;
  }
  MemLoc Obj;
  Obj.K = MemLoc::CallObj;
  Obj.Index = C;
  // make_unique and its like: an object nobody else has yet.
  if (View && S.Library && S.Callee->getIdentifier() &&
      S.Callee->getName().starts_with("make_")) {
    Obj.K = MemLoc::Heap;
    Obj.Key = S.E;
    Obj.Index = 0;
  }
  LocId L = Locs.intern(Obj);
  if (isPointerLike(R) || View) {
    // What it designates: something of the receiver or of an argument passed by
    // reference, for all that is known here.
    Targets From;
    if (S.Receiver)
      for (LocId X : S.Receiver->Targets) {
        From.insert(X);
        Targets P = pointees(X);
        From.insert(P.begin(), P.end());
      }
    if (!S.Receiver || S.Library)
      for (size_t K = 0; K < S.Args.size(); ++K) {
        QualType P = S.Args[K]->getType();
        if (S.Callee && K < S.Callee->getNumParams())
          P = S.Callee->getParamDecl(K)->getType();
        auto *Rec = P.getNonReferenceType()->getAsCXXRecordDecl();
        if ((isPointerLike(P) && !P->getPointeeType().isConstQualified()) ||
            (Rec && isViewLike(Rec)))
          for (LocId X : S.ArgValues[K].Targets) {
            From.insert(X);
            Targets Q = pointees(X);
            From.insert(Q.begin(), Q.end());
          }
      }
    std::erase_if(From, [&](LocId X) { return Locs.base(X) == L; });
    if (Obj.K == MemLoc::CallObj)
      AliasOf[L] = From;
    forget(L);
    Cur.Store[L] = {I};
    if (View) {
      LocId Tmp = temp(S.E);
      forget(Tmp);
      Cur.Store[Tmp] = {I};
      Cur.Pointees[Tmp] = {L};
      V.Targets = {Tmp};
      return V;
    }
    V.Targets = {L};
    if (auto A = accessor(S)) {
      Transparent.insert(C);
      V.Targets.insert(A->Targets.begin(), A->Targets.end());
    }
    return V;
  }
  LocId Tmp = temp(S.E);
  forget(Tmp);
  Cur.Pointees.erase(Tmp);
  Cur.Store[Tmp] = {I};
  V.Targets = {Tmp};
  return V;
}

Value FunctionExtractor::call(CallSite &S) {
  if (S.Callee)
    S.Library = Decls.inSystemHeader(S.Callee);
  for (const Expr *A : S.Args)
    S.ArgValues.push_back(value(A));
  if (auto V = modelled(S))
    return *V;
  if (S.Callee) {
    Queue.use(S.Callee);
    if (auto *M = dyn_cast<CXXMethodDecl>(S.Callee)) {
      if (!M->isStatic() && S.Receiver && !(S.Flags & CF_Construct)) {
        S.Flags |= CF_HasReceiver;
        if ((!M->isConst() || M->getParent()->isLambda()) && !S.Found)
          S.Flags |= CF_ReceiverMayWrite;
      }
      // A library function object: what it holds is called.
      if (S.Library && M->getOverloadedOperator() == OO_Call && S.Receiver &&
          !M->getParent()->isEmpty())
        S.Flags |= CF_Indirect | CF_ReceiverMayWrite;
    }
    if (S.Callee->isOverloadedOperator())
      S.Flags |= CF_Operator;
  } else {
    S.Flags |= CF_Indirect;
    if (S.Receiver) { // through a pointer to member
      S.Flags |= CF_HasReceiver;
      auto *T = S.CalleeExpr ? calledType(S.CalleeExpr) : nullptr;
      if (!T || !T->isConst())
        S.Flags |= CF_ReceiverMayWrite;
    }
  }
  QualType R = S.ResultType;
  if (R->isVoidType())
    S.Flags |= CF_ResultVoid;
  if (R.getNonReferenceType()->isBooleanType())
    S.Flags |= CF_ResultBool;
  if (isPointerLike(R))
    S.Flags |= CF_ResultAliases;
  CallIndex C = callIndex(S.E);
  if (Emitting)
    recordCall(S, C);
  passArguments(S, C);
  if (auto *T = TryOf.lookup(S.E))
    for (unsigned I = 0; I < T->getNumHandlers(); ++I) {
      Item From;
      From.N.K = Node::Thrown;
      From.N.Call = C;
      Node H;
      H.K = Node::Caught;
      H.Index = Handlers.lookup(T->getHandler(I));
      edge(From, H, AccessPath(), S.E->getExprLoc(), StepKind::Throw);
    }
  bool Const = false;
  if (auto *M = dyn_cast_or_null<CXXMethodDecl>(S.Callee))
    Const = M->isConst() && !M->getParent()->isLambda();
  // The result is a term of the state before outputs are taken.
  Value V = takeResult(S, C);
  takeOutputs(S, C);
  if (S.Library) {
    auto Among = S.Found ? std::optional(positionIn(S, *S.Found))
                         : positionAmong(S);
    if (Among) {
      Among->T = V.T;
      V = *Among;
    }
  }
  callMade(C, !S.Library && !Const);
  // A global may have changed under a call into the project.
  if (!S.Library)
    std::erase_if(Cur.Store,
                  [&](auto &E) { return Locs[E.first].K == MemLoc::Global; });
  return V;
}

Value FunctionExtractor::VisitCallExpr(const CallExpr *E) {
  CallSite S;
  S.E = E;
  S.Callee = E->getDirectCallee();
  S.ResultType = E->getCallReturnType(Ctx);
  unsigned Skip = 0;
  if (auto *M = dyn_cast<CXXMemberCallExpr>(E)) {
    const Expr *Object = M->getImplicitObjectArgument();
    if (Object) {
      S.Receiver = value(Object);
      S.ReceiverExpr = Object;
      S.ReceiverType = Object->getType();
    }
    if (!S.Callee)
      S.CalleeExpr = E->getCallee();
    else if (auto *D = M->getMethodDecl(); D && D->isVirtual()) {
      auto *Callee = dyn_cast<MemberExpr>(E->getCallee()->IgnoreParens());
      bool Qualified = Callee && Callee->hasQualifier();
      const CXXMethodDecl *Exact =
          Object ? D->getDevirtualizedMethod(Object, false) : nullptr;
      if (Exact)
        S.Callee = Exact;
      else if (!Qualified)
        S.Flags |= CF_Virtual;
    }
  } else if (auto *O = dyn_cast<CXXOperatorCallExpr>(E)) {
    auto *D = dyn_cast_or_null<CXXMethodDecl>(S.Callee);
    if (D && !D->isStatic() && D->isImplicitObjectMemberFunction()) {
      S.Receiver = value(O->getArg(0));
      S.ReceiverExpr = O->getArg(0);
      S.ReceiverType = O->getArg(0)->getType();
      Skip = 1;
      if (D->isVirtual())
        S.Flags |= CF_Virtual;
    }
  } else if (!S.Callee) {
    S.CalleeExpr = E->getCallee();
  }
  for (unsigned I = Skip; I < E->getNumArgs(); ++I)
    S.Args.push_back(E->getArg(I));
  if (!Unused->contains(E))
    S.Flags |= CF_ResultUsed;
  // Subscripts with a constant key name one element of a library container.
  if (auto *D = dyn_cast_or_null<CXXMethodDecl>(S.Callee);
      D && S.Receiver && S.Args.size() == 1 && Decls.inSystemHeader(D) &&
      (D->getOverloadedOperator() == OO_Subscript ||
       (D->getIdentifier() && D->getName() == "at"))) {
    const Expr *Index = S.Args[0];
    Component C = keyComponent(Index);
    llvm::StringRef Class =
        D->getParent()->getIdentifier() ? D->getParent()->getName() : "";
    bool String = Class.contains("basic_string");
    bool Map = Class.contains("map");
    Component First = position(0), Second = position(1);
    Content By = Map ? dataOf(value(Index), Index->getType()) : Content();
    Value V;
    for (LocId L : S.Receiver->Targets)
      for (LocId P : isViewLike(D->getParent()) ? pointees(L) : Targets{L}) {
        if (String) {
          V.Targets.insert(P);
          continue;
        }
        LocId At = Locs.child(P, C);
        // A map's element is a pair of key and value; the key is kept as well.
        if (Map && !By.empty()) {
          Value Key;
          Key.Data = By;
          write({Locs.child(At, First)}, Key, QualType(), Index,
                Index->getExprLoc(), StepKind::Element, /*Weak=*/true);
        }
        V.Targets.insert(Map ? Locs.child(At, Second) : At);
      }
    V.Partial = String;
    V.Data = S.Receiver->Data;
    // A lookup table: what is looked up says what it was looked up by.
    if (!Map && !String)
      By = dataOf(value(Index), Index->getType());
    V.Data.insert(By.begin(), By.end());
    if (!V.Targets.empty()) {
      value(Index);
      return V;
    }
  }
  return call(S);
}

/// True for a default constructor nobody wrote that leaves only constants and
/// empty library objects behind.
static bool isConstantInit(Declarations &Decls, const Expr *E, unsigned Depth);

static bool startsConstant(Declarations &Decls, const CXXConstructorDecl *D,
                           unsigned Depth = 0) {
  if (D->isTrivial())
    return true;
  if (D->isUserProvided() || Depth > 6)
    return false;
  return llvm::all_of(D->inits(), [&](const CXXCtorInitializer *I) {
    return isConstantInit(Decls, I->getInit(), Depth + 1);
  });
}

static bool isConstantInit(Declarations &Decls, const Expr *E, unsigned Depth) {
  if (!E)
    return true;
  E = E->IgnoreUnlessSpelledInSource();
  if (auto *X = dyn_cast<CXXDefaultInitExpr>(E))
    return isConstantInit(Decls, X->getExpr(), Depth);
  if (auto *C = dyn_cast<CXXConstructExpr>(E)) {
    bool Library = Decls.inSystemHeader(C->getConstructor());
    return (Library || startsConstant(Decls, C->getConstructor(), Depth)) &&
           llvm::all_of(C->arguments(), [&](const Expr *A) {
             return isa<CXXDefaultArgExpr>(A) ||
                    isConstantInit(Decls, A, Depth);
           });
  }
  if (auto *L = dyn_cast<InitListExpr>(E))
    return llvm::all_of(L->inits(), [&](const Expr *X) {
      return isConstantInit(Decls, X, Depth);
    });
  return isa<StringLiteral>(E) || isa<ImplicitValueInitExpr>(E) ||
         E->isEvaluatable(Decls.context());
}

Value FunctionExtractor::VisitCXXConstructExpr(const CXXConstructExpr *E) {
  const CXXConstructorDecl *D = E->getConstructor();
  bool Library = Decls.inSystemHeader(D);
  // Copies and moves that nobody wrote, or that a library wrote.
  if (D->isCopyOrMoveConstructor() && E->getNumArgs() >= 1 &&
      (!D->isUserProvided() || Library))
    return memberwiseCopy(value(E->getArg(0)), E);
  LocId L = temp(E);
  Value Object;
  Object.Targets = {L};
  forget(L);
  Cur.Pointees.erase(L);
  Cur.Store[L] = {};
  unsigned Given = 0;
  for (const Expr *A : E->arguments())
    Given += !isa<CXXDefaultArgExpr>(A);
  if (Library && Given == 0)
    return Object; // an empty string, container, lock...
  if (D->isDefaultConstructor() && startsConstant(Decls, D))
    return Object; // nothing in it but constants
  CallSite S;
  S.E = E;
  S.Callee = D;
  S.ResultType = Ctx.VoidTy;
  S.Flags = CF_Construct | CF_ReceiverMayWrite | CF_HasReceiver;
  S.Receiver = Object;
  S.ReceiverType = E->getType();
  for (const Expr *A : E->arguments())
    S.Args.push_back(A);
  if (Library)
    if (auto V = constructLibrary(E, Object, Given))
      return *V;
  call(S);
  return Object;
}

Value FunctionExtractor::VisitCXXInheritedCtorInitExpr(
    const CXXInheritedCtorInitExpr *E) {
  CallSite S;
  S.E = E;
  S.Callee = E->getConstructor();
  S.ResultType = Ctx.VoidTy;
  S.Flags = CF_Construct | CF_ReceiverMayWrite | CF_HasReceiver | CF_Implicit;
  Value Object;
  Object.Targets = {temp(E)};
  S.Receiver = Object;
  S.ReceiverType = E->getType();
  CallIndex C = callIndex(E);
  Queue.use(S.Callee);
  if (Emitting) {
    recordCall(S, C);
    Out.Calls[C].Arguments.resize(S.Callee->getNumParams());
  }
  for (unsigned I = 0; I < F->getNumParams() && I < S.Callee->getNumParams();
       ++I) {
    Node N;
    N.K = Node::Arg;
    N.Call = C;
    N.Index = I;
    Item In;
    In.N.K = Node::Param;
    In.N.Index = I;
    edge(In, N, AccessPath(), E->getExprLoc(), StepKind::PassArg);
  }
  takeOutputs(S, C);
  return Object;
}

Value FunctionExtractor::VisitCXXNewExpr(const CXXNewExpr *E) {
  Value V;
  if (E->getNumPlacementArgs() == 1 &&
      E->getPlacementArg(0)->getType()->isPointerType()) {
    V.Targets = value(E->getPlacementArg(0)).Targets;
  } else {
    MemLoc L;
    L.K = MemLoc::Heap;
    L.Key = E;
    V.Targets = {Locs.intern(L)};
  }
  if (const Expr *Init = E->getInitializer()) {
    Value In = value(Init);
    write(V.Targets, In, E->getAllocatedType(), E, E->getExprLoc(),
          StepKind::Copy);
    V.T = In.T;
  }
  return V;
}

Value FunctionExtractor::VisitLambdaExpr(const LambdaExpr *E) {
  const CXXRecordDecl *Class = E->getLambdaClass();
  const CXXMethodDecl *Op = E->getCallOperator();
  Value V;
  LocId L = temp(E);
  forget(L);
  Item Code;
  Code.N.K = Node::Function;
  Code.N.Entity = Decls.idOf(Op);
  Cur.Store[L] = {Code};
  V.Targets = {L};
  Queue.use(Op);
  // A generic lambda's body is that of its instances.
  if (auto *T = Op->getDescribedFunctionTemplate())
    for (const FunctionDecl *Spec : T->specializations()) {
      Queue.use(Spec);
      Item I = Code;
      I.N.Entity = Decls.idOf(Spec);
      Cur.Store[L].insert(I);
    }
  auto Init = E->capture_init_begin();
  for (const LambdaCapture &C : E->captures()) {
    const Expr *In = *Init++;
    if (!C.capturesVariable() && !C.capturesThis())
      continue;
    const ValueDecl *Var = C.capturesVariable() ? C.getCapturedVar() : nullptr;
    Component Part;
    Part.Id = Decls.captureOf(Class, Var);
    LocId To = Locs.child(L, Part);
    Value From = In ? value(In) : Value();
    bool ByReference =
        C.getCaptureKind() == LCK_ByRef || C.getCaptureKind() == LCK_This;
    if (ByReference) {
      Cur.Pointees[To] = From.Targets;
    } else {
      write({To}, From, In ? In->getType() : QualType(), In, C.getLocation(),
            StepKind::Capture);
    }
    if (Var && In && Var->getType()->isScalarType())
      noteStateWrite(To, From, In->IgnoreParenImpCasts(), C.getLocation(),
                     StateWrite::Initialiser);
    // A closure may be run where its maker is not seen: its captures are
    // fields.
    Node N;
    N.K = Node::Field;
    N.Entity = Part.Id;
    edges(dataOf(From, In ? In->getType() : QualType()), N, C.getLocation(),
          StepKind::Capture);
  }
  return V;
}

void FunctionExtractor::destroy(const VarDecl *V, const CXXDestructorDecl *D,
                                SourceLocation L) {
  if (!D || !D->isUserProvided() || Decls.inSystemHeader(D) || !V->getInit())
    return;
  CallSite S;
  S.E = V->getInit();
  S.Callee = D;
  CallIndex C = callIndex(V, 1);
  Queue.use(D);
  Value Object;
  Object.Targets = {local(V)};
  Node N;
  N.K = Node::Receiver;
  N.Call = C;
  edges(dataOf(Object, V->getType()), N, L, StepKind::PassArg);
  if (Emitting) {
    Call &K = Out.Calls[C];
    K.Callee = Decls.idOf(D);
    K.Flags = CF_Destruct | CF_Implicit | CF_ResultVoid | CF_HasReceiver;
    K.Loc = Decls.locate(L);
    K.Guards = guardSetIndex(Cur.Guards);
    K.After = Cur.After;
    K.ReceiverClass = Decls.classOf(V->getType());
    K.Receiver = termOfLoc(local(V));
  }
  callMade(C, true);
}
