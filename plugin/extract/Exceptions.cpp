//===- extract/Exceptions.cpp - What is thrown, and where it is caught ----===//
//
// A throw reaches the first handler around it that takes its type, found here;
// what a call throws is link's to send to the handlers around the call, which
// are named with their types. What a nested exception holds stands under a key
// of its own within the one that holds it.
//
//===----------------------------------------------------------------------===//
#include "extract/CallSite.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace askfirst;
using namespace clang;

static QualType caughtType(const CXXCatchStmt *H) {
  QualType T = H->getCaughtType();
  return T.isNull()
             ? T
             : T.getNonReferenceType().getCanonicalType().getUnqualifiedType();
}

namespace {
enum class Catches { No, Perhaps, Yes };
} // namespace

/// What pointers of type \p T lead to, if no other pointer can be taken for
/// one: no class and no void. Null otherwise.
static QualType plainPointee(QualType T) {
  QualType In = T->getPointeeType();
  return In.isNull() || !T->isPointerType() || In->isVoidType() ||
                 In->isRecordType()
             ? QualType()
             : In.getUnqualifiedType();
}

/// Whether \p H takes an exception of type \p Thrown (null: not known) or,
/// \p Below, of a class derived from it.
static Catches catches(const CXXCatchStmt *H, QualType Thrown, bool Below) {
  QualType T = caughtType(H);
  if (T.isNull())
    return Catches::Yes;
  if (Thrown.isNull())
    return Catches::Perhaps;
  if (T == Thrown)
    return Catches::Yes;
  if (T->isPointerType() && Thrown->isPointerType()) {
    QualType A = plainPointee(T), B = plainPointee(Thrown);
    return A.isNull() || B.isNull() || A == B ? Catches::Perhaps : Catches::No;
  }
  auto *To = T->getAsCXXRecordDecl(), *From = Thrown->getAsCXXRecordDecl();
  if (!To || !From || !From->hasDefinition())
    return To && From ? Catches::Perhaps : Catches::No;
  if (From->isDerivedFrom(To))
    return Catches::Yes;
  Below &= To->hasDefinition() && To->isDerivedFrom(From);
  return Below ? Catches::Perhaps : Catches::No;
}

EntityId Declarations::exceptionClass(const CXXRecordDecl *R) {
  EntityId Id = idOf(R);
  R = R->getDefinition();
  if (!R || !inSystemHeader(R) || R->isDependentContext() ||
      std::exchange(Thrown[R], true))
    return Id;
  ClassInfo C;
  C.Id = Id;
  for (const CXXBaseSpecifier &B : R->bases())
    if (auto *Base = B.getType()->getAsCXXRecordDecl())
      C.Bases.push_back(exceptionClass(Base));
  Out.Classes.push_back(std::move(C));
  return Id;
}

/// The type of an exception, for link: 0 if that is not known, 1 for all types.
EntityId FunctionExtractor::exceptionType(QualType T) {
  if (T.isNull())
    return 0;
  if (T->isPointerType()) {
    T = plainPointee(T.getCanonicalType());
    if (T.isNull())
      return 0;
    T = Ctx.getPointerType(T);
  }
  if (auto *R = T->getAsCXXRecordDecl())
    return Decls.exceptionClass(R);
  return hashId("type:" + T.getAsString(Ctx.getPrintingPolicy()));
}

Node FunctionExtractor::caught(const CXXCatchStmt *H) {
  Node N;
  N.K = Node::Caught;
  N.Index = Handlers.lookup(H);
  QualType T = caughtType(H);
  N.Entity = T.isNull() ? 1 : exceptionType(T);
  return N;
}

static const char NestedKey[] = "(nested)";

/// The exception that is being handled at \p S: what the handler around it
/// caught and has done to it, or what the function was called with.
Content FunctionExtractor::current(const Stmt *S) {
  const CXXCatchStmt *In = HandlerOf.lookup(S);
  Item I;
  if (!In) {
    if (F->isVariadic())
      return {};
    I.N.K = Node::Param;
    I.N.Index = F->getNumParams();
    return {I};
  }
  const VarDecl *V = In->getExceptionDecl();
  if (V && V->getType()->isReferenceType()) {
    Content C = readWhole(local(V), QualType());
    std::erase_if(C, [](const Item &X) {
      return X.N.K == Node::FieldRead || X.N.K == Node::Object;
    });
    return C;
  }
  I.N = caught(In);
  return {I};
}

/// Whether \p D, without a handler of its own around it, throws or asks for the
/// exception that its caller handles.
static bool asksForCurrent(const FunctionDecl *D, unsigned Depth = 0) {
  const FunctionDecl *Body = D ? bodyOf(D) : nullptr;
  if (!Body || Body->isVariadic() || Depth > 2)
    return false;
  std::function<bool(const Stmt *)> Asks = [&](const Stmt *S) {
    if (!S || isa<LambdaExpr>(S) || isa<CXXCatchStmt>(S))
      return false;
    if (auto *T = dyn_cast<CXXThrowExpr>(S); T && !T->getSubExpr())
      return true;
    if (auto *C = dyn_cast<CallExpr>(S))
      if (auto *Callee = C->getDirectCallee(); Callee && Callee != D)
        if ((Callee->isInStdNamespace() && Callee->getIdentifier() &&
             Callee->getName() == "current_exception") ||
            (!Callee->isInStdNamespace() && asksForCurrent(Callee, Depth + 1)))
          return true;
    return llvm::any_of(S->children(), Asks);
  };
  return Asks(Body->getBody());
}

/// What call \p S hands on beside its arguments: the exception being handled,
/// to a callee that asks for it.
Content FunctionExtractor::handledAt(const CallSite &S) {
  if (S.Library || !S.Callee || (S.Flags & CF_Virtual) ||
      isa<CXXMethodDecl>(S.Callee))
    return {};
  auto Asks = [&](const FunctionDecl *D) {
    auto [It, New] = Queue.AskForCurrent.try_emplace(D, false);
    if (New)
      It->second = asksForCurrent(D);
    return It->second;
  };
  if (!(HandlerOf.count(S.E) || Asks(F)) || !Asks(S.Callee))
    return {};
  return current(S.E);
}

/// Sends \p C from the throw \p At to where it is caught, or out. \p Below: it
/// may be of a class derived from \p Thrown.
void FunctionExtractor::throwData(const Content &C, const Stmt *At,
                                  SourceLocation L, QualType Thrown,
                                  bool Below) {
  if (!Thrown.isNull())
    Thrown =
        Thrown.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  for (auto *T = TryOf.lookup(At); T; T = TryAround.lookup(T))
    for (unsigned I = 0; I < T->getNumHandlers(); ++I) {
      Catches How = catches(T->getHandler(I), Thrown, Below);
      if (How == Catches::No)
        continue;
      edges(C, caught(T->getHandler(I)), L, StepKind::Throw);
      if (How == Catches::Yes)
        return;
    }
  Node N;
  N.K = Node::Throw;
  N.Entity = exceptionType(Thrown);
  N.Index = Below && !Thrown.isNull() && Thrown->isRecordType();
  edges(C, N, L, StepKind::Throw);
}

/// The handlers around call \p C, innermost first, up to one that takes all.
void FunctionExtractor::handlersOf(const Stmt *S, CallIndex C,
                                   SourceLocation L) {
  Item From;
  From.N.K = Node::Thrown;
  From.N.Call = C;
  for (auto *T = TryOf.lookup(S); T; T = TryAround.lookup(T))
    for (unsigned I = 0; I < T->getNumHandlers(); ++I) {
      edge(From, caught(T->getHandler(I)), AccessPath(), L, StepKind::Throw);
      if (caughtType(T->getHandler(I)).isNull())
        return;
    }
}

/// Which tries, handlers and locals with something to run at their end stand
/// around each call and throw. Inner handlers have smaller numbers.
void FunctionExtractor::noteTries(const Stmt *S, const CXXTryStmt *In,
                                  const CXXCatchStmt *Handler,
                                  std::vector<const VarDecl *> &Scope) {
  if (!S || isa<LambdaExpr>(S))
    return;
  if (auto *T = dyn_cast<CXXTryStmt>(S)) {
    if (In)
      TryAround[T] = In;
    std::vector<const VarDecl *> Inside;
    noteTries(T->getTryBlock(), T, Handler, Inside);
    for (unsigned I = 0; I < T->getNumHandlers(); ++I)
      Handlers.try_emplace(T->getHandler(I), Handlers.size());
    for (unsigned I = 0; I < T->getNumHandlers(); ++I)
      noteTries(T->getHandler(I)->getHandlerBlock(), In, T->getHandler(I),
                Scope);
    return;
  }
  if (isa<CallExpr>(S) || isa<CXXConstructExpr>(S) || isa<CXXThrowExpr>(S)) {
    if (In)
      TryOf[S] = In;
    if (Handler)
      HandlerOf[S] = Handler;
    if (isa<CXXThrowExpr>(S) && !Scope.empty())
      Unwinds[S] = Scope;
  }
  if (auto *Whole = dyn_cast<ExprWithCleanups>(S))
    noteTemporaries(Whole->getSubExpr(), Whole->getSubExpr());
  size_t Before = Scope.size();
  for (const Stmt *C : S->children()) {
    noteTries(C, In, Handler, Scope);
    // Made and dropped at once.
    auto *Whole =
        isa<CompoundStmt>(S) ? dyn_cast_or_null<ExprWithCleanups>(C) : nullptr;
    if (Whole && Whole->isPRValue() && Decls.runsAtEnd(Whole->getType()))
      EndingWith[Whole->getSubExpr()->IgnoreParens()].push_back(
          Whole->getSubExpr());
  }
  if (auto *D = dyn_cast<DeclStmt>(S)) {
    for (const Decl *X : D->decls())
      if (auto *V = dyn_cast<VarDecl>(X);
          V && V->hasLocalStorage() && Decls.runsAtEnd(V->getType()))
        Scope.push_back(V);
  } else {
    Scope.resize(Before);
  }
}

Value FunctionExtractor::VisitCXXThrowExpr(const CXXThrowExpr *E) {
  if (const Expr *X = E->getSubExpr()) {
    throwData(dataOf(value(X), X->getType()), E, E->getThrowLoc(),
              X->getType());
  } else {
    const CXXCatchStmt *In = HandlerOf.lookup(E);
    throwData(current(E), E, E->getThrowLoc(), In ? caughtType(In) : QualType(),
              /*Below=*/true);
  }
  auto It = Unwinds.find(E);
  if (It != Unwinds.end())
    for (const VarDecl *V : llvm::reverse(It->second))
      destroy(V, E->getThrowLoc());
  return {};
}

Value FunctionExtractor::VisitCXXCatchStmt(const CXXCatchStmt *S) {
  Cur.InHandler = true;
  const VarDecl *V = S->getExceptionDecl();
  if (!V)
    return {};
  Item I;
  I.N = caught(S);
  LocId L = local(V);
  forget(L);
  Cur.Store[L] = {I};
  // What is nested in it is no part of what it says.
  I.Path = AccessPath().with(Component{Component::Key, Decls.keyOf(NestedKey)});
  Cur.Store[apart(L, NestedKey)] = {I};
  return {};
}

/// Library functions that throw, catch and keep exceptions.
std::optional<Value> FunctionExtractor::exceptionFunction(CallSite &S) {
  const FunctionDecl *D = S.Callee;
  if (!D->getIdentifier() || !D->isInStdNamespace() || isa<CXXMethodDecl>(D))
    return std::nullopt;
  StringRef Name = D->getName();
  SourceLocation L = S.E->getExprLoc();
  Component Nested{Component::Key, 0};
  if (Name == "current_exception" && S.Args.empty()) {
    Value V;
    V.Data = current(S.E);
    return V;
  }
  if (S.Args.size() != 1)
    return std::nullopt;
  auto Whole = [&] { return dataOf(S.ArgValues[0], S.Args[0]->getType()); };
  if (Name == "make_exception_ptr") {
    Value V;
    V.Data = Whole();
    return V;
  }
  if (Name == "rethrow_exception") {
    throwData(Whole(), S.E, L, QualType());
    return Value();
  }
  if (Name == "throw_with_nested") {
    Content C = Whole();
    Nested.Id = Decls.keyOf(NestedKey);
    for (Item I : current(S.E)) {
      I.At = AccessPath().with(Nested).concat(I.At);
      C.insert(std::move(I));
    }
    throwData(C, S.E, L, S.Args[0]->getType());
    return Value();
  }
  if (Name == "rethrow_if_nested") {
    Nested.Id = Decls.keyOf(NestedKey);
    Content C;
    for (Item I : Whole()) {
      bool Entry = I.N.K == Node::Caught || I.N.K == Node::Param;
      if (!I.At.empty() && I.At.components().front() == Nested)
        I.At = I.At.dropFront(1);
      else if (Entry && I.At.empty() && I.Except.empty())
        I.Path = I.Path.with(Nested);
      else
        continue;
      I.Except.clear();
      C.insert(std::move(I));
    }
    throwData(C, S.E, L, QualType());
    return Value();
  }
  return std::nullopt;
}
