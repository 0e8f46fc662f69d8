//===- link/ConsentSolver.cpp - Sets of consents, revocation --------------===//
#include "link/ConsentSolver.h"
#include "link/Outcomes.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

ConsentSolver::ConsentSolver(const Program &Prog, const Policy &P,
                             const PolicyMatch &Match)
    : Prog(Prog), P(P), Match(Match), People(Prog),
      Effects(Prog, P, Match, People, [this](SiteRef S, const Target &T) {
        return later(S, T).has_value();
      }) {
  for (uint32_t I = 0; I < P.Consents.size(); ++I)
    if (P.Consents[I].What.K == Selector::Type)
      for (EntityId Id : Match.match(P.Consents[I].What))
        Tokens[Id].push_back(I);
}

AtomId ConsentSolver::intern(const ConsentAtom &A) {
  size_t Hash = llvm::hash_combine(
      A.Param, A.Seen.Text, A.Seen.Where.File, A.Seen.Where.Line,
      A.Seen.Where.Column, unsigned(A.Seen.S), unsigned(A.ParamIs),
      A.ParamConstant.Number, A.Ask.F, A.Ask.Set, A.Ask.At);
  for (const SiteRef &S : A.Ask.Through)
    Hash = llvm::hash_combine(Hash, S.Function, S.Call);
  auto [First, Last] = AtomIds.equal_range(Hash);
  for (auto It = First; It != Last; ++It)
    if (Atoms[It->second] == A)
      return It->second;
  Atoms.push_back(A);
  AtomIds.emplace(Hash, Atoms.size() - 1);
  return Atoms.size() - 1;
}

AtomSet ConsentSolver::intern(const Found &F) {
  AtomSet Out;
  for (const ConsentAtom &A : F)
    if (!A.Absent)
      Out.push_back(intern(A));
  llvm::sort(Out);
  Out.erase(llvm::unique(Out), Out.end());
  return Out;
}

AtomSetRef ConsentSolver::of(FunctionIndex F, GuardSetIndex G) {
  if (Sets.empty())
    Sets.resize(Prog.size());
  if (Sets[F].empty())
    Sets[F].resize(Prog.summary(F).GuardSets.size());
  // What cannot be here can be where a body is not seen.
  if (!Sets[F][G])
    Sets[F][G] = ref(intern(guards(Env{F}, G).value_or(Found())));
  return *Sets[F][G];
}

AtomSetRef ConsentSolver::atCall(FunctionIndex F, CallIndex C) {
  const FunctionSummary &S = Prog.summary(F);
  if (Calls.empty())
    Calls.resize(Prog.size());
  if (Calls[F].empty())
    Calls[F].resize(S.Calls.size());
  if (!Calls[F][C])
    Calls[F][C] =
        ref(unite(intern(completed(Env{F}, S.Calls[C].After).value_or(Found())),
                  unite(inherent(F), of(F, S.Calls[C].Guards))));
  return *Calls[F][C];
}

/// Whether it says something that a function has come back: it throws or stops
/// the program otherwise, or calls what does.
bool ConsentSolver::tellsByReturning(FunctionIndex F) {
  auto [It, New] = Telltales.try_emplace(F, false);
  if (!New)
    return It->second; // a cycle says nothing
  const FunctionSummary &S = Prog.summary(F);
  bool Tells = llvm::any_of(S.Outcomes, [](const ReturnOutcome &O) {
    return O.K == ReturnOutcome::Returns && O.Implies;
  });
  unsigned Budget = 500; // chains are as long as functions
  for (CallIndex D = S.Completed; D != NoIndex && !Tells && Budget--;
       D = S.Calls[D].After)
    Tells = llvm::any_of(Prog.targets({F, D}), [&](const Target &T) {
      return T.How == Target::Plain && tellsByReturning(T.Body);
    });
  return Telltales[F] = Tells;
}

/// What is known because call \p D of the function has come back, and those
/// before it; not if one after it has taken it back.
ConsentSolver::Known ConsentSolver::completed(const Env &E, CallIndex D) {
  Known Out = Found();
  if (E.Depth > 6)
    return Out;
  const FunctionSummary &S = Prog.summary(E.F);
  llvm::SmallVector<CallIndex, 8> Since;
  unsigned Budget = 500;
  for (; D != NoIndex && Budget--; D = S.Calls[D].After) {
    auto Ts = Prog.targets({E.F, D});
    bool Tells = !Ts.empty() && llvm::all_of(Ts, [&](const Target &T) {
      return T.How == Target::Plain && tellsByReturning(T.Body);
    });
    Known Here;
    for (const Target &T : Ts)
      if (Tells)
        Here = either(std::move(Here), returned({T.Body, &E, D, E.Depth + 1}));
    if (Here)
      for (ConsentAtom &A : *Here)
        for (CallIndex Later : Since)
          if (A.Param == NoIndex && A.Seen.S == ConsentSeen::Holds &&
              revokes(E.F, Later, A)) {
            A.Seen.S = ConsentSeen::Revoked;
            A.Seen.RevokedAt = Prog.place(E.F, S.Calls[Later].Loc);
            A.Seen.By = Prog.name(S.Calls[Later].Callee);
          }
    if (Here)
      Out = both(std::move(Here), std::move(Out));
    Since.push_back(D);
  }
  return Out;
}

ConsentSolver::Known ConsentSolver::returned(const Env &In) {
  const FunctionSummary &S = Prog.summary(In.F);
  Known Out = completed(In, S.Completed);
  for (const ReturnOutcome &O : S.Outcomes)
    if (O.K == ReturnOutcome::Returns)
      Out = both(std::move(Out), guards(In, O.Implies));
  return Out;
}

std::optional<ConsentAtom> ConsentSolver::tokenAtom(uint32_t Entry,
                                                    EntityId Class) const {
  const Consent &K = P.Consents[Entry];
  ConsentAtom A;
  A.Seen.Purposes = K.Purpose.Fixed;
  if (K.Purpose.TemplateArgument)
    if (const Entity *E = Prog.entity(Class)) {
      llvm::SmallVector<llvm::StringRef, 4> Args;
      llvm::StringRef(E->TemplateArguments)
          .drop_front()
          .drop_back()
          .split(Args, ',');
      if (*K.Purpose.TemplateArgument < Args.size()) {
        std::string Key = Args[*K.Purpose.TemplateArgument].trim().str();
        auto V = K.Purpose.Values.find(Key);
        auto W = P.Purposes.find(Key);
        A.Seen.Purposes.push_back(V != K.Purpose.Values.end() ? V->second
                                  : W != P.Purposes.end()     ? W->second
                                                              : Key);
      }
    }
  A.Seen.Separate = K.Separate;
  A.Seen.OptOut = K.OptOut;
  return A;
}

const AtomSet &ConsentSolver::inherent(FunctionIndex F) {
  auto It = Inherent.find(F);
  if (It != Inherent.end())
    return It->second;
  const FunctionSummary &S = Prog.summary(F);
  Found Out;
  auto Add = [&](uint32_t I, EntityId Class, const std::string &Text) {
    if (auto A = tokenAtom(I, Class)) {
      A->Seen.Text = Text;
      A->Seen.Where = Prog.place(F, S.Loc);
      Out.push_back(std::move(*A));
    }
  };
  auto AddToken = [&](EntityId Class) {
    if (auto T = Tokens.find(Class); Class && T != Tokens.end())
      for (uint32_t I : T->second)
        Add(I, Class, Prog.name(Class));
  };
  for (const Parameter &Q : S.Parameters)
    if (!(Q.Flags & AF_Nullable))
      AddToken(Q.Class);
  // An object that has a token in it was not made without one.
  const Entity *E = Prog.entity(S.Id);
  if (E && E->Parent && !E->has(EF_StaticMethod) && !E->has(EF_Constructor)) {
    std::vector<EntityId> Work{E->Parent};
    std::set<EntityId> Seen;
    while (!Work.empty()) {
      EntityId Class = Work.back();
      Work.pop_back();
      const ClassInfo *C = Prog.classInfo(Class);
      if (!C || !Seen.insert(Class).second)
        continue;
      Work.insert(Work.end(), C->Bases.begin(), C->Bases.end());
      for (EntityId Id : C->Fields)
        if (const Entity *Field = Prog.entity(Id);
            Field && !Field->has(EF_Nullable))
          AddToken(Field->Class);
    }
  }
  auto In = Match.consents().find(S.Id);
  if (In != Match.consents().end())
    for (uint32_t I : In->second)
      if (P.Consents[I].Inside)
        Add(I, 0, Prog.name(S.Id));
  return Inherent[F] = intern(Out);
}

AtomSet ConsentSolver::unite(const AtomSet &Earlier,
                             const AtomSet &Later) const {
  AtomSet Out = Later;
  for (AtomId A : Earlier)
    if (llvm::none_of(Later, [&](AtomId B) {
          // That somebody else agreed, or some one of them, leaves it that this
          // one did.
          auto IsOther = [&](AtomId X) {
            return Atoms[X].Seen.S == ConsentSeen::OtherSubject ||
                   Subjects::isSomeOne(Atoms[X].About);
          };
          return A == B || (Atoms[A].key() == Atoms[B].key() &&
                            (!IsOther(B) || IsOther(A)));
        }))
      Out.push_back(A);
  llvm::sort(Out);
  return Out;
}

AtomSetRef ConsentSolver::unite(AtomSetRef Earlier, AtomSetRef Later) {
  if (Earlier->empty() || Earlier == Later)
    return Later;
  if (Later->empty())
    return Earlier;
  AtomSetRef &Out = United[{Earlier.id(), Later.id()}];
  if (Out->empty())
    Out = ref(unite(*Earlier, *Later));
  return Out;
}

AtomSetRef ConsentSolver::toCaller(AtomSetRef Set, FunctionIndex Caller,
                                   CallIndex C, const Target &T) {
  if (Set->empty())
    return Set;
  auto Known = CrossedSets.find({Set.id(), SiteRef{Caller, C}, T});
  if (Known != CrossedSets.end())
    return Known->second;
  AtomSet Out;
  for (AtomId Id : *Set) {
    auto Key = std::tuple(Id, SiteRef{Caller, C}, T);
    auto It = Crossed.find(Key);
    if (It == Crossed.end())
      It = Crossed.try_emplace(Key, toCaller(Id, Caller, C, T)).first;
    Out.append(It->second.begin(), It->second.end());
  }
  llvm::sort(Out);
  Out.erase(llvm::unique(Out), Out.end());
  return CrossedSets[{Set.id(), SiteRef{Caller, C}, T}] = ref(std::move(Out));
}

AtomSet ConsentSolver::toCaller(AtomId Id, FunctionIndex Caller, CallIndex C,
                                const Target &T) {
  const Call &K = Prog.summary(Caller).Calls[C];
  const ConsentAtom A = Atoms[Id];
  if (A.Ask.F != NoIndex && T.How != Target::Callable)
    return intern(askAgain(A, {Caller, C}));
  if (A.Param == NoIndex) {
    Who Up;
    if (A.About.Root != Who::None)
      Up = People.toCaller(A.About, T.Body, {Caller, C}, T);
    if (Up == A.About || A.About.Root == Who::None)
      return {Id};
    ConsentAtom B = A;
    // Somebody the caller has no word for may be anybody.
    B.About = std::move(Up);
    return {intern(B)};
  }
  if (T.How == Target::Callable || A.Param >= K.Arguments.size())
    return {};
  const Argument &G = K.Arguments[A.Param];
  Env E{Caller};
  Known Said = Found();
  if (A.ParamIs == Outcome::True)
    Said = guards(E, G.IfTrue);
  else if (A.ParamIs == Outcome::False)
    Said = guards(E, G.IfFalse);
  if (Said && Said->empty())
    Said =
        term(E, G.Value, A.ParamIs, A.ParamConstant, Prog.place(Caller, G.Loc));
  if (Said && Said->empty() && G.Flags & AF_Default &&
      A.ParamIs == Outcome::True)
    Said = othersGive(T.Body, A.Param, Prog.place(Caller, G.Loc));
  if (!Said)
    Said = Found{neverRuns()};
  if (!A.Seen.By.empty()) // a closure's parameter, and it runs later
    for (ConsentAtom &B : *Said)
      if (B.Seen.S == ConsentSeen::Holds) {
        B.Seen.S = ConsentSeen::Deferred;
        B.Seen.RevokedAt = A.Seen.RevokedAt;
        B.Seen.By = A.Seen.By;
      }
  return intern(*Said);
}

/// `void send(Data, bool allowed = true)`: the consents that callers of \p F
/// hand over as parameter \p I, taken for given at \p Where by those who hand
/// over nothing.
ConsentSolver::Found ConsentSolver::othersGive(FunctionIndex F, uint32_t I,
                                               Place Where) {
  Found Out;
  auto Callers = Prog.callers(F);
  if (Callers.size() > MaxJoinedCallers)
    return Out;
  for (const SiteRef &Site : Callers) {
    const Call &K = Prog.summary(Site.Function).Calls[Site.Call];
    bool Itself = llvm::any_of(Prog.targets(Site), [&](const Target &T) {
      return T.Body == F && T.How == Target::Plain;
    });
    if (!Itself || I >= K.Arguments.size() || K.Arguments[I].Flags & AF_Default)
      continue;
    Env E{Site.Function};
    Known Said = guards(E, K.Arguments[I].IfTrue);
    if (Said && Said->empty())
      Said = term(E, K.Arguments[I].Value, Outcome::True, Term(), Where);
    for (ConsentAtom &A : Said.value_or(Found()))
      if (A.Param == NoIndex && A.Seen.S == ConsentSeen::Holds) {
        A.Seen.S = ConsentSeen::Lenient;
        A.Seen.Where = Where;
        A.About = Who();
        A.Others.clear();
        if (!llvm::is_contained(Out, A))
          Out.push_back(std::move(A));
      }
  }
  return Out;
}

/// A way in on which what the guard asks for cannot be.
ConsentAtom ConsentSolver::neverRuns() {
  ConsentAtom A;
  A.Seen.Separate = true;
  A.Seen.Text = "(never so)";
  return A;
}

/// The guard that \p A stands for, as seen from one call further out.
ConsentSolver::Found ConsentSolver::askAgain(const ConsentAtom &A, SiteRef S) {
  std::vector<SiteRef> Through = A.Ask.Through;
  Through.push_back(S);
  // From the outermost caller in.
  std::vector<Env> Envs(Through.size() + 1);
  for (size_t I = 0; I < Envs.size(); ++I) {
    size_t Out = Envs.size() - 1 - I;
    Envs[I].F = Out ? Through[Out - 1].Function : A.Ask.F;
    if (I) {
      Envs[I].Outer = &Envs[I - 1];
      Envs[I].From = Through[Out].Call;
    }
  }
  bool Before = std::exchange(AsksCallers, false);
  Known F = held(Envs.back(), A.Ask.Set, A.Ask.At);
  bool More = std::exchange(AsksCallers, Before);
  if (!F)
    return {neverRuns()};
  if (More && Through.size() < 4) {
    if (F->empty())
      F->push_back(unresolved());
    for (ConsentAtom &X : *F)
      X.Ask = {A.Ask.F, A.Ask.Set, A.Ask.At, Through};
  }
  return *F;
}

/// A guard that only callers can say something of.
ConsentAtom ConsentSolver::unresolved() {
  ConsentAtom A;
  A.Param = NoIndex - 1;
  A.Seen.S = ConsentSeen::Unused;
  return A;
}

AtomSet ConsentSolver::askedBefore(FunctionIndex F, CallIndex C) {
  const FunctionSummary &S = Prog.summary(F);
  Found Out;
  unsigned Budget = 500;
  for (CallIndex D = S.Calls[C].After; D != NoIndex && Budget--;
       D = S.Calls[D].After) {
    const Call &K = S.Calls[D];
    auto It = Match.consents().find(K.Callee);
    if (It == Match.consents().end())
      continue;
    for (TermIndex T = 1; T < S.Terms.size(); ++T)
      if (S.Terms[T].K == Term::Call && S.Terms[T].CallSite == D)
        for (uint32_t I : It->second) {
          Env E{F};
          // With the answer the policy wants, to learn which purpose it is.
          ConsentAtom A;
          A.Seen.S = ConsentSeen::Unused;
          if (!Match.callMatches(P.Consents[I].What, S, K))
            continue;
          A.Seen.Purposes =
              purposes(E, P.Consents[I], S.Terms[T], A.Seen.OneOfThem);
          A.Seen.Separate = P.Consents[I].Separate;
          A.Seen.OptOut = P.Consents[I].OptOut;
          A.Seen.Text = Prog.name(K.Callee);
          A.Seen.Where = Prog.place(F, K.Loc);
          A.About = about(E, P.Consents[I], S.Terms[T]);
          A.Seen.Subject = People.text(A.About);
          Out.push_back(std::move(A));
        }
  }
  return intern(Out);
}

bool ConsentSolver::covers(const ConsentSeen &C, llvm::StringRef Purpose) {
  auto Covers = [&](const std::string &P) {
    return Vocabulary::covers(P, Purpose);
  };
  return Purpose.empty() || C.Purposes.empty() ||
         (C.OneOfThem ? llvm::all_of(C.Purposes, Covers)
                      : llvm::any_of(C.Purposes, Covers));
}

bool ConsentSolver::aboutOther(AtomId Id, llvm::ArrayRef<Who> Owners) const {
  auto Other = [&](const Who &About) {
    return About.Root != Who::None && !Owners.empty() &&
           llvm::all_of(Owners,
                        [&](const Who &O) { return People.differ(O, About); });
  };
  return Other(Atoms[Id].About) || llvm::any_of(Atoms[Id].Others, Other);
}

bool ConsentSolver::serves(AtomId Id, llvm::StringRef Purpose, Require Needs,
                           llvm::ArrayRef<Who> Owners) const {
  const ConsentAtom &A = Atoms[Id];
  if (A.Param != NoIndex || A.Seen.S != ConsentSeen::Holds || A.Seen.Asserted ||
      !covers(A.Seen, Purpose) || aboutOther(Id, Owners))
    return false;
  if (Needs == Require::SeparateConsent)
    return A.Seen.Separate;
  return Needs == Require::NotOptedOut || !A.Seen.OptOut;
}

/// Whether what was taken back for \p Gone ends a consent for \p Held: revoking
/// a parent revokes its children, and a consent for several purposes is not
/// whole any more when one of them is gone.
static bool ends(const std::vector<std::string> &Gone,
                 const std::vector<std::string> &Held) {
  if (Gone.empty() || Held.empty())
    return true;
  for (const std::string &G : Gone)
    for (const std::string &H : Held)
      if (Vocabulary::covers(G, H) || Vocabulary::covers(H, G))
        return true;
  return false;
}

bool ConsentSolver::revokes(FunctionIndex F, CallIndex C,
                            const ConsentAtom &A) {
  return llvm::any_of(
      Effects.revocations(F, C, A.About.Class), [&](const Change &X) {
        if (!ends(X.Purposes, A.Seen.Purposes))
          return false;
        // Another's withdrawal.
        return !(X.Whose.Root != Who::None && A.About.Root != Who::None &&
                 A.Others.empty() && People.differ(X.Whose, A.About)) &&
               !wasRefused(X, A);
      });
}

/// A change that is made only where the answer was a refusal anyway.
bool ConsentSolver::wasRefused(const Change &X, const ConsentAtom &A) {
  if (Refusals > 3) // a change under what such a change may end
    return false;
  ++Refusals;
  bool Before = std::exchange(AsksCallers, false);
  AtomSet Under = of(X.In, X.Under);
  AsksCallers = Before;
  --Refusals;
  return llvm::any_of(Under, [&](AtomId Id) {
    const ConsentSeen &S = Atoms[Id].Seen;
    return S.S == ConsentSeen::Inverted && S.Text == A.Seen.Text &&
           S.Purposes == A.Seen.Purposes;
  });
}

/// What has become of \p A, which guard \p G stands for, when call \p C has
/// come back, which may write what that reads, and not just what it is anyway.
ConsentSeen::Status ConsentSolver::after(FunctionIndex F, CallIndex C,
                                         const Guard &G, const ConsentAtom &A) {
  const std::vector<Term> &Ts = Prog.summary(F).Terms;
  for (const Change &X : Effects.writes(F, C, G.About)) {
    if (isConstant(X.Value)) {
      auto It = Match.consents().find(Ts[G.About].Entity);
      if (It != Match.consents().end()) {
        if (llvm::all_of(It->second, [&](uint32_t I) {
              return isGiven(P.Consents[I].Answer, X.Value);
            }))
          continue;
      } else if (canBe(X.Value, G.Result, Ts[G.Constant])) {
        continue;
      }
    }
    if (!wasRefused(X, A))
      return X.Replaced && Effects.isPersonal(X.Replaced)
                 ? ConsentSeen::OtherSubject
                 : ConsentSeen::Revoked;
  }
  return A.Seen.S;
}

AtomSet ConsentSolver::endedBefore(const AtomSet &Set, FunctionIndex F,
                                   CallIndex C) {
  const FunctionSummary &S = Prog.summary(F);
  if (P.Revokes.empty() || C == NoIndex || Set.empty())
    return Set;
  Found Out;
  for (AtomId Id : Set)
    Out.push_back(Atoms[Id]);
  unsigned Budget = 500;
  for (CallIndex D = S.Calls[C].After; D != NoIndex && Budget--;
       D = S.Calls[D].After)
    for (ConsentAtom &A : Out) {
      if (A.Param != NoIndex || A.Seen.S != ConsentSeen::Holds)
        continue;
      // Who is asked, in the words of who calls: only the purpose can tell.
      if (!revokes(F, D, A))
        continue;
      A.Seen.S = ConsentSeen::Revoked;
      A.Seen.RevokedAt = Prog.place(F, S.Calls[D].Loc);
      A.Seen.By = Prog.name(S.Calls[D].Callee);
    }
  return intern(Out);
}

void ConsentSolver::revocations(const Env &E, const HeldGuard &H, Found &In) {
  const FunctionSummary &S = Prog.summary(E.F);
  for (ConsentAtom &A : In)
    for (CallIndex C : H.Since) {
      if (A.Param != NoIndex || A.Seen.S != ConsentSeen::Holds)
        break;
      A.Seen.S = revokes(E.F, C, A) ? ConsentSeen::Revoked
                                    : after(E.F, C, S.Guards[H.Which], A);
      if (A.Seen.S == ConsentSeen::Holds)
        continue;
      if (A.Seen.S == ConsentSeen::OtherSubject)
        A.Seen.Subject = People.text(A.About);
      A.Seen.RevokedAt = Prog.place(E.F, S.Calls[C].Loc);
      A.Seen.By = Prog.name(S.Calls[C].Callee);
    }
}
