//===- extract/Coroutines.cpp - Promises, handles, suspensions ------------===//
//
// A coroutine's result stands for its promise: what the promise holds whenever
// the coroutine is suspended goes into the object that its callers were given.
// A handle is a pointer to the promise.
//
//===----------------------------------------------------------------------===//
#include "extract/CallSite.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace askfirst;
using namespace clang;

/// Whoever has the coroutine's result may look at the promise now.
void FunctionExtractor::suspend(SourceLocation L) {
  auto *Body = dyn_cast_or_null<CoroutineBodyStmt>(F->getBody());
  if (!Body)
    return;
  const Expr *Made = Body->getReturnValueInit();
  if (!Made)
    Made = Body->getReturnValue();
  if (!Made)
    return;
  // It was made at the start; what it leads to is looked at here.
  State Before = Cur;
  Cur.Guards.clear();
  forgetValues(Made);
  Value V = value(Made);
  Content C = dataOf(V, Made->getType());
  std::erase_if(C, [](const Item &I) { return I.N.K == Node::Object; });
  Node N;
  N.K = Node::Return;
  edges(C, N, L, StepKind::Return);
  Cur = std::move(Before);
}

Value FunctionExtractor::VisitCoawaitExpr(const CoawaitExpr *E) {
  suspend(E->getExprLoc());
  return value(E->getResumeExpr());
}

Value FunctionExtractor::VisitCoyieldExpr(const CoyieldExpr *E) {
  suspend(E->getExprLoc());
  return value(E->getResumeExpr());
}

Value FunctionExtractor::VisitCoreturnStmt(const CoreturnStmt *S) {
  if (const Expr *E = S->getPromiseCall())
    value(E);
  suspend(S->getBeginLoc());
  return {};
}

/// Handles: made of a promise, asked for it.
std::optional<Value> FunctionExtractor::handleFunction(CallSite &S) {
  auto *M = dyn_cast<CXXMethodDecl>(S.Callee);
  if (!M || !M->getParent()->isInStdNamespace() ||
      !M->getParent()->getIdentifier() ||
      M->getParent()->getName() != "coroutine_handle")
    return std::nullopt;
  StringRef Name = M->getIdentifier() ? M->getName() : "";
  if (Name == "from_promise" && S.Args.size() == 1)
    return pointerTo(S.E, S.ArgValues[0].Targets);
  auto *Body = dyn_cast_or_null<CoroutineBodyStmt>(F->getBody());
  if (Name == "from_address" && Body) {
    auto *A = dyn_cast<CallExpr>(S.Args[0]->IgnoreParenImpCasts());
    if (A && A->getBuiltinCallee() == Builtin::BI__builtin_coro_frame)
      return pointerTo(S.E, {local(Body->getPromiseDecl())});
  }
  if (!S.Receiver)
    return std::nullopt;
  if (Name == "promise") {
    Value V;
    for (LocId L : S.Receiver->Targets) {
      Targets P = pointees(L);
      V.Targets.insert(P.begin(), P.end());
    }
    V.Data = S.Receiver->Data;
    return V;
  }
  if (isa<CXXConversionDecl>(M))
    return *S.Receiver;
  // Resuming runs the coroutine: what the promise holds is another thing then.
  if (Name == "done" || Name == "destroy" || Name == "resume" ||
      Name == "address" || M->getOverloadedOperator() == OO_Call)
    return Value();
  return std::nullopt;
}
