//===- link/Link.cpp - The second stage in order --------------------------===//
#include "link/Link.h"
#include "link/Linked.h"
#include "link/StateFinder.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

static bool ownFirst(const Policy &P, const PolicyMatch &Match,
                     const Source &S) {
  if (S.From.Pack.empty())
    return true;
  // A pack's source gives way to the project's for the same declaration.
  auto Mine = Match.match(S.What);
  for (const Source &T : P.Sources)
    if (T.From.Pack.empty() && T.What.K == S.What.K &&
        Match.match(T.What) == Mine)
      return false;
  return true;
}

LinkResult askfirst::link(llvm::ArrayRef<std::shared_ptr<const TUSummary>> TUs,
                          const Policy &P, const LinkOptions &O) {
  Linked L(TUs, P);
  FlowFinder Finder(L.Prog, P, L.Match, L.Consents, L.Gates);
  LinkResult R;
  R.Functions = L.Prog.functions();
  R.Ledger = L.Prog.ledger();
  R.Unmatched = L.Match.unmatched();
  R.OutOfRange = L.Match.outOfRange();
  R.State = StateFinder(L.Prog, P, L.Match, L.Consents).run();
  std::map<EntityId, std::set<SiteRef>> Unknown;
  for (const Source &S : P.Sources) {
    if (!ownFirst(P, L.Match, S))
      continue;
    TaintSolver T(L.Prog, P, L.Match, L.Consents, L.Holds, L.Clear, S, O.MaxFacts);
    T.run();
    for (const UnknownTake &U : T.unknown())
      Unknown[U.Callee].insert(U.Site);
    if (T.overBudget()) {
      LedgerLine Line;
      Line.K = LedgerEntry::FunctionOverBudget;
      Line.Detail = "more than " + std::to_string(O.MaxFacts) + " facts for " +
                    Finder.sourceName(S);
      R.Ledger.push_back(std::move(Line));
    }
    for (Flow &F : Finder.flows(S, T))
      R.Flows.push_back(std::move(F));
  }
  for (Flow &F : Finder.collections())
    R.Flows.push_back(std::move(F));
  for (Flow &F : Finder.openings(R.Flows))
    R.Flows.push_back(std::move(F));
  for (FunctionIndex F : L.Consents.cut()) {
    LedgerLine Line;
    Line.K = LedgerEntry::FunctionOverBudget;
    Line.Detail = "what a condition in it goes back to is too much to follow: "
                  "a consent asked there may not be seen";
    Line.Function = L.Prog.functionName(F);
    Line.Where = L.Prog.place(F, L.Prog.summary(F).Loc);
    R.Ledger.push_back(std::move(Line));
  }
  for (auto &[Callee, Sites] : Unknown) {
    LedgerLine Line;
    Line.K = LedgerEntry::UnknownCallee;
    Line.Detail = Callee ? L.Prog.name(Callee) : "(a function value)";
    Line.Count = Sites.size();
    for (const SiteRef &S : Sites) {
      Place Where = L.Prog.place(S.Function,
                                 L.Prog.summary(S.Function).Calls[S.Call].Loc);
      if (!Line.Where.isValid() || Where < Line.Where) {
        Line.Where = Where;
        Line.Function = L.Prog.functionName(S.Function);
      }
    }
    R.Ledger.push_back(std::move(Line));
  }
  llvm::sort(R.Ledger, [](const LedgerLine &A, const LedgerLine &B) {
    return std::tie(A.K, A.Where, A.Detail) < std::tie(B.K, B.Where, B.Detail);
  });
  std::sort(R.Flows.begin(), R.Flows.end(), [](const Flow &A, const Flow &B) {
    return std::tie(A.Sink, A.Source, A.Data, A.SourceName, A.SinkName,
                    A.SinkKind, A.Recipient) <
           std::tie(B.Sink, B.Source, B.Data, B.SourceName, B.SinkName,
                    B.SinkKind, B.Recipient);
  });
  return R;
}

std::vector<EntryMatches>
askfirst::matchPolicy(llvm::ArrayRef<std::shared_ptr<const TUSummary>> TUs,
                      const Policy &P) {
  Program Prog(TUs);
  PolicyMatch Match(Prog, P);
  std::vector<EntryMatches> Out;
  const auto OutOfRange = Match.outOfRange();
  P.eachEntry([&](const auto &E, const char *Role) {
    EntryMatches M;
    M.Entry = E.From.Where;
    M.Text = std::string(Role) + " " + E.What.Pattern->text();
    for (EntityId Id : Match.match(E.What)) {
      const Entity *X = Prog.entity(Id);
      M.Matches.push_back(X->Name + (X->Kind == EntityKind::Function
                                         ? X->Signature
                                         : std::string()));
    }
    llvm::sort(M.Matches);
    M.Matches.erase(llvm::unique(M.Matches), M.Matches.end());
    for (const NoSuchParameter &N : OutOfRange)
      if (N.Entry == M.Entry)
        M.OutOfRange.push_back(N);
    // A pack lists a library; what this program does not use is no news.
    if (E.From.Pack.empty() || !M.Matches.empty())
      Out.push_back(std::move(M));
  });
  return Out;
}
