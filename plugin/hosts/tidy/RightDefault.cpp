//===- hosts/tidy/RightDefault.cpp - Nothing said is no yes ---------------===//
//
// The constant that a consent starts as, or that stands for an answer nobody
// gave, is replaced by one that is no yes.
//
//===----------------------------------------------------------------------===//
#include "Questions.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Lex/Lexer.h"

using namespace askfirst;
using namespace clang;

/// Whether the value is that of nobody's answer. What is written elsewhere, and
/// what a caller hands over, may be somebody's: there the policy may be what
/// has to say more.
static bool standsForNothingSaid(const ConsentWrite &W) {
  switch (W.How) {
  case ConsentWrite::DefaultMember:
  case ConsentWrite::Initialiser:
  case ConsentWrite::StaticInit:
  case ConsentWrite::ZeroInit:
  case ConsentWrite::DefaultArgument:
  case ConsentWrite::GetterDefault:
  case ConsentWrite::ValueOr:
  case ConsentWrite::Returned:
    return true;
  case ConsentWrite::Assignment:
    return W.InHandler;
  case ConsentWrite::PassedOn:
  case ConsentWrite::Assumed:
    return false;
  }
  return false;
}

/// The one write that \p T tells of. Nothing if other consents get their value
/// there, too.
static const ConsentWrite *writeOf(const Told &T) {
  const ConsentWrite *Found = nullptr;
  for (const ConsentWrite &W : T.Of.State.Writes) {
    if (W.Where != T.F.Where)
      continue;
    if (W.Sets != ConsentWrite::Given || W.Why != ConsentWrite::None ||
        (Found && (W.Consent != Found->Consent || W.How != Found->How)))
      return nullptr;
    Found = &W;
  }
  return Found && standsForNothingSaid(*Found) ? Found : nullptr;
}

/// What \p Init sets a scalar to: `{x}` is `x`.
static const Expr *setBy(const Expr *Init) {
  Init = bare(Init);
  auto *L = dyn_cast_or_null<InitListExpr>(Init);
  return L && L->getNumInits() == 1 ? bare(L->getInit(0)) : Init;
}

/// The value that is written where \p T is.
static const Expr *valueOf(const Told &T, const ConsentWrite &W) {
  if (const DeclaratorDecl *D = declaredAt(T.Ctx, T.At)) {
    if (auto *F = dyn_cast<FieldDecl>(D))
      return setBy(F->getInClassInitializer());
    if (auto *P = dyn_cast<ParmVarDecl>(D))
      return P->hasDefaultArg() && !P->hasUninstantiatedDefaultArg() &&
                     !P->hasUnparsedDefaultArg()
                 ? bare(P->getDefaultArg())
                 : nullptr;
    if (auto *V = dyn_cast<VarDecl>(D))
      return setBy(V->getInit());
  }
  for (const Spot &S : expressionsAt(T.Ctx, T.At)) {
    const Expr *E = bare(S.E);
    if (auto *B = dyn_cast<BinaryOperator>(E))
      return W.How == ConsentWrite::Assignment && B->getOpcode() == BO_Assign
                 ? bare(B->getRHS())
                 : nullptr;
    if (auto *K = dyn_cast<CXXMemberCallExpr>(E);
        K && W.How == ConsentWrite::ValueOr)
      return K->getNumArgs() == 1 ? bare(K->getArg(0)) : nullptr;
    if (isa<CXXBoolLiteralExpr, IntegerLiteral, DeclRefExpr>(E))
      return E;
  }
  return nullptr;
}

/// The enumerator beside \p Given that is no yes: the only other one, the one
/// that the policy names or, where it orders them, the lowest; else the one
/// that stands for zero, and then \p Said is false.
static const EnumConstantDecl *noYes(const EnumConstantDecl *Given,
                                     const Consent &C, bool &Said) {
  std::vector<const EnumConstantDecl *> Others;
  const EnumConstantDecl *Zero = nullptr, *Named = nullptr, *Lowest = Given;
  llvm::StringRef Name = C.Answer.Constant.Text;
  Name = Name.substr(Name.rfind(':') + 1);
  for (const EnumConstantDecl *E :
       cast<EnumDecl>(Given->getDeclContext())->enumerators()) {
    if (E == Given)
      continue;
    Others.push_back(E);
    if (E->getInitVal().isZero())
      Zero = E;
    if (E->getName() == Name)
      Named = E;
    if (llvm::APSInt::compareValues(E->getInitVal(), Lowest->getInitVal()) < 0)
      Lowest = E;
  }
  Said = true;
  switch (C.Answer.K) {
  case When::NotEquals:
  case When::Below:
    return Named;
  case When::AtLeast:
    return Lowest != Given && Lowest != Named ? Lowest : nullptr;
  case When::Equals:
    if (Others.size() == 1)
      return Others.front();
    Said = false;
    return Zero;
  default:
    return nullptr;
  }
}

std::optional<Remedy> askfirst::rightDefault(const Told &T) {
  if (T.F.Check != "privacy-default-consent")
    return std::nullopt;
  const ConsentWrite *W = writeOf(T);
  if (!W)
    return std::nullopt;
  const Expr *E = valueOf(T, *W);
  if (!E || !T.IsOurs(E->getExprLoc()))
    return std::nullopt;
  auto Put = [&](llvm::StringRef Text) {
    return Remedy{
        ("start without consent: " + Text).str(),
        {FixItHint::CreateReplacement(
            CharSourceRange::getTokenRange(E->getSourceRange()), Text)},
        /*Safe=*/true};
  };
  if (auto *B = dyn_cast<CXXBoolLiteralExpr>(E))
    return Put(B->getValue() ? "false" : "true");
  // In C, too, 1 is a yes and 0 a no.
  if (auto *I = dyn_cast<IntegerLiteral>(E)) {
    bool Truth = W->Text == "true" || W->Text == "false";
    if (Truth && (I->getValue() == 0 || I->getValue() == 1))
      return Put(I->getValue() == 0 ? "1" : "0");
    return std::nullopt;
  }
  auto *R = dyn_cast<DeclRefExpr>(E);
  auto *Given = R ? dyn_cast<EnumConstantDecl>(R->getDecl()) : nullptr;
  if (!Given)
    return std::nullopt;
  // Which entry it is of: those that could be have to agree.
  Entity Written;
  Written.Name = W->Consent;
  const EnumConstantDecl *To = nullptr;
  bool Said = false;
  for (const Consent &C : T.Of.Rules->Consents) {
    if (C.Answer.K < When::Equals || C.Answer.ConstantFrom ||
        !C.What.Pattern->matches(Written))
      continue;
    const EnumConstantDecl *One = noYes(Given, C, Said);
    if (!One || (To && To != One))
      return std::nullopt;
    To = One;
  }
  auto Edit = To ? withEnumerator(T, E, To) : std::nullopt;
  if (!Edit)
    return std::nullopt;
  return Remedy{"start without consent: " + To->getName().str(), {*Edit}, Said};
}
