//===- extract/Statements.cpp - Declarations, returns, initialisers -------===//
#include "extract/FunctionExtractor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace askfirst;
using namespace clang;

Value FunctionExtractor::VisitDeclStmt(const DeclStmt *S) {
  for (const Decl *D : S->decls())
    if (auto *V = dyn_cast<VarDecl>(D))
      declare(V);
  return {};
}

void FunctionExtractor::declare(const VarDecl *V) {
  LocId L = local(V);
  const Expr *Init = V->getInit();
  if (V->hasGlobalStorage()) {
    // A static local keeps what earlier calls left; its initialiser runs once.
    Decls.idOf(V);
    if (Init && !V->getType()->isReferenceType()) {
      // What is written to the list's elements is written to the variable's.
      if (const Expr *Made = strip(Init);
          isa<InitListExpr>(Made) || isa<CXXConstructExpr>(Made))
        MadeFor[temp(Made)] = L;
      Value In = value(Init);
      bool Kept = KeepsGlobals; // whoever knows what is in it, comes after that
      write({L}, In, Init->getType(), V, V->getLocation(), StepKind::Copy,
            /*Weak=*/true);
      KeepsGlobals = Kept;
      Cur.Store.erase(L);
      if (isAnswerType(V->getType()))
        noteStateWrite(L, In, Init, V->getLocation(), StateWrite::StaticInit);
      if (V->getType()->isScalarType()) {
        if (V->getType().isConstQualified())
          Cur.Vars[L] = infoOf(In, Init);
      }
    }
    return;
  }
  redefined(L);
  forget(L);
  Cur.Store[L] = {};
  Cur.Pointees.erase(L);
  Cur.Vars.erase(L);
  if (!Init)
    return;
  Value In = value(Init);
  // A loop over an array begins with the first, but goes on.
  if (V->isImplicit() && V->getType()->isPointerType() &&
      V->getName().starts_with("__begin")) {
    Targets Each;
    for (LocId T : In.Targets) {
      LocId Array = startsArray(T) && !Locs[T].Path.empty() &&
                            Locs[T].Path.components().back().K == Component::Key
                        ? Locs.parent(T)
                        : T;
      Each.insert(startsArray(T)
                      ? Locs.child(Array, Component{Component::Element})
                      : T);
    }
    In.Targets = std::move(Each);
  }
  // The next turn's element is another one.
  if (V->isCXXForRangeDecl())
    for (LocId T : In.Targets) {
      redefined(T);
      if (In.Targets.size() == 1)
        Turns.begin(V, T, Locs, Cur);
    }
  if (auto *D = dyn_cast<DecompositionDecl>(V)) {
    bindStructured(D, In);
    return;
  }
  if (V->getType()->isReferenceType()) {
    if (In.Targets.empty()) {
      LocId T = temp(V);
      Cur.Store[T] = dataOf(In, Init->getType());
      In.Targets = {T};
    }
    Cur.Pointees[L] = In.Targets;
    VarInfo Info = infoOf(In, Init);
    if (Info.T)
      Cur.Vars[L] = Info;
    return;
  }
  if (V->getType()->isPointerType() && walks(Init))
    Moved.insert(L);
  if (Targets Of = referredTo(Init); !Of.empty()) {
    Cur.Pointees[L] = std::move(Of);
    return;
  }
  write({L}, In, V->getType(), V, V->getLocation(), StepKind::Copy);
  countMembers(L, Init);
  if (In.Targets.size() == 1 && isa<InitListExpr>(strip(Init)) &&
      Locs[*In.Targets.begin()].K == MemLoc::Temp &&
      Locs[*In.Targets.begin()].Path.empty())
    MadeFor[*In.Targets.begin()] = L;
  if (auto By = In.Targets.size() == 1 ? MadeBy.find(*In.Targets.begin())
                                       : MadeBy.end();
      By != MadeBy.end() && V->getType()->isRecordType())
    MadeBy[L] = By->second;
  VarInfo Info = infoOf(In, Init);
  // A container that begins empty: nothing is in it but what is put there.
  if (auto *Made = dyn_cast<CXXConstructExpr>(strip(Init));
      Made && Made->getNumArgs() == 0 &&
      (isContainer(V->getType()->getAsCXXRecordDecl()) ||
       isTextType(V->getType()))) {
    Info.Truth = Implication();
    Info.Truth->IfTrue = std::nullopt;
    if (isSequence(V->getType()->getAsCXXRecordDecl()))
      countElements(L, 0);
  } else if (auto N = listedIn(Init)) {
    countElements(L, *N);
  }
  if ((Info.T || Info.Truth || Info.Closed) && !Counters.count(V))
    Cur.Vars[L] = Info;
  noteInside(L, V->getType(), In, Init);
}

void FunctionExtractor::bindStructured(const DecompositionDecl *D,
                                       const Value &Init) {
  LocId L = local(D);
  if (D->getType()->isReferenceType()) {
    Cur.Pointees[L] = Init.Targets;
    if (Init.Targets.empty())
      Cur.Store[L] = Init.Data;
  } else {
    write({L}, Init, D->getType(), D, D->getLocation(), StepKind::Copy);
  }
  if (VarInfo Info = infoOf(Init, D->getInit()); Info.T)
    Cur.Vars[L] = Info;
  Targets Whole = D->getType()->isReferenceType() ? pointees(L) : Targets{L};
  unsigned Index = 0;
  for (const BindingDecl *B : D->bindings()) {
    if (const VarDecl *Holding = B->getHoldingVar()) {
      // Tuple-like: get<I>() of the whole. Library pairs and tuples keep their
      // elements under constant keys where they were stored so.
      LocId H = local(Holding);
      Component C;
      C.K = Component::Key;
      C.Id = Decls.keyOf(std::to_string(Index));
      Targets T;
      for (LocId W : Whole)
        T.insert(Locs.child(W, C));
      Cur.Pointees[H] = T;
    }
    ++Index;
  }
}

Value FunctionExtractor::VisitReturnStmt(const ReturnStmt *S) {
  AnyReturn = true;
  const Expr *E = S->getRetValue();
  if (!E) {
    returnOutcomes(nullptr);
    return {};
  }
  Value V = value(E);
  noteReturned(E, V);
  Node N;
  N.K = Node::Return;
  Content C = dataOf(V, E->getType());
  std::erase_if(C, [](const Item &I) { return I.N.K == Node::Object; });
  edges(C, N, S->getReturnLoc(), StepKind::Return);
  if (Emitting)
    returnOutcomes(E);
  return {};
}

/// Intersects what this return implies into the function's outcomes.
void FunctionExtractor::returnOutcomes(const Expr *E) {
  if (!Emitting)
    return;
  auto Meet = [&](ReturnOutcome::Kind K, TermIndex C, const Held &H) {
    auto [It, New] = Outcomes.try_emplace({K, C}, H);
    if (!New)
      It->second = intersect(It->second, H);
  };
  Meet(ReturnOutcome::Returns, 0, Cur.Guards);
  ++Returns;
  if (!E)
    return;
  noteReturn(E);
  TermIndex What = termOf(E);
  if (Returns == 1 && What &&
      (Out.Terms[What].K == Term::Field || Out.Terms[What].K == Term::Global ||
       Out.Terms[What].K == Term::Call))
    Returned = What;
  else
    Returned = 0;
  QualType T = E->getType().getNonReferenceType();
  if (TermIndex C = constant(E);
      C &&
      (T->isEnumeralType() || (T->isIntegerType() && !T->isBooleanType()))) {
    Meet(ReturnOutcome::Equals, C, Cur.Guards);
    return;
  }
  const Expr *Plain = E->IgnoreParenImpCasts();
  bool Testable = T->isBooleanType() || T->isPointerType() ||
                  (T->isRecordType() && isLibraryClass(Decls, T));
  if (!Testable)
    return;
  if (T->isRecordType()) {
    // `return std::nullopt`, `return {}`, `return nullptr`: nothing inside.
    const Expr *Inner = Plain->IgnoreUnlessSpelledInSource();
    auto *C = dyn_cast<CXXConstructExpr>(Inner);
    bool Empty = (C && C->getNumArgs() == 0) ||
                 isa<CXXNullPtrLiteralExpr>(Inner) ||
                 (isa<InitListExpr>(Inner) &&
                  cast<InitListExpr>(Inner)->getNumInits() == 0);
    if (auto *R = dyn_cast<DeclRefExpr>(Inner))
      Empty |= R->getDecl()->getName() == "nullopt";
    Meet(Empty ? ReturnOutcome::False : ReturnOutcome::True, 0, Cur.Guards);
    return;
  }
  auto Yes = implied(E, true), No = implied(E, false);
  // An exception came before the answer, and a constant stands for it: that is
  // no outcome of its own, but a flaw of the others.
  if (Cur.InHandler && T->isBooleanType() && !(Yes && No)) {
    (Yes ? YesInHandler : NoInHandler) = Decls.locate(E->getExprLoc());
    return;
  }
  if (Yes)
    Meet(ReturnOutcome::True, 0, unite(Cur.Guards, *Yes));
  if (No)
    Meet(ReturnOutcome::False, 0, unite(Cur.Guards, *No));
}

/// What holds \p Inside, or nothing.
TermIndex FunctionExtractor::holding(bool Something, TermIndex Inside) {
  if (Something && Out.Terms[Inside].K == Term::Address)
    return Inside;
  Term T;
  T.K = Something ? Term::Address : Term::Null;
  if (Something)
    T.Operands = {Inside};
  return term(std::move(T));
}

/// One value that is returned: of `c ? a : b` each is one.
void FunctionExtractor::noteReturn(const Expr *E, const Held &If) {
  if (auto *C = dyn_cast<AbstractConditionalOperator>(strip(E));
      C && !isa<BinaryConditionalOperator>(C)) {
    for (bool Taken : {true, false})
      if (auto H = implied(C->getCond(), Taken))
        noteReturn(Taken ? C->getTrueExpr() : C->getFalseExpr(), unite(If, *H));
    return;
  }
  ReturnSite R;
  R.Value = termOf(E);
  if (TermIndex Is = alternativeIn(E))
    R.Value = Is;
  QualType T = F->getReturnType();
  if (T.getNonReferenceType()->isBooleanType() ||
      E->getType()->isBooleanType()) {
    Implication I = implication(E);
    if (I.IfTrue)
      R.IfTrue = guardSetIndex(*I.IfTrue);
    if (I.IfFalse)
      R.IfFalse = guardSetIndex(*I.IfFalse);
  } else if (auto Is = holds(E)) {
    R.Value = holding(*Is, R.Value);
  } else if (Value V = value(E); V.Truth) {
    if (V.Truth->IfTrue)
      R.IfTrue = guardSetIndex(*V.Truth->IfTrue);
    if (V.Truth->IfFalse)
      R.IfFalse = guardSetIndex(*V.Truth->IfFalse);
  }
  R.Guards = guardSetIndex(unite(Cur.Guards, If));
  R.InHandler = Cur.InHandler;
  R.Loc = Decls.locate(E->getExprLoc());
  Out.Returns.push_back(R);
}

/// What a scalar behind parameter \p I is when the function comes back.
void FunctionExtractor::noteOutParameter(unsigned I, const State &AtExit) {
  QualType T = F->getParamDecl(I)->getType();
  if (!(Out.Parameters[I].Flags & AF_MayWrite) ||
      !T->getPointeeType()->isScalarType())
    return;
  MemLoc Obj;
  Obj.K = MemLoc::ParamObj;
  Obj.Index = I;
  auto It = AtExit.Vars.find(Locs.intern(Obj));
  if (It == AtExit.Vars.end())
    return;
  const VarInfo &Info = It->second;
  Term P;
  P.K = Term::Param;
  P.Number = I;
  StateWrite W;
  W.Object = term(std::move(P));
  W.Value = Info.T;
  if (Info.Truth && Info.Truth->IfTrue)
    W.IfTrue = guardSetIndex(*Info.Truth->IfTrue);
  if (Info.Truth && Info.Truth->IfFalse)
    W.IfFalse = guardSetIndex(*Info.Truth->IfFalse);
  W.Loc = Out.Loc;
  Out.Writes.push_back(W);
}

Value FunctionExtractor::VisitGCCAsmStmt(const GCCAsmStmt *S) {
  ledger(LedgerEntry::InlineAssembly, "asm", S->getAsmLoc());
  Value In;
  for (unsigned I = 0; I < S->getNumInputs(); ++I) {
    const Expr *E = S->getInputExpr(I);
    Content C = dataOf(value(E), E->getType());
    In.Data.insert(C.begin(), C.end());
  }
  for (unsigned I = 0; I < S->getNumOutputs(); ++I) {
    const Expr *E = S->getOutputExpr(I);
    write(value(E).Targets, In, QualType(), E, S->getAsmLoc(),
          StepKind::Unknown, /*Weak=*/true);
  }
  return {};
}

void FunctionExtractor::initialise(const CXXCtorInitializer *I) {
  const Expr *E = I->getInit();
  if (!E)
    return;
  MemLoc This;
  This.K = MemLoc::ThisObj;
  LocId L = Locs.intern(This);
  if (I->isAnyMemberInitializer()) {
    const FieldDecl *Fd = I->getAnyMember();
    if (auto *Indirect = I->getIndirectMember()) {
      for (const NamedDecl *D : Indirect->chain())
        if (auto *X = dyn_cast<FieldDecl>(D))
          L = fieldOf(L, X);
    } else {
      L = fieldOf(L, Fd);
    }
    Value V = value(E);
    if (Fd->getType()->isReferenceType()) {
      // The member stands for what it is bound to.
      Content C = dataOf(V, E->getType());
      noteOutsideWrite(L, C, I->getSourceLocation(), StepKind::Field);
      if (V.Targets.empty()) {
        store(L, C, true);
        return;
      }
      store(L, {}, true);
      Cur.Pointees[L] = V.Targets;
      return;
    }
    SourceLocation Where =
        I->isWritten() ? I->getSourceLocation() : Fd->getLocation();
    write({L}, V, Fd->getType(), I, Where, StepKind::Field);
    if (Fd->getType()->isScalarType())
      Cur.Vars[L] = infoOf(V, E);
    if (isAnswerType(Fd->getType())) {
      noteStateWrite(L, V, E, Where,
                     I->isInClassMemberInitializer() ? StateWrite::DefaultMember
                                                     : StateWrite::Initialiser);
    }
    return;
  }
  // A base or delegated constructor makes (part of) this very object.
  Value V = value(E);
  Content C = dataOf(V, QualType());
  if (!C.empty())
    write({L}, V, QualType(), I, E->getExprLoc(), StepKind::Copy,
          /*Weak=*/true);
  if (V.Targets.size() != 1)
    return;
  LocId From = *V.Targets.begin();
  for (auto &[K, To] : std::map(Cur.Pointees))
    if (Locs.base(K) == From && !Locs[K].Path.empty())
      setPointer({Locs.child(L, Locs[K].Path)}, To, /*Unknown=*/false,
                 Types.lookup(K));
}

/// The object \p L that a parameter refers to is set to \p From as a whole.
void FunctionExtractor::noteFilled(LocId L, const Expr *From,
                                   SourceLocation Loc) {
  if (!Emitting || Locs[L].K != MemLoc::ParamObj || !Locs[L].Path.empty())
    return;
  StateWrite W;
  W.Object = termOfLoc(L);
  W.Value = termOf(From);
  if (!W.Value)
    return;
  W.Guards = guardSetIndex(Cur.Guards);
  W.InHandler = Cur.InHandler;
  W.Loc = Decls.locate(Loc);
  if (!llvm::is_contained(Out.Writes, W))
    Out.Writes.push_back(W);
}

/// \p L, or the element that \p Place names, is set to \p From, of which \p V
/// is the value.
void FunctionExtractor::noteStateWrite(LocId L, const Value &V,
                                       const Expr *From, SourceLocation Loc,
                                       StateWrite::Kind How, TermIndex Place) {
  if (!Emitting)
    return;
  if (auto It = CapturedAs.find(L); It != CapturedAs.end() && !Place) {
    for (LocId As : It->second)
      noteStateWrite(As, V, From, Loc, How);
    return;
  }
  const MemLoc M = Locs[L];
  StateWrite W;
  W.How = How;
  if (Place) {
    W.Object = Place;
  } else if (!M.Path.empty()) {
    const Component &Last = M.Path.components().back();
    if (!Last.entity())
      return;
    W.Target = Last.Id;
    W.Object = termOfLoc(Locs.parent(L));
  } else if (M.K == MemLoc::Global) {
    W.Target = M.Entity;
  } else if (M.K == MemLoc::ParamObj) {
    return; // link reads bool out-parameters from Outcomes of the caller
  } else {
    return;
  }
  W.Value = From ? termOf(From) : V.T;
  if (From && !From->getType()->isScalarType())
    if (auto Is = holds(From)) {
      // Of what an optional is made of, where that is an answer.
      auto *Made = dyn_cast<CXXConstructExpr>(strip(From));
      const Expr *Inner =
          *Is && Made && Made->getNumArgs() ? strip(Made->getArg(0)) : nullptr;
      if (Inner && holdsScalar(From->getType()) &&
          Inner->getType()->isScalarType())
        W.Value = termOf(Inner);
      W.Value = holding(*Is, W.Value);
    }
  // Of texts only those that are written out are answers; what is put under
  // keys is looked up by what it is.
  if (From && Out.Terms[W.Value].K != Term::String &&
      Out.Terms[W.Value].K != Term::Choice && !Place &&
      isTextType(From->getType()))
    return;
  bool Chosen = From && isNullable(From->getType()) &&
                isa<AbstractConditionalOperator>(strip(From));
  if (From && (From->getType()->isBooleanType() || Chosen)) {
    Implication I = implication(From);
    if (I.IfTrue)
      W.IfTrue = guardSetIndex(*I.IfTrue);
    if (I.IfFalse)
      W.IfFalse = guardSetIndex(*I.IfFalse);
  }
  W.Guards = guardSetIndex(Cur.Guards);
  W.InHandler = Cur.InHandler;
  W.Loc = Decls.locate(Loc);
  auto [First, Last] =
      WritesAt.equal_range({W.Target, W.Loc.Line, W.Loc.Column});
  if (std::any_of(First, Last,
                  [&](const auto &At) { return Out.Writes[At.second] == W; }))
    return;
  WritesAt.insert(
      {{W.Target, W.Loc.Line, W.Loc.Column}, uint32_t(Out.Writes.size())});
  Out.Writes.push_back(W);
}
