//===- extract/Expressions.cpp - Names, operators, casts, what no other file has
//===//
#include "extract/FunctionExtractor.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;

/// Without what only wraps it: parentheses, cleanups, default arguments.
static const Expr *peel(const Expr *E) {
  while (true) {
    const Expr *S = E->IgnoreParens();
    if (auto *X = dyn_cast<FullExpr>(S))
      S = X->getSubExpr();
    else if (auto *X = dyn_cast<CXXBindTemporaryExpr>(S))
      S = X->getSubExpr();
    else if (auto *X = dyn_cast<SubstNonTypeTemplateParmExpr>(S))
      S = X->getReplacement();
    else if (auto *X = dyn_cast<CXXDefaultArgExpr>(S))
      S = X->getExpr();
    else if (auto *X = dyn_cast<CXXDefaultInitExpr>(S))
      S = X->getExpr();
    else if (auto *X = dyn_cast<CXXStdInitializerListExpr>(S))
      S = X->getSubExpr();
    else if (auto *X = dyn_cast<OpaqueValueExpr>(S); X && X->getSourceExpr())
      S = X->getSourceExpr();
    else if (auto *X = dyn_cast<GenericSelectionExpr>(S))
      S = X->getResultExpr();
    else if (auto *X = dyn_cast<ChooseExpr>(S))
      S = X->getChosenSubExpr();
    else if (auto *X = dyn_cast<CXXRewrittenBinaryOperator>(S))
      S = X->getSemanticForm();
    if (S == E)
      return E;
    E = S;
  }
}

/// The value of \p E: evaluated once where the CFG has it, then remembered.
Value FunctionExtractor::value(const Expr *E) {
  E = peel(E);
  auto It = Values.find(E);
  if (It != Values.end())
    return It->second;
  Value V = Visit(E);
  Values[E] = V;
  HeldAt[E] = Cur.Guards;
  return V;
}

/// What is below \p S is evaluated anew.
void FunctionExtractor::forgetValues(const Stmt *S) {
  if (!S)
    return;
  if (auto *E = dyn_cast<Expr>(S))
    Values.erase(E);
  for (const Stmt *C : S->children())
    forgetValues(C);
}

Value FunctionExtractor::VisitStmt(const Stmt *S) {
  switch (S->getStmtClass()) {
  case Stmt::NullStmtClass:
  case Stmt::IfStmtClass:
  case Stmt::SwitchStmtClass:
  case Stmt::WhileStmtClass:
  case Stmt::ForStmtClass:
  case Stmt::DoStmtClass:
  case Stmt::CXXForRangeStmtClass:
  case Stmt::CXXTryStmtClass:
  case Stmt::BreakStmtClass:
  case Stmt::ContinueStmtClass:
  case Stmt::GotoStmtClass:
  case Stmt::LabelStmtClass:
  case Stmt::CompoundStmtClass:
  case Stmt::AttributedStmtClass:
  case Stmt::CaseStmtClass:
  case Stmt::DefaultStmtClass:
  case Stmt::IndirectGotoStmtClass:
    return {}; // control flow is the CFG's
  default:
    ledger(LedgerEntry::UnhandledConstruct, S->getStmtClassName(),
           S->getBeginLoc());
    return {};
  }
}

/// What is not known otherwise: the data of all operands flows through.
Value FunctionExtractor::VisitExpr(const Expr *E) {
  Value V;
  switch (E->getStmtClass()) {
  case Stmt::IntegerLiteralClass:
  case Stmt::FloatingLiteralClass:
  case Stmt::CharacterLiteralClass:
  case Stmt::StringLiteralClass:
  case Stmt::CXXBoolLiteralExprClass:
  case Stmt::CXXNullPtrLiteralExprClass:
  case Stmt::GNUNullExprClass:
  case Stmt::ImplicitValueInitExprClass:
  case Stmt::CXXScalarValueInitExprClass:
  case Stmt::ImaginaryLiteralClass:
  case Stmt::PredefinedExprClass:
  case Stmt::SourceLocExprClass:
    V.T = constant(E);
    return V;
  case Stmt::UnaryExprOrTypeTraitExprClass:
  case Stmt::CXXTypeidExprClass:
  case Stmt::CXXNoexceptExprClass:
  case Stmt::TypeTraitExprClass:
  case Stmt::OffsetOfExprClass:
  case Stmt::SizeOfPackExprClass:
  case Stmt::RequiresExprClass:
  case Stmt::ConceptSpecializationExprClass:
  case Stmt::AddrLabelExprClass:
  case Stmt::NoInitExprClass:
  case Stmt::ArrayInitIndexExprClass:
  case Stmt::CXXPseudoDestructorExprClass:
    V.T = constant(E);
    return V;
  case Stmt::ArrayInitLoopExprClass: {
    auto *A = cast<ArrayInitLoopExpr>(E);
    Value Whole = value(A->getCommonExpr());
    V.Data = dataOf(Whole, QualType());
    return V;
  }
  case Stmt::AtomicExprClass:
  case Stmt::CompoundLiteralExprClass:
  case Stmt::ShuffleVectorExprClass:
  case Stmt::ConvertVectorExprClass:
  case Stmt::ExtVectorElementExprClass:
  case Stmt::PackIndexingExprClass:
    break;
  default:
    ledger(LedgerEntry::UnhandledConstruct, E->getStmtClassName(),
           E->getExprLoc());
    break;
  }
  for (const Stmt *C : E->children())
    if (auto *X = dyn_cast_or_null<clang::Expr>(C)) {
      Value Sub = value(X);
      Content D = dataOf(Sub, X->getType());
      V.Data.insert(D.begin(), D.end());
      if (isa<CompoundLiteralExpr>(E))
        V.Targets.insert(Sub.Targets.begin(), Sub.Targets.end());
    }
  if (E->getType()->isBooleanType())
    V.Data.clear();
  return V;
}

Value FunctionExtractor::VisitDeclRefExpr(const DeclRefExpr *E) {
  Value V;
  const ValueDecl *D = E->getDecl();
  if (isa<EnumConstantDecl>(D)) {
    V.T = constant(E);
    return V;
  }
  if (auto *Fn = dyn_cast<FunctionDecl>(D)) {
    Item I;
    I.N.K = Node::Function;
    I.N.Entity = Decls.idOf(Fn);
    V.Data.insert(I);
    Term T;
    T.K = Term::Function;
    T.Entity = I.N.Entity;
    V.T = term(T);
    Queue.use(Fn);
    return V;
  }
  if (Lambda && isa<VarDecl, BindingDecl>(D) &&
      E->refersToEnclosingVariableOrCapture()) {
    MemLoc This;
    This.K = MemLoc::ThisObj;
    Component C;
    C.Id = Decls.captureOf(Lambda, D);
    LocId L = Locs.child(Locs.intern(This), C);
    QualType T = D->getType();
    if (llvm::any_of(Lambda->captures(), [&](const LambdaCapture &K) {
          return K.capturesVariable() && K.getCapturedVar() == D &&
                 K.getCaptureKind() == LCK_ByRef;
        }))
      T = Ctx.getLValueReferenceType(T.getNonReferenceType());
    V.Targets = {typed(L, T)};
    return V;
  }
  if (auto *B = dyn_cast<BindingDecl>(D)) {
    if (VarDecl *Holding = B->getHoldingVar()) {
      V.Targets = pointees(local(Holding));
      if (V.Targets.size() == 1)
        V.T = termOfLoc(*V.Targets.begin());
      return V;
    }
    return B->getBinding() ? value(B->getBinding()) : V;
  }
  auto *Var = dyn_cast<VarDecl>(D);
  if (!Var)
    return V;
  LocId L = local(Var);
  if (Var->getType()->isReferenceType())
    V.Targets = pointees(L);
  else
    V.Targets = {L};
  auto It = Cur.Vars.find(L);
  if (It != Cur.Vars.end() && !Var->getType()->isReferenceType()) {
    V.T = It->second.T;
    V.Truth = It->second.Truth;
  } else if (V.Targets.size() == 1) {
    auto At = Cur.Vars.find(*V.Targets.begin());
    if (At != Cur.Vars.end()) {
      V.T = At->second.T;
      V.Truth = At->second.Truth;
    }
  }
  if (!V.T)
    V.T = V.Targets.size() == 1 ? termOfLoc(*V.Targets.begin()) : 0;
  return V;
}

Value FunctionExtractor::VisitUnaryOperator(const UnaryOperator *E) {
  Value Sub = value(E->getSubExpr());
  switch (E->getOpcode()) {
  case UO_AddrOf:
    if (auto *Ref = dyn_cast<DeclRefExpr>(E->getSubExpr()->IgnoreParens()))
      if (auto *Fd = dyn_cast<FieldDecl>(Ref->getDecl())) {
        Term T; // a pointer to member
        T.K = Term::Function;
        T.Entity = Decls.idOf(Fd);
        Value V;
        V.T = term(std::move(T));
        return V;
      }
    [[fallthrough]];
  case UO_Deref:
  case UO_Extension:
  case UO_Plus: {
    Sub.Truth.reset();
    if (E->getOpcode() == UO_Deref) {
      // A letter of a text is not all of it.
      Sub.Partial |= walks(E->getSubExpr()) || isText(E->getType());
      Sub.Targets = elementsAt(Sub.Targets, stepsOf(E->getSubExpr()),
                               E->getSubExpr()->getType()->getPointeeType());
    }
    // A pointer to a scalar is no scalar.
    Term T;
    T.K = E->getOpcode() == UO_AddrOf ? Term::Address : Term::Element;
    if (!E->getType()->isScalarType())
      return Sub;
    if (TermIndex Each = E->getOpcode() == UO_Deref
                             ? eachOf(E->getSubExpr(), Sub.Targets)
                             : 0) {
      Sub.T = Each;
      return Sub;
    }
    if (!Sub.T)
      return Sub;
    if (E->getOpcode() == UO_Deref) {
      const Term Of = Out.Terms[Sub.T];
      T.Operands = {Sub.T};
      Sub.T = Of.K == Term::Address ? Of.Operands[0] : term(std::move(T));
    } else if (E->getOpcode() == UO_AddrOf &&
               E->getSubExpr()->getType()->isScalarType()) {
      T.Operands = {Sub.T};
      Sub.T = term(std::move(T));
    }
    return Sub;
  }
  case UO_LNot:
    return {};
  case UO_PreInc:
  case UO_PreDec:
  case UO_PostInc:
  case UO_PostDec: {
    // What a loop counts with is not worth following.
    bool Loop = LoopBack;
    VarInfo Next;
    if (!Loop && isStrong(Sub.Targets) && !Sub.Partial)
      Next = stepped(E->getSubExpr(), E->isIncrementOp());
    Value Old = E->isGLValue() ? Sub : load(Sub, E->getType());
    for (LocId L : Sub.Targets) {
      killGuards(L);
      if (!E->getType()->isPointerType())
        touch(L, E->getType());
      Cur.Vars.erase(L);
      if (Next.Truth && !Next.T)
        Next.T = termOfLoc(temp(E));
      if (Next.Closed || Next.Truth)
        Cur.Vars[L] = Next;
    }
    if (E->getType()->isPointerType()) {
      stepPointers(Sub.Targets, E->isIncrementOp() ? 1 : -1, E->getType());
      if (!E->isPostfix())
        return E->isGLValue() ? Sub : load(Sub, E->getType());
    }
    return Old;
  }
  default: {
    Value V;
    V.Data = dataOf(Sub, E->getSubExpr()->getType());
    V.T = constant(E);
    return V;
  }
  }
}

/// Whether the term is an element under a key that is no constant.
static bool isKeyed(const std::vector<Term> &Ts, TermIndex I) {
  auto Keyed = [&](const Term &T) {
    return T.K == Term::Element && T.Operands.size() == 2 && T.Operands[1] &&
           !T.Entity;
  };
  return Keyed(Ts[I]) ||
         (Ts[I].K == Term::Element && Keyed(Ts[Ts[I].Operands[0]]));
}

Value FunctionExtractor::assign(const Value &Left, const Value &Right,
                                const Expr *From, SourceLocation L,
                                bool Compound) {
  QualType T = From->getType();
  write(Left.Targets, Right, T, From, L,
        Compound ? StepKind::Derive : StepKind::Copy, Compound || Left.Partial);
  bool One = isStrong(Left.Targets) && !Left.Partial;
  for (LocId To : Left.Targets) {
    if (T->isScalarType() && !Compound)
      noteStateWrite(To, Right, From, L, StateWrite::Assignment,
                     isKeyed(Out.Terms, Left.T) ? Left.T : 0);
    if (One && !Compound)
      Cur.Vars[To] = infoOf(Right, From);
    else
      Cur.Vars.erase(To);
  }
  return Left;
}

/// Whether \p Is, put at \p At, ends a text where it begins: it is empty then.
bool FunctionExtractor::endsText(const Expr *At, const Expr *Is) {
  At = At->IgnoreParens();
  TermIndex Zero = isText(At->getType()) ? constant(Is) : 0;
  if (!Zero || Out.Terms[Zero].K != Term::Integer || Out.Terms[Zero].Number)
    return false;
  if (auto *U = dyn_cast<UnaryOperator>(At))
    return U->getOpcode() == UO_Deref && !walks(U->getSubExpr());
  auto *S = dyn_cast<ArraySubscriptExpr>(At);
  TermIndex I = S ? constant(S->getIdx()) : 0;
  return I && Out.Terms[I].K == Term::Integer && !Out.Terms[I].Number &&
         !walks(S->getBase());
}

Value FunctionExtractor::VisitBinaryOperator(const BinaryOperator *E) {
  Value L = value(E->getLHS());
  Value R = value(E->getRHS());
  BinaryOperatorKind K = E->getOpcode();
  if (K == BO_Comma)
    return R;
  if (K == BO_Assign) {
    if (E->getType()->isPointerType() && mayStep(E->getRHS()))
      Moved.insert(L.Targets.begin(), L.Targets.end());
    if (endsText(E->getLHS(), E->getRHS())) {
      Targets Whole;
      for (LocId X : L.Targets)
        Whole.insert(inArray(X) ? Locs.parent(X) : X);
      L.Targets = std::move(Whole);
      L.Partial = false;
    }
    Value V = assign(L, R, E->getRHS(), E->getOperatorLoc(), false);
    return E->getType()->isPointerType() && !E->isGLValue()
               ? load(V, E->getType())
               : V;
  }
  if (E->isCompoundAssignmentOp() && E->getType()->isPointerType()) {
    std::optional<int64_t> Steps;
    if (TermIndex By = constant(E->getRHS()))
      Steps = K == BO_SubAssign ? -Out.Terms[By].Number : Out.Terms[By].Number;
    stepPointers(L.Targets, Steps, E->getType());
    return E->isGLValue() ? L : load(L, E->getType());
  }
  if (E->isCompoundAssignmentOp()) {
    VarInfo Info = compound(E->getLHS(), K, E->getRHS());
    noteCompound(L.Targets, E, R);
    Value V = assign(L, R, E->getRHS(), E->getOperatorLoc(), true);
    if (isStrong(L.Targets) && !L.Partial && (Info.Closed || Info.Truth))
      for (LocId To : L.Targets) {
        if (!Info.T)
          Info.T = termOfLoc(temp(E));
        Cur.Vars[To] = Info;
      }
    return V;
  }
  Value V;
  if (K == BO_PtrMemD || K == BO_PtrMemI)
    return memberThrough(L, R, E->getRHS(), E);
  if (E->isComparisonOp() || E->isLogicalOp())
    return V; // whether two values agree is no personal data
  if (E->getType()->isPointerType()) {
    // `3 + p` is as good as `p + 3`.
    bool Left = E->getLHS()->getType()->isPointerType();
    const Expr *Pointer = Left ? E->getLHS() : E->getRHS();
    std::optional<int64_t> Steps;
    TermIndex By = constant(Left ? E->getRHS() : E->getLHS());
    if (By && Out.Terms[By].K == Term::Integer && !walks(Pointer))
      Steps = K == BO_Sub ? -Out.Terms[By].Number : Out.Terms[By].Number;
    V.Targets = elementsAt(Left ? L.Targets : R.Targets, Steps,
                           E->getType()->getPointeeType());
    V.Targets.insert(Left ? R.Targets.begin() : L.Targets.begin(),
                     Left ? R.Targets.end() : L.Targets.end());
    V.Data = L.Data;
    V.Data.insert(R.Data.begin(), R.Data.end());
    return V;
  }
  if (E->getLHS()->getType()->isPointerType())
    return V; // a difference of pointers is a length
  V.Data = dataOf(L, E->getLHS()->getType());
  Content D = dataOf(R, E->getRHS()->getType());
  V.Data.insert(D.begin(), D.end());
  // A long sum is asked once, not once a term.
  auto Variable = [&](const Expr *Operand, const Value &Is) {
    auto *B = dyn_cast<BinaryOperator>(Operand->IgnoreParenImpCasts());
    Term::Kind T = Out.Terms[Is.T].K;
    return B && !B->isComparisonOp() && !B->isLogicalOp() &&
           T != Term::Integer && T != Term::Enumerator;
  };
  if (!Variable(E->getLHS(), L) && !Variable(E->getRHS(), R))
    V.T = constant(E);
  if (!V.T && K == BO_And && E->getType()->isIntegerType()) {
    Term Bits;
    Bits.K = Term::Bits;
    // The mask stands on the right.
    bool Swap = constant(E->getLHS()) && !constant(E->getRHS());
    Bits.Operands = {termOf(Swap ? E->getRHS() : E->getLHS()),
                     termOf(Swap ? E->getLHS() : E->getRHS())};
    if (Bits.Operands[0] && Bits.Operands[1])
      V.T = term(std::move(Bits));
  }
  return V;
}

/// Each arm under the guards it was evaluated under.
Value FunctionExtractor::VisitAbstractConditionalOperator(
    const AbstractConditionalOperator *E) {
  Value V;
  Targets Arms;
  QualType T = E->getType();
  for (const Expr *Arm : {E->getTrueExpr(), E->getFalseExpr()}) {
    const Expr *Plain = peel(Arm);
    auto Known = Values.find(Plain);
    if (isa<CXXThrowExpr>(Plain) ||
        (Known == Values.end() && Emitting && isa<CallExpr>(Plain)))
      continue; // never comes back, or never reached
    Value A = value(Arm);
    const Held At = HeldAt.lookup(Plain);
    Content C = dataOf(A, T);
    if (!C.empty()) {
      LocId L = temp(Arm);
      Node D = define(Arm, L, Arm->getExprLoc(), "");
      edges(C, D, Arm->getExprLoc(), StepKind::Copy, &At);
      Item I;
      I.N = D;
      V.Data.insert(I);
    }
    if (E->isGLValue() || T->isPointerType())
      Arms.insert(A.Targets.begin(), A.Targets.end());
  }
  if (T->isRecordType() || E->isGLValue() || T->isPointerType()) {
    // Read through the guarded definitions, written through to the arms.
    // UNSOUND: a write to an arm under its own name after this is not seen
    // through the result.
    LocId L = temp(E);
    store(L, std::move(V.Data), true);
    V.Data.clear();
    V.Targets = {L};
    AliasOf[L] = std::move(Arms);
    IsOneOf.insert(L);
  }
  if (T->isBooleanType())
    V.Truth = implication(E);
  return V;
}

Value FunctionExtractor::VisitCastExpr(const CastExpr *E) {
  Value Sub = value(E->getSubExpr());
  switch (E->getCastKind()) {
  case CK_LValueToRValue:
    return load(Sub, E->getType());
  case CK_ToVoid:
    return {};
  case CK_IntegralToBoolean:
  case CK_FloatingToBoolean:
  case CK_PointerToBoolean:
  case CK_MemberPointerToBoolean: {
    Value V;
    V.T = Sub.T;
    V.Truth = Sub.Truth;
    if (!V.T && Sub.Targets.size() == 1)
      V.T = termOfLoc(*Sub.Targets.begin());
    return V;
  }
  case CK_IntegralCast:
    // A level, as a number: which there are, counts.
    if (auto *Levels = E->getSubExpr()->getType()->getAs<EnumType>();
        Levels && Emitting && Sub.T)
      Decls.idOf(Levels->getDecl());
    break;
  case CK_NullToPointer:
  case CK_NullToMemberPointer: {
    Value V;
    V.T = constant(E);
    return V;
  }
  default:
    break;
  }
  if (E->getType()->isBooleanType() && !E->isGLValue())
    Sub.Data.clear();
  // An object seen as raw memory is still a whole object of its class.
  QualType To = E->getType(), From = E->getSubExpr()->getType();
  if (To->isPointerType() && From->isPointerType() &&
      !To->getPointeeType()->isRecordType())
    if (const CXXRecordDecl *R = Decls.recordOf(From); R && !R->isLambda()) {
      Content C;
      for (LocId L : Sub.Targets) {
        Content D = readWhole(L, From);
        for (const Item &I : D)
          if (I.N.K == Node::Object || I.N.K == Node::FieldRead)
            C.insert(I);
      }
      Sub.Data.insert(C.begin(), C.end());
    }
  // Bytes that become an object, or part of one, or what they are part of.
  if (E->getCastKind() == CK_BitCast && To->isPointerType())
    if (auto *R = To->getPointeeType()->getAsCXXRecordDecl()) {
      int64_t Off = 0;
      auto *B =
          dyn_cast<clang::BinaryOperator>(E->getSubExpr()->IgnoreParenCasts());
      TermIndex C = B && B->isAdditiveOp() && B->getType()->isPointerType() &&
                            isText(B->getType()->getPointeeType())
                        ? constant(B->getRHS())
                        : 0;
      if (C)
        Off = B->getOpcode() == BO_Sub ? -Out.Terms[C].Number
                                       : Out.Terms[C].Number;
      if (!B || C) {
        Targets Seen;
        for (LocId L : Sub.Targets) {
          if (Raw.count(L))
            typed(L, To->getPointeeType());
          Seen.insert(seenAs(L, Off, R));
        }
        Sub.Targets = std::move(Seen);
      }
    }
  if (Sub.T == 0)
    Sub.T = constant(E);
  return Sub;
}

Value FunctionExtractor::VisitCXXThisExpr(const CXXThisExpr *E) {
  Value V;
  MemLoc This;
  This.K = MemLoc::ThisObj;
  LocId L = Built ? *Built : Locs.intern(This);
  if (Lambda && !Built) {
    Component C;
    C.Id = Decls.captureOf(Lambda, nullptr);
    L = Locs.child(L, C);
  }
  V.Targets = {L};
  V.T = termOfLoc(L);
  return V;
}

Value FunctionExtractor::VisitStmtExpr(const StmtExpr *E) {
  const CompoundStmt *S = E->getSubStmt();
  if (S->body_empty())
    return {};
  auto *Last = dyn_cast<clang::Expr>(S->body_back());
  return Last ? value(Last) : Value();
}

Value FunctionExtractor::VisitVAArgExpr(const VAArgExpr *E) {
  Value V;
  V.Data = dataOf(value(E->getSubExpr()), QualType());
  return V;
}
