//===- link/Changes.cpp ---------------------------------------------------===//
#include "link/Changes.h"
#include "link/Outcomes.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

/// Changes looked at per function: what does more than that to one answer is
/// known by the first of them.
static constexpr size_t MaxChanges = 12;

Changes::Changes(const Program &Prog, const Policy &P, const PolicyMatch &Match,
                 const Subjects &People, Later RunsLater)
    : Prog(Prog), P(P), Match(Match), People(People),
      RunsLater(std::move(RunsLater)) {
  for (const ConsentChange &G : P.Grants)
    for (EntityId Id : Match.match(G.What))
      Grants.insert(Id);
  for (const Source &S : P.Sources)
    if (S.What.K == Selector::Field || S.What.K == Selector::Type)
      for (EntityId Id : Match.match(S.What))
        if (const Entity *E = Prog.entity(Id))
          Personal.insert(E->Kind == EntityKind::Type ? Id : E->Parent);
}

static void add(std::vector<Change> &To, Change X) {
  if (To.size() < MaxChanges && !llvm::is_contained(To, X))
    To.push_back(std::move(X));
}

/// Whether \p T is an object that \p F itself makes. What several definitions
/// met in may be anybody's.
static bool isOwn(const FunctionSummary &F, const Term &T) {
  if (T.K == Term::Call)
    return T.CallSite < F.Calls.size() && F.Calls[T.CallSite].has(CF_Construct);
  return T.K == Term::Value && T.Number < Term::Met;
}

/// Where the object stands that \p Object designates in \p F.
void Changes::place(Change &X, FunctionIndex F, TermIndex Object) const {
  const std::vector<Term> &Ts = Prog.summary(F).Terms;
  X.At = Change::Elsewhere;
  for (unsigned Depth = 0; Object && Object < Ts.size() && Depth < 8; ++Depth) {
    const Term &T = Ts[Object];
    switch (T.K) {
    case Term::This:
      X.At = Change::This;
      return;
    case Term::Param:
      X.At = Change::Param;
      X.Number = T.Number;
      return;
    case Term::Value:
    case Term::Call:
      if (isOwn(Prog.summary(F), T))
        X.At = Change::Own;
      return;
    case Term::Field:
    case Term::Element:
    case Term::Address:
      Object = T.Operands.empty() ? 0 : T.Operands[0];
      continue;
    default:
      return;
    }
  }
}

void Changes::conditions(Change &X, FunctionIndex F, GuardSetIndex G) const {
  const FunctionSummary &S = Prog.summary(F);
  X.In = F;
  X.Under = G;
  for (const HeldGuard &H : S.GuardSets[G]) {
    const Guard &K = S.Guards[H.Which];
    if (S.Terms[K.About].K != Term::Param)
      continue;
    Change::Condition If{uint32_t(S.Terms[K.About].Number), K.Result,
                         S.Terms[K.Constant]};
    If.Constant.Operands.clear();
    X.If.push_back(std::move(If));
  }
}

/// \p X, which \p T does when it is run by call \p S, in the words of its
/// caller; false: it is not done, or to an object that it makes.
bool Changes::toCaller(Change &X, SiteRef S, const Target &T) const {
  const FunctionSummary &Up = Prog.summary(S.Function);
  const Call &C = Up.Calls[S.Call];
  bool Plain = T.How == Target::Plain;
  auto Passed = [&](uint32_t I) {
    return Plain && I < C.Arguments.size() ? C.Arguments[I].Value
                                           : TermIndex(0);
  };
  std::vector<Change::Condition> If;
  for (Change::Condition &K : X.If) {
    const Term &V = Up.Terms[Passed(K.Param)];
    if (isConstant(V)) {
      if (!canBe(V, K.Is, K.Constant))
        return false;
    } else if (V.K == Term::Param) {
      K.Param = V.Number;
      If.push_back(std::move(K));
    }
  }
  X.If = std::move(If);
  if (X.Value.K == Term::Param) {
    Term V = Up.Terms[Passed(X.Value.Number)];
    bool Known = isConstant(V) || V.K == Term::Param;
    X.Value = Known ? std::move(V) : Term();
  }
  if (X.PurposeIn != NoIndex) {
    const Term &V = Up.Terms[Passed(X.PurposeIn)];
    X.PurposeIn = V.K == Term::Param ? uint32_t(V.Number) : NoIndex;
    if (isConstant(V))
      X.Purposes = {Match.purposeOf(P.Revokes[X.Entry].Purpose, V)};
  }
  if (X.Whose.Root != Who::None)
    X.Whose = People.toCaller(X.Whose, T.Body, S, T);
  if (X.At == Change::This && Plain && C.has(CF_Construct))
    return false;
  if (X.At == Change::This)
    place(X, S.Function, Plain ? C.Receiver : 0);
  else if (X.At == Change::Param)
    place(X, S.Function, Passed(X.Number));
  return true;
}

/// What the bodies that call \p S runs do.
void Changes::made(SiteRef S, const std::set<FunctionIndex> &Leading,
                   InFunction In, Made &Out) const {
  for (const Target &T : Prog.targets(S)) {
    if (!Leading.count(T.Body) || RunsLater(S, T))
      continue;
    for (Change X : In(T.Body))
      if (toCaller(X, S, T) && X.At != Change::Own)
        add(Out, std::move(X));
  }
}

// Withdrawals.

const std::set<FunctionIndex> &Changes::revokers(uint32_t Entry) {
  auto [It, New] = Revokers.try_emplace(Entry);
  if (New) {
    std::set<FunctionIndex> Callers;
    for (EntityId Id : Match.match(P.Revokes[Entry].What))
      for (const SiteRef &Site : Prog.sites(Id))
        Callers.insert(Site.Function);
    It->second = Prog.withCallers(std::move(Callers));
  }
  return It->second;
}

/// The withdrawal that \p S itself is, if it is one of \p Entry.
bool Changes::revocation(uint32_t Entry, EntityId Asked, SiteRef S,
                         Change &X) const {
  const FunctionSummary &F = Prog.summary(S.Function);
  const Call &C = F.Calls[S.Call];
  auto Mine = Match.revokes().find(C.Callee);
  const ConsentChange &R = P.Revokes[Entry];
  if (Mine == Match.revokes().end() ||
      !llvm::is_contained(Mine->second, Entry) ||
      !Match.callMatches(R.What, F, C))
    return false;
  X.Entry = Entry;
  X.Purposes = Match.purposes(R.Purpose, F, C);
  uint32_t In = R.Purpose.Argument.value_or(NoIndex);
  if (In < C.Arguments.size())
    if (const Term &V = F.Terms[C.Arguments[In].Value]; V.K == Term::Param)
      X.PurposeIn = V.Number;
  // Whose it is: an argument, or the object, that is one of those who are
  // asked.
  auto IsOne = [&](EntityId Class) {
    return Asked && Class &&
           (Prog.isA(Class, Asked) || Prog.isA(Asked, Class));
  };
  auto Named = P.Revokes[Entry].SubjectArgument;
  for (uint32_t I = 0; I < C.Arguments.size(); ++I)
    if (Named ? I == *Named : I != In && IsOne(C.Arguments[I].Class)) {
      X.Whose = People.ofTerm(S.Function, F.Terms, C.Arguments[I].Value);
      X.Whose.Class = C.Arguments[I].Class;
    }
  if (!Named && X.Whose.Root == Who::None && IsOne(C.ReceiverClass)) {
    X.Whose = People.ofTerm(S.Function, F.Terms, C.Receiver);
    X.Whose.Class = C.ReceiverClass;
  }
  conditions(X, S.Function, C.Guards);
  return true;
}

const Changes::Made &Changes::revokedIn(uint32_t Entry, EntityId Asked,
                                        FunctionIndex F) {
  auto [It, New] = Revocations.try_emplace({Entry, Asked, F});
  if (!New)
    return It->second; // empty while it is looked at: a cycle adds nothing
  Made Out;
  for (CallIndex C = 0; C < Prog.summary(F).Calls.size(); ++C) {
    if (Change X; revocation(Entry, Asked, {F, C}, X)) {
      add(Out, std::move(X));
      continue;
    }
    made({F, C}, revokers(Entry),
         [&](FunctionIndex G) -> const Made & {
           return revokedIn(Entry, Asked, G);
         },
         Out);
  }
  return Revocations[{Entry, Asked, F}] = std::move(Out);
}

std::vector<Change> Changes::revocations(FunctionIndex F, CallIndex C,
                                         EntityId Asked) {
  Made Out;
  EntityId Callee = Prog.summary(F).Calls[C].Callee;
  bool Direct = Match.revokes().count(Callee);
  for (uint32_t I = 0; I < P.Revokes.size(); ++I) {
    Made Here;
    if (Change X; revocation(I, Asked, {F, C}, X))
      Here.push_back(std::move(X));
    else if (!Direct && !revokers(I).empty())
      made({F, C}, revokers(I),
           [&](FunctionIndex G) -> const Made & {
             return revokedIn(I, Asked, G);
           },
           Here);
    for (Change &X : Here)
      add(Out, std::move(X));
  }
  return Out;
}

// Writes.

const Changes::Replacing &Changes::replacing() {
  if (Replaces)
    return *Replaces;
  Replaces.emplace();
  for (FunctionIndex F = 0; F < Prog.size(); ++F) {
    const Entity *M = Prog.entity(Prog.summary(F).Id);
    if (Prog.dropped(F) || (M && M->has(EF_Constructor)))
      continue;
    for (const Edge &E : Prog.summary(F).Edges)
      if (E.To.K == Node::Field && E.ToPath.empty() &&
          (E.Step == StepKind::Copy || E.Step == StepKind::Field) &&
          E.From.Entity != E.To.Entity)
        if (const Entity *To = Prog.entity(E.To.Entity);
            To && To->Class && !To->has(EF_Nullable) && !To->has(EF_Designates))
          (*Replaces)[E.To.Entity].push_back({F, &E});
  }
  return *Replaces;
}

const std::set<FunctionIndex> &Changes::writers(EntityId What) {
  auto [It, New] = Writers.try_emplace(What);
  if (New) {
    std::set<FunctionIndex> Direct;
    if (auto R = replacing().find(What); R != replacing().end())
      for (auto &[F, E] : R->second)
        Direct.insert(F);
    for (const Program::Write &W : Prog.writes(What))
      if (W.Function != NoIndex && W.W->How == StateWrite::Assignment)
        Direct.insert(W.Function);
    It->second = Prog.withCallers(std::move(Direct));
  }
  return It->second;
}

const Changes::Made &Changes::writtenIn(EntityId What, FunctionIndex F) {
  auto [It, New] = Writes.try_emplace({What, F});
  if (!New)
    return It->second;
  Made Out;
  const FunctionSummary &S = Prog.summary(F);
  for (const StateWrite &W : S.Writes) {
    if (W.Target != What || W.How != StateWrite::Assignment)
      continue;
    Change X;
    place(X, F, W.Object);
    if (X.At == Change::Own)
      continue;
    const Term &V = S.Terms[W.Value];
    if (isConstant(V) || V.K == Term::Param)
      X.Value = V;
    conditions(X, F, W.Guards);
    add(Out, std::move(X));
  }
  if (auto R = replacing().find(What); R != replacing().end())
    for (auto &[In, E] : R->second) {
      if (In != F)
        continue;
      // The same goes to where the object stands as well.
      Change X;
      X.At = Change::Own;
      for (const Edge &To : S.Edges) {
        auto Way = To.ToPath.components();
        if (To.From != E->From || To.FromPath != E->FromPath || Way.empty() ||
            Way.back() != Component{Component::Field, What})
          continue;
        if (To.To.K == Node::ThisOut)
          X.At = Change::This;
        else if (To.To.K == Node::ParamOut)
          X.At = Change::Param, X.Number = To.To.Index;
      }
      if (X.At == Change::Own)
        continue;
      X.Replaced = Prog.entity(What)->Class;
      conditions(X, F, E->Guards);
      add(Out, std::move(X));
    }
  for (CallIndex C = 0; C < S.Calls.size(); ++C) {
    // What asks or grants does not take back.
    EntityId Callee = S.Calls[C].Callee;
    if (Match.consents().count(Callee) || Grants.count(Callee))
      continue;
    made({F, C}, writers(What),
         [&](FunctionIndex G) -> const Made & { return writtenIn(What, G); },
         Out);
  }
  return Writes[{What, F}] = std::move(Out);
}

/// What the question \p T of \p F reads: fields of which objects, variables.
void Changes::reads(FunctionIndex F, TermIndex I, std::set<Read> &Out,
                    unsigned Depth) const {
  const FunctionSummary &S = Prog.summary(F);
  if (!I || I >= S.Terms.size() || Depth > 6 || Out.size() > 40)
    return;
  const Term &T = S.Terms[I];
  auto Guards = [&](GuardSetIndex G) {
    for (const HeldGuard &H : S.GuardSets[G])
      reads(F, S.Guards[H.Which].About, Out, Depth + 1);
  };
  switch (T.K) {
  case Term::Field:
    Out.insert({T.Entity, T.Operands.empty() ? 0 : T.Operands[0]});
    return;
  case Term::Global:
    Out.insert({T.Entity, 0});
    return;
  case Term::Element:
  case Term::Address:
    if (!T.Operands.empty())
      reads(F, T.Operands[0], Out, Depth + 1);
    return;
  case Term::Bits:
    reads(F, T.Operands[0], Out, Depth + 1);
    return;
  case Term::OneOf:
    for (GuardSetIndex G : T.Operands)
      Guards(G);
    return;
  case Term::Choice:
    for (size_t K = 0; K + 1 < T.Operands.size(); K += 2) {
      reads(F, T.Operands[K], Out, Depth + 1);
      Guards(T.Operands[K + 1]);
    }
    return;
  case Term::Call:
    break;
  default:
    return;
  }
  if (T.CallSite >= S.Calls.size())
    return;
  // What gives a value back gives it of its object.
  if (!T.Operands.empty() && T.Operands[0] &&
      llvm::all_of(llvm::drop_begin(T.Operands),
                   [&](TermIndex A) { return isConstant(S.Terms[A]); }))
    reads(F, T.Operands[0], Out, Depth + 1);
  for (const Target &Tg : Prog.targets({F, T.CallSite})) {
    if (Tg.How != Target::Plain)
      continue;
    const FunctionSummary &Body = Prog.summary(Tg.Body);
    std::set<Read> Inner;
    auto Answer = [&](GuardSetIndex G) {
      for (const HeldGuard &H : Body.GuardSets[G])
        reads(Tg.Body, Body.Guards[H.Which].About, Inner, Depth + 1);
    };
    for (const ReturnSite &R : Body.Returns) {
      reads(Tg.Body, R.Value, Inner, Depth + 1);
      Answer(R.IfTrue);
      Answer(R.IfFalse);
      Answer(R.Guards);
    }
    for (const ReturnOutcome &O : Body.Outcomes) {
      Answer(O.Implies);
      if (O.K == ReturnOutcome::Is)
        reads(Tg.Body, O.Constant, Inner, Depth + 1);
    }
    for (const Read &R : Inner) {
      Change At;
      place(At, Tg.Body, R.Object);
      TermIndex Object = 0;
      if (R.Object && At.At == Change::This)
        Object = S.Calls[T.CallSite].Receiver;
      else if (R.Object && At.At == Change::Param &&
               At.Number < S.Calls[T.CallSite].Arguments.size())
        Object = S.Calls[T.CallSite].Arguments[At.Number].Value;
      Out.insert({R.What, Object});
    }
  }
}

/// Whether \p A and \p B of \p F are one object for certain: the same term, or
/// what a function without arguments gives back.
bool Changes::isSameObject(FunctionIndex F, TermIndex A, TermIndex B) const {
  if (A == B)
    return true;
  const Term &X = Prog.summary(F).Terms[A], &Y = Prog.summary(F).Terms[B];
  return X.K == Term::Call && Y.K == Term::Call && X.Entity == Y.Entity &&
         X.Operands.size() == 1 && Y.Operands.size() == 1 &&
         (X.Operands[0] == Y.Operands[0] ||
          (X.Operands[0] && Y.Operands[0] &&
           isSameObject(F, X.Operands[0], Y.Operands[0])));
}

/// Whether what \p A and \p B designate in \p F may be (part of) one object.
bool Changes::mayBeSame(FunctionIndex F, TermIndex A, TermIndex B,
                        unsigned Depth) const {
  const std::vector<Term> &Ts = Prog.summary(F).Terms;
  if (!A || !B || A == B || A >= Ts.size() || B >= Ts.size() || Depth > 8)
    return true;
  const Term &X = Ts[A], &Y = Ts[B];
  bool OwnX = isOwn(Prog.summary(F), X), OwnY = isOwn(Prog.summary(F), Y);
  auto Base = [](const Term &T) {
    return T.Operands.empty() ? TermIndex(0) : T.Operands[0];
  };
  if (X.K == Term::Field && Y.K == Term::Field) {
    if (X.Entity == Y.Entity)
      return mayBeSame(F, Base(X), Base(Y), Depth + 1);
    const Entity *P = Prog.entity(X.Entity), *Q = Prog.entity(Y.Entity);
    // Two members of one class; of two, one may be in the other.
    return !P || !Q || P->Parent != Q->Parent;
  }
  if (OwnX || OwnY)
    return X.K == Term::Field || Y.K == Term::Field
               ? mayBeSame(F, OwnX ? A : Base(X), OwnX ? Base(Y) : B, Depth + 1)
               : false;
  bool Given = (X.K == Term::Param || X.K == Term::This) &&
               (Y.K == Term::Param || Y.K == Term::This);
  if (Given) // taken for two objects
    return X.K == Y.K && X.Number == Y.Number;
  if (X.K == Term::Call && Y.K == Term::Call && X.Entity == Y.Entity &&
      X.Operands.size() == Y.Operands.size()) {
    for (size_t I = 1; I < X.Operands.size(); ++I) {
      TermIndex P = X.Operands[I], Q = Y.Operands[I];
      if (P != Q && P && Q)
        return false;
    }
    return mayBeSame(F, X.Operands.empty() ? 0 : X.Operands[0],
                     Y.Operands.empty() ? 0 : Y.Operands[0], Depth + 1);
  }
  return true;
}

/// `store.set("usage", on)`: whether the call \p K, of which no body is seen,
/// changes what stands under the key that the question \p T asked for.
bool Changes::setsUnderKey(FunctionIndex F, const Call &K, TermIndex T,
                           Change &X) const {
  const FunctionSummary &S = Prog.summary(F);
  const Entity *Callee = Prog.entity(K.Callee);
  if (!Callee || !Prog.bodies(K.Callee).empty() ||
      Match.revokes().count(K.Callee) || !K.Receiver ||
      !K.has(CF_ReceiverMayWrite) || K.has(CF_Construct) || K.Arguments.empty())
    return false;
  for (unsigned Depth = 0; T && Depth < 4; ++Depth) {
    const Term &Q = S.Terms[T];
    if (Q.K != Term::Call || Q.Operands.size() < 2) {
      T = Q.K == Term::Call && !Q.Operands.empty() ? Q.Operands[0] : 0;
      continue;
    }
    const Term &Key = S.Terms[Q.Operands[1]];
    if ((Key.K != Term::String && Key.K != Term::Enumerator) ||
        !Q.Operands[0] || K.Arguments[0].Value != Q.Operands[1] ||
        !isSameObject(F, Q.Operands[0], K.Receiver))
      return false;
    // ... and, if that said whose, theirs.
    for (TermIndex Whose : llvm::drop_begin(Q.Operands, 2))
      if (!isConstant(S.Terms[Whose]) &&
          llvm::none_of(K.Arguments,
                        [&](const Argument &A) { return A.Value == Whose; }))
        return false;
    llvm::StringRef Name = llvm::StringRef(Callee->Name).rsplit("::").second;
    if (K.Arguments.size() == 1 &&
        !llvm::is_contained({"remove", "unset", "clear", "erase", "reset",
                             "delete", "removeKey", "deleteKey"},
                            Name))
      return false;
    X.In = F;
    X.Under = K.Guards;
    if (K.Arguments.size() > 1)
      if (const Term &V = S.Terms[K.Arguments[1].Value];
          isConstant(V) || V.K == Term::Param)
        X.Value = V;
    return true;
  }
  return false;
}

std::vector<Change> Changes::writes(FunctionIndex F, CallIndex C,
                                    TermIndex T) {
  Made Out;
  const FunctionSummary &S = Prog.summary(F);
  const Call &K = S.Calls[C];
  if (Match.consents().count(K.Callee) || Grants.count(K.Callee))
    return Out;
  if (Change X; setsUnderKey(F, K, T, X))
    add(Out, std::move(X));
  std::set<Read> All;
  reads(F, T, All, 0);
  for (const Read &R : All) {
    const std::set<FunctionIndex> &Leading = writers(R.What);
    for (const Target &Tg : Prog.targets({F, C})) {
      if (!Leading.count(Tg.Body) || RunsLater({F, C}, Tg))
        continue;
      bool Plain = Tg.How == Target::Plain;
      for (Change X : writtenIn(R.What, Tg.Body)) {
        TermIndex Object = 0;
        if (Plain && X.At == Change::This)
          Object = K.Receiver;
        else if (Plain && X.At == Change::Param &&
                 X.Number < K.Arguments.size())
          Object = K.Arguments[X.Number].Value;
        bool Somewhere = X.At == Change::Elsewhere;
        if (!toCaller(X, {F, C}, Tg))
          continue;
        // What is only reached by way of a global is nobody's local object.
        if (Somewhere && R.Object && isOwn(S, S.Terms[R.Object]))
          continue;
        if (R.Object && Object && !mayBeSame(F, R.Object, Object))
          continue;
        add(Out, std::move(X));
      }
    }
  }
  return Out;
}
