//===- extract/Initialisers.cpp - Lists and temporaries -----------------===//
#include "extract/FunctionExtractor.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;

/// Starts the part \p To of the object \p L; what has no place of its own
/// stands at \p Else.
void FunctionExtractor::initialiseMember(LocId L, LocId To, const Expr *Init,
                                         SourceLocation Else) {
  const Expr *Plain = Init->IgnoreParens();
  if (auto *D = dyn_cast<CXXDefaultInitExpr>(Plain))
    Plain = D->getExpr()->IgnoreParens();
  if (auto *Nested = dyn_cast<InitListExpr>(Plain);
      Nested && !Nested->isTransparent()) {
    Cur.Store[To] = {};
    initialiseInto(To, Nested);
    return;
  }
  auto Before = Built;
  if (auto *D = dyn_cast<CXXDefaultInitExpr>(Init->IgnoreParens())) {
    Built = L; // its own members
    forgetValues(D->getExpr());
  }
  Value V = value(Init);
  Built = Before;
  QualType T = Init->getType();
  if (Init->isGLValue()) { // a reference member
    Cur.Pointees[To] = V.Targets;
    return;
  }
  write({To}, V, T, Init, Init->getExprLoc(), StepKind::Copy);
  if (T->isScalarType())
    Cur.Vars[To] = infoOf(V, Init);
  if (!isAnswerType(T))
    return;
  auto *Default = dyn_cast<CXXDefaultInitExpr>(Init->IgnoreParens());
  SourceLocation At =
      Default ? Default->getField()->getLocation() : Init->getExprLoc();
  noteStateWrite(To, V, Init, At.isValid() ? At : Else,
                 Default ? StateWrite::DefaultMember : StateWrite::Initialiser);
}

void FunctionExtractor::initialiseInto(LocId L, const InitListExpr *E) {
  if (const InitListExpr *S = E->getSemanticForm())
    E = S;
  auto One = [&](LocId To, const Expr *Init) {
    initialiseMember(L, To, Init, E->getExprLoc());
  };
  QualType T = E->getType();
  if (auto *R = T->getAsRecordDecl()) {
    // An array of the library is what it keeps.
    if (R->isInStdNamespace() && R->getName() == "array" && E->getNumInits())
      if (auto *In = dyn_cast<InitListExpr>(E->getInit(0)->IgnoreParens())) {
        initialiseInto(L, In);
        return;
      }
    unsigned I = 0;
    if (auto *CR = dyn_cast<CXXRecordDecl>(R))
      for (unsigned B = 0; B < CR->getNumBases(); ++B) {
        if (I < E->getNumInits()) // base subobjects share the object's path
          One(L, E->getInit(I++));
      }
    if (R->isUnion()) {
      if (const FieldDecl *Fd = E->getInitializedFieldInUnion();
          Fd && I < E->getNumInits())
        One(fieldOf(L, Fd), E->getInit(I));
      return;
    }
    for (const FieldDecl *Fd : R->fields()) {
      if (Fd->isUnnamedBitField())
        continue;
      if (I >= E->getNumInits())
        break;
      One(fieldOf(L, Fd), E->getInit(I++));
    }
    return;
  }
  for (unsigned I = 0; I < E->getNumInits(); ++I) {
    Component C;
    C.K = Component::Element;
    if (I < 16 && T->isArrayType()) {
      C.K = Component::Key;
      C.Id = Decls.keyOf(std::to_string(I));
    }
    One(Locs.child(L, C), E->getInit(I));
  }
}

Value FunctionExtractor::VisitInitListExpr(const InitListExpr *E) {
  if (const InitListExpr *S = E->getSemanticForm())
    E = S;
  if (E->isTransparent() && E->getNumInits() == 1)
    return value(E->getInit(0));
  Value V;
  if (E->getType()->isScalarType()) {
    if (E->getNumInits() == 1)
      return value(E->getInit(0));
    V.T = constant(E);
    return V;
  }
  LocId L = temp(E);
  forget(L);
  Cur.Store[L] = {};
  initialiseInto(L, E);
  V.Targets = {L};
  return V;
}

Value FunctionExtractor::VisitCXXParenListInitExpr(
    const CXXParenListInitExpr *E) {
  Value V;
  LocId L = temp(E);
  forget(L);
  Cur.Store[L] = {};
  auto *R = E->getType()->getAsRecordDecl();
  if (!R) {
    for (const Expr *Init : E->getInitExprs()) {
      Content C = dataOf(value(Init), Init->getType());
      Cur.Store[L].insert(C.begin(), C.end());
    }
  } else {
    auto It = E->getInitExprs().begin(), End = E->getInitExprs().end();
    for (const FieldDecl *Fd : R->fields()) {
      if (It == End)
        break;
      LocId To = Locs.child(L, Component{Component::Field, Decls.idOf(Fd)});
      write({To}, value(*It), (*It)->getType(), *It, (*It)->getExprLoc(),
            StepKind::Copy);
      ++It;
    }
  }
  V.Targets = {L};
  return V;
}

Value FunctionExtractor::VisitMaterializeTemporaryExpr(
    const MaterializeTemporaryExpr *E) {
  Value Sub = value(E->getSubExpr());
  QualType T = E->getSubExpr()->getType();
  if (T->isRecordType() && !Sub.Targets.empty()) {
    // Asked by reference, it is still what the call gave.
    if (Out.Terms[Sub.T].K == Term::Call && Sub.Targets.size() == 1)
      Cur.Vars[*Sub.Targets.begin()].T = Sub.T;
    return Sub;
  }
  if (T->isArrayType() && !Sub.Targets.empty())
    return Sub;
  LocId L = temp(E);
  Value V;
  Content C = dataOf(Sub, T);
  forget(L);
  Cur.Store[L] = C;
  if (T->isPointerType())
    Cur.Pointees[typed(L, T)] = Sub.Targets;
  if (T->isScalarType())
    Cur.Vars[L] = infoOf(Sub, E->getSubExpr());
  V.Targets = {L};
  V.T = Sub.T;
  V.Truth = Sub.Truth;
  return V;
}
