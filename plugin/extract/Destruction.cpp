//===- extract/Destruction.cpp - What runs when objects end ---------------===//
//
// The end of a local, a member, what a smart pointer or container owns: calls
// of the destructors that the project wrote, in the place where the object is
// known.
//
//===----------------------------------------------------------------------===//
#include "extract/CallSite.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;

/// How deep members of members are looked into.
static constexpr unsigned MaxDepth = 4;

/// The types among the arguments of a template, in order.
static llvm::SmallVector<QualType, 4> argumentTypes(const CXXRecordDecl *R) {
  llvm::SmallVector<QualType, 4> Out;
  auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(R);
  if (!Spec)
    return Out;
  for (const TemplateArgument &A : Spec->getTemplateArgs().asArray()) {
    if (A.getKind() == TemplateArgument::Type)
      Out.push_back(A.getAsType());
    if (A.getKind() == TemplateArgument::Pack)
      for (const TemplateArgument &B : A.pack_elements())
        if (B.getKind() == TemplateArgument::Type)
          Out.push_back(B.getAsType());
  }
  return Out;
}

/// What a deleter of class \p R is called by, if the project wrote it.
static const CXXMethodDecl *deleterOf(const CXXRecordDecl *R) {
  R = R->getDefinition();
  if (R)
    for (const CXXMethodDecl *M : R->methods())
      if (M->getOverloadedOperator() == OO_Call && M->getNumParams() == 1)
        return M;
  return nullptr;
}

bool Declarations::runsAtEnd(QualType T) {
  if (T.isNull() || T->isDependentType())
    return false;
  T = T.getCanonicalType();
  if (T->isArrayType())
    T = QualType(T->getBaseElementTypeUnsafe(), 0);
  auto *R = T->getAsCXXRecordDecl();
  R = R ? R->getDefinition() : nullptr;
  if (!R || R->isInvalidDecl() || R->isDependentContext())
    return false;
  // What a recursive type leads back to adds nothing.
  auto [It, New] = Ends.try_emplace(R, false);
  if (!New)
    return It->second;
  bool Runs = false;
  if (inSystemHeader(R)) {
    if (R->isInStdNamespace() && !isa<CXXRecordDecl>(R->getDeclContext()))
      for (QualType A : argumentTypes(R))
        Runs |= runsAtEnd(A);
    // A deleter of the project's runs as well.
    if (R->getIdentifier() && R->getName() == "unique_ptr")
      for (QualType A : argumentTypes(R))
        if (auto *D = A->getAsCXXRecordDecl())
          Runs |= !inSystemHeader(D) && deleterOf(D);
  } else if (const CXXDestructorDecl *D = R->getDestructor();
             D && (D->isUserProvided() || D->isVirtual())) {
    Runs = true;
  } else if (!R->isLambda()) {
    for (const FieldDecl *F : R->fields())
      Runs |= runsAtEnd(F->getType());
    for (const CXXBaseSpecifier &B : R->bases())
      Runs |= runsAtEnd(B.getType());
  }
  return Ends[R] = Runs;
}

/// Notes the temporaries in \p S that end with \p Whole. IMPRECISE: those of
/// one arm of a condition end with the arm.
void ExtractionState::noteTemporaries(const Stmt *S, const Expr *Whole) {
  if (!S || isa<LambdaExpr>(S) || isa<UnaryExprOrTypeTraitExpr>(S))
    return;
  auto Arm = [&](const Expr *E) { noteTemporaries(E, E); };
  if (auto *C = dyn_cast<AbstractConditionalOperator>(S)) {
    noteTemporaries(C->getCond(), Whole);
    Arm(C->getTrueExpr());
    return Arm(C->getFalseExpr());
  }
  if (auto *B = dyn_cast<clang::BinaryOperator>(S); B && B->isLogicalOp()) {
    noteTemporaries(B->getLHS(), Whole);
    return Arm(B->getRHS());
  }
  for (const Stmt *C : S->children())
    noteTemporaries(C, Whole);
  auto *M = dyn_cast<MaterializeTemporaryExpr>(S);
  if (M && M->getStorageDuration() == SD_FullExpression &&
      Decls.runsAtEnd(M->getType()))
    EndingWith[Whole->IgnoreParens()].push_back(M);
}

void FunctionExtractor::destroy(const VarDecl *V, SourceLocation L) {
  if (libraryName(V->getType()->getAsCXXRecordDecl()) == "jthread") {
    Value Joined;
    Joined.Targets = {local(V)};
    ended(sharedState(Joined));
  }
  if (!Decls.runsAtEnd(V->getType()) || V->getType()->isReferenceType())
    return;
  Value Object;
  Object.Targets = {local(V)};
  unsigned Sub = 1;
  destroyObject(Object, V->getType(), V, Sub, L, /*Exact=*/true, 0);
}

/// Calls \p D on \p Object.
void FunctionExtractor::callDestructor(const Value &Object, QualType T,
                                       const CXXDestructorDecl *D,
                                       const void *Key, unsigned Sub,
                                       SourceLocation L, bool Exact) {
  CallIndex C = callIndex(Key, Sub);
  Queue.use(D);
  Node N;
  N.K = Node::Receiver;
  N.Call = C;
  edges(dataOf(Object, bodyOf(D) ? QualType() : T), N, L, StepKind::PassArg);
  if (Emitting) {
    Call &K = Out.Calls[C];
    K = Call();
    K.Callee = Decls.idOf(D);
    K.Flags = CF_Destruct | CF_Implicit | CF_ResultVoid | CF_HasReceiver;
    if (!Exact && D->isVirtual())
      K.Flags |= CF_Virtual;
    K.Loc = Decls.locate(L);
    K.Guards = guardSetIndex(Cur.Guards);
    K.After = Cur.After;
    K.ReceiverClass = Decls.classOf(T);
    if (Object.Targets.size() == 1)
      K.Receiver = termOfLoc(*Object.Targets.begin());
    if (noteOwners(Object.Targets, C, Owned::Object))
      K.Flags |= CF_ReceiverLivesOn;
  }
  // What it does to things that outlive the object.
  CallSite S;
  S.E = standIn(Key, 650 + Sub, Ctx.IntTy, L, Value());
  S.Callee = D;
  S.ResultType = Ctx.VoidTy;
  S.Receiver = Object;
  S.ReceiverType = T;
  if (!Exact && D->isVirtual())
    S.Flags |= CF_Virtual;
  prepareEffects(S);
  if (S.Known)
    applyEffects(S, C);
  callMade(C, true);
}

/// Runs what the end of \p Object, of type \p T, runs. \p Exact: it is of just
/// that class. \p Sub numbers the calls made for \p Key.
void FunctionExtractor::destroyObject(const Value &Object, QualType T,
                                      const void *Key, unsigned &Sub,
                                      SourceLocation L, bool Exact,
                                      unsigned Depth) {
  if (Depth > MaxDepth || Object.Targets.empty() || !Decls.runsAtEnd(T))
    return;
  T = T.getCanonicalType().getUnqualifiedType();
  Component Any;
  Any.K = Component::Element;
  auto Part = [&](Component C, QualType Type, bool IsExact = true) {
    destroyObject(part(Object, C), Type, Key, Sub, L, IsExact, Depth + 1);
  };
  if (T->isArrayType()) {
    Part(Any, QualType(T->getBaseElementTypeUnsafe(), 0));
    return;
  }
  const CXXRecordDecl *R = T->getAsCXXRecordDecl()->getDefinition();
  if (Decls.inSystemHeader(R)) {
    StringRef Name = R->getIdentifier() ? R->getName() : "";
    auto Types = argumentTypes(R);
    if (Types.empty())
      return;
    if (Name == "unique_ptr" || Name == "shared_ptr") {
      Value Owned;
      for (LocId X : Object.Targets) {
        Targets P = pointees(X);
        Owned.Targets.insert(P.begin(), P.end());
      }
      auto *Deleter =
          Types.size() > 1 ? Types[1]->getAsCXXRecordDecl() : nullptr;
      if (Deleter && !Decls.inSystemHeader(Deleter)) {
        runDeleter(Owned, Types[0], Deleter, Key, Sub++, L);
        return;
      }
      bool Array = Types[0]->isArrayType();
      destroyObject(Owned, Types[0], Key, Sub, L, Array, Depth + 1);
    } else if (Name == "pair" || Name == "tuple") {
      for (unsigned I = 0; I < Types.size(); ++I)
        Part(position(I), Types[I]);
    } else if (Name.contains("map")) {
      if (Types.size() > 1)
        destroyObject(part(part(Object, Any), position(1)), Types[1], Key, Sub,
                      L, true, Depth + 1);
    } else if (Name == "expected") {
      for (unsigned I = 0; I < Types.size() && I < 2; ++I)
        Part({Component::Key, Decls.keyOf(I ? "(error)" : "(value)")},
             Types[I]);
    } else if (Name == "optional" || Name == "variant") {
      for (QualType A : Types)
        destroyObject(Object, A, Key, Sub, L, true, Depth + 1);
    } else if (isContainer(R) || Name == "array") {
      Part(Any, Types[0]);
    }
    return;
  }
  const CXXDestructorDecl *D = R->getDestructor();
  // Members of one with a body of its own end there.
  if (D && D->isUserProvided()) {
    callDestructor(Object, T, D, Key, Sub++, L, Exact);
    return;
  }
  if (D && D->isVirtual() && !Exact)
    callDestructor(Object, T, D, Key, Sub++, L, Exact);
  for (const FieldDecl *F : R->fields())
    if (Decls.runsAtEnd(F->getType()) && !F->getType()->isReferenceType())
      Part(Component{Component::Field, Decls.idOf(F)}, F->getType());
  for (const CXXBaseSpecifier &B : R->bases())
    destroyObject(Object, B.getType(), Key, Sub, L, true, Depth + 1);
}

/// A deleter that ends what a smart pointer owns.
void FunctionExtractor::runDeleter(const Value &Owned, QualType T,
                                   const CXXRecordDecl *Deleter,
                                   const void *Key, unsigned Sub,
                                   SourceLocation L) {
  const CXXMethodDecl *Op = deleterOf(Deleter);
  if (!Op)
    return;
  CallSite S;
  S.Callee = Op;
  S.ResultType = Op->getReturnType();
  S.Flags = CF_ResultUsed | CF_Implicit;
  S.Args = {standIn(Key, 700 + Sub, Ctx.getPointerType(T), L, Owned)};
  S.E = standIn(Key, 750 + Sub, Ctx.IntTy, L, Value());
  call(S);
}

/// A deleter that an owner made by \p E keeps: it runs sometime later,
/// with what \p Owned holds by then; what it does to that, nobody sees.
void FunctionExtractor::keepDeleter(const Expr *E, const Expr *Deleter,
                                    const Expr *Owned) {
  State Before = Cur;
  invoke(E, Deleter, {Owned}, Running::Never);
  Before.Beside = Cur.Beside;
  Cur = std::move(Before);
}

Value FunctionExtractor::VisitCXXDeleteExpr(const CXXDeleteExpr *E) {
  Value V = value(E->getArgument());
  QualType T = E->getDestroyedType();
  if (!T.isNull()) {
    unsigned Sub = 1;
    destroyObject(V, T, E, Sub, E->getExprLoc(), E->isArrayForm(), 0);
  }
  return {};
}

/// Ends what a call of a library object gives up: `p.reset()`, `v.clear()`.
void FunctionExtractor::endOwned(CallSite &S) {
  auto *M = dyn_cast_or_null<CXXMethodDecl>(S.Callee);
  if (!M || !S.Receiver || !Decls.runsAtEnd(S.ReceiverType))
    return;
  StringRef Name = M->getIdentifier() ? M->getName() : "";
  bool Pointer = M->getParent()->getIdentifier() &&
                 M->getParent()->getName().ends_with("_ptr");
  if (Name != "reset" && Name != "clear" && Name != "pop_back" &&
      Name != "pop_front" && Name != "erase" &&
      !(Pointer && M->getOverloadedOperator() == OO_Equal))
    return;
  unsigned Sub = 50;
  destroyObject(*S.Receiver, S.ReceiverType.getNonReferenceType(), S.E, Sub,
                S.E->getExprLoc(), false, 0);
}
