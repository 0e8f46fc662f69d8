//===- report/text/TextFormat.cpp -----------------------------------------===//
//
// `--format text`: findings as a compiler prints warnings, so that editors and
// build logs understand them; then what the analysis did not see, and a count.
//
//===----------------------------------------------------------------------===//
#include "report/Format.h"
#include "report/Terminal.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

using namespace askfirst;
using llvm::StringRef;

/// Ledger lines shown of one kind; the rest is counted (and in the other
/// formats).
static constexpr size_t MostLedgerLines = 10;

static std::string counted(uint64_t N, StringRef One, StringRef Many) {
  return std::to_string(N) + " " + (N == 1 ? One : Many).str();
}

/// One hop: "step 2 of 4: passed to 'f', in 'app::save'". The function is said
/// where it changes.
static std::string hopText(const Finding &F, size_t I) {
  const Step &S = F.Steps[I];
  std::string Text = "step " + std::to_string(I + 1) + " of " +
                     std::to_string(F.Steps.size()) + ": " + S.Text;
  if (!S.Function.empty() && (I == 0 || S.Function != F.Steps[I - 1].Function))
    Text += ", in '" + S.Function + "'";
  return Text;
}

static void printFinding(const Finding &F, llvm::StringRef Explain,
                         Terminal &T) {
  T.message(F.Where, Terminal::Warning, F.Message, F.Check);
  for (size_t I = 0; I < F.Steps.size(); ++I)
    T.message(F.Steps[I].Where, Terminal::NoteLine, hopText(F, I));
  for (const Note &N : F.Notes)
    T.message(N.Where, Terminal::NoteLine, N.Text);
  if (!Explain.empty())
    T.message(Place(), Terminal::NoteLine,
              "to see all of it: " + Explain.str() + " " + F.Fingerprint);
}

static void printSuppressed(llvm::ArrayRef<const Finding *> Suppressed,
                            Terminal &T) {
  if (Suppressed.empty())
    return;
  llvm::raw_ostream &OS = T.stream();
  OS << "\nSuppressed by the policy:\n";
  for (const Finding *F : Suppressed)
    OS << "  " << placeText(F->Where, T.lines()) << ": "
       << printable(F->Message) << " [" << F->Check
       << "]\n    because: " << printable(*F->Suppression) << "; fingerprint "
       << F->Fingerprint << '\n';
}

static void printLedgerLine(const LedgerLine &L, Terminal &T) {
  llvm::raw_ostream &OS = T.stream();
  std::string Where = placeText(L.Where, T.lines());
  OS << "    ";
  if (!Where.empty())
    OS << Where << ": ";
  OS << (L.Detail.empty() ? ledgerKey(L.K) : printable(L.Detail));
  if (!L.Function.empty())
    OS << ", in '" << L.Function << "'";
  if (L.Count > 1)
    OS << " (" << L.Count << " times)";
  OS << '\n';
}

static void printLedger(const Results &R, Terminal &T) {
  if (R.Ledger.empty())
    return;
  std::map<LedgerEntry::Kind, std::vector<const LedgerLine *>> ByKind;
  for (const LedgerLine &L : R.Ledger)
    ByKind[L.K].push_back(&L);
  llvm::raw_ostream &OS = T.stream();
  OS << "\nWhat the analysis did not see:\n";
  for (const auto &[Kind, Lines] : ByKind) {
    OS << "  " << ledgerKey(Kind) << ": " << ledgerMeaning(Kind)
       << (isIncomplete(Kind) ? " (the analysis is incomplete)\n" : "\n");
    for (const LedgerLine *L :
         llvm::ArrayRef(Lines).take_front(MostLedgerLines))
      printLedgerLine(*L, T);
    if (Lines.size() > MostLedgerLines)
      OS << "    and " << Lines.size() - MostLedgerLines
         << " more: --format json lists them all\n";
  }
}

/// "2 findings: 1 privacy-unconsented-flow, 1 privacy-wrong-purpose; 1
/// suppressed", and of a comparison: "1 new finding: 1 privacy-stale-consent; 4
/// were there before, 1 is gone (compared with main)".
static std::string findingCount(const Results &R, size_t Suppressed) {
  std::map<StringRef, uint64_t> ByCheck;
  uint64_t Shown = 0, Known = 0;
  for (const Finding &F : R.Findings) {
    if (F.Suppression)
      continue;
    if (F.isKnown())
      ++Known;
    else
      ++Shown, ++ByCheck[F.Check];
  }
  std::string Text = R.Compared ? counted(Shown, "new finding", "new findings")
                                : counted(Shown, "finding", "findings");
  StringRef Separator = ": ";
  for (const auto &[Check, N] : ByCheck) {
    Text += Separator.str() + std::to_string(N) + " " + Check.str();
    Separator = ", ";
  }
  if (Suppressed)
    Text += "; " + std::to_string(Suppressed) + " suppressed";
  if (R.Compared) {
    Text += "; " + counted(Known, "was", "were") + " there before";
    if (uint64_t Gone = R.Compared->Gone.size())
      Text += ", " + counted(Gone, "is", "are") + " gone";
    Text += " (compared with " + printable(R.Compared->With) + ")";
  }
  return Text;
}

/// "in 3 files (1 failed) and 20 functions, with 5 kinds of flow: 2 consented,
/// 3 not required".
static std::string coverage(const Results &R) {
  std::string Text = "in " + counted(R.TUs, "file", "files");
  if (R.TUsFailed)
    Text += " (" + std::to_string(R.TUsFailed) + " failed)";
  Text += " and " + counted(R.Functions, "function", "functions");
  std::map<StringRef, uint64_t> ByVerdict;
  for (const InventoryLine &L : R.Inventory)
    ++ByVerdict[L.Verdict];
  if (R.Inventory.empty())
    return Text + "; no personal data reaches a sink";
  Text += "; " + counted(R.Inventory.size(), "kind of flow", "kinds of flow");
  StringRef Separator = ": ";
  for (const auto &[Verdict, N] : ByVerdict) {
    Text += Separator.str() + std::to_string(N) + " " +
            (Verdict == "finding" ? "with a finding" : Verdict.str());
    Separator = ", ";
  }
  return Text;
}

namespace {

class TextFormat final : public Format {
public:
  StringRef name() const override { return "text"; }
  StringRef extension() const override { return "txt"; }
  StringRef summary() const override {
    return "warnings as a compiler prints them, for people";
  }
  void print(const Results &R, const ReportOptions &O,
             llvm::raw_ostream &OS) const override {
    Terminal T(O, OS);
    std::vector<const Finding *> Suppressed;
    bool Shown = !R.Ledger.empty();
    for (const Finding &F : R.Findings) {
      if (F.Suppression)
        Suppressed.push_back(&F);
      else if (!F.isKnown())
        printFinding(F, O.Explain, T);
      Shown |= F.Suppression || !F.isKnown();
    }
    printSuppressed(Suppressed, T);
    printLedger(R, T);
    if (Shown)
      OS << '\n';
    T.strong("askfirst: " + findingCount(R, Suppressed.size()));
    OS << "\n          " << coverage(R) << '\n';
    if (llvm::any_of(R.Ledger,
                     [](const LedgerLine &L) { return isIncomplete(L.K); }))
      OS << "          the analysis is incomplete: there may be more\n";
  }
};

} // namespace

static Registry<Format>::Add<TextFormat> X;
