//===- checks/early-collection/EarlyCollection.cpp ----------------------===//
//
// privacy-early-collection: a call that takes personal data along by itself, or
// that takes it up where a rule asks for consent first, is made without one.
//
//===----------------------------------------------------------------------===//
#include "checks/Check.h"
#include "checks/ConsentFit.h"
#include "checks/Words.h"
#include "checks/early-collection/Page.h"

using namespace askfirst;

/// "'acme::Tracker::initialize' collects the device data by itself".
static std::string collects(const Flow &F) {
  std::string Text = "'" + F.SinkName + "' ";
  if (F.How == Taking::AtSource)
    Text += "takes up " + dataInWords(F.Data) + " (" + F.Data + ")";
  else
    Text += "collects " + dataInWords(F.Data) + " (" + F.Data + ") by itself";
  if (!F.Recipient.empty())
    Text += " for " + F.Recipient;
  return Text;
}

namespace {

class EarlyCollection final : public FlowCheck {
public:
  llvm::StringRef name() const override { return "privacy-early-collection"; }
  unsigned rank() const override { return 90; }
  llvm::StringRef summary() const override {
    return "Personal data is collected, by a start-up or a read of its own, "
           "before "
           "anybody is asked.";
  }
  llvm::StringRef help() const override { return Page; }

  std::optional<Finding> judge(const Flow &F, const Policy &P) const override {
    if (F.How != Taking::ByItself && F.How != Taking::AtSource)
      return std::nullopt;
    if (!needsConsent(F) || isSatisfied(F))
      return std::nullopt;
    Finding Out;
    Out.Message =
        collects(F) + (F.Rule.Needs == Require::NotOptedOut
                           ? ", and nobody has asked whether the person opted "
                             "out"
                           : ", before consent is asked for");
    Out.Notes = consentNotes(F);
    return Out;
  }
};

} // namespace

static Registry<FlowCheck>::Add<EarlyCollection> X;
