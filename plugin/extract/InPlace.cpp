//===- extract/InPlace.cpp - Objects that the library makes --------------===//
//
// make_unique, emplace and their like run a constructor of the project's. Those
// that the compiler writes have a body only where somebody's code asks for one,
// and that differs between a compiler and what skips the library's bodies: what
// they do is done here, member by member.
//
//===----------------------------------------------------------------------===//
#include "extract/CallSite.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;

struct FunctionExtractor::Making {
  const Expr *Site;
  const CXXRecordDecl *Without = nullptr; ///< this base is made otherwise
  unsigned Sub = 0;                       ///< numbers what is done for Site
  unsigned Depth = 0;

  /// The call at \p E of the constructor \p C that makes a \p T at \p Into.
  static CallSite callOf(const CXXConstructorDecl *C, QualType T, LocId Into,
                         const Expr *E) {
    CallSite S;
    S.E = E;
    S.Callee = C;
    S.ResultType = C->getASTContext().VoidTy;
    S.Flags = CF_Construct | CF_ReceiverMayWrite | CF_HasReceiver | CF_Implicit;
    S.Receiver = Value();
    S.Receiver->Targets = {Into};
    S.ReceiverType = T;
    return S;
  }
};

/// The constructor of the project's class \p R that arguments of these types
/// most likely call; null if that is not clear.
static const CXXConstructorDecl *
constructorFor(const CXXRecordDecl *R,
               llvm::ArrayRef<const clang::Expr *> Args) {
  // Of a base class's, those that it takes over; the compiler declares them as
  // they are used, which the library's bodies do unseen.
  std::vector<const CXXConstructorDecl *> All;
  for (const Decl *D : R->decls())
    if (auto *C = dyn_cast<CXXConstructorDecl>(D))
      All.push_back(C);
    else if (auto *U = dyn_cast<ConstructorUsingShadowDecl>(D))
      if (auto *C = dyn_cast<CXXConstructorDecl>(U->getTargetDecl());
          C && !C->isDefaultConstructor())
        All.push_back(C);
  const CXXConstructorDecl *Best = nullptr;
  int BestScore = -1;
  bool Tie = false;
  for (const CXXConstructorDecl *C : All) {
    if (C->isDeleted() || C->isCopyOrMoveConstructor() ||
        C->isInheritingConstructor() ||
        C->getMinRequiredArguments() > Args.size() ||
        C->getNumParams() < Args.size())
      continue;
    int Score = 0;
    for (size_t I = 0; I < Args.size(); ++I) {
      QualType P = C->getParamDecl(I)->getType().getNonReferenceType();
      QualType A = Args[I]->getType().getNonReferenceType();
      Score += P.getCanonicalType().getUnqualifiedType() ==
               A.getCanonicalType().getUnqualifiedType();
    }
    Tie = Score == BestScore;
    if (Score > BestScore) {
      Best = C;
      BestScore = Score;
    }
  }
  return Tie ? nullptr : Best;
}

/// Makes an object of class \p T of the arguments from \p First at \p Into, as
/// a library function that forwards them does. False if that is not seen.
bool FunctionExtractor::constructAs(CallSite &S, QualType T, unsigned First,
                                    LocId Into) {
  auto *R = T->getAsCXXRecordDecl();
  size_t N = S.Args.size() - std::min<size_t>(First, S.Args.size());
  auto Same = [&](const Expr *A) {
    return A->getType()
               .getNonReferenceType()
               .getCanonicalType()
               .getUnqualifiedType() ==
           T.getCanonicalType().getUnqualifiedType();
  };
  if (N == 1 && (Same(S.Args[First]) || !R)) {
    write({Into}, S.ArgValues[First], S.Args[First]->getType(), S.E,
          S.E->getExprLoc(), StepKind::Copy);
    return true;
  }
  if (std::string Key;
      N == 1 &&
      !(Key = alternativeKeyOf(T, S.Args[First]->getType())).empty()) {
    write({apart(Into, Key)}, S.ArgValues[First], S.Args[First]->getType(), S.E,
          S.E->getExprLoc(), StepKind::Copy);
    return true;
  }
  auto Args = llvm::ArrayRef<const Expr *>(S.Args).drop_front(First);
  if (R && constructTask(S.E, T, Args, Into, /*Forwarded=*/true))
    return true;
  if (!R || Decls.inSystemHeader(R) || !R->hasDefinition())
    return false;
  const CXXConstructorDecl *C = constructorFor(R, Args);
  if (!C && N && R->isAggregate()) {
    unsigned I = First;
    for (const FieldDecl *F : R->fields()) {
      if (I >= S.Args.size())
        break;
      write({Locs.child(Into, Component{Component::Field, Decls.idOf(F)})},
            S.ArgValues[I], S.Args[I]->getType(), S.Args[I],
            S.Args[I]->getExprLoc(), StepKind::Copy);
      ++I;
    }
    return true;
  }
  Making M{S.E};
  if (!C || !C->isUserProvided()) {
    if (N == 0)
      startMembers(M, Into, R->getDefinition());
    return N == 0;
  }
  CallSite Made = Making::callOf(C, T, Into, S.E);
  Made.Args.assign(Args.begin(), Args.end());
  call(Made);
  M.Without = C->getParent()->getCanonicalDecl();
  if (M.Without != R->getCanonicalDecl())
    startMembers(M, Into, R->getDefinition());
  return true;
}

/// Makes an object of \p R at \p Into as the constructor does that the compiler
/// writes for it. IMPRECISE: the initialisers of instances of templates are
/// there or not.
void FunctionExtractor::startMembers(Making &M, LocId Into,
                                     const CXXRecordDecl *R) {
  if (!R || R->isUnion() || Decls.inSystemHeader(R) ||
      M.Depth > AccessPath::MaxDepth)
    return;
  ++M.Depth;
  auto Start = [&](LocId L, QualType T) {
    const CXXRecordDecl *Of = T->getAsCXXRecordDecl();
    Of = Of ? Of->getDefinition() : nullptr;
    if (!Of || Decls.inSystemHeader(Of))
      return;
    const CXXConstructorDecl *C = constructorFor(Of, {});
    if (!C || !C->isUserProvided())
      return startMembers(M, L, Of);
    auto *At = standIn(M.Site, 850 + M.Sub++, Ctx.IntTy, M.Site->getExprLoc(),
                       Value());
    CallSite Made = Making::callOf(C, T, L, At);
    call(Made);
  };
  const CXXRecordDecl *Without = std::exchange(M.Without, nullptr);
  for (const CXXBaseSpecifier &B : R->bases())
    if (auto *Of = B.getType()->getAsCXXRecordDecl();
        Of && Of->getCanonicalDecl() != Without)
      Start(Into, B.getType());
  for (FieldDecl *F : R->fields()) {
    if (F->isUnnamedBitField() || R->getTemplateInstantiationPattern())
      continue;
    LocId To = fieldOf(Into, F);
    if (F->hasInClassInitializer() && F->getInClassInitializer()) {
      clang::Expr *&Init = StandIns[{M.Site, 850 + M.Sub++}];
      if (!Init)
        Init = CXXDefaultInitExpr::Create(Ctx, M.Site->getExprLoc(), F,
                                          const_cast<CXXRecordDecl *>(R),
                                          /*RewrittenInitExpr=*/nullptr);
      initialiseMember(Into, To, Init, M.Site->getExprLoc());
    } else if (!F->getType()->isReferenceType()) {
      isExactly(To, F->getType());
      Start(To, F->getType());
    }
  }
  --M.Depth;
}
