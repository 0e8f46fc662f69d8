//===- checks/no-withdrawal/NoWithdrawal.cpp ------------------------------===//
//
// privacy-no-withdrawal: the program gives a consent somewhere and takes it back
// nowhere. Taking back a wider purpose takes back what it covers.
//
//===----------------------------------------------------------------------===//
#include "checks/Check.h"
#include "checks/StateWords.h"
#include "checks/Words.h"
#include "checks/no-withdrawal/Page.h"
#include "policy/Vocabulary.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

namespace {

struct Granted {
  Place Where;
  std::string Function, Name;
  bool Call = false;
};

class NoWithdrawal final : public StateCheck {
public:
  llvm::StringRef name() const override { return "privacy-no-withdrawal"; }
  llvm::StringRef summary() const override {
    return "A consent can be given, but never taken back.";
  }
  llvm::StringRef help() const override { return Page; }

  std::vector<StateFinding> judge(const ConsentState &S,
                                  llvm::ArrayRef<Flow> Flows,
                                  const Policy &P) const override {
    // By purpose; "" where it is not known.
    std::map<std::string, std::vector<Granted>> Grants;
    std::vector<std::string> Withdrawn;
    bool Any = false, Everything = false;
    auto Each = [](const std::vector<std::string> &Purposes, auto Do) {
      if (Purposes.empty())
        Do(std::string());
      for (const std::string &X : Purposes)
        Do(X);
    };
    auto Takes = [&](const std::vector<std::string> &Purposes) {
      Any = true;
      Each(Purposes, [&](const std::string &X) {
        Everything |= X.empty();
        Withdrawn.push_back(X);
      });
    };
    for (const ConsentChanged &C : S.Changes) {
      if (C.Grant)
        Each(C.Purposes, [&](const std::string &X) {
          Grants[X].push_back({C.Where, C.Function, C.Name, true});
        });
      if (!C.Grant || C.Open)
        Takes(C.Purposes);
    }
    for (const ConsentWrite &W : S.Writes) {
      bool Later = W.How == ConsentWrite::Assignment ||
                   W.How == ConsentWrite::PassedOn;
      if (!Later || W.InConstructor)
        continue;
      if (W.Sets == ConsentWrite::Given && W.Why == ConsentWrite::InGrant)
        Each(W.Purposes, [&](const std::string &X) {
          Grants[X].push_back({W.Where, W.Function, W.Consent, false});
        });
      if (W.Sets == ConsentWrite::Refused ||
          (W.Sets == ConsentWrite::Open && !W.ByCallers))
        Takes(W.Purposes);
    }
    std::map<Place, StateFinding> Out;
    for (auto &[Purpose, All] : Grants) {
      bool Back = Everything;
      if (Purpose.empty())
        Back = Any;
      for (const std::string &W : Withdrawn)
        Back |= !W.empty() && Vocabulary::covers(W, Purpose);
      if (Back)
        continue;
      llvm::sort(All, [](const Granted &A, const Granted &B) {
        return std::tie(A.Where, A.Name) < std::tie(B.Where, B.Name);
      });
      const Granted &First = All.front();
      auto [It, New] = Out.try_emplace(First.Where);
      Finding &F = It->second.F;
      if (!New) { // one grant for several purposes
        F.Notes.push_back({First.Where, "nor for '" + Purpose + "'"});
        continue;
      }
      F.Where = First.Where;
      F.About = First.Name;
      F.Purpose = Purpose;
      F.SinkFunction = First.Function;
      F.Message = consentInWords("", Purpose.empty()
                                         ? llvm::ArrayRef<std::string>()
                                         : llvm::ArrayRef(Purpose)) +
                  " is given here, and nothing in the program takes it back";
      for (const Granted &G : llvm::ArrayRef(All).drop_front())
        if (F.Notes.size() < 10)
          F.Notes.push_back({G.Where, "it is given here, too"});
    }
    std::vector<StateFinding> Findings;
    for (auto &[Where, F] : Out)
      Findings.push_back(std::move(F));
    return Findings;
  }
};

} // namespace

static Registry<StateCheck>::Add<NoWithdrawal> X;
