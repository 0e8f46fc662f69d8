//===- report/sarif/SarifFormat.cpp ---------------------------------------===//
//
// `--format sarif`: a SARIF 2.1.0 log for code scanning services and SARIF
// viewers. The checks are the rules, the ledger is what the invocation notifies
// of. Nothing in a log depends on the machine, the time or the checkout.
//
//===----------------------------------------------------------------------===//
#include "compat/Hex.h"
#include "report/Json.h"
#include "report/sarif/SarifResult.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace askfirst;
using llvm::StringRef;

/// GitHub takes 25,000 results a run (and 20 runs); what is over goes into
/// further runs, each under a category of its own.
static constexpr size_t MostResultsInRun = 25'000;

static constexpr LedgerEntry::Kind LastLedgerKind =
    LedgerEntry::UnreadableInput;

/// "privacy-unconsented-flow" as the name of a rule: "UnconsentedFlow".
static std::string ruleName(StringRef Check) {
  std::string Out;
  llvm::SmallVector<StringRef, 4> Words;
  Check.consume_front("privacy-");
  Check.split(Words, '-', -1, /*KeepEmpty=*/false);
  for (StringRef W : Words)
    Out += std::string(1, llvm::toUpper(W.front())) + W.drop_front().str();
  return Out;
}

namespace {

class SarifLog {
public:
  SarifLog(const Results &R, const ReportOptions &O, llvm::raw_ostream &OS)
      : R(R), O(O), J(OS, 2), W(O, J) {}

  void write();

private:
  void run(llvm::ArrayRef<Finding> Part, size_t Number);
  void driver();
  void rule(const RuleInfo &I);
  void notificationKind(LedgerEntry::Kind K);
  void taxonomies(llvm::ArrayRef<StringRef> Categories);
  void invocation();
  void notification(const LedgerLine &L);
  void runProperties();
  int ruleIndex(StringRef Check) const;
  bool isComplete() const;

  const Results &R;
  const ReportOptions &O;
  llvm::json::OStream J;
  SarifWriter W;
};

class SarifFormat final : public Format {
public:
  StringRef name() const override { return "sarif"; }
  StringRef extension() const override { return "sarif"; }
  StringRef summary() const override {
    return "SARIF 2.1.0, for code scanning services and SARIF viewers";
  }
  void print(const Results &R, const ReportOptions &O,
             llvm::raw_ostream &OS) const override {
    SarifLog(R, O, OS).write();
    OS << '\n';
  }
};

} // namespace

static Registry<Format>::Add<SarifFormat> X;

bool SarifLog::isComplete() const {
  return llvm::none_of(R.Ledger,
                       [](const LedgerLine &L) { return isIncomplete(L.K); });
}

int SarifLog::ruleIndex(StringRef Check) const {
  auto It = llvm::find_if(O.Rules,
                          [&](const RuleInfo &I) { return I.Name == Check; });
  return It == O.Rules.end() ? -1 : static_cast<int>(It - O.Rules.begin());
}

void SarifLog::rule(const RuleInfo &I) {
  J.object([&] {
    J.attribute("id", I.Name);
    J.attribute("name", ruleName(I.Name));
    J.attributeObject("shortDescription",
                      [&] { J.attribute("text", jsonText(I.Summary)); });
    J.attributeObject("fullDescription",
                      [&] { J.attribute("text", jsonText(I.Summary)); });
    J.attributeObject("help", [&] {
      J.attribute("text", jsonText(I.Help));
      J.attribute("markdown", jsonText(I.Help));
    });
    J.attributeObject("defaultConfiguration", [&] {
      J.attribute("enabled", true);
      J.attribute("level", "warning");
    });
    J.attributeObject("properties", [&] {
      J.attribute("precision", "high");
      J.attribute("problem.severity", "warning");
      J.attributeArray("tags", [&] {
        J.value("privacy");
        J.value("consent");
      });
    });
  });
}

void SarifLog::notificationKind(LedgerEntry::Kind K) {
  J.object([&] {
    J.attribute("id", ledgerKey(K));
    J.attributeObject("shortDescription",
                      [&] { J.attribute("text", ledgerMeaning(K)); });
  });
}

void SarifLog::driver() {
  J.attributeObject("tool", [&] {
    J.attributeObject("driver", [&] {
      J.attribute("name", "askfirst");
      J.attribute("version", jsonText(R.ToolVersion));
      J.attribute("semanticVersion", jsonText(R.ToolVersion));
      J.attribute("informationUri", ASKFIRST_HOMEPAGE);
      J.attributeObject("shortDescription", [&] {
        J.attribute("text", "Finds personal data that leaves without asking "
                            "first.");
      });
      J.attributeArray("rules", [&] {
        for (const RuleInfo &I : O.Rules)
          rule(I);
      });
      J.attributeArray("notifications", [&] {
        for (unsigned K = 0; K <= LastLedgerKind; ++K)
          notificationKind(static_cast<LedgerEntry::Kind>(K));
      });
    });
  });
}

/// The categories of the data that the results are about.
void SarifLog::taxonomies(llvm::ArrayRef<StringRef> Categories) {
  if (Categories.empty())
    return;
  J.attributeArray("taxonomies", [&] {
    J.object([&] {
      J.attribute("name", SarifTaxonomy);
      J.attributeObject("shortDescription", [&] {
        J.attribute("text", "Kinds of personal data: keys of fideslang, and "
                            "the project's own.");
      });
      J.attribute("isComprehensive", false);
      J.attributeArray("taxa", [&] {
        for (StringRef Key : Categories)
          J.object([&] { J.attribute("id", jsonText(Key)); });
      });
    });
  });
}

void SarifLog::notification(const LedgerLine &L) {
  J.object([&] {
    J.attributeObject("descriptor", [&] {
      J.attribute("id", ledgerKey(L.K));
      J.attribute("index", static_cast<int64_t>(L.K));
    });
    J.attribute("level", isIncomplete(L.K) ? "error" : "note");
    std::string Text = ledgerMeaning(L.K);
    if (!L.Detail.empty())
      Text += ": " + L.Detail;
    W.message(Text);
    if (!L.Where.File.empty())
      J.attributeArray("locations", [&] {
        J.object([&] { W.location(L.Where, L.Function, {}); });
      });
    J.attributeObject("properties", [&] {
      J.attribute("count", static_cast<int64_t>(L.Count));
    });
  });
}

void SarifLog::invocation() {
  J.attributeArray("invocations", [&] {
    J.object([&] {
      // A run that lost sight of code has not done what it was asked.
      J.attribute("executionSuccessful", isComplete());
      J.attributeArray("toolExecutionNotifications", [&] {
        for (const LedgerLine &L : R.Ledger)
          notification(L);
      });
    });
  });
}

void SarifLog::runProperties() {
  J.attributeObject("properties", [&] {
    J.attribute("policyFile", jsonText(nameBelow(O.Root, R.PolicyFile)));
    J.attribute("policyHash", hexDigits(R.PolicyHash, /*LowerCase=*/true,
                                        /*Width=*/16));
    J.attribute("files", R.TUs);
    J.attribute("filesFailed", R.TUsFailed);
    J.attribute("functions", R.Functions);
  });
}

/// The data categories of \p Findings, sorted.
static std::vector<StringRef> categoriesOf(llvm::ArrayRef<Finding> Findings) {
  std::vector<StringRef> Out;
  for (const Finding &F : Findings)
    if (!F.Data.empty()) // else about a consent, and no data
      Out.push_back(F.Data);
  llvm::sort(Out);
  Out.erase(llvm::unique(Out), Out.end());
  return Out;
}

void SarifLog::run(llvm::ArrayRef<Finding> Part, size_t Number) {
  std::vector<StringRef> Categories = categoriesOf(Part);
  J.object([&] {
    driver();
    J.attributeObject("automationDetails", [&] {
      J.attribute("id", Number == 0
                            ? "askfirst/"
                            : "askfirst/" + std::to_string(Number) + "/");
    });
    taxonomies(Categories);
    invocation();
    J.attributeObject("originalUriBaseIds", [&] {
      J.attributeObject(SarifRoot, [&] {
        J.attributeObject("description", [&] {
          J.attribute("text", "The root of the project.");
        });
      });
    });
    J.attribute("columnKind", "utf16CodeUnits");
    J.attributeArray("results", [&] {
      for (const Finding &F : Part)
        W.result(F, ruleIndex(F.Check),
                 llvm::lower_bound(Categories, F.Data) - Categories.begin());
    });
    runProperties();
  });
}

void SarifLog::write() {
  J.object([&] {
    J.attribute("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    J.attribute("version", "2.1.0");
    J.attributeArray("runs", [&] {
      llvm::ArrayRef<Finding> Left = R.Findings;
      for (size_t Number = 0; Number == 0 || !Left.empty(); ++Number) {
        run(Left.take_front(MostResultsInRun), Number);
        Left = Left.drop_front(std::min(Left.size(), MostResultsInRun));
      }
    });
  });
}
