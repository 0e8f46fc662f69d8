//===- checks/ignored-consent/IgnoredConsent.cpp --------------------------===//
//
// privacy-ignored-consent: the question is asked, and the answer decides
// nothing: it is dropped, both answers lead to the same, or it is looked at only
// in an assert. The flows that hang on it are part of the finding.
//
//===----------------------------------------------------------------------===//
#include "checks/Check.h"
#include "checks/ConsentFit.h"
#include "checks/StateWords.h"
#include "checks/ignored-consent/Page.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

static bool isAssertOnly(const ConsentSeen &C, const Flow &F) {
  return needsConsent(F) && !isSatisfied(F) &&
         shortfall(C, F) == Shortfall::AssertOnly;
}

/// A check of the right purpose that does not make the flow right.
static bool isInVain(const ConsentSeen &C, const Flow &F) {
  if (!needsConsent(F) || isSatisfied(F))
    return false;
  Shortfall S = shortfall(C, F);
  return S == Shortfall::Undecided || S == Shortfall::Refused;
}

namespace {

class IgnoredConsent final : public StateCheck {
public:
  llvm::StringRef name() const override { return "privacy-ignored-consent"; }
  llvm::StringRef summary() const override {
    return "Consent is asked for, and the answer decides nothing.";
  }
  llvm::StringRef help() const override { return Page; }

  std::vector<StateFinding> judge(const ConsentState &S,
                                  llvm::ArrayRef<Flow> Flows,
                                  const Policy &P) const override {
    std::vector<StateFinding> Out;
    std::map<Question, Asked> InVain = byQuestion(Flows, isInVain);
    std::map<Question, size_t> At;
    for (const UnusedQuestion &U : S.Unused) {
      Question Q = questionAt(U.Where, U.Consent);
      if (!At.try_emplace(Q, Out.size()).second)
        continue;
      StateFinding F;
      F.F.Where = U.Where;
      F.F.About = U.Consent;
      F.F.SinkFunction = U.Function;
      if (U.Purposes.size() == 1)
        F.F.Purpose = U.Purposes.front();
      F.F.Message = consentInWords(U.Consent, U.Purposes) +
                    " is asked for here, and the answer decides nothing";
      add(F, InVain, Q, Flows);
      Out.push_back(std::move(F));
    }
    for (auto &[Q, A] : byQuestion(Flows, isAssertOnly)) {
      StateFinding F;
      F.F.Where = A.Where;
      F.F.About = Q.Consent;
      F.F.SinkFunction = Flows[A.Flows.front()].SinkFunction;
      F.F.Purpose = Flows[A.Flows.front()].Purpose;
      F.F.Message = consentInWords(Q.Consent, A.Purposes) +
                    " is checked only in an assert, which release builds "
                    "leave out";
      std::map<Question, Asked> Mine{{Q, A}};
      add(F, Mine, Q, Flows);
      Out.push_back(std::move(F));
    }
    return Out;
  }

private:
  static void add(StateFinding &F, const std::map<Question, Asked> &From,
                  const Question &Q, llvm::ArrayRef<Flow> Flows) {
    auto It = From.find(Q);
    if (It == From.end())
      return;
    for (size_t I : It->second.Flows) {
      F.Flows.push_back(I);
      F.F.Notes.push_back(sinkNote(Flows[I]));
    }
  }
};

} // namespace

static Registry<StateCheck>::Add<IgnoredConsent> X;
