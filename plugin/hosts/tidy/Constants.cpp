//===- hosts/tidy/Constants.cpp - One constant for another ----------------===//
//
// Constants in code, and what the policy says they stand for. One is replaced
// by another only as it is written: an enumerator by one of its enumeration, a
// literal by a literal.
//
//===----------------------------------------------------------------------===//
#include "Remedies.h"
#include "Surroundings.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

using namespace askfirst;
using namespace clang;

/// How policies may write \p E: by its enumeration's name, or its scope's.
static llvm::SmallVector<std::string, 2> namesOf(const EnumConstantDecl *E) {
  auto *Enum = cast<EnumDecl>(E->getDeclContext());
  return {E->getQualifiedNameAsString(),
          Enum->getQualifiedNameAsString() + "::" + E->getName().str()};
}

static std::string purposeOf(const Consent &C, const Policy &P,
                             llvm::ArrayRef<std::string> Names) {
  for (const auto *Map : {&C.Purpose.Values, &P.Purposes})
    for (const std::string &Name : Names)
      if (auto It = Map->find(Name); It != Map->end())
        return It->second;
  return "";
}

/// The text of a literal as a policy has it; "" of what is none.
static std::string literal(const Expr *E) {
  if (auto *S = dyn_cast<StringLiteral>(E); S && S->isOrdinary())
    return S->getString().str();
  if (auto *I = dyn_cast<IntegerLiteral>(E))
    return llvm::toString(I->getValue(), 10, /*Signed=*/true);
  return "";
}

static const EnumConstantDecl *enumerator(const Expr *E) {
  auto *R = dyn_cast<DeclRefExpr>(E);
  return R ? dyn_cast<EnumConstantDecl>(R->getDecl()) : nullptr;
}

std::string askfirst::purposeOf(const Consent &C, const Policy &P,
                                const Expr *E) {
  if (const EnumConstantDecl *D = enumerator(E))
    return ::purposeOf(C, P, namesOf(D));
  std::string Text = literal(E);
  return Text.empty() ? "" : ::purposeOf(C, P, {Text});
}

std::optional<FixItHint> askfirst::withEnumerator(const Told &T, const Expr *E,
                                                  const EnumConstantDecl *To) {
  auto *R = dyn_cast<DeclRefExpr>(E);
  if (!R || !T.IsOurs(R->getLocation()))
    return std::nullopt;
  if (!R->hasQualifier()) {
    // By a using declaration of that one enumerator alone.
    if (auto *Shadow = dyn_cast<UsingShadowDecl>(R->getFoundDecl());
        Shadow && !isa<UsingEnumDecl>(Shadow->getIntroducer()))
      return std::nullopt;
    if (isTaken(surroundings(T.Ctx, R->getLocation()), To->getName()) &&
        !isa<CXXRecordDecl>(To->getDeclContext()->getParent()))
      return std::nullopt;
  }
  return FixItHint::CreateReplacement(
      CharSourceRange::getTokenRange(R->getLocation(), R->getLocation()),
      To->getName());
}

/// The only one of \p Constants, each with its purpose, that stands for
/// \p Purpose or, failing that, the nearest above it.
template <typename T>
static std::optional<T>
theOneFor(llvm::ArrayRef<std::pair<T, std::string>> Constants,
          llvm::StringRef Purpose) {
  std::optional<T> Found;
  size_t Length = 0;
  bool Several = false;
  for (auto &[Constant, Of] : Constants) {
    if (!Vocabulary::covers(Of, Purpose) || Of.size() < Length)
      continue;
    Several = Of.size() == Length;
    Length = Of.size();
    Found = Constant;
  }
  return Several ? std::nullopt : Found;
}

std::optional<FixItHint> askfirst::withPurpose(const Told &T, const Consent &C,
                                               const Expr *E,
                                               llvm::StringRef Purpose) {
  const Policy &P = *T.Of.Rules;
  if (!T.IsOurs(E->getExprLoc()))
    return std::nullopt;
  if (const EnumConstantDecl *D = enumerator(E)) {
    std::vector<std::pair<const EnumConstantDecl *, std::string>> All;
    for (const EnumConstantDecl *X :
         cast<EnumDecl>(D->getDeclContext())->enumerators())
      if (std::string Of = ::purposeOf(C, P, namesOf(X)); !Of.empty())
        All.push_back({X, Of});
    auto To = theOneFor<const EnumConstantDecl *>(All, Purpose);
    return To ? withEnumerator(T, E, *To) : std::nullopt;
  }
  bool String = isa<StringLiteral>(E);
  if (!String && !isa<IntegerLiteral>(E))
    return std::nullopt;
  std::vector<std::pair<std::string, std::string>> All;
  for (const auto *Map : {&C.Purpose.Values, &P.Purposes})
    for (const auto &[Constant, Of] : *Map) {
      bool Number =
          Constant.find_first_not_of("0123456789") == std::string::npos;
      // What a name stands for is said of an enumerator, and no text is quoted
      // that would have to be written otherwise.
      bool Plain =
          StringRef(Constant).find_first_of("\\\"\n") == StringRef::npos &&
          !StringRef(Constant).contains("::");
      if (String ? Plain : Number)
        All.push_back({Constant, Of});
    }
  auto To = theOneFor<std::string>(All, Purpose);
  SourceRange R = E->getSourceRange();
  StringRef Written =
      Lexer::getSourceText(CharSourceRange::getTokenRange(R),
                           T.Ctx.getSourceManager(), T.Ctx.getLangOpts());
  if (!To || (String && Written != "\"" + literal(E) + "\""))
    return std::nullopt;
  return FixItHint::CreateReplacement(CharSourceRange::getTokenRange(R),
                                      String ? "\"" + *To + "\"" : *To);
}
