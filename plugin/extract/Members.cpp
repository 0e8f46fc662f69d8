//===- extract/Members.cpp - Fields, elements, pointers that walk -------===//
#include "compat/NameSwitch.h"
#include "extract/FunctionExtractor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecordLayout.h"

using namespace askfirst;
using namespace clang;

Value FunctionExtractor::member(const Value &Base, const FieldDecl *Fd,
                                const Expr *E) {
  Value V;
  V.Partial = Base.Partial;
  Component C = componentOf(Fd);
  for (LocId L : Base.Targets) {
    LocId Field = fieldOf(L, Fd);
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

/// `x.*p`: the field that p is known to mean, or any of its type; each of them,
/// if p is a parameter, where that is the field's.
Value FunctionExtractor::memberThrough(const Value &Base, const Value &Pointer,
                                       const Expr *P, const Expr *Site) {
  auto *MP = P->getType()->getAs<MemberPointerType>();
  const CXXRecordDecl *R =
      MP ? MP->getMostRecentCXXRecordDecl()->getDefinition() : nullptr;
  Value V;
  if (!R || MP->isMemberFunctionPointer()) {
    V.Targets = Base.Targets;
    V.Data = Pointer.Data;
    return V;
  }
  const Term::Kind K = Out.Terms[Pointer.T].K;
  const EntityId Wanted = Out.Terms[Pointer.T].Entity;
  QualType Type = MP->getPointeeType().getCanonicalType();
  std::vector<const FieldDecl *> Fields;
  for (const FieldDecl *F : R->fields())
    if (K == Term::Function
            ? Decls.idOf(F) == Wanted
            : F->getType().getCanonicalType().getUnqualifiedType() ==
                  Type.getUnqualifiedType())
      Fields.push_back(F);
  for (size_t I = 0; I < Fields.size(); ++I) {
    Value M = member(Base, Fields[I], Site);
    V.Data.insert(M.Data.begin(), M.Data.end());
    if (K != Term::Param || Fields.size() < 2 || M.Targets.empty()) {
      V.Targets.insert(M.Targets.begin(), M.Targets.end());
      continue;
    }
    Term Is;
    Is.K = Term::Function;
    Is.Entity = Decls.idOf(Fields[I]);
    LocId One = temp(standIn(Site, 620 + I, Fields[I]->getType(),
                             Site->getExprLoc(), Value()));
    Cur.Pointees.erase(One);
    // As under a key that is the parameter: callers say which member it is.
    auto Key = keyParameter(P);
    AccessPath At, Read;
    if (Key) {
      At.append({Component::Key, Is.Entity});
      Read.append({Component::ParamKey, *Key});
      ByKey.insert(One);
    }
    pick(Site, One, M.Targets, At,
         guardSet(Pointer.T, Outcome::Equal, term(Is), Site->getExprLoc()),
         /*Before=*/false);
    Item Picked = *Cur.Store[One].begin();
    Picked.Path = Read;
    Cur.Store[One] = {Picked};
    AliasOf[One] = M.Targets;
    IsOneOf.insert(One);
    V.Targets.insert(One);
  }
  V.Partial = Fields.size() != 1;
  return V;
}

Value FunctionExtractor::VisitMemberExpr(const MemberExpr *E) {
  const ValueDecl *D = E->getMemberDecl();
  if (auto *Fd = dyn_cast<FieldDecl>(D)) {
    Value Base = value(E->getBase());
    if (E->isArrow())
      Base.Targets = elementsAt(Base.Targets, stepsOf(E->getBase()),
                                E->getBase()->getType()->getPointeeType());
    return member(Base, Fd, E);
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

/// The element under a constant index, or any.
Component ExtractionState::elementKey(std::optional<int64_t> Index) {
  Component C;
  C.K = Component::Element;
  if (Index) {
    C.K = Component::Key;
    C.Id = Decls.keyOf(std::to_string(*Index));
    Indices[C.Id] = *Index;
  }
  return C;
}

/// What a pointer to \p Pointee that designates \p L designates \p Steps
/// elements on; nothing: who knows how many. An array that decayed is
/// designated as a whole.
LocId ExtractionState::elementAt(LocId L, std::optional<int64_t> Steps,
                                 QualType Pointee) {
  if (Pointee.isNull() || isText(Pointee))
    return L;
  QualType T = Types.lookup(L);
  const Type *Array = T.isNull() ? nullptr : T->getArrayElementTypeNoTypeQual();
  if (Array && !isText(QualType(Array, 0)) &&
      T.getCanonicalType().getUnqualifiedType() !=
          Pointee.getCanonicalType().getUnqualifiedType())
    return typed(Locs.child(L, elementKey(Steps)), QualType(Array, 0));
  if (Steps == 0 || Locs[L].Path.empty())
    return L;
  const Component Last = Locs[L].Path.components().back();
  LocId Whole = Locs.parent(L);
  QualType W = Types.lookup(Whole);
  if (Last.K == Component::Field || W.isNull() || !W->isArrayType())
    return L;
  auto At = Indices.find(Last.Id);
  if (Steps && Last.K == Component::Key && At != Indices.end())
    Steps = *Steps + At->second;
  else
    Steps.reset();
  return typed(Locs.child(Whole, elementKey(Steps)), T.isNull() ? Pointee : T);
}

/// Whether who is given a pointer to \p L is given an array.
bool ExtractionState::startsArray(LocId L) const {
  QualType T = Types.lookup(L);
  if (!T.isNull() && T->isArrayType())
    return true;
  if (Locs[L].Path.empty())
    return false;
  auto At = Indices.find(Locs[L].Path.components().back().Id);
  QualType Whole = Types.lookup(Locs.parent(L));
  return At != Indices.end() && At->second == 0 && !Whole.isNull() &&
         Whole->isArrayType();
}

/// The part of type \p Wanted that stands \p Off bytes into the object of
/// class \p R at \p L; nothing: none does.
std::optional<LocId> ExtractionState::partAt(LocId L, const CXXRecordDecl *R,
                                             int64_t Off,
                                             const CXXRecordDecl *Wanted) {
  R = R->getDefinition();
  if (!R || R->isInvalidDecl() || R->isDependentContext() || Off < 0)
    return std::nullopt;
  if (Off == 0 && R == Wanted)
    return L;
  for (const FieldDecl *Fd : R->fields()) {
    auto *In = Fd->getType()->getAsCXXRecordDecl();
    int64_t At =
        In ? Ctx.toCharUnitsFromBits(Ctx.getFieldOffset(Fd)).getQuantity() : 0;
    if (!In || At > Off ||
        Off >= At + Ctx.getTypeSizeInChars(Fd->getType()).getQuantity())
      continue;
    // More than one covers it in a union.
    if (auto Part = partAt(fieldOf(L, Fd), In, Off - At, Wanted))
      return Part;
  }
  const ASTRecordLayout &Layout = Ctx.getASTRecordLayout(R);
  for (const CXXBaseSpecifier &B : R->bases())
    if (auto *Base = B.getType()->getAsCXXRecordDecl(); Base && !B.isVirtual())
      if (auto Part = partAt(
              L, Base, Off - Layout.getBaseClassOffset(Base).getQuantity(),
              Wanted))
        return Part;
  return std::nullopt;
}

/// What a pointer that is \p Off bytes on from the start of \p L designates as
/// an object of class \p Wanted: part of \p L, or what \p L is part of
/// (container_of). \p L itself where that is not known.
LocId ExtractionState::seenAs(LocId L, int64_t Off,
                              const CXXRecordDecl *Wanted) {
  Wanted = Wanted->getDefinition();
  LocId Top = L;
  for (unsigned Depth = 0; Wanted && Depth < AccessPath::MaxDepth; ++Depth) {
    QualType T = typeAt(Top);
    if (T.isNull())
      break;
    bool Pointer = T->isPointerType() || T->isReferenceType();
    if (auto *R = (Pointer ? T->getPointeeType() : T)->getAsCXXRecordDecl())
      if (auto Part = partAt(Top, R, Off, Wanted))
        return *Part;
    // What a pointer designates is in no object that is known.
    if (Pointer || Locs[Top].Path.empty())
      break;
    LocId In = Locs.parent(Top);
    QualType Of = typeAt(In);
    if (!Of.isNull() && (Of->isPointerType() || Of->isReferenceType()))
      Of = Of->getPointeeType();
    auto *R = Of.isNull() ? nullptr : Of->getAsCXXRecordDecl();
    R = R ? R->getDefinition() : nullptr;
    const FieldDecl *Fd = nullptr;
    if (!R || R->isInvalidDecl() || R->isDependentContext())
      break;
    for (const FieldDecl *X : R->fields())
      if (componentOf(X) == Locs[Top].Path.components().back())
        Fd = X;
    if (!Fd)
      break;
    Off += Ctx.toCharUnitsFromBits(Ctx.getFieldOffset(Fd)).getQuantity();
    Top = In;
  }
  return L;
}

/// Any element of the array that element \p L is of; \p L, if it is of none.
LocId ExtractionState::oneOf(LocId L) {
  if (Locs[L].Path.empty() ||
      Locs[L].Path.components().back().K != Component::Key)
    return L;
  LocId Whole = Locs.parent(L);
  QualType W = Types.lookup(Whole);
  if (W.isNull() || !W->isArrayType())
    return L;
  return typed(Locs.child(Whole, Component{Component::Element, 0}),
               QualType(W->getArrayElementTypeNoTypeQual(), 0));
}

/// elementAt of all \p T.
ExtractionState::Targets
ExtractionState::elementsAt(const Targets &T, std::optional<int64_t> Steps,
                            QualType Pointee) {
  Targets Out;
  for (LocId L : T)
    Out.insert(elementAt(L, Steps, Pointee));
  return Out;
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
  std::optional<int64_t> At;
  if (K)
    At = Out.Terms[K].Number;
  if (Array) {
    C = elementKey(At);
    if (auto I = K ? std::nullopt : keyParameter(E->getIdx()))
      C = {Component::ParamKey, *I};
    for (LocId L : Base.Targets)
      V.Targets.insert(typed(Locs.child(L, C), E->getType()));
  } else {
    if (walks(E->getBase()))
      At.reset();
    V.Targets = elementsAt(Base.Targets, At, E->getType());
  }
  if (auto One = K ? std::nullopt : neighbour(E, E->getIdx(), "", V.Targets)) {
    V.Targets = {*One};
    return V;
  }
  V.Partial =
      !Array && (!K || Out.Terms[K].Number != 0 || isText(E->getType()));
  V.Data = Base.Data;
  // A lookup table: what is looked up says what it was looked up by.
  Content By = dataOf(Index, E->getIdx()->getType());
  V.Data.insert(By.begin(), By.end());
  Term T;
  T.K = Term::Element;
  T.Operands = {Base.T, K ? K : Index.T};
  if (C.K == Component::Key && V.Targets.size() == 1) {
    LocId L = *V.Targets.begin();
    V.T = termOfLoc(L);
    if (auto It = Cur.Vars.find(L); It != Cur.Vars.end()) {
      V.Truth = It->second.Truth;
    } else if (Base.T && Array) {
      T.Entity = C.Id;
      V.T = term(T);
    }
  } else if (Base.T) {
    V.T = term(T);
  }
  return V;
}

/// How far pointer \p E is from where its target stands, if that is known.
std::optional<int64_t> FunctionExtractor::stepsOf(const Expr *E) {
  if (walks(E))
    return std::nullopt;
  return 0;
}

/// Whether \p L is an element of an array that is known.
bool ExtractionState::inArray(LocId L) const {
  if (Locs[L].Path.empty() ||
      Locs[L].Path.components().back().K == Component::Field)
    return false;
  QualType Whole = Types.lookup(Locs.parent(L));
  return !Whole.isNull() && Whole->isArrayType();
}

/// Whether the block that is visited may be visited again.
bool ExtractionState::inLoop() {
  auto [It, New] = GoneRound.try_emplace(BlockNow, false);
  if (!New)
    return It->second;
  llvm::DenseSet<const CFGBlock *> Seen;
  std::vector<const CFGBlock *> Work;
  for (const CFGBlock *B : *Graph)
    if (B->getBlockID() == BlockNow)
      Work.push_back(B);
  for (size_t I = 0; I < Work.size(); ++I)
    for (const CFGBlock *Next : Work[I]->succs()) {
      if (Next == Work.front())
        return GoneRound[BlockNow] = true;
      if (Next && Seen.insert(Next).second)
        Work.push_back(Next);
    }
  return false;
}

/// The pointers at \p At, of type \p T, go on by \p Steps elements; nothing:
/// who knows how many. One of which it is not known what array it is in may
/// stand anywhere from the start.
void ExtractionState::stepPointers(const Targets &At,
                                   std::optional<int64_t> Steps, QualType T) {
  if (inLoop())
    Steps.reset();
  for (LocId L : At) {
    bool Known = !isText(T->getPointeeType()) && !Moved.count(L);
    Targets Next;
    for (LocId X : pointees(L)) {
      LocId Y = elementAt(X, Steps, T->getPointeeType());
      Known &= inArray(Y);
      Next.insert(Y);
    }
    if (!Known) {
      Moved.insert(L);
      continue;
    }
    if (!isStrong(At)) {
      Targets Old = pointees(L);
      Next.insert(Old.begin(), Old.end());
    }
    Cur.Pointees[L] = std::move(Next);
  }
}

/// Whether what is assigned to a pointer may be further on than it was.
bool FunctionExtractor::mayStep(const Expr *E) {
  auto *B = dyn_cast<clang::BinaryOperator>(E->IgnoreParenImpCasts());
  if (!B || !B->isAdditiveOp())
    return walks(E);
  return inLoop() || walks(E) || !constant(B->getRHS()) ||
         !llvm::all_of(value(E).Targets, [&](LocId L) { return inArray(L); });
}

/// Whether a function gives a place somewhere in the text it is given.
static bool findsPlace(const FunctionDecl *D) {
  if (!D || !D->getIdentifier())
    return false;
  return NameSwitch<bool>(D->getName())
      .Cases({"strchr", "strrchr", "strstr", "strpbrk", "strchrnul", "index",
              "rindex", "strcasestr"},
             true)
      .Cases({"strtok", "strtok_r", "strsep", "memchr", "memrchr", "memmem"},
             true)
      .Cases({"wcschr", "wcsrchr", "wcsstr", "wcspbrk", "wcstok"}, true)
      .Default(false);
}

/// True if pointer \p E may stand at another element than where it started.
bool FunctionExtractor::walks(const Expr *E) {
  E = E->IgnoreParenImpCasts();
  if (auto *U = dyn_cast<clang::UnaryOperator>(E))
    return walks(U->getSubExpr());
  if (auto *B = dyn_cast<clang::BinaryOperator>(E)) {
    if (!B->isAdditiveOp())
      return B->isCompoundAssignmentOp() && walks(B->getLHS());
    // By a constant: that is another element, which is known; of a text it is
    // a part.
    return !constant(B->getRHS()) || isText(E->getType()->getPointeeType()) ||
           walks(B->getLHS());
  }
  if (auto *C = dyn_cast<CallExpr>(E))
    return findsPlace(C->getDirectCallee());
  if (auto *R = dyn_cast<DeclRefExpr>(E))
    if (auto *V = dyn_cast<VarDecl>(R->getDecl()))
      return Moved.count(local(V));
  // What a library's function found in a text (to_chars_result::ptr).
  if (auto *M = dyn_cast<MemberExpr>(E);
      M && isText(E->getType()->getPointeeType()) &&
      Decls.inSystemHeader(M->getMemberDecl()))
    return true;
  if (isa<MemberExpr>(E))
    return llvm::any_of(value(E).Targets,
                        [&](LocId L) { return Moved.count(L); });
  return false;
}
