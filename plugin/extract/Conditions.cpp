//===- extract/Conditions.cpp - Terms, guards, what outcomes imply --------===//
//
// IMPRECISE: a guard about a field dies when that field of any object that may
// be the same is written in this function; what callees write is link's to say.
//
//===----------------------------------------------------------------------===//
#include "extract/FunctionExtractor.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;

TermIndex FunctionExtractor::term(Term T) {
  auto [It, New] = TermIds.try_emplace(T, Out.Terms.size());
  if (New)
    Out.Terms.push_back(std::move(T));
  return It->second;
}

GuardIndex FunctionExtractor::guard(Guard G) {
  auto [It, New] = GuardIds.try_emplace(G, Out.Guards.size());
  if (New)
    Out.Guards.push_back(G);
  return It->second;
}

GuardSetIndex FunctionExtractor::guardSetIndex(const Held &H) {
  if (H.empty())
    return 0;
  auto [It, New] = SetIds.try_emplace(H, Out.GuardSets.size());
  if (New)
    Out.GuardSets.push_back(H);
  return It->second;
}

Held FunctionExtractor::guardSet(TermIndex T, Outcome O, TermIndex Constant,
                                 SourceLocation L) {
  if (!T)
    return {};
  Guard G;
  G.About = T;
  G.Result = O;
  G.Constant = Constant;
  G.Loc = Decls.locate(L);
  HeldGuard H;
  H.Which = guard(std::move(G));
  return {H};
}

static const Expr *strip(const Expr *E) {
  for (;;) {
    const Expr *S = E->IgnoreParens();
    if (auto *C = dyn_cast<ImplicitCastExpr>(S))
      S = C->getSubExpr();
    else if (auto *C = dyn_cast<ExplicitCastExpr>(S);
             C && (C->getType()->isBooleanType() ||
                   C->getType()->isIntegralOrEnumerationType()))
      S = C->getSubExpr();
    else if (auto *C = dyn_cast<FullExpr>(S))
      S = C->getSubExpr();
    else if (auto *C = dyn_cast<MaterializeTemporaryExpr>(S))
      S = C->getSubExpr();
    else if (auto *C = dyn_cast<CXXBindTemporaryExpr>(S))
      S = C->getSubExpr();
    else if (auto *C = dyn_cast<CXXDefaultArgExpr>(S))
      S = C->getExpr();
    else if (auto *C = dyn_cast<CXXDefaultInitExpr>(S))
      S = C->getExpr();
    else if (auto *C = dyn_cast<SubstNonTypeTemplateParmExpr>(S))
      S = C->getReplacement();
    if (S == E)
      return E;
    E = S;
  }
}

/// A constant as 64 bits: large unsigned ones keep their pattern.
static int64_t numberOf(const llvm::APSInt &I) {
  return I.extOrTrunc(64).getSExtValue();
}

/// The constant \p E is, as a term in \p Add's table; 0 if it is none.
static TermIndex constantIn(Declarations &Decls, const Expr *E,
                            llvm::function_ref<TermIndex(Term)> Add,
                            unsigned Depth = 0) {
  if (!E || Depth > 6 || E->isValueDependent())
    return 0;
  E = strip(E);
  Term T;
  if (auto *S = dyn_cast<clang::StringLiteral>(E)) {
    T.K = Term::String;
    T.Text =
        S->getCharByteWidth() == 1 ? S->getString().str() : S->getBytes().str();
    return Add(T);
  }
  if (isa<CXXNullPtrLiteralExpr>(E) || isa<GNUNullExpr>(E)) {
    T.K = Term::Null;
    return Add(T);
  }
  // A string object made of a literal, and the like: its one argument.
  if (auto *C = dyn_cast<CXXConstructExpr>(E)) {
    unsigned Given = 0;
    for (const Expr *A : C->arguments())
      Given += !isa<CXXDefaultArgExpr>(A);
    if (Given == 1 && Decls.inSystemHeader(C->getConstructor()))
      return constantIn(Decls, C->getArg(0), Add, Depth + 1);
    return 0;
  }
  if (auto *L = dyn_cast<CXXStdInitializerListExpr>(E))
    return constantIn(Decls, L->getSubExpr(), Add, Depth + 1);
  // The end of a library container is where what was not found is.
  if (auto *C = dyn_cast<CXXMemberCallExpr>(E); C && C->getNumArgs() == 0) {
    const CXXMethodDecl *M = C->getMethodDecl();
    if (M && M->getIdentifier() && isContainer(M->getParent()) &&
        (M->getName() == "end" || M->getName() == "cend")) {
      T.K = Term::Null;
      return Add(T);
    }
  }
  if (auto *C = dyn_cast<UserDefinedLiteral>(E)) {
    if (C->getNumArgs() && Decls.inSystemHeader(C->getCalleeDecl()))
      return constantIn(Decls, C->getArg(0), Add, Depth + 1);
    return 0;
  }
  if (auto *L = dyn_cast<InitListExpr>(E)) {
    if (L->getNumInits() == 1 && !L->getType()->isRecordType())
      return constantIn(Decls, L->getInit(0), Add, Depth + 1);
    if (L->getNumInits() == 0 && L->getType()->isScalarType()) {
      T.K = Term::Integer;
      return Add(T);
    }
    return 0;
  }
  if (isa<ImplicitValueInitExpr>(E) || isa<CXXScalarValueInitExpr>(E)) {
    if (!E->getType()->isScalarType())
      return 0;
    T.K = E->getType()->isPointerType() ? Term::Null : Term::Integer;
    return Add(T);
  }
  auto *Ref = dyn_cast<DeclRefExpr>(E);
  const ValueDecl *D = Ref ? Ref->getDecl() : nullptr;
  if (auto *M = dyn_cast<MemberExpr>(E); M && isa<VarDecl>(M->getMemberDecl()))
    D = M->getMemberDecl();
  if (auto *C = dyn_cast_or_null<EnumConstantDecl>(D)) {
    T.K = Term::Enumerator;
    T.Entity = Decls.idOf(C);
    T.Number = numberOf(C->getInitVal());
    return Add(T);
  }
  if (auto *V = dyn_cast_or_null<VarDecl>(D)) {
    if (!V->getType().isConstQualified() && !V->isConstexpr() &&
        !(V->getType()->isPointerType() &&
          V->getType()->getPointeeType().isConstQualified() &&
          V->getType().isConstQualified()))
      return 0;
    const VarDecl *Def = nullptr;
    const Expr *Init = V->getAnyInitializer(Def);
    return Init ? constantIn(Decls, Init, Add, Depth + 1) : 0;
  }
  QualType Ty = E->getType();
  if (Ty->isIntegralOrEnumerationType() && !isa<CallExpr>(E)) {
    Expr::EvalResult R;
    if (!E->EvaluateAsInt(R, Decls.context()))
      return 0;
    if (R.Val.getInt().getSignificantBits() > 65)
      return 0;
    T.Number = numberOf(R.Val.getInt());
    T.K = Term::Integer;
    if (auto *ET = Ty->getAs<EnumType>())
      for (const EnumConstantDecl *C : ET->getDecl()->enumerators())
        if (llvm::APSInt::isSameValue(C->getInitVal(), R.Val.getInt())) {
          T.K = Term::Enumerator;
          T.Entity = Decls.idOf(C);
          break;
        }
    return Add(T);
  }
  return 0;
}

TermIndex FunctionExtractor::constantTerm(Declarations &Decls, const Expr *E,
                                          std::vector<Term> &Terms) {
  return constantIn(Decls, E, [&](Term T) -> TermIndex {
    for (TermIndex I = 1; I < Terms.size(); ++I)
      if (Terms[I] == T)
        return I;
    Terms.push_back(std::move(T));
    return Terms.size() - 1;
  });
}

TermIndex FunctionExtractor::constant(const Expr *E) {
  return constantIn(Decls, E, [&](Term T) { return term(std::move(T)); });
}

TermIndex FunctionExtractor::termOfLoc(LocId L) {
  auto It = Cur.Vars.find(L);
  if (It != Cur.Vars.end() && It->second.T)
    return It->second.T;
  const MemLoc M = Locs[L];
  Term T;
  if (!M.Path.empty()) {
    const Component &Last = M.Path.components().back();
    T.Operands = {termOfLoc(Locs.parent(L))};
    T.Entity = Last.Id;
    T.K = Last.K == Component::Field ? Term::Field : Term::Element;
    if (T.K == Term::Element)
      T.Operands.push_back(0);
    return term(std::move(T));
  }
  switch (M.K) {
  case MemLoc::ParamObj:
    T.K = Term::Param;
    T.Number = M.Index;
    break;
  case MemLoc::ThisObj:
    T.K = Term::This;
    break;
  case MemLoc::Global:
    T.K = Term::Global;
    T.Entity = M.Entity;
    break;
  case MemLoc::CallObj:
    return M.Index < CallTerms.size() ? CallTerms[M.Index] : 0;
  case MemLoc::Local:
  case MemLoc::Temp:
  case MemLoc::Heap:
    T.K = Term::Value;
    T.Number = L;
    T.Text = nameOf(L); // for people, and to tell whose data it is
    break;
  }
  return term(std::move(T));
}

TermIndex FunctionExtractor::termOf(const Expr *E) {
  if (TermIndex C = constant(E))
    return C;
  Value V = value(E);
  if (V.T)
    return V.T;
  if (V.Targets.size() == 1)
    return termOfLoc(*V.Targets.begin());
  return 0;
}

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
  if (auto *U = dyn_cast<clang::UnaryOperator>(E);
      U && U->getOpcode() == UO_LNot)
    return implied(U->getSubExpr(), !Truth, Depth + 1);
  auto Both = [](std::optional<Held> A,
                 std::optional<Held> B) -> std::optional<Held> {
    if (!A || !B)
      return std::nullopt;
    return unite(*A, *B);
  };
  auto Either = [](std::optional<Held> A,
                   std::optional<Held> B) -> std::optional<Held> {
    if (!A)
      return B;
    if (!B)
      return A;
    return intersect(*A, *B);
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
  }
  if (auto *B = dyn_cast<CXXBoolLiteralExpr>(E)) {
    if (B->getValue() != Truth)
      return std::nullopt;
    return Held{};
  }
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
      return Is == Truth ? std::optional<Held>(H) : std::nullopt;
    }
    // Where several definitions met, what they imply says it all.
    if (V.Truth && Of.K == Term::Value)
      return H;
  }
  return unite(H, guardSet(T, Truth ? Outcome::True : Outcome::False, 0,
                           E->getExprLoc()));
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
  Value V = value(L);
  Held H;
  // A variable that took constants on different paths.
  LocId Var = ~0u;
  const Expr *Plain = strip(L);
  if (auto *D = dyn_cast<DeclRefExpr>(Plain))
    if (auto *VD = dyn_cast<VarDecl>(D->getDecl()))
      Var = local(VD);
  auto It = Cur.Vars.find(Var);
  if (It != Cur.Vars.end() && Equality && !It->second.Constants.empty()) {
    const VarInfo &I = It->second;
    auto Mine = I.Constants.find(C);
    if (O == Outcome::Equal) {
      if (Mine != I.Constants.end() && I.Closed)
        H = Mine->second;
      else if (Mine == I.Constants.end() && I.Closed)
        return std::nullopt;
    } else if (I.Closed) {
      std::optional<Held> Rest;
      for (auto &[K, Here] : I.Constants)
        if (K != C)
          Rest = Rest ? intersect(*Rest, Here) : Here;
      if (!Rest)
        return std::nullopt;
      H = *Rest;
    }
  }
  TermIndex T = V.T;
  if (!T && V.Targets.size() == 1)
    T = termOfLoc(*V.Targets.begin());
  return unite(H, guardSet(T, O, C, Loc));
}

Implication FunctionExtractor::implication(const Expr *E) {
  Implication I;
  I.IfTrue = implied(E, true);
  I.IfFalse = implied(E, false);
  return I;
}

/// What a variable initialised or assigned from \p From, with value \p V,
/// means.
VarInfo FunctionExtractor::infoOf(const Value &V, const Expr *From) {
  VarInfo Info;
  Info.T = V.T;
  Info.Truth = V.Truth;
  if (!From)
    return Info;
  QualType T = From->getType();
  if (TermIndex C = constant(From)) {
    Info.T = C;
    Info.Constants[C] = {};
    Info.Closed = true;
    if (T->isBooleanType()) {
      bool Is = Out.Terms[C].Number != 0;
      Info.Truth = Implication();
      (Is ? Info.Truth->IfFalse : Info.Truth->IfTrue) = std::nullopt;
      Info.ConstantAt = Decls.locate(From->getExprLoc());
    }
    return Info;
  }
  if (!Info.T)
    Info.T = termOf(From);
  if (T->isBooleanType())
    Info.Truth = implication(From);
  return Info;
}

bool FunctionExtractor::mentions(TermIndex T, LocId Written, unsigned Depth) {
  if (!T || Depth > 8)
    return false;
  const Term Of = Out.Terms[T];
  const MemLoc M = Locs[Written];
  if (Of.K == Term::Call) {
    // The answer was given; what it was asked of may be another object now.
    for (TermIndex Op : Of.Operands)
      if (Op && Op == termOfLoc(Written) && M.Path.empty() &&
          M.K != MemLoc::Temp)
        return true;
    return false;
  }
  bool FieldHere = false;
  for (const Component &C : M.Path.components())
    FieldHere |= C.K == Component::Field && C.Id == Of.Entity;
  if (Of.K == Term::Field && FieldHere) {
    // Other objects' field of the same name: only if both are locals.
    if (Of.Operands.empty() || !Of.Operands[0])
      return true;
    const Term &Base = Out.Terms[Of.Operands[0]];
    if (Base.K == Term::Value || M.K == MemLoc::Local)
      return Of.Operands[0] == termOfLoc(Locs.parent(Written));
    return true;
  }
  if (Of.K == Term::Global && M.K == MemLoc::Global && Of.Entity == M.Entity)
    return true;
  if ((Of.K == Term::Field || Of.K == Term::Element) && !Of.Operands.empty())
    return mentions(Of.Operands[0], Written, Depth + 1) ||
           (M.Path.empty() && Of.Operands[0] == termOfLoc(Written));
  return false;
}

void FunctionExtractor::killGuards(LocId Written) {
  std::erase_if(Cur.Guards, [&](const HeldGuard &H) {
    return mentions(Out.Guards[H.Which].About, Written);
  });
}

void FunctionExtractor::callMade(CallIndex C, bool MayChangeAnswers) {
  if (C >= AfterOf.size())
    AfterOf.resize(C + 1, NoIndex);
  AfterOf[C] = Cur.After;
  Cur.After = C;
  if (!MayChangeAnswers)
    return;
  auto Add = [C](Held &H) {
    for (HeldGuard &G : H) {
      auto It = llvm::lower_bound(G.Since, C);
      if (It == G.Since.end() || *It != C)
        G.Since.insert(It, C);
    }
  };
  Add(Cur.Guards);
  for (auto &[L, V] : Cur.Vars) {
    if (V.Truth) {
      if (V.Truth->IfTrue)
        Add(*V.Truth->IfTrue);
      if (V.Truth->IfFalse)
        Add(*V.Truth->IfFalse);
    }
    for (auto &[K, H] : V.Constants)
      Add(H);
  }
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
  const Expr *Cond = nullptr;
  const Stmt *T = B.getTerminatorStmt();
  bool Switch = isa_and_nonnull<SwitchStmt>(T);
  if (T && B.succ_size() == 2 && !Switch && !isa<CXXTryStmt>(T))
    Cond = dyn_cast_or_null<Expr>(B.getLastCondition());
  if (auto *For = dyn_cast_or_null<CXXForRangeStmt>(T))
    Cond = nullptr, (void)For;
  unsigned I = 0;
  for (auto It = B.succ_begin(); It != B.succ_end(); ++It, ++I) {
    const CFGBlock *Succ = It->getReachableBlock();
    if (!Succ)
      continue;
    State Next = S;
    if (Cond) {
      auto H = implied(Cond, I == 0);
      if (!H)
        continue; // this way cannot be taken
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
        Next.Guards = unite(Next.Guards, *H);
      } else if (!Case) {
        for (const SwitchCase *C = Sw->getSwitchCaseList(); C;
             C = C->getNextSwitchCase())
          if (auto *K = dyn_cast<CaseStmt>(C); K && !K->getRHS())
            if (auto H =
                    impliedByComparison(Sw->getCond(), K->getLHS(),
                                        Outcome::NotEqual, K->getBeginLoc(), 0))
              Next.Guards = unite(Next.Guards, *H);
      }
    }
    To(Succ, std::move(Next));
  }
}
