//===- checks/wrong-subject/WrongSubject.cpp ----------------------------===//
//
// privacy-wrong-subject: consent is asked for and given, but of somebody else
// than the person whose data then leaves.
//
//===----------------------------------------------------------------------===//
#include "checks/Check.h"
#include "checks/ConsentFit.h"
#include "checks/Words.h"
#include "checks/wrong-subject/Page.h"

using namespace askfirst;

/// Who was asked instead: "'a'", or "somebody else".
static std::string asked(const Flow &F) {
  for (const ConsentSeen &C : F.Consents)
    if (shortfall(C, F) == Shortfall::OtherSubject && !C.Subject.empty())
      return "'" + C.Subject + "'";
  return "somebody else";
}

namespace {

class WrongSubject final : public FlowCheck {
public:
  llvm::StringRef name() const override { return "privacy-wrong-subject"; }
  unsigned rank() const override { return 25; }
  llvm::StringRef summary() const override {
    return "Personal data of one person leaves on the consent of another.";
  }
  llvm::StringRef help() const override { return Page; }

  std::optional<Finding> judge(const Flow &F, const Policy &P) const override {
    if (!needsConsent(F) || isSatisfied(F) ||
        !sawShortfall(F, Shortfall::OtherSubject) ||
        sawShortfall(F, Shortfall::Withdrawn)) // by whose data it is
      return std::nullopt;
    Finding Out;
    Out.Message =
        describe(F) + " on the consent of " + asked(F) +
        (F.Owner.empty() ? ", whose data it is not"
                         : ", but it is the data of '" + F.Owner + "'");
    Out.Notes = consentNotes(F);
    return Out;
  }
};

} // namespace

static Registry<FlowCheck>::Add<WrongSubject> X;
