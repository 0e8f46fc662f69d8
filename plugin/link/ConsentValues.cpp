//===- link/ConsentValues.cpp - Where an answer comes from ----------------===//
//
// The part of ConsentSolver that follows values which are no question of the
// policy's themselves: results of wrappers, fields of objects that are known,
// stored answers, out-parameters. Each is one of several values, and stands for
// what all those of them do that could have come out as asked.
//
//===----------------------------------------------------------------------===//
#include "link/ConsentSolver.h"
#include "link/Outcomes.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

static void append(std::vector<ConsentAtom> &To,
                   std::vector<ConsentAtom> &&From) {
  for (ConsentAtom &A : From)
    if (llvm::none_of(To, [&](const ConsentAtom &B) { return A == B; }))
      To.push_back(std::move(A));
}

ConsentSolver::Known ConsentSolver::both(Known A, Known B) {
  if (!A || !B)
    return std::nullopt;
  append(*A, std::move(*B));
  return A;
}

/// Purposes that both lists cover; a parent covers its children. An empty list
/// is any purpose.
static std::vector<std::string> common(const std::vector<std::string> &A,
                                       const std::vector<std::string> &B) {
  if (A.empty() || B.empty())
    return A.empty() ? B : A;
  std::vector<std::string> Out;
  for (const std::string &X : A)
    for (const std::string &Y : B) {
      if (Vocabulary::covers(X, Y))
        Out.push_back(Y);
      else if (Vocabulary::covers(Y, X))
        Out.push_back(X);
    }
  llvm::sort(Out);
  Out.erase(llvm::unique(Out), Out.end());
  return Out;
}

/// What is known if \p A holds or \p B does: the weaker of the two.
std::optional<ConsentAtom> ConsentSolver::either(const ConsentAtom &A,
                                                 const ConsentAtom &B) {
  if (A.Param != B.Param)
    return std::nullopt;
  if (A.Param != NoIndex)
    return A.key() == B.key() ? std::optional(A) : std::nullopt;
  bool NoA = A.Seen.S == ConsentSeen::Inverted,
       NoB = B.Seen.S == ConsentSeen::Inverted;
  if (NoA != NoB) {
    // A yes, or no answer as yet: the unknown passes.
    const ConsentAtom &Yes = NoA ? B : A, &No = NoA ? A : B;
    if (!No.NotKnown || Yes.Seen.S != ConsentSeen::Holds ||
        Yes.Seen.Text != No.Seen.Text || Yes.Seen.Purposes != No.Seen.Purposes)
      return std::nullopt;
    ConsentAtom Out = Yes;
    Out.Seen.S = ConsentSeen::Lenient;
    if (No.Seen.Where.isValid()) // it becomes a yes where it is let in
      Out.Seen.Where = No.Seen.Where;
    Out.NotKnown = Out.Absent = false;
    return Out;
  }
  // Where one of them falls short, that is what there is to say.
  bool Other = A.Seen.S == ConsentSeen::Holds;
  ConsentAtom Out = Other ? B : A;
  const ConsentAtom &Weak = Other ? A : B;
  Out.NotKnown = A.NotKnown && B.NotKnown;
  Out.Absent = A.Absent && B.Absent;
  Out.Seen.Separate = A.Seen.Separate && B.Seen.Separate;
  Out.Seen.OptOut = A.Seen.OptOut || B.Seen.OptOut;
  Out.Seen.Asserted = A.Seen.Asserted || B.Seen.Asserted;
  Out.Kept = A.Kept || B.Kept;
  if (A.Seen.Where < B.Seen.Where && A.Seen.S == B.Seen.S)
    Out.Seen.Where = A.Seen.Where, Out.Seen.Text = A.Seen.Text;
  bool Open = A.Seen.OneOfThem || B.Seen.OneOfThem;
  auto Shared = common(A.Seen.Purposes, B.Seen.Purposes);
  if (Open || (Shared.empty() && !A.Seen.Purposes.empty() &&
               !B.Seen.Purposes.empty())) {
    if (NoA)
      return std::nullopt;
    Out.Seen.OneOfThem = true;
    Out.Seen.Purposes = A.Seen.Purposes;
    llvm::append_range(Out.Seen.Purposes, B.Seen.Purposes);
    llvm::sort(Out.Seen.Purposes);
    Out.Seen.Purposes.erase(llvm::unique(Out.Seen.Purposes),
                            Out.Seen.Purposes.end());
  } else {
    Out.Seen.Purposes = std::move(Shared);
  }
  auto AddWho = [&](const Who &W) {
    if (W.Root == Who::None || W == Out.About)
      return;
    if (Out.About.Root == Who::None)
      Out.About = W;
    else if (!llvm::is_contained(Out.Others, W))
      Out.Others.push_back(W);
  };
  AddWho(Weak.About);
  for (const Who &W : Weak.Others)
    AddWho(W);
  return Out;
}

ConsentSolver::Known ConsentSolver::either(Known A, Known B) {
  if (!A || !B)
    return A ? A : B;
  Found Whole, Open;
  for (const ConsentAtom &X : *A)
    for (const ConsentAtom &Y : *B)
      if (auto Z = either(X, Y)) {
        Found &To = Z->Seen.OneOfThem ? Open : Whole;
        append(To, {std::move(*Z)});
      }
  // "One of these" is worth saying where nothing is certain.
  if (Whole.empty() || llvm::all_of(Whole, [](const ConsentAtom &X) {
        return X.Param != NoIndex;
      }))
    append(Whole, std::move(Open));
  return Whole;
}

/// `stored.value_or(x)`: the answer that is stored; x where there is none.
ConsentSolver::Known ConsentSolver::defaulted(const Env &E, const Term &T,
                                              Outcome O, const Term &C,
                                              Place Asked) {
  const Entity *F = Prog.entity(T.Entity);
  if (!F || T.Operands.size() < 2 || !T.Operands[0])
    return Found();
  llvm::StringRef Name = llvm::StringRef(F->Name).rsplit("::").second;
  const Term *Default = constantOf(E, T.Operands[1]);
  if (!Default || !llvm::is_contained({"value_or", "valueOr", "get_value_or",
                                       "getOr", "get_or", "unwrap_or"},
                                      Name))
    return Found();
  Env Held = E;
  Held.Inside = true;
  Known Out = term(Held, T.Operands[0], O, C, Asked);
  if (!Out || !canBe(*Default, O, C))
    return Out;
  for (ConsentAtom &A : *Out)
    if (A.Seen.S == ConsentSeen::Holds) {
      A.Seen.S = ConsentSeen::Lenient;
      if (T.CallSite < Prog.summary(E.F).Calls.size())
        A.Seen.Where = Prog.place(E.F, Prog.summary(E.F).Calls[T.CallSite].Loc);
    }
  return Out;
}

/// Reading through a conversion, load(), value(), ...: what it is read from.
ConsentSolver::Known ConsentSolver::through(const Env &E, const Term &T,
                                            Outcome O, const Term &C,
                                            Place Asked) {
  const Entity *F = Prog.entity(T.Entity);
  if (!F || T.Operands.empty() || !T.Operands[0])
    return Found();
  llvm::StringRef Name = llvm::StringRef(F->Name).rsplit("::").second;
  if (!F->has(EF_Conversion) &&
      !llvm::is_contained({"load", "get", "value", "toBool", "has_value",
                           "toInt", "boolValue", "operator->", "operator*",
                           "isTrue", "as_bool", "asBool", "exchange", "test"},
                          Name))
    return Found();
  return term(E, T.Operands[0], O, C, Asked);
}

/// A field of what stands in a list, asked by one of its methods: what the
/// objects of its class are made with where the list is filled, as far as that
/// is by those who led here.
bool ConsentSolver::madeBeside(const Env &E, EntityId Field,
                               llvm::ArrayRef<Condition> Under,
                               EachWrite Take) const {
  const FunctionSummary &Up = Prog.summary(E.Outer->F);
  const Term &One = Up.Terms[Up.Calls[E.From].Receiver];
  const Entity *Asking = Prog.entity(Prog.summary(E.F).Id);
  if (One.K != Term::Element || One.Operands.size() != 2 || !Asking)
    return false;
  bool Found = false;
  for (const Env *At = E.Outer; At && !Found; At = At->Outer) {
    const FunctionSummary &S = Prog.summary(At->F);
    for (CallIndex C = 0; C < S.Calls.size(); ++C)
      if (const Entity *Maker = Prog.entity(S.Calls[C].Callee);
          Maker && S.Calls[C].has(CF_Construct) &&
          Maker->Parent == Asking->Parent)
        Found |= makersOf({At->F, C}, *At, Field, Under, Take);
  }
  return Found;
}

/// Whether \p Body, or an object of its class, is first taken as a value under
/// nothing but what holds at call \p C of \p E or those that led there, or, if
/// it is taken elsewhere, under nothing: what is put into a list only at times
/// is not known to have been asked.
static bool isSurelyThere(const Program &Prog, const ConsentTypes::Env &E,
                          CallIndex C, FunctionIndex Body) {
  EntityId Id = Prog.summary(Body).Id;
  const Entity *M = Prog.entity(Id);
  std::map<FunctionIndex, const Edge *> First;
  for (EntityId Of : {Id, M ? M->Parent : 0})
    for (auto &[F, K] : Prog.makers(Of)) {
      const Edge &X = Prog.summary(F).Edges[K];
      auto [At, New] = First.try_emplace(F, &X);
      if (!New && X.Loc < At->second->Loc)
        At->second = &X;
    }
  bool Any = false;
  for (const ConsentTypes::Env *At = &E; At; C = At->From, At = At->Outer) {
    auto X = First.find(At->F);
    if (X == First.end())
      continue;
    Any = true;
    const FunctionSummary &S = Prog.summary(At->F);
    if (llvm::all_of(S.GuardSets[X->second->Guards], [&](const HeldGuard &H) {
          return llvm::any_of(
              S.GuardSets[S.Calls[C].Guards],
              [&](const HeldGuard &G) { return G.Which == H.Which; });
        }))
      return true;
  }
  return !Any &&
         llvm::any_of(First, [](const auto &X) { return !X.second->Guards; });
}

ConsentSolver::Known ConsentSolver::wrapper(const Env &E, const Term &T,
                                            Outcome O, const Term &C,
                                            Place Asked) {
  if (T.CallSite >= Prog.summary(E.F).Calls.size())
    return Found();
  auto Ts = Prog.targets({E.F, T.CallSite});
  TermIndex Self = &T - terms(E).data();
  bool Quiet = !reach().carries(E.F, Self);
  if (E.Quiet && Quiet)
    return Found();
  if (!begins(E.F, T.CallSite, uint8_t(O)))
    return Found(); // recursion: what a cycle implies is nothing new
  Known All;
  bool Any = false;
  // Of a list of functions or objects that are all asked, each says something.
  bool Each = Ts.size() > 1 && !T.Operands.empty() && T.Operands[0] &&
              eachOf(E, T.Operands[0]);
  for (const Target &Tg : Ts) {
    if (Tg.How == Target::Callable ||
        (Each && !isSurelyThere(Prog, E, T.CallSite, Tg.Body)))
      continue;
    Env In{Tg.Body, &E, T.CallSite, E.Depth + 1};
    In.Inside = E.Inside;
    In.Also = E.Also;
    In.Quiet = Quiet;
    Known Here = Prog.summary(Tg.Body).Returns.empty()
                     ? outcomes(In, O, C, Asked)
                     : returns(In, O, C, Asked);
    if (!Each)
      All = either(std::move(All), std::move(Here));
    else if (Here) // what cannot come out so is in another list
      All = both(Any ? std::move(All) : Known(Found()), std::move(Here));
    Any |= !Each || Here;
  }
  Busy.erase({E.F, T.CallSite, uint8_t(O)});
  return Any ? All : Known(Found());
}

/// What extraction says of the results of a function as a whole.
ConsentSolver::Known ConsentSolver::outcomes(const Env &In, Outcome O,
                                             const Term &C, Place Asked) {
  const FunctionSummary &Callee = Prog.summary(In.F);
  Env Plain = In;
  Plain.Inside = false;
  Plain.Also = nullptr;
  Known Out = Found();
  // What gives nothing back comes out false where it does not come back: what
  // it would have said by that is not so.
  if (O == Outcome::False && In.Outer &&
      Prog.summary(In.Outer->F).Calls[In.From].Flags &
          (CF_ResultVoid | CF_Construct)) {
    for (ConsentAtom &A : returned(In).value_or(Found()))
      if (A.Seen.S == ConsentSeen::Holds && A.Param == NoIndex) {
        A.Seen.S = ConsentSeen::Inverted;
        Out->push_back(std::move(A));
      }
    return Out;
  }
  for (const ReturnOutcome &R : Callee.Outcomes) {
    bool Fits = (R.K == ReturnOutcome::True && O == Outcome::True) ||
                (R.K == ReturnOutcome::False && O == Outcome::False) ||
                (R.K == ReturnOutcome::Equals && O == Outcome::Equal &&
                 Callee.Terms[R.Constant].Number == C.Number &&
                 (C.K == Term::Integer || C.K == Term::Enumerator));
    if (Fits)
      Out = both(std::move(Out), guards(Plain, R.Implies));
    else if (R.K == ReturnOutcome::Is)
      Out = both(std::move(Out), term(In, R.Constant, O, C, Asked));
  }
  return Out;
}

ConsentSolver::Known ConsentSolver::returns(const Env &In, Outcome O,
                                            const Term &C, Place Asked) {
  const FunctionSummary &Callee = Prog.summary(In.F);
  Env Plain = In;
  Plain.Inside = false;
  Plain.Also = nullptr;
  Known Out;
  Place Assumed; // a constant stands for the answer after an exception
  Place Instead; // ... or where there is none
  for (const ReturnSite &R : Callee.Returns) {
    const Term &V = Callee.Terms[R.Value];
    if (R.InHandler && isPlain(V)) {
      if (canBe(V, O, C))
        Assumed = Prog.place(In.F, R.Loc);
      continue;
    }
    Known Here = both(guards(Plain, R.Guards), term(In, R.Value, O, C, Asked));
    if (O == Outcome::True || O == Outcome::False)
      if (GuardSetIndex Side = O == Outcome::True ? R.IfTrue : R.IfFalse)
        Here = both(std::move(Here), guards(Plain, Side));
    if (Here && isPlain(V) && !Here->empty() &&
        llvm::all_of(*Here, [](const ConsentAtom &A) { return A.NotKnown; }))
      Instead = Prog.place(In.F, R.Loc);
    Out = either(std::move(Out), std::move(Here));
  }
  if (Out && Instead.isValid())
    for (ConsentAtom &A : *Out)
      if (A.Seen.S == ConsentSeen::Lenient && A.Seen.Where == Asked)
        A.Seen.Where = Instead;
  if (!Assumed.isValid())
    return Out;
  if (!Out)
    return Found();
  for (ConsentAtom &A : *Out)
    if (A.Seen.S == ConsentSeen::Holds) {
      A.Seen.S = ConsentSeen::Lenient;
      A.Seen.Where = Assumed;
    }
  return Out;
}

/// What the value that \p W puts somewhere stands for.
ConsentSolver::Known ConsentSolver::written(const Env &E, const StateWrite &W,
                                            Outcome O, const Term &C,
                                            Place Asked) {
  auto Says = [&](const Env &In) {
    Env Plain = In;
    Plain.Inside = false;
    Plain.Also = nullptr;
    ++Plain.Depth;
    Env Value = Plain;
    Value.Also = In.Also;
    // What an optional was filled with.
    TermIndex Is = W.Value;
    if (const Term &T = terms(In)[Is]; In.Inside && T.K == Term::Address)
      Is = T.Operands.empty() ? 0 : T.Operands[0];
    else
      Value.Inside = In.Inside;
    Known Out = both(guards(Plain, W.Guards), term(Value, Is, O, C, Asked));
    if (!In.Inside && (O == Outcome::True || O == Outcome::False))
      if (GuardSetIndex Side = O == Outcome::True ? W.IfTrue : W.IfFalse)
        Out = both(std::move(Out), guards(Plain, Side));
    return Out;
  };
  // `case Purpose::Ads: ads_ = on;`: of the one that it is written for.
  if (E.Outer && !E.KeyIs && !E.Outer->KeyIs)
    for (const HeldGuard &H : Prog.summary(E.F).GuardSets[W.Guards]) {
      const Guard &G = Prog.summary(E.F).Guards[H.Which];
      if (G.Result == Outcome::Equal && isConstant(terms(E)[G.Constant]) &&
          terms(E)[G.About].K == Term::Param)
        return withKey(E, G.About, &terms(E)[G.Constant], Says);
    }
  return Says(E);
}

/// Whether what is looked at already is this question.
static bool isSame(const std::pair<Outcome, const Term *> &Asked, Outcome O,
                   const Term &C) {
  if (!Asked.second || Asked.first != O)
    return false;
  const Term &Than = *Asked.second;
  return O <= Outcome::False ||
         std::tie(Than.K, Than.Number, Than.Entity, Than.Text) ==
             std::tie(C.K, C.Number, C.Entity, C.Text);
}

/// ... in any context the function that writes it is called in.
ConsentSolver::Known ConsentSolver::writtenByAny(const Program::Write &W,
                                                 Outcome O, const Term &C,
                                                 const Env &Reader) {
  if (W.Function == NoIndex) {
    const Term &V = W.TU->StaticTerms[W.W->Value];
    return canBe(V, O, C) || !isPlain(V) ? Known(Found()) : Known();
  }
  // A value that is copied from one object to the next is nothing new.
  auto [Busy, New] = BusyWrites.try_emplace(W.W, O, &C);
  Shortened += !New;
  if (!New)
    return isSame(Busy->second, O, C) ? Known() : Known(Found());
  Env E{W.Function};
  E.Depth = Reader.Depth + 1;
  E.Inside = Reader.Inside;
  Place Where = Prog.place(W.Function, W.W->Loc);
  Known Out = inContexts(E, [&] { return written(E, *W.W, O, C, Where); });
  BusyWrites.erase(W.W);
  if (Out && Out->empty() &&
      isPlain(Prog.summary(W.Function).Terms[W.W->Value]))
    return calledUnder(W.Function, E.Depth);
  return Out;
}

/// What holds at each call of \p F.
ConsentSolver::Known ConsentSolver::calledUnder(FunctionIndex F,
                                                unsigned Depth) {
  auto Callers = Prog.callers(F);
  if (Callers.empty() || Callers.size() > MaxJoinedCallers)
    return Found();
  Known All;
  for (const SiteRef &Site : Callers) {
    Known Here = askedAt(Site, Depth + 1);
    if (Here && Here->empty())
      return Found();
    All = either(std::move(All), std::move(Here));
  }
  return All ? All : Known(Found());
}

const ConsentReach &ConsentSolver::reach() const {
  if (!Reach)
    Reach.emplace(Prog, Match, puts(),
                  [&](EntityId Class) { return Tokens.count(Class) != 0; });
  return *Reach;
}

bool ConsentSolver::begins(FunctionIndex F, CallIndex C, uint8_t What) const {
  bool New = Busy.insert({F, C, What}).second;
  Shortened += !New;
  return New;
}

bool ConsentSolver::begins(EntityId Stored, Outcome O, const Term *C) {
  bool New = BusyStored.try_emplace(Stored, O, C).second;
  Shortened += !New;
  return New;
}

/// What is known where something is as it \p Began or as it was written since.
/// As it began it is no yes either: that it is no yes is a refusal then.
ConsentSolver::Known ConsentSolver::withStart(Known Written, Known Began) {
  if (Written && !Written->empty() && Began && Began->empty() &&
      llvm::all_of(*Written, [](const ConsentAtom &A) {
        return A.Param == NoIndex && A.Seen.S == ConsentSeen::Inverted &&
               !A.NotKnown;
      }))
    return Written;
  return either(std::move(Written), std::move(Began));
}

/// An answer kept in a field or global: a consent if all that is ever written
/// to it is one (a constant "no" is no write that could make it true).
ConsentSolver::Known ConsentSolver::stored(EntityId Target, Outcome O,
                                           const Term &C, const Env &Reader) {
  if (Prog.writes(Target).empty() || Reader.Depth > 8 ||
      !reach().mayHold(Target))
    return Found();
  auto Key = std::tuple(Target, O, C, Reader.Depth, Reader.Inside);
  if (auto It = OfStored.find(Key); It != OfStored.end()) {
    AsksCallers |= It->second.second;
    return It->second.first;
  }
  size_t Before = Shortened;
  bool Asks = std::exchange(AsksCallers, false);
  Known Out = storedAnew(Target, O, C, Reader);
  if (Shortened == Before)
    OfStored.emplace(std::move(Key), std::pair(Out, AsksCallers));
  AsksCallers |= Asks;
  return Out;
}

ConsentSolver::Known ConsentSolver::storedAnew(EntityId Target, Outcome O,
                                               const Term &C,
                                               const Env &Reader) {
  if (!begins(Target, O, &C))
    return isSame(BusyStored.at(Target), O, C) ? Known() : Known(Found());
  auto Writes = Prog.writes(Target);
  Known All, Began;
  bool Any = false;
  Place Assumed; // a constant stands for the answer after an exception
  for (const Program::Write &W : Writes) {
    const Term &V =
        (W.Function == NoIndex ? W.TU->StaticTerms
                               : Prog.summary(W.Function).Terms)[W.W->Value];
    // Of a text, or past what can be followed: of what else it may be nothing
    // is known.
    if (V.K == Term::String || isTired()) {
      BusyStored.erase(Target);
      return Found();
    }
    if (isPlain(V) && W.W->InHandler && W.Function != NoIndex) {
      if (canBe(V, O, C))
        Assumed = Prog.place(W.Function, W.W->Loc);
      continue;
    }
    Any = true;
    Known &Of = W.W->How != StateWrite::Assignment && isPlain(V) ? Began : All;
    Of = either(std::move(Of), writtenByAny(W, O, C, Reader));
  }
  BusyStored.erase(Target);
  All = withStart(std::move(All), std::move(Began));
  // Nothing that is known was ever written: whoever does is not seen.
  if (!All || !Any)
    return Found();
  if (Assumed.isValid())
    for (ConsentAtom &A : *All)
      if (A.Seen.S == ConsentSeen::Holds) {
        A.Seen.S = ConsentSeen::Lenient;
        A.Seen.Where = Assumed;
      }
  return All;
}

/// Whether the field of an object can say something, once it is known which one
/// it is: a consent, or that one of its constants rules a way out.
bool ConsentSolver::worthAsking(EntityId Field) const {
  auto [It, New] = Telling.try_emplace(Field, false);
  if (!New)
    return It->second;
  bool Constants = llvm::all_of(Prog.writes(Field), [&](const auto &W) {
    return isConstant((W.Function == NoIndex
                           ? W.TU->StaticTerms
                           : Prog.summary(W.Function).Terms)[W.W->Value]);
  });
  return Telling[Field] = Constants || reach().mayHold(Field);
}

/// Whether some caller can say something of the parameter: a consent, or a
/// constant, which rules a way out.
bool ConsentSolver::worthAsking(FunctionIndex F, uint32_t Parameter) const {
  if (reach().expects(F, Parameter))
    return true;
  auto [It, New] = TellingCallers.try_emplace({F, Parameter}, false);
  if (!New)
    return It->second;
  bool Is = llvm::any_of(Prog.callers(F), [&](const SiteRef &S) {
    const FunctionSummary &Caller = Prog.summary(S.Function);
    const Call &K = Caller.Calls[S.Call];
    if (Parameter >= K.Arguments.size())
      return false;
    const Term &T = Caller.Terms[K.Arguments[Parameter].Value];
    return isConstant(T) || T.K == Term::String ||
           (T.K == Term::Param && T.Number >= 0 &&
            worthAsking(S.Function, T.Number));
  });
  return TellingCallers[{F, Parameter}] = Is;
}

/// `read(ok)`: what the callee leaves in the object behind its parameter.
ConsentSolver::Known ConsentSolver::outParameter(const Env &E, const Term &T,
                                                 Outcome O, const Term &C,
                                                 Place Asked) {
  if (T.CallSite >= Prog.summary(E.F).Calls.size() || E.Inside)
    return Found();
  Known All;
  bool Any = false;
  for (const Target &Tg : Prog.targets({E.F, T.CallSite})) {
    if (Tg.How != Target::Plain)
      continue;
    const FunctionSummary &Callee = Prog.summary(Tg.Body);
    Env In{Tg.Body, &E, T.CallSite, E.Depth + 1};
    Known Here = Found();
    for (const StateWrite &W : Callee.Writes)
      if (const Term &To = Callee.Terms[W.Object];
          !W.Target && To.K == Term::Param && To.Number == T.Number)
        Here = written(In, W, O, C, Asked);
    All = either(std::move(All), std::move(Here));
    Any = true;
  }
  return Any ? All : Known(Found());
}
