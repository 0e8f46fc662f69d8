//===- link/FlowFinder.cpp - Chains, callers, flows -----------------------===//
#include "link/FlowFinder.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

/// Chains looked at per sink site. Nearly all sinks have a handful; a sink at
/// the bottom of a logging layer may have thousands, of which the first that
/// nobody guards is all that is asked for.
static constexpr unsigned MaxChains = 400;
/// Functions looked at when asking whether all callers hold a consent.
static constexpr unsigned MaxCallers = 2000;

static std::vector<std::string> names(const TaintSolver &T, uint32_t Bits) {
  std::vector<std::string> Out;
  for (size_t I = 0; I < T.sanitizers().size() && I < 32; ++I)
    if (Bits & (1u << I))
      Out.push_back(T.sanitizers()[I]);
  llvm::sort(Out);
  return Out;
}

bool FlowFinder::satisfied(const Source &S, const Sink &K, const Chain &C,
                           llvm::ArrayRef<std::string> Met) const {
  std::string Purpose = P.purposeOf(K);
  Verdict V = P.verdict(S.Data, K.Kind, Purpose, Met);
  auto Sanitized = [&] {
    return V.Accept.empty() ? !Met.empty()
                            : llvm::any_of(Met, [&](const std::string &M) {
                                return llvm::is_contained(V.Accept, M);
                              });
  };
  switch (V.Needs) {
  case Require::Nothing:
    return true;
  case Require::Never:
    return false;
  case Require::Sanitizer:
    return Sanitized();
  case Require::ConsentOrSanitizer:
    return Sanitized() || Consents.serves(C.Set, Purpose, V.Needs, C.Owners);
  case Require::Consent:
  case Require::SeparateConsent:
  case Require::NotOptedOut:
    return Consents.serves(C.Set, Purpose, V.Needs, C.Owners);
  }
  return false;
}

std::vector<FlowFinder::Chain> FlowFinder::chains(const TaintSolver &T,
                                                  const SinkHit &H) {
  struct Item {
    ContextId In;
    Chain C;
    CallIndex At; ///< the call of In's function that leads to the sink
  };
  const Fact &At = T.fact(H.At);
  Chain First;
  First.Set = At.Consents;
  First.Likely = At.Likely;
  First.Sanitized = At.Sanitized;
  std::vector<Item> Work{{At.In, First, H.Call}};
  std::vector<Chain> Out;
  std::map<std::pair<ContextId, bool>, std::vector<AtomSet>> Seen;
  for (size_t I = 0; I < Work.size() && Out.size() < MaxChains &&
                     Work.size() < 20 * MaxChains;
       ++I) {
    Item X = Work[I];
    const EntryContext &C = T.context(X.In);
    if (C.Root) {
      X.C.Top = C.Function;
      X.C.TopCall = X.At;
      const Fact &Start =
          T.fact(X.C.Callers.empty() ? H.At : X.C.Callers.back());
      X.C.Owners = T.people(Start).vec();
      X.C.Set = Consents.markOthers(X.C.Set, X.C.Owners);
      Out.push_back(std::move(X.C));
      continue;
    }
    auto &Known = Seen[{X.In, X.C.Late.has_value()}];
    if (llvm::any_of(Known, [&](const AtomSet &S) {
          return std::ranges::includes(X.C.Set, S);
        }))
      continue;
    Known.push_back(X.C.Set);
    for (const EntryContext::Incoming &In : C.CalledFrom) {
      const Fact &Caller = T.fact(In.Caller);
      Item Up = X;
      Up.In = Caller.In;
      Up.At = In.Call;
      Up.C.Callers.push_back(In.Caller);
      AtomSet Before =
          In.How.How == Target::Plain
              ? Consents.endedBefore(Caller.Consents, C.Function, X.At)
              : Caller.Consents;
      Up.C.Set = Consents.throughCall(X.C.Set, Before,
                                      {T.context(Caller.In).Function, In.Call},
                                      In.How, Up.C.Late);
      Up.C.Likely |= Caller.Likely;
      Up.C.Sanitized |= Caller.Sanitized;
      Work.push_back(std::move(Up));
    }
  }
  return Out;
}

std::vector<Who> FlowFinder::toCaller(llvm::ArrayRef<Who> Owners,
                                      FunctionIndex Callee, SiteRef Caller,
                                      const Target &T) const {
  std::vector<Who> Out;
  for (const Who &W : Owners) {
    Who Up = Consents.people().toCaller(W, Callee, Caller, T);
    if (Up.Root == Who::None)
      return {}; // may be anybody
    Out.push_back(std::move(Up));
  }
  return Out;
}

/// Whether a question was asked of which it can be said why it does not do.
bool FlowFinder::explains(const AtomSet &Set) const {
  return llvm::any_of(Set, [&](AtomId Id) {
    const ConsentAtom &A = Consents.atom(Id);
    return A.Param == NoIndex && !A.Seen.Asserted &&
           A.Seen.S != ConsentSeen::Unused &&
           A.Seen.S != ConsentSeen::SomePaths;
  });
}

FlowFinder::CallerAnswer
FlowFinder::callersOf(FunctionIndex F, CallIndex At, const AtomSet &Set,
                      llvm::ArrayRef<Who> Owners,
                      const std::optional<LaterRun> &Late, Question &Q) {
  CallerAnswer A;
  auto Sites = Prog.callers(F);
  if (Sites.empty() || Prog.escapes(F) || !Q.Budget)
    return A; // a root: whoever runs it asks nothing that is seen
  A.All = true;
  bool Any = false;
  for (const SiteRef &S : Sites) {
    if (Q.Path.count(S.Function))
      continue; // a cycle brings no new root
    if (!Q.Budget) {
      A.All = false; // nobody says what the others ask
      break;
    }
    --Q.Budget;
    AtomSet Here =
        Consents.endedBefore(Consents.atCall(S.Function, S.Call), F, At);
    std::vector<Who> Whose;
    std::optional<LaterRun> LateHere = Late;
    for (const Target &T : Prog.targets(S))
      if (T.Body == F) {
        Here = Consents.throughCall(Set, Here, S, T, LateHere);
        Whose = toCaller(Owners, F, S, T);
      }
    Here = Consents.markOthers(Here, Whose);
    bool Guarded = Consents.serves(Here, Q.Purpose, Q.Needs, Whose);
    CallerAnswer Up;
    if (!Guarded && Q.Budget) {
      Q.Path.insert(S.Function);
      Up = callersOf(S.Function, S.Call, Here, Whose, LateHere, Q);
      Q.Path.erase(S.Function);
      Guarded = Up.All;
    }
    Any = true;
    A.Held.append(Up.Held.begin(), Up.Held.end());
    for (AtomId X : Here)
      if (Consents.atom(X).Param == NoIndex)
        A.Held.push_back(X);
    A.Some |= Guarded || Up.Some;
    // Of several ways in that nobody guards, one on which nothing was asked.
    AtomSet OnIt = Consents.unite(Up.OnIt, Here);
    if (!Guarded && (A.All || (explains(A.OnIt) && !explains(OnIt)))) {
      A.All = false;
      A.Unguarded = Up.Unguarded;
      A.Unguarded.push_back(S);
      A.OnIt = std::move(OnIt);
    }
  }
  if (!Any)
    A.All = false;
  return A;
}

FlowFinder::CallerAnswer
FlowFinder::callers(FunctionIndex F, CallIndex At, const AtomSet &Set,
                    llvm::StringRef Purpose, Require Needs,
                    llvm::ArrayRef<Who> Owners, std::optional<LaterRun> Late) {
  Question Q{Purpose, Needs, {F}, MaxCallers};
  CallerAnswer A =
      callersOf(F, At, Consents.markOthers(Set, Owners), Owners, Late, Q);
  llvm::sort(A.Held);
  A.Held.erase(llvm::unique(A.Held), A.Held.end());
  return A;
}

std::string FlowFinder::sourceName(const Source &S) const {
  switch (S.What.K) {
  case Selector::Function:
    return "function '" + S.What.Pattern->text() + "'";
  case Selector::Parameter:
    return "parameter " + std::to_string(S.What.ParameterIndex + 1) + " of '" +
           S.What.Pattern->text() + "'";
  case Selector::Field:
    return "field '" + S.What.Pattern->text() + "'";
  case Selector::Variable:
    return "variable '" + S.What.Pattern->text() + "'";
  case Selector::Type:
    return "type '" + S.What.Pattern->text() + "'";
  }
  return "";
}

std::string FlowFinder::recipient(const Sink &K, FunctionIndex F,
                                  CallIndex C) const {
  if (!K.To.Argument || C == NoIndex)
    return K.To.Name;
  const FunctionSummary &S = Prog.summary(F);
  if (*K.To.Argument >= S.Calls[C].Arguments.size())
    return "";
  const Term &T = S.Terms[S.Calls[C].Arguments[*K.To.Argument].Value];
  if (T.K != Term::String)
    return "";
  if (!K.To.AsUrl)
    return T.Text;
  // The host of a URL names who receives it.
  llvm::StringRef Url = T.Text;
  size_t Scheme = Url.find("://");
  if (Scheme != llvm::StringRef::npos)
    Url = Url.drop_front(Scheme + 3);
  return Url.take_until([](char X) { return X == '/' || X == ':' || X == '?'; })
      .str();
}

/// What was asked where the code that sends was kept, if it runs from there
/// unasked: where its value was taken, and by whoever called that.
AtomSet FlowFinder::whereMade(const Chain &C, const CallerAnswer &A,
                              const Flow &F) {
  if (!A.Unguarded.empty()) {
    // Only if the way in that nobody guards is the late one.
    bool Kept = false;
    for (const Target &T : Prog.targets(A.Unguarded.back()))
      Kept |= T.Body == C.Top && T.How != Target::Plain;
    if (!Kept)
      return {};
  }
  auto L = Consents.runsLater(C.Top);
  if (!L)
    return {};
  AtomSet Out = Consents.whereMade(C.Top);
  for (auto &[Maker, Edge] : Prog.makers(Prog.summary(C.Top).Id)) {
    CallerAnswer Up =
        callers(Maker, NoIndex, Out, F.Purpose, F.Rule.Needs, {}, LaterRun(*L));
    Out = Consents.unite(Out, Up.Held);
  }
  return Out;
}

void FlowFinder::consentsOf(Flow &F, const Chain &C, const SinkHit &H) {
  auto Add = [&](const ConsentSeen &S) {
    for (const ConsentSeen &Have : F.Consents)
      // One question has a place for the call and one for the comparison.
      if (Have.Where.File == S.Where.File && Have.Where.Line == S.Where.Line &&
          Have.Text == S.Text && Have.Purposes == S.Purposes &&
          (Have.S == S.S || S.S != ConsentSeen::Holds) &&
          (Have.Subject == S.Subject || S.S == ConsentSeen::Unused))
        return;
    F.Consents.push_back(S);
  };
  bool Serves = Consents.serves(C.Set, F.Purpose, F.Rule.Needs, C.Owners);
  for (AtomId A : Consents.markOthers(C.Set, C.Owners))
    if (Consents.atom(A).Param == NoIndex)
      Add(Consents.atom(A).Seen);
  if (!Serves && F.Rule.Needs != Require::Nothing) {
    CallerAnswer Up =
        callers(C.Top, C.TopCall, C.Set, F.Purpose, F.Rule.Needs, C.Owners,
                C.Late);
    for (AtomId A : Up.Held) {
      ConsentSeen S = Consents.atom(A).Seen;
      if (!Up.All && S.S == ConsentSeen::Holds &&
          Consents.serves(A, F.Purpose, F.Rule.Needs))
        S.S = ConsentSeen::SomePaths;
      else if (!Up.All && !llvm::is_contained(Up.OnIt, A))
        continue; // asked by others
      Add(S);
    }
    if (!Up.All) {
      for (AtomId A : whereMade(C, Up, F))
        if (Consents.atom(A).Param == NoIndex)
          Add(Consents.atom(A).Seen);
      for (const SiteRef &S : Up.Unguarded) {
        const FunctionSummary &Fn = Prog.summary(S.Function);
        Step Hop;
        Hop.Kind = StepKind::PassArg;
        Hop.Where = Prog.place(S.Function, Fn.Calls[S.Call].Loc);
        Hop.Function = Prog.functionName(S.Function);
        Hop.Text = "'" + Hop.Function + "' calls '" +
                   Prog.name(Fn.Calls[S.Call].Callee) + "' without asking";
        F.UnguardedCallers.push_back(std::move(Hop));
      }
      if (H.Call != NoIndex) {
        for (AtomId A : Consents.askedBefore(H.Function, H.Call))
          Add(Consents.atom(A).Seen);
        for (const ConsentSeen &S : Consents.takenBack(H.Function, H.Call))
          Add(S);
      }
    }
  }
  std::sort(F.Consents.begin(), F.Consents.end(),
            [](const ConsentSeen &A, const ConsentSeen &B) {
              return std::tie(A.Where, A.Text) < std::tie(B.Where, B.Text);
            });
}

Flow FlowFinder::build(const Source &S, const TaintSolver &T, const SinkHit &H,
                       const Chain &C) {
  const Sink &K = P.Sinks[H.Sink];
  Flow F;
  F.Data = S.Data;
  F.Subject = S.Subject;
  F.SourceName = sourceName(S);
  F.SinkKind = K.Kind;
  F.Purpose = P.purposeOf(K);
  F.Recipient = recipient(K, H.Function, H.Call);
  F.Sanitizers = names(T, C.Sanitized);
  F.Rule = P.verdict(S.Data, K.Kind, F.Purpose, F.Sanitizers);
  F.Sure = C.Likely ? Confidence::Likely : Confidence::Certain;
  for (FactId Up : llvm::reverse(C.Callers))
    steps(T, Up, F.Steps, 0);
  steps(T, H.At, F.Steps, 0);
  F.SinkFunction = Prog.functionName(H.Function);
  if (H.Call != NoIndex) {
    const Call &At = Prog.summary(H.Function).Calls[H.Call];
    F.SinkEntity = H.Callee;
    F.SinkName = Prog.name(H.Callee);
    F.Sink = Prog.place(H.Function, At.Loc);
  } else {
    F.SinkEntity = T.fact(H.At).At.Entity;
    F.SinkName = K.What.Pattern->text();
    F.Sink = F.Steps.empty() ? Place() : F.Steps.back().Where;
  }
  if (!F.Steps.empty())
    F.Source = F.Steps.front().Where;
  F.Gate = K.Gate;
  F.Collected = C.Collected;
  if (!C.Owners.empty())
    F.Owner = Consents.people().text(C.Owners.front());
  consentsOf(F, C, H);
  return F;
}

std::vector<Flow> FlowFinder::flows(const Source &S, const TaintSolver &T) {
  // One flow per sink site and recipient: the one nobody asked for, if there is
  // one, else the shortest.
  std::map<std::tuple<uint32_t, FunctionIndex, CallIndex, Place>,
           std::pair<SinkHit, Chain>>
      Best;
  for (const SinkHit &H : T.hits()) {
    Place Where;
    if (H.Call == NoIndex) {
      auto P = path(T, H.At);
      if (!P.empty())
        Where = P.back().Where;
    }
    for (Chain &C : chains(T, H)) {
      auto Met = names(T, C.Sanitized);
      const Sink &K = P.Sinks[H.Sink];
      if (!K.Gate.empty())
        if (auto A = Gates.holdsAt(K.Gate, H.Function, H.Call))
          C.Set = Consents.unite(C.Set, {*A});
      C.Satisfied = satisfied(S, K, C, Met);
      Verdict V = P.verdict(S.Data, K.Kind, P.purposeOf(K), Met);
      bool Asks = V.Needs == Require::Consent ||
                  V.Needs == Require::SeparateConsent ||
                  V.Needs == Require::NotOptedOut ||
                  V.Needs == Require::ConsentOrSanitizer;
      if (!C.Satisfied && Asks) {
        CallerAnswer Up = callers(C.Top, C.TopCall, C.Set, P.purposeOf(K),
                                  V.Needs, C.Owners, C.Late);
        C.Satisfied = Up.All;
        C.Explained = explains(C.Set) || explains(Up.OnIt);
      }
      if (C.Satisfied && Asks)
        C.Collected = collected(T, H, C, P.purposeOf(K), V.Needs);
      std::vector<Step> Steps;
      for (FactId Up : C.Callers)
        steps(T, Up, Steps, 0);
      steps(T, H.At, Steps, 0);
      C.Length = Steps.size();
      auto [It, New] = Best.try_emplace({H.Sink, H.Function, H.Call, Where},
                                        std::pair(H, C));
      Chain &Have = It->second.second;
      auto Rank = [](const Chain &X) {
        return std::tuple(X.Satisfied, !X.Collected, X.Explained, X.Likely,
                          X.Length);
      };
      if (!New && Rank(C) < Rank(Have))
        It->second = {H, C};
    }
  }
  std::vector<Flow> Out;
  for (auto &[Key, V] : Best)
    Out.push_back(build(S, T, V.first, V.second));
  return Out;
}
