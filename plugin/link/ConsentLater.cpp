//===- link/ConsentLater.cpp - What became of a consent later -------------===//
//
// The third part of ConsentSolver: what a consent is worth when something runs
// later than it was asked. Callables that are kept or handed on to be run later
// are told by the policy (`invokes:`) and by where function values get to;
// answers that were kept are held against the program's withdrawals.
//
//===----------------------------------------------------------------------===//
#include "link/ConsentSolver.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

void ConsentAtom::defer(const LaterRun &L) {
  // A condition on a parameter is resolved by callers; By tells them.
  if (Param == NoIndex && Seen.S != ConsentSeen::Holds)
    return;
  if (Param == NoIndex)
    Seen.S = ConsentSeen::Deferred;
  Seen.RevokedAt = L.Where;
  Seen.By = L.By;
}

AtomSet ConsentSolver::deferred(const AtomSet &Set, const LaterRun &L) {
  Found Out;
  for (AtomId Id : Set) {
    Out.push_back(Atoms[Id]);
    Out.back().defer(L);
  }
  return intern(Out);
}

AtomSet ConsentSolver::kept(const AtomSet &Set) {
  Found Out;
  for (AtomId Id : Set) {
    Out.push_back(Atoms[Id]);
    Out.back().Kept = true;
  }
  return intern(Out);
}

AtomSet ConsentSolver::run(const AtomSet &Set, const LaterRun &L) {
  if (llvm::none_of(Set, [&](AtomId Id) { return Atoms[Id].Kept; }))
    return Set;
  Found Out;
  for (AtomId Id : Set) {
    Out.push_back(Atoms[Id]);
    if (Out.back().Kept)
      Out.back().defer(L);
  }
  return intern(Out);
}

/// Consents without which no object that a virtual call could run \p Body for
/// is ever made: `if (asked()) reporter = make_unique<Real>();`. \p Itself:
/// without which it is never taken as a value.
const AtomSet &ConsentSolver::madeUnder(FunctionIndex Body, bool Itself) {
  const Entity *Method = Prog.entity(Prog.summary(Body).Id);
  EntityId Class = Itself ? Prog.summary(Body).Id : Method ? Method->Parent : 0;
  auto [It, New] = MadeUnder.try_emplace(Class);
  if (!New || !Class)
    return It->second;
  Known All;
  llvm::SmallVector<EntityId, 4> Made;
  if (Itself)
    Made.push_back(Class);
  else
    for (const ClassInfo *C : Prog.classesOf(Class))
      Made.push_back(C->Id);
  for (EntityId Id : Made) {
    for (auto &[Maker, Edge] : Prog.makers(Id)) {
      Found Here;
      const struct Edge &E = Prog.summary(Maker).Edges[Edge];
      AtomSet Under = *of(Maker, E.Guards);
      if (llvm::any_of(Under, [&](AtomId A) { return Atoms[A].isOpen(); })) {
        Env In{Maker};
        Under = intern(inContexts(In, [&] {
                         return guards(In, E.Guards);
                       }).value_or(Found()));
      }
      for (AtomId A : unite(inherent(Maker), Under)) {
        ConsentAtom X = Atoms[A];
        if (X.Param != NoIndex || X.Seen.S == ConsentSeen::Inverted)
          continue;
        X.About = Who();
        X.Others.clear();
        X.Ask = {};
        Here.push_back(std::move(X));
      }
      All = either(std::move(All), std::move(Here));
    }
  }
  AtomSet Out = intern(All.value_or(Found()));
  return MadeUnder[Class] = std::move(Out);
}

/// What was asked before the function value at call \p S was called, where that
/// is a member of a row of a table and \p T is the function of one of its rows:
/// `if (asked(row.purpose)) row.send(text);`.
const AtomSet &ConsentSolver::askedOfRow(SiteRef S, const Target &T) {
  auto [It, New] = OfRows.try_emplace({S, T.Body});
  const FunctionSummary &F = Prog.summary(S.Function);
  GuardSetIndex G = F.Calls[S.Call].Guards;
  if (!New || !G)
    return It->second;
  Env E{S.Function};
  for (const Edge &X : F.Edges) {
    if (X.To.K != Node::Target || X.To.Call != S.Call)
      continue;
    auto Way = X.FromPath.components();
    if (X.From.K == Node::Field)
      E.RowField = X.From.Entity;
    else if (!Way.empty() && Way.back().K == Component::Field)
      E.RowField = Way.back().Id;
  }
  if (!E.RowField)
    return It->second;
  E.RowIs = Prog.summary(T.Body).Id;
  AtomSet Out = intern(guards(E, G).value_or(Found()));
  return OfRows[{S, T.Body}] = std::move(Out);
}

AtomSetRef ConsentSolver::throughCall(AtomSetRef Inside, AtomSetRef Before,
                                      SiteRef S, const Target &T,
                                      std::optional<LaterRun> &Late) {
  AtomSetRef Outer = Before;
  if (T.How == Target::Plain &&
      Prog.summary(S.Function).Calls[S.Call].has(CF_Virtual))
    Outer = unite(ref(madeUnder(T.Body, /*Itself=*/false)), Outer);
  if (T.How == Target::Closure) {
    if (auto L = runsLater(T.Body))
      Outer = ref(run(Outer, *L));
    else // as it was when it was chosen, which was just now
      Outer = ref(unite(
          endedBefore(madeUnder(T.Body, true), S.Function, S.Call), Outer));
    Outer = unite(Outer, ref(askedOfRow(S, T)));
  }
  if (!Late)
    Late = later(S, T);
  if (Late)
    Outer = ref(deferred(Outer, *Late));
  return unite(Outer, toCaller(Inside, S.Function, S.Call, T));
}

std::optional<LaterRun> ConsentSolver::later(SiteRef Site,
                                             const Target &T) const {
  if (T.How != Target::Callable)
    return std::nullopt;
  const FunctionSummary &S = Prog.summary(Site.Function);
  const Call &C = S.Calls[Site.Call];
  auto It = Match.propagators().find(C.Callee);
  if (It == Match.propagators().end())
    return std::nullopt;
  for (uint32_t I : It->second) {
    const Propagator &K = P.Propagators[I];
    if (!K.Invokes || *K.Invokes != T.Argument ||
        !Match.callMatches(K.What, S, C))
      continue;
    if (K.InvokesLater || (K.Starts && P.StaleStrict))
      return LaterRun{Prog.place(Site.Function, C.Loc), Prog.name(C.Callee)};
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<LaterRun> ConsentSolver::runsLater(FunctionIndex F) const {
  for (const SiteRef &S : Prog.callers(F))
    for (const Target &T : Prog.targets(S))
      if (T.Body == F)
        if (auto L = later(S, T))
          return L;
  if (EntityId In = Prog.keptIn(F)) {
    LaterRun L;
    L.By = Prog.name(In);
    for (auto &[Maker, Edge] : Prog.makers(Prog.summary(F).Id)) {
      Place Where = Prog.place(Maker, Prog.summary(Maker).Edges[Edge].Loc);
      if (!L.Where.isValid() || Where < L.Where)
        L.Where = Where;
    }
    return L;
  }
  return std::nullopt;
}

/// Step \p Read of \p F reads a field of an element of what a call gave back:
/// the consents without which nothing is put there by what it runs.
AtomSet ConsentSolver::givenUnder(FunctionIndex F, const Edge &Read) {
  const FunctionSummary &S = Prog.summary(F);
  auto From = llvm::find_if(S.Edges, [&](const Edge &X) {
    return X.To == Read.To && X.Loc == Read.Loc && X.ToPath == Read.ToPath &&
           X.From.K == Node::Result && !X.FromPath.empty() &&
           X.FromPath.components()[0].K != Component::Field;
  });
  if (From == S.Edges.end())
    return {};
  std::optional<AtomSet> All;
  for (const Target &T : Prog.targets({F, From->From.Call})) {
    if (T.How != Target::Plain)
      return {};
    const FunctionSummary &Body = Prog.summary(T.Body);
    for (const Edge &R : Body.Edges) {
      if (R.To.K != Node::Return || !R.FromPath.empty())
        continue;
      for (const Edge &Put : Body.Edges) {
        if (!(Put.To == R.From) || Put.From.K == Node::FieldRead ||
            Put.From.K == Node::Object || Put.From.K == Node::Function)
          continue;
        AtomSet Here = toCaller(of(T.Body, Put.Guards), F, From->From.Call, T);
        if (All)
          llvm::erase_if(
              *All, [&](AtomId A) { return !llvm::is_contained(Here, A); });
        else
          All = std::move(Here);
      }
    }
  }
  return All.value_or(AtomSet());
}

AtomSet ConsentSolver::whereMade(FunctionIndex F) {
  auto L = runsLater(F);
  if (!L)
    return {};
  AtomSet Out;
  for (auto &[Maker, Edge] : Prog.makers(Prog.summary(F).Id)) {
    const struct Edge &E = Prog.summary(Maker).Edges[Edge];
    LaterRun Here = *L;
    if (E.Loc.isValid())
      Here.Where = Prog.place(Maker, E.Loc);
    Out =
        unite(Out, deferred(unite(inherent(Maker), of(Maker, E.Guards)), Here));
  }
  return Out;
}

/// Whether objects of \p Class stand anywhere but in variables of a function: a
/// member or global is of that class, or has it among its template arguments.
bool ConsentSolver::isKept(EntityId Class) {
  auto [It, New] = KeptClasses.try_emplace(Class, false);
  const Entity *Of = Prog.entity(Class);
  if (!New || !Of)
    return It->second;
  It->second = llvm::any_of(Prog.entities(), [&](const auto &X) {
    const Entity *E = X.second;
    if ((E->Kind != EntityKind::Field && E->Kind != EntityKind::Variable) ||
        !E->Class)
      return false;
    const Entity *C = Prog.entity(E->Class);
    return Prog.isA(E->Class, Class) ||
           (C && llvm::StringRef(C->TemplateArguments).contains(Of->Name));
  });
  return It->second;
}

/// Whether a method of \p Class takes a consent back.
bool ConsentSolver::withdraws(EntityId Class) {
  auto [It, New] = Withdrawing.try_emplace(Class);
  if (New)
    It->second = llvm::any_of(P.Revokes, [&](const ConsentChange &R) {
      return llvm::any_of(Match.match(R.What), [&](EntityId Id) {
        return llvm::any_of(Prog.sites(Id), [&](const SiteRef &S) {
          const Entity *M = Prog.entity(Prog.summary(S.Function).Id);
          return M && M->Parent == Class;
        });
      });
    });
  return It->second;
}

/// An answer kept in \p Target, which a withdrawal of that consent does not
/// reach: neither the revoke nor who calls it writes it again.
void ConsentSolver::outdate(EntityId Target, Found &In) {
  if (P.Revokes.empty() || In.empty())
    return;
  auto Writes = Prog.writes(Target);
  // In an object that is made for one question it is as new as that; not so
  // where the object itself withdraws.
  if (const Entity *E = Prog.entity(Target);
      E && E->Kind == EntityKind::Field && E->Parent &&
      llvm::all_of(Writes,
                   [&](const Program::Write &W) {
                     return W.Function == NoIndex ||
                            Prog.summary(W.Function).Terms[W.W->Object].K ==
                                Term::Value;
                   }) &&
      !isKept(E->Parent) && !withdraws(E->Parent))
    return;
  std::set<FunctionIndex> Writing;
  for (const Program::Write &W : Writes) {
    if (W.Function == NoIndex)
      continue;
    const FunctionSummary &S = Prog.summary(W.Function);
    const Entity *E = Prog.entity(S.Id);
    bool Once =
        W.W->How != StateWrite::Assignment || (E && E->has(EF_Constructor));
    if (Once)
      continue;
    // An observer, a setter that is handed the answer, a callback: whoever
    // learns of the withdrawal may call it.
    const Term &V = S.Terms[W.W->Value];
    if (V.K == Term::Param || Prog.escapes(W.Function) ||
        Prog.keptIn(W.Function) || (E && E->has(EF_Lambda)))
      return;
    Writing.insert(W.Function);
  }
  for (ConsentAtom &A : In) {
    if (A.Param != NoIndex || A.Seen.S != ConsentSeen::Holds)
      continue;
    std::string Key;
    for (const std::string &X : A.Seen.Purposes)
      Key += X + ",";
    auto [It, New] = Outdating[Target].try_emplace(Key);
    if (New) {
      // Functions in which a withdrawal of it is made, or that one runs.
      std::set<FunctionIndex> Withdraw;
      std::vector<FunctionIndex> Work;
      std::optional<LaterRun> First;
      bool Rewritten = false;
      auto Run = [&](FunctionIndex F, CallIndex C) {
        for (const askfirst::Target &T : Prog.targets({F, C}))
          if (Withdraw.insert(T.Body).second)
            Work.push_back(T.Body);
      };
      for (const ConsentChange &R : P.Revokes)
        for (EntityId Id : Match.match(R.What)) {
          for (FunctionIndex B : Prog.bodies(Id))
            if (Withdraw.insert(B).second)
              Work.push_back(B);
          for (const SiteRef &S : Prog.sites(Id)) {
            if (!revokes(S.Function, S.Call, A))
              continue;
            Rewritten |= Writing.count(S.Function) != 0;
            // What ran before it saw nothing of it.
            const auto &Cs = Prog.summary(S.Function).Calls;
            std::set<CallIndex> Before;
            for (CallIndex B = Cs[S.Call].After; B != NoIndex; B = Cs[B].After)
              Before.insert(B);
            for (CallIndex C = 0; C < Cs.size(); ++C)
              if (!Before.count(C))
                Run(S.Function, C);
            LaterRun L{Prog.place(S.Function,
                                  Prog.summary(S.Function).Calls[S.Call].Loc),
                       Prog.name(Id)};
            if (!First || L.Where < First->Where)
              First = std::move(L);
          }
        }
      // Down from there: does any of it write the answer again?
      while (First && !Rewritten && !Work.empty()) {
        FunctionIndex F = Work.back();
        Work.pop_back();
        Rewritten = Writing.count(F);
        for (CallIndex C = 0; C < Prog.summary(F).Calls.size(); ++C)
          Run(F, C);
      }
      if (Rewritten)
        First.reset();
      It->second = First;
    }
    if (!It->second)
      continue;
    A.Seen.S = ConsentSeen::Outdated;
    A.Seen.RevokedAt = It->second->Where;
    A.Seen.By = It->second->By;
  }
}

AtomSet ConsentSolver::markOthers(const AtomSet &Set,
                                  llvm::ArrayRef<Who> Owners) {
  if (llvm::none_of(Set, [&](AtomId A) { return aboutOther(A, Owners); }))
    return Set;
  Found Out;
  for (AtomId Id : Set) {
    Out.push_back(Atoms[Id]);
    ConsentAtom &A = Out.back();
    if (!aboutOther(Id, Owners) ||
        (A.Seen.S != ConsentSeen::Holds && A.Seen.S != ConsentSeen::Revoked))
      continue;
    A.Seen.S = ConsentSeen::OtherSubject;
    if (A.Seen.Subject.empty())
      A.Seen.Subject = People.text(A.About);
  }
  return intern(Out);
}

bool ConsentSolver::servedOnce(const AtomSet &Set,
                               llvm::StringRef Purpose) const {
  return llvm::any_of(Set, [&](AtomId Id) {
    const ConsentAtom &A = Atoms[Id];
    return A.Param == NoIndex && !A.Seen.Asserted && covers(A.Seen, Purpose) &&
           (A.Seen.S == ConsentSeen::Holds ||
            A.Seen.S == ConsentSeen::Deferred);
  });
}

std::vector<ConsentSeen> ConsentSolver::takenBack(FunctionIndex F,
                                                  CallIndex C) {
  std::vector<ConsentSeen> Out;
  const FunctionSummary &S = Prog.summary(F);
  Env E{F};
  for (const StateWrite &W : S.Writes) {
    if (W.How != StateWrite::Assignment || !Match.consents().count(W.Target) ||
        !(W.Loc < S.Calls[C].Loc))
      continue;
    for (const Guard &G : S.Guards) {
      const Term *About = &S.Terms[G.About];
      if (About->K == Term::Call && !About->Operands.empty() &&
          Prog.targets({F, About->CallSite}).empty())
        About = &S.Terms[About->Operands[0]]; // `flag.load()`
      if (!(G.Loc < W.Loc) || About->Entity != W.Target)
        continue;
      for (ConsentAtom &A : guard(E, G).value_or(Found()))
        if (A.Seen.S == ConsentSeen::Holds) {
          A.Seen.S = ConsentSeen::Revoked;
          A.Seen.RevokedAt = Prog.place(F, W.Loc);
          A.Seen.By = Prog.name(W.Target);
          Out.push_back(std::move(A.Seen));
        }
    }
  }
  return Out;
}

AtomSet ConsentSolver::whenArgument(FunctionIndex F, CallIndex C, uint32_t I,
                                    bool Equal, const PolicyConstant &K) {
  const FunctionSummary &S = Prog.summary(F);
  if (I >= S.Calls[C].Arguments.size())
    return {};
  const Argument &G = S.Calls[C].Arguments[I];
  bool IsNumber = K.K == PolicyConstant::Bool || K.K == PolicyConstant::Integer;
  if (IsNumber && (G.Flags & AF_Bool)) {
    bool True = (K.Number != 0) == Equal;
    if (GuardSetIndex Implied = True ? G.IfTrue : G.IfFalse)
      return of(F, Implied);
    return intern(term(Env{F}, G.Value, True ? Outcome::True : Outcome::False,
                       Term(), Prog.place(F, G.Loc))
                      .value_or(Found()));
  }
  Term T;
  T.K = K.K == PolicyConstant::String ? Term::String : Term::Integer;
  T.Text = K.Text;
  T.Number = K.Number;
  if (K.K == PolicyConstant::Name || K.K == PolicyConstant::String)
    for (auto &[Id, X] : Prog.entities()) {
      if (X->Kind != EntityKind::Enumerator)
        continue;
      Term N;
      N.K = Term::Enumerator;
      N.Entity = Id;
      N.Number = X->Value;
      if (Match.isConstant(K, N))
        T = N;
    }
  if (T.K != Term::String)
    T.Text.clear();
  return intern(term(Env{F}, G.Value,
                     Equal ? Outcome::Equal : Outcome::NotEqual, T,
                     Prog.place(F, G.Loc))
                    .value_or(Found()));
}
