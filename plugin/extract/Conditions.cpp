//===- extract/Conditions.cpp - What outcomes imply -----------------------===//
#include "extract/CallSite.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;

static bool isOptional(const Expr *E) {
  auto *R = E->getType().getNonReferenceType()->getAsCXXRecordDecl();
  return R && R->isInStdNamespace() && R->getIdentifier() &&
         R->getName() == "optional";
}

static bool isNothing(const Expr *E) {
  auto *R = E->getType().getNonReferenceType()->getAsCXXRecordDecl();
  return R && R->getIdentifier() && R->getName() == "nullopt_t";
}

/// What must hold if \p E came out as \p Truth; nothing: it cannot.
std::optional<Held> FunctionExtractor::implied(const Expr *E, bool Truth,
                                               unsigned Depth) {
  E = strip(E);
  if (Depth > 24)
    return Held{};
  Held Filled;
  if (auto *U = dyn_cast<clang::UnaryOperator>(E);
      U && U->getOpcode() == UO_LNot)
    return implied(U->getSubExpr(), !Truth, Depth + 1);
  auto Both = [](std::optional<Held> A,
                 std::optional<Held> B) -> std::optional<Held> {
    if (!A || !B)
      return std::nullopt;
    return unite(*A, *B);
  };
  auto Either = [&](std::optional<Held> A, std::optional<Held> B) {
    return either(A, B);
  };
  if (auto *B = dyn_cast<clang::BinaryOperator>(E)) {
    const Expr *L = B->getLHS(), *R = B->getRHS();
    BinaryOperatorKind K = B->getOpcode();
    bool BoolOperands = L->IgnoreImpCasts()->getType()->isBooleanType() &&
                        R->IgnoreImpCasts()->getType()->isBooleanType();
    if (K == BO_LAnd || (K == BO_And && BoolOperands))
      return Truth ? Both(implied(L, true, Depth + 1),
                          implied(R, true, Depth + 1))
                   : Either(implied(L, false, Depth + 1),
                            implied(R, false, Depth + 1));
    if (K == BO_LOr || (K == BO_Or && BoolOperands))
      return Truth ? Either(implied(L, true, Depth + 1),
                            implied(R, true, Depth + 1))
                   : Both(implied(L, false, Depth + 1),
                          implied(R, false, Depth + 1));
    if (K == BO_Comma)
      return implied(R, Truth, Depth + 1);
    if (K == BO_Assign)
      return implied(R, Truth, Depth + 1);
    auto OutcomeOf = [](BinaryOperatorKind K) -> std::optional<Outcome> {
      switch (K) {
      case BO_EQ:
        return Outcome::Equal;
      case BO_NE:
        return Outcome::NotEqual;
      case BO_LT:
        return Outcome::Less;
      case BO_LE:
        return Outcome::LessEqual;
      case BO_GT:
        return Outcome::Greater;
      case BO_GE:
        return Outcome::GreaterEqual;
      default:
        return std::nullopt;
      }
    };
    if (auto O = OutcomeOf(K))
      return impliedByComparison(L, R, Truth ? *O : negate(*O),
                                 B->getOperatorLoc(), Depth);
  }
  if (auto *R = dyn_cast<CXXRewrittenBinaryOperator>(E)) {
    auto D = R->getDecomposedForm();
    std::optional<Outcome> O;
    switch (D.Opcode) {
    case BO_EQ:
      O = Outcome::Equal;
      break;
    case BO_NE:
      O = Outcome::NotEqual;
      break;
    default:
      break;
    }
    if (O)
      return impliedByComparison(D.LHS, D.RHS, Truth ? *O : negate(*O),
                                 E->getExprLoc(), Depth);
  }
  if (auto *C = dyn_cast<clang::AbstractConditionalOperator>(E)) {
    auto Arm = [&](const Expr *X, bool Taken) {
      return Both(implied(C->getCond(), Taken, Depth + 1),
                  implied(X, Truth, Depth + 1));
    };
    return Either(Arm(C->getTrueExpr(), true), Arm(C->getFalseExpr(), false));
  }
  if (auto *C = dyn_cast<CallExpr>(E)) {
    const FunctionDecl *D = C->getDirectCallee();
    unsigned Builtin = D ? D->getBuiltinID() : 0;
    if (Builtin == Builtin::BI__builtin_expect && C->getNumArgs() == 2)
      return implied(C->getArg(0), Truth, Depth + 1);
    if (auto *O = dyn_cast<CXXOperatorCallExpr>(C)) {
      auto Kind = O->getOperator();
      bool Library = D && Decls.inSystemHeader(D);
      if (Kind == OO_Exclaim && Library)
        return implied(O->getArg(0), !Truth, Depth + 1);
      if (Library && O->getNumArgs() == 2 &&
          (Kind == OO_EqualEqual || Kind == OO_ExclaimEqual)) {
        Outcome X = Kind == OO_EqualEqual ? Outcome::Equal : Outcome::NotEqual;
        if (!Truth)
          X = negate(X);
        auto H = impliedByComparison(O->getArg(0), O->getArg(1), X,
                                     O->getOperatorLoc(), Depth);
        // `stored != false`: nothing stored will do.
        if (H && X == Outcome::NotEqual &&
            (isOptional(O->getArg(0)) || isOptional(O->getArg(1))) &&
            !isNothing(O->getArg(0)) && !isNothing(O->getArg(1)))
          H = assumed(*H, Decls.locate(O->getOperatorLoc()));
        return H;
      }
    }
    // Whether a library optional or pointer holds something; a library
    // wrapper's own bool (atomic<bool>::load).
    if (auto *M = dyn_cast<CXXMemberCallExpr>(C);
        M && D && Decls.inSystemHeader(D) && M->getNumArgs() == 0 &&
        (isa<CXXConversionDecl>(D) ||
         (D->getIdentifier() && D->getName() == "has_value")))
      return implied(M->getImplicitObjectArgument(), Truth, Depth + 1);
    // `if (!chosen.empty())`: something was put there.
    if (auto *M = dyn_cast<CXXMemberCallExpr>(C);
        M && D && D->getIdentifier() && D->getName() == "empty" && !Truth)
      Filled = filledUnder(Cur, M->getImplicitObjectArgument());
  }
  if (auto *B = dyn_cast<CXXBoolLiteralExpr>(E)) {
    if (B->getValue() != Truth)
      return std::nullopt;
    return Held{};
  }
  if (auto Is = holds(E))
    return *Is == Truth ? std::optional<Held>(Held{}) : std::nullopt;
  if (!E->getType()->isBooleanType())
    if (auto Among = choices(E))
      return impliedByChoice(*Among, Truth ? Outcome::True : Outcome::False, 0);
  Value V = value(E);
  Held H;
  if (V.Truth) {
    auto &Side = Truth ? V.Truth->IfTrue : V.Truth->IfFalse;
    if (!Side)
      return std::nullopt;
    H = *Side;
  }
  if (TermIndex C = constant(E)) {
    const Term &T = Out.Terms[C];
    if (T.K == Term::Integer || T.K == Term::Null) {
      bool Is = T.K == Term::Integer && T.Number != 0;
      if (Is != Truth)
        return std::nullopt;
      return H;
    }
  }
  TermIndex T = V.T;
  if (!T && V.Targets.size() == 1)
    T = termOfLoc(*V.Targets.begin());
  if (T) {
    const Term &Of = Out.Terms[T];
    if (Of.K == Term::Integer || Of.K == Term::Null) {
      bool Is = Of.K == Term::Integer && Of.Number != 0;
      if (Is != Truth)
        return std::nullopt;
      // A setting that was just written is asked all the same.
      TermIndex Setting = V.Targets.size() == 1
                              ? termOfPlace(*V.Targets.begin())
                              : TermIndex(0);
      Term::Kind K = Out.Terms[Setting].K;
      if (K != Term::Field && K != Term::Global)
        return H;
      return unite(H, guardSet(Setting, Truth ? Outcome::True : Outcome::False,
                               0, E->getExprLoc()));
    }
    // Where several definitions met, what they imply says it all; and to read
    // what was answered once is not to ask again.
    Outcome O = Truth ? Outcome::True : Outcome::False;
    if (V.Truth &&
        (Of.K == Term::Value || llvm::any_of(H, [&](const HeldGuard &G) {
           return Out.Guards[G.Which].About == T &&
                  Out.Guards[G.Which].Result == O;
         })))
      return H;
  }
  return unite(
      unite(H, Filled),
      guardSet(T, Truth ? Outcome::True : Outcome::False, 0, E->getExprLoc()));
}

std::optional<Held>
FunctionExtractor::impliedByComparison(const Expr *L, const Expr *R, Outcome O,
                                       SourceLocation Loc, unsigned Depth) {
  TermIndex C = constant(R);
  if (!C) {
    C = constant(L);
    if (C) {
      std::swap(L, R);
      switch (O) { // 3 < x is x > 3
      case Outcome::Less:
        O = Outcome::Greater;
        break;
      case Outcome::LessEqual:
        O = Outcome::GreaterEqual;
        break;
      case Outcome::Greater:
        O = Outcome::Less;
        break;
      case Outcome::GreaterEqual:
        O = Outcome::LessEqual;
        break;
      default:
        break;
      }
    }
  }
  bool Equality = O == Outcome::Equal || O == Outcome::NotEqual;
  // What the lesser of two is over, both are.
  if (auto *Of = dyn_cast<CallExpr>(strip(L));
      Of && Of->getNumArgs() == 2 && Depth < 4) {
    const FunctionDecl *D = Of->getDirectCallee();
    bool Over = O == Outcome::Greater || O == Outcome::GreaterEqual,
         Under = O == Outcome::Less || O == Outcome::LessEqual;
    if (D && D->isInStdNamespace() && D->getIdentifier() &&
        ((Over && D->getName() == "min") || (Under && D->getName() == "max"))) {
      auto A = impliedByComparison(Of->getArg(0), R, O, Loc, Depth + 1),
           B = impliedByComparison(Of->getArg(1), R, O, Loc, Depth + 1);
      return A && B ? std::optional<Held>(unite(*A, *B)) : std::nullopt;
    }
  }
  if (!C) {
    // Two symbolic values; link may know what the right one is.
    TermIndex TL = termOf(L), TR = termOf(R);
    return TL && TR ? guardSet(TL, O, TR, Loc) : Held{};
  }
  const Term Const = Out.Terms[C];
  // Against true, false, null: the other side's own truth.
  bool BoolSide = strip(L)->getType()->isBooleanType();
  if (Equality && ((BoolSide && Const.K == Term::Integer &&
                    (Const.Number == 0 || Const.Number == 1)) ||
                   Const.K == Term::Null)) {
    bool Wanted = Const.K == Term::Integer && Const.Number == 1;
    return implied(L, O == Outcome::Equal ? Wanted : !Wanted, Depth + 1);
  }
  // `v.index() == 1`: which of its types a variant holds.
  if (auto *M = dyn_cast<CXXMemberCallExpr>(strip(L));
      M && Equality && Const.K == Term::Integer) {
    const Expr *Of = M->getImplicitObjectArgument();
    QualType A = alternativeAt(M->getMethodDecl(), Of->getType(), Const.Number);
    if (auto Is = A.isNull() ? std::nullopt : isAlternative(value(Of), A, Loc))
      return O == Outcome::Equal ? Is->IfTrue : Is->IfFalse;
  }
  Value V = value(L);
  if (Const.K == Term::Integer || Const.K == Term::Enumerator)
    if (auto Among = choices(L))
      return impliedByChoice(*Among, O, Const.Number);
  TermIndex T = V.T;
  if (!T && V.Targets.size() == 1)
    T = termOfLoc(*V.Targets.begin());
  // Whether a count is 0.
  bool Some = (Const.Number == 0 &&
               (O == Outcome::NotEqual || O == Outcome::Greater)) ||
              (Const.Number == 1 && O == Outcome::GreaterEqual);
  bool None =
      (Const.Number == 0 && (O == Outcome::Equal || O == Outcome::LessEqual)) ||
      (Const.Number == 1 && O == Outcome::Less);
  if (Const.K == Term::Integer && V.Truth && (Some || None) && isRaised(L)) {
    auto &Side = Some ? V.Truth->IfTrue : V.Truth->IfFalse;
    return Side ? std::optional<Held>(unite(*Side, guardSet(T, O, C, Loc)))
                : std::nullopt;
  }
  return guardSet(T, O, C, Loc);
}

Implication FunctionExtractor::implication(const Expr *E) {
  Implication I;
  I.IfTrue = implied(E, true);
  I.IfFalse = implied(E, false);
  return I;
}

/// If the way not taken ends in an assertion failure, the guards of the other
/// way hold in debug builds only.
void FunctionExtractor::markAsserts(const CFGBlock &Branch, Held &H,
                                    unsigned Taken) {
  for (unsigned I = 0; I < Branch.succ_size(); ++I) {
    auto It = Branch.succ_begin();
    std::advance(It, I);
    const CFGBlock *Other = It->getReachableBlock();
    if (I == Taken || !Other || !Other->hasNoReturnElement())
      continue;
    for (const CFGElement &E : *Other) {
      auto S = E.getAs<CFGStmt>();
      auto *C = S ? dyn_cast<CallExpr>(S->getStmt()) : nullptr;
      const FunctionDecl *D = C ? C->getDirectCallee() : nullptr;
      if (!D || !D->getIdentifier() ||
          !D->getName().contains_insensitive("assert"))
        continue;
      for (HeldGuard &G : H) {
        Guard Copy = Out.Guards[G.Which];
        Copy.Asserted = true;
        G.Which = guard(std::move(Copy));
      }
      llvm::sort(H);
      return;
    }
  }
}

/// What decides which way is taken at the end of \p B. A call that may throw
/// into a handler has a block of its own, and leaves an empty one.
static const clang::Expr *lastCondition(const CFGBlock &B) {
  if (auto *E = dyn_cast_or_null<clang::Expr>(B.getLastCondition()))
    return E;
  auto *E = dyn_cast_or_null<clang::Expr>(B.getTerminatorCondition());
  if (!E || !B.empty())
    return nullptr;
  for (;;) {
    E = E->IgnoreParens();
    auto *L = dyn_cast<clang::BinaryOperator>(E);
    if (!L || !L->isLogicalOp())
      return E;
    E = L->getRHS();
  }
}

/// `this == &other` in an assignment operator: objects are told apart, so it is
/// not so. \p Same: taken if they are the same.
static bool asksForItself(const FunctionDecl *F, const clang::Expr *Cond,
                          bool &Same) {
  auto *B = dyn_cast<clang::BinaryOperator>(Cond->IgnoreParenImpCasts());
  if (!B || !B->isEqualityOp() || F->getOverloadedOperator() != OO_Equal)
    return false;
  auto IsOther = [&](const clang::Expr *E) {
    auto *U = dyn_cast<clang::UnaryOperator>(E->IgnoreParenCasts());
    auto *R = U && U->getOpcode() == UO_AddrOf
                  ? dyn_cast<DeclRefExpr>(U->getSubExpr()->IgnoreParens())
                  : nullptr;
    return R && isa<ParmVarDecl>(R->getDecl());
  };
  const clang::Expr *L = B->getLHS()->IgnoreParenCasts(),
                    *R = B->getRHS()->IgnoreParenCasts();
  Same = B->getOpcode() == BO_EQ;
  return (isa<CXXThisExpr>(L) && IsOther(R)) ||
         (isa<CXXThisExpr>(R) && IsOther(L));
}

/// The optional, text or container that is empty if \p Cond came out as \p
/// Taken; null: none that is known to be.
static const Expr *emptyIf(const Expr *Cond, bool Taken) {
  Cond = Cond->IgnoreParenImpCasts();
  while (auto *Not = dyn_cast<clang::UnaryOperator>(Cond)) {
    if (Not->getOpcode() != UO_LNot)
      return nullptr;
    Taken = !Taken;
    Cond = Not->getSubExpr()->IgnoreParenImpCasts();
  }
  auto *C = dyn_cast<CXXMemberCallExpr>(Cond);
  if (!C || !C->getMethodDecl() || C->getNumArgs())
    return nullptr;
  const CXXMethodDecl *M = C->getMethodDecl();
  const Expr *Of = C->getImplicitObjectArgument();
  if (Of->getType()->isPointerType())
    return nullptr;
  if (isOptional(Of)) {
    bool Asks = isa<CXXConversionDecl>(M) ||
                (M->getIdentifier() && M->getName() == "has_value");
    return Asks && !Taken ? Of : nullptr;
  }
  bool Asks = M->getIdentifier() &&
              (M->getName() == "empty" || M->getName() == "isEmpty") &&
              (isTextType(Of->getType()) || isContainer(M->getParent()));
  return Asks && Taken ? Of : nullptr;
}

/// What a condition says of data: nothing is in what is empty; and where `p ==
/// q` holds for pointers, what a pointer designated on entry is what the other
/// one designates.
void FunctionExtractor::learn(State &S, const Expr *Cond, bool Taken) {
  if (const Expr *Of = emptyIf(Cond, Taken)) {
    const Targets Empty = value(Of).Targets;
    LocId L = Empty.size() == 1 ? *Empty.begin() : 0;
    if (Empty.size() != 1 || Locs[L].isOutside() || Locs[L].K == MemLoc::Heap ||
        !Locs[L].Path.empty())
      return;
    for (LocId K : Locs.object(L))
      S.Store.erase(K);
    S.Store[L] = {};
    return;
  }
  auto *B = dyn_cast<clang::BinaryOperator>(Cond->IgnoreParenImpCasts());
  if (!B || !B->isEqualityOp() || (B->getOpcode() == BO_EQ) != Taken ||
      !B->getLHS()->getType()->isPointerType())
    return;
  auto Variable = [&](const Expr *E) -> std::optional<LocId> {
    auto *C = dyn_cast<ImplicitCastExpr>(E->IgnoreParens());
    if (!C || C->getCastKind() != CK_LValueToRValue)
      return std::nullopt;
    const Value V = value(C->getSubExpr());
    if (V.Targets.size() != 1)
      return std::nullopt;
    return *V.Targets.begin();
  };
  auto L = Variable(B->getLHS()), R = Variable(B->getRHS());
  if (!L || !R)
    return;
  for (auto [A, Other] : {std::pair(*L, *R), std::pair(*R, *L)}) {
    auto To = S.Pointees.find(Other);
    if (Locs[A].isOutside() && !S.Pointees.count(A) && To != S.Pointees.end() &&
        !To->second.empty()) {
      S.Pointees[A] = To->second;
      return;
    }
  }
}

/// Whether the body of \p D, as far as it is seen, throws.
bool ExtractionState::throws(const FunctionDecl *D) {
  const FunctionDecl *Body = bodyOf(D);
  if (!Body || Decls.inSystemHeader(D))
    return false;
  auto [It, New] = Queue.Throwing.try_emplace(Body, false);
  if (!New)
    return It->second;
  std::function<bool(const Stmt *)> Any = [&](const Stmt *S) {
    return S && !isa<LambdaExpr>(S) && !isa<CXXTryStmt>(S) &&
           (isa<CXXThrowExpr>(S) || llvm::any_of(S->children(), Any));
  };
  return It->second = Any(Body->getBody());
}

/// What leads into a handler: a throw, or a call of what is seen to throw,
/// which has not come back. One that gives nothing back is said to have come
/// out false then.
bool FunctionExtractor::throwsHere(const Stmt *Last, State &Next) {
  if (isa<CXXThrowExpr>(Last))
    return true;
  auto *Made = dyn_cast<CXXConstructExpr>(Last);
  auto *Called = dyn_cast<CallExpr>(Last);
  const FunctionDecl *D = Made     ? Made->getConstructor()
                          : Called ? Called->getDirectCallee()
                                   : nullptr;
  auto It = CallIds.find({Last, 0});
  if (!D || !throws(D) || It == CallIds.end())
    return false;
  if (!Made && !D->getReturnType()->isVoidType())
    return true;
  Term T;
  T.K = Term::Call;
  T.Entity = Decls.idOf(D);
  T.CallSite = It->second;
  Next.Guards = unite(Next.Guards, guardSet(term(std::move(T)), Outcome::False,
                                            0, Last->getBeginLoc()));
  return true;
}

void FunctionExtractor::propagate(
    const CFGBlock &B, const State &S,
    llvm::function_ref<void(const CFGBlock *, State)> To) {
  // An exception leaves the function, but does not return from it.
  auto Throws = [](const CFGBlock &X) {
    if (X.empty())
      return false;
    auto S = X.back().getAs<CFGStmt>();
    return S && isa<CXXThrowExpr>(S->getStmt());
  };
  if (Throws(B) && B.succ_size() == 1 &&
      B.succ_begin()->getReachableBlock() == &Graph->getExit())
    return;
  // Nor does what never comes back.
  if (B.hasNoReturnElement() && B.succ_size() == 1 &&
      B.succ_begin()->getReachableBlock() == &Graph->getExit())
    return;
  const Expr *Cond = nullptr;
  const Stmt *T = B.getTerminatorStmt();
  bool Switch = isa_and_nonnull<SwitchStmt>(T);
  if (T && B.succ_size() == 2 && !Switch && !isa<CXXTryStmt>(T))
    Cond = lastCondition(B);
  auto *Range = dyn_cast_or_null<CXXForRangeStmt>(T);
  if (Range)
    Cond = nullptr;
  unsigned I = 0;
  for (auto It = B.succ_begin(); It != B.succ_end(); ++It, ++I) {
    const CFGBlock *Succ = It->getReachableBlock();
    if (!Succ)
      continue;
    State Next = S;
    bool ToHandlers = isa_and_nonnull<CXXTryStmt>(Succ->getTerminatorStmt());
    Next.Thrown = ToHandlers && isa_and_nonnull<CXXTryStmt>(T) && S.Thrown;
    // What throws has not come back.
    if (ToHandlers && !B.empty())
      if (auto Last = B.back().getAs<CFGStmt>())
        if (auto *E = dyn_cast<Expr>(Last->getStmt())) {
          // A library's function that throws has done nothing.
          auto *Call = dyn_cast<CallExpr>(E);
          if (Call && Call->getDirectCallee() &&
              Decls.inSystemHeader(Call->getDirectCallee()) &&
              !llvm::any_of(Call->arguments(), [&](const Expr *A) {
                return Decls.holdsCode(A->getType().getNonReferenceType());
              })) {
            Next = BeforeLast;
            Next.After = S.After;
          }
          if (auto It = CallIds.find({E, 0});
              It != CallIds.end() && It->second == S.After)
            Next.After = AfterOf[S.After];
          Next.Thrown |= throwsHere(E, Next);
        }
    if (I == 0)
      beginRound(T, Next);
    else if (I == 1 && T)
      endRounds(T, Next);
    if (auto *Left = I == 1 && T ? Turns.left(T) : nullptr)
      for (auto &[L, C] : *Left)
        leaveElements(L, C, Next);
    if (auto All = AtEnd.find(T); I == 1 && T && All != AtEnd.end())
      for (auto &[At, H] : All->second) {
        auto [L, Yes] = At;
        if (L == NoPlace) {
          Next.Guards = unite(Next.Guards, H);
          continue;
        }
        auto V = Next.Vars.find(L);
        if (V == Next.Vars.end())
          continue;
        if (!V->second.Truth)
          V->second.Truth = Implication();
        auto &Side = Yes ? V->second.Truth->IfTrue : V->second.Truth->IfFalse;
        if (Side)
          Side = unite(*Side, H);
      }
    if (Range && I == 0) // there is something in it
      Next.Guards = unite(Next.Guards,
                          filledUnder(S, Range->getRangeInit(), /*Each=*/true));
    if (Cond) {
      auto H = implied(Cond, I == 0);
      bool Same = false;
      if (!H || (asksForItself(F, Cond, Same) && Same == (I == 0)))
        continue; // this way cannot be taken
      learn(Next, Cond, I == 0);
      Ways.take(Next, *H);
      markAsserts(B, *H, I);
      Next.Guards = unite(Next.Guards, *H);
    } else if (Switch) {
      const auto *Sw = cast<SwitchStmt>(T);
      if (auto *Case = dyn_cast_or_null<CaseStmt>(Succ->getLabel());
          Case && !Case->getRHS()) {
        auto H = impliedByComparison(Sw->getCond(), Case->getLHS(),
                                     Outcome::Equal, Case->getBeginLoc(), 0);
        if (!H)
          continue;
        Ways.take(Next, *H);
        Next.Guards = unite(Next.Guards, *H);
      } else if (!Case) {
        for (const SwitchCase *C = Sw->getSwitchCaseList(); C;
             C = C->getNextSwitchCase())
          if (auto *K = dyn_cast<CaseStmt>(C); K && !K->getRHS())
            if (auto H = impliedByComparison(Sw->getCond(), K->getLHS(),
                                             Outcome::NotEqual,
                                             K->getBeginLoc(), 0)) {
              Ways.take(Next, *H);
              Next.Guards = unite(Next.Guards, *H);
            }
      }
    }
    To(Succ, std::move(Next));
  }
}
