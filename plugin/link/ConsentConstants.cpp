//===- link/ConsentConstants.cpp - What a value can be --------------------===//
//
// The part of ConsentSolver that asks which constants a value can be: a purpose
// that a parameter hands down, that a function chooses, that an object was made
// with. Choices whose conditions cannot be here are left out.
//
//===----------------------------------------------------------------------===//
#include "link/ConsentSolver.h"
#include "link/Outcomes.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

/// More than these are as good as any.
static constexpr size_t MaxConstants = 8;

/// Whether one of the guards \p G cannot hold where those around hold.
bool ConsentSolver::ruledOut(const Env &E, GuardSetIndex G) const {
  if (!E.Around || !G)
    return false;
  const FunctionSummary &S = Prog.summary(E.F);
  return llvm::any_of(S.GuardSets[G], [&](const HeldGuard &H) {
    const Guard &X = S.Guards[H.Which];
    return llvm::any_of(S.GuardSets[E.Around], [&](const HeldGuard &I) {
      const Guard &Y = S.Guards[I.Which];
      return X.About == Y.About && X.Constant == Y.Constant &&
             X.Result == negate(Y.Result);
    });
  });
}

/// Fills \p Out with what the field \p T of the rows of a constant table can
/// be; false: it is of none.
bool ConsentSolver::rowConstants(const Env &E, const Term &T, Constants &Out) {
  const Env *At = &E;
  const Term *Row = &terms(E)[T.Operands[0]];
  while (Row->K == Term::Param && At->Outer) {
    const Argument *Given = handed(*At, *Row);
    if (!Given)
      return false;
    At = At->Outer;
    Row = &terms(*At)[Given->Value];
  }
  bool Whole = Row->K == Term::Global;
  if (!Whole && (Row->K != Term::Element || Row->Operands.empty()))
    return false;
  const Term &Table = Whole ? *Row : terms(*At)[Row->Operands[0]];
  const Entity *Of =
      Table.K == Term::Global ? Prog.entity(Table.Entity) : nullptr;
  if (!Of)
    return false;
  Constants Found;
  for (const Program::Write &W : Prog.writes(T.Entity)) {
    const std::vector<Term> &Ts = W.Function == NoIndex
                                      ? W.TU->StaticTerms
                                      : Prog.summary(W.Function).Terms;
    const Term &To = Ts[W.W->Object];
    const Term &In =
        To.K == Term::Element && !To.Operands.empty() ? Ts[To.Operands[0]] : To;
    if (In.K != Term::Global || In.Entity != Table.Entity)
      continue;
    // Of one row that is named, that one's.
    if (!Whole && Row->Entity && To.K == Term::Element && To.Entity &&
        To.Entity != Row->Entity)
      continue;
    const Term &Is = Ts[W.W->Value];
    if (W.Function != NoIndex &&
        isOtherRow(*At, T.Operands[0], Env{W.Function}, *W.W))
      continue;
    if (W.W->How == StateWrite::Assignment || !isConstant(Is))
      return false;
    if (llvm::none_of(Found, [&](const Term *C) { return *C == Is; }))
      Found.push_back(&Is);
  }
  Out.append(Found.begin(), Found.end());
  return !Found.empty();
}

/// Whether all that \p I can be is known; then it is in \p Out.
bool ConsentSolver::constants(const Env &E, TermIndex I, Constants &Out) {
  if (!I || I >= terms(E).size() || E.Depth > 12 || Out.size() > MaxConstants)
    return false;
  if (I == E.BoundKey && E.KeyIs) {
    Out.push_back(E.KeyIs);
    return true;
  }
  const Term &T = terms(E)[I];
  // `if (p == Purpose::Ads && asked(p))`.
  const FunctionSummary &S = Prog.summary(E.F);
  if (!isConstant(T))
    for (const HeldGuard &H : S.GuardSets[E.Around])
      if (const Guard &G = S.Guards[H.Which];
          G.Result == Outcome::Equal && G.Constant &&
          isConstant(S.Terms[G.Constant]) &&
          sameQuestion(S.Terms, G.About, I)) {
        Out.push_back(&S.Terms[G.Constant]);
        return true;
      }
  auto Possible = [&](const Env &In, GuardSetIndex G) {
    if (ruledOut(In, G))
      return false;
    Env Plain = In;
    Plain.Also = nullptr;
    Plain.Inside = false;
    ++Plain.Depth;
    return guards(Plain, G).has_value();
  };
  switch (T.K) {
  case Term::String:
  case Term::Integer:
  case Term::Enumerator:
    if (llvm::none_of(Out, [&](const Term *C) { return *C == T; }))
      Out.push_back(&T);
    return true;
  case Term::Param: {
    if (!E.Outer) {
      AsksCallers = true;
      return false;
    }
    const Argument *Given = handed(E, T);
    Env Outer = *E.Outer;
    Outer.Depth = E.Depth + 1;
    Outer.Inside = E.Inside;
    return Given && constants(Outer, Given->Value, Out);
  }
  case Term::Field: {
    // A member that the object was made with.
    bool All = true;
    auto Take = [&](const Env &In, const StateWrite &W,
                    llvm::ArrayRef<Condition>) {
      if (!isOtherRow(E, T.Operands[0], In, W))
        All = All && constants(In, W.Value, Out);
    };
    if (T.Operands.empty())
      return false;
    if (rowConstants(E, T, Out))
      return true;
    if (writesOf(E, T.Operands[0], T.Entity, {}, Take))
      return All;
    // Who the object is of, callers know.
    const Env *At = &E;
    TermIndex O = T.Operands[0];
    while (At->Outer && O && terms(*At)[O].K == Term::This) {
      O = Prog.summary(At->Outer->F).Calls[At->From].Receiver;
      At = At->Outer;
    }
    AsksCallers |= O && !At->Outer && terms(*At)[O].K == Term::This;
    return false;
  }
  case Term::Element: {
    // What stands under a key.
    if (auto L = lookup(E, T, Outcome::True, Term());
        L && !L->ThereOnly && !L->Each) {
      if (L->Named.K == Term::String)
        L->Keys = {&L->Named};
      bool All = true, Any = false;
      auto Take = [&](const Env &In, const Put &P) {
        if (P.Mapped != L->Mapped || isElsewhere(In, P, *L))
          return;
        Any = true;
        All = All && constants(In, P.W->Value, Out);
      };
      if (!L->Keys.empty() && eachPut(E, L->Container, Take) && Any && All)
        return true;
      Out.clear();
    }
    // One of a list.
    if (T.Entity || T.Operands.empty() ||
        (T.Operands.size() == 2 && T.Operands[1]))
      return false;
    if (T.Operands.size() == 1) { // what an optional holds
      Env Held = E;
      Held.Inside = true;
      Constants Some;
      if (constants(Held, T.Operands[0], Some) && !Some.empty()) {
        Out.append(Some.begin(), Some.end());
        return true;
      }
    }
    bool All = true;
    auto Take = [&](const Env &In, const Put &P) {
      if (Possible(In, P.W->Guards))
        All = All && !P.Mapped && constants(In, P.W->Value, Out);
    };
    return eachPut(E, T.Operands[0], Take) && All;
  }
  case Term::Address: {
    if (!E.Inside || T.Operands.empty())
      return false;
    Env There = E;
    There.Inside = false;
    return constants(There, T.Operands[0], Out);
  }
  case Term::Null:
    return E.Inside; // holds nothing
  case Term::Choice: {
    for (size_t K = 0; K + 1 < T.Operands.size(); K += 2)
      if (Possible(E, T.Operands[K + 1]) && !constants(E, T.Operands[K], Out))
        return false;
    return true;
  }
  case Term::Call: {
    if (T.CallSite >= Prog.summary(E.F).Calls.size() ||
        !begins(E.F, T.CallSite, uint8_t(0xfe)))
      return false;
    bool All = true, Any = false;
    for (const Target &Tg : Prog.targets({E.F, T.CallSite})) {
      if (Tg.How != Target::Plain) {
        All = false;
        continue;
      }
      Env In{Tg.Body, &E, T.CallSite, E.Depth + 1};
      In.Inside = E.Inside;
      const FunctionSummary &Body = Prog.summary(Tg.Body);
      for (const ReturnSite &R : Body.Returns)
        if (All && Possible(In, R.Guards)) {
          All = constants(In, R.Value, Out);
          Any = true;
        }
      if (Body.Returns.empty())
        for (const ReturnOutcome &O : Body.Outcomes)
          if (O.K == ReturnOutcome::Is) {
            All = All && constants(In, O.Constant, Out);
            Any = true;
          }
    }
    Busy.erase({E.F, T.CallSite, uint8_t(0xfe)});
    return All && Any;
  }
  default:
    return false;
  }
}

/// The one constant that \p T is, or null.
const Term *ConsentSolver::constantOf(const Env &E, TermIndex T) {
  Constants All;
  return constants(E, T, All) && All.size() == 1 ? All.front() : nullptr;
}

/// What comparing two texts in C's way, \p T, stands for: 0 if they are the
/// same; false: it is no such comparison, or nothing is known of them.
bool ConsentSolver::compared(const Env &E, const Term &T, Outcome O,
                             const Term &C, Place Asked, Known &Out) {
  const Entity *F = Prog.entity(T.Entity);
  if (!F || T.Operands.size() != 3)
    return false;
  llvm::StringRef Name = F->Name;
  Name.consume_front("std::");
  bool Exact = Name == "strcmp";
  if (!Exact &&
      !llvm::is_contained({"strcasecmp", "stricmp", "_stricmp"}, Name))
    return false;
  Term Same, Not;
  Same.K = Not.K = Term::Integer;
  Not.Number = 1;
  bool IfSame = canBe(Same, O, C), IfNot = canBe(Not, O, C);
  auto Text = [&](TermIndex I) {
    const Term *Is = constantOf(E, I);
    return Is && Is->K == Term::String ? Is : nullptr;
  };
  const Term *A = Text(T.Operands[1]), *B = Text(T.Operands[2]);
  if (A && B) {
    bool Equal = Exact ? A->Text == B->Text
                       : llvm::StringRef(A->Text).equals_insensitive(B->Text);
    Out = (Equal ? IfSame : IfNot) ? Known(Found()) : Known();
    return true;
  }
  if (!Exact || IfSame == IfNot || (!A && !B))
    return false;
  Out = term(E, T.Operands[A ? 2 : 1],
             IfSame ? Outcome::Equal : Outcome::NotEqual, A ? *A : *B, Asked);
  return !Out || !Out->empty();
}
