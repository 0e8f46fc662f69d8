//===- extract/Terms.cpp - Values as terms, guards and what ends them -----===//
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

const Expr *askfirst::strip(const Expr *E) {
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
  QualType Whole = E->getType();
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
    if (M && M->getIdentifier() && Decls.inSystemHeader(M) &&
        (M->getName() == "c_str" || M->getName() == "data"))
      return constantIn(Decls, C->getImplicitObjectArgument(), Add, Depth + 1);
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
  // `Part::Mail | Part::Chat` of enumerators is computed by an operator.
  auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
  bool Computed = Operator && Operator->getDirectCallee() &&
                  Operator->getDirectCallee()->isConstexpr();
  if (Ty->isIntegralOrEnumerationType() && (Computed || !isa<CallExpr>(E))) {
    Expr::EvalResult R;
    if (!E->EvaluateAsInt(R, Decls.context()))
      return 0;
    if (R.Val.getInt().getSignificantBits() > 65)
      return 0;
    T.Number = numberOf(R.Val.getInt());
    T.K = Term::Integer;
    // A template argument is written as a number that is cast.
    if (!Ty->isEnumeralType() && Whole->isEnumeralType())
      Ty = Whole;
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
  return termOfPlace(L);
}

/// Likewise, whatever was written there.
TermIndex FunctionExtractor::termOfPlace(LocId L) {
  const MemLoc M = Locs[L];
  Term T;
  if (!M.Path.empty()) {
    const Component &Last = M.Path.components().back();
    T.Operands = {termOfLoc(Locs.parent(L))};
    T.Entity = Last.entity();
    T.K = Last.K == Component::Field ? Term::Field : Term::Element;
    if (T.K == Term::Element) {
      Term Key;
      Key.K = Term::Param;
      Key.Number = Last.Id;
      T.Operands.push_back(Last.K == Component::ParamKey ? term(std::move(Key))
                                                         : 0);
    }
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
    // What a closure has left there.
    if (auto By = WrittenBy.find(L);
        By != WrittenBy.end() && By->second != NoPlace)
      return termOfLoc(By->second);
    [[fallthrough]];
  case MemLoc::Temp:
  case MemLoc::Heap:
    if (auto For = MadeFor.find(L);
        For != MadeFor.end() && Locs[For->second].K == MemLoc::Global)
      return termOfLoc(For->second);
    T.K = Term::Value;
    T.Number = L;
    // For people, and to tell whose data it is.
    T.Text = nameOf(MadeFor.count(L) ? MadeFor[L] : L);
    if (auto By = MadeBy.find(L); By != MadeBy.end())
      T.CallSite = By->second;
    break;
  }
  return term(std::move(T));
}

TermIndex FunctionExtractor::termOf(const Expr *E) {
  if (TermIndex C = constant(E))
    return C;
  QualType T = E->getType();
  if (!T.isNull() && T->isIntegralOrEnumerationType() && !T->isBooleanType() &&
      !E->isTypeDependent())
    if (auto Among = choices(E); Among && Among->size() > 1)
      return choiceTerm(*Among);
  if (auto Among = textChoices(E); Among && Among->size() > 1)
    return choiceTerm(*Among);
  Value V = value(E);
  if (V.T)
    return V.T;
  if (V.Targets.size() == 1)
    return termOfLoc(*V.Targets.begin());
  // Of a scalar that was read: where it was read.
  if (const Expr *Read = strip(E); Read != E && Read->isGLValue() &&
                                   isa<DeclRefExpr>(Read) && !T.isNull() &&
                                   T->isIntegralOrEnumerationType()) {
    Value From = value(Read);
    if (From.Targets.size() == 1)
      return termOfLoc(*From.Targets.begin());
  }
  return 0;
}

/// `flag.load()`: a question to a member, with nothing to go by but constants.
static bool readsItsObject(const FunctionSummary &F, const Term &T) {
  if (T.K != Term::Call || T.Operands.empty() || !T.Operands[0])
    return false;
  Term::Kind Of = F.Terms[T.Operands[0]].K;
  return (Of == Term::Field || Of == Term::Global) &&
         llvm::all_of(llvm::drop_begin(T.Operands), [&](TermIndex I) {
           Term::Kind K = F.Terms[I].K;
           return K == Term::Integer || K == Term::Enumerator;
         });
}

bool FunctionExtractor::mentions(TermIndex T, LocId Written, unsigned Depth) {
  if (!T || Depth > 8)
    return false;
  const Term Of = Out.Terms[T];
  const MemLoc M = Locs[Written];
  if (Of.K == Term::OneOf)
    return llvm::any_of(Of.Operands, [&](GuardSetIndex Set) {
      return llvm::any_of(Out.GuardSets[Set], [&](const HeldGuard &H) {
        return mentions(Out.Guards[H.Which].About, Written, Depth + 1);
      });
    });
  if (Of.K == Term::Bits)
    return mentions(Of.Operands[0], Written, Depth + 1) ||
           mentions(Of.Operands[1], Written, Depth + 1);
  if (Of.K == Term::Call) {
    // What only gives back what it is asked of has another answer now.
    if (readsItsObject(Out, Of))
      return mentions(Of.Operands[0], Written, Depth + 1);
    // The answer was given; what it was asked of may be another object now.
    for (TermIndex Op : Of.Operands)
      if (Op && Out.Terms[Op].K != Term::Value && Op == termOfLoc(Written) &&
          M.Path.empty() && M.K == MemLoc::Global)
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
  if (auto By = WrittenBy.find(Written);
      By != WrittenBy.end() && By->second != NoPlace)
    killGuards(By->second);
  redefined(Written);
  std::erase_if(Cur.Guards, [&](const HeldGuard &H) {
    return mentions(Out.Guards[H.Which].About, Written);
  });
}

/// \p L stands for another value from here on: what was asked of it was asked
/// of an earlier one.
void FunctionExtractor::redefined(LocId L) {
  Ways.written(Cur, L);
  const MemLoc M = Locs[L];
  bool Element = !M.Path.empty() &&
                 M.Path.components().back().K != Component::Field &&
                 !M.Path.components().back().entity();
  if (M.K == MemLoc::Temp || (!M.Path.empty() && !Element))
    return;
  TermIndex Whole = Element ? termOfLoc(L) : 0;
  // Of what there is no term for it is not known which container it is of.
  bool IsKnown = !Out.Terms[Whole].Operands.empty();
  int64_t Parameter = -1;
  if (M.K == MemLoc::ParamObj)
    Parameter = M.Index;
  if (M.K == MemLoc::Local && !Element)
    if (auto *P = dyn_cast<ParmVarDecl>(static_cast<const VarDecl *>(M.Key)))
      Parameter = P->getFunctionScopeIndex();
  // An object that a call gave goes by that, if there is no other that does.
  TermIndex Given = 0;
  if (auto It = Cur.Vars.find(L);
      It != Cur.Vars.end() && M.K == MemLoc::Local && !Element &&
      Out.Terms[It->second.T].K == Term::Call &&
      static_cast<const VarDecl *>(M.Key)->getType()->isRecordType())
    if (llvm::count_if(Cur.Vars, [&](const auto &V) {
          return V.second.T == It->second.T;
        }) == 1)
      Given = It->second.T;
  auto Is = [&](TermIndex I) {
    const Term &T = Out.Terms[I];
    if (Given && I == Given)
      return true;
    if (Element) // under whatever key, unless both are constant
      return T.K == Term::Element &&
             (I == Whole ||
              (T.Operands.size() == 2 && T.Operands[1] && IsKnown &&
               T.Operands[0] == Out.Terms[Whole].Operands[0] &&
               (!T.Entity || !Out.Terms[Whole].Entity ||
                T.Entity == Out.Terms[Whole].Entity)));
    if (T.K == Term::Param)
      return T.Number == Parameter;
    return T.K == Term::Value && T.Number == int64_t(L) &&
           (M.K == MemLoc::Local || M.K == MemLoc::Heap);
  };
  Term Old;
  Old.K = Term::Value;
  Old.Number = Term::Earlier + L;
  Old.Text = Parameter >= 0 ? F->getParamDecl(Parameter)->getNameAsString()
                            : nameOf(Locs.base(L));
  std::map<TermIndex, TermIndex> Known;
  std::function<TermIndex(TermIndex, unsigned)> Now = [&](TermIndex I,
                                                          unsigned Depth) {
    if (!I || Depth > 6)
      return I;
    if (auto It = Known.find(I); It != Known.end())
      return It->second;
    TermIndex Out = I;
    Term T = this->Out.Terms[I];
    if (Is(I)) {
      Out = term(Old);
    } else if (T.K == Term::Call || T.K == Term::Field ||
               T.K == Term::Element || T.K == Term::Address ||
               T.K == Term::Bits) {
      bool Changed = false;
      for (TermIndex &Op : T.Operands) {
        TermIndex X = Now(Op, Depth + 1);
        Changed |= X != Op;
        Op = X;
      }
      if (Changed)
        Out = term(std::move(T));
    }
    return Known[I] = Out;
  };
  std::function<bool(Held &, unsigned)> Change = [&](Held &H, unsigned Depth) {
    bool Any = false;
    Held Instead;
    for (HeldGuard &G : H) {
      TermIndex About = Out.Guards[G.Which].About, X = Now(About, 0);
      if (Out.Terms[About].K == Term::OneOf && Depth < 4) {
        std::vector<Held> Sets;
        bool Inside = false;
        for (GuardSetIndex Set : std::vector(Out.Terms[About].Operands)) {
          Sets.push_back(Out.GuardSets[Set]);
          Inside |= Change(Sets.back(), Depth + 1);
        }
        if (Inside) {
          Instead = unite(Instead, someOf(std::move(Sets), G));
          Any = true;
          continue;
        }
      }
      // That the value itself came out so is of no use any more.
      if (X != About && Out.Terms[X].K != Term::Value) {
        Guard Copy = Out.Guards[G.Which];
        Copy.About = X;
        G.Which = guard(std::move(Copy));
        Any = true;
      }
      Instead.push_back(G);
    }
    if (Any) {
      llvm::sort(Instead);
      H = std::move(Instead);
    }
    return Any;
  };
  Change(Cur.Guards, 0);
  for (auto &[K, V] : Cur.Vars) {
    // What was asked of what a container was given goes with that.
    const MemLoc At = Locs[K];
    QualType Of;
    if (At.K == MemLoc::Local && At.Path.empty())
      Of = static_cast<const VarDecl *>(At.Key)->getType();
    if (K == L || (!Of.isNull() &&
                   (isContainer(Of->getAsCXXRecordDecl()) || isTextType(Of))))
      continue;
    // What points there leads to who was asked.
    if (auto Leads = Cur.Pointees.find(K);
        Element && Leads != Cur.Pointees.end() && Leads->second.count(L))
      continue;
    if (V.Truth && V.Truth->IfTrue)
      Change(*V.Truth->IfTrue, 0);
    if (V.Truth && V.Truth->IfFalse)
      Change(*V.Truth->IfFalse, 0);
    for (auto &[C, H] : V.Constants)
      Change(H, 0);
  }
}

void FunctionExtractor::callMade(CallIndex C, bool MayChangeAnswers) {
  if (C >= AfterOf.size())
    AfterOf.resize(C + 1, NoIndex);
  AfterOf[C] = Cur.After;
  Cur.After = C;
  Ways.made(Cur, C);
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
