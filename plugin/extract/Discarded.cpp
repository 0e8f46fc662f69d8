//===- extract/Discarded.cpp ----------------------------------------------===//
#include "extract/Discarded.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;
using namespace clang;

static const Expr *strip(const Expr *E) {
  for (;;) {
    const Expr *S = E->IgnoreParenImpCasts();
    if (auto *X = dyn_cast<FullExpr>(S))
      S = X->getSubExpr();
    else if (auto *X = dyn_cast<CXXBindTemporaryExpr>(S))
      S = X->getSubExpr();
    else if (auto *X = dyn_cast<MaterializeTemporaryExpr>(S))
      S = X->getSubExpr();
    if (S == E)
      return E;
    E = S;
  }
}

static bool isEmpty(const Stmt *S) {
  if (!S || isa<NullStmt>(S))
    return true;
  auto *C = dyn_cast<CompoundStmt>(S);
  return C && llvm::all_of(C->body(), isEmpty);
}

/// The only statement of a block, or the block.
static const Stmt *unwrapped(const Stmt *S) {
  while (auto *C = dyn_cast_or_null<CompoundStmt>(S)) {
    if (C->size() != 1)
      break;
    S = C->body_front();
  }
  return S;
}

Discarded::Discarded(const FunctionDecl *F, ASTContext &Ctx) : F(F), Ctx(Ctx) {
  if (!F->getBody())
    return;
  collect(F->getBody());
  statement(F->getBody());
  for (const ConditionalOperator *C : Alike)
    discard(C->getCond());
  for (const Expr *E : Decided)
    discard(E);
  // A variable that only feeds one nobody reads is read by nobody, either.
  for (bool Changed = true; Changed;) {
    Changed = false;
    auto All = Given; // discarding adds to it
    for (auto &[V, Exprs] : All) {
      auto Refs = Reads.find(V);
      if (Refs != Reads.end() && llvm::any_of(Refs->second, [&](const Expr *R) {
            return !NoReads.count(R);
          }))
        continue;
      for (const Expr *E : Exprs)
        if (!Values.count(strip(E))) {
          discard(E);
          Changed = true;
        }
    }
  }
}

/// True for a local that holds an answer and nothing else: reading it is all
/// that can come of it. What a closure captured is read elsewhere.
bool Discarded::isAnswer(const VarDecl *V) const {
  if (V->getDeclContext() != F || V->hasGlobalStorage() ||
      isa<ParmVarDecl>(V) || isa<DecompositionDecl>(V) ||
      V->getType()->isDependentType())
    return false;
  QualType T = V->getType();
  if (T->isReferenceType())
    return false;
  if (T->isScalarType())
    return true;
  auto *R = T->getAsCXXRecordDecl();
  return R && R->isInStdNamespace() && R->getIdentifier() &&
         R->getName() == "optional";
}

/// All references to locals, and what is put into them; bodies of lambdas too.
void Discarded::collect(const Stmt *S) {
  if (!S)
    return;
  if (auto *D = dyn_cast<DeclStmt>(S)) {
    for (const Decl *X : D->decls())
      if (auto *V = dyn_cast<VarDecl>(X); V && V->getInit() && isAnswer(V))
        Given[V].push_back(V->getInit());
  } else if (auto *Ref = dyn_cast<DeclRefExpr>(S)) {
    if (auto *V = dyn_cast<VarDecl>(Ref->getDecl()))
      Reads[V].push_back(Ref);
  } else if (auto *L = dyn_cast<LambdaExpr>(S)) {
    for (const Expr *Init : L->capture_inits())
      collect(Init);
    collect(L->getBody());
    return;
  }
  if (auto *C = dyn_cast<ConditionalOperator>(S);
      C && alike(C->getTrueExpr(), C->getFalseExpr()))
    Alike.push_back(C);
  // `asked() || true`: whatever is asked there.
  if (auto *B = dyn_cast<BinaryOperator>(S); B && B->isLogicalOp())
    for (auto [One, Other] : {std::pair(B->getLHS(), B->getRHS()),
                              std::pair(B->getRHS(), B->getLHS())}) {
      bool Is = false;
      if (!One->isValueDependent() && !One->HasSideEffects(Ctx) &&
          One->EvaluateAsBooleanCondition(Is, Ctx) &&
          Is == (B->getOpcode() == BO_LOr))
        Decided.push_back(Other);
    }
  for (const Stmt *C : S->children())
    collect(C);
}

/// Two arms that do the same, word by word; nothing and nothing are the same.
bool Discarded::alike(const Stmt *A, const Stmt *B) const {
  if (isEmpty(A) || isEmpty(B))
    return isEmpty(A) && isEmpty(B);
  A = unwrapped(A);
  B = unwrapped(B);
  if (A->getStmtClass() != B->getStmtClass())
    return false;
  llvm::FoldingSetNodeID IdA, IdB;
  A->Profile(IdA, Ctx, /*Canonical=*/true);
  B->Profile(IdB, Ctx, /*Canonical=*/true);
  return IdA == IdB;
}

void Discarded::statement(const Stmt *S) {
  if (!S)
    return;
  if (auto *E = dyn_cast<Expr>(S)) {
    discard(E);
    return;
  }
  switch (S->getStmtClass()) {
  case Stmt::IfStmtClass: {
    auto *I = cast<IfStmt>(S);
    if (!I->isConstexpr() && alike(I->getThen(), I->getElse()))
      discard(I->getCond());
    statement(I->getInit());
    statement(I->getThen());
    statement(I->getElse());
    return;
  }
  case Stmt::ForStmtClass: {
    auto *L = cast<ForStmt>(S);
    statement(L->getInit());
    statement(L->getInc());
    statement(L->getBody());
    return;
  }
  case Stmt::WhileStmtClass:
    statement(cast<WhileStmt>(S)->getBody());
    return;
  case Stmt::DoStmtClass:
    statement(cast<DoStmt>(S)->getBody());
    return;
  case Stmt::CXXForRangeStmtClass:
    statement(cast<CXXForRangeStmt>(S)->getBody());
    return;
  case Stmt::SwitchStmtClass:
    if (isEmpty(cast<SwitchStmt>(S)->getBody()))
      discard(cast<SwitchStmt>(S)->getCond());
    statement(cast<SwitchStmt>(S)->getInit());
    statement(cast<SwitchStmt>(S)->getBody());
    return;
  case Stmt::CaseStmtClass:
  case Stmt::DefaultStmtClass:
    statement(cast<SwitchCase>(S)->getSubStmt());
    return;
  case Stmt::LabelStmtClass:
    statement(cast<LabelStmt>(S)->getSubStmt());
    return;
  case Stmt::AttributedStmtClass:
    statement(cast<AttributedStmt>(S)->getSubStmt());
    return;
  case Stmt::CompoundStmtClass:
    for (const Stmt *C : cast<CompoundStmt>(S)->body())
      statement(C);
    return;
  case Stmt::CXXTryStmtClass: {
    auto *T = cast<CXXTryStmt>(S);
    statement(T->getTryBlock());
    for (unsigned I = 0; I < T->getNumHandlers(); ++I)
      statement(T->getHandler(I)->getHandlerBlock());
    return;
  }
  default:
    return; // declarations, jumps: what they hold is used
  }
}

/// Nothing comes of \p E: nor of what it only passes on.
void Discarded::discard(const Expr *E) {
  E = strip(E);
  if (auto *C = dyn_cast<ExplicitCastExpr>(E)) {
    Values.insert(E);
    discard(C->getSubExpr());
    return;
  }
  if (!Values.insert(E).second)
    return;
  if (isa<DeclRefExpr>(E)) {
    NoReads.insert(E);
  } else if (auto *U = dyn_cast<UnaryOperator>(E)) {
    if (!U->isIncrementDecrementOp())
      discard(U->getSubExpr());
  } else if (auto *B = dyn_cast<BinaryOperator>(E)) {
    if (B->getOpcode() == BO_Comma) {
      discard(B->getLHS());
      discard(B->getRHS());
    } else if (B->getOpcode() == BO_Assign) {
      auto *Ref = dyn_cast<DeclRefExpr>(strip(B->getLHS()));
      auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
      if (V && isAnswer(V)) {
        NoReads.insert(Ref);
        Given[V].push_back(B->getRHS());
      }
      // std::ignore and its like take a value and forget it.
    } else if (B->isLogicalOp()) {
      // Only whether the right side is evaluated hangs on the left one.
      discard(B->getRHS());
      if (!B->getRHS()->HasSideEffects(Ctx))
        discard(B->getLHS());
    } else if (!B->isAssignmentOp()) {
      discard(B->getLHS());
      discard(B->getRHS());
    }
  } else if (auto *C = dyn_cast<ConditionalOperator>(E)) {
    discard(C->getTrueExpr());
    discard(C->getFalseExpr());
  } else if (auto *O = dyn_cast<CXXOperatorCallExpr>(E)) {
    if (O->getOperator() == OO_Equal && O->getNumArgs() == 2) {
      auto *Ref = dyn_cast<DeclRefExpr>(strip(O->getArg(0)));
      auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
      if (V && V->isInStdNamespace() && V->getName() == "ignore")
        discard(O->getArg(1));
    } else if (O->getOperator() == OO_EqualEqual ||
               O->getOperator() == OO_ExclaimEqual ||
               O->getOperator() == OO_Star || O->getOperator() == OO_Exclaim) {
      for (const Expr *A : O->arguments())
        discard(A);
    }
  } else if (auto *M = dyn_cast<CXXMemberCallExpr>(E)) {
    // `x.value()`, `x.operator bool()`: a way to read x.
    auto *D = M->getMethodDecl();
    if (D && D->isConst() && M->getNumArgs() == 0)
      discard(M->getImplicitObjectArgument());
  }
}
