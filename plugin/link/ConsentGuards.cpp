//===- link/ConsentGuards.cpp - Which consents a guard stands for ---------===//
//
// The part of ConsentSolver between sets of guards and the terms they are
// about.
//
//===----------------------------------------------------------------------===//
#include "link/ConsentSolver.h"
#include "link/Outcomes.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

Place ConsentSolver::placeOf(const Env &E, const Guard &G) const {
  // A question asked inside a wrapper is shown where the wrapper was asked.
  const Env *Out = &E;
  const Env *Last = nullptr;
  while (Out->Outer) {
    Last = Out;
    Out = Out->Outer;
  }
  if (Last)
    return Prog.place(Out->F, Prog.summary(Out->F).Calls[Last->From].Loc);
  return Prog.place(E.F, G.Loc);
}

ConsentSolver::Known ConsentSolver::guards(const Env &E, GuardSetIndex G) {
  Known Out = Found();
  if (!G || E.Depth > 12)
    return Out;
  const FunctionSummary &S = Prog.summary(E.F);
  for (uint32_t I = 0; I < S.GuardSets[G].size(); ++I) {
    bool Before = std::exchange(AsksCallers, AsksCallers && E.Outer);
    Known F = held(E, G, I);
    bool Asks = AsksCallers;
    AsksCallers |= Before;
    if (!F)
      return F;
    if (Asks && !E.Outer) {
      if (F->empty())
        F->push_back(unresolved());
      auto [Set, At] = askedIn(E.F, G, I);
      for (ConsentAtom &A : *F)
        A.Ask = {E.F, Set, At, {}};
    }
    Out = both(std::move(Out), std::move(F));
  }
  return Out;
}

/// Whether what else holds where the term is asked can say more of it: which of
/// several values it is, which key an element is under, what a call is given.
static bool chooses(const std::vector<Term> &Ts, TermIndex I, unsigned Depth) {
  const Term &T = Ts[I];
  if (T.K == Term::Choice || T.K == Term::OneOf || T.K == Term::Element ||
      (T.K == Term::Call && T.Operands.size() > 1) || Depth > 12)
    return true;
  return llvm::any_of(T.Operands, [&](TermIndex O) {
    return O < Ts.size() && chooses(Ts, O, Depth + 1);
  });
}

/// The set to ask callers about guard \p At of \p G in: where no consent is
/// concerned and no other guard of the set has a say, the first one it was met
/// in, so that they are asked once.
std::pair<GuardSetIndex, uint32_t>
ConsentSolver::askedIn(FunctionIndex F, GuardSetIndex G, uint32_t At) {
  const FunctionSummary &S = Prog.summary(F);
  uint32_t Which = S.GuardSets[G][At].Which;
  TermIndex About = S.Guards[Which].About;
  if (reach().carries(F, About) ||
      llvm::any_of(S.GuardSets[G], [&](const HeldGuard &Other) {
        return Other.Which != Which &&
               sameQuestion(S.Terms, S.Guards[Other.Which].About, About);
      }))
    return {G, At};
  return AskedFirst.try_emplace({F, Which}, G, At).first->second;
}

/// Found out once, where nothing else is being looked at; null before.
const ConsentSolver::Alone *ConsentSolver::alone(const Env &E, uint32_t Guard) {
  const FunctionSummary &S = Prog.summary(E.F);
  if (Lonely.empty())
    Lonely.resize(Prog.size());
  if (Lonely[E.F].empty())
    Lonely[E.F].resize(S.Guards.size());
  const auto &Known = Lonely[E.F][Guard];
  if (Known || E.Depth || E.Outer || !Busy.empty() || !BusyStored.empty() ||
      !BusyWrites.empty())
    return Known.get();
  auto Out = std::make_unique<Alone>();
  Out->Carries = reach().carries(E.F, S.Guards[Guard].About);
  Out->Chooses = Out->Carries && chooses(S.Terms, S.Guards[Guard].About, 0);
  bool Before = std::exchange(AsksCallers, false);
  Out->Is = guard(Env{E.F}, S.Guards[Guard]);
  Out->Asks = std::exchange(AsksCallers, Before);
  return (Lonely[E.F][Guard] = std::move(Out)).get();
}

/// What guard \p At of the set \p G stands for.
ConsentSolver::Known ConsentSolver::held(const Env &E, GuardSetIndex G,
                                         uint32_t At) {
  const FunctionSummary &S = Prog.summary(E.F);
  const HeldGuard &H = S.GuardSets[G][At];
  // Nearly all that a program asks stands for nothing, whoever calls; but a key
  // or row that is known may rule it out.
  bool Bound = false;
  for (const Env *X = &E; X; X = X->Outer)
    Bound |= X->KeyIs || X->RowField;
  const Alone *Known = Bound ? nullptr : alone(E, H.Which);
  if (Known && Known->isIdle() && !Known->Carries)
    return Found();
  Facts Also;
  for (const HeldGuard &Other : S.GuardSets[G])
    if (Other.Which != H.Which &&
        sameQuestion(S.Terms, S.Guards[Other.Which].About,
                     S.Guards[H.Which].About))
      Also.push_back({S.Guards[Other.Which].Result,
                      &S.Terms[S.Guards[Other.Which].Constant]});
  Env With = E;
  With.Also = Also.empty() ? nullptr : &Also;
  With.Around = G;
  bool Plain = !E.Outer && !E.Depth && !E.Inside && !E.Quiet;
  bool Same = Known && Plain && Also.empty() && !Known->Chooses;
  if (Same)
    AsksCallers |= Known->Asks;
  ConsentSolver::Known F = Same ? Known->Is : guard(With, S.Guards[H.Which]);
  if (F && !F->empty() && !H.Since.empty())
    revocations(E, H, *F);
  return F;
}

static bool namesEarlier(const std::vector<Term> &Ts, TermIndex I,
                         unsigned Depth = 0) {
  const Term &T = Ts[I];
  if (T.K == Term::Value)
    return T.Number >= Term::Earlier;
  bool Named = T.K == Term::Call || T.K == Term::Field ||
               T.K == Term::Element || T.K == Term::Address ||
               T.K == Term::Bits;
  return Named && Depth < 6 &&
         llvm::any_of(
             T.Operands,
             [&](TermIndex Op) { return namesEarlier(Ts, Op, Depth + 1); });
}

ConsentSolver::Known ConsentSolver::guard(const Env &E, const Guard &G) {
  Place Asked = placeOf(E, G);
  const Term *Than = &terms(E)[G.Constant];
  // `level() >= wanted`: what the caller wants.
  if (G.Constant && G.Result > Outcome::False && !isConstant(*Than) &&
      reach().carries(E.F, G.About))
    if (const Term *Known = constantOf(E, G.Constant))
      Than = Known;
  Known F = term(E, G.About, G.Result, *Than, Asked);
  if (!F)
    return F;
  // The unknown becomes a yes in the comparison, not where a wrapper is asked.
  for (ConsentAtom &A : *F)
    if (A.Seen.S == ConsentSeen::Lenient && A.Seen.Where == Asked)
      A.Seen.Where = Prog.place(E.F, G.Loc);
  // A setting that was written just now is asked all the same.
  if (F->empty() && G.Result <= Outcome::False)
    for (const StateWrite &W : Prog.summary(E.F).Writes)
      if (W.How == StateWrite::Assignment && W.Value == G.About &&
          W.Loc < G.Loc)
        if (auto It = Match.consents().find(W.Target);
            It != Match.consents().end()) {
          Term Setting;
          Setting.K = Term::Field;
          Setting.Entity = W.Target;
          Setting.Operands = {W.Object};
          for (uint32_t K : It->second)
            if (auto A =
                    entry(E, P.Consents[K], Setting, G.Result, *Than, Asked))
              F->push_back(std::move(*A));
        }
  // Of what a variable was before it became somebody else.
  if (!F->empty() && namesEarlier(terms(E), G.About))
    for (ConsentAtom &A : *F)
      if (A.Seen.S == ConsentSeen::Holds && A.About.Root != Who::None) {
        A.Seen.S = ConsentSeen::OtherSubject;
        A.Seen.Subject = People.text(A.About);
      }
  // `static const bool ok = asked();` was asked once, however often it is read.
  if (!F->empty())
    for (const StateWrite &W : Prog.summary(E.F).Writes)
      if (W.How == StateWrite::StaticInit && W.Value == G.About)
        outdate(W.Target, *F);
  if (G.Asserted)
    for (ConsentAtom &A : *F)
      A.Seen.Asserted = true;
  if (G.Assumed.isValid())
    for (ConsentAtom &A : *F)
      if (A.Seen.S == ConsentSeen::Holds) {
        A.Seen.S = ConsentSeen::Lenient;
        A.Seen.Where = Prog.place(E.F, G.Assumed);
      }
  return F;
}
