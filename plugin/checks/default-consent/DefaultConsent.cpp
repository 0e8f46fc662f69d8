//===- checks/default-consent/DefaultConsent.cpp --------------------------===//
//
// privacy-default-consent: a consent counts as given before anybody gave it. It
// starts so, a default says so, a constant is written outside of what the policy
// calls a grant, or an answer that is not known is taken for a yes. The flows
// behind an answer taken so are part of the finding.
//
//===----------------------------------------------------------------------===//
#include "checks/Check.h"
#include "checks/ConsentFit.h"
#include "checks/StateWords.h"
#include "checks/default-consent/Page.h"

using namespace askfirst;

static std::string value(const ConsentWrite &W) {
  return W.Text.empty() ? "" : " (" + W.Text + ")";
}

/// What is wrong, as one line.
static std::string message(const ConsentWrite &W) {
  std::string What = consentInWords(W.Consent, W.Purposes);
  switch (W.How) {
  case ConsentWrite::DefaultMember:
  case ConsentWrite::Initialiser:
  case ConsentWrite::StaticInit:
    return What + " starts as given" + value(W) + ", before anybody is asked";
  case ConsentWrite::ZeroInit:
    return What + " starts as given: without an initialiser it is" +
           (W.Text.empty() ? " zero" : " " + W.Text);
  case ConsentWrite::Assignment:
    if (W.InHandler)
      return What + " is set to given" + value(W) +
             " where an exception left the answer unknown";
    return What + " is set to given" + value(W) +
           " here, and nothing says that the person agreed";
  case ConsentWrite::PassedOn:
    return What + " is set to given" + value(W) +
           " by this argument, and nothing says that the person agreed";
  case ConsentWrite::DefaultArgument:
    return What + " is given by a default argument" + value(W) +
           ": whoever leaves it out agrees";
  case ConsentWrite::GetterDefault:
    return What + " is given" + value(W) + " where no answer is stored";
  case ConsentWrite::ValueOr:
    return What + " is taken as given" + value(W) +
           " where there is no answer yet";
  case ConsentWrite::Returned:
    return What + " says that it is given" + value(W) +
           (W.InHandler ? " where an exception left the answer unknown"
                        : " where no answer was found");
  case ConsentWrite::Assumed:
    return What + " is taken as given where there is no answer";
  }
  return What + " is given without being asked";
}

static bool isLenient(const ConsentSeen &C, const Flow &F) {
  return needsConsent(F) && !isSatisfied(F) &&
         shortfall(C, F) == Shortfall::Lenient;
}

/// An SDK's gate is opened, and nobody was asked anything about it.
static bool opensUnasked(const Flow &F) {
  if (F.How != Taking::ByOpening || !needsConsent(F) || isSatisfied(F))
    return false;
  return llvm::none_of(F.Consents, [&](const ConsentSeen &C) {
    Shortfall S = shortfall(C, F);
    return S != Shortfall::SomePaths && S != Shortfall::Undecided &&
           S != Shortfall::AssertOnly;
  });
}

namespace {

class DefaultConsent final : public StateCheck {
public:
  llvm::StringRef name() const override { return "privacy-default-consent"; }
  llvm::StringRef summary() const override {
    return "A consent counts as given before anybody gave it.";
  }
  llvm::StringRef help() const override { return Page; }

  std::vector<StateFinding> judge(const ConsentState &S,
                                  llvm::ArrayRef<Flow> Flows,
                                  const Policy &P) const override {
    std::vector<StateFinding> Out;
    std::map<std::pair<std::string, uint32_t>, size_t> At;
    for (const ConsentWrite &W : S.Writes) {
      if (W.Sets != ConsentWrite::Given || W.Why != ConsentWrite::None)
        continue;
      Finding F;
      F.Where = W.Where;
      F.Message = message(W);
      F.About = W.Consent;
      F.SinkFunction = W.Function;
      if (W.Purposes.size() == 1)
        F.Purpose = W.Purposes.front();
      // One place that gives one consent to several purposes says it once.
      auto [It, New] =
          At.try_emplace({W.Where.File, W.Where.Line}, Out.size());
      if (!New && Out[It->second].F.About == F.About &&
          Out[It->second].F.Where == F.Where)
        continue;
      Out.push_back({std::move(F), {}});
    }
    for (size_t I = 0; I < Flows.size(); ++I) {
      const Flow &Opening = Flows[I];
      if (!opensUnasked(Opening))
        continue;
      Finding F;
      F.Where = Opening.Sink;
      F.About = Opening.Gate;
      F.Message = "consent is declared to '" + Opening.Gate + "' by '" +
                  Opening.SinkName +
                  "' here, and nothing says that the person agreed: what is "
                  "held back until then is sent";
      F.SinkFunction = Opening.SinkFunction;
      F.Purpose = Opening.Purpose;
      F.Notes = consentNotes(Opening);
      auto [It, New] =
          At.try_emplace({F.Where.File, F.Where.Line}, Out.size());
      if (New)
        Out.push_back({std::move(F), {}});
      Out[It->second].Flows.push_back(I);
    }
    for (auto &[Q, A] : byQuestion(Flows, isLenient)) {
      auto It = At.find({Q.File, Q.Line});
      if (It == At.end()) {
        Finding F;
        F.Where = A.Where;
        F.About = Q.Consent;
        F.Message = consentInWords(Q.Consent, A.Purposes) +
                    " is taken as given here by an answer that is not known: "
                    "what is no refusal passes";
        F.SinkFunction = Flows[A.Flows.front()].SinkFunction;
        F.Purpose = Flows[A.Flows.front()].Purpose;
        Out.push_back({std::move(F), {}});
        It = At.emplace(std::pair(Q.File, Q.Line), Out.size() - 1).first;
      }
      StateFinding &Into = Out[It->second];
      for (size_t I : A.Flows) {
        Into.Flows.push_back(I);
        Into.F.Notes.push_back(sinkNote(Flows[I]));
      }
    }
    return Out;
  }
};

} // namespace

static Registry<StateCheck>::Add<DefaultConsent> X;
