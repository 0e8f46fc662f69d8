//===- extract/Joins.cpp - Joining states where paths meet ----------------===//
//
// Data joins by union, guards by intersection. A variable's meaning joins so
// that `bool ok = false; if (asked()) ok = true;` still knows that ok implies
// asked: each side's implication is strengthened by what held on that side.
//
//===----------------------------------------------------------------------===//
#include "extract/FunctionExtractor.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

using namespace askfirst;
using namespace clang;

/// \p H, but where it was not asked the constant written at \p At was taken.
Held FunctionExtractor::assumed(Held H, Location At) {
  for (HeldGuard &G : H)
    if (Guard Copy = Out.Guards[G.Which]; !Copy.Assumed.isValid()) {
      Copy.Assumed = At;
      G.Which = guard(std::move(Copy));
    }
  llvm::sort(H);
  return H;
}

/// The guards of both; one that is only assumed on one side stays, as such.
Held FunctionExtractor::meet(const Held &A, const Held &B) const {
  Held Both = intersect(A, B);
  auto Add = [&](const Held &From, const Held &To) {
    for (const HeldGuard &G : From) {
      const Guard &X = Out.Guards[G.Which];
      if (!X.Assumed.isValid())
        continue;
      for (const HeldGuard &H : To) {
        Guard Y = Out.Guards[H.Which];
        if (Y.Assumed.isValid())
          continue;
        Y.Assumed = X.Assumed;
        if (Y == X)
          Both.push_back(G);
      }
    }
  };
  Add(A, B);
  Add(B, A);
  llvm::sort(Both);
  Both.erase(llvm::unique(Both), Both.end());
  return Both;
}

/// \p H, which held when a variable became what it is, and what holds now. Of
/// an element of a list another answer may hold by now: it goes with what was
/// taken then.
Held ExtractionState::alsoNow(const Held &H, const Held &Now) const {
  Held New;
  for (const HeldGuard &X : Now) {
    const Guard &G = Out.Guards[X.Which];
    if (llvm::none_of(H, [&](const HeldGuard &Y) {
          const Guard &Was = Out.Guards[Y.Which];
          return Was.About == G.About && Was.Constant == G.Constant &&
                 Was.Result == negate(G.Result);
        }))
      New.push_back(X);
  }
  return unite(H, New);
}

std::optional<Held> FunctionExtractor::joinOutcome(const std::optional<Held> &A,
                                                   const Held &AtA,
                                                   const std::optional<Held> &B,
                                                   const Held &AtB) {
  if (!A && !B)
    return std::nullopt;
  if (!A)
    return alsoNow(*B, AtB);
  if (!B)
    return alsoNow(*A, AtA);
  return either(alsoNow(*A, AtA), alsoNow(*B, AtB));
}

/// Whether \p V is the constant \p Is.
static bool isConstant(const VarInfo &V, bool Is) {
  return V.Closed && V.ConstantAt.isValid() && V.Truth &&
         (Is ? V.Truth->IfTrue && !V.Truth->IfFalse
             : V.Truth->IfFalse && !V.Truth->IfTrue);
}

/// Adds what the number or enumerator \p V can be, with what holds where it is
/// that; false: it is not known whole.
static bool addWays(const FunctionSummary &S, const VarInfo &V, const Held &At,
                    Choices &Among) {
  const std::vector<Term> &Ts = S.Terms;
  auto Add = [&](TermIndex T, const Held &H) {
    auto [It, New] = Among.try_emplace(T, unite(H, At));
    if (!New)
      It->second = intersect(It->second, unite(H, At));
  };
  if (V.Closed && !V.Constants.empty() && V.Constants.size() <= 8) {
    for (auto &[C, H] : V.Constants)
      Add(C, H);
    return llvm::all_of(V.Constants, [&](const auto &C) {
      Term::Kind K = Ts[C.first].K;
      return K == Term::Integer || K == Term::Enumerator;
    });
  }
  const Term &T = Ts[V.T];
  if (T.K == Term::Choice) // of an earlier join
    for (size_t I = 0; I + 1 < T.Operands.size(); I += 2)
      Add(T.Operands[I], S.GuardSets[T.Operands[I + 1]]);
  else if (T.K == Term::Call || T.K == Term::Out || T.K == Term::Param)
    Add(V.T, {});
  else
    return false;
  return Among.size() <= 8;
}

VarInfo FunctionExtractor::joinVar(const VarInfo &A, const State &StateA,
                                   const VarInfo &B, const State &StateB,
                                   unsigned BlockId, LocId L) {
  if (A == B)
    return A;
  const Held &AtA = StateA.Guards, &AtB = StateB.Guards;
  VarInfo Out;
  Term Phi;
  Phi.K = Term::Value;
  // The same number for the same variable at the same join.
  Phi.Number = Term::Met + int64_t(L) * 100'000 + BlockId;
  Out.T = A.T == B.T ? A.T : term(Phi);
  const MemLoc M = Locs[L];
  bool IsCount = M.K == MemLoc::Local && M.Path.empty() &&
                 isRaised(static_cast<const VarDecl *>(M.Key));
  auto TruthOf = [&](const VarInfo &V) -> Implication {
    Implication I;
    if (V.Truth)
      I = *V.Truth;
    else if (const Term &T = this->Out.Terms[V.T];
             T.K == Term::Integer && IsCount)
      (T.Number ? I.IfFalse : I.IfTrue) = std::nullopt;
    if (V.T && V.T != Out.T) {
      // The term's own outcome is a guard as well.
      auto Add = [&](std::optional<Held> &H, Outcome O) {
        if (H)
          *H = unite(*H, guardSet(V.T, O, 0, {}));
      };
      const Term &T = this->Out.Terms[V.T];
      bool Constant = T.K == Term::Integer || T.K == Term::Null ||
                      T.K == Term::Enumerator || T.K == Term::String;
      if (!Constant) {
        Add(I.IfTrue, Outcome::True);
        Add(I.IfFalse, Outcome::False);
      }
    }
    return I;
  };
  Implication IA = TruthOf(A), IB = TruthOf(B);
  Implication J;
  J.IfTrue = joinOutcome(IA.IfTrue, AtA, IB.IfTrue, AtB);
  J.IfFalse = joinOutcome(IA.IfFalse, AtA, IB.IfFalse, AtB);
  // An exception came before the answer, and a constant stands for it.
  if (StateA.InHandler != StateB.InHandler) {
    const VarInfo &Caught = StateA.InHandler ? A : B;
    const Implication &Asked = StateA.InHandler ? IB : IA;
    const Held &At = StateA.InHandler ? AtB : AtA;
    if (isConstant(Caught, true) && Asked.IfTrue)
      J.IfTrue = assumed(unite(*Asked.IfTrue, At), Caught.ConstantAt);
    if (isConstant(Caught, false) && Asked.IfFalse)
      J.IfFalse = assumed(unite(*Asked.IfFalse, At), Caught.ConstantAt);
  }
  if (J != Implication())
    Out.Truth = J;
  Out.Closed = A.Closed && B.Closed;
  // A counter has no few values once its loop is gone round again; there are
  // only so many enumerators.
  auto Named = [&](const VarInfo &V) {
    return llvm::all_of(V.Constants, [&](const auto &C) {
      return this->Out.Terms[C.first].K == Term::Enumerator;
    });
  };
  if (unsigned N = JoinsAt[BlockId];
      N > 3 && A.Constants != B.Constants && (N > 16 || !Named(A) || !Named(B)))
    Out.Closed = false;
  if (!Out.Closed) {
    // `State s = Idle; if (f()) s = ask();`: one of what it was set to.
    QualType Type;
    if (M.K == MemLoc::Local)
      Type = M.Path.empty() ? static_cast<const VarDecl *>(M.Key)->getType()
                            : typeAt(L);
    if (Choices Among;
        Out.T != A.T && !Type.isNull() && !Type->isBooleanType() &&
        Type->isIntegralOrEnumerationType() && JoinsAt[BlockId] <= 3 &&
        addWays(this->Out, A, AtA, Among) && addWays(this->Out, B, AtB, Among))
      Out.T = choiceTerm(Among);
    return Out;
  }
  for (auto *Side : {&A, &B})
    for (auto &[C, H] : Side->Constants) {
      Held Here = unite(H, Side == &A ? AtA : AtB);
      if (Out.Constants.size() >= 16 && !Out.Constants.count(C)) {
        Out.Closed = false;
        Out.Constants.clear();
        return Out;
      }
      auto [It, New] = Out.Constants.try_emplace(C, Here);
      if (!New)
        It->second = either(It->second, Here);
    }
  return Out;
}

bool ExtractionState::isPhi(const Content &C) const {
  return !C.empty() && llvm::all_of(C, [&](const Item &I) {
    return I.N.K == Node::Def && llvm::any_of(Phis, [&](const auto &P) {
             return P.second == I.N.Index;
           });
  });
}

/// `if (!asked()) s.clear();`: what stands at \p L after it is there because
/// asked() held. Of such a place a definition is made, which each way leads to
/// under its own guards (emitPhis).
bool FunctionExtractor::mayMeet(LocId L, unsigned BlockId, const Content &A,
                                const Held &AtA, const Content &B,
                                const Held &AtB) {
  if (Phis.count({BlockId, L}))
    return true;
  auto Gone = [](const Content &Kept, const Held &AtKept, const Content &Less,
                 const Held &AtLess) {
    // What was there before and only added to is not gone.
    return Less.empty() && !Kept.empty() &&
           intersect(AtKept, AtLess).size() < AtKept.size();
  };
  MemLoc::Kind K = Locs[L].K;
  if (!Alternatives ||
      (K != MemLoc::Local && K != MemLoc::ParamObj && K != MemLoc::ThisObj) ||
      (!Gone(A, AtA, B, AtB) && !Gone(B, AtB, A, AtA)))
    return false;
  Phis[{BlockId, L}] = Out.Defs.size();
  Location At = Out.Loc;
  if (K == MemLoc::Local)
    At = Decls.locate(static_cast<const VarDecl *>(Locs[L].Key)->getLocation());
  Out.Defs.push_back({nameOf(L), At});
  return true;
}

/// What comes to the definitions at the start of \p BlockId on a way that ends
/// in \p S.
void FunctionExtractor::notePhis(unsigned BlockId, const State &S) {
  auto It = Phis.lower_bound({BlockId, 0});
  if (It == Phis.end() || It->first.first != BlockId)
    return;
  State Saved = std::move(Cur);
  Cur = S;
  for (; It != Phis.end() && It->first.first == BlockId; ++It) {
    LocId L = It->first.second;
    Content C = exactContent(Cur, L);
    std::erase_if(C, [&](const Item &I) {
      return I.N.K == Node::Def && I.N.Index == It->second;
    });
    QualType T;
    if (Locs[L].K == MemLoc::Local)
      T = Locs[L].Path.empty()
              ? static_cast<const VarDecl *>(Locs[L].Key)->getType()
              : typeAt(L);
    if (!C.empty())
      addAnnotationNodes(L, T, C);
    PhiWays[It->first].push_back({std::move(C), Cur.Guards});
  }
  Cur = std::move(Saved);
}

/// Each way leads there under its own guards; what all of them bring, under
/// those that hold at the start of the block anyway (\p Entry, by block).
void FunctionExtractor::emitPhis(llvm::ArrayRef<State> Entry) {
  for (auto &[At, Ways] : PhiWays) {
    auto [BlockId, L] = At;
    Node N;
    N.K = Node::Def;
    N.Index = Phis.at(At);
    SourceLocation Loc = F->getLocation();
    bool Elements = false;
    if (Locs[L].K == MemLoc::Local) {
      auto *V = static_cast<const VarDecl *>(Locs[L].Key);
      Loc = V->getLocation();
      // Of a container each element is a whole object.
      QualType T = V->getType();
      Elements = Locs[L].Path.empty() &&
                 T.getNonReferenceType()->isRecordType() &&
                 isLibraryClass(Decls, T);
    }
    // In a loop, what was not there the first time comes from the round before.
    bool Gone =
        llvm::any_of(Ways, [](const auto &W) { return W.first.empty(); });
    for (auto &[C, Guards] : Ways)
      for (Item I : C) {
        bool ByAll = !Gone || llvm::all_of(Ways, [&](const auto &W) {
          return W.first.count(I) != 0;
        });
        Cur.Guards = ByAll ? Entry[BlockId].Guards : Guards;
        if (I.N.K == Node::Object && Elements)
          I.At.append({Component::Element, 0});
        edge(I, N, I.At, Loc, StepKind::Unchanged);
      }
  }
}

/// Whether \p L is what an optional holds that holds nothing in \p S.
bool ExtractionState::isEmpty(const State &S, LocId L) const {
  const AccessPath &P = Locs[L].Path;
  if (P.empty() || P.components().back().K != Component::Element)
    return false;
  auto It = S.Vars.find(Locs.parent(L));
  return It != S.Vars.end() && It->second.Truth && !It->second.Truth->IfTrue;
}

bool FunctionExtractor::joinInto(State &Into, const State &From,
                                 unsigned BlockId) {
  if (!Into.Reachable) {
    Into = From;
    Into.Reachable = true;
    return true;
  }
  if (Into == From)
    return false;
  // Alternatives grow while a loop is gone round: not for ever.
  Alternatives = ++JoinsAt[BlockId] <= 8;
  State Old = Into;
  std::set<LocId> Keys;
  for (auto &[L, C] : Into.Store)
    Keys.insert(L);
  for (auto &[L, C] : From.Store)
    Keys.insert(L);
  for (LocId L : Keys) {
    Content C = exactContent(Old, L), D = exactContent(From, L);
    if (mayMeet(L, BlockId, C, Old.Guards, D, From.Guards)) {
      Item I;
      I.N.K = Node::Def;
      I.N.Index = Phis.at({BlockId, L});
      Into.Store[L] = {I};
    } else {
      Content &Both = Into.Store[L] = C;
      Both.insert(D.begin(), D.end());
    }
    Ways.join(Into, L, Old, C, From, D, Alternatives);
  }
  Rounds::join(Into, From);
  Keys.clear();
  for (auto &[L, T] : From.Pointees) {
    auto &P = Into.Pointees[L];
    // Where one side knows nothing, the location may still hold its first
    // value.
    if (P.empty() && !Old.Pointees.count(L) && Locs[L].isOutside())
      P.insert(L);
    P.insert(T.begin(), T.end());
    Keys.insert(L);
  }
  for (auto &[L, T] : Old.Pointees) {
    if (!From.Pointees.count(L) && Locs[L].isOutside())
      Into.Pointees[L].insert(L);
    Keys.insert(L);
  }
  for (LocId L : Keys) {
    auto Leads = [&](const State &S) {
      auto It = S.Pointees.find(L);
      return It != S.Pointees.end() ? It->second
             : Locs[L].isOutside()  ? Targets{L}
                                    : Targets();
    };
    Ways.join(Into, L, Old, Leads(Old), From, Leads(From), Alternatives);
  }
  Partings::join(Into, From);
  joinSizes(Into, From, /*Widen=*/JoinsAt[BlockId] > 3);
  Into.Vars.clear();
  for (auto &[L, A] : Old.Vars) {
    auto It = From.Vars.find(L);
    if (It != From.Vars.end())
      Into.Vars[L] = joinVar(A, Old, It->second, From, BlockId, L);
    else if (isEmpty(From, L))
      Into.Vars[L] = A; // read only where it is the other way
  }
  for (auto &[L, B] : From.Vars)
    if (!Old.Vars.count(L) && isEmpty(Old, L))
      Into.Vars[L] = B;
  // What may throw all the same counts only where nothing is seen to.
  Into.Guards = Old.Thrown == From.Thrown ? either(Old.Guards, From.Guards)
                : Old.Thrown              ? Old.Guards
                                          : From.Guards;
  Into.Thrown = Old.Thrown || From.Thrown;
  Alternatives = true;
  Into.Beside.insert(From.Beside.begin(), From.Beside.end());
  Into.Lent.insert(From.Lent.begin(), From.Lent.end());
  Into.InHandler = Old.InHandler && From.InHandler;
  // The nearest call both sides have behind them: chains are short to compare.
  if (Old.After != From.After) {
    std::set<CallIndex> Behind;
    for (CallIndex C = Old.After; C != NoIndex && Behind.insert(C).second;)
      C = C < AfterOf.size() ? AfterOf[C] : NoIndex;
    CallIndex C = From.After;
    std::set<CallIndex> Seen;
    while (C != NoIndex && !Behind.count(C) && Seen.insert(C).second)
      C = C < AfterOf.size() ? AfterOf[C] : NoIndex;
    Into.After = Behind.count(C) ? C : NoIndex;
  }
  return !(Into == Old);
}
