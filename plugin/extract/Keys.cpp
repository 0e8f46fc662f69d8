//===- extract/Keys.cpp - Keys that are parameters ------------------------===//
//
// A store whose key is a parameter of the function (`all_[key] = value`): which
// element it is, callers can say (Component::ParamKey). For this the parameter
// must be what the caller passed throughout the body.
//
//===----------------------------------------------------------------------===//
#include "extract/CallSite.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace askfirst;
using namespace clang;

namespace {

/// Parameters that are more than read somewhere in a body.
class ChangedParameters : public RecursiveASTVisitor<ChangedParameters> {
public:
  std::set<const ParmVarDecl *> Found;

  bool shouldVisitImplicitCode() const { return true; }
  // What a closure does with what it captures is seen in its body.
  bool TraverseLambdaCapture(LambdaExpr *E, const LambdaCapture *C,
                             Expr *Init) {
    return !E->isInitCapture(C) || TraverseStmt(Init);
  }
  bool TraverseImplicitCastExpr(ImplicitCastExpr *E) {
    if (E->getCastKind() == CK_LValueToRValue && isName(E->getSubExpr()))
      return true;
    if (E->getCastKind() == CK_NoOp && E->getType().isConstQualified() &&
        isName(E->getSubExpr()))
      return true;
    return RecursiveASTVisitor::TraverseImplicitCastExpr(E);
  }
  bool VisitDeclRefExpr(DeclRefExpr *E) {
    if (auto *P = dyn_cast<ParmVarDecl>(E->getDecl()))
      Found.insert(P);
    return true;
  }

private:
  static bool isName(const Expr *E) {
    return isa<DeclRefExpr>(E->IgnoreParens());
  }
};

} // namespace

/// What a key is made of, where that is one thing: `std::string(key)`,
/// `key.c_str()`, `static_cast<int>(key)`, `std::move(key)`.
static const Expr *keyItself(const Expr *E, Declarations &Decls) {
  for (unsigned Depth = 0; Depth < 6; ++Depth) {
    E = strip(E);
    if (auto *C = dyn_cast<CXXConstructExpr>(E)) {
      if (C->getNumArgs() < 1 || !Decls.inSystemHeader(C->getConstructor()))
        return E;
      for (unsigned I = 1; I < C->getNumArgs(); ++I)
        if (!isa<CXXDefaultArgExpr>(C->getArg(I)))
          return E;
      E = C->getArg(0);
    } else if (auto *C = dyn_cast<CXXFunctionalCastExpr>(E)) {
      E = C->getSubExpr();
    } else if (auto *C = dyn_cast<CXXMemberCallExpr>(E)) {
      const CXXMethodDecl *M = C->getMethodDecl();
      bool Same = M && Decls.inSystemHeader(M) && C->getNumArgs() == 0 &&
                  (isa<CXXConversionDecl>(M) ||
                   (M->getIdentifier() &&
                    (M->getName() == "c_str" || M->getName() == "data")));
      if (!Same)
        return E;
      E = C->getImplicitObjectArgument();
    } else if (auto *C = dyn_cast<CallExpr>(E)) {
      if (!C->isCallToStdMove())
        return E;
      E = C->getArg(0);
    } else {
      return E;
    }
  }
  return E;
}

/// The parameter of this function that \p Key is; nothing if it is none, or
/// may have been changed.
std::optional<unsigned> ExtractionState::keyParameter(const Expr *Key) {
  auto *Name = dyn_cast<DeclRefExpr>(keyItself(Key, Decls));
  auto *P = Name ? dyn_cast<ParmVarDecl>(Name->getDecl()) : nullptr;
  if (!P || P->getDeclContext() != F)
    return std::nullopt;
  QualType T = P->getType().getNonReferenceType();
  if (!T.isConstQualified() ||
      (T->isPointerType() && !T->getPointeeType().isConstQualified())) {
    if (!Changed) {
      ChangedParameters V;
      V.TraverseStmt(F->getBody());
      Changed = std::move(V.Found);
    }
    if (Changed->count(P))
      return std::nullopt;
  }
  return P->getFunctionScopeIndex();
}

AccessPath FunctionExtractor::CallSite::pathHere(FunctionExtractor &X,
                                                 const AccessPath &P) const {
  return P.translated([&](uint32_t I) {
    return I < Args.size() ? X.keyComponent(Args[I])
                           : Component{Component::Element, 0};
  });
}
