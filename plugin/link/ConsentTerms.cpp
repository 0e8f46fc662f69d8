//===- link/ConsentTerms.cpp - Which consent a term asks for --------------===//
//
// The other half of ConsentSolver: terms matched with the policy, followed
// through wrappers, getters, stored answers and parameters.
//
//===----------------------------------------------------------------------===//
#include "link/ConsentSolver.h"
#include "link/Outcomes.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

std::string ConsentSolver::describe(const Env &E, TermIndex T,
                                    unsigned Depth) const {
  if (!T || Depth > 5)
    return "";
  const Term &X = terms(E)[T];
  std::string Constant = Match.constantText(X);
  if (!Constant.empty())
    return Constant;
  auto Last = [](std::string S) {
    size_t At = S.rfind("::");
    return At == std::string::npos ? S : S.substr(At + 2);
  };
  switch (X.K) {
  case Term::Param: {
    const auto &Ps = Prog.summary(E.F).Parameters;
    return size_t(X.Number) < Ps.size() ? Ps[X.Number].Name : "";
  }
  case Term::This:
    return "this";
  case Term::Field: {
    std::string Base =
        X.Operands.empty() ? "" : describe(E, X.Operands[0], Depth + 1);
    return (Base.empty() || Base == "this" ? "" : Base + ".") +
           Last(Prog.name(X.Entity));
  }
  case Term::Global:
    return Prog.name(X.Entity);
  case Term::Call:
    return Last(Prog.name(X.Entity)) + "()";
  default:
    return "";
  }
}

std::vector<std::string> ConsentSolver::purposes(const Env &E, const Consent &K,
                                                 const Term &T,
                                                 bool &OneOfThem) {
  std::vector<std::string> Out = K.Purpose.Fixed;
  auto Add = [&](std::string Purpose) {
    Out.push_back(Purpose.empty() ? "(unknown purpose)" : std::move(Purpose));
  };
  OneOfThem = false;
  if (K.Purpose.Argument) {
    Constants All;
    if (*K.Purpose.Argument + 1 >= T.Operands.size() ||
        !constants(E, T.Operands[*K.Purpose.Argument + 1], All) || All.empty())
      Add("");
    for (const Term *C : All)
      Add(Match.purposeOf(K.Purpose, *C));
    OneOfThem =
        All.size() > 1 && !eachOf(E, T.Operands[*K.Purpose.Argument + 1]);
  }
  if (K.Purpose.TemplateArgument)
    Add(Match.purposeOf(K.Purpose, Match.templateArgument(
                                       T.Entity, *K.Purpose.TemplateArgument)));
  llvm::sort(Out);
  Out.erase(llvm::unique(Out), Out.end());
  OneOfThem &= Out.size() > 1;
  return Out;
}

AtomSet ConsentSolver::ofTerm(FunctionIndex F, TermIndex T, Outcome O,
                              TermIndex C) {
  const FunctionSummary &S = Prog.summary(F);
  return ofTerm(F, T, O, C < S.Terms.size() ? S.Terms[C] : Term());
}

AtomSet ConsentSolver::ofTerm(FunctionIndex F, TermIndex T, Outcome O,
                              const Term &C) {
  const FunctionSummary &S = Prog.summary(F);
  Place At;
  if (S.Terms[T].CallSite < S.Calls.size())
    At = Prog.place(F, S.Calls[S.Terms[T].CallSite].Loc);
  return intern(term(Env{F}, T, O, C, At).value_or(Found()));
}

/// Whether \p A and \p B ask the same, if not at the same time.
bool ConsentSolver::sameQuestion(const std::vector<Term> &Ts, TermIndex A,
                                 TermIndex B, unsigned Depth) const {
  if (A == B)
    return true;
  if (!A || !B || Depth > 6)
    return false;
  const Term &X = Ts[A], &Y = Ts[B];
  if (X.K != Y.K || X.K == Term::Unknown || X.K == Term::Value ||
      X.K == Term::OneOf || X.Entity != Y.Entity || X.Number != Y.Number ||
      X.Text != Y.Text || X.Operands.size() != Y.Operands.size() ||
      (X.K == Term::Call && !X.Entity) || X.K == Term::Out)
    return false;
  for (size_t I = 0; I < X.Operands.size(); ++I)
    if (!sameQuestion(Ts, X.Operands[I], Y.Operands[I], Depth + 1))
      return false;
  return true;
}

std::optional<ConsentAtom> ConsentSolver::entry(const Env &E, const Consent &K,
                                                const Term &T, Outcome O,
                                                const Term &C, Place Asked) {
  if (K.Inside || K.What.K == Selector::Type)
    return std::nullopt;
  When W = K.Answer;
  Answer A;
  if (W.ConstantFrom) {
    // The level it must reach is itself asked of the program.
    bool Same = C.K == Term::Call &&
                llvm::is_contained(Match.match(*W.ConstantFrom), C.Entity);
    if (!Same)
      return std::nullopt;
    bool Yes = W.K == When::AtLeast
                   ? O == Outcome::GreaterEqual || O == Outcome::Equal ||
                         O == Outcome::Greater
                   : O == Outcome::Less;
    A = Yes ? Answer::Yes : Answer::No;
  } else {
    Facts Known{{O, &C}};
    if (E.Also)
      for (const auto &G : *E.Also)
        Known.push_back(G);
    A = answer(W, Known);
  }
  if (A == Answer::Neither)
    return std::nullopt;
  ConsentAtom Out;
  Out.NotKnown = A == Answer::Unknown;
  Out.Seen.S = A == Answer::Yes       ? ConsentSeen::Holds
               : A == Answer::Lenient ? ConsentSeen::Lenient
                                      : ConsentSeen::Inverted;
  Out.Seen.Purposes = purposes(E, K, T, Out.Seen.OneOfThem);
  Out.Seen.Separate = K.Separate;
  Out.Seen.OptOut = K.OptOut;
  Out.Seen.Where = Asked;
  Out.Seen.Text = Prog.name(T.Entity);
  if (K.SubjectArgument && *K.SubjectArgument + 1 < T.Operands.size())
    Out.Seen.Subject = describe(E, T.Operands[*K.SubjectArgument + 1]);
  Out.About = about(E, K, T);
  return Out;
}

/// Who the question is about: the argument the policy names, or the object it
/// is asked of, in the words of the function it is asked for.
Who ConsentSolver::about(const Env &E, const Consent &K, const Term &T) const {
  const FunctionSummary &S = Prog.summary(E.F);
  Who W;
  if (K.SubjectArgument) {
    if (*K.SubjectArgument + 1 < T.Operands.size())
      W = People.ofTerm(E.F, terms(E), T.Operands[*K.SubjectArgument + 1]);
    if (T.CallSite < S.Calls.size() &&
        *K.SubjectArgument < S.Calls[T.CallSite].Arguments.size())
      if (EntityId C = S.Calls[T.CallSite].Arguments[*K.SubjectArgument].Class)
        W.Class = C;
  } else if (!T.Operands.empty() && T.Operands[0] &&
             (T.K == Term::Call || T.K == Term::Field)) {
    W = People.ofTerm(E.F, terms(E), T.Operands[0]);
    if (T.K == Term::Call && T.CallSite < S.Calls.size())
      W.Class = S.Calls[T.CallSite].ReceiverClass;
    if (const Entity *F = Prog.entity(T.Entity); T.K == Term::Field && F)
      W.Class = F->Parent;
    // Nobody's in particular: a settings object that the program has one of.
    if (W.Root == Who::Global ||
        (W.Root == Who::Made && !Effects.isPersonal(W.Class)))
      return Who();
  }
  const Env *In = &E;
  while (In->Outer && W.Root != Who::None) {
    W = People.toCaller(W, In->F, {In->Outer->F, In->From},
                        Target{In->F, Target::Plain, 0});
    In = In->Outer;
  }
  return W;
}

/// Terms looked at for one that is asked. A setting that is made of others,
/// each written in many places, has more ways to it than anybody means by a
/// check: real ones take some hundreds. Where a program is full of such, less
/// is looked at after so many in all (a few seconds). Of what stands for no
/// consent only a constant near by is of use: it rules a way out.
static constexpr size_t MaxWork = 5'000, MinWork = 100, MaxSpent = 1'000'000;

/// That there is an answer is not yet a yes; that there is none is no refusal.
static bool becomesAbsent(ConsentAtom &A, Outcome O) {
  A.Seen.S = ConsentSeen::Inverted;
  A.NotKnown = A.Absent = true;
  return O == Outcome::False;
}

/// Whether what a term goes back to has become too much to follow.
bool ConsentSolver::isTired() const {
  return Work > (AskingConsent && Spent < MaxSpent ? MaxWork : MinWork);
}

ConsentSolver::Known ConsentSolver::term(const Env &E, TermIndex I, Outcome O,
                                         const Term &C, Place Asked) {
  if (!I || E.Depth > 12 || I >= terms(E).size())
    return Found();
  if (E.Depth == 0) {
    if (Work > MinWork)
      Spent += Work;
    Asking = E.F;
    AskingConsent = reach().carries(E.F, I);
    Work = 0;
  } else if (++Work; isTired()) {
    ++Shortened;
    if (AskingConsent)
      Cut.insert(Asking);
    return Found();
  }
  if (I == E.BoundKey && E.KeyIs)
    return canBe(*E.KeyIs, O, C) ? Known(Found()) : Known();
  const Term &T = terms(E)[I];
  switch (T.K) {
  case Term::Call:
    return call(E, T, O, C, Asked);
  case Term::Field:
  case Term::Global: {
    auto It = Match.consents().find(T.Entity);
    if (It != Match.consents().end()) {
      const Entity *F = Prog.entity(T.Entity);
      bool Nullable = F && F->has(EF_Nullable) && !F->has(EF_HoldsText) &&
                      !E.Inside && (O == Outcome::True || O == Outcome::False);
      Found Out;
      for (uint32_t K : It->second)
        if (auto A = entry(E, P.Consents[K], T, O, C, Asked))
          if (!Nullable || P.Consents[K].Answer.K == When::NonNull ||
              becomesAbsent(*A, O))
            Out.push_back(std::move(*A));
      return Out;
    }
    if (const Entity *F = Prog.entity(T.Entity); F && F->has(EF_Nullable))
      if (auto A = token(F->Class, Prog.name(F->Class), O, Asked); !A->empty())
        return A;
    // A member of a settings object whose class the policy names as a whole is
    // not asked; a boolean kept from a consent is.
    Known Out;
    bool Capture = Prog.isCapture(T.Entity);
    bool OfThis = T.K == Term::Field && !Capture && !T.Operands.empty() &&
                  fieldOf(E, T.Operands[0], T.Entity, O, C, Asked, Out);
    if (!OfThis) {
      Out = stored(T.Entity, O, C, E);
      if (!Out || Out->empty())
        return Out;
    }
    if (!Out)
      return Out;
    // An object that is made where it is asked is as new as its answer, unless
    // it takes consents back itself.
    if (const Entity *F = Prog.entity(T.Entity);
        !OfThis || (F && F->Parent && withdraws(F->Parent)))
      outdate(T.Entity, *Out);
    // An answer that a closure captured is as old as the closure.
    std::optional<LaterRun> Late;
    if (!Out->empty() && Capture)
      Late = runsLater(E.F);
    for (ConsentAtom &A : *Out) {
      if (Late && A.Seen.S == ConsentSeen::Holds) {
        A.Seen.S = ConsentSeen::Deferred;
        A.Seen.RevokedAt = Late->Where;
        A.Seen.By = Late->By;
      } else if (A.Seen.S != ConsentSeen::Lenient) {
        A.Seen.Where = Asked;
      }
      // Of an object that is known it is known whose it is.
      if (!OfThis) {
        A.About = Who();
        A.Others.clear();
      }
    }
    return Out;
  }
  case Term::Param:
    return parameter(E, T, O, C, Asked);
  case Term::Element:
    if (T.Entity) {
      Known Out;
      if (!T.Operands.empty() &&
          fieldOf(E, T.Operands[0], T.Entity, O, C, Asked, Out))
        return Out;
    }
    if (Known Out; keyed(E, T, O, C, Asked, Out))
      return Out;
    if (T.Entity)
      return Found();
    // What is held, or an element of which nobody knows which one.
    if (T.Operands.size() == 1 || (T.Operands.size() == 2 && !T.Operands[1])) {
      Env Held = E;
      Held.Inside = true;
      return term(Held, T.Operands[0], O, C, Asked);
    }
    return Found();
  case Term::Address: {
    if (!E.Inside && (O == Outcome::True || O == Outcome::False))
      return O == Outcome::False ? Known() : Known(Found());
    Env There = E;
    There.Inside = false;
    return term(There, T.Operands.empty() ? 0 : T.Operands[0], O, C, Asked);
  }
  case Term::Bits: {
    const Term *Mask = constantOf(E, T.Operands[1]);
    bool IsKnown = O <= Outcome::False || isConstant(C);
    if (!Mask || Mask->K == Term::String)
      return Found();
    if (T.Number == 1) // of what was there before, the other writes tell
      return setsBits(Mask->Number, O, C) ? Known(Found()) : Known();
    if (!IsKnown)
      return Found();
    Env Inner = E;
    Inner.Also = nullptr;
    Outcome Is = O;
    Term Than = underMask(Mask->Number, Is, C);
    Known Whole = term(Inner, T.Operands[0], Is, Than, Asked);
    // All of several: each of them.
    uint64_t Rest = Mask->Number;
    if ((Whole && !Whole->empty()) || Is != Outcome::Equal ||
        Than.Number != Mask->Number || llvm::popcount(Rest) < 2 ||
        llvm::popcount(Rest) > 8)
      return Whole;
    Known Each = Found();
    for (; Rest; Rest &= Rest - 1) {
      Outcome Set = Outcome::True;
      Term One = underMask(Rest & -Rest, Set, Term());
      Each = both(std::move(Each), term(Inner, T.Operands[0], Set, One, Asked));
    }
    return Each;
  }
  case Term::Type:
    return canBe(T, O, C) ? Known(Found()) : Known();
  case Term::OneOf: {
    if (O != Outcome::True)
      return Found();
    Env Inner = E;
    Inner.Also = nullptr;
    Inner.Inside = false;
    ++Inner.Depth;
    Known Out;
    for (GuardSetIndex Set : T.Operands)
      if (!ruledOut(E, Set))
        Out = either(std::move(Out), guards(Inner, Set));
    return Out;
  }
  case Term::Choice: {
    Env Inner = E;
    Inner.Also = nullptr;
    Inner.Inside = false;
    ++Inner.Depth;
    Known Out;
    for (size_t K = 0; K + 1 < T.Operands.size(); K += 2)
      if (const Term &X = terms(E)[T.Operands[K]];
          !ruledOut(E, T.Operands[K + 1])) {
        if (isConstant(X) && !canBe(X, O, C))
          continue;
        Known Here = guards(Inner, T.Operands[K + 1]);
        if (!isConstant(X))
          Here = both(std::move(Here), term(Inner, T.Operands[K], O, C, Asked));
        Out = either(std::move(Out), std::move(Here));
      }
    return Out;
  }
  case Term::Out:
    return outParameter(E, T, O, C, Asked);
  case Term::Integer:
  case Term::Enumerator:
  case Term::String:
  case Term::Null:
  case Term::Function:
    if (T.K == Term::Null && E.Inside)
      return std::nullopt; // what holds nothing is nothing inside
    return canBe(T, O, C) ? Known(Found()) : Known();
  default:
    return Found();
  }
}

/// Whether a pointer to, or optional of, a token of \p Class has something.
ConsentSolver::Known ConsentSolver::token(EntityId Class, llvm::StringRef Text,
                                          Outcome O, Place Asked) {
  Found Out;
  auto It = Tokens.find(Class);
  if (!Class || It == Tokens.end() ||
      (O != Outcome::True && O != Outcome::False))
    return Out;
  for (uint32_t I : It->second)
    if (auto A = tokenAtom(I, Class)) {
      A->Seen.S =
          O == Outcome::True ? ConsentSeen::Holds : ConsentSeen::Inverted;
      A->Seen.Text = Text.str();
      A->Seen.Where = Asked;
      Out.push_back(std::move(*A));
    }
  return Out;
}

/// What the caller in \p E, which has one, passes for \p Parameter; null: it is
/// not known.
const Argument *ConsentSolver::handed(const Env &E,
                                      const Term &Parameter) const {
  const auto &Args = Prog.summary(E.Outer->F).Calls[E.From].Arguments;
  return Parameter.Number >= 0 && size_t(Parameter.Number) < Args.size()
             ? &Args[Parameter.Number]
             : nullptr;
}

ConsentSolver::Known ConsentSolver::parameter(const Env &E, const Term &T,
                                              Outcome O, const Term &C,
                                              Place Asked) {
  Found Out;
  const FunctionSummary &S = Prog.summary(E.F);
  auto It = Match.consents().find(S.Id);
  if (It != Match.consents().end())
    for (uint32_t K : It->second) {
      const Consent &Entry = P.Consents[K];
      if (Entry.What.K == Selector::Parameter &&
          Entry.What.ParameterIndex == T.Number)
        if (auto A = entry(E, Entry, T, O, C, Asked)) {
          A->Seen.Text = Prog.name(S.Id);
          Out.push_back(std::move(*A));
        }
    }
  if (!Out.empty())
    return Out;
  if (T.Number >= 0 && size_t(T.Number) < S.Parameters.size() && !E.Inside)
    if (const Parameter &Q = S.Parameters[T.Number]; Q.Flags & AF_Nullable)
      if (auto A = token(Q.Class, Prog.name(Q.Class), O, Asked); !A->empty())
        return A;
  if (E.Outer) {
    const Argument *G = handed(E, T);
    if (!G)
      return Found();
    Env Outer = *E.Outer;
    Outer.Depth = E.Depth + 1;
    Outer.Also = E.Also;
    Outer.Inside = false;
    Known Side = Found();
    if (O == Outcome::True && G->IfTrue)
      Side = guards(Outer, G->IfTrue);
    else if (O == Outcome::False && G->IfFalse)
      Side = guards(Outer, G->IfFalse);
    if (!Side || !Side->empty())
      return Side;
    Outer.Inside = E.Inside;
    return term(Outer, G->Value, O, C, Asked);
  }
  if (E.Inside) {
    AsksCallers |= reach().carries(E.F, &T - terms(E).data());
    return Found();
  }
  if (C.K != Term::Function && !worthAsking(E.F, T.Number))
    return Found();
  ConsentAtom A;
  A.Param = T.Number;
  A.ParamIs = O;
  A.ParamConstant = C;
  if (C.K != Term::Bits)
    A.ParamConstant.Operands.clear();
  A.Seen.S = ConsentSeen::Unused;
  A.Seen.Where = Asked;
  return Found{A};
}

ConsentSolver::Known ConsentSolver::call(const Env &E, const Term &T, Outcome O,
                                         const Term &C, Place Asked) {
  Found Out;
  const Entity *F = Prog.entity(T.Entity);
  bool Nullable = F && F->has(EF_Nullable) && !E.Inside &&
                  (O == Outcome::True || O == Outcome::False);
  auto It = Match.consents().find(T.Entity);
  if (It != Match.consents().end()) {
    const FunctionSummary &S = Prog.summary(E.F);
    for (uint32_t K : It->second) {
      const Consent &Entry = P.Consents[K];
      if (Entry.What.K != Selector::Function)
        continue;
      // `where` on what the arguments are here, through the wrapper's caller.
      if (Entry.What.Where) {
        size_t Arg = Entry.What.Where->Argument + 1;
        const Term *Is =
            Arg < T.Operands.size() ? constantOf(E, T.Operands[Arg]) : nullptr;
        if (!Is || !Match.isConstant(Entry.What.Where->Equals, *Is))
          continue;
      }
      if (!Entry.What.Receiver.empty() &&
          (T.CallSite >= S.Calls.size() ||
           llvm::none_of(Match.match(Entry.What.Receiver, EntityKind::Type),
                         [&](EntityId Id) {
                           return Prog.isA(S.Calls[T.CallSite].ReceiverClass,
                                           Id);
                         })))
        continue;
      if (auto A = entry(E, Entry, T, O, C, Asked))
        if (!Nullable || F->has(EF_HoldsText) ||
            Entry.Answer.K == When::NonNull || becomesAbsent(*A, O))
          Out.push_back(std::move(*A));
    }
    return Out;
  }
  if (Nullable)
    if (auto A = token(F->Class, Prog.name(T.Entity), O, Asked); !A->empty())
      return A;
  if (Known Same; compared(E, T, O, C, Asked, Same))
    return Same;
  Known Wrapped = wrapper(E, T, O, C, Asked);
  // Functions without a body that a function value may stand for: one of them
  // may be what is asked.
  const SiteRef Site{E.F, T.CallSite};
  const auto &Calls = Prog.summary(E.F).Calls;
  bool AtCall = T.CallSite < Calls.size() && Calls[T.CallSite].has(CF_Indirect);
  bool Others = AtCall && !Prog.targets(Site).empty();
  for (const Program::UnseenTarget &U :
       AtCall ? Prog.unseen(Site) : llvm::ArrayRef<Program::UnseenTarget>()) {
    if (U.Handed || U.Callee == T.Entity)
      continue;
    Term Named = T;
    Named.Entity = U.Callee;
    const Entity *Callee = Prog.entity(U.Callee);
    if (!Named.Operands.empty() && !(Callee && Callee->Parent))
      Named.Operands[0] = 0; // the function value is no object that is asked
    Known Here = Match.consents().count(U.Callee) ? call(E, Named, O, C, Asked)
                                                  : Known(Found());
    Wrapped =
        Others ? either(std::move(Wrapped), std::move(Here)) : std::move(Here);
    Others = true;
  }
  if (!Wrapped || !Wrapped->empty())
    return Wrapped;
  Known Default = defaulted(E, T, O, C, Asked);
  if (!Default || !Default->empty())
    return Default;
  if (Known Out; keyed(E, T, O, C, Asked, Out))
    return Out;
  return through(E, T, O, C, Asked);
}
