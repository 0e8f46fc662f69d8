//===- extract/Construction.cpp - Constructors, new, closures, destructors ===//
#include "extract/CallSite.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;

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
  // What starts as a base's object is of the class that has the base.
  if (E->getConstructionKind() == CXXConstructionKind::Complete)
    isExactly(L, E->getType());
  Value Object;
  Object.Targets = {L};
  forget(L);
  Cur.Pointees.erase(L);
  Cur.Store[L] = {};
  unsigned Given = 0;
  for (const Expr *A : E->arguments())
    Given += !isa<CXXDefaultArgExpr>(A);
  if (Library &&
      constructTask(E, E->getType(), {E->getArgs(), E->getArgs() + Given}, L))
    return Object;
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
  if (auto P = Cur.Pointees.find(L); Library && P != Cur.Pointees.end()) {
    S.Starts = true; // a thread: constructTask
    S.Until = *P->second.begin();
  }
  if (Library)
    if (auto V = constructLibrary(E, Object, Given))
      return *V;
  call(S);
  MadeBy[L] = callIndex(E);
  return Object;
}

/// An inherited constructor hands its own parameters on.
Argument FunctionExtractor::inheritedArgument(const ParmVarDecl *P) {
  Argument G;
  QualType T = P->getType();
  QualType To = T->isReferenceType() || T->isPointerType() ? T->getPointeeType()
                                                           : QualType();
  G.Class = Decls.classOf(T);
  if (!To.isNull() && !To.isConstQualified() && !To->isFunctionType() &&
      !T->isRValueReferenceType())
    G.Flags |= AF_MayWrite;
  if (Decls.isLibraryObject(To.isNull() ? T : To))
    G.Flags |= AF_LibraryObject;
  return G;
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
    for (const ParmVarDecl *P : S.Callee->parameters())
      Out.Calls[C].Arguments.push_back(inheritedArgument(P));
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
    isExactly(*V.Targets.begin(), E->getAllocatedType());
    if (E->isArray())
      typed(*V.Targets.begin(),
            Ctx.getIncompleteArrayType(E->getAllocatedType(),
                                       ArraySizeModifier::Normal, 0));
  }
  if (const Expr *Init = E->getInitializer()) {
    Value In = value(Init);
    write(V.Targets, In, E->getAllocatedType(), E, E->getExprLoc(),
          StepKind::Copy);
    V.T = In.T;
    if (auto By = In.Targets.size() == 1 ? MadeBy.find(*In.Targets.begin())
                                         : MadeBy.end();
        By != MadeBy.end() && V.Targets.size() == 1)
      MadeBy[*V.Targets.begin()] = By->second;
  }
  return V;
}

/// Whether \p S may write \p V: it does more than read it.
static bool setsIt(const Stmt *S, const ValueDecl *V) {
  if (auto *R = dyn_cast<DeclRefExpr>(S))
    return R->getDecl() == V;
  if (auto *C = dyn_cast<ImplicitCastExpr>(S);
      C && C->getCastKind() == CK_LValueToRValue &&
      isa<DeclRefExpr>(C->getSubExpr()->IgnoreParens()))
    return false;
  return llvm::any_of(S->children(),
                      [&](const Stmt *C) { return C && setsIt(C, V); });
}

/// \p E knows the variable at each of \p Of, \p Var, by reference: as \p To.
void ExtractionState::noteCapture(const LambdaExpr *E, const ValueDecl *Var,
                                    const Targets &Of, LocId To) {
  if (Of.size() != 1)
    return;
  LocId L = *Of.begin();
  const MemLoc M = Locs[L];
  if (M.K != MemLoc::Local || !M.Path.empty() ||
      !CapturedAs[L].insert(To).second || !setsIt(E->getBody(), Var))
    return;
  // Of two that write it neither knows it all.
  auto [It, New] = WrittenBy.try_emplace(L, To);
  if (!New)
    It->second = NoPlace;
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
      // What the closure puts into a container is not seen here.
      if (In && isContainer(In->getType()->getAsCXXRecordDecl()))
        for (LocId At : From.Targets)
          if (auto It = Cur.Vars.find(At); It != Cur.Vars.end())
            It->second.Truth.reset();
    } else {
      write({To}, From, In ? In->getType() : QualType(), In, C.getLocation(),
            StepKind::Capture);
    }
    if (Var && In && Var->getType()->isScalarType() && ByReference)
      noteCapture(E, Var, From.Targets, To);
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
