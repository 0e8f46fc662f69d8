//===- link/StateFinder.cpp - Storage, excuses, the order of things -------===//
#include "link/StateFinder.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"

using namespace askfirst;

StateFinder::StateFinder(const Program &Prog, const Policy &P,
                         const PolicyMatch &Match, ConsentSolver &Consents)
    : Prog(Prog), P(P), Match(Match), Consents(Consents) {
  for (const ConsentChange &G : P.Grants)
    for (EntityId Id : Match.match(G.What))
      GrantEntries.insert(Id);
  for (const ConsentChange &R : P.Revokes)
    for (EntityId Id : Match.match(R.What))
      RevokeEntries.insert(Id);
}

ConsentState StateFinder::run() {
  findStorage();
  findWrites();
  findAnswers();
  findChanges();
  llvm::sort(Out.Writes, [](const ConsentWrite &A, const ConsentWrite &B) {
    return std::tie(A.Where, A.Consent, A.Purposes, A.How, A.Sets, A.Why) <
           std::tie(B.Where, B.Consent, B.Purposes, B.How, B.Sets, B.Why);
  });
  // A header's initialisers are found once a file that uses it.
  Out.Writes.erase(
      llvm::unique(Out.Writes,
                   [](const ConsentWrite &A, const ConsentWrite &B) {
                     return std::tie(A.Where, A.Consent, A.Purposes, A.Sets) ==
                            std::tie(B.Where, B.Consent, B.Purposes, B.Sets);
                   }),
      Out.Writes.end());
  llvm::sort(Out.Unused, [](const UnusedQuestion &A, const UnusedQuestion &B) {
    return std::tie(A.Where, A.Consent) < std::tie(B.Where, B.Consent);
  });
  llvm::sort(Out.Changes, [](const ConsentChanged &A, const ConsentChanged &B) {
    return std::tie(A.Where, A.Name, A.Grant) <
           std::tie(B.Where, B.Name, B.Grant);
  });
  return std::move(Out);
}

void StateFinder::addStorage(EntityId Id, Stored S) {
  for (const Stored &Have : Storage[Id])
    if (Have.Entry == S.Entry && Have.Purposes == S.Purposes &&
        Have.ByTest == S.ByTest)
      return;
  Storage[Id].push_back(std::move(S));
}

void StateFinder::findStorage() {
  for (uint32_t I = 0; I < P.Consents.size(); ++I) {
    const Consent &K = P.Consents[I];
    // Who did not opt out has not been asked: that it starts so is its nature.
    if (K.OptOut || K.Inside)
      continue;
    for (EntityId Id : Match.match(K.What)) {
      auto Mine = Match.consents().find(Id);
      if (Mine == Match.consents().end() ||
          !llvm::is_contained(Mine->second, I))
        continue; // the project's own entry is in force, not this pack's
      switch (K.What.K) {
      case Selector::Field:
      case Selector::Variable:
        addStorage(Id, {I, false, Outcome::True, Term(), K.Purpose.Fixed});
        break;
      case Selector::Function:
        if (K.Answer.ConstantFrom)
          break;
        for (FunctionIndex F : Prog.bodies(Id))
          behind(I, F, Outcome::Equal, Term(), K.Purpose.Fixed, 0);
        break;
      case Selector::Parameter:
      case Selector::Type:
        break;
      }
    }
  }
}

/// The storage that \p F gives back, if that is all it gives back. \p O and
/// \p C are the test a wrapper around it makes; at first (depth 0) the policy's.
void StateFinder::behind(uint32_t Entry, FunctionIndex F, Outcome O,
                         const Term &C, std::vector<std::string> Fixed,
                         unsigned Depth) {
  if (Depth > 4)
    return;
  const Consent &K = P.Consents[Entry];
  const FunctionSummary &S = Prog.summary(F);
  for (const ReturnSite &R : S.Returns) {
    if (isConstant(S.Terms[R.Value]))
      continue;
    // `case Ads: return ads_;`: the purpose is what the argument was.
    std::vector<std::string> Purposes = Fixed;
    if (K.Purpose.Argument && Depth == 0)
      for (const HeldGuard &H : S.GuardSets[R.Guards]) {
        const Guard &G = S.Guards[H.Which];
        if (G.Result == Outcome::Equal && S.Terms[G.About].K == Term::Param &&
            S.Terms[G.About].Number == int64_t(*K.Purpose.Argument)) {
          std::string Key = Match.purposeOf(K.Purpose, S.Terms[G.Constant]);
          if (!Key.empty())
            Purposes.push_back(Key);
        }
      }
    Stored Here{Entry, Depth > 0, O, C, Purposes};
    const Term *V = &S.Terms[R.Value];
    // A boolean made by a test: of what, and how it comes out.
    bool Yes = Depth == 0            ? K.Answer.K != When::False
               : O == Outcome::Equal ? C.Number != 0
                                     : O != Outcome::False;
    GuardSetIndex Implied = Yes ? R.IfTrue : R.IfFalse;
    bool Bool = (R.IfTrue || R.IfFalse) &&
                (Depth > 0 ? O <= Outcome::False || C.K == Term::Integer
                           : K.Answer.K <= When::NonNull);
    if (Bool) {
      if (S.GuardSets[Implied].size() != 1)
        continue;
      const Guard &G = S.Guards[S.GuardSets[Implied].front().Which];
      V = &S.Terms[G.About];
      Here.ByTest = true;
      Here.Test = G.Result;
      Here.Constant = S.Terms[G.Constant];
    }
    // Reading an atomic, or an optional with a default.
    for (unsigned N = 0; N < 3 && V->K == Term::Call && !V->Operands.empty() &&
                         V->Operands[0] && V->CallSite < S.Calls.size() &&
                         Prog.targets({F, V->CallSite}).empty();
         ++N)
      V = &S.Terms[V->Operands[0]];
    if (V->K == Term::Field || V->K == Term::Global) {
      addStorage(V->Entity, std::move(Here));
    } else if (V->K == Term::Call && V->CallSite < S.Calls.size()) {
      for (const Target &T : Prog.targets({F, V->CallSite})) {
        if (T.How != Target::Plain)
          continue;
        if (Here.ByTest || Depth > 0)
          behind(Entry, T.Body, Here.Test, Here.Constant, Purposes, Depth + 1);
        else
          behind(Entry, T.Body, O, C, Purposes, Depth);
      }
    }
  }
}

bool StateFinder::isConstant(const Term &T) const {
  return T.K == Term::Integer || T.K == Term::Enumerator ||
         T.K == Term::String || T.K == Term::Null;
}

bool StateFinder::saysYes(const Stored &S, const Term &V) const {
  if (!S.ByTest)
    return Consents.isGiven(P.Consents[S.Entry].Answer, V);
  if (V.K == Term::String || S.Constant.K == Term::String) {
    bool Same = V.K == S.Constant.K && V.Text == S.Constant.Text;
    return S.Test == Outcome::Equal      ? Same
           : S.Test == Outcome::NotEqual ? V.K == Term::String && !Same
                                         : false;
  }
  int64_t N = V.Number, C = S.Constant.Number;
  switch (S.Test) {
  case Outcome::True:
    return N != 0;
  case Outcome::False:
    return N == 0;
  case Outcome::Equal:
    return N == C;
  case Outcome::NotEqual:
    return N != C;
  case Outcome::Less:
    return N < C;
  case Outcome::LessEqual:
    return N <= C;
  case Outcome::Greater:
    return N > C;
  case Outcome::GreaterEqual:
    return N >= C;
  }
  return false;
}

/// A `grant` or `inside` function, or one that only such functions call.
bool StateFinder::isGrantFunction(FunctionIndex F) {
  auto [It, New] = GrantFunctions.try_emplace(F, false);
  if (!New)
    return It->second; // false while it is looked at: a cycle excuses nothing
  EntityId Id = Prog.summary(F).Id;
  bool Is = GrantEntries.count(Id);
  if (auto C = Match.consents().find(Id); C != Match.consents().end())
    Is |= llvm::any_of(C->second,
                       [&](uint32_t I) { return P.Consents[I].Inside; });
  if (!Is && !Prog.escapes(F) && !Prog.callers(F).empty())
    Is = llvm::all_of(Prog.callers(F), [&](const SiteRef &S) {
      return isGrantFunction(S.Function);
    });
  return GrantFunctions[F] = Is;
}

/// What a flag is called that says when something is done, not what a person
/// answered.
bool StateFinder::isOccasion(llvm::StringRef Name) {
  static const char *const Words[] = {
      "first",  "fresh", "initial", "reset", "default", "migrat", "upgrade",
      "update", "force", "debug",   "test",  "verbose", "install"};
  std::string Lower = Name.lower();
  return llvm::any_of(
      Words, [&](const char *W) { return llvm::StringRef(Lower).contains(W); });
}

/// `if (box.checked()) ads = true; else ads = false;`: what is written is what
/// the condition says, whatever that is.
bool StateFinder::isMirrored(const FunctionSummary &S,
                             const StateWrite &W) const {
  auto Turned = [&](const Guard &G, const HeldGuard &H) {
    const Guard &O = S.Guards[H.Which];
    return O.About == G.About && O.Result == negate(G.Result);
  };
  return llvm::any_of(S.GuardSets[W.Guards], [&](const HeldGuard &H) {
    const Guard &G = S.Guards[H.Which];
    const Term &T = S.Terms[G.About];
    bool Named = T.K == Term::Param && size_t(T.Number) < S.Parameters.size();
    if (G.Result > Outcome::False ||
        isOccasion(Named ? S.Parameters[T.Number].Name : Prog.name(T.Entity)))
      return false;
    return llvm::any_of(S.Writes, [&](const StateWrite &Other) {
      return Other.Target == W.Target && Other.Object == W.Object &&
             Other.Value != W.Value && isConstant(S.Terms[Other.Value]) &&
             llvm::any_of(S.GuardSets[Other.Guards],
                          [&](const HeldGuard &O) { return Turned(G, O); });
    });
  });
}

/// Whether a constant yes is in order in \p F, where \p G holds.
ConsentWrite::Excuse
StateFinder::excuse(FunctionIndex F, GuardSetIndex G,
                    const std::vector<std::string> &Purposes,
                    const StateWrite *W) {
  if (isGrantFunction(F))
    return ConsentWrite::InGrant;
  const FunctionSummary &S = Prog.summary(F);
  if (W && isMirrored(S, *W))
    return ConsentWrite::Asked;
  // A person's answer that came in: `if (accepted) ads = true;`.
  for (const HeldGuard &H : S.GuardSets[G]) {
    const Guard &X = S.Guards[H.Which];
    if (X.Result == Outcome::True && S.Terms[X.About].K == Term::Param &&
        size_t(S.Terms[X.About].Number) < S.Parameters.size() &&
        S.Parameters[S.Terms[X.About].Number].Flags & AF_Bool &&
        !isOccasion(S.Parameters[S.Terms[X.About].Number].Name))
      return ConsentWrite::Asked;
  }
  auto Serves = [&](const AtomSet &Set) {
    return llvm::any_of(Set, [&](AtomId A) {
      if (Purposes.empty())
        return Consents.serves(A, "", Require::NotOptedOut);
      return llvm::any_of(Purposes, [&](const std::string &X) {
        return Consents.serves(A, X, Require::NotOptedOut);
      });
    });
  };
  if (Serves(Consents.of(F, G)) || Serves(Consents.inherent(F)))
    return ConsentWrite::Asked;
  return ConsentWrite::None;
}

/// Nobody calls it, hands it on, or can name it from elsewhere.
bool StateFinder::isUnreachable(FunctionIndex F) const {
  const Entity *E = Prog.entity(Prog.summary(F).Id);
  return E && E->has(EF_InternalLinkage) && !E->has(EF_Virtual) &&
         !E->has(EF_Lambda) && Prog.callers(F).empty() && !Prog.escapes(F);
}

/// A number for the value or, if there is none, the condition that \p F writes
/// under; 0 where neither is a person's choice.
uint64_t StateFinder::sourceOf(FunctionIndex F, TermIndex Value,
                               GuardSetIndex G, std::string &Text) const {
  const FunctionSummary &S = Prog.summary(F);
  auto Choice = [&](TermIndex T) {
    const Term &X = S.Terms[T];
    return X.K == Term::Param || X.K == Term::Value || X.K == Term::Out ||
           X.K == Term::Call;
  };
  std::string Key = std::to_string(S.Id) + ":";
  // A member of what a form gives back is one; a consent is a copy of itself.
  auto IsMember = [&](TermIndex T) {
    return S.Terms[T].K == Term::Field && !Storage.count(S.Terms[T].Entity);
  };
  if (Value && (Choice(Value) || IsMember(Value))) {
    Key += "value" + std::to_string(Value);
    const Term &X = S.Terms[Value];
    if (X.K == Term::Field)
      Text = "'" + Prog.name(X.Entity) + "'";
    else if (X.K == Term::Param && size_t(X.Number) < S.Parameters.size())
      Text = "'" + S.Parameters[X.Number].Name + "'";
    else if (X.K == Term::Call)
      Text = "the result of '" + Prog.name(X.Entity) + "'";
    else
      Text = "one value";
    return llvm::xxh3_64bits(Key);
  }
  if (Value && !isConstant(S.Terms[Value]))
    return 0;
  bool Any = false;
  for (const HeldGuard &H : S.GuardSets[G]) {
    Any |= Choice(S.Guards[H.Which].About);
    Key += "guard" + std::to_string(H.Which) + ",";
  }
  if (!Any)
    return 0;
  Text = "one condition";
  return llvm::xxh3_64bits(Key);
}

std::string StateFinder::valueText(const Stored &S, const Term &T) const {
  if (T.K == Term::Integer && (T.Number == 0 || T.Number == 1)) {
    const Consent &K = P.Consents[S.Entry];
    if (S.ByTest ? S.Test <= Outcome::False : K.Answer.K <= When::False)
      return T.Number ? "true" : "false";
  }
  if (T.K == Term::String)
    return "\"" + T.Text + "\"";
  return Match.constantText(T);
}
