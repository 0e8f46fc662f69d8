//===- checks/wrong-purpose/WrongPurpose.cpp ------------------------------===//
//
// privacy-wrong-purpose: a consent is asked for and given before personal data
// leaves, but for something else than what the data is then used for, or not as
// the separate consent the rule asks for.
//
//===----------------------------------------------------------------------===//
#include "checks/Check.h"
#include "checks/ConsentFit.h"
#include "checks/Words.h"
#include "checks/wrong-purpose/Page.h"
#include "llvm/ADT/STLExtras.h"
#include <set>

using namespace askfirst;

/// A check that holds and would do, were it for the right thing.
static bool holds(const ConsentSeen &C, const Flow &F) {
  return (C.S == ConsentSeen::Holds || C.S == ConsentSeen::Deferred) &&
         !C.Asserted && (!C.OptOut || F.Rule.Needs == Require::NotOptedOut);
}

/// The purposes asked for instead of the sink's, sorted.
static std::vector<std::string> otherPurposes(const Flow &F) {
  std::set<std::string> Out;
  for (const ConsentSeen &C : F.Consents)
    if (holds(C, F) && shortfall(C, F) == Shortfall::OtherPurpose)
      Out.insert(C.Purposes.begin(), C.Purposes.end());
  return {Out.begin(), Out.end()};
}

namespace {

class WrongPurpose final : public FlowCheck {
public:
  llvm::StringRef name() const override { return "privacy-wrong-purpose"; }
  unsigned rank() const override { return 30; }
  llvm::StringRef summary() const override {
    return "Personal data leaves on a consent that was given for something "
           "else.";
  }
  llvm::StringRef help() const override { return Page; }

  std::optional<Finding> judge(const Flow &F, const Policy &P) const override {
    if (!needsConsent(F) || isSatisfied(F))
      return std::nullopt;
    // The right question was asked too, only not lastingly: that is what has to
    // be repaired.
    if (sawStale(F))
      return std::nullopt;
    Finding Out;
    if (sawShortfall(F, Shortfall::NotSeparate))
      Out.Message = describe(F) + " on a general consent, where a separate one "
                                  "is required";
    else if (auto Other = otherPurposes(F); !Other.empty())
      Out.Message = describe(F) + " on a consent for " +
                    quotedList(Other, "and") + ", not for '" + F.Purpose + "'";
    else
      return std::nullopt;
    Out.Notes = consentNotes(F);
    return Out;
  }
};

} // namespace

static Registry<FlowCheck>::Add<WrongPurpose> X;
