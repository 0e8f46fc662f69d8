//===- link/ConsentReach.cpp ----------------------------------------------===//
#include "link/ConsentReach.h"
#include "link/Outcomes.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

static bool isRead(const Term &T) {
  return T.Entity &&
         (T.K == Term::Field || T.K == Term::Global || T.K == Term::Element);
}

/// Whether the term is itself a question of the policy's.
bool ConsentReach::asks(const FunctionSummary &S, const Term &T,
                        IsToken Tokens) const {
  if (T.K == Term::Param)
    return Match.consents().count(S.Id) ||
           (T.Number >= 0 && size_t(T.Number) < S.Parameters.size() &&
            S.Parameters[T.Number].Class &&
            Tokens(S.Parameters[T.Number].Class));
  if (!isRead(T) && (T.K != Term::Call || !T.Entity))
    return false;
  if (Match.consents().count(T.Entity))
    return true;
  const Entity *E = Prog.entity(T.Entity);
  return E && E->Class && Tokens(E->Class);
}

bool ConsentReach::inSet(FunctionIndex F, GuardSetIndex G) const {
  const FunctionSummary &S = Prog.summary(F);
  return llvm::any_of(S.GuardSets[G], [&](const HeldGuard &H) {
    return carries(F, S.Guards[H.Which].About);
  });
}

bool ConsentReach::inWrite(FunctionIndex F, const StateWrite &W) const {
  return carries(F, W.Value) || inSet(F, W.Guards) || inSet(F, W.IfTrue) ||
         inSet(F, W.IfFalse);
}

bool ConsentReach::inResults(FunctionIndex F) const {
  const FunctionSummary &S = Prog.summary(F);
  return llvm::any_of(S.Returns,
                      [&](const ReturnSite &R) {
                        return carries(F, R.Value) || inSet(F, R.Guards) ||
                               inSet(F, R.IfTrue) || inSet(F, R.IfFalse);
                      }) ||
         llvm::any_of(S.Outcomes,
                      [&](const ReturnOutcome &O) {
                        return carries(F, O.Constant) || inSet(F, O.Implies);
                      }) ||
         llvm::any_of(S.Writes, [&](const StateWrite &W) {
           return !W.Target && S.Terms[W.Object].K == Term::Param &&
                  inWrite(F, W);
         });
}

/// As far as is known by now.
bool ConsentReach::carried(FunctionIndex F, TermIndex I) const {
  const FunctionSummary &S = Prog.summary(F);
  const Term &T = S.Terms[I];
  auto Operand = [&](TermIndex O) { return carries(F, O); };
  switch (T.K) {
  case Term::Param:
    return T.Number >= 0 && Parameters.count({F, uint32_t(T.Number)});
  case Term::Call:
  case Term::Out:
    // What it is given it may hand back.
    return llvm::any_of(T.Operands, Operand) ||
           (T.CallSite < S.Calls.size() &&
            llvm::any_of(
                Prog.targets({F, T.CallSite}),
                [&](const Target &To) { return Results.count(To.Body); })) ||
           (T.CallSite < S.Calls.size() &&
            S.Calls[T.CallSite].has(CF_Indirect) &&
            llvm::any_of(
                Prog.unseen({F, T.CallSite}),
                [&](const Program::UnseenTarget &U) {
                  return Match.consents().count(U.Callee);
                }));
  case Term::Field:
  case Term::Global:
  case Term::Element:
    return (T.Entity && mayHold(T.Entity)) || llvm::any_of(T.Operands, Operand);
  case Term::Address:
  case Term::Bits:
    return llvm::any_of(T.Operands, Operand);
  case Term::OneOf:
    return llvm::any_of(T.Operands,
                        [&](GuardSetIndex G) { return inSet(F, G); });
  case Term::Choice:
    for (size_t K = 0; K + 1 < T.Operands.size(); K += 2)
      if (Operand(T.Operands[K]) || inSet(F, T.Operands[K + 1]))
        return true;
    return false;
  case Term::Value:
    return Containers.count({F, I});
  default:
    return false;
  }
}

/// Answers are written to \p Target.
void ConsentReach::hold(EntityId Target) {
  if (!Holders.insert(Target).second)
    return;
  for (auto It = llvm::lower_bound(
           Readers, std::pair<EntityId, FunctionIndex>{Target, 0});
       It != Readers.end() && It->first == Target; ++It)
    push(It->second);
}

/// Answers are put into \p Container of \p F; true: that is news here.
bool ConsentReach::fill(FunctionIndex F, TermIndex Container) {
  const Term &T = Prog.summary(F).Terms[Container];
  switch (T.K) {
  case Term::Field:
  case Term::Global:
    hold(T.Entity);
    return false;
  case Term::Param:
    if (T.Number >= 0 && Filled.insert({F, uint32_t(T.Number)}).second)
      for (const SiteRef &Site : Prog.callers(F))
        push(Site.Function);
    return false;
  case Term::Value:
    return Containers.insert({F, Container}).second;
  default:
    return false;
  }
}

void ConsentReach::push(FunctionIndex F) {
  if (Waiting.insert(F).second)
    Work.push_back(F);
}

void ConsentReach::update(FunctionIndex F) {
  const FunctionSummary &S = Prog.summary(F);
  if (!Filled.empty())
    for (CallIndex C = 0; C < S.Calls.size(); ++C)
      for (uint32_t A = 0; A < S.Calls[C].Arguments.size(); ++A)
        if (TermIndex V = S.Calls[C].Arguments[A].Value;
            V && S.Calls[C].Arguments[A].Flags & AF_MayWrite)
          for (const Target &To : Prog.targets({F, C}))
            if (Filled.count({To.Body, A}))
              fill(F, V);
  for (bool More = true; More;) {
    More = false;
    for (TermIndex I = 0; I < S.Terms.size(); ++I)
      if (!carries(F, I) && carried(F, I)) {
        auto &Bits = Terms[F];
        Bits.resize(S.Terms.size());
        Bits.set(I);
        More = true;
      }
    if (!Terms.count(F))
      break;
    for (const StateWrite &W : S.Writes)
      if (inWrite(F, W))
        if (auto P = Puts::of(Prog, F, W))
          More |= fill(F, P->Container);
  }
  if (!Terms.count(F))
    return;
  if (inResults(F) && Results.insert(F).second)
    for (const SiteRef &Site : Prog.callers(F))
      push(Site.Function);
  for (const StateWrite &W : S.Writes)
    if (W.Target && inWrite(F, W))
      hold(W.Target);
  for (auto &[Into, Under] : All.filledBy(F))
    if (inSet(F, Under))
      hold(Into);
  // What is only ever called under a check writes under it.
  for (CallIndex C = 0; C < S.Calls.size(); ++C)
    if (inSet(F, S.Calls[C].Guards))
      for (const Target &To : Prog.targets({F, C})) {
        for (auto &[Into, Under] : All.filledBy(To.Body))
          hold(Into);
        for (const StateWrite &W : Prog.summary(To.Body).Writes)
          if (W.Target && isPlain(Prog.summary(To.Body).Terms[W.Value]))
            hold(W.Target);
      }
  for (CallIndex C = 0; C < S.Calls.size(); ++C)
    for (uint32_t A = 0; A < S.Calls[C].Arguments.size(); ++A) {
      const Argument &Arg = S.Calls[C].Arguments[A];
      bool UnderCheck =
          isPlain(S.Terms[Arg.Value]) && inSet(F, S.Calls[C].Guards);
      if (!carries(F, Arg.Value) && !inSet(F, Arg.IfTrue) &&
          !inSet(F, Arg.IfFalse) && !UnderCheck)
        continue;
      for (const Target &To : Prog.targets({F, C})) {
        // Through function values they may stand elsewhere.
        uint32_t Count = Prog.summary(To.Body).Parameters.size();
        for (uint32_t Q = 0; Q < Count; ++Q)
          if ((Q == A || To.How != Target::Plain) &&
              Parameters.insert({To.Body, Q}).second)
            push(To.Body);
      }
    }
}

ConsentReach::ConsentReach(const Program &Prog, const PolicyMatch &Match,
                           const Puts &All, IsToken Tokens)
    : Prog(Prog), Match(Match), All(All) {
  for (FunctionIndex F = 0; F < Prog.size(); ++F) {
    if (Prog.dropped(F))
      continue;
    const FunctionSummary &S = Prog.summary(F);
    for (TermIndex I = 0; I < S.Terms.size(); ++I)
      if (asks(S, S.Terms[I], Tokens)) {
        auto &Bits = Terms[F];
        Bits.resize(S.Terms.size());
        Bits.set(I);
        push(F);
      }
  }
  if (Work.empty())
    return;
  for (FunctionIndex F = 0; F < Prog.size(); ++F)
    if (!Prog.dropped(F))
      for (const Term &T : Prog.summary(F).Terms)
        if (isRead(T))
          Readers.push_back({T.Entity, F});
  llvm::sort(Readers);
  Readers.erase(llvm::unique(Readers), Readers.end());
  while (!Work.empty()) {
    FunctionIndex F = Work.back();
    Work.pop_back();
    Waiting.erase(F);
    update(F);
  }
}
