//===- link/StateAnswers.cpp - Questions: dropped, or with a default ------===//
#include "link/StateFinder.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

static llvm::StringRef lastName(llvm::StringRef Name) {
  llvm::StringRef Last = Name.rsplit("::").second;
  return Last.empty() ? Name : Last;
}

void StateFinder::findAnswers() {
  for (auto &[Id, Entries] : Match.consents()) {
    for (uint32_t I : Entries) {
      const Consent &K = P.Consents[I];
      if (K.Inside || K.What.K != Selector::Function)
        continue;
      for (const SiteRef &S : Prog.sites(Id))
        question(S.Function, S.Call, I);
      if (!K.OptOut && !K.Answer.ConstantFrom)
        for (FunctionIndex F : Prog.bodies(Id))
          returned(I, F);
    }
  }
  for (FunctionIndex F = 0; F < Prog.size(); ++F) {
    if (Prog.dropped(F))
      continue;
    assumptions(F);
    const FunctionSummary &S = Prog.summary(F);
    for (CallIndex C = 0; C < S.Calls.size(); ++C)
      if (S.Calls[C].Arguments.size() == 1 && S.Calls[C].Callee &&
          S.Calls[C].has(CF_HasReceiver))
        valueOr(F, C);
  }
  parameterDefaults();
}

void StateFinder::question(FunctionIndex F, CallIndex C, uint32_t Entry) {
  const Consent &K = P.Consents[Entry];
  const FunctionSummary &S = Prog.summary(F);
  const Call &Asked = S.Calls[C];
  if (!K.OptOut)
    handedFallback(F, C, K);
  if (!Match.callMatches(K.What, S, Asked))
    return;
  if (!Asked.has(CF_ResultUsed) && !Asked.has(CF_ResultVoid) &&
      !Asked.has(CF_Construct)) {
    UnusedQuestion Q;
    Q.Where = Prog.place(F, Asked.Loc);
    Q.Function = Prog.functionName(F);
    Q.Consent = Prog.name(Asked.Callee);
    Q.Purposes = Match.purposes(K.Purpose, S, Asked);
    Out.Unused.push_back(std::move(Q));
  }
  if (!K.OptOut)
    fallback(F, C, K);
}

/// Whether argument \p I is the answer where there is none: the one after the
/// key, where there is a key. Of other questions only a parameter that is
/// called a default is one.
bool StateFinder::isFallback(const FunctionSummary &S, const Call &Asked,
                             uint32_t I, const Consent &K) const {
  if (K.What.Where) {
    if (I == K.What.Where->Argument + 1)
      return true;
  } else if (K.Purpose.Argument && I == *K.Purpose.Argument + 1 &&
             S.Terms[Asked.Arguments[I - 1].Value].K == Term::String) {
    return true;
  }
  return llvm::any_of(Prog.bodies(Asked.Callee), [&](FunctionIndex B) {
    const auto &Ps = Prog.summary(B).Parameters;
    if (I >= Ps.size())
      return false;
    std::string Name = llvm::StringRef(Ps[I].Name).lower();
    return llvm::StringRef(Name).contains("default") ||
           llvm::StringRef(Name).contains("fallback") || Name == "def" ||
           Name == "dflt";
  });
}

/// `pref("ads", true)`, which hands on key and default: where it is called.
void StateFinder::handedFallback(FunctionIndex F, CallIndex C,
                                 const Consent &K) {
  const FunctionSummary &S = Prog.summary(F);
  const Call &Asked = S.Calls[C];
  for (uint32_t I = 0; I < Asked.Arguments.size(); ++I) {
    const Term &Handed = S.Terms[Asked.Arguments[I].Value];
    if (Handed.K != Term::Param || !isFallback(S, Asked, I, K))
      continue;
    for (const SiteRef &Site : Prog.callers(F)) {
      const FunctionSummary &Up = Prog.summary(Site.Function);
      const Call &By = Up.Calls[Site.Call];
      auto Is = [&](uint32_t Argument) -> const Term & {
        const Term &T = Argument < Asked.Arguments.size()
                            ? S.Terms[Asked.Arguments[Argument].Value]
                            : S.Terms[0];
        if (T.K != Term::Param)
          return T;
        return size_t(T.Number) < By.Arguments.size()
                   ? Up.Terms[By.Arguments[T.Number].Value]
                   : Up.Terms[0];
      };
      if (K.What.Where &&
          !Match.isConstant(K.What.Where->Equals, Is(K.What.Where->Argument)))
        continue;
      const Term &V = Is(I);
      if (!isConstant(V) || !Consents.isGiven(K.Answer, V) ||
          size_t(Handed.Number) >= By.Arguments.size())
        continue;
      const Argument &A = By.Arguments[Handed.Number];
      ConsentWrite W;
      bool Declared = A.Flags & AF_Default;
      W.How = Declared ? ConsentWrite::DefaultArgument
                       : ConsentWrite::GetterDefault;
      W.Sets = ConsentWrite::Given;
      W.Where = Prog.place(Site.Function, A.Loc);
      if (!Declared)
        W.Function = Prog.functionName(Site.Function);
      W.Consent = Prog.name(Asked.Callee);
      W.Purposes = K.Purpose.Fixed;
      if (K.Purpose.Argument)
        W.Purposes.push_back(
            Match.purposeOf(K.Purpose, Is(*K.Purpose.Argument)));
      W.Text = V.K == Term::Integer && K.Answer.K <= When::False
                   ? (V.Number ? "true" : "false")
                   : Match.constantText(V);
      add(std::move(W));
    }
  }
}

/// `value("ads", true)`.
void StateFinder::fallback(FunctionIndex F, CallIndex C, const Consent &K) {
  const FunctionSummary &S = Prog.summary(F);
  const Call &Asked = S.Calls[C];
  for (uint32_t I = 0; I < Asked.Arguments.size(); ++I) {
    const Argument &A = Asked.Arguments[I];
    const Term &V = S.Terms[A.Value];
    if (!isConstant(V) || !Consents.isGiven(K.Answer, V))
      continue;
    if (!isFallback(S, Asked, I, K))
      continue;
    ConsentWrite W;
    bool Declared = A.Flags & AF_Default;
    W.How =
        Declared ? ConsentWrite::DefaultArgument : ConsentWrite::GetterDefault;
    W.Sets = ConsentWrite::Given;
    W.Where = Prog.place(F, A.Loc);
    if (!Declared)
      W.Function = Prog.functionName(F);
    W.Consent = Prog.name(Asked.Callee);
    W.Purposes = Match.purposes(K.Purpose, S, Asked);
    W.Text = V.K == Term::Integer && K.Answer.K <= When::False
                 ? (V.Number ? "true" : "false")
                 : Match.constantText(V);
    add(std::move(W));
    return;
  }
}

/// `stored(Ads).value_or(true)`.
void StateFinder::valueOr(FunctionIndex F, CallIndex C) {
  const FunctionSummary &S = Prog.summary(F);
  const Call &K = S.Calls[C];
  const Entity *E = Prog.entity(K.Callee);
  if (!E || !lastName(E->Name).contains_insensitive("or"))
    return;
  for (TermIndex T = 1; T < S.Terms.size(); ++T) {
    if (S.Terms[T].K != Term::Call || S.Terms[T].CallSite != C)
      continue;
    TermIndex Default = K.Arguments[0].Value;
    const Term &V = S.Terms[Default];
    if (!isConstant(V))
      continue;
    bool Bool = K.has(CF_ResultBool) || K.Arguments[0].Flags & AF_Bool;
    AtomSet Set = Consents.ofTerm(F, T,
                                  !Bool      ? Outcome::Equal
                                  : V.Number ? Outcome::True
                                             : Outcome::False,
                                  Bool ? 0 : Default);
    // What is there only with a consent, whatever it is, is no answer.
    AtomSet Else = Consents.ofTerm(
        F, T,
        !Bool ? Outcome::NotEqual : V.Number ? Outcome::False : Outcome::True,
        Bool ? 0 : Default);
    if (llvm::any_of(Else, [&](AtomId B) {
          return Consents.atom(B).Seen.S == ConsentSeen::Holds ||
                 Consents.atom(B).Seen.S == ConsentSeen::Lenient;
        }))
      continue;
    for (AtomId A : Set) {
      const ConsentSeen &Seen = Consents.atom(A).Seen;
      if (Consents.atom(A).Param != NoIndex || Seen.S != ConsentSeen::Lenient ||
          Seen.OptOut)
        continue;
      ConsentWrite W;
      W.How = ConsentWrite::ValueOr;
      W.Sets = ConsentWrite::Given;
      W.Where = Prog.place(F, K.Loc);
      W.Function = Prog.functionName(F);
      W.Consent = Seen.Text;
      W.Purposes = Seen.Purposes;
      W.Text = Bool ? (V.Number ? "true" : "false") : Match.constantText(V);
      add(std::move(W));
    }
  }
}

/// What is asked where nothing may be known: `it == end()`, `!file`, `empty()`.
static bool isFailure(const Program &Prog, const FunctionSummary &S,
                      const Guard &G) {
  const Term &T = S.Terms[G.About];
  if (T.K == Term::Param)
    return false;
  if (G.Result == Outcome::True && T.K == Term::Call) {
    llvm::StringRef Name = lastName(Prog.name(T.Entity));
    return llvm::is_contained({"empty", "fail", "bad", "eof", "isNull", "null",
                               "is_null", "isEmpty", "hasError", "failed",
                               "IsNull", "HasParseError", "isUndefined",
                               "is_discarded"},
                              Name);
  }
  return G.Result == Outcome::False || G.Result == Outcome::Less ||
         (G.Result == Outcome::Equal && S.Terms[G.Constant].K == Term::Call) ||
         (G.Result == Outcome::Equal && S.Terms[G.Constant].K == Term::Null);
}

/// A consent function that says yes where it could not read an answer.
void StateFinder::returned(uint32_t Entry, FunctionIndex F) {
  const Consent &K = P.Consents[Entry];
  const FunctionSummary &S = Prog.summary(F);
  bool Reads = llvm::any_of(S.Returns, [&](const ReturnSite &R) {
    return !isConstant(S.Terms[R.Value]);
  });
  for (const ReturnSite &R : S.Returns) {
    const Term &V = S.Terms[R.Value];
    if (!isConstant(V) || !Consents.isGiven(K.Answer, V))
      continue;
    bool Unknown = R.InHandler;
    bool ByArgument = false;
    for (const HeldGuard &H : S.GuardSets[R.Guards]) {
      const Guard &G = S.Guards[H.Which];
      ByArgument |= S.Terms[G.About].K == Term::Param;
      Unknown |= Reads && isFailure(Prog, S, G);
    }
    // Some purposes need no consent: that is said by the argument.
    if (!Unknown || (ByArgument && !R.InHandler))
      continue;
    ConsentWrite W;
    W.How = ConsentWrite::Returned;
    W.Sets = ConsentWrite::Given;
    W.InHandler = R.InHandler;
    W.Where = Prog.place(F, R.Loc);
    W.Function = Prog.functionName(F);
    W.Consent = Prog.name(S.Id);
    W.Purposes = K.Purpose.Fixed;
    W.Text = V.K == Term::Integer && K.Answer.K <= When::False
                 ? (V.Number ? "true" : "false")
                 : Match.constantText(V);
    add(std::move(W));
  }
}

/// Answers for which a constant was taken after an exception.
void StateFinder::assumptions(FunctionIndex F) {
  const FunctionSummary &S = Prog.summary(F);
  for (const Guard &G : S.Guards) {
    // A comparison that lets the unknown pass is judged where it decides.
    if (!G.Assumed.isValid() || G.Assumed == G.Loc)
      continue;
    for (AtomId A : Consents.ofTerm(F, G.About, G.Result, G.Constant)) {
      const ConsentSeen &Seen = Consents.atom(A).Seen;
      if (Consents.atom(A).Param != NoIndex || Seen.S != ConsentSeen::Holds ||
          Seen.OptOut)
        continue;
      ConsentWrite W;
      W.How = ConsentWrite::Assumed;
      W.Sets = ConsentWrite::Given;
      W.InHandler = true;
      W.Where = Prog.place(F, G.Assumed);
      W.Function = Prog.functionName(F);
      W.Consent = Seen.Text;
      W.Purposes = Seen.Purposes;
      W.Text = "yes";
      add(std::move(W));
    }
  }
}

/// Default arguments of parameters that the policy names as consents.
void StateFinder::parameterDefaults() {
  for (const Consent &K : P.Consents) {
    if (K.What.K != Selector::Parameter || K.Answer.ConstantFrom)
      continue;
    uint32_t I = K.What.ParameterIndex;
    auto Given = [&](FunctionIndex F, const Term &V, const Location &L,
                     EntityId Of) {
      if (!isConstant(V) || !Consents.isGiven(K.Answer, V))
        return;
      ConsentWrite W;
      W.How = ConsentWrite::DefaultArgument;
      W.Sets = ConsentWrite::Given;
      W.Where = Prog.place(F, L);
      W.Consent = Prog.name(Of);
      W.Purposes = K.Purpose.Fixed;
      W.Text = V.K == Term::Integer && K.Answer.K <= When::False
                   ? (V.Number ? "true" : "false")
                   : Match.constantText(V);
      add(std::move(W));
    };
    for (EntityId Id : Match.match(K.What)) {
      for (FunctionIndex F : Prog.bodies(Id)) {
        const FunctionSummary &S = Prog.summary(F);
        if (I < S.Parameters.size() && S.Parameters[I].Default)
          Given(F, S.Terms[S.Parameters[I].Default], S.Parameters[I].Loc, Id);
      }
      for (const SiteRef &Site : Prog.sites(Id)) {
        const FunctionSummary &S = Prog.summary(Site.Function);
        const Call &C = S.Calls[Site.Call];
        if (I < C.Arguments.size() && C.Arguments[I].Flags & AF_Default)
          Given(Site.Function, S.Terms[C.Arguments[I].Value],
                C.Arguments[I].Loc, Id);
      }
    }
  }
}
