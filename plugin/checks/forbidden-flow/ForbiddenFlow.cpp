//===- checks/forbidden-flow/ForbiddenFlow.cpp ----------------------------===//
//
// privacy-forbidden-flow: personal data reaches a sink where a rule says never,
// or where it may only go once it was made anonymous, redacted or the like and
// was not. Consent does not help here, so none is looked for.
//
//===----------------------------------------------------------------------===//
#include "checks/Check.h"
#include "checks/ConsentFit.h"
#include "checks/Words.h"
#include "checks/forbidden-flow/Page.h"

using namespace askfirst;

/// "without being 'pseudonymised' or 'redacted' first".
static std::string unsanitized(const Flow &F) {
  if (F.Rule.Accept.empty())
    return "as it is, without a sanitizer";
  return "without being " + quotedList(F.Rule.Accept, "or") + " first";
}

namespace {

class ForbiddenFlow final : public FlowCheck {
public:
  llvm::StringRef name() const override { return "privacy-forbidden-flow"; }
  unsigned rank() const override { return 10; }
  llvm::StringRef summary() const override {
    return "Personal data reaches a place where a rule forbids it.";
  }
  llvm::StringRef help() const override { return Page; }

  std::optional<Finding> judge(const Flow &F, const Policy &P) const override {
    bool Never = F.Rule.Needs == Require::Never;
    if (!Never && F.Rule.Needs != Require::Sanitizer)
      return std::nullopt;
    if (isSatisfied(F))
      return std::nullopt;
    Finding Out;
    Out.Message =
        describe(F) + (Never ? ", which a rule forbids" : " " + unsanitized(F));
    Out.Notes = sanitizerNotes(F);
    return Out;
  }
};

} // namespace

static Registry<FlowCheck>::Add<ForbiddenFlow> X;
