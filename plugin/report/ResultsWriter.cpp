//===- report/ResultsWriter.cpp -------------------------------------------===//
#include "compat/Hex.h"
#include "report/Baseline.h"
#include "report/Json.h"
#include "report/ResultsFile.h"
#include "report/SourceLines.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ErrorHandling.h"

using namespace askfirst;
using llvm::StringRef;
using llvm::json::Value;

StringRef askfirst::stepKey(StepKind K) {
  switch (K) {
  case StepKind::Copy: return "copy";
  case StepKind::PassArg: return "pass-argument";
  case StepKind::Return: return "return";
  case StepKind::Format: return "format";
  case StepKind::Derive: return "derive";
  case StepKind::Element: return "element";
  case StepKind::Field: return "field";
  case StepKind::Capture: return "capture";
  case StepKind::Throw: return "throw";
  case StepKind::Unchanged: return "unchanged";
  case StepKind::Unknown: return "unknown";
  }
  llvm_unreachable("all step kinds are handled");
}

StringRef askfirst::confidenceKey(Confidence C) {
  return C == Confidence::Certain ? "certain" : "likely";
}

namespace {

/// One document in the making. Members stand in the order of json/README.md.
class Writer {
public:
  Writer(StringRef Root, llvm::raw_ostream &OS) : Root(Root), J(OS, 2) {}

  void write(const Results &R);

private:
  void text(StringRef Key, StringRef S) { J.attribute(Key, jsonText(S)); }
  void number(StringRef Key, uint64_t N) {
    J.attribute(Key, static_cast<int64_t>(N));
  }
  void place(StringRef Key, const Place &P);
  void finding(const Finding &F);
  void path(const Finding &F);
  void ledger(const LedgerLine &L);
  void inventory(const InventoryLine &L);

  StringRef Root;
  llvm::json::OStream J;
};

} // namespace

/// `null` where there is no place.
void Writer::place(StringRef Key, const Place &P) {
  if (!P.isValid() && P.File.empty()) {
    J.attribute(Key, nullptr);
    return;
  }
  J.attributeObject(Key, [&] {
    text("file", nameBelow(Root, P.File));
    number("line", P.Line);
    number("column", P.Column);
  });
}

void Writer::path(const Finding &F) {
  J.attributeArray("path", [&] {
    for (const Step &S : F.Steps)
      J.object([&] {
        text("kind", stepKey(S.Kind));
        place("place", S.Where);
        text("function", S.Function);
        text("text", S.Text);
      });
  });
}

void Writer::finding(const Finding &F) {
  J.object([&] {
    text("check", F.Check);
    text("fingerprint", F.Fingerprint);
    text("message", F.Message);
    place("place", F.Where);
    text("confidence", confidenceKey(F.Sure));
    text("data", F.Data);
    text("subject", F.Subject);
    text("source", F.SourceName);
    if (!F.About.empty())
      text("consent", F.About);
    J.attributeObject("sink", [&] {
      text("name", F.SinkName);
      text("function", F.SinkFunction);
      text("kind", F.SinkKind);
      text("purpose", F.Purpose);
      text("recipient", F.Recipient);
    });
    text("rule", F.Rule);
    J.attribute("suppression",
                F.Suppression ? jsonText(*F.Suppression) : Value(nullptr));
    if (F.Baseline != BaselineState::None)
      text("baseline", baselineKey(F.Baseline));
    path(F);
    J.attributeArray("notes", [&] {
      for (const Note &N : F.Notes)
        J.object([&] {
          place("place", N.Where);
          text("text", N.Text);
        });
    });
  });
}

void Writer::ledger(const LedgerLine &L) {
  J.object([&] {
    text("kind", ledgerKey(L.K));
    text("meaning", ledgerMeaning(L.K));
    J.attribute("incomplete", isIncomplete(L.K));
    text("detail", L.Detail);
    text("function", L.Function);
    place("place", L.Where);
    number("count", L.Count);
  });
}

void Writer::inventory(const InventoryLine &L) {
  J.object([&] {
    text("data", L.Data);
    text("subject", L.Subject);
    text("source", L.SourceName);
    place("sourcePlace", L.Source);
    J.attributeObject("sink", [&] {
      text("name", L.SinkName);
      text("kind", L.SinkKind);
      text("purpose", L.Purpose);
      text("recipient", L.Recipient);
    });
    place("sinkPlace", L.Sink);
    text("verdict", L.Verdict);
    J.attributeArray("consents", [&] {
      for (const std::string &C : L.Consents)
        J.value(jsonText(C));
    });
    number("count", L.Count);
  });
}

void Writer::write(const Results &R) {
  J.object([&] {
    text("format", "askfirst-results");
    J.attribute("version", ResultsFileVersion);
    text("tool", R.ToolVersion);
    J.attributeObject("policy", [&] {
      text("file", nameBelow(Root, R.PolicyFile));
      text("hash", hexDigits(R.PolicyHash, /*LowerCase=*/true, /*Width=*/16));
    });
    J.attributeObject("analysed", [&] {
      number("files", R.TUs);
      number("failed", R.TUsFailed);
      number("functions", R.Functions);
    });
    J.attributeArray("findings", [&] {
      for (const Finding &F : R.Findings)
        finding(F);
    });
    J.attributeArray("inventory", [&] {
      for (const InventoryLine &L : R.Inventory)
        inventory(L);
    });
    J.attributeArray("ledger", [&] {
      for (const LedgerLine &L : R.Ledger)
        ledger(L);
    });
    if (R.Compared)
      J.attributeObject("compared", [&] {
        text("with", R.Compared->With);
        J.attributeArray("gone", [&] {
          for (const KnownFinding &K : R.Compared->Gone)
            writeKnown(J, K);
        });
      });
  });
}

void askfirst::writeResults(const Results &R, StringRef Root,
                            llvm::raw_ostream &OS) {
  Writer(Root, OS).write(R);
  OS << '\n';
}
