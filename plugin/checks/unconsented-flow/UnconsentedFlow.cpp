//===- checks/unconsented-flow/UnconsentedFlow.cpp ------------------------===//
//
// privacy-unconsented-flow: personal data leaves, the rule asks for consent,
// and no check that counts was made. Asked last: the checks before it know more
// exactly what is wrong with a check that was made.
//
//===----------------------------------------------------------------------===//
#include "checks/Check.h"
#include "checks/ConsentFit.h"
#include "checks/Words.h"
#include "checks/unconsented-flow/Page.h"

using namespace askfirst;

/// What is missing, as the end of the message.
static std::string missing(const Flow &F) {
  bool OptOut = F.Rule.Needs == Require::NotOptedOut;
  if (sawShortfall(F, Shortfall::SomePaths))
    return OptOut ? "without asking on every path whether the person opted out"
                  : "without a consent check on every path";
  if (OptOut)
    return "without asking whether the person opted out";
  if (sawShortfall(F, Shortfall::OnlyOptOut))
    return "with a check for an opt-out only, not for consent";
  return F.Rule.Needs == Require::SeparateConsent ? "without a separate consent"
                                                  : "without a consent check";
}

namespace {

class UnconsentedFlow final : public FlowCheck {
public:
  llvm::StringRef name() const override { return "privacy-unconsented-flow"; }
  unsigned rank() const override { return 100; }
  llvm::StringRef summary() const override {
    return "Personal data leaves without a consent check before it.";
  }
  llvm::StringRef help() const override { return Page; }

  std::optional<Finding> judge(const Flow &F, const Policy &P) const override {
    if (!needsConsent(F) || isSatisfied(F))
      return std::nullopt;
    Finding Out;
    Out.Message = describe(F) + " " + missing(F);
    Out.Notes = consentNotes(F);
    return Out;
  }
};

} // namespace

static Registry<FlowCheck>::Add<UnconsentedFlow> X;
