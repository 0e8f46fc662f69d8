//===- checks/kept-after-withdrawal/KeptAfterWithdrawal.cpp ---------------===//
//
// privacy-kept-after-withdrawal: a consent is withdrawn, and what was stored
// under it stays: none of the functions that delete it is reached.
//
//===----------------------------------------------------------------------===//
#include "checks/Check.h"
#include "checks/StateWords.h"
#include "checks/Words.h"
#include "checks/kept-after-withdrawal/Page.h"

using namespace askfirst;

namespace {

class KeptAfterWithdrawal final : public StateCheck {
public:
  llvm::StringRef name() const override {
    return "privacy-kept-after-withdrawal";
  }
  llvm::StringRef summary() const override {
    return "A withdrawal leaves behind what was stored under the consent.";
  }
  llvm::StringRef help() const override { return Page; }

  std::vector<StateFinding> judge(const ConsentState &S,
                                  llvm::ArrayRef<Flow> Flows,
                                  const Policy &P) const override {
    std::vector<StateFinding> Out;
    for (const ConsentChanged &C : S.Changes) {
      if (C.Grant || C.Kept.empty())
        continue;
      StateFinding F;
      F.F.Where = C.Where;
      F.F.About = C.Name;
      F.F.SinkFunction = C.Function;
      F.F.Purpose = C.Kept.front().Purpose;
      std::vector<std::string> Sinks;
      for (const KeptStore &K : C.Kept) {
        Sinks.push_back(K.Sink);
        F.F.Notes.push_back(
            {K.Where, "'" + K.Sink + "' stores data here; " +
                          quotedList(K.DeletedBy, "or") +
                          " would delete it, and is not reached from the "
                          "withdrawal"});
      }
      F.F.Message = consentInWords("", C.Purposes) +
                    " is withdrawn here, and what " + quotedList(Sinks, "and") +
                    " stored stays";
      Out.push_back(std::move(F));
    }
    return Out;
  }
};

} // namespace

static Registry<StateCheck>::Add<KeptAfterWithdrawal> X;
