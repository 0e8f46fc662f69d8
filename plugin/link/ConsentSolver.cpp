//===- link/ConsentSolver.cpp - Sets of consents, revocation --------------===//
#include "link/ConsentSolver.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

ConsentSolver::ConsentSolver(const Program &Prog, const Policy &P,
                             const PolicyMatch &Match)
    : Prog(Prog), P(P), Match(Match), People(Prog) {
  for (uint32_t I = 0; I < P.Consents.size(); ++I)
    if (P.Consents[I].What.K == Selector::Type)
      for (EntityId Id : Match.match(P.Consents[I].What))
        Tokens[Id].push_back(I);
}

AtomId ConsentSolver::intern(const ConsentAtom &A) {
  size_t Hash = llvm::hash_combine(A.Param, A.Seen.Text, A.Seen.Where.File,
                                   A.Seen.Where.Line, A.Seen.Where.Column,
                                   unsigned(A.Seen.S));
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
    Out.push_back(intern(A));
  llvm::sort(Out);
  Out.erase(llvm::unique(Out), Out.end());
  return Out;
}

const AtomSet &ConsentSolver::of(FunctionIndex F, GuardSetIndex G) {
  auto It = Sets.find({F, G});
  if (It != Sets.end())
    return It->second;
  Env E{F, &Prog.summary(F).Terms};
  AtomSet S = intern(guards(E, G));
  return Sets[{F, G}] = std::move(S);
}

const AtomSet &ConsentSolver::atCall(FunctionIndex F, CallIndex C) {
  auto It = Calls.find({F, C});
  if (It != Calls.end())
    return It->second;
  const FunctionSummary &S = Prog.summary(F);
  AtomSet Out = unite(inherent(F), of(F, S.Calls[C].Guards));
  unsigned Budget = 500; // chains are as long as functions
  for (CallIndex D = S.Calls[C].After; D != NoIndex && Budget--;
       D = S.Calls[D].After) {
    auto Ts = Prog.targets({F, D});
    if (Ts.size() != 1 || Ts[0].How != Target::Plain)
      continue;
    const FunctionSummary &Callee = Prog.summary(Ts[0].Body);
    for (const ReturnOutcome &O : Callee.Outcomes)
      if (O.K == ReturnOutcome::Returns) {
        Env Here{F, &S.Terms};
        Env In{Ts[0].Body, &Callee.Terms, &Here, D, 1};
        Out = unite(intern(guards(In, O.Implies)), Out);
      }
  }
  return Calls[{F, C}] = std::move(Out);
}

const AtomSet &ConsentSolver::inherent(FunctionIndex F) {
  auto It = Inherent.find(F);
  if (It != Inherent.end())
    return It->second;
  const FunctionSummary &S = Prog.summary(F);
  Found Out;
  auto Add = [&](uint32_t I, const std::string &Text) {
    const Consent &K = P.Consents[I];
    ConsentAtom A;
    A.Seen.Purposes = K.Purpose.Fixed;
    if (K.Purpose.TemplateArgument)
      for (const Parameter &Q : S.Parameters)
        if (const Entity *E = Prog.entity(Q.Class);
            E && llvm::is_contained(Tokens[Q.Class], I)) {
          llvm::SmallVector<llvm::StringRef, 4> Args;
          llvm::StringRef(E->TemplateArguments)
              .drop_front()
              .drop_back()
              .split(Args, ',');
          if (*K.Purpose.TemplateArgument >= Args.size())
            continue;
          std::string Key = Args[*K.Purpose.TemplateArgument].trim().str();
          auto V = K.Purpose.Values.find(Key);
          auto W = P.Purposes.find(Key);
          A.Seen.Purposes.push_back(V != K.Purpose.Values.end() ? V->second
                                    : W != P.Purposes.end()     ? W->second
                                                                : Key);
        }
    A.Seen.Separate = K.Separate;
    A.Seen.OptOut = K.OptOut;
    A.Seen.Text = Text;
    A.Seen.Where = Prog.place(F, S.Loc);
    Out.push_back(std::move(A));
  };
  for (const Parameter &Q : S.Parameters)
    if (auto T = Tokens.find(Q.Class); Q.Class && T != Tokens.end())
      for (uint32_t I : T->second)
        Add(I, Prog.name(Q.Class));
  auto In = Match.consents().find(S.Id);
  if (In != Match.consents().end())
    for (uint32_t I : In->second)
      if (P.Consents[I].Inside)
        Add(I, Prog.name(S.Id));
  return Inherent[F] = intern(Out);
}

AtomSet ConsentSolver::unite(const AtomSet &Earlier,
                             const AtomSet &Later) const {
  AtomSet Out = Later;
  for (AtomId A : Earlier)
    if (llvm::none_of(Later, [&](AtomId B) {
          return A == B || Atoms[A].key() == Atoms[B].key();
        }))
      Out.push_back(A);
  llvm::sort(Out);
  return Out;
}

AtomSet ConsentSolver::toCaller(const AtomSet &Set, FunctionIndex Caller,
                                CallIndex C, const Target &T) {
  AtomSet Out;
  const FunctionSummary &S = Prog.summary(Caller);
  const Call &K = S.Calls[C];
  for (AtomId Id : Set) {
    const ConsentAtom A = Atoms[Id];
    if (A.Param == NoIndex) {
      Who Up;
      if (A.About.Root != Who::None)
        Up = People.toCaller(A.About, T.Body, {Caller, C}, T);
      if (Up == A.About || A.About.Root == Who::None) {
        Out.push_back(Id);
        continue;
      }
      ConsentAtom B = A;
      // Somebody the caller has no word for may be anybody.
      B.About = std::move(Up);
      Out.push_back(intern(B));
      continue;
    }
    if (T.How == Target::Callable || A.Param >= K.Arguments.size())
      continue;
    const Argument &G = K.Arguments[A.Param];
    Env E{Caller, &S.Terms};
    Found F;
    if (A.ParamIs == Outcome::True)
      F = guards(E, G.IfTrue);
    else if (A.ParamIs == Outcome::False)
      F = guards(E, G.IfFalse);
    if (F.empty() && G.Value) {
      // The constant stands in the callee's terms: compare by value.
      std::vector<Term> Terms = S.Terms;
      Terms.push_back(A.ParamConstant);
      Env With{Caller, &Terms};
      F = term(With, G.Value, A.ParamIs, Terms.size() - 1,
               Prog.place(Caller, G.Loc));
    }
    if (!A.Seen.By.empty()) // a closure's parameter, and it runs later
      for (ConsentAtom &B : F)
        if (B.Seen.S == ConsentSeen::Holds) {
          B.Seen.S = ConsentSeen::Deferred;
          B.Seen.RevokedAt = A.Seen.RevokedAt;
          B.Seen.By = A.Seen.By;
        }
    AtomSet X = intern(F);
    Out.append(X.begin(), X.end());
  }
  llvm::sort(Out);
  Out.erase(llvm::unique(Out), Out.end());
  return Out;
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
          Env E{F, &S.Terms};
          Term None;
          // With the answer the policy wants, to learn which purpose it is.
          ConsentAtom A;
          A.Seen.S = ConsentSeen::Unused;
          if (!Match.callMatches(P.Consents[I].What, S, K))
            continue;
          A.Seen.Purposes = purposes(E, P.Consents[I], S.Terms[T]);
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
  return Purpose.empty() || C.Purposes.empty() ||
         llvm::any_of(C.Purposes, [&](const std::string &P) {
           return Vocabulary::covers(P, Purpose);
         });
}

bool ConsentSolver::aboutOther(AtomId Id, llvm::ArrayRef<Who> Owners) const {
  const Who &About = Atoms[Id].About;
  return About.Root != Who::None && !Owners.empty() &&
         llvm::all_of(Owners,
                      [&](const Who &O) { return People.differ(O, About); });
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

ConsentSolver::Found ConsentSolver::guards(const Env &E, GuardSetIndex G) {
  Found Out;
  if (!G || E.Depth > 12)
    return Out;
  const FunctionSummary &S = Prog.summary(E.F);
  for (const HeldGuard &H : S.GuardSets[G]) {
    std::vector<Guard> Also;
    for (const HeldGuard &Other : S.GuardSets[G])
      if (Other.Which != H.Which &&
          S.Guards[Other.Which].About == S.Guards[H.Which].About)
        Also.push_back(S.Guards[Other.Which]);
    Env With = E;
    With.Also = Also.empty() ? nullptr : &Also;
    Found F = guard(With, S.Guards[H.Which]);
    if (!F.empty() && !H.Since.empty())
      revocations(E, H, F);
    for (ConsentAtom &A : F)
      if (llvm::none_of(Out, [&](const ConsentAtom &B) { return A == B; }))
        Out.push_back(std::move(A));
  }
  return Out;
}

ConsentSolver::Found ConsentSolver::guard(const Env &E, const Guard &G) {
  Place Asked = placeOf(E, G);
  Found F = term(E, G.About, G.Result, G.Constant, Asked);
  // The unknown becomes a yes in the comparison, not where a wrapper is asked.
  for (ConsentAtom &A : F)
    if (A.Seen.S == ConsentSeen::Lenient && A.Seen.Where == Asked)
      A.Seen.Where = Prog.place(E.F, G.Loc);
  // `static const bool ok = asked();` was asked once, however often it is read.
  if (!F.empty())
    for (const StateWrite &W : Prog.summary(E.F).Writes)
      if (W.How == StateWrite::StaticInit && W.Value == G.About)
        outdate(W.Target, F);
  if (G.Asserted)
    for (ConsentAtom &A : F)
      A.Seen.Asserted = true;
  if (G.Assumed.isValid())
    for (ConsentAtom &A : F)
      if (A.Seen.S == ConsentSeen::Holds) {
        A.Seen.S = ConsentSeen::Lenient;
        A.Seen.Where = Prog.place(E.F, G.Assumed);
      }
  return F;
}

/// Functions from which a call reaches one of \p From, these included.
static std::set<FunctionIndex> upwards(const Program &Prog,
                                       std::set<FunctionIndex> From) {
  std::vector<FunctionIndex> Work(From.begin(), From.end());
  while (!Work.empty()) {
    FunctionIndex F = Work.back();
    Work.pop_back();
    for (const SiteRef &S : Prog.callers(F))
      if (From.insert(S.Function).second)
        Work.push_back(S.Function);
  }
  return From;
}

bool ConsentSolver::revokes(FunctionIndex F, CallIndex C,
                            const ConsentSeen &Seen) {
  const FunctionSummary &S = Prog.summary(F);
  auto Purposes = [&](uint32_t I, const FunctionSummary &In, const Call &K) {
    const ConsentChange &R = P.Revokes[I];
    std::vector<std::string> Out = R.Purpose.Fixed;
    if (R.Purpose.Argument && *R.Purpose.Argument < K.Arguments.size()) {
      std::string Key =
          Match.constantText(In.Terms[K.Arguments[*R.Purpose.Argument].Value]);
      auto V = R.Purpose.Values.find(Key);
      auto W = P.Purposes.find(Key);
      if (V != R.Purpose.Values.end())
        Out.push_back(V->second);
      else if (W != P.Purposes.end())
        Out.push_back(W->second);
      else if (P.Words.Purposes.count(Key))
        Out.push_back(Key);
    }
    return Out;
  };
  // Revoking a parent revokes its children, and a consent for several purposes
  // is not whole any more when one of them is gone.
  auto Hits = [&](const std::vector<std::string> &Gone) {
    if (Gone.empty() || Seen.Purposes.empty())
      return true;
    for (const std::string &G : Gone)
      for (const std::string &H : Seen.Purposes)
        if (Vocabulary::covers(G, H) || Vocabulary::covers(H, G))
          return true;
    return false;
  };
  const Call &K = S.Calls[C];
  auto Direct = Match.revokes().find(K.Callee);
  if (Direct != Match.revokes().end()) {
    for (uint32_t I : Direct->second)
      if (Match.callMatches(P.Revokes[I].What, S, K) && Hits(Purposes(I, S, K)))
        return true;
    return false;
  }
  for (uint32_t I = 0; I < P.Revokes.size(); ++I) {
    auto [It, New] = Revokers.try_emplace(I);
    if (New) {
      std::set<FunctionIndex> Callers;
      for (EntityId Id : Match.match(P.Revokes[I].What))
        for (const SiteRef &Site : Prog.sites(Id))
          Callers.insert(Site.Function);
      It->second = upwards(Prog, std::move(Callers));
    }
    if (It->second.empty() || !Hits(P.Revokes[I].Purpose.Fixed))
      continue;
    for (const Target &T : Prog.targets({F, C}))
      if (It->second.count(T.Body))
        return true;
  }
  return false;
}

/// Whether call \p C may write what guard \p G reads directly.
bool ConsentSolver::mayChange(FunctionIndex F, CallIndex C, const Guard &G) {
  const FunctionSummary &S = Prog.summary(F);
  const Term &T = S.Terms[G.About];
  if (T.K != Term::Field && T.K != Term::Global)
    return false;
  auto [It, New] = Writers.try_emplace(T.Entity);
  if (New) {
    std::set<FunctionIndex> Direct;
    for (const Program::Write &W : Prog.writes(T.Entity)) {
      if (W.Function == NoIndex)
        continue;
      const Entity *E = Prog.entity(Prog.summary(W.Function).Id);
      if (!E || !E->has(EF_Constructor)) // of another object
        Direct.insert(W.Function);
    }
    It->second = upwards(Prog, std::move(Direct));
  }
  return llvm::any_of(Prog.targets({F, C}), [&](const Target &T) {
    return It->second.count(T.Body) != 0;
  });
}

void ConsentSolver::revocations(const Env &E, const HeldGuard &H, Found &In) {
  const FunctionSummary &S = Prog.summary(E.F);
  for (ConsentAtom &A : In)
    for (CallIndex C : H.Since) {
      if (A.Param != NoIndex || A.Seen.S != ConsentSeen::Holds)
        break;
      if (!revokes(E.F, C, A.Seen) && !mayChange(E.F, C, S.Guards[H.Which]))
        continue;
      A.Seen.S = ConsentSeen::Revoked;
      A.Seen.RevokedAt = Prog.place(E.F, S.Calls[C].Loc);
      A.Seen.By = Prog.name(S.Calls[C].Callee);
    }
}
