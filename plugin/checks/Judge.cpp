//===- checks/Judge.cpp - Flows to findings -------------------------------===//
//
// The third stage. Asks the checks of every flow, fills in what all findings
// have in common, joins flows that would say the same twice, gives each finding
// its fingerprint, applies the suppressions that are in force, and sums all
// flows up as the inventory. Consumes Flow values and a Policy; prints nothing.
//
//===----------------------------------------------------------------------===//
#include "checks/Check.h"
#include "checks/ConsentFit.h"
#include "checks/Recipients.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"
#include <map>
#include <set>
#include <tuple>

using namespace askfirst;

namespace {

/// A finding with the flows it stands for.
struct Judged {
  Finding F;
  std::vector<size_t> Flows;
};

} // namespace

static void addRuleNote(const Flow &F, Finding &Out) {
  if (F.Rule.Rule.empty())
    return;
  if (F.Rule.Where.isValid())
    Out.Notes.push_back({F.Rule.Where, "decided by this rule: " + F.Rule.Rule});
  else
    Out.Notes.push_back({F.Sink, "decided by a built-in rule: " + F.Rule.Rule});
}

static void fillIn(const Flow &F, const FlowCheck &Check, Finding &Out) {
  Out.Check = Check.name().str();
  Out.Where = F.Sink;
  Out.Steps = F.Steps;
  Out.Data = F.Data;
  Out.Subject = F.Subject;
  Out.SinkKind = F.SinkKind;
  Out.Purpose = F.Purpose;
  Out.Recipient = F.Recipient;
  Out.SourceName = F.SourceName;
  Out.SinkName = F.SinkName;
  Out.SinkFunction = F.SinkFunction;
  Out.Sure = F.Sure;
  Out.Rule = F.Rule.Rule;
  if (F.Sure == Confidence::Likely)
    Out.Notes.push_back(
        {F.Sink, "likely, not certain: on its way the data goes through an "
                 "object that lives on, or through a function whose code was "
                 "not seen"});
  addRuleNote(F, Out);
}

/// The flow's path starts here; two flows that differ in nothing else are one
/// finding.
static Place startOf(const Finding &F) {
  return F.Steps.empty() ? Place() : F.Steps.front().Where;
}

static auto saysTheSame(const Finding &F) {
  return std::tie(F.Where, F.Check, F.Data, F.Subject, F.SourceName, F.SinkName,
                  F.SinkKind, F.Purpose, F.Recipient, F.About, F.Message);
}

/// The order in which paths to one finding are preferred: certain ones, short
/// ones, then by place.
static bool isBetterPath(const Finding &A, const Finding &B) {
  if (A.Sure != B.Sure)
    return A.Sure > B.Sure;
  if (A.Steps.size() != B.Steps.size())
    return A.Steps.size() < B.Steps.size();
  return std::lexicographical_compare(
      A.Steps.begin(), A.Steps.end(), B.Steps.begin(), B.Steps.end(),
      [](const Step &S, const Step &T) {
        return std::tie(S.Where, S.Function, S.Text) <
               std::tie(T.Where, T.Function, T.Text);
      });
}

/// Joins findings that say the same: the best path stays, the other places the
/// data comes from become notes.
static std::vector<Judged> joinAlike(std::vector<Judged> In) {
  llvm::sort(In, [](const Judged &A, const Judged &B) {
    auto KeyA = saysTheSame(A.F), KeyB = saysTheSame(B.F);
    if (KeyA != KeyB)
      return KeyA < KeyB;
    if (isBetterPath(A.F, B.F) || isBetterPath(B.F, A.F))
      return isBetterPath(A.F, B.F);
    return A.Flows < B.Flows;
  });
  std::vector<Judged> Out;
  std::vector<std::set<Place>> Starts;
  for (Judged &J : In) {
    Place Start = startOf(J.F);
    if (Out.empty() || saysTheSame(Out.back().F) != saysTheSame(J.F)) {
      Out.push_back(std::move(J));
      Starts.push_back({Start});
      continue;
    }
    llvm::append_range(Out.back().Flows, J.Flows);
    if (Start.isValid() && Starts.back().insert(Start).second)
      Out.back().F.Notes.push_back(
          {Start, "the same data also comes from here"});
  }
  return Out;
}

/// Whether the path of \p Of is the last part of that of \p Whole, which comes
/// by what the policy names as a source there: a getter of the field that the
/// data is read from, a function that another one is made of.
static bool endsIn(const Finding &Whole, const Finding &Of) {
  llvm::ArrayRef<Step> All = Whole.Steps, Last = Of.Steps;
  if (Last.empty() || Last.size() >= All.size())
    return false;
  All = All.take_back(Last.size());
  return All.front().Where == Last.front().Where &&
         All.drop_front() == Last.drop_front();
}

/// Of data that comes to one sink by one way, through one source out of
/// another, the source nearest to the sink is told of.
static std::vector<Judged> joinPassing(std::vector<Judged> In) {
  auto Key = [](const Finding &F) {
    return std::tie(F.Where, F.Check, F.Data, F.Subject, F.SinkName, F.SinkKind,
                    F.Purpose, F.Recipient, F.About);
  };
  // The longest first; one that passes through several goes to the last.
  llvm::sort(In, [&](const Judged &A, const Judged &B) {
    if (Key(A.F) != Key(B.F))
      return Key(A.F) < Key(B.F);
    if (A.F.Steps.size() != B.F.Steps.size())
      return A.F.Steps.size() > B.F.Steps.size();
    return saysTheSame(A.F) < saysTheSame(B.F);
  });
  std::vector<Judged> Out;
  std::vector<std::vector<Note>> Passed(In.size());
  for (size_t I = 0; I < In.size(); ++I) {
    size_t Near = I;
    for (size_t J = I + 1; J < In.size(); ++J) {
      if (Key(In[J].F) != Key(In[I].F))
        break;
      if (In[J].F.SourceName != In[I].F.SourceName && endsIn(In[I].F, In[J].F))
        Near = J;
    }
    if (Near == I) {
      llvm::append_range(In[I].F.Notes, Passed[I]);
      Out.push_back(std::move(In[I]));
      continue;
    }
    llvm::append_range(In[Near].Flows, In[I].Flows);
    llvm::append_range(Passed[Near], Passed[I]);
    Passed[Near].push_back(
        {startOf(In[I].F),
         In[Near].F.SourceName + " has it from " + In[I].F.SourceName});
  }
  return Out;
}

/// Gives every finding its fingerprint. Findings alike in all that a
/// fingerprint is made of (two equal calls in one function) are told apart by
/// their order, so that a suppression never hides more than the one it was
/// written for.
static void fingerprintAll(std::vector<Judged> &All) {
  for (Judged &J : All)
    fingerprint(J.F);
  llvm::sort(All, [](const Judged &A, const Judged &B) {
    return A.F < B.F || (!(B.F < A.F) && saysTheSame(A.F) < saysTheSame(B.F));
  });
  std::map<std::string, unsigned> Seen;
  for (Judged &J : All) {
    unsigned N = Seen[J.F.Fingerprint]++;
    if (N == 0)
      continue;
    std::string Key = J.F.Fingerprint + "#" + std::to_string(N);
    J.F.Fingerprint = llvm::utohexstr(llvm::xxh3_64bits(Key),
                                      /*LowerCase=*/true, /*Width=*/16);
  }
  llvm::sort(All, [](const Judged &A, const Judged &B) { return A.F < B.F; });
}

static std::string dateText(const Suppression &S) {
  auto Two = [](int N) { return (N < 10 ? "0" : "") + std::to_string(N); };
  return std::to_string(S.ExpiresYear) + "-" + Two(S.ExpiresMonth) + "-" +
         Two(S.ExpiresDay);
}

/// A suppression holds up to and on its date; after it the finding is back,
/// with a note that says why.
static void applySuppressions(const Policy &P, Date Today, Finding &F) {
  for (const Suppression &S : P.Suppressions) {
    if (!llvm::StringRef(S.Fingerprint).equals_insensitive(F.Fingerprint))
      continue;
    if (std::tie(S.ExpiresYear, S.ExpiresMonth, S.ExpiresDay) >=
        std::tie(Today.Year, Today.Month, Today.Day)) {
      F.Suppression =
          S.Reason + " (" + S.Owner + ", until " + dateText(S) + ")";
      return;
    }
    F.Notes.push_back({S.From.Where, "was suppressed until " + dateText(S) +
                                         " (" + S.Owner + ": " + S.Reason +
                                         "); that date has passed"});
  }
}

/// What the inventory says of a flow that gave no finding.
static const char *quietVerdict(const Flow &F) {
  if (F.Rule.Needs == Require::Nothing)
    return "not required";
  bool Sanitizing = F.Rule.Needs == Require::Sanitizer ||
                    (F.Rule.Needs == Require::ConsentOrSanitizer &&
                     !sawShortfall(F, Shortfall::None));
  return Sanitizing ? "sanitized" : "consented";
}

static std::string consentText(const ConsentSeen &C) {
  return C.Purposes.empty()
             ? C.Text
             : C.Text + " (" + llvm::join(C.Purposes, ", ") + ")";
}

static InventoryLine inventoryLine(const Flow &F, llvm::StringRef Verdict) {
  InventoryLine L;
  L.Data = F.Data;
  L.Subject = F.Subject;
  L.SourceName = F.SourceName;
  L.SinkName = F.SinkName;
  L.SinkKind = F.SinkKind;
  L.Purpose = F.Purpose;
  L.Recipient = F.Recipient;
  L.Verdict = Verdict.str();
  L.Source = F.Source;
  L.Sink = F.Sink;
  for (const ConsentSeen &C : F.Consents)
    if (shortfall(C, F) == Shortfall::None)
      L.Consents.push_back(consentText(C));
  return L;
}

static void sortUnique(std::vector<std::string> &V) {
  llvm::sort(V);
  V.erase(llvm::unique(V), V.end());
}

/// One line for each kind of flow: alike in everything but their places.
static std::vector<InventoryLine> sumUp(std::vector<InventoryLine> In) {
  auto Key = [](const InventoryLine &L) {
    return std::tie(L.Data, L.Subject, L.SourceName, L.SinkName, L.SinkKind,
                    L.Purpose, L.Recipient, L.Verdict);
  };
  llvm::sort(In, [&](const InventoryLine &A, const InventoryLine &B) {
    return std::tuple_cat(Key(A), std::tie(A.Sink, A.Source, A.Consents)) <
           std::tuple_cat(Key(B), std::tie(B.Sink, B.Source, B.Consents));
  });
  std::vector<InventoryLine> Out;
  for (InventoryLine &L : In) {
    if (Out.empty() || Key(Out.back()) != Key(L)) {
      Out.push_back(std::move(L));
      continue;
    }
    Out.back().Count += L.Count;
    llvm::append_range(Out.back().Consents, L.Consents);
  }
  for (InventoryLine &L : Out)
    sortUnique(L.Consents);
  return Out;
}

/// The finding of the first check, by rank, that \p F calls for.
static std::optional<Finding> ask(llvm::ArrayRef<const FlowCheck *> ByRank,
                                  const Flow &F, const Policy &P) {
  for (const FlowCheck *Check : ByRank)
    if (std::optional<Finding> Out = Check->judge(F, P)) {
      fillIn(F, *Check, *Out);
      return Out;
    }
  return std::nullopt;
}

std::vector<CheckInfo> askfirst::allChecks() {
  std::vector<CheckInfo> Out;
  for (const FlowCheck *C : Registry<FlowCheck>::all())
    Out.push_back({C->name(), C->summary(), C->help()});
  for (const StateCheck *C : Registry<StateCheck>::all())
    Out.push_back({C->name(), C->summary(), C->help()});
  llvm::sort(Out, [](const CheckInfo &A, const CheckInfo &B) {
    return A.Name < B.Name;
  });
  return Out;
}

/// What the state checks say. Of two findings that are alike one stands for the
/// flows of both.
static std::vector<Judged>
askState(const ConsentState &S, llvm::ArrayRef<Flow> Flows, const Policy &P) {
  std::vector<const StateCheck *> ByName = Registry<StateCheck>::all();
  llvm::sort(ByName, [](const StateCheck *A, const StateCheck *B) {
    return A->name() < B->name();
  });
  std::vector<Judged> Out;
  for (const StateCheck *Check : ByName)
    for (StateFinding &F : Check->judge(S, Flows, P)) {
      F.F.Check = Check->name().str();
      Out.push_back({std::move(F.F), std::move(F.Flows)});
    }
  return Out;
}

void askfirst::judge(llvm::ArrayRef<Flow> Flows, const ConsentState &S,
                     const Policy &P, Date Today, Results &R) {
  std::vector<const FlowCheck *> ByRank = Registry<FlowCheck>::all();
  llvm::sort(ByRank, [](const FlowCheck *A, const FlowCheck *B) {
    return std::pair(A->rank(), A->name()) < std::pair(B->rank(), B->name());
  });

  std::vector<Judged> All = askState(S, Flows, P);
  std::set<size_t> StoodFor;
  for (const Judged &J : All)
    StoodFor.insert(J.Flows.begin(), J.Flows.end());
  std::vector<std::string> Verdicts(Flows.size());
  Recipients Asked(Flows);
  for (size_t I = 0; I < Flows.size(); ++I) {
    if (StoodFor.count(I))
      continue;
    if (std::optional<Finding> F = ask(ByRank, Flows[I], P)) {
      if (F->Check == "privacy-unconsented-flow")
        if (auto N = Asked.askedElsewhere(Flows[I]))
          F->Notes.push_back(std::move(*N));
      All.push_back({std::move(*F), {I}});
    } else {
      Verdicts[I] = quietVerdict(Flows[I]);
    }
  }

  All = joinPassing(joinAlike(std::move(All)));
  fingerprintAll(All);
  for (Judged &J : All) {
    applySuppressions(P, Today, J.F);
    for (size_t I : J.Flows)
      Verdicts[I] = J.F.Suppression ? "suppressed" : "finding";
    R.Findings.push_back(std::move(J.F));
  }
  llvm::sort(R.Findings);

  std::vector<InventoryLine> Lines;
  for (size_t I = 0; I < Flows.size(); ++I)
    Lines.push_back(inventoryLine(Flows[I], Verdicts[I]));
  R.Inventory = sumUp(std::move(Lines));
}
