//===- extract/Calls.cpp - Calls, constructors, new, lambdas --------------===//
//
// A call becomes a core::Call with edges into its Arg, Receiver and Target nodes
// and, in this function's memory, definitions from its Out, ReceiverOut and
// Result nodes. What a callee does is link's to say; only what no policy can be
// about is connected here: plain copies, assignment of library values, access
// through views and smart pointers.
//
//===----------------------------------------------------------------------===//
#include "extract/FunctionExtractor.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/Builtins.h"

using namespace askfirst;
using namespace clang;

struct FunctionExtractor::CallSite {
  const Expr *E = nullptr;          ///< the call expression
  const FunctionDecl *Callee = nullptr;
  const Expr *CalleeExpr = nullptr; ///< what is called, where no Callee
  std::optional<Value> Receiver;
  const Expr *ReceiverExpr = nullptr;
  QualType ReceiverType;
  std::vector<const Expr *> Args;
  std::vector<Value> ArgValues;
  uint16_t Flags = CF_None;
  QualType ResultType;
  bool Library = false;
};

CallIndex FunctionExtractor::callIndex(const void *Key, unsigned Sub) {
  return CallIds.try_emplace({Key, Sub}, CallIds.size()).first->second;
}

static bool isStdName(const FunctionDecl *D, llvm::StringRef Name) {
  return D && D->getIdentifier() && D->getName() == Name &&
         D->isInStdNamespace();
}

static bool isPointerLike(QualType T) {
  return !T.isNull() && (T->isReferenceType() || T->isPointerType());
}

/// The value of a copy of \p From, as a fresh temporary of \p E.
Value FunctionExtractor::memberwiseCopy(const Value &From, const Expr *E) {
  if (From.Targets.size() == 1 && From.Data.empty())
    return From; // whoever stores it copies; the source is still the same
  Value V;
  LocId L = temp(E);
  forget(L);
  Cur.Store[L] = {};
  write({L}, From, E->getType(), E, E->getExprLoc(), StepKind::Copy);
  V.Targets = {L};
  V.T = From.T;
  return V;
}

/// What extraction connects by itself; nothing: an ordinary call.
std::optional<Value> FunctionExtractor::modelled(CallSite &S) {
  const FunctionDecl *D = S.Callee;
  if (!D)
    return std::nullopt;
  auto First = [&]() -> Value & { return S.ArgValues[0]; };
  if (S.Args.size() == 1 &&
      (isStdName(D, "move") || isStdName(D, "forward") ||
       isStdName(D, "addressof") || isStdName(D, "as_const") ||
       isStdName(D, "__addressof") || isStdName(D, "to_underlying") ||
       isStdName(D, "move_if_noexcept") || isStdName(D, "launder") ||
       isStdName(D, "ref") || isStdName(D, "cref")))
    return First();
  switch (D->getBuiltinID()) {
  case Builtin::BI__builtin_expect:
  case Builtin::BI__builtin_addressof:
  case Builtin::BI__builtin_launder:
  case Builtin::BI__builtin_assume_aligned:
    return First();
  case Builtin::BI__builtin_constant_p:
  case Builtin::BI__builtin_object_size:
  case Builtin::BI__builtin_unreachable:
  case Builtin::BI__builtin_trap:
  case Builtin::BI__builtin_strlen:
    return Value();
  default:
    break;
  }
  // get<I>(tuple or pair): the element under key I.
  if (isStdName(D, "get") && S.Args.size() == 1 && isPointerLike(D->getReturnType()))
    if (auto *TA = D->getTemplateSpecializationArgs();
        TA && TA->size() && TA->get(0).getKind() == TemplateArgument::Integral) {
      Component C;
      C.K = Component::Key;
      C.Id = Decls.keyOf(llvm::toString(TA->get(0).getAsIntegral(), 10));
      Value V;
      for (LocId L : First().Targets)
        V.Targets.insert(Locs.child(L, C));
      if (V.Targets.size() == First().Targets.size() && !V.Targets.empty())
        return V;
    }
  auto *M = dyn_cast<CXXMethodDecl>(D);
  if (!M || !S.Receiver)
    return std::nullopt;
  const CXXRecordDecl *Class = M->getParent();
  bool Trivial = !M->isUserProvided() &&
                 (M->isCopyAssignmentOperator() || M->isMoveAssignmentOperator());
  OverloadedOperatorKind Op = M->getOverloadedOperator();
  // Assigning a library value, or one whose assignment the compiler wrote:
  // the old content is gone.
  bool LibraryAssign =
      S.Library && S.Args.size() == 1 &&
      (Op == OO_Equal || (M->getIdentifier() && (M->getName() == "assign" ||
                                                 M->getName() == "emplace") &&
                          !isViewLike(Class)));
  if (M->getIdentifier() && M->getName() == "emplace")
    LibraryAssign = LibraryAssign && Class->getName() == "optional";
  if ((Trivial || LibraryAssign) && S.Args.size() == 1) {
    QualType T = S.Args[0]->getType();
    write(S.Receiver->Targets, First(), T, S.E, S.E->getExprLoc(),
          StepKind::Copy);
    for (LocId L : S.Receiver->Targets) {
      Cur.Vars.erase(L);
      if (isStrong(S.Receiver->Targets)) {
        VarInfo Info = infoOf(First(), S.Args[0]);
        if (Info.T)
          Cur.Vars[L] = Info;
      }
    }
    return *S.Receiver;
  }
  if (!S.Library)
    return std::nullopt;
  llvm::StringRef Name = M->getIdentifier() ? M->getName() : "";
  if (S.Args.empty() && (Name == "clear" || Name == "reset")) {
    write(S.Receiver->Targets, Value(), QualType(), S.E, S.E->getExprLoc(),
          StepKind::Copy);
    for (LocId L : S.Receiver->Targets)
      Cur.Vars.erase(L);
    return Value();
  }
  // Through a view, smart pointer, optional: to what it stands for.
  bool Holder = isViewLike(Class) || Class->getName() == "optional";
  bool Through = Op == OO_Arrow || (Op == OO_Star && S.Args.empty()) ||
                 ((Name == "get" || Name == "value" || Name == "lock") &&
                  S.Args.empty());
  if (Holder && Through) {
    Value V;
    for (LocId L : S.Receiver->Targets)
      for (LocId P : pointees(L))
        V.Targets.insert(P);
    V.Data = S.Receiver->Data;
    V.T = S.Receiver->T;
    if (!V.T && S.Receiver->Targets.size() == 1)
      V.T = termOfLoc(*S.Receiver->Targets.begin());
    return V;
  }
  return std::nullopt;
}

/// The storage that a call of a visible one-line accessor designates
/// (`T &f() { return m_; }`), beside the call's own result.
std::optional<Value> FunctionExtractor::accessor(CallSite &S) {
  auto *M = dyn_cast_or_null<CXXMethodDecl>(S.Callee);
  const FunctionDecl *Def = nullptr;
  if (!M || M->isVirtual() || !S.Receiver || !isPointerLike(S.ResultType) ||
      !M->hasBody(Def))
    return std::nullopt;
  auto *Body = dyn_cast_or_null<CompoundStmt>(Def->getBody());
  if (!Body || Body->size() != 1)
    return std::nullopt;
  auto *R = dyn_cast<ReturnStmt>(Body->body_front());
  if (!R || !R->getRetValue())
    return std::nullopt;
  llvm::SmallVector<const FieldDecl *, 4> Path;
  const Expr *E = R->getRetValue()->IgnoreParenImpCasts();
  if (auto *U = dyn_cast<clang::UnaryOperator>(E);
      U && (U->getOpcode() == UO_AddrOf || U->getOpcode() == UO_Deref))
    E = U->getSubExpr()->IgnoreParenImpCasts();
  while (auto *X = dyn_cast<MemberExpr>(E)) {
    auto *Fd = dyn_cast<FieldDecl>(X->getMemberDecl());
    if (!Fd)
      return std::nullopt;
    Path.push_back(Fd);
    E = X->getBase()->IgnoreParenImpCasts();
  }
  if (!isa<CXXThisExpr>(E) || Path.empty())
    return std::nullopt;
  Value V = *S.Receiver;
  for (const FieldDecl *Fd : llvm::reverse(Path))
    V = member(V, Fd, S.E);
  if (V.Targets.empty())
    return std::nullopt;
  return V;
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
  }
  for (size_t I = 0; I < S.Args.size(); ++I) {
    const Expr *A = S.Args[I];
    Argument G;
    G.Value = termOf(A);
    G.Loc = Decls.locate(A->getExprLoc());
    QualType T = A->getType().getNonReferenceType();
    G.Class = Decls.classOf(T);
    QualType P = A->getType();
    bool Writes = false, ByReference = false;
    if (S.Callee && I < S.Callee->getNumParams()) {
      P = S.Callee->getParamDecl(I)->getType();
      ByReference = P->isReferenceType();
    }
    if (P->isReferenceType() || P->isPointerType()) {
      QualType To = P->getPointeeType();
      Writes = !To.isConstQualified() && !To->isFunctionType();
      if (P->isRValueReferenceType() && S.Library)
        Writes = false; // a library function only moves from it
    }
    (void)ByReference;
    if (auto *R = T->getAsCXXRecordDecl()) {
      if (R->isLambda())
        G.Flags |= AF_Callable | AF_MayWrite;
      else if (R->getIdentifier() && R->isInStdNamespace() &&
               (R->getName() == "function" ||
                R->getName() == "move_only_function"))
        G.Flags |= AF_Callable;
      else if (isViewLike(R))
        Writes = true;
    }
    if (T->isFunctionType() || T->isFunctionPointerType() ||
        T->isMemberFunctionPointerType()) {
      G.Flags |= AF_Callable;
      Writes = false;
    }
    if (Writes)
      G.Flags |= AF_MayWrite;
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
    edges(dataOf(*S.Receiver, S.ReceiverType), N, S.E->getExprLoc(),
          StepKind::PassArg);
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

/// After the call: objects it could write hold what it gave back.
void FunctionExtractor::takeOutputs(CallSite &S, CallIndex C) {
  auto Give = [&](const Targets &T, Node N, const Expr *At, unsigned Sub) {
    bool Strong = isStrong(T);
    Targets All = T;
    for (LocId L : T) {
      auto It = AliasOf.find(Locs.base(L));
      if (It != AliasOf.end() && !isTransparent(L))
        All.insert(It->second.begin(), It->second.end());
    }
    for (LocId L : All) {
      Item I;
      I.N = N;
      auto Beyond = reachable(L);
      std::map<LocId, std::set<LocId>> Kept;
      for (auto &[K, P] : Cur.Pointees)
        if (Locs.base(K) == Locs.base(L))
          Kept[K] = P;
      bool Here = Strong && T.count(L);
      killGuards(L);
      store(L, {I}, Here);
      for (auto &[K, P] : Kept)
        Cur.Pointees[K] = P;
      noteOutsideWrite(L, {I}, At->getExprLoc(), StepKind::Field);
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
    QualType P = A->getType();
    if (S.Callee && I < S.Callee->getNumParams())
      P = S.Callee->getParamDecl(I)->getType();
    bool Writes = false;
    if (P->isReferenceType() || P->isPointerType()) {
      QualType To = P->getPointeeType();
      Writes = !To.isConstQualified() && !To->isFunctionType() &&
               !(P->isRValueReferenceType() && S.Library);
    }
    QualType T = A->getType().getNonReferenceType();
    if (T->isFunctionPointerType())
      Writes = false;
    N.K = Node::Out;
    N.Index = I;
    auto *R = T->getAsCXXRecordDecl();
    if (R && (R->isLambda() || isViewLike(R)) && !Writes) {
      // Passed by value: only what it refers to can change.
      for (LocId L : S.ArgValues[I].Targets)
        for (auto &[Path, Q] : reachable(L)) {
          Item J;
          J.N = N;
          J.Path = Path;
          store(Q, {J}, false);
          noteOutsideWrite(Q, {J}, A->getExprLoc(), StepKind::Field);
          Cur.Vars.erase(Q);
        }
      continue;
    }
    if (Writes)
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
        if (!M->isConst() || M->getParent()->isLambda())
          S.Flags |= CF_ReceiverMayWrite;
      }
      // A library function object: what it holds is called.
      if (S.Library && M->getOverloadedOperator() == OO_Call)
        S.Flags |= CF_Indirect;
    }
    if (S.Callee->isOverloadedOperator())
      S.Flags |= CF_Operator;
  } else {
    S.Flags |= CF_Indirect;
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
  callMade(C, !S.Library && !Const);
  // A global may have changed under a call into the project.
  if (!S.Library)
    std::erase_if(Cur.Store, [&](auto &E) {
      return Locs[E.first].K == MemLoc::Global;
    });
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
  S.Flags |= CF_ResultUsed;
  // Subscripts with a constant key name one element of a library container.
  if (auto *D = dyn_cast_or_null<CXXMethodDecl>(S.Callee);
      D && S.Receiver && S.Args.size() == 1 && Decls.inSystemHeader(D) &&
      (D->getOverloadedOperator() == OO_Subscript ||
       (D->getIdentifier() && D->getName() == "at"))) {
    const Expr *Index = S.Args[0];
    TermIndex K = constant(Index);
    Component C;
    C.K = Component::Element;
    if (K) {
      const Term &T = Out.Terms[K];
      C.K = Component::Key;
      C.Id = Decls.keyOf(T.K == Term::String ? T.Text
                         : T.K == Term::Enumerator
                             ? std::to_string(T.Number)
                             : std::to_string(T.Number));
    }
    bool String = isa<ClassTemplateSpecializationDecl>(D->getParent()) &&
                  D->getParent()->getName().contains("basic_string");
    Value V;
    for (LocId L : S.Receiver->Targets)
      for (LocId P : isViewLike(D->getParent()) ? pointees(L) : Targets{L})
        V.Targets.insert(String ? P : Locs.child(P, C));
    V.Data = S.Receiver->Data;
    if (!V.Targets.empty()) {
      value(Index);
      return V;
    }
  }
  return call(S);
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
  if (D->isTrivial() && D->isDefaultConstructor())
    return Object;
  CallSite S;
  S.E = E;
  S.Callee = D;
  S.ResultType = Ctx.VoidTy;
  S.Flags = CF_Construct | CF_ReceiverMayWrite | CF_HasReceiver;
  S.Receiver = Object;
  S.ReceiverType = E->getType();
  for (const Expr *A : E->arguments())
    S.Args.push_back(A);
  if (Library) {
    // A view or smart pointer made of something stands for it.
    auto *R = E->getType()->getAsCXXRecordDecl();
    bool View = isViewLike(R);
    Content All;
    Targets Points;
    bool Plain = true;
    for (const Expr *A : E->arguments()) {
      Value V = value(A);
      auto *AR = A->getType()->getAsCXXRecordDecl();
      Plain &= !(AR && AR->isLambda()) && !A->getType()->isFunctionPointerType();
      if (View) {
        for (LocId X : V.Targets) {
          Targets P = AR && isViewLike(AR) ? pointees(X) : Targets{X};
          Points.insert(P.begin(), P.end());
        }
      }
      Content C = dataOf(V, A->getType());
      All.insert(C.begin(), C.end());
    }
    // A pair or tuple keeps its parts apart.
    llvm::StringRef Name =
        R && R->getIdentifier() ? R->getName() : llvm::StringRef();
    if (R && R->isInStdNamespace() && (Name == "pair" || Name == "tuple") &&
        Given == E->getNumArgs() && Given >= 1) {
      unsigned I = 0;
      for (const Expr *A : E->arguments()) {
        Component C;
        C.K = Component::Key;
        C.Id = Decls.keyOf(std::to_string(I++));
        write({Locs.child(L, C)}, value(A), A->getType(), A, A->getExprLoc(),
              StepKind::Copy);
      }
      return Object;
    }
    if (Plain && (Given == 1 || View)) {
      // string(const char *), optional(T), string_view(string), ...: a copy.
      Value V;
      V.Data = All;
      if (!View || Points.empty())
        write({L}, V, QualType(), E, E->getExprLoc(), StepKind::Copy);
      if (!Points.empty())
        Cur.Pointees[L] = Points;
      Object.T = E->getNumArgs() ? termOf(E->getArg(0)) : 0;
      return Object;
    }
  }
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
    // A closure may be run where its maker is not seen: its captures are fields.
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
