//===- link/Collections.cpp - Flows that no argument carries --------------===//
//
// The part of FlowFinder for calls that are flows by themselves: an SDK's
// start-up that collects (`collects:`), a read of a source that a rule for
// `collection` is about, the opening of a gate.
//
//===----------------------------------------------------------------------===//
#include "link/FlowFinder.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

/// The parts of a flow that a call and the policy's verdict give.
void FlowFinder::finishCall(Flow &F, SiteRef S, AtomSet Set) {
  const Call &At = Prog.summary(S.Function).Calls[S.Call];
  F.SinkEntity = F.SourceEntity = At.Callee;
  F.SinkName = Prog.name(At.Callee);
  F.Sink = F.Source = Prog.place(S.Function, At.Loc);
  F.SinkFunction = Prog.functionName(S.Function);
  Step X;
  X.Kind = StepKind::PassArg;
  X.Where = F.Sink;
  X.Function = F.SinkFunction;
  switch (F.How) {
  case Taking::ByItself:
    X.Text = "'" + F.SinkName + "' collects " + F.Data + " by itself";
    break;
  case Taking::AtSource:
    X.Text = "'" + F.SinkName + "' takes up " + F.Data;
    break;
  case Taking::ByOpening:
    X.Text = "'" + F.SinkName + "' opens the gate '" + F.Gate + "'";
    break;
  case Taking::Passed:
    break;
  }
  F.Steps.push_back(std::move(X));
  Chain C;
  C.Set = std::move(Set);
  C.Top = S.Function;
  C.TopCall = S.Call;
  SinkHit H;
  H.Function = S.Function;
  H.Call = S.Call;
  consentsOf(F, C, H);
}

std::vector<Flow> FlowFinder::collections() {
  std::vector<Flow> Out;
  for (const Sink &K : P.Sinks) {
    if (K.Collects.empty() || K.What.K != Selector::Function)
      continue;
    for (EntityId Id : Match.match(K.What))
      for (const SiteRef &S : Prog.sites(Id)) {
        const FunctionSummary &Fn = Prog.summary(S.Function);
        if (!Match.callMatches(K.What, Fn, Fn.Calls[S.Call]))
          continue;
        AtomSet Set = Consents.atCall(S.Function, S.Call);
        if (!K.Gate.empty())
          if (auto A = Gates.holdsAt(K.Gate, S.Function, S.Call))
            Set = Consents.unite(Set, {*A});
        for (const std::string &Data : K.Collects) {
          Flow F;
          F.How = Taking::ByItself;
          F.Data = Data;
          F.SinkKind = K.Kind;
          F.Purpose = P.purposeOf(K);
          F.Recipient = recipient(K, S.Function, S.Call);
          F.Gate = K.Gate;
          F.Rule = P.verdict(Data, K.Kind, F.Purpose, {});
          F.SourceName = "call of '" + Prog.name(Id) + "'";
          finishCall(F, S, Set);
          Out.push_back(std::move(F));
        }
      }
  }
  for (const Source &X : P.Sources) {
    if (X.What.K != Selector::Function)
      continue;
    Verdict V = P.verdict(X.Data, "collection", X.Purpose, {});
    if (V.Needs == Require::Nothing)
      continue;
    for (EntityId Id : Match.match(X.What))
      for (const SiteRef &S : Prog.sites(Id)) {
        const FunctionSummary &Fn = Prog.summary(S.Function);
        if (!Match.callMatches(X.What, Fn, Fn.Calls[S.Call]))
          continue;
        Flow F;
        F.How = Taking::AtSource;
        F.Data = X.Data;
        F.Subject = X.Subject;
        F.SinkKind = "collection";
        F.Purpose = X.Purpose;
        F.Rule = V;
        F.SourceName = sourceName(X);
        finishCall(F, S, Consents.atCall(S.Function, S.Call));
        Out.push_back(std::move(F));
      }
  }
  return Out;
}

std::vector<Flow> FlowFinder::openings(llvm::ArrayRef<Flow> Flows) {
  std::vector<Flow> Out;
  for (const Gate &G : P.Gates) {
    const GateSolver::State *S = Gates.state(G.Name);
    if (!S || !S->Guards)
      continue;
    // What goes through it, once for each purpose.
    std::map<std::pair<std::string, std::string>, const Flow *> Through;
    for (const Flow &F : Flows)
      if (F.Gate == G.Name && F.How != Taking::ByOpening &&
          F.Rule.Needs != Require::Nothing) {
        const Flow *&Have = Through[{F.SinkKind, F.Purpose}];
        if (!Have ||
            std::tie(F.Data, F.Sink) < std::tie(Have->Data, Have->Sink))
          Have = &F;
      }
    for (auto &[Key, Like] : Through)
      for (const GateSolver::Opening &O : S->Opens) {
        Flow F;
        F.How = Taking::ByOpening;
        F.Data = Like->Data;
        F.Subject = Like->Subject;
        F.SinkKind = Like->SinkKind;
        F.Purpose = Like->Purpose;
        F.Recipient = Like->Recipient;
        F.Rule = Like->Rule;
        F.Gate = G.Name;
        F.SourceName = "gate '" + G.Name + "'";
        AtomSet Set = O.Set;
        if (Gates.insideGrant(O.Site)) {
          ConsentAtom A;
          A.Seen.Text = Prog.functionName(O.Site.Function);
          A.Seen.Separate = true;
          A.Seen.Where =
              Prog.place(O.Site.Function, Prog.summary(O.Site.Function).Loc);
          Set = Consents.unite(Set, {Consents.add(A)});
        }
        finishCall(F, O.Site, Set);
        Out.push_back(std::move(F));
      }
  }
  return Out;
}
