//===- extract/Members.cpp - Fields, elements, pointers that walk -------===//
#include "extract/FunctionExtractor.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;

Value FunctionExtractor::member(const Value &Base, const FieldDecl *Fd,
                                const Expr *E) {
  Value V;
  V.Partial = Base.Partial;
  Component C;
  C.Id = Decls.idOf(Fd);
  // A pair's members are its tuple elements 0 and 1.
  if (auto *R = dyn_cast<CXXRecordDecl>(Fd->getParent());
      R && R->isInStdNamespace() && R->getIdentifier() &&
      R->getName() == "pair") {
    C.K = Component::Key;
    C.Id = Decls.keyOf(Fd->getName() == "first" ? "0" : "1");
  }
  for (LocId L : Base.Targets) {
    size_t Before = Locs.size();
    LocId Field = Locs.child(L, C);
    if (Locs.size() != Before)
      isExactly(Field, Fd->getType());
    if (Fd->getType()->isReferenceType()) {
      for (LocId P : pointees(Field))
        V.Targets.insert(P);
    } else {
      V.Targets.insert(Field);
    }
  }
  for (Item I : Base.Data) {
    if (I.At.empty()) {
      I.Path = I.Path.with(C);
    } else if (I.At.components().front() == C) {
      I.At = I.At.dropFront(1);
    } else {
      continue;
    }
    I.Except.clear();
    V.Data.insert(I);
  }
  if (V.Targets.empty() && !V.Data.empty() && C.K == Component::Field) {
    Item Read;
    Read.N.K = Node::FieldRead;
    Read.N.Entity = C.Id;
    V.Data.insert(Read);
  }
  Term T;
  T.K = C.K == Component::Field ? Term::Field : Term::Element;
  T.Entity = C.Id;
  T.Operands = {Base.T};
  if (!Base.T && Base.Targets.size() == 1)
    T.Operands[0] = termOfLoc(*Base.Targets.begin());
  V.T = term(T);
  if (V.Targets.size() == 1) {
    auto It = Cur.Vars.find(*V.Targets.begin());
    if (It != Cur.Vars.end()) {
      V.T = It->second.T ? It->second.T : V.T;
      V.Truth = It->second.Truth;
    }
  }
  return V;
}

/// `x.*p`: the field that p is known to mean, or any of its type.
Value FunctionExtractor::memberThrough(const Value &Base, const Value &Pointer,
                                       const clang::BinaryOperator *E) {
  auto *MP = E->getRHS()->getType()->getAs<MemberPointerType>();
  const CXXRecordDecl *R =
      MP ? MP->getMostRecentCXXRecordDecl()->getDefinition() : nullptr;
  Value V;
  if (!R || MP->isMemberFunctionPointer()) {
    V.Targets = Base.Targets;
    V.Data = Pointer.Data;
    return V;
  }
  const Term &T = Out.Terms[Pointer.T];
  bool Known = T.K == Term::Function;
  EntityId Wanted = T.Entity;
  unsigned Found = 0;
  QualType Type = MP->getPointeeType().getCanonicalType();
  for (const FieldDecl *F : R->fields()) {
    if (Known ? Decls.idOf(F) != Wanted
              : F->getType().getCanonicalType().getUnqualifiedType() !=
                    Type.getUnqualifiedType())
      continue;
    Value M = member(Base, F, E);
    V.Targets.insert(M.Targets.begin(), M.Targets.end());
    V.Data.insert(M.Data.begin(), M.Data.end());
    ++Found;
  }
  V.Partial = Found != 1;
  return V;
}

Value FunctionExtractor::VisitMemberExpr(const MemberExpr *E) {
  const ValueDecl *D = E->getMemberDecl();
  if (auto *Fd = dyn_cast<FieldDecl>(D)) {
    return member(value(E->getBase()), Fd, E);
  }
  Value V;
  if (auto *Var = dyn_cast<VarDecl>(D)) {
    LocId L = local(Var);
    V.Targets = Var->getType()->isReferenceType() ? pointees(L) : Targets{L};
    V.T = termOfLoc(L);
    auto It = Cur.Vars.find(L);
    if (It != Cur.Vars.end())
      V.Truth = It->second.Truth;
    return V;
  }
  if (isa<EnumConstantDecl>(D)) {
    V.T = constant(E);
    return V;
  }
  return value(E->getBase()); // a bound method: the call looks at its base
}

Value FunctionExtractor::VisitArraySubscriptExpr(const ArraySubscriptExpr *E) {
  Value Base = value(E->getBase());
  Value Index = value(E->getIdx());
  Value V;
  Component C;
  C.K = Component::Element;
  TermIndex K = constant(E->getIdx());
  // A pointer may stand at any element of its array; an array's name does not.
  bool Array = isa<ImplicitCastExpr>(E->getBase()) &&
               cast<ImplicitCastExpr>(E->getBase())->getCastKind() ==
                   CK_ArrayToPointerDecay;
  if (K && Array) {
    C.K = Component::Key;
    C.Id = Decls.keyOf(std::to_string(Out.Terms[K].Number));
  }
  for (LocId L : Base.Targets)
    V.Targets.insert(Array ? Locs.child(L, C) : L);
  V.Partial = !Array && (!K || Out.Terms[K].Number != 0);
  V.Data = Base.Data;
  // A lookup table: what is looked up says what it was looked up by.
  Content By = dataOf(Index, E->getIdx()->getType());
  V.Data.insert(By.begin(), By.end());
  Term T;
  T.K = Term::Element;
  T.Operands = {Base.T, K ? K : Index.T};
  if (Base.T)
    V.T = term(T);
  return V;
}

/// True if pointer \p E may stand at another element than where it started.
bool FunctionExtractor::walks(const Expr *E) {
  E = E->IgnoreParenImpCasts();
  if (auto *U = dyn_cast<clang::UnaryOperator>(E))
    return U->isIncrementDecrementOp() || walks(U->getSubExpr());
  if (auto *B = dyn_cast<clang::BinaryOperator>(E))
    return B->isAdditiveOp() || B->isCompoundAssignmentOp();
  if (auto *R = dyn_cast<DeclRefExpr>(E))
    if (auto *V = dyn_cast<VarDecl>(R->getDecl()))
      return Moved.count(local(V));
  return false;
}
