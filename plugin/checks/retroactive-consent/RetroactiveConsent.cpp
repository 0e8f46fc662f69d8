//===- checks/retroactive-consent/RetroactiveConsent.cpp ----------------===//
//
// privacy-retroactive-consent: the data leaves under a consent, but it was put
// aside, in a container, stream or buffer that lives on, before anybody asked.
//
//===----------------------------------------------------------------------===//
#include "checks/Check.h"
#include "checks/ConsentFit.h"
#include "checks/Words.h"
#include "checks/retroactive-consent/Page.h"

using namespace askfirst;

namespace {

class RetroactiveConsent final : public FlowCheck {
public:
  llvm::StringRef name() const override {
    return "privacy-retroactive-consent";
  }
  unsigned rank() const override { return 70; }
  llvm::StringRef summary() const override {
    return "Personal data is collected before anybody is asked, and sent once "
           "consent is given.";
  }
  llvm::StringRef help() const override { return Page; }

  std::optional<Finding> judge(const Flow &F, const Policy &P) const override {
    if (!needsConsent(F) || !isSatisfied(F) || !F.Collected)
      return std::nullopt;
    Finding Out;
    Out.Message = describe(F) +
                  " once consent is given, but it was collected "
                  "into '" +
                  F.Collected->In + "' before";
    Out.Notes = consentNotes(F);
    Out.Notes.push_back(
        {F.Collected->Where, "kept in '" + F.Collected->In + "' by '" +
                                 F.Collected->Function +
                                 "' here, where nobody has been asked"});
    return Out;
  }
};

} // namespace

static Registry<FlowCheck>::Add<RetroactiveConsent> X;
