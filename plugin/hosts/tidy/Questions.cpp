//===- hosts/tidy/Questions.cpp -------------------------------------------===//
#include "Questions.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace askfirst;
using namespace clang;

const Consent *askfirst::entryOf(const ConsentSeen &C, const Policy &P) {
  const Consent *Found = nullptr;
  for (const Consent &X : P.Consents)
    if (X.What.Pattern->text() == C.Text) {
      // Entries with `where:` share a name and may say something else each.
      if (Found && (Found->Answer.K != X.Answer.K ||
                    Found->Answer.Constant.Text != X.Answer.Constant.Text))
        return nullptr;
      Found = &X;
    }
  return Found;
}

static bool isNamed(const NamedDecl *D, const Consent &C, EntityKind K) {
  Entity E;
  E.Kind = K;
  E.Name = D->getQualifiedNameAsString();
  llvm::StringRef Pattern = C.What.Pattern->text();
  // Which of the overloads it is has been looked at by link.
  if (C.What.Pattern->hasParameters())
    Pattern = Pattern.take_until([](char X) { return X == '('; });
  if (NamePattern(Pattern).matches(E))
    return true;
  if (auto *M = dyn_cast<CXXMethodDecl>(D))
    return llvm::any_of(M->overridden_methods(), [&](const CXXMethodDecl *O) {
      return isNamed(O, C, K);
    });
  return false;
}

/// Functions that do no more than to give back what another says, one in
/// another.
static constexpr unsigned MaxWrappers = 4;

static bool asks(const Expr *E, const Consent &C, unsigned Depth) {
  E = bare(E);
  if (!E)
    return false;
  if (auto *M = dyn_cast<MemberExpr>(E))
    if (auto *F = dyn_cast<FieldDecl>(M->getMemberDecl()))
      return C.What.K == askfirst::Selector::Field &&
             isNamed(F, C, EntityKind::Field);
  if (auto *R = dyn_cast<DeclRefExpr>(E))
    return C.What.K == askfirst::Selector::Variable &&
           isNamed(R->getDecl(), C, EntityKind::Variable);
  auto *K = dyn_cast<CallExpr>(E);
  const FunctionDecl *F = K ? K->getDirectCallee() : nullptr;
  if (!F || isa<CXXOperatorCallExpr>(K))
    return false;
  if (C.What.K == askfirst::Selector::Function &&
      isNamed(F, C, EntityKind::Function))
    return true;
  if (auto *M = dyn_cast<CXXMemberCallExpr>(K)) {
    bool Reads = isa<CXXConversionDecl>(F);
    if (F->getDeclName().isIdentifier())
      Reads |=
          llvm::is_contained({"load", "get", "value", "toBool"}, F->getName());
    if (Reads && K->getNumArgs() == 0)
      return asks(M->getImplicitObjectArgument(), C, Depth);
  }
  auto *Body = dyn_cast_or_null<CompoundStmt>(F->getBody());
  if (!Depth || !Body || Body->size() != 1)
    return false;
  auto *Return = dyn_cast<ReturnStmt>(Body->body_front());
  return Return && asks(Return->getRetValue(), C, Depth - 1);
}

bool askfirst::asks(const Expr *E, const Consent &C) {
  return ::asks(E, C, MaxWrappers);
}

const ConsentSeen *
askfirst::onlyQuestion(const Told &T, Shortfall S,
                       llvm::function_ref<void(ConsentSeen &)> Mend) {
  const ConsentSeen *Found = nullptr;
  for (const Flow *F : flowsOf(T))
    for (const ConsentSeen &C : F->Consents) {
      if (shortfall(C, *F) != S)
        continue;
      if (Found && (Found->Where != C.Where || Found->Text != C.Text ||
                    Found->Purposes != C.Purposes))
        return nullptr;
      Found = &C;
      Flow Mended = *F;
      Mend(Mended.Consents[&C - F->Consents.data()]);
      if (!isSatisfied(Mended))
        return nullptr;
    }
  if (!Found)
    return nullptr;
  for (const Flow &F : T.Of.Flows)
    for (const ConsentSeen &C : F.Consents)
      if (C.Where == Found->Where && C.Text == Found->Text &&
          C.S != ConsentSeen::Unused && needsConsent(F) &&
          (F.Purpose != T.F.Purpose || shortfall(C, F) != S))
        return nullptr;
  return Found;
}

static bool calls(const Stmt *S) {
  return S && (isa<CallExpr>(S) || llvm::any_of(S->children(), calls));
}

/// Leaves, and does nothing else.
static bool leaves(const Stmt *S) {
  if (auto *B = dyn_cast<CompoundStmt>(S))
    return B->size() == 1 && leaves(B->body_front());
  if (auto *E = dyn_cast<Expr>(S))
    return isa_and_nonnull<CXXThrowExpr>(bare(E));
  if (auto *R = dyn_cast<ReturnStmt>(S))
    return !calls(R->getRetValue());
  return isa<BreakStmt, ContinueStmt>(S);
}

static bool isNothing(const Stmt *S) {
  auto *B = dyn_cast_or_null<CompoundStmt>(S);
  return !S || isa<NullStmt>(S) || (B && B->body_empty());
}

/// How many statements of \p S do something: declarations are what they need.
static unsigned doing(const Stmt *S) {
  if (isNothing(S) || isa<DeclStmt>(S) || leaves(S))
    return 0;
  unsigned Count = 0;
  if (auto *B = dyn_cast<CompoundStmt>(S)) {
    for (const Stmt *Child : B->body())
      Count += doing(Child);
    return Count;
  }
  if (isa<IfStmt, ForStmt, WhileStmt, DoStmt, CXXForRangeStmt, SwitchStmt>(S)) {
    for (const Stmt *Child : S->children())
      if (Child && !isa<Expr>(Child))
        Count += doing(Child);
      else if (isa_and_nonnull<CallExpr>(Child))
        ++Count; // of a branch without braces
    return Count;
  }
  return 1;
}

namespace {

class Branches {
public:
  explicit Branches(const Told &T) : SM(T.Ctx.getSourceManager()) {
    Places.push_back(T.At);
    for (const Step &S : T.F.Steps)
      Places.push_back(T.Locate(S.Where));
  }
  /// Whether something of the path is in \p S.
  bool sends(const Stmt *S) const {
    if (!S)
      return false;
    SourceRange R = S->getSourceRange();
    return llvm::any_of(Places, [&](SourceLocation L) {
      return L.isValid() && SM.isWrittenInSameFile(L, R.getBegin()) &&
             !SM.isBeforeInTranslationUnit(L, R.getBegin()) &&
             !SM.isBeforeInTranslationUnit(R.getEnd(), L);
    });
  }

private:
  const SourceManager &SM;
  std::vector<SourceLocation> Places;
};

} // namespace

/// What follows \p If in its block.
static Decided after(const IfStmt *If, const Stmt *Block, const Branches &B) {
  auto *C = dyn_cast_or_null<CompoundStmt>(Block);
  Decided D;
  unsigned Count = 0;
  bool Behind = false;
  if (C)
    for (const Stmt *S : C->body()) {
      if (Behind) {
        Count += doing(S);
        D.Plain |= B.sends(S);
      }
      Behind |= S == If;
    }
  D.Alone = D.Plain && Count <= 1;
  return D;
}

Decided askfirst::decidedBy(const Spot &S, const Told &T) {
  Branches B(T);
  Decided D;
  const Stmt *Below = S.E;
  for (size_t I = S.In.size(); I-- > 0; Below = S.In[I]) {
    const Stmt *Up = S.In[I];
    if (isWrapping(Up))
      continue;
    if (auto *U = dyn_cast<UnaryOperator>(Up); U && U->getOpcode() == UO_LNot)
      continue;
    if (auto *O = dyn_cast<BinaryOperator>(Up);
        O && (O->isLogicalOp() || O->isComparisonOp()))
      continue;
    if (isa<CXXRewrittenBinaryOperator>(Up))
      continue;
    if (auto *Q = dyn_cast<ConditionalOperator>(Up)) {
      if (Q->getCond() != Below)
        return D;
      bool Then = B.sends(Q->getTrueExpr()), Else = B.sends(Q->getFalseExpr());
      const Expr *Other = Then ? Q->getFalseExpr() : Q->getTrueExpr();
      D.Plain = D.Alone = Then != Else && !Other->HasSideEffects(T.Ctx);
      return D;
    }
    auto *If = dyn_cast<IfStmt>(Up);
    if (!If || If->getCond() != Below || If->getConditionVariable())
      return D;
    const Stmt *Sends = nullptr, *Other = nullptr;
    if (B.sends(If->getThen()))
      Sends = If->getThen(), Other = If->getElse();
    else if (B.sends(If->getElse()))
      Sends = If->getElse(), Other = If->getThen();
    if (Sends) {
      D.Plain = !B.sends(Other) && (isNothing(Other) || leaves(Other));
      D.Alone = D.Plain && doing(Sends) <= 1;
      return D;
    }
    if (!If->getElse() && leaves(If->getThen()))
      return after(If, I ? S.In[I - 1] : nullptr, B);
    return D;
  }
  return D;
}
