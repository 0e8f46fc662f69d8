//===- link/Reach.cpp - How far data gets, and why no further -------------===//
//
// `askfirst explain --from X --to Y`. Solves the sources that are asked about
// and keeps what a run does not: the facts from which nothing went on.
//
//===----------------------------------------------------------------------===//
#include "link/Reach.h"
#include "link/Linked.h"
#include "link/Outcomes.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;
using llvm::StringRef;

/// Whether \p Asked is \p Name, whole or from the start of one of its scopes.
static bool isNamed(StringRef Name, StringRef Asked) {
  if (Name == Asked || (!Asked.empty() && Name.ends_with("::" + Asked.str())))
    return true;
  // Without the parameters that chose an overload.
  return Name.ends_with(")") && !Name.contains("(anonymous") &&
         !Asked.contains('(') && isNamed(Name.split('(').first, Asked);
}

namespace {

/// One question, answered on one program.
class ReachFinder {
public:
  ReachFinder(Linked &L, const Policy &P, StringRef From, StringRef To)
      : Prog(L.Prog), P(P), Match(L.Match), Consents(L.Consents),
        Holds(L.Holds), Clear(L.Clear),
        Finder(Prog, P, Match, Consents, L.Gates), From(From), To(To) {}

  Reachability run();

private:
  bool isMeant(const Source &S) const;
  bool isMeant(const Sink &S) const;
  bool isMeant(const Flow &F) const;
  Reach reach(const Source &S);
  void stops(const Source &S, const TaintSolver &T, llvm::ArrayRef<Flow> All,
             Reach &R) const;
  std::string why(const TaintSolver &T, FactId Id) const;
  std::string whyCall(const Fact &F, const Call &C) const;
  void constants(Reach &R) const;
  bool matchesAny(const Selector &What, StringRef Asked) const {
    return llvm::any_of(Match.match(What), [&](EntityId Id) {
      return isNamed(Prog.name(Id), Asked);
    });
  }

  const Program &Prog;
  const Policy &P;
  const PolicyMatch &Match;
  ConsentSolver &Consents;
  Holding &Holds;
  Cleared &Clear;
  FlowFinder Finder;
  StringRef From, To;
  std::set<EntityId> Sinks;           ///< functions and variables asked about
  std::vector<std::string> SinkTypes; ///< classes asked about, with `::`
  std::vector<EntityId> Called;       ///< functions asked about
  std::vector<const Source *> Meant;
};

} // namespace

bool ReachFinder::isMeant(const Source &S) const {
  return From.empty() || isNamed(S.What.Pattern->text(), From) ||
         Vocabulary::covers(From, S.Data) || matchesAny(S.What, From);
}

bool ReachFinder::isMeant(const Sink &S) const {
  return To.empty() || isNamed(S.What.Pattern->text(), To) || S.Kind == To ||
         (!S.To.Name.empty() && S.To.Name == To) || matchesAny(S.What, To);
}

bool ReachFinder::isMeant(const Flow &F) const {
  return To.empty() || isNamed(F.SinkName, To) || F.SinkKind == To ||
         F.Recipient == To || Sinks.count(F.SinkEntity) ||
         llvm::any_of(SinkTypes, [&](const std::string &T) {
           return StringRef(F.SinkName).starts_with(T);
         });
}

/// Why a call that was handed the data does not hand it on.
std::string ReachFinder::whyCall(const Fact &F, const Call &C) const {
  std::string Name = C.Callee ? "'" + Prog.name(C.Callee) + "'"
                              : std::string("what is called");
  if (Match.propagators().count(C.Callee))
    return "its model says that " + Name + " carries nothing of it on";
  bool Body = !Prog.bodies(C.Callee).empty();
  if (Body)
    return Name + " does nothing with it that would go on";
  const Entity *E = C.Callee ? Prog.entity(C.Callee) : nullptr;
  std::string No = E && E->has(EF_SystemHeader) ? Name + " is a library's"
                                                : Name + " has no body here";
  if (C.has(CF_ResultBool))
    return No + ", and its result is true or false, which carries nothing";
  if (C.has(CF_ResultVoid))
    return No + ", and it gives nothing back";
  if (C.has(CF_Modelled))
    return "what " + Name + " gives back says nothing of it";
  return No + ", and nothing that it gives back is used";
}

std::string ReachFinder::why(const TaintSolver &T, FactId Id) const {
  const Fact &F = T.fact(Id);
  FunctionIndex Fn = T.context(F.In).Function;
  const FunctionSummary &S = Prog.summary(Fn);
  switch (F.At.K) {
  case Node::Arg:
  case Node::Receiver:
  case Node::Target:
    return whyCall(F, S.Calls[F.At.Call]);
  case Node::Result:
  case Node::Out:
  case Node::ReceiverOut:
  case Node::Thrown:
    return "nothing uses it after that";
  case Node::Def: {
    const Def &D = S.Defs[F.At.Index];
    const Def *Next = nullptr;
    for (const Def &Other : S.Defs)
      if (!D.Name.empty() && Other.Name == D.Name && D.Loc < Other.Loc &&
          (!Next || Other.Loc < Next->Loc))
        Next = &Other;
    if (Next)
      return "'" + D.Name + "' is written over at line " +
             std::to_string(Prog.place(Fn, Next->Loc).Line) +
             " before it is read";
    return "nothing reads it after that, or it gets another value first";
  }
  case Node::Return:
    return Prog.callers(Fn).empty() ? "nothing in the program calls it"
                                    : "no caller uses the result";
  case Node::Throw:
    return "nothing in the program catches it";
  case Node::Field:
  case Node::Global:
    return "nothing reads it from there";
  default:
    return "nothing there uses it";
  }
}

void ReachFinder::stops(const Source &S, const TaintSolver &T,
                        llvm::ArrayRef<Flow> All, Reach &R) const {
  std::set<std::tuple<Place, std::string, std::string>> Seen;
  // What is on the way to a sink has not stopped there.
  std::set<std::pair<Place, std::string>> OnTheWay;
  for (const Flow &F : All)
    for (const Step &X : F.Steps)
      OnTheWay.insert({X.Where, X.Text});
  llvm::DenseMap<FactId, uint32_t> Hits;
  for (const SinkHit &H : T.hits())
    Hits.try_emplace(H.At, H.Sink);
  for (FactId Id : T.ends()) {
    auto Steps = Finder.path(T, Id);
    auto Hit = Hits.find(Id);
    bool Other = Hit != Hits.end() && !isMeant(P.Sinks[Hit->second]);
    if (Steps.empty() || T.fact(Id).Why == Fact::Start ||
        (!Other && OnTheWay.count({Steps.back().Where, Steps.back().Text})))
      continue;
    Stop X{Steps.back(), Other ? "that is a sink, but none that was asked about"
                               : why(T, Id)};
    if (Seen.insert({X.At.Where, X.At.Text, X.Why}).second)
      R.Stops.push_back(std::move(X));
  }
  if (R.Flows.empty())
    constants(R);
  llvm::sort(R.Stops, [](const Stop &A, const Stop &B) {
    return std::tie(A.At.Where, A.At.Text, A.Why) <
           std::tie(B.At.Where, B.At.Text, B.Why);
  });
}

/// Sinks that were asked about and are handed a constant, maybe because what
/// was there before was written over. No fact tells of it, as none of the data
/// was ever there.
void ReachFinder::constants(Reach &R) const {
  for (EntityId Id : Called)
    for (const SiteRef &Site : Prog.sites(Id)) {
      const FunctionSummary &F = Prog.summary(Site.Function);
      const Call &C = F.Calls[Site.Call];
      Stop X;
      X.At.Where = Prog.place(Site.Function, C.Loc);
      X.At.Function = Prog.functionName(Site.Function);
      X.At.Text = "'" + Prog.name(Id) + "' is called";
      bool Constant = !C.Arguments.empty() &&
                      llvm::all_of(C.Arguments, [&](const Argument &A) {
                        return isConstant(F.Terms[A.Value]);
                      });
      if (!Constant)
        continue;
      X.Why = "what it is handed is a constant";
      R.Stops.push_back(std::move(X));
    }
}

Reach ReachFinder::reach(const Source &S) {
  Reach R;
  R.Source = Finder.sourceName(S);
  R.Data = S.Data;
  if (Match.match(S.What).empty())
    return R;
  R.State = Reach::NeverRead;
  TaintSolver T(Prog, P, Match, Consents, Holds, Clear, S,
                LinkOptions().MaxFacts);
  T.run();
  if (T.size())
    R.State = Reach::Read;
  std::vector<Flow> All = Finder.flows(S, T);
  for (const Flow &F : All)
    if (isMeant(F))
      R.Flows.push_back(F);
  llvm::sort(R.Flows, [](const Flow &A, const Flow &B) {
    return std::tie(A.Sink, A.Source, A.SinkName) <
           std::tie(B.Sink, B.Source, B.SinkName);
  });
  stops(S, T, All, R);
  return R;
}

Reachability ReachFinder::run() {
  Reachability Out;
  for (const Sink &S : P.Sinks) {
    // A pack's sinks that the program does not have are no news.
    std::vector<EntityId> Is = Match.match(S.What);
    if (S.From.Pack.empty() || !Is.empty())
      for (const std::string &N : {S.What.Pattern->text(), S.Kind, S.To.Name})
        if (!N.empty())
          Out.SinkNames.insert(N);
    if (!isMeant(S))
      continue;
    Out.SinkKnown = true;
    if (Is.empty()) {
      if (S.From.Pack.empty())
        Out.AbsentSinks.push_back(S.What.Pattern->text());
      continue;
    }
    for (EntityId Id : Is) {
      Sinks.insert(Id);
      if (S.What.K == Selector::Type)
        SinkTypes.push_back(Prog.name(Id) + "::");
      else if (S.What.K == Selector::Function)
        Called.push_back(Id);
    }
  }
  for (const Source &S : P.Sources) {
    bool Here = !Match.match(S.What).empty();
    if (S.From.Pack.empty() || Here)
      for (const std::string &N : {S.What.Pattern->text(), S.Data})
        Out.SourceNames.insert(N);
    if (!isMeant(S))
      continue;
    Out.SourceKnown = true;
    if (S.From.Pack.empty() || Here)
      Meant.push_back(&S);
  }
  if (!Out.SinkKnown || !Out.SourceKnown)
    return Out;
  for (const Source *S : Meant)
    Out.Sources.push_back(reach(*S));
  return Out;
}

Reachability
askfirst::reach(llvm::ArrayRef<std::shared_ptr<const TUSummary>> TUs,
                const Policy &P, StringRef From, StringRef To) {
  Linked L(TUs, P);
  return ReachFinder(L, P, From, To).run();
}
