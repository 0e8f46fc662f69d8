//===- extract/KeyedAnswers.cpp - Answers kept under keys -----------------===//
//
// What is put into containers of scalars, under which key: `may[p] = ok`,
// `agreed.insert(p)`. Consumes operations on containers; produces writes
// without a target whose object is the term of the place: the element of a
// sequence, of a set (which is its key), or the second half of a map's. Link
// matches keys with the keys that are asked for.
//
//===----------------------------------------------------------------------===//
#include "extract/CallSite.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;

/// The element of \p Container under \p Key; null: any.
TermIndex FunctionExtractor::elementTerm(LocId Container, const Expr *Key,
                                         bool OfMap) {
  Component C = keyComponent(Key);
  Term T;
  T.K = Term::Element;
  T.Entity = C.entity();
  T.Operands = {termOfLoc(Container), Key ? termOf(Key) : 0};
  if (!OfMap)
    return term(std::move(T));
  Term Mapped;
  Mapped.K = Term::Element;
  Mapped.Entity = position(1).Id;
  Mapped.Operands = {term(std::move(T)), 0};
  return term(std::move(Mapped));
}

/// \p Is, or for a set \p Key itself, is put into each of \p Containers.
void FunctionExtractor::notePut(const Targets &Containers, const Expr *Key,
                                const Expr *Is, bool Mapped) {
  auto Plain = [](QualType T) {
    T = T.getNonReferenceType();
    return T->isScalarType() || isTextType(T) || T->isArrayType();
  };
  if (!Emitting || (Key && !Plain(Key->getType())) ||
      (Is && !Is->getType().getNonReferenceType()->isScalarType() &&
       !isTextType(Is->getType().getNonReferenceType())))
    return;
  Value V;
  V.T = Is ? 0 : termOf(Key);
  for (LocId L : Containers)
    noteStateWrite(L, V, Is, (Is ? Is : Key)->getExprLoc(),
                   StateWrite::Assignment,
                   elementTerm(L, Key, Key && Is && Mapped));
}

/// What `E`, `to op= from` with the value \p V of `from`, does to an answer or
/// to some that are kept as bits. What takes bits away lets nobody pass.
void FunctionExtractor::noteCompound(const Targets &To,
                                     const clang::BinaryOperator *E,
                                     const Value &V) {
  BinaryOperatorKind K = E->getOpcode();
  QualType T = E->getLHS()->getType();
  if (!Emitting || !T->isIntegralOrEnumerationType() ||
      (K == BO_AndAssign && !T->isBooleanType()))
    return;
  for (LocId L : To) {
    if (T->isBooleanType() && (K == BO_OrAssign || K == BO_AndAssign)) {
      noteStateWrite(L, V, E->getRHS(), E->getOperatorLoc(),
                     StateWrite::Assignment);
      continue;
    }
    Value Is;
    if (TermIndex C = K == BO_OrAssign ? termOf(E->getRHS()) : 0) {
      Term More;
      More.K = Term::Bits;
      More.Number = 1;
      More.Operands = {termOfLoc(L), C};
      Is.T = term(std::move(More));
    }
    noteStateWrite(L, Is, nullptr, E->getOperatorLoc(), StateWrite::Assignment);
  }
}

/// What the iterator of a loop over a range stands for, in each round: one of
/// the elements; 0 if \p Iterator is none.
TermIndex FunctionExtractor::eachOf(const Expr *Iterator,
                                    const Targets &Elements) {
  auto *R = dyn_cast<DeclRefExpr>(strip(Iterator));
  auto *V = R ? dyn_cast<VarDecl>(R->getDecl()) : nullptr;
  if (!V || !V->isImplicit() || !V->getIdentifier() ||
      !V->getName().starts_with("__begin") || Elements.size() != 1)
    return 0;
  const MemLoc M = Locs[*Elements.begin()];
  if (M.Path.empty() || M.Path.components().back().K == Component::Field)
    return 0;
  Term T;
  T.K = Term::Element;
  T.Operands = {termOfLoc(Locs.parent(*Elements.begin())), 0};
  return term(std::move(T));
}

/// \p I with \p All in the place of \p One; \p I itself where that is not in
/// it.
static TermIndex replaced(FunctionSummary &Out, TermIndex I, TermIndex One,
                          TermIndex All,
                          llvm::function_ref<TermIndex(Term)> Add,
                          unsigned Depth = 0) {
  if (I == One)
    return All;
  if (!I || Depth > 6)
    return I;
  Term T = Out.Terms[I];
  if (T.K != Term::Call && T.K != Term::Field && T.K != Term::Element &&
      T.K != Term::Address)
    return I;
  bool Changed = false;
  for (TermIndex &Op : T.Operands) {
    TermIndex X = replaced(Out, Op, One, All, Add, Depth + 1);
    Changed |= X != Op;
    Op = X;
  }
  return Changed ? Add(std::move(T)) : I;
}

/// \p H with what \p Other makes of the terms it is about.
static Held renamed(Held H, FunctionSummary &Out,
                    llvm::function_ref<TermIndex(TermIndex)> Other,
                    llvm::function_ref<GuardIndex(Guard)> Add) {
  for (HeldGuard &X : H) {
    Guard G = Out.Guards[X.Which];
    TermIndex About = Other(G.About);
    if (About == G.About)
      continue;
    G.About = About;
    X.Which = Add(std::move(G));
  }
  llvm::sort(H);
  return H;
}

/// What held in \p S when something was put into the container or text \p E,
/// which began empty. \p Each: when this one of its elements was.
Held FunctionExtractor::filledUnder(const State &S, const Expr *E, bool Each) {
  auto *R = dyn_cast<DeclRefExpr>(strip(E));
  if (!R || (!isContainer(E->getType()->getAsCXXRecordDecl()) &&
             !isTextType(E->getType())))
    return {};
  Value V = value(R);
  auto It =
      V.Targets.size() == 1 ? S.Vars.find(*V.Targets.begin()) : S.Vars.end();
  Held H = It != S.Vars.end() && It->second.Truth
               ? It->second.Truth->IfTrue.value_or(Held())
               : Held();
  if (!Each)
    return H;
  std::function<TermIndex(TermIndex)> This = [&](TermIndex I) {
    Term T = Out.Terms[I];
    Term Was = T;
    if (T.K == Term::Element && T.Number == 2)
      T.Number = 0;
    if (T.K == Term::Call || T.K == Term::Field || T.K == Term::Element)
      for (TermIndex &Op : T.Operands)
        Op = This(Op);
    return T == Was ? I : term(std::move(T));
  };
  return renamed(std::move(H), Out, This,
                 [this](Guard G) { return guard(std::move(G)); });
}

/// Whether elements of \p T are pointers, which lead to whom they are of.
static bool holdsPointers(QualType T) {
  auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      T->getAsCXXRecordDecl());
  return S && S->getTemplateArgs().size() &&
         S->getTemplateArgs()[0].getKind() == TemplateArgument::Type &&
         isPointerLike(S->getTemplateArgs()[0].getAsType());
}

/// The loop \p S over all of something is left: what was put into a container
/// in one of its rounds was put there of some one of the elements.
void FunctionExtractor::endRounds(const Stmt *S, State &Next) {
  if (!isa<CXXForRangeStmt>(S) && !isa<ForStmt>(S))
    return;
  for (TermIndex One : elementsOfRound(S)) {
    Term Some = Out.Terms[One];
    if (Some.K != Term::Element || Some.Operands.size() != 2 || Some.Entity ||
        Some.Number)
      continue;
    Some.Number = 2;
    TermIndex Which = term(std::move(Some));
    for (auto &[L, Info] : Next.Vars) {
      const MemLoc M = Locs[L];
      if (!Info.Truth || !Info.Truth->IfTrue || M.K != MemLoc::Local ||
          !M.Path.empty())
        continue;
      QualType T = static_cast<const VarDecl *>(M.Key)->getType();
      if (isContainer(T->getAsCXXRecordDecl()) && !holdsPointers(T) &&
          !isTextType(T))
        Info.Truth->IfTrue = renamed(
            *Info.Truth->IfTrue, Out,
            [&](TermIndex I) {
              return replaced(Out, I, One, Which,
                              [&](Term T) { return term(std::move(T)); });
            },
            [this](Guard G) { return guard(std::move(G)); });
    }
  }
}

/// The iterator with which \p Loop goes through a container, taking out of it
/// what is not wanted, and where it goes on to the next: what is left has all
/// that holds there. Null: it is no such loop.
static std::pair<const VarDecl *, llvm::SmallVector<const Expr *, 2>>
keeping(const Stmt *Loop) {
  const Expr *Cond = nullptr;
  const Stmt *Body = nullptr;
  if (auto *For = dyn_cast<ForStmt>(Loop); For && !For->getInc()) {
    Cond = For->getCond();
    Body = For->getBody();
  } else if (auto *While = dyn_cast<WhileStmt>(Loop)) {
    Cond = While->getCond();
    Body = While->getBody();
  }
  auto Named = [](const Expr *E, std::initializer_list<StringRef> Names) {
    auto *C = E ? dyn_cast<CXXMemberCallExpr>(strip(E)) : nullptr;
    const CXXMethodDecl *M = C ? C->getMethodDecl() : nullptr;
    return M && M->getIdentifier() && isContainer(M->getParent()) &&
                   llvm::is_contained(Names, M->getName())
               ? C
               : nullptr;
  };
  auto Variable = [](const Expr *E) {
    auto *R = dyn_cast<DeclRefExpr>(strip(E));
    return R ? dyn_cast<VarDecl>(R->getDecl()) : nullptr;
  };
  const Expr *L = nullptr, *R = nullptr;
  if (Cond)
    Cond = strip(Cond);
  if (auto *Rewritten = dyn_cast_or_null<CXXRewrittenBinaryOperator>(Cond)) {
    auto D = Rewritten->getDecomposedForm();
    if (D.Opcode == BO_NE) {
      L = D.LHS;
      R = D.RHS;
    }
  } else if (auto *O = dyn_cast_or_null<CXXOperatorCallExpr>(Cond);
             O && O->getOperator() == OO_ExclaimEqual && O->getNumArgs() == 2) {
    L = O->getArg(0);
    R = O->getArg(1);
  }
  const VarDecl *It = L ? Variable(L) : nullptr;
  if (!It || !Named(R, {"end", "cend"}) ||
      !Named(It->getInit(), {"begin", "cbegin"}))
    return {nullptr, {}};
  llvm::SmallVector<const Expr *, 2> Kept;
  bool Erases = false;
  // Whether \p S does nothing else to the iterator.
  std::function<bool(const Stmt *)> Plain = [&](const Stmt *S) {
    if (!S)
      return true;
    if (auto *E = dyn_cast<Expr>(S); E && Named(E, {"erase"})) {
      Erases = true;
      return true;
    }
    auto *O = dyn_cast<CXXOperatorCallExpr>(S);
    if (O && O->getNumArgs() && Variable(O->getArg(0)) == It) {
      if (O->getOperator() == OO_PlusPlus) {
        Kept.push_back(O);
        return true;
      }
      if (O->getOperator() == OO_Equal)
        return Named(O->getArg(1), {"erase"}) ? Erases = true : false;
      return O->getOperator() == OO_Star || O->getOperator() == OO_Arrow;
    }
    if (auto *E = dyn_cast<DeclRefExpr>(S); E && E->getDecl() == It)
      return false;
    return llvm::all_of(S->children(), Plain);
  };
  if (!Plain(Body) || !Erases || Kept.empty())
    return {nullptr, {}};
  return {It, std::move(Kept)};
}

/// The variable with which \p For counts through all of something, from the
/// first on, and the container whose size it counts up to, if it is that of
/// one; null: it does not.
static std::pair<const VarDecl *, const Expr *>
countsThrough(const ForStmt &For, ASTContext &Ctx) {
  auto *Declared = dyn_cast_or_null<DeclStmt>(For.getInit());
  auto *I = Declared && Declared->isSingleDecl()
                ? dyn_cast<VarDecl>(Declared->getSingleDecl())
                : nullptr;
  auto Is = [&](const Expr *E) {
    auto *R = dyn_cast<DeclRefExpr>(strip(E));
    return R && R->getDecl() == I;
  };
  auto *Step = dyn_cast_or_null<clang::UnaryOperator>(For.getInc());
  auto *Cond = dyn_cast_or_null<clang::BinaryOperator>(For.getCond());
  Expr::EvalResult First;
  if (!I || !I->getInit() || !I->getType()->isIntegerType() ||
      I->getInit()->isValueDependent() ||
      !I->getInit()->EvaluateAsInt(First, Ctx) || First.Val.getInt() != 0 ||
      !Step || !Step->isIncrementOp() || !Is(Step->getSubExpr()) || !Cond ||
      (Cond->getOpcode() != BO_LT && Cond->getOpcode() != BO_NE) ||
      !Is(Cond->getLHS()))
    return {nullptr, nullptr};
  const Expr *End = strip(Cond->getRHS());
  if (auto *Size = dyn_cast<CXXMemberCallExpr>(End);
      Size && Size->getMethodDecl() &&
      isContainer(Size->getMethodDecl()->getParent()) &&
      Size->getMethodDecl()->getIdentifier() &&
      Size->getMethodDecl()->getName() == "size")
    return {I, Size->getImplicitObjectArgument()};
  return {!End->isValueDependent() && End->isIntegerConstantExpr(Ctx) ? I
                                                                      : nullptr,
          nullptr};
}

/// A round of loop \p S begins in \p Next, if it goes by an index through all
/// elements of a container.
void FunctionExtractor::beginRound(const Stmt *S, State &Next) {
  auto *For = dyn_cast_or_null<ForStmt>(S);
  auto [I, Of] = For ? countsThrough(*For, Ctx)
                     : std::pair<const VarDecl *, const Expr *>();
  if (!I || !Of || !Rounds::isEach(*For, Of, I))
    return;
  Targets All = value(Of).Targets;
  if (All.size() == 1)
    Turns.begin(For, Locs.child(*All.begin(), Component{Component::Element, 0}),
                Locs, Next);
}

/// The elements that a round of loop \p S over a range, or by an index, is
/// about, as it ends.
std::vector<TermIndex> FunctionExtractor::elementsOfRound(const Stmt *S) {
  if (auto *For = dyn_cast<CXXForRangeStmt>(S)) {
    const VarDecl *V = For->getLoopVariable();
    if (!V->getType()->isReferenceType()) {
      auto It = Cur.Vars.find(local(V));
      return {It == Cur.Vars.end() ? 0 : It->second.T};
    }
    Targets To = pointees(local(V));
    return {To.size() == 1 ? termOfLoc(*To.begin()) : 0};
  }
  std::vector<TermIndex> All;
  auto *For = dyn_cast<ForStmt>(S);
  auto [I, Of] = For ? countsThrough(*For, Ctx)
                     : std::pair<const VarDecl *, const Expr *>();
  if (!I)
    return All;
  TermIndex Key = termOfLoc(local(I)), Whole = Of ? termOf(Of) : 0;
  for (TermIndex T = 1; T < Out.Terms.size(); ++T)
    if (const Term &X = Out.Terms[T];
        X.K == Term::Element && X.Operands.size() == 2 &&
        X.Operands[1] == Key && (!Of || X.Operands[0] == Whole))
      All.push_back(T);
  return All;
}

/// Whether \p S never sets \p V but to false, or to what it was and more; with
/// \p Up, to true, or to what it was or more.
static bool onlyLowered(const Stmt *S, const VarDecl *V, bool Up = false) {
  auto IsV = [&](const Expr *E) {
    auto *R = dyn_cast<DeclRefExpr>(strip(E));
    return R && R->getDecl() == V;
  };
  if (auto *U = dyn_cast<clang::UnaryOperator>(S);
      U && U->getOpcode() == UO_AddrOf && IsV(U->getSubExpr()))
    return false;
  if (auto *B = dyn_cast<clang::BinaryOperator>(S);
      B && B->isAssignmentOp() && IsV(B->getLHS())) {
    const Expr *R = strip(B->getRHS());
    auto *And = dyn_cast<clang::BinaryOperator>(R);
    auto *Is = dyn_cast<CXXBoolLiteralExpr>(R);
    return B->getOpcode() == (Up ? BO_OrAssign : BO_AndAssign) ||
           (Is && Is->getValue() == Up) ||
           (And && And->getOpcode() == (Up ? BO_LOr : BO_LAnd) &&
            (IsV(And->getLHS()) || IsV(And->getRHS())));
  }
  return llvm::all_of(S->children(), [&](const Stmt *C) {
    return !C || onlyLowered(C, V, Up);
  });
}

/// Whether \p S does nothing to \p V, a number that begins at 0, but read it
/// and add to it, or, with \p Anew, set it to a constant.
static bool onlyRaised(const Stmt *S, const VarDecl *V, bool Anew) {
  auto Is = [&](const Expr *E) {
    auto *R = dyn_cast<DeclRefExpr>(E->IgnoreParens());
    return R && R->getDecl() == V;
  };
  if (auto *C = dyn_cast<clang::CastExpr>(S);
      C && C->getCastKind() == CK_LValueToRValue && Is(C->getSubExpr()))
    return true;
  if (auto *U = dyn_cast<clang::UnaryOperator>(S);
      U && U->isIncrementOp() && Is(U->getSubExpr()))
    return true;
  if (auto *B = dyn_cast<clang::BinaryOperator>(S);
      B && B->isAssignmentOp() && Is(B->getLHS())) {
    const Expr *R = strip(B->getRHS());
    auto *Number = dyn_cast<clang::IntegerLiteral>(R);
    bool Adds = B->getOpcode() == BO_AddAssign &&
                (Number || R->getType()->isBooleanType() ||
                 R->getType()->isUnsignedIntegerType());
    return (Adds || (Anew && B->getOpcode() == BO_Assign && Number)) &&
           onlyRaised(B->getRHS(), V, Anew);
  }
  if (auto *E = dyn_cast<Expr>(S); E && Is(E))
    return false; // handed to whoever changes it
  return llvm::all_of(S->children(), [&](const Stmt *C) {
    return !C || onlyRaised(C, V, Anew);
  });
}

/// Whether \p E is a number of this function's own that counts up from 0.
bool ExtractionState::isRaised(const Expr *E) {
  auto *R = dyn_cast<DeclRefExpr>(strip(E));
  return R && isRaised(dyn_cast<VarDecl>(R->getDecl()));
}

bool ExtractionState::isRaised(const VarDecl *V) {
  if (!V || !V->isLocalVarDecl() || V->isStaticLocal() ||
      !V->getType()->isIntegerType() || V->getType()->isBooleanType() ||
      !V->getInit() || V->getDeclContext() != F || !F->getBody())
    return false;
  auto [It, New] = Raised.try_emplace(V, false);
  if (New)
    It->second = onlyRaised(F->getBody(), V, /*Anew=*/true);
  return It->second;
}

/// What holds of the element \p One in each round of loop \p For holds of each
/// of them at its end.
void FunctionExtractor::noteEnd(const Stmt *For, TermIndex One) {
  Term Each = Out.Terms[One];
  if (Each.K != Term::Element || Each.Operands.size() != 2 || Each.Entity ||
      Each.Number)
    return;
  Each.Operands[1] = 0;
  Each.Number = 1;
  TermIndex All = term(std::move(Each));
  auto Of = [&](const Held &Holding, LocId L, bool Yes) {
    Held Each;
    for (HeldGuard H : Holding) {
      Guard G = Out.Guards[H.Which];
      TermIndex About = replaced(Out, G.About, One, All,
                                 [&](Term T) { return term(std::move(T)); });
      if (About == G.About)
        continue;
      G.About = About;
      H.Which = guard(std::move(G));
      Each.push_back(std::move(H));
    }
    llvm::sort(Each);
    if (!Each.empty()) {
      Held &At = AtEnd[For][{L, Yes}];
      At = unite(At, Each);
    }
  };
  Of(Cur.Guards, NoPlace, true);
  // `all = all && asked(x)`: it was true in every round. `n += !asked(x)`: it
  // was 0 in every round.
  for (auto &[K, Info] : Cur.Vars) {
    const MemLoc M = Locs[K];
    if (!Info.Truth || M.K != MemLoc::Local || !M.Path.empty())
      continue;
    auto *V = static_cast<const VarDecl *>(M.Key);
    if (V->getType()->isBooleanType()) {
      if (Info.Truth->IfTrue && onlyLowered(For, V))
        Of(*Info.Truth->IfTrue, K, true);
      else if (Info.Truth->IfFalse && onlyLowered(For, V, /*Up=*/true))
        Of(*Info.Truth->IfFalse, K, false);
    } else if (Info.Truth->IfFalse && Raised.lookup(V) &&
               onlyRaised(For, V, /*Anew=*/false)) {
      Of(*Info.Truth->IfFalse, K, false);
    }
  }
}

/// Of loop \p For, which takes elements out by way of \p It and goes on at \p
/// Kept: what holds of an element there holds of each that is left.
void FunctionExtractor::noteKept(const Stmt *For, const VarDecl *It,
                                 llvm::ArrayRef<const Expr *> Kept,
                                 llvm::ArrayRef<State> Entry) {
  Targets To = pointees(local(It));
  if (To.size() != 1)
    return;
  TermIndex One = termOfLoc(*To.begin());
  auto Add = [&](Term T) { return term(std::move(T)); };
  std::optional<Held> Holding;
  // By the last look at the ways that lead there: what came before in other
  // words is not joined with it.
  for (const CFGBlock *B : *Graph) {
    if (llvm::none_of(*B, [&](const CFGElement &E) {
          auto S = E.getAs<CFGStmt>();
          return S && llvm::is_contained(Kept, S->getStmt());
        }))
      continue;
    for (const CFGBlock *P : B->preds()) {
      if (!P || !Entry[P->getBlockID()].Reachable)
        continue;
      Cur = Entry[P->getBlockID()];
      visitBlock(*P);
      TermIndex By = termOfLoc(local(It));
      propagate(*P, Cur, [&](const CFGBlock *Succ, State S) {
        if (Succ != B)
          return;
        Held H = renamed(
            std::move(S.Guards), Out,
            [&](TermIndex I) { return replaced(Out, I, By, One, Add); },
            [&](Guard G) { return guard(std::move(G)); });
        Holding = Holding ? intersect(*Holding, H) : std::move(H);
      });
    }
  }
  Cur.Guards = Holding.value_or(Held());
  Cur.Vars.clear();
  noteEnd(For, One);
}

/// Fills AtEnd: what holds of the element in all rounds of a loop that are gone
/// through holds of each of them. An index is no constant in its first round,
/// once it is known to go through them (Counters). False: there is no such
/// loop.
bool FunctionExtractor::noteEnds(llvm::ArrayRef<State> Entry) {
  std::set<const VarDecl *> New;
  for (const CFGBlock *B : *Graph) {
    const Stmt *For = B->getLoopTarget();
    if (!For || !Entry[B->getBlockID()].Reachable)
      continue;
    Cur = Entry[B->getBlockID()];
    if (auto [It, Kept] = keeping(For); It) {
      noteKept(For, It, Kept, Entry);
      continue;
    }
    auto *ByIndex = dyn_cast<ForStmt>(For);
    const VarDecl *I = ByIndex ? countsThrough(*ByIndex, Ctx).first : nullptr;
    for (TermIndex One : elementsOfRound(For)) {
      bool Asked = !I || llvm::any_of(Out.Guards, [&](const Guard &G) {
        return replaced(Out, G.About, One, 0, [](Term) { return 0; }) !=
               G.About;
      });
      if (!I || Counters.count(I))
        noteEnd(For, One);
      else if (Asked)
        New.insert(I);
    }
  }
  if (New.empty())
    return !AtEnd.empty();
  AtEnd.clear();
  Counters.insert(New.begin(), New.end());
  return true;
}

/// What must hold if \p Callable, asked about one of \p Elements, said \p Yes:
/// each of them, or \p Some of which nobody knows which one it was.
Held FunctionExtractor::saidOf(const Expr *Site, unsigned Key,
                               const Expr *Callable, const Targets &Elements,
                               bool Yes, bool Some) {
  Value V;
  V.Targets = Elements;
  QualType Type = Ctx.IntTy;
  if (QualType Of = Elements.empty() ? QualType() : typeAt(*Elements.begin());
      !Of.isNull())
    Type = Of.getNonReferenceType();
  if (Elements.size() == 1 && !Locs[*Elements.begin()].Path.empty()) {
    // Each of them, whichever a variable stands for at the time.
    Term Each;
    Each.K = Term::Element;
    Each.Number = Some ? 2 : 1;
    Each.Entity = Locs[*Elements.begin()].Path.components().back().entity();
    Each.Operands = {termOfLoc(Locs.parent(*Elements.begin())), 0};
    V.T = term(std::move(Each));
  }
  const Expr *A = standIn(Site, Key + 1, Ctx.getLValueReferenceType(Type),
                          Site->getExprLoc(), V);
  const Expr *At = standIn(Site, Key, Ctx.BoolTy, Site->getExprLoc(), Value());
  auto R = invoke(At, Callable, A);
  if (!R)
    return {};
  if (R->Truth)
    return (Yes ? R->Truth->IfTrue : R->Truth->IfFalse).value_or(Held());
  return guardSet(R->T, Yes ? Outcome::True : Outcome::False, 0,
                  Site->getExprLoc());
}
