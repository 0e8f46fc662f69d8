//===- extract/Calls.cpp - Calls, their arguments -----------------------===//
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

/// The type the object has where it is named, whichever base has the method.
static QualType objectType(const Expr *E, QualType Static) {
  while (E) {
    E = E->IgnoreParens();
    auto *Cast = dyn_cast<ImplicitCastExpr>(E);
    if (!Cast || (Cast->getCastKind() != CK_DerivedToBase &&
                  Cast->getCastKind() != CK_UncheckedDerivedToBase))
      break;
    E = Cast->getSubExpr();
  }
  return E ? E->getType() : Static;
}

/// The type of the variable or temporary at \p L, or of one that the result of
/// a call at \p L is, if it inherits from \p Named; else null.
QualType ExtractionState::ownType(LocId L, const CXXRecordDecl *Named,
                                  unsigned Depth) const {
  const MemLoc &M = Locs[L];
  QualType Own;
  if (M.Path.empty() && M.K == MemLoc::Local)
    Own = static_cast<const VarDecl *>(M.Key)->getType();
  else if (M.Path.empty() && M.K == MemLoc::Temp)
    Own = static_cast<const Expr *>(M.Key)->getType();
  if (auto *Is = Own.isNull() ? nullptr : Own->getAsCXXRecordDecl())
    return Is->hasDefinition() && Is->isDerivedFrom(Named) ? Own : QualType();
  if (auto It = AliasOf.find(L); It != AliasOf.end() && Depth < 8)
    for (LocId X : It->second)
      if (QualType T = ownType(X, Named, Depth + 1); !T.isNull())
        return T;
  return QualType();
}

/// The class of the object \p V, which is named by \p E: the variable's own
/// where it is one, whatever reference it goes by (`file << a << b`).
EntityId ExtractionState::classOfObject(const Expr *E, QualType Static,
                                        const Value &V) {
  QualType T = objectType(E, Static);
  auto *Named =
      T.isNull() ? nullptr : T.getNonReferenceType()->getAsCXXRecordDecl();
  if (Named && Named->hasDefinition() && V.Targets.size() == 1)
    if (QualType Own = ownType(*V.Targets.begin(), Named, 0); !Own.isNull())
      T = Own;
  if (EntityId Class = Decls.classOf(T))
    return Class;
  // A library's, that policies may name: no value, like its strings.
  auto *R =
      T.isNull() ? nullptr : T.getNonReferenceType()->getAsCXXRecordDecl();
  return R && R->hasDefinition() && R->isPolymorphic() ? Decls.idOf(R) : 0;
}

void FunctionExtractor::recordCall(CallSite &S, CallIndex C) {
  Call &K = Out.Calls[C];
  K = Call();
  K.Callee = S.Callee ? Decls.idOf(S.Callee) : 0;
  K.Flags = S.Flags;
  if (S.Starts)
    K.Flags |= CF_RunsOn;
  K.Loc = Decls.locate(S.E->getExprLoc());
  K.Guards = guardSetIndex(Cur.Guards);
  K.After = Cur.After;
  if (S.Receiver) {
    K.Receiver = S.Receiver->T;
    if (!K.Receiver && S.Receiver->Targets.size() == 1)
      K.Receiver = termOfLoc(*S.Receiver->Targets.begin());
    K.ReceiverClass =
        classOfObject(S.ReceiverExpr, S.ReceiverType, *S.Receiver);
    if (Decls.holdsCode(S.ReceiverType))
      K.Flags |= CF_ReceiverHoldsCode;
    if (noteOwners(S.Receiver->Targets, C, Owned::Object))
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
    bool Writes = mayWrite(S, I);
    G.Class = Writes ? classOfObject(A, T, S.ArgValues[I]) : Decls.classOf(T);
    if (auto *R = T->getAsCXXRecordDecl()) {
      if (R->isLambda())
        G.Flags |= AF_Callable | AF_MayWrite;
      else if (R->getIdentifier() && R->isInStdNamespace() &&
               (R->getName() == "function" ||
                R->getName() == "move_only_function" ||
                R->getName().starts_with("_Bind") ||
                R->getName().starts_with("_Mem_fn")))
        G.Flags |= AF_Callable;
    }
    if (T->isFunctionType() || T->isFunctionPointerType() ||
        T->isMemberFunctionPointerType()) {
      G.Flags |= AF_Callable;
    }
    if (Writes)
      G.Flags |= AF_MayWrite;
    if (Decls.holdsCode(T) || T->isVoidPointerType())
      G.Flags |= AF_HoldsCode;
    if (T->isVoidPointerType())
      G.Flags |= AF_Opaque;
    QualType Of = strip(A)->getType();
    if (isPointerLike(Of) && Of->getPointeeType()->isArithmeticType())
      G.Flags |= AF_Plain;
    if (Decls.isLibraryObject(T->isPointerType() ? T->getPointeeType() : T))
      G.Flags |= AF_LibraryObject;
    if (I == 0 && looksUp(S.Callee))
      G.Flags |= AF_Compared;
    if (noteOwners(S.ArgValues[I].Targets, C, I))
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
  if (!handledAt(S).empty())
    K.Arguments.emplace_back().Loc = K.Loc;
}

/// Whether \p I is what an exception has nested in it.
bool ExtractionState::isNested(const Item &I) {
  return !I.At.empty() &&
         I.At.components().front() ==
             Component{Component::Key, Decls.keyOf("(nested)")};
}

/// Whether \p E is what a unique_ptr owns: `*p`.
static bool isOwnedElsewhere(const clang::Expr *E) {
  auto *O = dyn_cast<CXXOperatorCallExpr>(strip(E));
  return O && O->getOperator() == OO_Star && O->getNumArgs() == 1 &&
         libraryName(O->getArg(0)->getType()->getAsCXXRecordDecl()) ==
             "unique_ptr";
}

/// What leads to a text or to numbers, and so to no object that they are in.
static bool isTextOrNumbers(QualType T) {
  return isPointerLike(T) && (T->getPointeeType()->isArithmeticType() ||
                              isTextType(T->getPointeeType()));
}

void FunctionExtractor::passArguments(CallSite &S, CallIndex C) {
  // Code of the project that is given an allocation may keep it; not one that
  // somebody owns alone and lets it see.
  if (!S.Library && !S.Known)
    for (size_t I = 0; I < S.Args.size(); ++I)
      if (!isOwnedElsewhere(S.Args[I]) && !isTextOrNumbers(parameterType(S, I)))
        for (LocId L : S.ArgValues[I].Targets) {
          escape(L, std::nullopt, Node::OfTaker + C);
          // What a smart pointer leads to that is handed over itself.
          if (!Locs[L].isOutside())
            for (LocId To : pointees(L))
              escape(To, std::nullopt, Node::OfTaker + C);
        }
  Node N;
  N.Call = C;
  for (size_t I = 0; I < S.Args.size(); ++I) {
    N.K = Node::Arg;
    N.Index = I;
    edges(dataOf(S.ArgValues[I], S.Args[I]->getType()), N,
          S.Args[I]->getExprLoc(), StepKind::PassArg);
  }
  N.K = Node::Arg;
  N.Index = S.Args.size();
  edges(handledAt(S), N, S.E->getExprLoc(), StepKind::Throw);
  N.Index = 0;
  if (S.Receiver && !(S.Flags & CF_Construct)) {
    N.K = Node::Receiver;
    // A body reads the fields it wants; only what has none takes it all.
    bool Visible = bodyOf(S.Callee);
    Content C = dataOf(*S.Receiver, Visible ? QualType() : S.ReceiverType);
    if (S.Library) // what(): what is nested is not in it
      std::erase_if(C, [&](const Item &I) { return isNested(I); });
    edges(C, N, S.E->getExprLoc(), StepKind::PassArg);
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

/// After setjmp anything that is written in the function may have been.
void FunctionExtractor::returnTwice() {
  std::erase_if(Cur.Store,
                [&](auto &E) { return Locs[E.first].K == MemLoc::Global; });
  for (auto &[Key, Index] : DefIndex) {
    LocId L = std::get<1>(Key);
    if (Locs[L].K != MemLoc::Local)
      continue;
    Item I;
    I.N.K = Node::Def;
    I.N.Index = Index;
    Cur.Store[L].insert(I);
  }
}

/// Whether \p D, called as \p T says, asks something that has the same answer
/// as long as nothing it is about is written.
static bool isSameAgain(const FunctionDecl *D, const Term &T) {
  auto *M = dyn_cast_or_null<CXXMethodDecl>(D);
  bool OfObject = M && !M->isStatic();
  if (!D || !D->getReturnType()->isIntegralOrEnumerationType() ||
      (OfObject ? !M->isConst() || M->getParent()->isLambda() || !T.Operands[0]
                : D->param_empty()))
    return false;
  for (TermIndex Op : llvm::drop_begin(T.Operands))
    if (!Op)
      return false;
  return llvm::none_of(D->parameters(), [](const ParmVarDecl *P) {
    QualType Of = P->getType()->getPointeeType();
    return !Of.isNull() && !Of.isConstQualified();
  });
}

Value FunctionExtractor::call(CallSite &S) {
  if (S.Callee)
    S.Library = Decls.inSystemHeader(S.Callee);
  for (const Expr *A : S.Args) {
    // The CFG has no default arguments: each call evaluates its own.
    if (auto *D = dyn_cast<CXXDefaultArgExpr>(A))
      forgetValues(D->getExpr());
    S.ArgValues.push_back(value(A));
    // What else is put into a container that others are handed is not seen.
    QualType T = A->getType();
    if (A->isGLValue() && isContainer(T->getAsCXXRecordDecl()) &&
        mayWrite(S, S.ArgValues.size() - 1))
      for (LocId L : S.ArgValues.back().Targets)
        if (auto It = Cur.Vars.find(L); It != Cur.Vars.end())
          It->second.Truth.reset();
    // An array is handed over as a pointer to its elements.
    if (T->isPointerType() &&
        (T->getPointeeType()->isRecordType() ||
         T->getPointeeType()->isPointerType()) &&
        !S.Library) {
      Targets Elements;
      for (LocId L : S.ArgValues.back().Targets)
        Elements.insert(startsArray(L)
                            ? elementAt(L, std::nullopt, T->getPointeeType())
                            : L);
      S.ArgValues.back().Targets = std::move(Elements);
    }
    if (mayWrite(S, S.ArgValues.size() - 1))
      for (LocId L : S.ArgValues.back().Targets)
        Ways.mayBeWritten(Cur, L);
  }
  auto *Method = dyn_cast_or_null<CXXMethodDecl>(S.Callee);
  if (S.Receiver && (!Method || !Method->isConst()))
    for (LocId L : S.Receiver->Targets)
      Ways.mayBeWritten(Cur, L);
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
  // What comes of a task is what its futures get.
  QualType Task = taskResult(dyn_cast_or_null<CXXMethodDecl>(S.Callee));
  if ((Task.isNull() ? R : Task)->isVoidType())
    S.Flags |= CF_ResultVoid;
  if ((Task.isNull() ? R : Task).getNonReferenceType()->isBooleanType())
    S.Flags |= CF_ResultBool;
  if (isPointerLike(R))
    S.Flags |= CF_ResultAliases;
  CallIndex C = callIndex(S.E);
  if (Emitting)
    recordCall(S, C);
  prepareEffects(S);
  passArguments(S, C);
  handlersOf(S.E, C, S.E->getExprLoc());
  if (S.Known)
    makeFresh(S, C);
  bool Const = false;
  if (auto *M = dyn_cast_or_null<CXXMethodDecl>(S.Callee))
    Const = M->isConst() && !M->getParent()->isLambda();
  // The result is a term of the state before outputs are taken.
  Value V = takeResult(S, C);
  takeOutputs(S, C);
  if (S.ResultType->isScalarType())
    Ways.noteAsked(Cur, CallTerms[C],
                   isSameAgain(S.Callee, Out.Terms[CallTerms[C]]));
  if (S.Library) {
    auto Among =
        S.Found ? std::optional(positionIn(S, *S.Found)) : positionAmong(S);
    if (Among) {
      Among->T = V.T;
      V = *Among;
    }
  }
  if (S.Means)
    V.Truth = S.Means;
  finishTask(S, C);
  runOn(S, C);
  if (S.Callee && S.Callee->hasAttr<ReturnsTwiceAttr>())
    returnTwice();
  callMade(C, !S.Library && !Const);
  // A global may have changed under a call into the project.
  bool Runs =
      !S.Library ||
      (S.Receiver && Decls.holdsCode(S.ReceiverType.getNonReferenceType()));
  for (const Expr *A : S.Args)
    Runs = Runs || Decls.holdsCode(A->getType().getNonReferenceType());
  if (Runs && !(S.Known && S.Known->Of->KeepsGlobals)) {
    if (!Const)
      changeByOthers(S, C);
    KeepsGlobals = false;
    Ways.globalsWritten(Cur);
    if (!S.Library)
      std::erase_if(Cur.Store,
                    [&](auto &E) { return Locs[E.first].K == MemLoc::Global; });
  }
  S.overwrite(*this);
  return V;
}

/// The copy that \p Object makes for a call to change, or null.
static const Expr *copiedFirst(const Expr *Object, const FunctionDecl *Callee) {
  auto *D = dyn_cast_or_null<CXXMethodDecl>(Callee);
  if (!D || D->isConst() || Object->getType()->isPointerType())
    return nullptr;
  const Expr *E = Object->IgnoreParens()->IgnoreImplicit()->IgnoreParens();
  const Expr *Whole = E;
  while (auto *C = dyn_cast<ExplicitCastExpr>(E))
    E = C->getSubExpr()->IgnoreImplicit();
  auto *Made = dyn_cast<CXXConstructExpr>(E);
  return Made && Made->getConstructor()->isCopyOrMoveConstructor() ? Whole
                                                                   : nullptr;
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
          Object && !Qualified ? D->getDevirtualizedMethod(Object, false)
                               : nullptr;
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
    } else if (D && D->isStatic()) {
      value(O->getArg(0)); // is there, and is handed to nobody
      Skip = 1;
    }
  } else if (!S.Callee) {
    S.CalleeExpr = E->getCallee();
  }
  // A copy is nobody else's: what the call does to it is not done to the other.
  if (const Expr *Copy =
          S.ReceiverExpr ? copiedFirst(S.ReceiverExpr, S.Callee) : nullptr) {
    LocId L = temp(Copy);
    forget(L);
    Cur.Store[L] = {};
    write({L}, *S.Receiver, S.ReceiverType, Copy, Copy->getExprLoc(),
          StepKind::Copy);
    Value Own;
    Own.Targets = {L};
    Own.T = S.Receiver->T;
    S.Receiver = Own;
  }
  for (unsigned I = Skip; I < E->getNumArgs(); ++I)
    S.Args.push_back(E->getArg(I));
  if (!Unused->contains(E))
    S.Flags |= CF_ResultUsed;
  // Subscripts with a constant key name one element of a library container.
  if (auto *D = dyn_cast_or_null<CXXMethodDecl>(S.Callee);
      D && S.Receiver && S.Args.size() == 1 && Decls.inSystemHeader(D) &&
      (D->getOverloadedOperator() == OO_Subscript ||
       (D->getIdentifier() &&
        (D->getName() == "at" || D->getName() == "test")))) {
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
        // Asking for a map's element makes one.
        if (auto It = Cur.Vars.find(P); Map && It != Cur.Vars.end())
          It->second.Truth.reset();
        // A map's element is a pair of key and value; the key is kept as well.
        if (Map && !By.empty()) {
          Value Key;
          Key.Data = By;
          write({Locs.child(At, First)}, Key, QualType(), Index,
                Index->getExprLoc(), StepKind::Element, /*Weak=*/true);
        }
        V.Targets.insert(Map ? Locs.child(At, Second) : At);
      }
    if (auto One = Map || String ? std::nullopt
                                 : neighbour(S.E, Index, "", V.Targets)) {
      V.Targets = {*One};
      return V;
    }
    V.Partial = String;
    V.Data = S.Receiver->Data;
    // A lookup table: what is looked up says what it was looked up by. What a
    // map has for somebody is not who it is, unless its keys are letters.
    if (!Map && (!String || S.ReceiverType.isConstQualified()))
      By = dataOf(value(Index), Index->getType());
    else if (!Index->getType().getNonReferenceType()->isAnyCharacterType())
      By.clear();
    V.Data.insert(By.begin(), By.end());
    if (!V.Targets.empty()) {
      value(Index);
      bool Answer = S.ResultType.getNonReferenceType()->isScalarType() ||
                    isBitReference(S.ResultType);
      if (!String && Answer && S.Receiver->Targets.size() == 1 &&
          V.Targets.size() == 1 && !isViewLike(D->getParent()) &&
          !Cur.Vars.count(*V.Targets.begin()))
        V.T = elementTerm(*S.Receiver->Targets.begin(), Index, Map);
      return V;
    }
  }
  return call(S);
}
