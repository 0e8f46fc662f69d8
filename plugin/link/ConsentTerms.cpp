//===- link/ConsentTerms.cpp - Which consent a term asks for --------------===//
//
// The other half of ConsentSolver: terms matched with the policy, followed
// through wrappers, getters, stored answers and parameters.
//
//===----------------------------------------------------------------------===//
#include "link/ConsentSolver.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

ConsentSolver::Found ConsentSolver::meet(const Found &A, const Found &B) {
  Found Out;
  for (const ConsentAtom &X : A)
    for (const ConsentAtom &Y : B) {
      if (X.Param != Y.Param || X.Seen.S != Y.Seen.S ||
          X.Seen.Purposes != Y.Seen.Purposes ||
          X.Seen.Separate != Y.Seen.Separate ||
          X.Seen.OptOut != Y.Seen.OptOut ||
          (X.Param != NoIndex && X.key() != Y.key()))
        continue;
      Out.push_back(X);
      break;
    }
  return Out;
}

const Term *ConsentSolver::constantOf(const Env &E, TermIndex T) const {
  if (!T || T >= E.Terms->size())
    return nullptr;
  const Term &X = (*E.Terms)[T];
  switch (X.K) {
  case Term::String:
  case Term::Integer:
  case Term::Enumerator:
    return &X;
  case Term::Param:
    if (E.Outer) {
      const Call &C = Prog.summary(E.Outer->F).Calls[E.From];
      if (X.Number >= 0 && size_t(X.Number) < C.Arguments.size())
        return constantOf(*E.Outer, C.Arguments[X.Number].Value);
    }
    return nullptr;
  default:
    return nullptr;
  }
}

std::string ConsentSolver::describe(const Env &E, TermIndex T,
                                    unsigned Depth) const {
  if (!T || Depth > 5)
    return "";
  const Term &X = (*E.Terms)[T];
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
                                                 const Term &T) {
  std::vector<std::string> Out = K.Purpose.Fixed;
  auto Add = [&](std::string Key, std::string Alternative) {
    for (const std::string &X : {Key, Alternative}) {
      auto V = K.Purpose.Values.find(X);
      if (V != K.Purpose.Values.end())
        return Out.push_back(V->second);
      auto W = P.Purposes.find(X);
      if (W != P.Purposes.end())
        return Out.push_back(W->second);
    }
    // A constant the policy does not map: itself if it is a purpose, else a
    // purpose of its own, which covers nothing else.
    Out.push_back(Key.empty() ? "(unknown purpose)" : Key);
  };
  if (K.Purpose.Argument) {
    const Term *C = *K.Purpose.Argument + 1 < T.Operands.size()
                        ? constantOf(E, T.Operands[*K.Purpose.Argument + 1])
                        : nullptr;
    if (!C) {
      Add("", "");
    } else {
      std::string Name = Match.constantText(*C), Other;
      // An unscoped enumerator may be written with its enum's name.
      if (C->K == Term::Enumerator)
        if (const Entity *En = Prog.entity(C->Entity))
          Other = Prog.name(En->Parent) +
                  "::" + llvm::StringRef(Name).rsplit("::").second.str();
      Add(Name, Other);
    }
  }
  if (K.Purpose.TemplateArgument)
    if (const Entity *F = Prog.entity(T.Entity)) {
      llvm::SmallVector<llvm::StringRef, 4> Args;
      llvm::StringRef List = F->TemplateArguments;
      if (List.size() > 2)
        List.drop_front().drop_back().split(Args, ',');
      Add(*K.Purpose.TemplateArgument < Args.size()
              ? Args[*K.Purpose.TemplateArgument].trim().str()
              : "",
          "");
    }
  llvm::sort(Out);
  Out.erase(llvm::unique(Out), Out.end());
  return Out;
}

AtomSet ConsentSolver::ofTerm(FunctionIndex F, TermIndex T, Outcome O,
                              TermIndex C) {
  const FunctionSummary &S = Prog.summary(F);
  Env E{F, &S.Terms};
  Place At;
  if (S.Terms[T].CallSite < S.Calls.size())
    At = Prog.place(F, S.Calls[S.Terms[T].CallSite].Loc);
  return intern(term(E, T, O, C, At));
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
      for (const Guard &G : *E.Also)
        if ((*E.Terms)[G.About] == T)
          Known.push_back({G.Result, &(*E.Terms)[G.Constant]});
    A = answer(W, Known);
  }
  if (A == Answer::Neither)
    return std::nullopt;
  ConsentAtom Out;
  Out.Seen.S = A == Answer::Yes       ? ConsentSeen::Holds
               : A == Answer::Lenient ? ConsentSeen::Lenient
                                      : ConsentSeen::Inverted;
  Out.Seen.Purposes = purposes(E, K, T);
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
      W = People.ofTerm(E.F, *E.Terms, T.Operands[*K.SubjectArgument + 1]);
    if (T.CallSite < S.Calls.size() &&
        *K.SubjectArgument < S.Calls[T.CallSite].Arguments.size())
      if (EntityId C = S.Calls[T.CallSite].Arguments[*K.SubjectArgument].Class)
        W.Class = C;
  } else if (!T.Operands.empty() && T.Operands[0] &&
             (T.K == Term::Call || T.K == Term::Field)) {
    W = People.ofTerm(E.F, *E.Terms, T.Operands[0]);
    if (T.K == Term::Call && T.CallSite < S.Calls.size())
      W.Class = S.Calls[T.CallSite].ReceiverClass;
    if (const Entity *F = Prog.entity(T.Entity); T.K == Term::Field && F)
      W.Class = F->Parent;
    // Nobody's in particular: a settings object that the program has one of.
    if (W.Root == Who::Global || W.Root == Who::Made)
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

ConsentSolver::Found ConsentSolver::term(const Env &E, TermIndex I, Outcome O,
                                         TermIndex CI, Place Asked) {
  if (!I || E.Depth > 12 || I >= E.Terms->size())
    return {};
  const Term T = (*E.Terms)[I];
  Term C = CI && CI < E.Terms->size() ? (*E.Terms)[CI] : Term();
  switch (T.K) {
  case Term::Call:
    return call(E, T, O, C, Asked);
  case Term::Field:
  case Term::Global: {
    Found Out;
    auto It = Match.consents().find(T.Entity);
    if (It != Match.consents().end()) {
      for (uint32_t K : It->second)
        if (auto A = entry(E, P.Consents[K], T, O, C, Asked))
          Out.push_back(std::move(*A));
      return Out;
    }
    // A member of a settings object whose class the policy names as a whole is
    // not asked; a boolean kept from a consent is.
    Out = stored(T.Entity, O, C, E.Depth);
    outdate(T.Entity, Out);
    // An answer that a closure captured is as old as the closure.
    std::optional<LaterRun> Late;
    if (!Out.empty() && Prog.isCapture(T.Entity))
      Late = runsLater(E.F);
    for (ConsentAtom &A : Out) {
      if (Late && A.Seen.S == ConsentSeen::Holds) {
        A.Seen.S = ConsentSeen::Deferred;
        A.Seen.RevokedAt = Late->Where;
        A.Seen.By = Late->By;
      } else if (A.Seen.S != ConsentSeen::Lenient) {
        A.Seen.Where = Asked;
      }
      A.About = Who();
    }
    return Out;
  }
  case Term::Param:
    return parameter(E, T, O, C, Asked);
  case Term::Element:
    return {};
  default:
    return {};
  }
}

ConsentSolver::Found ConsentSolver::parameter(const Env &E, const Term &T,
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
  if (E.Outer) {
    const FunctionSummary &Caller = Prog.summary(E.Outer->F);
    const Call &K = Caller.Calls[E.From];
    if (T.Number < 0 || size_t(T.Number) >= K.Arguments.size())
      return {};
    const Argument &G = K.Arguments[T.Number];
    Env Outer = *E.Outer;
    Outer.Depth = E.Depth + 1;
    if (O == Outcome::True && G.IfTrue)
      Out = guards(Outer, G.IfTrue);
    else if (O == Outcome::False && G.IfFalse)
      Out = guards(Outer, G.IfFalse);
    if (!Out.empty())
      return Out;
    std::vector<Term> Terms = *Outer.Terms;
    Terms.push_back(C);
    Env With = Outer;
    With.Terms = &Terms;
    return term(With, G.Value, O, Terms.size() - 1, Asked);
  }
  ConsentAtom A;
  A.Param = T.Number;
  A.ParamIs = O;
  A.ParamConstant = C;
  A.ParamConstant.Operands.clear();
  A.Seen.S = ConsentSeen::Unused;
  A.Seen.Where = Asked;
  return {A};
}

ConsentSolver::Found ConsentSolver::call(const Env &E, const Term &T, Outcome O,
                                         const Term &C, Place Asked) {
  Found Out;
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
        Out.push_back(std::move(*A));
    }
    return Out;
  }
  Out = wrapper(E, T, O, C, Asked);
  if (!Out.empty())
    return Out;
  Out = defaulted(E, T, O, C, Asked);
  if (!Out.empty())
    return Out;
  // Reading through a conversion, load(), value(), ...: what it is read from.
  const Entity *F = Prog.entity(T.Entity);
  if (F && !T.Operands.empty() && T.Operands[0]) {
    llvm::StringRef Name = llvm::StringRef(F->Name).rsplit("::").second;
    if (F->has(EF_Conversion) ||
        llvm::is_contained({"load", "get", "value", "toBool", "has_value",
                            "toInt", "boolValue", "operator->", "operator*",
                            "isTrue", "as_bool", "asBool"},
                           Name))
      return term(E, T.Operands[0], O,
                  C.K == Term::Unknown
                      ? 0
                      : TermIndex(llvm::find(*E.Terms, C) - E.Terms->begin()),
                  Asked);
  }
  return {};
}

/// `stored.value_or(x)`: the answer that is stored; x where there is none.
ConsentSolver::Found ConsentSolver::defaulted(const Env &E, const Term &T,
                                              Outcome O, const Term &C,
                                              Place Asked) {
  const Entity *F = Prog.entity(T.Entity);
  if (!F || T.Operands.size() < 2 || !T.Operands[0])
    return {};
  llvm::StringRef Name = llvm::StringRef(F->Name).rsplit("::").second;
  const Term *Default = constantOf(E, T.Operands[1]);
  if (!Default || !llvm::is_contained({"value_or", "valueOr", "get_value_or",
                                       "getOr", "get_or", "unwrap_or"},
                                      Name))
    return {};
  std::vector<Term> Terms = *E.Terms;
  Terms.push_back(C);
  Env With = E;
  With.Terms = &Terms;
  Found Out = term(With, T.Operands[0], O,
                   C.K == Term::Unknown ? 0 : Terms.size() - 1, Asked);
  bool Passes = O == Outcome::True      ? Default->Number != 0
                : O == Outcome::False   ? Default->Number == 0
                : O == Outcome::Equal   ? Default->Number == C.Number
                : O == Outcome::NotEqual ? Default->Number != C.Number
                                         : false;
  for (ConsentAtom &A : Out)
    if (Passes && A.Seen.S == ConsentSeen::Holds) {
      A.Seen.S = ConsentSeen::Lenient;
      if (T.CallSite < Prog.summary(E.F).Calls.size())
        A.Seen.Where =
            Prog.place(E.F, Prog.summary(E.F).Calls[T.CallSite].Loc);
    }
  return Out;
}

ConsentSolver::Found ConsentSolver::wrapper(const Env &E, const Term &T,
                                            Outcome O, const Term &C,
                                            Place Asked) {
  const FunctionSummary &S = Prog.summary(E.F);
  if (T.CallSite >= S.Calls.size())
    return {};
  auto Ts = Prog.targets({E.F, T.CallSite});
  if (Ts.empty())
    return {};
  if (!Busy.insert({T.Entity, uint8_t(O)}).second)
    return {}; // recursion: what a cycle implies is nothing new
  std::optional<Found> All;
  for (const Target &Tg : Ts) {
    if (Tg.How == Target::Callable)
      continue;
    const FunctionSummary &Callee = Prog.summary(Tg.Body);
    Env In{Tg.Body, &Callee.Terms, &E, T.CallSite, E.Depth + 1};
    Found Here;
    for (const ReturnOutcome &R : Callee.Outcomes) {
      bool Fits =
          (R.K == ReturnOutcome::True && O == Outcome::True) ||
          (R.K == ReturnOutcome::False && O == Outcome::False) ||
          (R.K == ReturnOutcome::Equals && O == Outcome::Equal &&
           Callee.Terms[R.Constant].Number == C.Number && C.K != Term::Unknown);
      Found X;
      if (Fits) {
        X = guards(In, R.Implies);
      } else if (R.K == ReturnOutcome::Is) {
        std::vector<Term> Terms = Callee.Terms;
        Terms.push_back(C);
        Env With = In;
        With.Terms = &Terms;
        X = term(With, R.Constant, O, Terms.size() - 1, Asked);
      }
      for (ConsentAtom &A : X)
        if (llvm::none_of(Here, [&](const ConsentAtom &B) { return A == B; }))
          Here.push_back(std::move(A));
    }
    All = All ? meet(*All, Here) : Here;
  }
  Busy.erase({T.Entity, uint8_t(O)});
  return All ? *All : Found();
}

/// A boolean kept in a field or global: a consent if all that is ever written
/// to it is one (a constant "no" is no write that could make it true).
ConsentSolver::Found ConsentSolver::stored(EntityId Target, Outcome O,
                                           const Term &C, unsigned Depth) {
  bool Wanted;
  if (O == Outcome::True || O == Outcome::False)
    Wanted = O == Outcome::True;
  else
    return {};
  if (Depth > 8 || !BusyStored.insert(Target).second)
    return {};
  std::optional<Found> All;
  Place Assumed; // a constant stands for the answer after an exception
  for (const Program::Write &W : Prog.writes(Target)) {
    const std::vector<Term> &Terms = W.Function == NoIndex
                                         ? W.TU->StaticTerms
                                         : Prog.summary(W.Function).Terms;
    const Term &V = Terms[W.W->Value];
    bool Constant = V.K == Term::Integer || V.K == Term::Null;
    if (Constant && (V.Number != 0) != Wanted)
      continue;
    if (Constant && W.W->InHandler && W.Function != NoIndex) {
      Assumed = Prog.place(W.Function, W.W->Loc);
      continue;
    }
    Found Here;
    if (W.Function != NoIndex) {
      Env E{W.Function, &Terms, nullptr, NoIndex, Depth + 1};
      Here = guards(E, Wanted ? W.W->IfTrue : W.W->IfFalse);
      for (ConsentAtom &A : guards(E, W.W->Guards))
        Here.push_back(A);
      if (!Constant)
        for (ConsentAtom &A :
             term(E, W.W->Value, O, 0, Prog.place(W.Function, W.W->Loc)))
          Here.push_back(A);
      // A parameter the answer came in by: what every caller hands over.
      Found Resolved;
      for (ConsentAtom &A : Here) {
        if (A.Param == NoIndex) {
          Resolved.push_back(A);
          continue;
        }
        std::optional<Found> From;
        for (const SiteRef &Site : Prog.callers(W.Function)) {
          Found X;
          AtomId Id = intern(A);
          for (AtomId R : toCaller({Id}, Site.Function, Site.Call,
                                   askfirst::Target{W.Function}))
            if (Atoms[R].Param == NoIndex)
              X.push_back(Atoms[R]);
          From = From ? meet(*From, X) : X;
        }
        if (From)
          Resolved.insert(Resolved.end(), From->begin(), From->end());
      }
      Here = std::move(Resolved);
    }
    All = All ? meet(*All, Here) : Here;
  }
  BusyStored.erase(Target);
  if (All && Assumed.isValid())
    for (ConsentAtom &A : *All)
      if (A.Seen.S == ConsentSeen::Holds) {
        A.Seen.S = ConsentSeen::Lenient;
        A.Seen.Where = Assumed;
      }
  return All ? *All : Found();
}
