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

bool FlowFinder::satisfied(const Source &S, const Sink &K, const AtomSet &Set,
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
    return Sanitized() || Consents.serves(Set, Purpose, V.Needs);
  case Require::Consent:
  case Require::SeparateConsent:
  case Require::NotOptedOut:
    return Consents.serves(Set, Purpose, V.Needs);
  }
  return false;
}

std::vector<FlowFinder::Chain> FlowFinder::chains(const TaintSolver &T,
                                                  const SinkHit &H) {
  struct Item {
    ContextId In;
    Chain C;
  };
  const Fact &At = T.fact(H.At);
  Chain First;
  First.Set = At.Consents;
  First.Likely = At.Likely;
  First.Sanitized = At.Sanitized;
  std::vector<Item> Work{{At.In, First}};
  std::vector<Chain> Out;
  std::map<ContextId, std::vector<AtomSet>> Seen;
  for (size_t I = 0; I < Work.size() && Out.size() < MaxChains &&
                     Work.size() < 20 * MaxChains;
       ++I) {
    Item X = Work[I];
    const EntryContext &C = T.context(X.In);
    if (C.Root) {
      X.C.Top = C.Function;
      Out.push_back(std::move(X.C));
      continue;
    }
    auto &Known = Seen[X.In];
    if (llvm::any_of(Known, [&](const AtomSet &S) {
          return llvm::includes(X.C.Set, S);
        }))
      continue;
    Known.push_back(X.C.Set);
    for (const EntryContext::Incoming &In : C.CalledFrom) {
      const Fact &Caller = T.fact(In.Caller);
      Item Up = X;
      Up.In = Caller.In;
      Up.C.Callers.push_back(In.Caller);
      Up.C.Set = Consents.unite(Caller.Consents,
                                Consents.toCaller(X.C.Set,
                                                  T.context(Caller.In).Function,
                                                  In.Call, In.How));
      Up.C.Likely |= Caller.Likely;
      Up.C.Sanitized |= Caller.Sanitized;
      Work.push_back(std::move(Up));
    }
  }
  return Out;
}

FlowFinder::CallerAnswer
FlowFinder::callersOf(FunctionIndex F, const AtomSet &Set,
                      llvm::StringRef Purpose, Require Needs,
                      std::set<FunctionIndex> &Path, unsigned &Budget) {
  CallerAnswer A;
  auto Sites = Prog.callers(F);
  if (Sites.empty() || Prog.escapes(F) || !Budget)
    return A; // a root: whoever runs it asks nothing that is seen
  A.All = true;
  bool Any = false;
  for (const SiteRef &S : Sites) {
    if (Path.count(S.Function))
      continue; // a cycle brings no new root
    --Budget;
    AtomSet Here = Consents.atCall(S.Function, S.Call);
    for (const Target &T : Prog.targets(S))
      if (T.Body == F)
        Here =
            Consents.unite(Here, Consents.toCaller(Set, S.Function, S.Call, T));
    bool Guarded = Consents.serves(Here, Purpose, Needs);
    CallerAnswer Up;
    if (!Guarded && Budget) {
      Path.insert(S.Function);
      Up = callersOf(S.Function, Here, Purpose, Needs, Path, Budget);
      Path.erase(S.Function);
      Guarded = Up.All;
    }
    Any = true;
    for (AtomId X : Here)
      if (Consents.atom(X).Param == NoIndex)
        A.Held.push_back(X);
    A.Held.append(Up.Held.begin(), Up.Held.end());
    A.Some |= Guarded || Up.Some;
    if (!Guarded && A.All) {
      A.All = false;
      A.Unguarded = Up.Unguarded;
      A.Unguarded.push_back(S);
    }
  }
  if (!Any)
    A.All = false;
  return A;
}

FlowFinder::CallerAnswer FlowFinder::callers(FunctionIndex F,
                                             const AtomSet &Set,
                                             llvm::StringRef Purpose,
                                             Require Needs) {
  std::set<FunctionIndex> Path{F};
  unsigned Budget = MaxCallers;
  CallerAnswer A = callersOf(F, Set, Purpose, Needs, Path, Budget);
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

void FlowFinder::consentsOf(Flow &F, const AtomSet &Set, const SinkHit &H,
                            FunctionIndex Top) {
  auto Add = [&](const ConsentSeen &S) {
    for (const ConsentSeen &Have : F.Consents)
      // One question has a place for the call and one for the comparison.
      if (Have.Where.File == S.Where.File && Have.Where.Line == S.Where.Line &&
          Have.Text == S.Text && Have.Purposes == S.Purposes)
        return;
    F.Consents.push_back(S);
  };
  bool Serves = Consents.serves(Set, F.Purpose, F.Rule.Needs);
  for (AtomId A : Set)
    if (Consents.atom(A).Param == NoIndex)
      Add(Consents.atom(A).Seen);
  if (!Serves && F.Rule.Needs != Require::Nothing) {
    CallerAnswer C = callers(Top, Set, F.Purpose, F.Rule.Needs);
    for (AtomId A : C.Held) {
      ConsentSeen S = Consents.atom(A).Seen;
      if (!C.All && S.S == ConsentSeen::Holds &&
          Consents.serves(A, F.Purpose, F.Rule.Needs))
        S.S = ConsentSeen::SomePaths;
      Add(S);
    }
    if (!C.All)
      for (const SiteRef &S : C.Unguarded) {
        const FunctionSummary &Fn = Prog.summary(S.Function);
        Step Hop;
        Hop.Kind = StepKind::PassArg;
        Hop.Where = Prog.place(S.Function, Fn.Calls[S.Call].Loc);
        Hop.Function = Prog.functionName(S.Function);
        Hop.Text = "'" + Hop.Function + "' calls '" +
                   Prog.name(Fn.Calls[S.Call].Callee) + "' without asking";
        F.UnguardedCallers.push_back(std::move(Hop));
      }
    if (H.Call != NoIndex && !C.All)
      for (AtomId A : Consents.askedBefore(H.Function, H.Call))
        Add(Consents.atom(A).Seen);
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
    F.SinkEntity = At.Callee;
    F.SinkName = Prog.name(At.Callee);
    F.Sink = Prog.place(H.Function, At.Loc);
  } else {
    F.SinkEntity = T.fact(H.At).At.Entity;
    F.SinkName = K.What.Pattern->text();
    F.Sink = F.Steps.empty() ? Place() : F.Steps.back().Where;
  }
  if (!F.Steps.empty())
    F.Source = F.Steps.front().Where;
  consentsOf(F, C.Set, H, C.Top);
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
      C.Satisfied = satisfied(S, K, C.Set, Met);
      if (!C.Satisfied) {
        Verdict V = P.verdict(S.Data, K.Kind, P.purposeOf(K), Met);
        C.Satisfied = V.Needs != Require::Never &&
                      V.Needs != Require::Sanitizer &&
                      callers(C.Top, C.Set, P.purposeOf(K), V.Needs).All;
      }
      std::vector<Step> Steps;
      for (FactId Up : C.Callers)
        steps(T, Up, Steps, 0);
      steps(T, H.At, Steps, 0);
      C.Length = Steps.size();
      auto [It, New] = Best.try_emplace({H.Sink, H.Function, H.Call, Where},
                                        std::pair(H, C));
      Chain &Have = It->second.second;
      if (!New && std::tuple(C.Satisfied, C.Likely, C.Length) <
                      std::tuple(Have.Satisfied, Have.Likely, Have.Length))
        It->second = {H, C};
    }
  }
  std::vector<Flow> Out;
  for (auto &[Key, V] : Best)
    Out.push_back(build(S, T, V.first, V.second));
  return Out;
}
