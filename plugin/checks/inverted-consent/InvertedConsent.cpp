//===- checks/inverted-consent/InvertedConsent.cpp ------------------------===//
//
// privacy-inverted-consent: the right question is asked, and personal data
// leaves on the branch where the answer was no.
//
//===----------------------------------------------------------------------===//
#include "checks/Check.h"
#include "checks/ConsentFit.h"
#include "checks/Words.h"
#include "checks/inverted-consent/Page.h"

using namespace askfirst;

namespace {

class InvertedConsent final : public FlowCheck {
public:
  llvm::StringRef name() const override { return "privacy-inverted-consent"; }
  unsigned rank() const override { return 20; }
  llvm::StringRef summary() const override {
    return "Personal data leaves exactly where consent was refused.";
  }
  llvm::StringRef help() const override { return Page; }

  std::optional<Finding> judge(const Flow &F, const Policy &P) const override {
    if (!needsConsent(F) || isSatisfied(F) ||
        !sawShortfall(F, Shortfall::Refused))
      return std::nullopt;
    Finding Out;
    Out.Message = describe(F) + (F.Rule.Needs == Require::NotOptedOut
                                     ? " where the person has opted out"
                                     : " where consent is refused, not where "
                                       "it is given");
    Out.Notes = consentNotes(F);
    return Out;
  }
};

} // namespace

static Registry<FlowCheck>::Add<InvertedConsent> X;
