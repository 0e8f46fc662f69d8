//===- hosts/tidy/RightAnswer.cpp - The answer that is a yes --------------===//
//
// Turns a condition round: `!` is taken away or put there, a comparison with
// the answer that is a yes is turned, a constant that is a no is replaced by
// it.
//
//===----------------------------------------------------------------------===//
#include "Questions.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Lex/Lexer.h"

using namespace askfirst;
using namespace clang;

namespace {

/// `x == Given`, however it came about.
struct Compared {
  BinaryOperatorKind How = BO_EQ;
  SourceLocation Operator;
  const Expr *Left = nullptr, *Right = nullptr;
};

} // namespace

static std::optional<Compared> comparison(const Stmt *S) {
  if (auto *B = dyn_cast<BinaryOperator>(S); B && B->isComparisonOp())
    return Compared{B->getOpcode(), B->getOperatorLoc(), B->getLHS(),
                      B->getRHS()};
  auto *O = dyn_cast<CXXOperatorCallExpr>(S);
  if (!O || O->getNumArgs() != 2 || !O->isComparisonOp())
    return std::nullopt;
  return Compared{BinaryOperator::getOverloadedOpcode(O->getOperator()),
                    O->getOperatorLoc(), O->getArg(0), O->getArg(1)};
}

static const EnumConstantDecl *enumerator(const Expr *E) {
  auto *R = dyn_cast_or_null<DeclRefExpr>(bare(E));
  return R ? dyn_cast<EnumConstantDecl>(R->getDecl()) : nullptr;
}

static bool isYes(const EnumConstantDecl *E, const Consent &C) {
  llvm::StringRef Yes = C.Answer.Constant.Text;
  if (C.Answer.ConstantFrom || !Yes.contains("::"))
    return !C.Answer.ConstantFrom && E->getName() == Yes;
  return E->getName() == Yes.rsplit("::").second;
}

static FixItHint put(SourceLocation L, llvm::StringRef Text) {
  return FixItHint::CreateReplacement(CharSourceRange::getTokenRange(L, L),
                                      Text);
}

/// Turns what \p S, a question with two answers or a variable that keeps one,
/// says where it stands.
static std::optional<Remedy> turn(const Spot &S, const Told &T) {
  SourceLocation Begin = S.E->getBeginLoc();
  const Stmt *Up = parent(S);
  if (!Up || !T.IsOurs(Begin))
    return std::nullopt;
  if (auto *U = dyn_cast<UnaryOperator>(Up); U && U->getOpcode() == UO_LNot) {
    if (!T.IsOurs(U->getOperatorLoc()))
      return std::nullopt;
    return Remedy{"ask for a yes: without the '!'",
                  {FixItHint::CreateRemoval(CharSourceRange::getCharRange(
                      U->getOperatorLoc(), U->getSubExpr()->getBeginLoc()))}};
  }
  if (auto C = comparison(Up)) {
    for (const Expr *Side : {C->Left, C->Right})
      if (auto *B = dyn_cast_or_null<CXXBoolLiteralExpr>(bare(Side));
          B && T.IsOurs(B->getLocation()) &&
          (C->How == BO_EQ || C->How == BO_NE)) {
        const char *Other = B->getValue() ? "false" : "true";
        return Remedy{std::string("ask for a yes: ") + Other,
                      {put(B->getLocation(), Other)}};
      }
    return std::nullopt;
  }
  if (auto *O = dyn_cast<BinaryOperator>(Up); O && !O->isLogicalOp())
    return std::nullopt;
  if (isa<CXXOperatorCallExpr, UnaryOperator, MemberExpr>(Up))
    return std::nullopt;
  return Remedy{"ask for a yes: with a '!'",
                {FixItHint::CreateInsertion(Begin, "!")}};
}

/// Turns the comparison \p X of a question with a constant. It says yes where
/// it said no then; another constant than the one that is a yes is replaced by
/// it.
static std::optional<Remedy> turn(const Compared &X, const Consent &C,
                                  const Told &T, bool Lenient) {
  const Expr *Constant = nullptr;
  for (auto [Asks, Other] : {std::pair(X.Left, X.Right), {X.Right, X.Left}})
    if (asks(Asks, C) && enumerator(Other))
      Constant = Other;
  if (!Constant || !T.IsOurs(X.Operator))
    return std::nullopt;
  const EnumConstantDecl *E = enumerator(Constant);
  bool Equality = X.How == BO_EQ || X.How == BO_NE;
  bool Yes = isYes(E, C);
  Remedy R;
  auto Turned = [&] {
    llvm::StringRef Op =
        BinaryOperator::getOpcodeStr(BinaryOperator::negateComparisonOp(X.How));
    R.Edits.push_back(put(X.Operator, Op));
    return Op.str();
  };
  // `< Basic` for a consent that is `at least: Basic`.
  bool Level = C.Answer.K == When::AtLeast && X.Right == Constant &&
               (X.How == BO_LT || X.How == BO_GE);
  if (Yes && !Lenient && ((C.Answer.K == When::Equals && Equality) || Level)) {
    R.Title = "ask for a yes: " + Turned();
    return R;
  }
  if (Yes || C.Answer.K != When::Equals || !Equality)
    return std::nullopt;
  const EnumConstantDecl *Given = nullptr;
  for (const EnumConstantDecl *Other :
       cast<EnumDecl>(E->getDeclContext())->enumerators())
    if (isYes(Other, C))
      Given = Other;
  auto Edit = Given ? withEnumerator(T, bare(Constant), Given) : std::nullopt;
  if (!Edit)
    return std::nullopt;
  R.Edits.push_back(*Edit);
  R.Title = "ask for a yes: ";
  if (Lenient)
    R.Title += Turned() + " ";
  R.Title += Given->getName();
  return R;
}

/// The local variable that keeps the answer of \p S as it is, or turned.
static const VarDecl *keptIn(const Spot &S, ASTContext &Ctx) {
  for (size_t I = S.In.size(); I-- > 0;) {
    const Stmt *Up = S.In[I];
    if (auto *D = dyn_cast<DeclStmt>(Up); D && D->isSingleDecl()) {
      auto *V = dyn_cast<VarDecl>(D->getSingleDecl());
      return V && V->hasLocalStorage() && V->getType()->isBooleanType()
                 ? V
                 : nullptr;
    }
    auto *U = dyn_cast<UnaryOperator>(Up);
    if (!isWrapping(Up) && !(U && U->getOpcode() == UO_LNot) &&
        !isa<CXXMemberCallExpr, MemberExpr>(Up))
      return nullptr;
  }
  return nullptr;
}

/// Not so what may hold no answer.
static bool hasTwoAnswers(const Expr *E, const Consent &C) {
  QualType T = bare(E)->getType().getNonReferenceType();
  auto *R = T->getAsCXXRecordDecl();
  return (C.Answer.K == When::True || C.Answer.K == When::False) &&
         (T->isBooleanType() ||
          (R && R->getDeclName().isIdentifier() && R->getName() == "atomic"));
}

std::optional<Remedy> askfirst::rightAnswer(const Told &T) {
  bool Lenient = T.F.Check == "privacy-default-consent";
  if (T.F.Check != "privacy-inverted-consent" && !Lenient)
    return std::nullopt;
  const ConsentSeen *C = nullptr;
  if (!Lenient) {
    C = onlyQuestion(T, Shortfall::Refused,
                     [](ConsentSeen &X) { X.S = ConsentSeen::Holds; });
  } else {
    for (const Flow &F : T.Of.Flows)
      for (const ConsentSeen &X : F.Consents)
        if (X.Where == T.F.Where && X.S == ConsentSeen::Lenient)
          C = &X;
  }
  const Consent *Entry = C ? entryOf(*C, *T.Of.Rules) : nullptr;
  if (!Entry)
    return std::nullopt;
  for (const Spot &S : expressionsAt(T.Ctx, T.Locate(C->Where))) {
    if (auto X = comparison(S.E)) {
      auto R = turn(*X, *Entry, T, Lenient);
      if (!R)
        continue;
      if (Lenient) {
        R->Safe = true;
        return R;
      }
      Decided D = decidedBy(S, T);
      // A constant that is replaced may be what was meant, and the branch not.
      R->Safe = D.Alone && R->Edits.front().CodeToInsert.size() <= 2;
      return D.Plain ? R : std::nullopt;
    }
    if (Lenient || !asks(S.E, *Entry) || !hasTwoAnswers(S.E, *Entry))
      continue;
    Spot At = S;
    if (const VarDecl *V = keptIn(S, T.Ctx)) {
      auto Uses = usesOf(V, S.Function, T.Ctx);
      if (Uses.size() != 1)
        return std::nullopt;
      At = Uses.front();
    }
    Decided D = decidedBy(At, T);
    auto R = D.Plain ? turn(At, T) : std::nullopt;
    if (R)
      R->Safe = D.Alone;
    return R;
  }
  return std::nullopt;
}
