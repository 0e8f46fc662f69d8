//===- extract/Neighbours.cpp - The element beside another ----------------===//
//
// `all[i + 1]`, `*(it + 1)`, `std::next(it)`: one of the elements, and not the
// one that `all[i]` or `*it` is. It is an object of its own here, a copy of any
// element, whose name (Def, Term::Text of an Element) says how it is come by;
// what is written to it is written to the elements.
//
//===----------------------------------------------------------------------===//
#include "extract/FunctionExtractor.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;

/// `i + 1`, if \p E is a variable and a constant that is added or taken away;
/// empty: it is not. \p Of: the variable.
static std::string steppedFrom(const clang::Expr *E, ASTContext &Ctx,
                               const clang::Expr *&Of) {
  E = strip(E);
  const clang::Expr *L = nullptr, *R = nullptr;
  bool Down = false;
  if (auto *B = dyn_cast<clang::BinaryOperator>(E); B && B->isAdditiveOp()) {
    L = strip(B->getLHS());
    R = strip(B->getRHS());
    Down = B->getOpcode() == BO_Sub;
  } else if (auto *O = dyn_cast<CXXOperatorCallExpr>(E);
             O && O->getNumArgs() == 2 &&
             (O->getOperator() == OO_Plus || O->getOperator() == OO_Minus)) {
    L = strip(O->getArg(0));
    R = strip(O->getArg(1));
    Down = O->getOperator() == OO_Minus;
  }
  if (L && !Down && !isa<DeclRefExpr>(L))
    std::swap(L, R);
  auto *Ref = dyn_cast_or_null<DeclRefExpr>(L);
  clang::Expr::EvalResult By;
  if (!Ref || !isa<VarDecl>(Ref->getDecl()) || !R->getType()->isIntegerType() ||
      R->isValueDependent() || !R->EvaluateAsInt(By, Ctx) ||
      By.Val.getInt().isZero())
    return "";
  Of = Ref;
  llvm::SmallString<8> Number;
  By.Val.getInt().toString(Number);
  return Ref->getDecl()->getNameAsString() + (Down ? " - " : " + ") +
         Number.str().str();
}

/// What stands beside another among \p Elements: under the index \p Index, or
/// where the iterator that is made by moving one (\p Name: by that function)
/// stands; nothing: it is as good as any of them.
std::optional<LocId> FunctionExtractor::neighbour(const Expr *Site,
                                                  const Expr *Index,
                                                  llvm::StringRef Name,
                                                  const Targets &Elements) {
  const Expr *Of = nullptr;
  std::string Text;
  if (Name.empty())
    Text = steppedFrom(Index, Ctx, Of);
  else if (auto *Ref = dyn_cast<DeclRefExpr>(strip(Index)))
    Text = Name.str() + " " + Ref->getDecl()->getNameAsString();
  if (Text.empty() || Elements.size() != 1)
    return std::nullopt;
  LocId Any = *Elements.begin();
  const AccessPath &P = Locs[Any].Path;
  if (P.empty() || P.components().back() != Component{Component::Element, 0})
    return std::nullopt;
  QualType T = typeAt(Any);
  auto *R = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  if (!R || Decls.inSystemHeader(R))
    return std::nullopt;
  LocId One = temp(standIn(Site, 640, T, Site->getExprLoc(), Value()));
  typed(One, T);
  NamedTemps[One] = "element " + Text;
  Term Which;
  Which.K = Term::Element;
  Which.Text = Text;
  Which.Operands = {termOfLoc(Locs.parent(Any)),
                    Of && Of->getType()->isIntegerType() ? termOf(Of) : 0};
  Cur.Pointees.erase(One);
  pick(Site, One, Elements, AccessPath(), Held(), /*Before=*/false);
  AliasOf[One] = Elements;
  IsOneOf.insert(One);
  Cur.Vars[One] = VarInfo();
  Cur.Vars[One].T = term(std::move(Which));
  return One;
}
