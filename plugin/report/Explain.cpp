//===- report/Explain.cpp -------------------------------------------------===//
#include "report/Explain.h"
#include "report/ResultsFile.h"
#include "report/Terminal.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;
using llvm::StringRef;

/// Lines of code shown before and after each hop.
static constexpr unsigned CodeAround = 1;

/// `  label:      value`, or nothing where there is no value.
static void row(Terminal &T, StringRef Label, StringRef Value) {
  if (Value.empty())
    return;
  T.stream() << "  " << Label << ':';
  T.stream().indent(Label.size() < 12 ? 12 - Label.size() : 1)
      << printable(Value) << '\n';
}

static std::string inFunction(StringRef Function) {
  return Function.empty() ? "" : ", in '" + Function.str() + "'";
}

static void printFacts(const Finding &F, Terminal &T) {
  std::string Sink = F.SinkName.empty() ? "" : "'" + F.SinkName + "'";
  if (!F.SinkKind.empty())
    Sink += (Sink.empty() ? "" : ", ") + F.SinkKind;
  row(T, "check", F.Check);
  row(T, "where", placeText(F.Where, T.lines()) + inFunction(F.SinkFunction));
  row(T, "consent", F.About);
  row(T, "data", F.Data);
  row(T, "whose", F.Subject);
  row(T, "read from", F.SourceName);
  row(T, "leaves by", Sink);
  row(T, "purpose", F.Purpose);
  row(T, "recipient", F.Recipient);
  row(T, "rule", F.Rule);
  row(T, "confidence", confidenceKey(F.Sure));
  row(T, "fingerprint", F.Fingerprint);
  if (F.Suppression)
    row(T, "suppressed", *F.Suppression);
}

static void printPath(const Finding &F, Terminal &T) {
  if (F.Steps.empty())
    return;
  T.stream() << '\n';
  T.strong("How the data gets there");
  T.stream() << '\n';
  for (size_t I = 0; I < F.Steps.size(); ++I) {
    const Step &S = F.Steps[I];
    T.stream() << '\n' << I + 1 << ". ";
    T.strong(printable(S.Text));
    T.stream() << '\n'
               << "   " << placeText(S.Where, T.lines())
               << inFunction(S.Function) << '\n';
    T.code(S.Where, CodeAround);
  }
}

static void printNotes(const Finding &F, Terminal &T) {
  if (F.Notes.empty())
    return;
  T.stream() << '\n';
  T.strong("Why it is a finding");
  T.stream() << '\n';
  for (const Note &N : F.Notes) {
    std::string Where = placeText(N.Where, T.lines());
    T.stream() << "\n- " << printable(N.Text) << '\n';
    if (!Where.empty())
      T.stream() << "  " << Where << '\n';
    T.code(N.Where);
  }
}

void askfirst::printExplanation(const Finding &F, const ReportOptions &O,
                                llvm::raw_ostream &OS) {
  Terminal T(O, OS);
  T.strong(printable(F.Message));
  OS << "\n\n";
  printFacts(F, T);
  printPath(F, T);
  printNotes(F, T);
  auto Rule = llvm::find_if(
      O.Rules, [&](const RuleInfo &I) { return I.Name == F.Check; });
  if (Rule != O.Rules.end())
    OS << "\n" << F.Check << ": " << Rule->Summary << '\n';
}
