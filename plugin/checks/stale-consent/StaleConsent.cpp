//===- checks/stale-consent/StaleConsent.cpp ----------------------------===//
//
// privacy-stale-consent: the right question was asked and answered with yes,
// but before the data leaves the consent is withdrawn, or the code that sends
// was put off and runs without asking again, or the answer was kept and a
// withdrawal does not change what is kept.
//
//===----------------------------------------------------------------------===//
#include "checks/Check.h"
#include "checks/ConsentFit.h"
#include "checks/Words.h"
#include "checks/stale-consent/Page.h"

using namespace askfirst;

/// What became of the consent, as the end of the message.
static std::string staleness(const Flow &F) {
  bool OptOut = F.Rule.Needs == Require::NotOptedOut;
  for (const ConsentSeen &C : F.Consents)
    if (shortfall(C, F) == Shortfall::Withdrawn) {
      if (OptOut)
        return "after the person may have opted out";
      std::string Text = "after the consent was withdrawn";
      if (C.Where.File == F.Sink.File && C.RevokedAt.File == F.Sink.File)
        Text += ": asked at line " + std::to_string(C.Where.Line) +
                ", withdrawn at line " + std::to_string(C.RevokedAt.Line);
      return Text;
    }
  if (sawShortfall(F, Shortfall::Deferred))
    return OptOut ? "later than it was asked whether the person opted out, and "
                    "not asked again then"
                  : "later than the consent was asked for, and not asked again "
                    "then";
  return "on an answer that was kept and that a withdrawal does not change";
}

namespace {

class StaleConsent final : public FlowCheck {
public:
  llvm::StringRef name() const override { return "privacy-stale-consent"; }
  unsigned rank() const override { return 40; }
  llvm::StringRef summary() const override {
    return "Personal data leaves on a consent that was given once and may not "
           "hold "
           "any more.";
  }
  llvm::StringRef help() const override { return Page; }

  std::optional<Finding> judge(const Flow &F, const Policy &P) const override {
    if (!needsConsent(F) || isSatisfied(F) || !sawStale(F))
      return std::nullopt;
    Finding Out;
    Out.Message = describe(F) + " " + staleness(F);
    Out.Notes = consentNotes(F);
    return Out;
  }
};

} // namespace

static Registry<FlowCheck>::Add<StaleConsent> X;
