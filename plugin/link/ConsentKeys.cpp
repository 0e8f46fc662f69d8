//===- link/ConsentKeys.cpp - Answers kept under keys ---------------------===//
//
// The part of ConsentSolver that looks up answers in containers: `may[p]`,
// `agreed.count(p)`, `it->second` of what was found. What comes out under a key
// is what was put there under that key, for the purpose that the key is.
//
// IMPRECISE: containers of different objects that stand in one field are one.
//
//===----------------------------------------------------------------------===//
#include "link/ConsentSolver.h"
#include "link/Outcomes.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

/// Of a member that is filled in more places no more is said than that.
static constexpr size_t MaxFills = 16;

static std::string textOf(const Term &T) {
  return T.K == Term::String ? T.Text : std::to_string(T.Number);
}

static std::string memberName(const Program &Prog, EntityId Callee) {
  const Entity *F = Prog.entity(Callee);
  if (!F || !llvm::StringRef(F->Name).starts_with("std::"))
    return "";
  return llvm::StringRef(F->Name).rsplit("::").second.str();
}

/// Runs \p Take for all that is put into the container \p Of; false: it is not
/// known which one that is.
bool ConsentSolver::eachPut(const Env &E, TermIndex Of, EachPut Take) {
  if (!Of || Of >= terms(E).size() || E.Depth > 10)
    return false;
  const Term &T = terms(E)[Of];
  const FunctionSummary &S = Prog.summary(E.F);
  switch (T.K) {
  case Term::Field:
  case Term::Global: {
    auto All = puts().into(T.Entity);
    for (const Put &P : All) {
      Env In{P.In};
      In.Depth = E.Depth + 1;
      Take(In, P);
    }
    return !All.empty();
  }
  case Term::Value: {
    bool Any = false;
    for (const StateWrite &W : S.Writes)
      if (auto P = Puts::of(Prog, E.F, W); P && P->Container == Of) {
        Take(E, *P);
        Any = true;
      }
    // By those who are handed it to fill it.
    for (CallIndex C = 0; C < S.Calls.size(); ++C)
      for (uint32_t I = 0; I < S.Calls[C].Arguments.size(); ++I) {
        const Argument &A = S.Calls[C].Arguments[I];
        if (A.Value != Of || !(A.Flags & AF_MayWrite))
          continue;
        for (const Target &Tg : Prog.targets({E.F, C})) {
          if (Tg.How != Target::Plain)
            continue;
          Env In{Tg.Body, &E, C, E.Depth + 1};
          for (const StateWrite &W : Prog.summary(Tg.Body).Writes)
            if (auto P = Puts::of(Prog, Tg.Body, W))
              if (const Term &X = terms(In)[P->Container];
                  X.K == Term::Param && X.Number == int64_t(I)) {
                Take(In, *P);
                Any = true;
              }
        }
      }
    return Any;
  }
  case Term::Param: {
    if (!E.Outer) {
      AsksCallers = true;
      return false;
    }
    const Argument *Given = handed(E, T);
    Env Outer = *E.Outer;
    Outer.Depth = E.Depth + 1;
    return Given && eachPut(Outer, Given->Value, Take);
  }
  case Term::Address:
  case Term::Element:
    return T.Operands.size() == 1 && !T.Entity &&
           eachPut(E, T.Operands[0], Take);
  case Term::Call: {
    if (T.CallSite >= S.Calls.size() || !begins(E.F, T.CallSite, uint8_t(0xfd)))
      return false;
    bool All = true, Any = false;
    for (const Target &Tg : Prog.targets({E.F, T.CallSite})) {
      Env In{Tg.Body, &E, T.CallSite, E.Depth + 1};
      for (const ReturnSite &R : Prog.summary(Tg.Body).Returns) {
        All = All && Tg.How == Target::Plain && eachPut(In, R.Value, Take);
        Any = true;
      }
    }
    Busy.erase({E.F, T.CallSite, uint8_t(0xfd)});
    return All && Any;
  }
  default:
    return false;
  }
}

/// What \p Say says if the term \p Key of \p E is the constant \p Is, and so
/// what a caller passes for it.
ConsentSolver::Known ConsentSolver::withKey(const Env &E, TermIndex Key,
                                            const Term *Is, SaysOf Say) {
  Env Here = E;
  Here.BoundKey = Key;
  Here.KeyIs = Is;
  const Term &T = terms(E)[Key];
  const Argument *Given =
      T.K == Term::Param && E.Outer ? handed(E, T) : nullptr;
  if (!Given || !Given->Value || isConstant(terms(*E.Outer)[Given->Value]))
    return Say(Here);
  return withKey(*E.Outer, Given->Value, Is, [&](const Env &Outer) {
    Here.Outer = &Outer;
    return Say(Here);
  });
}

/// Whether \p P, seen from \p E, is put under another key than is looked up.
bool ConsentSolver::isElsewhere(const Env &E, const Put &P, const Lookup &L) {
  if (L.Keys.empty())
    return false;
  auto Wanted = [&](llvm::StringRef Text) {
    return llvm::any_of(L.Keys,
                        [&](const Term *K) { return textOf(*K) == Text; });
  };
  // What is in a set or list is looked up by itself.
  TermIndex Key = L.ThereOnly && !P.Mapped ? P.W->Value : P.Key;
  if (!Key)
    return P.Constant && !Wanted(Prog.name(P.Constant));
  Constants Are;
  return constants(E, Key, Are) && !Are.empty() &&
         llvm::none_of(Are, [&](const Term *K) { return Wanted(textOf(*K)); });
}

/// What \p P says, seen from \p E, if \p Key is asked for.
ConsentSolver::Known ConsentSolver::putUnder(const Env &E, const Put &P,
                                             const Lookup &L, Outcome O,
                                             const Term &C, Place Asked) {
  auto Says = [&](Env In) {
    if (!L.ThereOnly)
      return written(In, *P.W, O, C, Asked);
    In.Inside = false;
    In.Also = nullptr;
    ++In.Depth;
    return guards(In, P.W->Guards);
  };
  if (isElsewhere(E, P, L))
    return std::nullopt;
  TermIndex Key = L.ThereOnly && !P.Mapped ? P.W->Value : P.Key;
  if (Key && L.Keys.size() == 1)
    return withKey(E, Key, L.Keys.front(), Says);
  return Says(E);
}

/// The element or presence that \p T asks about; nothing: it asks for neither.
std::optional<ConsentSolver::Lookup>
ConsentSolver::lookup(const Env &E, const Term &T, Outcome O, const Term &C) {
  Lookup L;
  const std::vector<Term> &Ts = terms(E);
  const Term *At = &T;
  bool Element = At->K == Term::Element && !At->Operands.empty();
  if (Element && Puts::isMapped(Prog, *At))
    if (const Term &X = Ts[At->Operands[0]];
        X.K == Term::Call || (X.K == Term::Element && X.Operands.size() == 2)) {
      L.Mapped = true;
      At = &X;
    }
  TermIndex Key = 0;
  if (At->K == Term::Element) {
    if (At->Operands.size() != 2)
      return std::nullopt;
    L.Each = At->Number == 1;
    L.Container = At->Operands[0];
    Key = At->Text.empty() ? At->Operands[1] : 0;
    if (!Key && At->Entity) {
      L.Named.K = Term::String;
      L.Named.Text = Prog.name(At->Entity);
    }
  } else if (At->K == Term::Call && At->Operands.size() == 2) {
    std::string Name = memberName(Prog, At->Entity);
    bool Find = Name == "find";
    if (!(Find || (!L.Mapped && (Name == "count" || Name == "contains"))))
      return std::nullopt;
    // Only that it is there says something.
    Term There, Not;
    There.K = Not.K = Term::Integer;
    There.Number = 1;
    L.ThereOnly = !L.Mapped;
    L.Not = L.ThereOnly && !canBe(There, O, C);
    if (L.ThereOnly && canBe(There, O, C) == canBe(Not, O, C))
      return std::nullopt;
    L.Container = At->Operands[0];
    Key = At->Operands[1];
  } else if (At->K == Term::Call && At->Operands.size() == 1 && !L.Mapped) {
    // That there is anything in it.
    Term One, None;
    One.K = None.K = Term::Integer;
    One.Number = 1;
    std::string Name = memberName(Prog, At->Entity);
    if ((Name == "all" || Name == "any") && O == Outcome::True) {
      L.Each = Name == "all"; // of a bitset
      L.Container = At->Operands[0];
      return L;
    }
    if (Name == "empty")
      std::swap(One.Number, None.Number);
    else if (Name != "size")
      return std::nullopt;
    if (canBe(One, O, C) == canBe(None, O, C))
      return std::nullopt;
    L.ThereOnly = true;
    L.Not = L.Each = !canBe(One, O, C);
    L.Container = At->Operands[0];
  } else {
    return std::nullopt;
  }
  if (Key && !constants(E, Key, L.Keys))
    L.Keys.clear();
  return L;
}

/// Whether \p G only says that a loop has not come to its end.
static bool isRound(const std::vector<Term> &Ts, const Guard &G) {
  return Ts[G.About].K == Term::Value || Ts[G.Constant].K == Term::Call;
}

/// What holds if there is anything in \p Target, a text or container that is a
/// member or variable of the program; false: nobody is seen to put anything.
bool ConsentSolver::filled(const Env &E, EntityId Target, Place Asked,
                           Known &Out) {
  // Nothing that is asked about holds wherever it is filled.
  if (!reach().mayHold(Target))
    return false;
  auto Fills = puts().fills(Target);
  if (Fills.empty() || Fills.size() > MaxFills || E.Depth > 6 ||
      !begins(Target, Outcome::True, nullptr))
    return false;
  for (const Puts::Fill &X : Fills) {
    Env In{X.In};
    In.Depth = E.Depth + 1;
    Known Here = inContexts(In, [&] { return guards(In, X.Under); });
    if (Here && Here->empty())
      Here = calledUnder(X.In, E.Depth + 1);
    // A queue says what held when something was put into it.
    if (Here && X.Added && !Prog.sameEntry(X.In, E.F))
      for (ConsentAtom &A : *Here)
        A.defer({Prog.place(X.In, *X.Added), Prog.name(Target)});
    Out = either(std::move(Out), std::move(Here));
  }
  for (const Program::Write &W : Prog.writes(Target)) // how it begins
    if (W.Function == NoIndex &&
        canBe(W.TU->StaticTerms[W.W->Value], Outcome::True, Term()))
      Out = either(std::move(Out), Found());
  BusyStored.erase(Target);
  if (!Out)
    Out = Found();
  for (ConsentAtom &A : *Out) {
    if (A.Seen.S != ConsentSeen::Lenient)
      A.Seen.Where = Asked;
    A.About = Who();
    A.Others.clear();
  }
  return true;
}

/// What holds if \p P was not put, seen from \p E: one of the guards under
/// which it would have been has come out the other way.
ConsentSolver::Known ConsentSolver::notPut(const Env &E, const Put &P) {
  const FunctionSummary &S = Prog.summary(E.F);
  Env Plain = E;
  Plain.Inside = false;
  Plain.Also = nullptr;
  ++Plain.Depth;
  Known Out;
  bool Any = false;
  for (const HeldGuard &H : S.GuardSets[P.W->Guards]) {
    Guard G = S.Guards[H.Which];
    if (isRound(S.Terms, G))
      continue;
    G.Result = negate(G.Result);
    Out = either(std::move(Out), guard(Plain, G));
    Any = true;
  }
  return Any ? Out : Known(Found());
}

bool ConsentSolver::keyed(const Env &E, const Term &T, Outcome O, const Term &C,
                          Place Asked, Known &Out) {
  if (E.Depth > 8)
    return false;
  auto L = lookup(E, T, O, C);
  if (!L)
    return false;
  if (L->Named.K == Term::String)
    L->Keys = {&L->Named};
  bool Any = false;
  auto Add = [&](Known Here) {
    if (!L->Each && !L->Not)
      Out = either(std::move(Out), std::move(Here));
    else if (Here)
      Out = both(Out ? std::move(Out) : Known(Found()), std::move(Here));
  };
  auto Take = [&](const Env &In, const Put &P) {
    if (P.Mapped != L->Mapped && !L->ThereOnly)
      return;
    Any = true;
    auto Says = [&](Env At, Place Where) {
      At.EachRound = L->Not && L->Each;
      if (!L->Not)
        return putUnder(At, P, *L, O, C, Where);
      return isElsewhere(At, P, *L) ? Known(Found()) : notPut(At, P);
    };
    if (In.F == E.F || In.Outer) {
      Add(Says(In, Asked));
      return;
    }
    // Elsewhere: what every caller hands over.
    Place Where = Prog.place(P.In, P.W->Loc);
    Env From = In;
    Known Here = inContexts(From, [&] { return Says(From, Where); });
    if (Here) {
      for (ConsentAtom &A : *Here) {
        if (A.Seen.S != ConsentSeen::Lenient)
          A.Seen.Where = Asked;
        A.About = Who();
        A.Others.clear();
      }
    }
    Add(std::move(Here));
  };
  const Term &In = terms(E)[L->Container];
  bool Kept = In.K == Term::Field || In.K == Term::Global;
  if (Kept && L->ThereOnly && !L->Not && L->Keys.empty() &&
      T.Operands.size() == 1)
    return filled(E, In.Entity, Asked, Out);
  if (!eachPut(E, L->Container, Take) || !Any)
    return false;
  // Nothing that is known was ever put there: whoever does is not seen.
  if (!Out)
    Out = Found();
  return true;
}

/// Whether \p I stands for all elements of a list, not for one of them.
bool ConsentSolver::eachOf(const Env &E, TermIndex I) const {
  const Term &T = terms(E)[I];
  if (T.K == Term::Element)
    return T.Number == 1 || (T.Number == 0 && E.EachRound);
  if (T.K != Term::Param || !E.Outer)
    return false;
  const Argument *Given = handed(E, T);
  return Given && eachOf(*E.Outer, Given->Value);
}

const Puts &ConsentSolver::puts() const {
  if (!AllPuts)
    AllPuts.emplace(Prog);
  return *AllPuts;
}
